import asyncio
import re
from base64 import b64encode
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from monitor.browse.forms import Deciding
from monitor.browse.login import Login, asking
from monitor.browse.server import ServeError, application, serve
from monitor.conversation import catch_up
from monitor.delivery import deliver_next
from monitor.demo.slack import TOKEN, SlackServer
from notifications.slack import SlackBot
from storage.archive import Archive
from storage.cases import Choice, Step
from storage.failures import ArchiveError
from tests.browsing import CHANGED, text_of
from tests.deciding import decided
from tests.making import addressed

PROXY = Login(header="X-Forwarded-User", proxies=frozenset({"10.0.0.2"}))
PASSWORD = Login(password="blue harbour")
NAMED = Deciding()
TYPED = Deciding(operator="ines")


@dataclass
class Visitor:
    """Somebody with a browser before the pages of an archive: keeps cookies, sends forms."""

    path: Path
    deciding: Deciding | None = NAMED
    login: Login = PROXY
    headers: dict[str, str] = field(default_factory=lambda: {"x-forwarded-user": "ines"})
    host: str = "127.0.0.1:8001"

    def __post_init__(self) -> None:
        """Start the pages."""
        app = asking(application(self.path, deciding=self.deciding).app(), self.login)
        transport = httpx.ASGITransport(app=app, client=("10.0.0.2", 40000))
        self.client = httpx.AsyncClient(transport=transport, base_url=f"http://{self.host}", headers=self.headers)

    def get(self, address: str = "/-/changes/1") -> httpx.Response:
        """Open a page."""
        return asyncio.run(self.client.get(address))

    def form(self, change: int = 1) -> dict[str, str]:
        """Open the page of a change; return what its form holds by itself."""
        page = self.get(f"/-/changes/{change}").text
        return dict(re.findall(r'name="(csrftoken|ticket)" value="([^"]*)"', page))

    def send(
        self,
        fields: Mapping[str, str] | None = None,
        *,
        change: int = 1,
        form: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """Send a form of a change as a browser does."""
        held = self.form(change) if form is None else form
        sent = {"origin": f"http://{self.host}", "sec-fetch-site": "same-origin", **(headers or {})}
        return asyncio.run(
            self.client.post(f"/-/changes/{change}/decide", data={**held, **(fields or ACCEPT)}, headers=sent)
        )


ACCEPT = {"answer": "accept"}


@pytest.fixture
def visitor(path: Path) -> Visitor:
    """Return Ines, whom a proxy has logged in."""
    return Visitor(path)


def steps(path: Path, change: int = 1) -> tuple[Step, ...]:
    """Give every step taken about a change."""
    with Archive.open(path) as archive:
        return archive.decisions.steps(change)


def rows(path: Path, table: str) -> list[dict[str, Any]]:
    """Give the rows of a table, without their ids."""
    with Archive.open(path) as archive:
        return [{name: row[name] for name in row if name != "id"} for row in archive._db[table].rows]  # noqa: SLF001


@pytest.mark.parametrize("choice", list(Choice))
def test_decision_is_recorded_like_any_other(visitor: Visitor, choice: Choice) -> None:
    """The row says what, by whom, why and by which way, as one from Slack does."""
    visitor.send({"answer": choice, "note": "  read\r\nit  "})
    (row,) = rows(visitor.path, "decisions")

    assert (row["change_id"], row["choice"], row["note"], row["actor"], row["through"]) == (
        1,
        choice,
        "read\nit",
        "ines",
        "web",
    )


def test_sender_is_led_to_what_was_recorded(visitor: Visitor) -> None:
    """A reload of the page that follows sends nothing again, and the page says what was recorded."""
    answer = visitor.send()
    page = visitor.get(answer.headers["location"])

    assert (answer.status_code, answer.headers["location"]) == (303, "/-/changes/1?recorded=1#decisions")
    assert "Recorded: accepted by ines on " in text_of(page.text)


def test_mute_and_assignment_are_recorded(visitor: Visitor) -> None:
    """The fifth answer of Slack, and who is to decide."""
    visitor.send({"answer": "mute"})
    visitor.send({"answer": "assign", "to": "Zoé"})

    assert [("ines", "web")] == [(row["actor"], row["through"]) for row in rows(visitor.path, "mutes")]
    assert ["Zoé"] == [row["assigned_to"] for row in rows(visitor.path, "assignments")]


def test_not_relevant_counts_against_the_rules(visitor: Visitor) -> None:
    """As in Slack."""
    visitor.send({"answer": "ignore"})

    assert {"notice_shortened", "recipient_added", "retention_lengthened"} == {
        row["rule"] for row in rows(visitor.path, "feedback")
    }


def test_form_sent_twice_is_recorded_once(visitor: Visitor) -> None:
    """A double click leads to the same place as a single one."""
    form = visitor.form()
    answers = [visitor.send(form=form) for _ in range(2)]

    assert {"/-/changes/1?recorded=1#decisions"} == {answer.headers["location"] for answer in answers}
    assert len(steps(visitor.path)) == 1


def test_forms_at_the_same_time_are_recorded_once(visitor: Visitor) -> None:
    """Also where both arrive before either is recorded."""
    form = visitor.form()

    async def both() -> list[httpx.Response]:
        return await asyncio.gather(
            *(visitor.client.post("/-/changes/1/decide", data={**form, **ACCEPT}) for _ in range(4))
        )

    assert [303] * 4 == [answer.status_code for answer in asyncio.run(both())]
    assert len(steps(visitor.path)) == 1


def test_decided_meanwhile_is_said(visitor: Visitor) -> None:
    """Who looked at a change that waited does not overrule, unknowing, who was faster; the next form may."""
    form = visitor.form()
    with Archive.open(visitor.path) as archive:
        decided(archive, Choice.OBJECT, CHANGED)
    late = visitor.send({**ACCEPT, "note": "fine by us"}, form=form)
    words = text_of(late.text)

    assert late.status_code == 409
    assert "Nothing was recorded: it was already objected to by anna on 2026-11-22 02:11 UTC through command." in words
    assert "fine by us</textarea>" in late.text
    assert visitor.send().status_code == 303


def test_what_says_nothing_new_is_said(visitor: Visitor) -> None:
    """The same decision again, or a mute of what is decided, adds no row."""
    visitor.send()
    told = [text_of(visitor.send({"answer": answer}).text) for answer in ("accept", "mute")]

    assert ["Nothing was recorded: it was already accepted by ines" in words for words in told] == [True, True]
    assert len(steps(visitor.path)) == 1


def test_unmaterial_change_can_be_decided(visitor: Visitor) -> None:
    """Our judgement may be wrong."""
    visitor.send({"answer": "escalate"}, change=2)

    assert len(steps(visitor.path, 2)) == 1


def test_nothing_to_assign_is_said(visitor: Visitor) -> None:
    """What waits for nobody is assigned to nobody."""
    answer = visitor.send({"answer": "assign", "to": "Zoé"}, change=2)

    assert (answer.status_code, "change 2 waits for nobody" in answer.text) == (409, True)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"note": "x"}, "choose an answer"),
        ({"answer": "burn"}, "choose an answer"),
        ({"answer": "accept", "note": "x" * 1001}, "a note has up to 1,000"),
        ({"answer": "assign", "to": " "}, "say who is to decide"),
        ({"answer": "assign", "to": "x\ny"}, "a name has one line"),
    ],
)
def test_form_that_says_too_little_or_too_much_is_refused(visitor: Visitor, fields: dict[str, str], said: str) -> None:
    """The answer says what is wrong."""
    answer = visitor.send(fields)

    assert (answer.status_code, said in answer.text) == (400, True)


