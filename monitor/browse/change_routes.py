"""The page of a change, and what becomes of the forms on it."""

import asyncio
import secrets
import sqlite3
from collections.abc import Mapping
from dataclasses import astuple
from pathlib import Path
from typing import Any

from itsdangerous import BadSignature

from monitor.browse import answers, pages
from monitor.browse.differences import difference
from monitor.browse.display import display
from monitor.browse.forms import (
    ASSIGN,
    CANNOT_WRITE,
    LONGEST_NAME,
    LONGEST_NOTE,
    NOT_HERE,
    STALE,
    Deciding,
    RejectedError,
    Submission,
    Ticket,
    answer_of,
    ensure_from_here,
)
from monitor.browse.headers import Application, Message
from monitor.deciding import NothingToDecideError, Recorded, assign, decide, mute
from monitor.step_words import said
from notifications.asking import ANSWERS, MUTE
from spiders.clock import utc_now
from storage.archive import Archive
from storage.cases import Act, Case, Choice, Through
from storage.failures import ArchiveError

NAMESPACE = "policy-monitor form"
"""Of what we sign: a signature made for anything else is none."""

LARGEST = 64_000
"""Bytes of a form, far more than its fields can hold."""

BUSY = (
    "Nothing was recorded: the archive cannot be written just now. Send it once more, or tell who runs policy-monitor."
)
FORM = r"^/-/changes/(?P<id>[0-9]{1,18})/decide$"


async def change(request: Any, datasette: Any) -> Any:  # noqa: ANN401 - Datasette has no types
    """Answer `/-/changes/ID`, the permanent address of a change. Of several archives the first attached is meant."""
    return await _page(request, datasette)


async def answered(request: Any, datasette: Any) -> Any:  # noqa: ANN401
    """Answer a form: record what it says, and lead back to the change; or say there why nothing was recorded."""
    from datasette import Response  # noqa: PLC0415 - see `answers`

    number = int(request.url_vars["id"])
    path = datasette.urls.path(f"/-/changes/{number}")
    database = await answers.archive(request, datasette)
    if request.method != "POST":
        return Response.redirect(path)
    form: dict[str, str] = {}
    try:
        ensure_from_here(request.headers, only_this_machine=_deciding(datasette, database).operator is not None)
        form = await request.post_vars()
        place = await _take(request, datasette, database, form)
    except RejectedError as refused:
        return await _page(request, datasette, refused=refused, form=form)
    except LookupError:
        return await _no_such_change(request, datasette, number)
    return Response("", status=303, headers={"location": f"{path}?recorded={place}#decisions"})


async def _take(request: Any, datasette: Any, database: Any, form: Mapping[str, str]) -> int:  # noqa: ANN401
    """Record a form; give which step it made, counted from 1, also where it was brought before.

    Raises RejectedError, and LookupError where there is no such change.
    """
    ticket = _ticket(datasette, form)
    sender = _deciding(datasette, database).sender(request.actor)
    if (ticket.change, ticket.sender) != (int(request.url_vars["id"]), sender):
        raise RejectedError(STALE)
    answer = answer_of(form, sender)
    done = await asyncio.to_thread(record, Path(database.path), ticket, answer)
    place = _place(done.after, answer.key(ticket))
    if place is None:
        raise RejectedError(_nothing(done.before, answer), 409)
    return place


def record(path: Path, ticket: Ticket, answer: Submission) -> Recorded:
    """Record what a form says, over a connection of its own.

    Raises RejectedError, and LookupError where there is no such change.
    """
    act = Act(actor=answer.by, at=utc_now(), through=Through.WEB, key=answer.key(ticket))
    try:
        with Archive.open(path) as archive:
            if answer.answer == ASSIGN:
                return assign(archive, ticket.change, answer.to, act)
            if answer.answer == MUTE:
                return mute(archive, ticket.change, act)
            choice = Choice(answer.answer)
            return decide(archive, ticket.change, choice, act, note=answer.note, while_open=ticket.was_open)
    except NothingToDecideError as error:
        raise RejectedError(f"Nothing was recorded: {error}.", 409) from error
    except (ArchiveError, sqlite3.OperationalError) as error:
        raise RejectedError(BUSY, 503) from error


def limited(application: Application) -> Application:
    """Refuse what is larger than any form of ours before somebody reads it into memory."""

    async def guarded(scope: Message, receive: Any, send: Any) -> None:  # noqa: ANN401 - ASGI's own
        if scope["type"] == "http" and scope["method"] == "POST" and "/-/changes/" in scope["path"]:
            said = dict(scope["headers"]).get(b"content-length", b"")
            if not said.isdigit() or int(said) > LARGEST:
                plain = [(b"content-type", b"text/plain; charset=utf-8")]
                await send({"type": "http.response.start", "status": 413 if said else 411, "headers": plain})
                await send({"type": "http.response.body", "body": b"No form of ours is as large as this.\n"})
                return
        await application(scope, receive, send)

    return guarded


