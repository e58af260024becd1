from monitor.window import preview_check
from storage.records import Version, VersionKind
from storage.windows import PreviewCheck
from tests.making import START
from tests.policies import policy

OLD = policy("We use your email address to send you the service.")
NEXT = policy("We use your email address to send you the service and our partners' offers.")
WORDED_OTHERWISE = NEXT.replace("whenever a question comes up", "when a question comes up")
HARSHER = policy("We use your email address to send you the service and sell it to our partners.")


def version(text: str) -> Version:
    """A version of the policy, or of its preview."""
    return Version(
        id=7,
        policy="roadbook-preview",
        number=2,
        kind=VersionKind.CHANGE,
        seen_at=START,
        confirmed_at=START,
        snapshot_id=1,
        words=len(text.split()),
        text=text,
        fingerprint="",
        imprint="",
        recipe="",
        language="en",
    )


def checked(preview: str, after: str) -> PreviewCheck:
    """Compare what took effect with its preview."""
    found = preview_check(version(preview), OLD, version(after), expected=True)
    assert found
    return found


def test_text_that_was_announced_is_told_as_such() -> None:
    """What takes effect is what could be read before."""
    assert checked(NEXT, NEXT).because == (
        "The text that took effect is the preview that was announced, word for word (roadbook-preview, version 2)."
    )


def test_other_wording_of_the_same_is_the_same() -> None:
    """A difference that does not matter is counted, and no breach of word."""
    found = checked(NEXT, WORDED_OTHERWISE)

    assert (found.same, "1 clause is worded otherwise" in found.because) == (True, True)


def test_text_that_was_not_announced_is_told() -> None:
    """A vendor that shows one text and puts another in force is found out."""
    assert not checked(NEXT, HARSHER).same


def test_what_differs_is_named() -> None:
    """The reasons that the preview did not have stand in the sentence."""
    assert "is not the preview that was announced: 1 clause is otherwise. " in checked(NEXT, HARSHER).because


def test_text_that_is_nearer_to_the_preview_is_compared() -> None:
    """Also without an announcement it is seen that the coming version came."""
    assert preview_check(version(NEXT), OLD, version(NEXT))


def test_text_that_is_no_nearer_to_the_preview_is_not_compared() -> None:
    """A small edit of the old text before the day is not what was announced."""
    edited = OLD.replace("Write to", "Please write to")

    assert preview_check(version(NEXT), OLD, version(edited)) is None
