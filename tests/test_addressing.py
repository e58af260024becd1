from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from monitor.addressing import Routing, address_alerts
from monitor.delivery import deliver_next
from monitor.route_tables import RouteTable
from monitor.tracking import receive
from storage.archive import Archive
from storage.cases import Choice, Moment
from storage.records import AlertKind
from tests.deciding import decided
from tests.making import NOTICE, START, after, page, policy, read, watching
from tests.recording import RecordingChannel

ENGLISH, DUTCH, OTHER = policy(), policy("acme-terms"), policy("globex", vendor="Globex")
POLICIES = {one.name: one for one in (ENGLISH, DUTCH, OTHER)}


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Give an archive that watches three policies of two vendors."""
    with watching(tmp_path, *POLICIES.values()) as archive:
        yield archive


def changed(archive: Archive, name: str, *, hours: float = 1) -> None:
    """Let the notice of a policy fall from 8 days to 3."""
    for hour, days in ((0, 8), (0.1, 8), (hours, 3), (hours + 0.1, 3)):
        at = after(hours=hour)
        body = page(NOTICE.format(f"{days} days"))
        receive(archive, POLICIES[name], read(body, at, name=name), now=at)


def dark(archive: Archive, sentence: str = "Acme went dark", name: str = "acme-privacy-policy") -> None:
    """Record that a policy went dark."""
    archive.add_alert(AlertKind.OVERDUE, name, sentence, now=START)


def address(archive: Archive, *routes: RouteTable, targets: tuple[str, ...] = ("slack",), hours: float = 2) -> None:
    """Decide where everything goes."""
    address_alerts(archive, Routing(targets=targets, routes=routes, policies=POLICIES), now=after(hours=hours))


def said(archive: Archive, target: str = "slack", *, hours: float = 2) -> list[str]:
    """Deliver all that is due at a target, and give what was said."""
    channel = RecordingChannel(name=target)
    now = after(hours=hours)
    while deliver_next(archive, channel, browse_url="http://127.0.0.1:8001", clock=lambda: now):
        pass
    return [message.text for message in channel.messages]


def daily(**more: object) -> RouteTable:
    """Make a route that gathers until eight in the morning."""
    return TypeAdapter(RouteTable).validate_python(
        {"name": "daily", "to": "slack", "when": "daily", "hour": "08:00", **more}
    )


def test_without_a_target_nothing_is_decided(archive: Archive) -> None:
    """Alerts wait until there is one."""
    dark(archive)
    address(archive, targets=())

    assert [row["target"] for row in archive.waiting()] == [None]


def test_route_is_decided_once(archive: Archive) -> None:
    """An edited watchlist sends nothing a second time."""
    dark(archive)
    address(archive, RouteTable(name="old", to=("slack",)))
    said(archive)
    address(archive, RouteTable(name="new", to=("mail",)), targets=("slack", "mail"))

    assert archive.waiting() == []


def test_alert_for_a_target_that_is_gone_goes_elsewhere(archive: Archive) -> None:
    """What waits for a target that was taken out of the watchlist is addressed anew."""
    dark(archive)
    address(archive)
    address(archive, targets=("mail",))

    assert [row["target"] for row in archive.waiting()] == ["mail"]


def test_same_change_of_a_vendor_is_told_once(archive: Archive) -> None:
    """Two policies of one vendor lose five days of notice: one message, which names both."""
    changed(archive, "acme-privacy-policy")
    changed(archive, "acme-terms")
    address(archive)

    assert ["Also on privacy policy" in text for text in said(archive)] == [True]


def test_same_words_of_two_vendors_are_told_twice(archive: Archive) -> None:
    """Another vendor is another matter."""
    changed(archive, "acme-privacy-policy")
    changed(archive, "globex")
    address(archive)

    assert len(said(archive)) == 2


def test_digest_holds_back_until_its_hour(archive: Archive) -> None:
    """Nothing is told before the hour of the digest."""
    dark(archive)
    address(archive, daily(), hours=-1)

    assert said(archive, hours=1) == []


def test_digest_tells_everything_in_one_message(archive: Archive) -> None:
    """At its hour the digest names every vendor."""
    changed(archive, "acme-privacy-policy")
    changed(archive, "globex")
    address(archive, daily())
    address(archive, daily(), hours=27)

    assert [("Acme" in text, "Globex" in text) for text in said(archive, hours=27)] == [(True, True)]


def test_digest_counts_the_noise(archive: Archive) -> None:
    """How much was held back is said in figures."""
    dark(archive)
    for hour, words in ((3, "one"), (3.1, "one"), (4, "one "), (5, "One"), (5.1, "One")):
        at = after(hours=hour)
        receive(archive, OTHER, read(page(f"Part {words} of this text."), at, name="globex"), now=at)
    address(archive, daily())
    address(archive, daily(), hours=27)
    noise = len([one for one in archive.changes("globex") if not one.verdict.material])

    assert f"Held back as noise: {noise} change" in said(archive, hours=27)[0]


def test_digest_without_alerts_is_not_sent(archive: Archive) -> None:
    """A day on which nothing matters is silent."""
    address(archive, daily(), hours=27)

    assert said(archive, hours=27) == []


def give_up(archive: Archive, times: int = 1) -> None:
    """Let Slack refuse messages for good."""
    channel = RecordingChannel(name="slack")
    channel.fail(times, permanent=True)
    for _ in range(times):
        deliver_next(archive, channel, browse_url="http://127.0.0.1:8001", clock=lambda: after(hours=2))


def test_dead_letter_is_told_elsewhere(archive: Archive) -> None:
    """What Slack refuses for good, the mail tells, with the reason."""
    dark(archive)
    address(archive, RouteTable(name="all", to=("slack",)), targets=("slack", "mail"))
    give_up(archive)
    address(archive, targets=("slack", "mail"))

    assert ["slack did not take “Acme went dark”: told to fail" in text for text in said(archive, "mail")] == [True]


def test_dead_letters_of_one_cause_are_told_once(archive: Archive) -> None:
    """A channel that is archived is told of once, not for every alert."""
    dark(archive)
    dark(archive, "Globex went dark", "globex")
    address(archive, RouteTable(name="all", to=("slack",)), targets=("slack", "mail"))
    give_up(archive)
    address(archive, targets=("slack", "mail"))
    give_up(archive)
    address(archive, targets=("slack", "mail"))

    assert len(said(archive, "mail")) == 1


def test_dead_letter_without_another_target_is_not_told(archive: Archive) -> None:
    """There is nobody to tell; `status` shows it."""
    dark(archive)
    address(archive)
    give_up(archive)
    address(archive)

    assert (archive.waiting(), archive.dead_letters()) == ([], 1)


def test_quiet_alert_holds_up_nothing(archive: Archive) -> None:
    """What waits for the morning does not keep an urgent one of the same policy from being told."""
    quiet = TypeAdapter(RouteTable).validate_python({"name": "quiet", "to": "slack", "quiet": "00:00-23:00"})
    dark(archive)
    address(archive, quiet)
    changed(archive, "acme-privacy-policy")
    address(archive, quiet)

    assert ["3 days" in text for text in said(archive)] == [True]


def reminded(archive: Archive) -> list[str]:
    """Let both changes of a vendor be reminded of, and give what is said of that."""
    changed(archive, "acme-privacy-policy")
    changed(archive, "acme-terms")
    address(archive)
    for number in (1, 2):
        archive.add_reminder(archive.decisions.case(number), Moment.HALF, f"Decide on {number}", now=after(hours=3))
    address(archive, hours=3)
    return [text.splitlines()[1] for text in said(archive, hours=3)[1:]]


def test_same_change_is_reminded_of_once(archive: Archive) -> None:
    """Two policies, one alert, one reminder."""
    assert reminded(archive) == ["Decide on 1"]


def test_what_is_left_open_is_reminded_of(archive: Archive) -> None:
    """Once the first is decided, the second is not forgotten."""
    changed(archive, "acme-privacy-policy")
    changed(archive, "acme-terms")
    address(archive)
    decided(archive, Choice.ACCEPT, after(hours=2))
    archive.add_reminder(archive.decisions.case(2), Moment.HALF, "Decide on 2", now=after(hours=3))
    address(archive, hours=3)

    assert "Decide on 2" in said(archive, hours=3)[-1]
