"""What an error is that a person reads."""


class PlainError(Exception):
    """Something cannot be done: what is wrong, where, and what to do, in words with which a command may end."""
