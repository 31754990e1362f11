"""The nouns: SQLModel tables and small frozen values; no I/O."""
