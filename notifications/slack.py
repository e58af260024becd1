"""Slack as a channel, by incoming webhook or by bot token.

One `send` is one request, or two where what it answers is gone. The SDK's retry handlers sleep inside the call, so all
are off: a claimed delivery ends soon, and the delivery loop alone decides when to try again. The SDK's own handler of
connection errors would also post twice, at once, where Slack took a message and then dropped the line.

A bot's message carries the alert's key as metadata, so that one that may have arrived is found before it is repeated.
`client_msg_id` is for Slack's own clients only (slackapi/java-slack-sdk issue 852). A webhook can find nothing.
"""

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from http.client import InvalidURL
from typing import Any, TypeVar

from slack_sdk import WebClient, WebhookClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web import SlackResponse

from notifications.asking import Press, asked, whisper
from notifications.channel import DeliveryError
from notifications.mentions import mentioned
from notifications.message import Attachment, Message
from notifications.troubles import refused_by_status, retry_after, unreachable

Answer = TypeVar("Answer")

TIMEOUT = 10
"""Seconds that Slack may stay silent."""

LITERAL = {"unfurl_links": False, "unfurl_media": False, "mrkdwn": False, "link_names": False, "parse": "none"}
"""Slack is to add nothing to a message: no previews, no marks, no mentions found in plain words."""

WORD = re.compile(r"[a-z_]{2,60}")
"""An error as Slack names it. What else stands in an answer is a stranger's, such as a proxy's, and is not quoted."""

OK = 200

PACE = timedelta(seconds=1)
"""Slack's rate limits: one message a second a channel."""

EVENT_TYPE = "policy_monitor_alert"
"""Under which our metadata stands."""

CHANNEL_ID = re.compile(r"[CDG][A-Z0-9]{7,}")

CLOCKS_DIFFER = timedelta(hours=1)
"""By how much our clock may be ahead of Slack's."""

HISTORY = "conversations.history"
REPLIES = "conversations.replies"
PAGE = 200
MOST_PAGES = 25
"""Of a history or a list that is looked through."""

SENTENCES = {
    "account_inactive": "Slack has switched the bot's account off ({}): install the app anew and set its new token",
    "channel_is_archived": "the Slack channel is archived ({}): take it out of the archive or name another",
    "channel_not_found": "Slack knows no such channel ({}): invite the bot, or name another",
    "invalid_auth": "Slack does not know the token ({}): set one that is valid",
    "invalid_token": "Slack does not know the webhook any more ({}): make a new one",
    "is_archived": "the Slack channel is archived ({}): take it out of the archive or name another",
    "missing_scope": "the bot lacks a scope ({}): give it to the app and install it anew",
    "msg_blocks_too_long": "Slack refuses the message as too long ({})",
    "msg_too_long": "Slack refuses the message as too long ({})",
    "no_service": "Slack does not know the webhook any more ({}): make a new one",
    "not_in_channel": "the bot is no member of the Slack channel ({}): invite it",
    "ratelimited": "Slack asks to be left alone ({})",
    "token_expired": "the bot's token has expired ({}): set a new one",
    "token_revoked": "the bot's token was revoked ({}): set a new one",
}
"""What an error means for whoever has to act; what is not here is said by Slack's word."""

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

HALF_DONE = frozenset({"fatal_error", "internal_error", "request_timeout", "service_unavailable"})
"""Errors of which Slack's reference says that part of the call may have been done."""


