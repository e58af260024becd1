"""The evidence of one change as a file that a stranger can check without us."""
