"""What every channel is to the delivery: a name, a way to send, perhaps a way to look, and one kind of error."""

from datetime import datetime, timedelta
from typing import Protocol, runtime_checkable

from notifications.message import Attachment, Message


class DeliveryError(Exception):
    """A message did not reach its channel; the one error that a channel raises.

    `permanent`: the same message to the same channel can never succeed, so somebody has to act.
    `uncertain`: it may have arrived all the same, such as where no answer came in time.
    `retry_after`: seconds for which the channel asked to be left alone, None where it asked for nothing.
    The words never hold a token or a webhook address: they end in the archive and in logs.
    """

    def __init__(
        self, problem: str, *, permanent: bool, retry_after: float | None = None, uncertain: bool = False
    ) -> None:
        super().__init__(problem)
        self.permanent = permanent
        self.retry_after = retry_after
        self.uncertain = uncertain


class Channel(Protocol):
    """Somewhere an alert can be told."""

    @property
    def name(self) -> str:
        """Under which deliveries are recorded: the same across restarts, different for two channels."""

    @property
    def pace(self) -> timedelta:
        """The least time between two messages."""

    def send(self, message: Message) -> str | None:
        """Hand the message over, once, and return the channel's own id for it where it gives one.

        Raises:
            DeliveryError: and nothing else.
        """


@runtime_checkable
class Searchable(Protocol):
    """A channel that can say whether a message is there already."""

    def find(self, message: Message, *, since: datetime, near: str | None) -> str | None:
        """Return the channel's id of a message with the same key, None where there is none.

        `since` is before it was first sent, by our clock; `near` the channel's id of some earlier message.

        Raises:
            DeliveryError: it could not be looked up; permanent where it never can.
        """


@runtime_checkable
class Attaching(Protocol):
    """A channel that takes files."""

    def attach(self, place: str, attachment: Attachment, *, again: bool = False) -> None:
        """Put a file to the message that the channel named so; `again`: unless it is there from an attempt before.

        Raises:
            DeliveryError: and nothing else.
        """
