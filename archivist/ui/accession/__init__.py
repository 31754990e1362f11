"""Taking material in: what is dropped or pasted, the work, and the report."""
