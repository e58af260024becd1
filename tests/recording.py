"""A channel that keeps what it is given."""

from dataclasses import dataclass, field
from datetime import timedelta

from notifications.channel import DeliveryError
from notifications.message import Message


@dataclass(slots=True, kw_only=True)
class RecordingChannel:
    """Keeps messages in order; fails first as often as it is told to.

    >>> channel = RecordingChannel()
    >>> channel.fail(1)
    >>> message = Message(text="told", blocks=())
    >>> channel.send(message)
    Traceback (most recent call last):
    notifications.channel.DeliveryError: told to fail
    >>> channel.send(message), channel.messages == [message]
    ('recording/1', True)
    """

    name: str = "recording"
    pace: timedelta = timedelta()
    messages: list[Message] = field(default_factory=list)
    failures: list[DeliveryError] = field(default_factory=list)

    def fail(self, times: int, *, permanent: bool = False, retry_after: float | None = None) -> None:
        """Refuse the next messages, so many times."""
        self.failures += [
            DeliveryError("told to fail", permanent=permanent, retry_after=retry_after) for _ in range(times)
        ]

    def send(self, message: Message) -> str:
        """Keep the message and return its place, counted from 1, or raise the next failure."""
        if self.failures:
            raise self.failures.pop(0)
        self.messages.append(message)
        return f"recording/{len(self.messages)}"
