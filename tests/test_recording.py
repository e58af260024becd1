import pytest

from notifications.channel import DeliveryError
from notifications.message import Message
from tests.recording import RecordingChannel

MESSAGE = Message(text="told", blocks=())


def test_failure_is_as_told() -> None:
    """The double fails with the bit and the seconds that it was given."""
    channel = RecordingChannel()
    channel.fail(1, permanent=True, retry_after=3)
    with pytest.raises(DeliveryError) as caught:
        channel.send(MESSAGE)

    assert (caught.value.permanent, caught.value.retry_after) == (True, 3)


def test_failed_message_is_not_kept() -> None:
    """Only what was delivered is recorded, and fails end after as many as told."""
    channel = RecordingChannel()
    channel.fail(1)
    with pytest.raises(DeliveryError):
        channel.send(MESSAGE)
    channel.send(MESSAGE)

    assert channel.messages == [MESSAGE]
