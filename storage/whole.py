"""All of several steps or nothing: sqlite-utils would open a savepoint, with SQL of its own, in a transaction too."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlite_utils import Database


@contextmanager
def whole(database: Database) -> Iterator[None]:
    """Do the block in a transaction of its own, or as a part of the open one: that ends with an error of the block."""
    if database.conn.in_transaction:
        yield
        return
    with database.atomic():
        yield
