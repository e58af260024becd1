"""What first sight of real pairs taught: site generators' settings, lists of sub-processors, references, leaving."""

import pytest

from monitor.clauses import ClauseKind, clauses
from monitor.front_matter import front_matter
from monitor.materiality import judge
from storage.records import Category, Noise, Severity

MATTER = "---\ntitle: Trips and privacy\nlayout: legal\nreviewed: 2024-03-02 09:14:11\n---\n\n"
BODY = """# Trips and privacy

We keep each trip for 30 days. We share no trip with anyone.

At Roadbook, we write down what we do. When you open a Roadbook account we ask for your name.

If you write to Roadbook we keep the letter for a year.
"""
LIST = """# Subprocessors

These firms work for us:

- [Postwren](https://postwren.example/gdpr). Transactional mail.
- [Quillsign](https://quillsign.example/trust). Electronic signatures.
- [Tollbell](https://tollbell.example/gdpr). Text messages.
"""


@pytest.mark.parametrize(
    "after",
    [
        BODY,
        MATTER.replace("layout: legal", "excerpt: What kind of data we keep\nlinks:\n  - title: Source") + BODY,
        "layout: page\ntitle: Trips\npermalink: /trips\n\n" + BODY,
    ],
)
def test_settings_of_a_site_generator_are_no_news(after: str) -> None:
    """Front matter comes, goes and changes without a reader seeing it."""
    verdict = judge(MATTER + BODY, after)

    assert (verdict.material, verdict.noise) == (False, Noise.BOILERPLATE_OR_EXTRACTION)


def test_what_stands_under_front_matter_is_judged() -> None:
    """A promise below the settings is none of them."""
    assert judge(MATTER + BODY, BODY.replace("30 days", "90 days")).severity is Severity.HIGH


def test_fields_of_a_policy_are_no_front_matter() -> None:
    """Only a fence or a generator's own setting makes settings of lines with colons."""
    assert front_matter("controller: Roadbook Ltd\nphone: 12\n\nWe keep it.") == 0


def test_numbered_title_right_above_its_statement_is_a_heading() -> None:
    """A page that drops blank lines still has headings."""
    found = clauses("5. Children\nRoadbook is meant for drivers of 16 years and more.\n\n6. Contact\nWrite to us.\n")

    assert [clause.kind for clause in found] == [ClauseKind.HEADING, ClauseKind.PARAGRAPH] * 2


@pytest.mark.parametrize("name", ["Robostop reCheck", "Google reMap", "Tollhouse, Inc."])
def test_entry_of_a_list_of_sub_processors_is_a_party(name: str) -> None:
    """A list made of links is no footer where sub-processors are announced (guideline: added is high)."""
    verdict = judge(LIST, LIST.replace("[Tollbell](https://tollbell.example/gdpr)", f"[{name}](https://new.example)"))

    assert (verdict.severity, verdict.categories[0]) == (Severity.HIGH, Category.SUBPROCESSORS)


def test_entry_that_went_is_told() -> None:
    """A sub-processor removed is low."""
    assert judge(LIST, LIST[: LIST.index("- [Tollbell]")]).severity is Severity.LOW


def test_reference_to_another_document_is_no_statement() -> None:
    """Where to read on changes no answer."""
    after = BODY + "\nTo learn about our other practices please see our [terms of use](/terms).\n"

    assert judge(BODY, after).noise is Noise.LINKS_ONLY


@pytest.mark.parametrize(
    "came", ["Please see our cookie notice for what we track.", "See our terms: we sell trips to hotels."]
)
def test_reference_that_states_something_is_told(came: str) -> None:
    """A sentence that points and states is a statement."""
    assert judge(BODY, f"{BODY}\n{came}\n").material


def test_reference_in_place_of_a_statement_is_told() -> None:
    """What was moved to another document is no longer here (guideline, hard cases)."""
    assert judge(BODY, BODY.replace("We share no trip with anyone.", "See our [privacy policy](/p).")).material


def test_speaker_under_another_name() -> None:
    """A name that says "at Roadbook, we" is the vendor's own, where it was replaced throughout."""
    assert judge(BODY, BODY.replace("Roadbook", "Wayfind")).noise is Noise.NAME_REBRAND


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("We sent it fron the app.", "We sent it from the app."),
        ("We are emplyoing accountants who are displaying bills.", "We employ accountants who display bills."),
        ("Below is a list of firms.", "The following is a list of firms."),
    ],
)
def test_slips_and_endings_are_editorial(was: str, now: str) -> None:
    """A slip in a small word, or before an ending, is a slip."""
    assert judge(BODY + was, BODY + now).noise is Noise.EDITORIAL


@pytest.mark.parametrize(
    "came",
    [
        "If your account is deactivated, some of your information will remain so that others can use it.",
        "Nach dem Löschen des Kontos können Sicherungen bestehen bleiben: Kopien deiner Daten bleiben erhalten.",
        "Lorsque vous supprimez votre compte, des sauvegardes de vos données peuvent subsister.",
    ],
)
def test_what_stays_on_leaving_is_high(came: str) -> None:
    """Deletion that leaves something is a limit dropped (guideline, high)."""
    verdict = judge(BODY, f"{BODY}\n{came}\n")

    assert (verdict.severity, "kept_on_leaving") == (Severity.HIGH, verdict.reasons[0].rule)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Roadbook acts as the controller of your trips.", "Roadbook acts as a processor for your employer."),
        ("Roadbook es la responsable del tratamiento.", "Roadbook actúa como encargada del tratamiento."),
        ("Roadbook ist Verantwortlicher für deine Fahrten.", "Roadbook ist Auftragsverarbeiter für deine Firma."),
    ],
)
def test_another_role_is_high(was: str, now: str) -> None:
    """Who was controller and now is processor answers to somebody else (guideline, high)."""
    assert judge(BODY + was, BODY + now).severity is Severity.HIGH


def test_edited_short_text_that_ends_alike_is_no_fragment() -> None:
    """A text that lost a section in its midst and ends with the same sentence arrived whole."""
    section = "\n".join(f"Feature {n} shows trip {n} to friend {n} of your choice at stop {n}." for n in range(40))
    end = "\n\n## Age\n\nRoadbook is meant for drivers of 18 years and more.\n"
    before = f"# Trips\n\nWe keep your data on your phone, as of June.\n\n## Friends\n\n{section}{end}"

    assert judge(before, f"# Trips\n\nWe keep your data on your phone, as of July.{end}").material
