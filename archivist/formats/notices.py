"""Sentences that tell what was done with a file, where nothing is wrong."""

SPLIT_BY = "Taken out of its file by the recipe “{name}”."

FURTHER = "It names further files, which are not joined with it: {names}."
_BEGINNINGS = tuple(sentence.partition("{")[0] for sentence in (SPLIT_BY, FURTHER))


def is_notice(sentence: str) -> bool:
    """Whether a warning of an Extract is one of these."""
    return sentence.startswith(_BEGINNINGS)
