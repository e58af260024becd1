"""What readers do, said as a clause, is data that are noted of them."""

import pytest

from monitor.materiality import judge
from storage.records import Severity

TEXT = "# Privacy policy\n\n## What we know\n\n{}\n\n## Contact\n\nWrite to privacy@vellmark.example.\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We log your sign-ins.", "We log your sign-ins and what you click on."),
        ("We collect your name.", "We collect your name and how you use the service."),
        ("We record the time of use.", "We record the time of use, and which buttons you press."),
    ],
)
def test_one_more_thing_that_readers_do_is_data_added(before: str, after: str) -> None:
    """It was noise, or a rewording."""
    assert judge(TEXT.format(before), TEXT.format(after)).severity is Severity.MEDIUM


def test_how_to_reach_somebody_is_nothing_that_is_noted() -> None:
    """The reader may; nobody notes it."""
    verdict = judge(TEXT.format("We keep a list."), TEXT.format("We keep a list and say how you can see it."))
    assert "habit_noted" not in [reason.rule for reason in verdict.reasons]


@pytest.mark.parametrize(
    "gone",
    [
        "However, you may disable cookies in your browser settings.",
        "You can set your browser to refuse cookies.",
        "The only exception is our shop, which loads the button only when you press it.",
    ],
)
def test_what_the_vendor_did_not_give_is_no_loss_when_it_goes(gone: str) -> None:
    """A reader's own browser stays the reader's; without the exception the promise holds for more."""
    rest = "We use no cookies of others."
    verdict = judge(TEXT.format(f"{gone} {rest}"), TEXT.format(rest))
    assert verdict.severity is Severity.LOW


def test_a_setting_of_the_vendors_is_a_loss_when_it_goes() -> None:
    """Guideline, high: an opt-out removed."""
    rest = "We count visits."
    verdict = judge(TEXT.format(f"You can opt out of this in your account settings. {rest}"), TEXT.format(rest))
    assert verdict.severity is Severity.HIGH


def test_title_alone_of_a_list_is_a_fragment() -> None:
    """A list of processors may grow; one of which nothing came was not fetched whole."""
    whole = "# List of subprocessors\n\nWe use these companies.\n\n" + "\n".join(
        f"- Holmgate {number}, which keeps our files for us" for number in range(9)
    )
    assert judge("# List of subprocessors\n", whole).noise == "partial_fetch"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We share data. The only exception is health data, which we never share.", "We share data."),
        (
            "We will delete your files and logs are deleted weekly.",
            "We will keep your files and logs are deleted weekly.",
        ),
        ("We share data. With one exception, we will ask you before we do.", "We share data."),
        ("We share data. There is one exception: you can object to that at any time.", "We share data."),
        ("We count. You can refuse cookies in your browser or by e-mail.", "We count."),
        ("We count. You can refuse cookies in your browser or in your account.", "We count."),
        (
            "You can disable cookies in your browser and object to profiles at any time.",
            "You can disable cookies in your browser.",
        ),
    ],
)
def test_what_was_owed_is_a_loss_whatever_stands_beside(before: str, after: str) -> None:
    """An exception may be a promise, a browser one way of two, and another thing may still be deleted."""
    assert judge(TEXT.format(before), TEXT.format(after)).severity is Severity.HIGH


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We will delete your drawings when you leave.", "Your drawings are removed from our website when you leave."),
        ("We will delete your drawings.", "Your drawings are deleted from the search index."),
        ("Wir löschen Ihre Karten.", "Ihre Karten werden von der Website gelöscht."),
    ],
)
def test_what_is_only_taken_out_of_sight_is_not_deleted(before: str, after: str) -> None:
    """The vendor may keep what nobody sees any more."""
    assert judge(TEXT.format(before), TEXT.format(after)).severity is Severity.HIGH


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We delete your drawings when you leave.", "Your drawings are deleted when you log out from our website."),
        ("You can delete your drawings.", "You can delete your drawings from the site."),
        ("We delete your drawings.", "We delete your drawings from our systems."),
    ],
)
def test_what_is_deleted_is_not_only_out_of_sight(before: str, after: str) -> None:
    """Where the reader leaves from, or deletes, says nothing of what the vendor keeps."""
    assert judge(TEXT.format(before), TEXT.format(after)).severity in {None, Severity.LOW}
