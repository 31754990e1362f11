"""What is known about the open document, and where it came from."""