def test_unknown_change_is_not_found(visitor: Visitor) -> None:
    """There is no form of a change that is not there."""
    assert visitor.send(change=99, form=visitor.form()).status_code in {403, 404}


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site", "origin": "https://evil.example"},
        {"sec-fetch-site": "same-site", "origin": "https://other.archive.example"},
    ],
)
def test_form_of_another_site_is_refused(visitor: Visitor, headers: dict[str, str]) -> None:
    """Whatever it knows: the browser says whose page sent it."""
    answer = visitor.send(headers=headers)

    assert (answer.status_code, steps(visitor.path)) == (403, ())


def test_form_of_no_page_is_refused(visitor: Visitor) -> None:
    """A browser sends no form from nowhere; the answer says why nothing was recorded."""
    answer = visitor.send(headers={"sec-fetch-site": "none"})

    assert (answer.status_code, "sent by another site" in text_of(answer.text)) == (403, True)


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:8001.evil.example"])
def test_old_browser_says_it_by_origin(visitor: Visitor, origin: str) -> None:
    """Where a browser sends no Sec-Fetch-Site, its Origin must be ours."""
    form = {**visitor.form(), **ACCEPT}
    answer = asyncio.run(visitor.client.post("/-/changes/1/decide", data=form, headers={"origin": origin}))

    assert (answer.status_code, steps(visitor.path)) == (403, ())


