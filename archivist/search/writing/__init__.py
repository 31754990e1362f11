"""Writing the index: documents to segments that Whoosh's own readers open, many times as fast."""
