"""People, agreements, disputes and the other records of the archive."""
