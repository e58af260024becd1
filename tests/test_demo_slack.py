import json
import socket
from typing import Any

import pytest
from slack_sdk import WebClient, WebhookClient
from slack_sdk.errors import SlackApiError

from monitor.demo.slack import HOOK, TOKEN, Reply, SlackServer
from monitor.demo.slack_arguments import TEXT_LIMIT
from monitor.demo.web_socket import WebSocket


def section(text: str) -> dict[str, Any]:
    """Make a section block."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def test_local_slack_knows_its_bot(slack: SlackServer) -> None:
    """`auth.test` names the team and the user."""
    answer = WebClient(TOKEN, base_url=slack.api_url).auth_test()

    assert (answer["ok"], answer["team"], answer["user"]) == (True, "Demo", "policy-monitor")


def test_local_slack_takes_files(slack: SlackServer) -> None:
    """The SDK's three steps of an upload leave the file."""
    WebClient(TOKEN, base_url=slack.api_url).files_upload_v2(filename="a.diff", content="- 8\n+ 3\n", title="Diff")

    assert list(slack.files.values()) == [b"- 8\n+ 3\n"]


def test_local_slack_takes_forms(slack: SlackServer) -> None:
    """Blocks may come as JSON in a form's field, too."""
    data = {"channel": "#policies", "text": "a", "blocks": json.dumps([section("b")])}
    WebClient(TOKEN, base_url=slack.api_url).api_call("chat.postMessage", params=data)

    assert slack.received[0].blocks == [section("b")]


@pytest.mark.parametrize(
    ("payload", "error"),
    [
        ({}, "no_text"),
        ({"text": "x" * (TEXT_LIMIT + 1)}, "msg_too_long"),
        ({"blocks": "[]]"}, "invalid_blocks_format"),
        ({"blocks": [section("")]}, "invalid_blocks"),
        ({"blocks": [section("x" * 2_990)] * 5}, "msg_blocks_too_long"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_local_slack_refuses_by_name(slack: SlackServer, payload: dict[str, Any], error: str) -> None:
    """Each kind of wrong message has the name that Slack gives it."""
    with pytest.raises(SlackApiError) as caught:
        WebClient(TOKEN, base_url=slack.api_url).api_call("chat.postMessage", json={"channel": "#policies", **payload})

    assert caught.value.response["error"] == error


def test_local_slack_says_where_blocks_are_wrong(slack: SlackServer) -> None:
    """The Web API points at the field, as the real one does."""
    with pytest.raises(SlackApiError) as caught:
        WebClient(TOKEN, base_url=slack.api_url).chat_postMessage(
            channel="#policies", text="a", blocks=[section("a"), section("x" * 3_001)]
        )

    assert caught.value.response["response_metadata"]["messages"] == [
        "[ERROR] must be less than 3001 characters [json-pointer:/blocks/1/text/text]"
    ]


def test_local_webhook_refuses_what_is_no_json(slack: SlackServer) -> None:
    """A body that is no JSON object is an invalid payload."""
    answer = WebhookClient(slack.webhook_url).send_dict({})

    assert (answer.status_code, answer.body) == (400, "invalid_payload")


def test_local_slack_knows_no_other_method(slack: SlackServer) -> None:
    """A method that it does not speak is unknown, not silently fine."""
    with pytest.raises(SlackApiError) as caught:
        WebClient(TOKEN, base_url=slack.api_url).conversations_info(channel="C00000000")

    assert caught.value.response["error"] == "unknown_method"


def test_refused_messages_are_not_received(slack: SlackServer) -> None:
    """What Slack refused, it does not have."""
    WebhookClient(slack.webhook_url).send(text="")

    assert (slack.received, slack.requests) == ([], [HOOK])


def test_two_local_slacks_do_not_share(slack: SlackServer) -> None:
    """Each server keeps its own messages."""
    with SlackServer() as other:
        WebhookClient(other.webhook_url).send(text="told")

    assert ([received.text for received in slack.received], other.requests) == ([], [HOOK])


def test_scripted_answers_come_first_and_once(slack: SlackServer) -> None:
    """Answers are given in the order of the script; after it, Slack is itself again."""
    slack.script(Reply(status=429, body="rate_limited", headers={"Retry-After": "1"}), Reply(status=500, body="x"))
    client = WebhookClient(slack.webhook_url, retry_handlers=[])

    assert [client.send(text="told").status_code for _ in range(3)] == [429, 500, 200]


def test_line_that_is_broken_already_is_cut_all_the_same() -> None:
    """A server that ends just after its client is no error."""
    ours, theirs = socket.socketpair()
    line = WebSocket(ours, ours.makefile("rb"))
    theirs.close()
    ours.shutdown(socket.SHUT_RDWR)
    ours.close()

    line.cut()