@pytest.mark.parametrize("ticket", ["", "forged"])
def test_form_without_its_ticket_is_refused(visitor: Visitor, ticket: str) -> None:
    """A form that no page of ours was the origin of records nothing."""
    answer = visitor.send(form={**visitor.form(), "ticket": ticket})

    assert (answer.status_code, steps(visitor.path)) == (403, ())


def test_form_without_cookies_needs_its_token_too(visitor: Visitor) -> None:
    """Datasette asks for no token where no cookie came; a password or a proxy proves who somebody is without one."""
    visitor.client.cookies.clear()

    assert (visitor.send(form={}).status_code, steps(visitor.path)) == (403, ())


def test_form_of_somebody_else_is_refused(path: Path, visitor: Visitor) -> None:
    """Who may decide gets nobody else to send his form."""
    form = visitor.form()
    visitor.client.headers["x-forwarded-user"] = "zoe"

    assert (visitor.send(form=form).status_code, steps(path)) == (403, ())


def test_form_of_another_change_is_refused(visitor: Visitor) -> None:
    """A form is for the change on whose page it stood."""
    assert (visitor.send(form=visitor.form(2)).status_code, steps(visitor.path)) == (403, ())


def test_large_form_is_refused_unread(visitor: Visitor) -> None:
    """What is larger than any form of ours never gets into memory."""
    assert visitor.send({"answer": "accept", "note": "x" * 70_000}).status_code == 413


def test_nobody_decides_unless_told(path: Path) -> None:
    """Without `[browse] decisions` there is no form, and a form that somebody makes up records nothing."""
    visitor = Visitor(path, deciding=None)
    answer = visitor.send()

    assert ("<form" in visitor.get().text, answer.status_code, steps(path)) == (False, 403, ())
    assert "decisions = true" in answer.text


def test_only_those_named_may_decide(path: Path) -> None:
    """Others read, and are told why there is no form."""
    visitor = Visitor(path, deciding=Deciding(deciders=frozenset({"zoe"})))

    assert "Only those who are named in `[browse] deciders` may decide here." in text_of(visitor.get().text)
    assert (visitor.send(form={}).status_code, steps(path)) == (403, ())


def test_name_is_typed_where_nobody_logs_in(path: Path) -> None:
    """On the operator's own machine a form starts with the name that the machine knows, and takes another."""
    visitor = Visitor(path, deciding=TYPED, login=Login(), headers={})
    page = visitor.get().text
    visitor.send({**ACCEPT, "by": "Ines Oort"})

    assert 'name="by" value="ines"' in page
    assert ["Ines Oort"] == [step.act.actor for step in steps(path)]


