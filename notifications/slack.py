"""Slack as a channel, by incoming webhook or by bot token.

One `send` is one request. The SDK's retry handlers sleep inside the call, so all are off: a claimed delivery ends soon,
and the delivery loop alone decides when to try again. The SDK's own handler of connection errors would also post twice,
at once, where Slack took a message and then dropped the line.
"""

import logging
import re
from collections.abc import Callable, Mapping
from http.client import HTTPException, InvalidURL
from typing import Any, TypeVar

from slack_sdk import WebClient, WebhookClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web import SlackResponse

from notifications.channel import DeliveryError
from notifications.message import Message

Answer = TypeVar("Answer")

TIMEOUT = 10
"""Seconds that Slack may stay silent."""

LITERAL = {"unfurl_links": False, "unfurl_media": False, "mrkdwn": False, "link_names": False, "parse": "none"}
"""Slack is to add nothing to a message: no previews, no marks, no mentions found in plain words."""

WORD = re.compile(r"[a-z_]{2,60}")
"""An error as Slack names it. What else stands in an answer is a stranger's, such as a proxy's, and is not quoted."""

OK = 200
TOO_MANY_REQUESTS = 429
SERVER_ERROR = 500

PASSING = frozenset(
    {
        "accesslimited",
        "fatal_error",
        "internal_error",
        "message_limit_exceeded",
        "org_login_required",
        "rate_limited",
        "ratelimited",
        "request_timeout",
        "service_unavailable",
        "team_added_to_org",
    }
)
"""Errors that Slack's reference describes as passing; every other one needs somebody to act."""


class SlackWebhook:
    """A channel that one incoming webhook posts to. The address is a secret.

    Raises:
        ValueError: the address is none of the web.
    """

    def __init__(self, url: str, timeout: int = TIMEOUT, *, name: str = "slack-webhook") -> None:
        if not url.lower().startswith(("https://", "http://")):
            raise ValueError("the address of a Slack webhook begins with https://")
        self.name = name
        self._client = WebhookClient(url, timeout=timeout, retry_handlers=[], logger=silent())

    def send(self, message: Message) -> None:
        """Post the message. A webhook gives no id.

        Raises:
            DeliveryError: Slack refused, could not be reached, or did not say that it took the message.
        """
        answer = attempt(lambda: self._client.send_dict(payload(message)))
        if answer.status_code != OK:
            raise refusal(answer.status_code, answer.body, answer.headers)
        if answer.body != "ok":
            raise refusal(OK, "", answer.headers)


class SlackBot:
    """A channel that a bot token posts to; `channel` is an id or a name with #. The token is a secret."""

    def __init__(
        self,
        token: str,
        channel: str,
        base_url: str = WebClient.BASE_URL,
        timeout: int = TIMEOUT,
        *,
        name: str = "slack-bot",
    ) -> None:
        self.name = name
        self._channel = channel
        self._client = WebClient(token, base_url=base_url, timeout=timeout, retry_handlers=[], logger=silent())

    def send(self, message: Message) -> str:
        """Post the message and return where it stands: Slack's channel id and time stamp.

        Raises:
            DeliveryError: Slack refused, could not be reached, or did not say that it took the message.
        """
        body = payload(message) | {"channel": self._channel}
        return attempt(lambda: place_of(self._client.api_call("chat.postMessage", json=body)))


def place_of(answer: SlackResponse) -> str:
    """Name the place of a posted message."""
    return f"{answer['channel']}/{answer['ts']}"


def payload(message: Message) -> dict[str, Any]:
    """Make what both ways of posting send."""
    return {"text": message.text, "blocks": list(message.blocks), **LITERAL}


def silent() -> logging.Logger:
    """Make a logger that keeps everything to itself: the SDK's would print the webhook's address."""
    # One made by getLogger would be anybody's to give a level and handlers.
    return logging.Logger("slack_sdk", level=logging.CRITICAL + 1)  # noqa: LOG001 - for the reason above


def attempt(call: Callable[[], Answer]) -> Answer:
    """Call the SDK: the seam at which every foreign exception becomes ours.

    The new one is raised after the old one is gone, so that no traceback leads to an address or a token.
    """
    try:
        return call()
    except Exception as error:  # noqa: BLE001 - the SDK lets its parsers' errors out, and none may end the delivery loop
        failure = translated(error)
    raise failure


def translated(error: Exception) -> DeliveryError:
    """Say an exception of the SDK, or of what is below it, as ours."""
    match error:
        case SlackApiError():
            return refused_call(error)
        case SlackClientError() | InvalidURL():
            return DeliveryError(f"the request could not be made: {type(error).__name__}", permanent=True)
        case OSError() | HTTPException():
            reason = getattr(error, "reason", error)
            return DeliveryError(f"Slack could not be reached: {type(reason).__name__}", permanent=False)
        case _:
            return DeliveryError(f"the answer could not be read: {type(error).__name__}", permanent=False)


def refused_call(error: SlackApiError) -> DeliveryError:
    """Say a Web API call that was not `ok`."""
    answer = error.response
    body = answer.data if isinstance(answer.data, dict) else {}
    return refusal(answer.status_code, str(body.get("error", "")), answer.headers)


def refusal(status: int, body: str, headers: Mapping[str, str]) -> DeliveryError:
    """Say an answer that is no acceptance: final only where Slack itself, by name, says what is wrong."""
    word = body if WORD.fullmatch(body) else None
    passing = status == TOO_MANY_REQUESTS or status >= SERVER_ERROR or word is None or word in PASSING
    problem = f"Slack answered HTTP {status}" + (f": {word}" if word else "")
    return DeliveryError(problem, permanent=not passing, retry_after=retry_after(headers))


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Read the seconds of a Retry-After header; Slack sends no dates there."""
    values = [value for name, value in headers.items() if name.lower() == "retry-after" and value.isdecimal()]
    return float(values[0]) if values else None
