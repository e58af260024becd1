"""What every table of the watchlist's file is."""

from pydantic import BaseModel, ConfigDict


class Section(BaseModel):
    """A table of the file: frozen, and no key that nobody reads."""

    model_config = ConfigDict(frozen=True, extra="forbid")
