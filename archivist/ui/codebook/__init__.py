"""The codebook: the tree of the researcher's codes."""
