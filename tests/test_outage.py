"""Slack is away for a day while 500 alerts wait: played with a clock of our own, over real sockets."""

from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from monitor.delivery import deliver_next
from monitor.demo.slack import TOKEN, Received, Reply, SlackServer
from notifications.slack import PACE, SlackBot
from storage.archive import Archive
from storage.records import AlertKind
from tests.making import START, addressed, after, policy, watching

ALERTS = 500
POLICIES = tuple(policy(f"vendor-{number}", vendor=f"Vendor {number}") for number in range(20))
DAY = timedelta(days=1)

TROUBLES = (
    Reply(status=503, body="down"),
    Reply(status=429, body="", headers={"Retry-After": "90"}),
    Reply(drop=True),
    Reply(drop=True, take=True),
    Reply(status=500, body="", take=True),
)
"""What may come instead of an answer; in the last two Slack took the message all the same."""


class Played:
    """What came of the outage."""

    def __init__(self, folder: Path) -> None:
        self.now = START
        self.attempts_while_away = 0
        self._chance = Random(6)
        with watching(folder, *POLICIES) as archive, SlackServer(clock=self._seconds) as slack:
            for number in range(ALERTS):
                name = POLICIES[number * 7 % len(POLICIES)].name
                archive.add_alert(AlertKind.OVERDUE, name, f"alert {number}", now=START)
            addressed(archive, "slack")
            slack.trouble = self._trouble
            self._deliver(archive, SlackBot(TOKEN, "#policies", base_url=slack.api_url, name="slack"))
            self.received = list(slack.received)
            self.left = archive.waiting()

    def _seconds(self) -> float:
        return self.now.timestamp()

    def _deliver(self, archive: Archive, bot: SlackBot) -> None:
        """Deliver as the daemon does: sleep only while nothing is due."""
        soonest: datetime | None = self.now
        while soonest:
            self.now = soonest
            while deliver_next(archive, bot, browse_url="http://127.0.0.1:8001", clock=lambda: self.now):
                self.attempts_while_away += self.now < START + DAY
            soonest = archive.outbox.soonest("slack", now=self.now)

    def _trouble(self) -> Reply | None:
        """Answer nothing well for a day, and one time in fifty afterwards."""
        if self.now < START + DAY:
            return self._chance.choice(TROUBLES[:3])
        return self._chance.choice(TROUBLES) if self._chance.random() < 1 / 50 else None


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """Play it once for all tests."""
    return Played(tmp_path_factory.mktemp("outage"))


def number(received: Received) -> int:
    """Read which alert a message tells."""
    return int(received.text.partition("alert ")[2].split()[0])


def test_every_alert_arrives_once(played: Played) -> None:
    """None is lost, none comes twice, though Slack took some whose answer was lost."""
    assert (sorted(map(number, played.received)), played.left) == (list(range(ALERTS)), [])


def test_alerts_of_a_policy_arrive_in_order(played: Played) -> None:
    """What happened first to a policy is told first."""
    vendors = [received.text.partition(":")[0] for received in played.received]
    told: dict[str, list[int]] = {vendor: [] for vendor in vendors}
    for vendor, received in zip(vendors, played.received, strict=True):
        told[vendor].append(number(received))

    assert {vendor: sorted(numbers) for vendor, numbers in told.items()} == told


def test_slack_gets_no_more_than_one_message_a_second(played: Played) -> None:
    """Five hundred alerts take more than eight minutes."""
    gaps = [later.at - earlier.at for earlier, later in pairwise(played.received)]

    assert min(gaps) >= PACE.total_seconds()


def test_slack_is_left_alone_while_it_is_away(played: Played) -> None:
    """Not five hundred alerts knock at the door: it is tried about once an hour."""
    assert played.attempts_while_away < 40


def test_all_is_told_soon_after(played: Played) -> None:
    """An hour and a half after Slack is back everything has arrived."""
    assert played.now < after(days=1, hours=1.5)
