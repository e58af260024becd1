from typing import Any

import pytest

from notifications import block_kit
from notifications.asking import ANSWERS, Press, asked, press_of
from notifications.message import Message, compose
from storage.cases import Choice
from tests.alerting import CLAUSE, LINKS, SHORTER_NOTICE, alert, case, decision

PAYLOAD: dict[str, Any] = {
    "type": "block_actions",
    "user": {"id": "U0000ANNA", "username": "anna", "name": "anna"},
    "container": {"type": "message", "message_ts": "1700000000.000001", "channel_id": "C00000000"},
    "response_url": "https://hooks.slack.example/actions/1",
    "actions": [{"action_id": "policy-monitor:object", "value": "7", "action_ts": "1700000009.5"}],
}


def waiting() -> Message:
    """Compose the alert of a change that waits."""
    return compose(alert(SHORTER_NOTICE), [CLAUSE], links=LINKS, case=case())


def words(message: Message) -> list[str]:
    """List what the buttons of a message say."""
    return [
        button["text"]["text"] for block in asked(message) if block["type"] == "actions" for button in block["elements"]
    ]


def test_every_answer_has_a_button() -> None:
    """What can be decided by a command can be decided by a press; muting too."""
    assert words(waiting()) == ["Accept", "Object", "Escalate", "Not relevant", "Mute until next change"]


def test_answers_are_the_choices_and_mute() -> None:
    """No choice is forgotten."""
    assert set(ANSWERS) == {*Choice, "mute"}


def test_slack_takes_the_buttons() -> None:
    """Slack's rules for blocks find nothing to refuse."""
    assert block_kit.problems(asked(waiting())) == []


def test_what_was_decided_has_no_buttons() -> None:
    """Nobody is asked twice."""
    message = compose(alert(SHORTER_NOTICE), [CLAUSE], links=LINKS, case=case(decision(Choice.ACCEPT)))

    assert words(message) == []


def test_press_is_read() -> None:
    """Who pressed which button of which message, and where an answer to them goes."""
    assert press_of(PAYLOAD) == Press(
        key="slack U0000ANNA 1700000000.000001 1700000009.5",
        answer="object",
        change_id=7,
        place="C00000000/1700000000.000001",
        user_id="U0000ANNA",
        user_name="anna",
        response_url="https://hooks.slack.example/actions/1",
    )


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {"type": "view_submission"},
        PAYLOAD | {"actions": []},
        PAYLOAD | {"actions": [{"action_id": "object", "value": "7", "action_ts": "1"}]},
        PAYLOAD | {"actions": [{"action_id": "policy-monitor:sell", "value": "7", "action_ts": "1"}]},
        PAYLOAD | {"actions": [{"action_id": "policy-monitor:object", "value": "seven", "action_ts": "1"}]},
        PAYLOAD | {"container": None},
        PAYLOAD | {"user": "anna"},
    ],
)
def test_what_is_no_press_of_ours_is_passed_over(payload: dict[str, Any]) -> None:
    """Other apps' buttons, other events and nonsense are nothing to us."""
    assert press_of(payload) is None
