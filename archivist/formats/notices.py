"""Sentences that tell what was done with a file, where nothing is wrong."""

SPLIT_BY = "Taken out of its file by the recipe “{name}”."


def is_notice(sentence: str) -> bool:
    """Whether a warning of an Extract is one of these."""
    return sentence.startswith(SPLIT_BY.partition("{")[0])
