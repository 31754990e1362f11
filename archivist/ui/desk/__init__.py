"""The desk: the documents that are open, one tab each."""