async def _page(
    request: Any,  # noqa: ANN401
    datasette: Any,  # noqa: ANN401
    *,
    refused: RejectedError | None = None,
    form: Mapping[str, str] | None = None,
) -> Any:  # noqa: ANN401
    database = await answers.archive(request, datasette)
    number = int(request.url_vars["id"])
    try:
        page = await database.execute_fn(lambda connection: pages.change(connection, number))
    except LookupError:
        return await _no_such_change(request, datasette, number)
    how = display(request, datasette.urls.path(f"/-/changes/{number}"))
    found = page.change
    told = await asyncio.to_thread(
        difference, found.before.text, found.after.text, found.verdict.reasons, whole=how.whole, page=how.page
    )
    context = {
        "page": page,
        "change": found,
        "difference": told,
        "display": how,
        "today": answers.today(datasette, utc_now()),
        "decide": _offer(request, datasette, database, page.case, form or {}),
        "refused": refused,
        "recorded": _recorded(request, page.case),
    }
    return await answers.page(
        request,
        datasette,
        "change",
        status=refused.status if refused else 200,
        # A form is made for one person, once.
        headers={"cache-control": "private, no-store"} if isinstance(context["decide"], dict) else None,
        **context,
    )


async def _no_such_change(request: Any, datasette: Any, number: int) -> Any:  # noqa: ANN401
    return await answers.missing(request, datasette, f"There is no change {number} in this archive.")


def _deciding(datasette: Any, database: Any) -> Deciding:  # noqa: ANN401
    deciding = Deciding.of(answers.settings(datasette))
    if deciding is None:
        raise RejectedError(NOT_HERE)
    if not database.is_mutable or not database.path:
        raise RejectedError(CANNOT_WRITE)
    return deciding


def _offer(request: Any, datasette: Any, database: Any, case: Case, form: Mapping[str, str]) -> dict[str, Any] | str:  # noqa: ANN401
    """Give what the forms need, or the sentence that stands in their place."""
    try:
        deciding = _deciding(datasette, database)
        sender = deciding.sender(request.actor)
    except RejectedError as refused:
        return "" if str(refused) == NOT_HERE else str(refused)
    ticket = Ticket(change=case.change_id, sender=sender, nonce=secrets.token_urlsafe(12), was_open=case.is_open)
    return {
        "action": datasette.urls.path(f"/-/changes/{case.change_id}/decide"),
        "ticket": datasette.sign(astuple(ticket), NAMESPACE),
        "answers": {name: label for name, label in ANSWERS.items() if name != MUTE or _can_be_muted(case)},
        "sender": sender,
        "said": {"by": deciding.operator or "", "to": case.policy.owner or "", **form},
        "longest_name": LONGEST_NAME,
        "longest_note": LONGEST_NOTE,
    }


def _can_be_muted(case: Case) -> bool:
    return case.is_open and case.mute is None


def _ticket(datasette: Any, form: Mapping[str, str]) -> Ticket:  # noqa: ANN401
    try:
        change, sender, nonce, was_open = datasette.unsign(form.get("ticket", ""), NAMESPACE)
    except (BadSignature, ValueError, TypeError) as error:
        raise RejectedError(STALE) from error
    return Ticket(change=change, sender=sender, nonce=nonce, was_open=was_open)


def _place(case: Case, key: str) -> int | None:
    """Say which step of a change, counted from 1, has a key."""
    return next((place for place, step in enumerate(case.steps, start=1) if step.act.key == key), None)


def _recorded(request: Any, case: Case) -> str | None:  # noqa: ANN401
    """Say the step that a form just made: a step that stands on the page, whatever an address claims."""
    asked = request.args.get("recorded") or ""
    place = int(asked) if asked.isdecimal() and len(asked) <= len(str(LARGEST)) else 0
    return said(case.steps[place - 1]) if 0 < place <= len(case.steps) else None


def _nothing(case: Case, answer: Submission) -> str:
    """Say why an answer added nothing."""
    if answer.answer == ASSIGN:
        return f"Nothing was recorded: it is already assigned to {case.assigned_to}."
    last = case.mute if answer.answer == MUTE and case.mute else case.decision
    return f"Nothing was recorded: {f'it was already {said(last)}' if last else 'it waits for nobody'}."


ROUTES = (
    (r"^/-/changes/(?P<id>[0-9]{1,18})$", change),
    (FORM, answered),
)
