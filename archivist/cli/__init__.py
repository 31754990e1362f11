"""The headless face: what the window does, for scripts and for machines without a display."""