class SlackWebhook:
    """A channel that one incoming webhook posts to. The address is a secret.

    Raises:
        ValueError: the address is none of the web.
    """

    def __init__(self, url: str, timeout: int = TIMEOUT, *, name: str = "slack-webhook") -> None:
        if not url.lower().startswith(("https://", "http://")):
            raise ValueError("the address of a Slack webhook begins with https://")
        self.name = name
        self.pace = PACE
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

    def __init__(  # noqa: PLR0913 - where, as whom, under which name, and whether it is answered
        self,
        token: str,
        channel: str,
        base_url: str = WebClient.BASE_URL,
        timeout: int = TIMEOUT,
        *,
        name: str = "slack-bot",
        buttons: bool = False,
    ) -> None:
        self.name = name
        self.pace = PACE
        self._buttons = buttons
        self._channel = channel
        self._client = WebClient(token, base_url=base_url, timeout=timeout, retry_handlers=[], logger=silent())

    def send(self, message: Message) -> str:
        """Post the message and return where it stands: Slack's channel id and time stamp.

        Raises:
            DeliveryError: Slack refused, could not be reached, or did not say that it took the message.
        """
        channel, ts = self._thread(message)
        body = self._body(message) | {"channel": channel}
        if not ts:
            return self._post(body)
        try:
            return self._post(body | {"thread_ts": ts, "reply_broadcast": message.loud})
        except DeliveryError as error:
            if not error.permanent:
                raise
        # What it answers may have been deleted: then it stands by itself rather than nowhere.
        return self._post(body)

    def update(self, place: str, message: Message) -> None:
        """Let a message that stands at a place say something else.

        Raises:
            DeliveryError: as `send` does.
        """
        channel, _, ts = place.partition("/")
        body = self._body(message) | {"channel": channel, "ts": ts, "link_names": False, "parse": "none"}
        attempt(lambda: self._client.api_call("chat.update", json=body))

    def attach(self, place: str, attachment: Attachment, *, again: bool = False) -> None:
        """Put a file into the thread of the message at a place. Needs the scope `files:write`.

        `again`: look first whether it is there; needs the scopes that `find` needs.

        Raises:
            DeliveryError: as `send` does.
        """
        channel, _, ts = place.partition("/")
        if again and self._holds(channel, ts, attachment.name):
            return
        attempt(
            lambda: self._client.files_upload_v2(
                channel=channel,
                thread_ts=ts,
                filename=attachment.name,
                title=attachment.title,
                content=attachment.body,
            )
        )

    def scopes(self) -> frozenset[str]:
        """Ask Slack whose the token is, and give what it may do.

        Raises:
            DeliveryError: as `send` does.
        """
        headers = attempt(lambda: dict(self._client.auth_test().headers))
        named = next((str(value) for name, value in headers.items() if name.lower() == "x-oauth-scopes"), "")
        return frozenset(scope.strip() for scope in named.split(",") if scope.strip())

    def _holds(self, channel: str, ts: str, name: str) -> bool:
        """Say whether a file of that name stands in a thread."""
        pages = self._pages(REPLIES, {"channel": channel, "ts": ts, "limit": PAGE})
        return any(
            file.get("name") == name
            for page in pages
            for posted in page.get("messages", ())
            for file in posted.get("files") or ()
        )

    def members(self, place: str) -> frozenset[str]:
        """Give the ids of the members of the channel in which a message stands.

        Needs the scope `channels:read`, or `groups:read` for a private channel.
        """
        there = {"channel": place.partition("/")[0], "limit": PAGE}
        pages = self._pages("conversations.members", there)
        return frozenset(member for page in pages for member in page.get("members", ()))

    def _post(self, body: Mapping[str, Any]) -> str:
        return attempt(lambda: place_of(self._client.api_call("chat.postMessage", json={**body, **LITERAL})))

    def _thread(self, message: Message) -> tuple[str, str]:
        """Give the channel and the message that one answers: none in a channel that we have left."""
        channel, _, ts = (message.thread or "").partition("/")
        moved = CHANNEL_ID.fullmatch(self._channel) and self._channel != channel
        return (channel, ts) if ts and not moved else (self._channel, "")

    def _body(self, message: Message) -> dict[str, Any]:
        """Make what is shown, with buttons where somebody is asked and an answer would be heard."""
        shown = replace(message, blocks=tuple(asked(message))) if self._buttons else message
        body: dict[str, Any] = {"text": shown.text, "blocks": mentioned(shown.blocks, shown.mentions)}
        if message.key:
            body["metadata"] = {"event_type": EVENT_TYPE, "event_payload": {"key": message.key}}
        return body

    def find(self, message: Message, *, since: datetime, near: str | None) -> str | None:
        """Return where a message with the same key stands, None where the channel's history has none.

        Needs the scope `channels:history`, or `groups:history` in a private channel; to find the id of a channel that
        is given by name, before the bot has posted there, also `channels:read` or `groups:read`.
        """
        thread_channel, ts = self._thread(message)
        channel = thread_channel if ts else self._id(near)
        oldest = f"{(since - CLOCKS_DIFFER).timestamp():.6f}"
        history = {"channel": channel, "oldest": oldest, "limit": PAGE, "include_all_metadata": True}
        method, asked_for = (REPLIES, history | {"ts": ts}) if ts else (HISTORY, history)
        for page in self._pages(method, asked_for):
            for posted in page.get("messages", ()):
                if key_of(posted) == message.key:
                    return f"{channel}/{posted['ts']}"
        return None

    def _id(self, near: str | None) -> str:
        """Find the id of the channel, which a history is asked for by."""
        if CHANNEL_ID.fullmatch(self._channel):
            return self._channel
        if near and "/" in near:
            return near.partition("/")[0]
        name = self._channel.removeprefix("#")
        there = {"types": "public_channel,private_channel", "limit": PAGE, "exclude_archived": True}
        for page in self._pages("conversations.list", there):
            for channel in page.get("channels", ()):
                if channel.get("name") == name:
                    return str(channel["id"])
        raise DeliveryError("the Slack channel is not found by its name: write its id instead", permanent=True)

    def _pages(self, method: str, arguments: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Give the pages of a list, a bounded number of them."""
        cursor: str | None = None
        for _ in range(MOST_PAGES):
            page = self._page(method, arguments | ({"cursor": cursor} if cursor else {}))
            yield page
            cursor = (page.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return

    def _page(self, method: str, arguments: dict[str, Any]) -> dict[str, Any]:
        answer = attempt(lambda: self._client.api_call(method, params=arguments))
        return answer.data if isinstance(answer.data, dict) else {}


def whisper_to(press: Press, sentence: str) -> None:
    """Answer a press so that only its user sees it.

    Raises:
        DeliveryError: as `SlackBot.send` does.
    """
    client = WebhookClient(press.response_url, timeout=TIMEOUT, retry_handlers=[], logger=silent())
    answer = attempt(lambda: client.send_dict(whisper(sentence)))
    if answer.status_code != OK:
        raise refusal(answer.status_code, answer.body, answer.headers)


def key_of(posted: Mapping[str, Any]) -> str | None:
    """Read our key from the metadata of a posted message."""
    metadata = posted.get("metadata") or {}
    return (metadata.get("event_payload") or {}).get("key") if metadata.get("event_type") == EVENT_TYPE else None


def place_of(answer: SlackResponse) -> str:
    """Name the place of a posted message."""
    return f"{answer['channel']}/{answer['ts']}"


def payload(message: Message) -> dict[str, Any]:
    """Make what both ways of posting send."""
    return {"text": message.text, "blocks": mentioned(message.blocks, message.mentions), **LITERAL}


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
        case _:
            return unreachable("Slack", error)


def refused_call(error: SlackApiError) -> DeliveryError:
    """Say a Web API call that was not `ok`."""
    answer = error.response
    body = answer.data if isinstance(answer.data, dict) else {}
    return refusal(answer.status_code, str(body.get("error", "")), answer.headers)


def refusal(status: int, body: str, headers: Mapping[str, str]) -> DeliveryError:
    """Say an answer that is no acceptance: final only where Slack itself, by name, says what is wrong."""
    if by_status := refused_by_status("Slack", status, headers):
        return by_status
    word = body if WORD.fullmatch(body) else None
    if word is None:
        return DeliveryError(
            f"what answered was not Slack (HTTP {status}): does a proxy stand between?", permanent=False
        )
    said = SENTENCES.get(word, "Slack refuses the message ({})").format(word)
    passes = word in PASSING
    wait = retry_after(headers)
    return DeliveryError(said, permanent=not passes, uncertain=word in HALF_DONE, retry_after=wait)
