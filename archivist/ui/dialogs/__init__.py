"""The few windows that ask before they do."""
