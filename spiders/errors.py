"""What a fetch that failed says: plain exceptions, which the rim of Scrapy and the readers of pages share."""


class FetchError(Exception):
    """A page could not be fetched: what was wrong, for a person, and whether the same request may succeed later."""

    def __init__(self, sentence: str, *, transient: bool) -> None:
        super().__init__(sentence)
        self.transient = transient


class RefusedError(FetchError):
    """A page stands where nothing is fetched from."""
