"""The page a document is read and marked on."""
