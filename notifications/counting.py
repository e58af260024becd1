"""Says how many."""


def count(number: int, noun: str) -> str:
    """Say a number of things.

    >>> count(1, "clause"), count(4, "clause")
    ('1 clause', '4 clauses')
    """
    return f"{number:,} {noun if number == 1 else f'{noun}s'}"
