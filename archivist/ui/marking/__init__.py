"""Marking passages: the picker near a selection, and what it writes."""