def test_nameless_decide_nothing(path: Path) -> None:
    """A decision without a name is none."""
    answer = Visitor(path, deciding=TYPED, login=Login(), headers={}).send({**ACCEPT, "by": " "})

    assert (answer.status_code, "say who you are" in answer.text, steps(path)) == (400, True, ())


def test_password_without_a_name_only_reads(path: Path) -> None:
    """Who knows the password and gave no name may read, and is told how to decide."""
    nameless = {"authorization": f"Basic {b64encode(b':blue harbour').decode()}"}
    named = {"authorization": f"Basic {b64encode(b'zoe:blue harbour').decode()}"}
    refused = Visitor(path, login=PASSWORD, headers=nameless).get()
    Visitor(path, login=PASSWORD, headers=named).send()

    assert "log in with your name as the user" in text_of(refused.text)
    assert ["zoe"] == [step.act.actor for step in steps(path)]


def test_datasette_alone_lets_nobody_decide_unnamed(path: Path) -> None:
    """Where Datasette itself serves, one of its log-ins must say who it is."""
    visitor = Visitor(path, login=Login(), headers={})

    assert ("nobody is logged in" in visitor.get().text, visitor.send(form={}).status_code) == (True, 403)


def test_name_that_another_site_gives_this_machine_is_refused(path: Path) -> None:
    """A site whose name is let lead to this machine is not its operator (DNS rebinding)."""
    visitor = Visitor(path, deciding=TYPED, login=Login(), headers={}, host="evil.example:8001")
    answer = visitor.send({**ACCEPT, "by": "ines"})

    assert (answer.status_code, steps(path)) == (403, ())


def test_deciders_need_somebody_to_prove_it(path: Path) -> None:
    """Names that anybody could type are refused before anything is served."""
    for login in (Login(), PASSWORD):
        with pytest.raises(ServeError, match="nothing proves here who somebody is"):
            serve(path, port=0, login=login, deciding=Deciding(deciders=frozenset({"ines"})))


def test_page_of_a_form_is_kept_by_nobody(visitor: Visitor) -> None:
    """A cache before us must not hand one's form to another."""
    assert "no-store" in visitor.get().headers["cache-control"]


def test_get_of_a_form_leads_back(visitor: Visitor) -> None:
    """Who copies the address of a refused form finds the change."""
    assert visitor.get("/-/changes/1/decide").headers["location"] == "/-/changes/1"


def test_daemon_that_writes_is_waited_for(visitor: Visitor) -> None:
    """A decision that comes in the midst of a transaction is recorded after it."""
    form = visitor.form()
    with Archive.open(visitor.path) as archive, ThreadPoolExecutor() as beside, archive.transaction():
        sent = beside.submit(visitor.send, form=form)
        assert not sent.done()

    assert sent.result().status_code == 303


def test_archive_that_cannot_be_written_is_said(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever objected must not believe that it counts, and what was typed stays."""
    form = visitor.form()

    def unusable(_: Path) -> Archive:
        raise ArchiveError("the disk is full")

    monkeypatch.setattr(Archive, "open", unusable)
    answer = visitor.send({"answer": "object", "note": "not without a DPA"}, form=form)

    assert (answer.status_code, "Nothing was recorded: the archive cannot be written" in text_of(answer.text)) == (
        503,
        True,
    )
    assert "not without a DPA" in answer.text


def test_message_shows_who_decided_on_the_page(visitor: Visitor, slack: SlackServer) -> None:
    """Slack learns of it like of any other decision."""
    bot = SlackBot(TOKEN, "#policies", base_url=slack.api_url, name="slack", buttons=True)
    with Archive.open(visitor.path) as archive:
        addressed(archive, at=CHANGED)
        while deliver_next(archive, bot, browse_url="http://127.0.0.1:8001", clock=lambda: CHANGED):
            pass
        visitor.send()
        list(catch_up(archive, bot, browse_url="http://127.0.0.1:8001"))

    assert "Accepted by ines" in slack.received[0].text
    assert "through web" in slack.received[0].text
