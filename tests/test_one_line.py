import pytest

from notifications.one_line import one_line
from storage.records import Category, Direction, Reason, Severity


def said(rule: str, sentence: str) -> str:
    """Say what Acme does differently by a reason of a rule."""
    return one_line(
        "Acme",
        Reason(
            rule=rule,
            category=Category.SCOPE_LEGAL_TERMS,
            severity=Severity.HIGH,
            direction=Direction.ADVERSE,
            sentence=sentence,
        ),
    )


@pytest.mark.parametrize(
    ("rule", "sentence", "line"),
    [
        (
            "notice_shortened",
            "Notice before changes shortened: 8 days → 3 days",
            "Acme now gives 3 days' notice instead of 8",
        ),
        (
            "notice_lengthened",
            "Notice before changes lengthened: 8 days → one (1) month",
            "Acme now gives 1 month's notice instead of 8 days",
        ),
        (
            "notice_removed",
            "Notice before changes no longer stated: was 30 days",
            "Acme no longer says how much notice of changes it gives; it said 30 days",
        ),
        (
            "notice_added",
            "Notice before changes newly stated: 14 Tage",
            "Acme now promises notice of 14 Tage before changes",
        ),
        (
            "retention_lengthened",
            "Retention lengthened: 30 days (server logs) → 90 days (server logs)",
            "Acme now keeps server logs for 90 days instead of 30",
        ),
        ("age_lowered", "Age limit lowered: 16 → 13", "Acme now sets the age limit at 13 instead of 16"),
        (
            "breach_notice_added",
            "Time to tell of a breach newly stated: 72 hours",
            "Acme now says that it tells of a breach within 72 hours",
        ),
        (
            "country_added",
            "A place where data are kept or sent is newly stated (Chile): “in Chile”",
            "Acme now names Chile as a place where data goes",
        ),
        ("third_party_removed", "A party is no longer named: Larkspur", "Acme no longer names Larkspur"),
        (
            "promise_flipped",
            "A negation was dropped: “never sell” → “sell”",
            "Acme dropped a negation: “never sell” became “sell”",
        ),
        ("limit_dropped", "A limit is no longer stated: “only” → nothing", "Acme dropped a limit: “only”"),
        ("address_changed", "An address changed: nothing → “a@b.example”", "Acme has another address: “a@b.example”"),
        (
            "ai_added",
            "Artificial intelligence newly mentioned: “AI”",
            "Acme now mentions artificial intelligence: “AI”",
        ),
        ("signal_lost", "GPC is stated nowhere any more: “GPC”", "Acme no longer states GPC: “GPC”"),
        (
            "statement_added",
            "A statement on security was added: “We lock doors”",
            "Acme added a statement on security: “We lock doors”",
        ),
    ],
)
def test_each_family_has_its_sentence(rule: str, sentence: str, line: str) -> None:
    """Whoever reads one line knows who does what from now on."""
    assert said(rule, sentence) == line


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("unheard_of", "Something happened"),
        ("duty_loosened", "A firm statement became a possibility"),
        ("unclassified", "Changed, unclassified: nothing → “Gemma”"),
    ],
)
def test_what_no_family_knows_is_said_by_the_reason(rule: str, sentence: str) -> None:
    """No sentence is made up where its parts are missing."""
    assert said(rule, sentence) == sentence
