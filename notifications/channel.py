"""What every channel is to the delivery: a name, a way to send, and one kind of error."""

from typing import Protocol

from notifications.message import Message


class DeliveryError(Exception):
    """A message did not reach its channel; the one error that a channel raises.

    `permanent`: the same message to the same channel can never succeed, so somebody has to act.
    `retry_after`: seconds for which the channel asked to be left alone, None where it asked for nothing.
    The words never hold a token or a webhook address: they end in the archive and in logs.
    """

    def __init__(self, problem: str, *, permanent: bool, retry_after: float | None = None) -> None:
        super().__init__(problem)
        self.permanent = permanent
        self.retry_after = retry_after


class Channel(Protocol):
    """Somewhere an alert can be told."""

    @property
    def name(self) -> str:
        """Under which deliveries are recorded: the same across restarts, different for two channels."""

    def send(self, message: Message) -> str | None:
        """Hand the message over, once, and return the channel's own id for it where it gives one.

        Raises:
            DeliveryError: and nothing else.
        """
