"""Texts that are alike: told of, compared side by side, and grouped as one story."""
