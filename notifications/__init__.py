"""Says alerts where people act on them."""
