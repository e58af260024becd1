import logging

import pytest

from monitor.demo.slack import SlackServer
from notifications.channel import Channel, DeliveryError
from notifications.slack import SlackBot, SlackWebhook
from tests.speaking import MESSAGE, failure_of


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/secret", "http://127.0.0.1:1/secr et"])
def test_failure_does_not_tell_the_address(url: str) -> None:
    """A webhook's address is a secret: it stands in no error, and no error leads to one that has it."""
    with pytest.raises(DeliveryError) as caught:
        SlackWebhook(url).send(MESSAGE)
    error = caught.value

    assert ("sec" in str(error), error.__cause__, error.__context__) == (False, None, None)


def test_refused_token_is_not_told(slack: SlackServer) -> None:
    """A token stands in no error, and no error leads to one that has it."""
    with pytest.raises(DeliveryError) as caught:
        SlackBot("xoxb-secret", "#policies", base_url=slack.api_url).send(MESSAGE)
    error = caught.value

    assert ("secret" in str(error), error.__cause__, error.__context__) == (False, None, None)


@pytest.mark.parametrize("channel", [SlackWebhook("http://127.0.0.1:1/secret"), SlackBot("xoxb-secret", "#policies")])
def test_secrets_are_not_in_the_repr(channel: Channel) -> None:
    """A channel that is logged does not tell its secret."""
    assert "secret" not in repr(channel)


def test_nothing_is_logged(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    """The SDK logs addresses and headers at DEBUG and some errors at ERROR; none of it gets out."""
    caplog.set_level(logging.DEBUG)
    failure_of(SlackWebhook("http://127.0.0.1:1/secr et"))

    assert (caplog.records, capfd.readouterr().err) == ([], "")
