"""The library: collections, saved searches and the list of documents."""
