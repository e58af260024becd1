from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from monitor.apart import Asked, Done
from monitor.remembering import Remembered
from monitor.tracking import job
from spiders.sketch import sketch
from storage.jobs import RobotsTxt
from tests.making import NOTICE, after, page, policy, read, watching
from tests.test_tracking import EIGHT, see


def test_sketch_is_the_same_when_remembered(tmp_path: Path) -> None:
    """What is remembered of a text is what would be worked out."""
    with watching(tmp_path) as archive, closing(Remembered()) as remembered:
        see(archive, EIGHT)
        version = archive.current(policy().name)
        assert version
        remembered.sketch_of(version, lambda: version.text)

        assert sketch(version.text, version.language) == remembered.sketch_of(version, lambda: version.text)


def test_sketch_is_made_as_a_text_is_recorded(tmp_path: Path) -> None:
    """The next crawl need not wait until a thousand of them are worked out."""
    made: list[object] = []

    def do(function: Callable[Asked, Done], *args: Asked.args, **kwargs: Asked.kwargs) -> Done:
        made.append(function)
        return function(*args, **kwargs)

    with watching(tmp_path) as archive, closing(Remembered()) as remembered:
        see(archive, EIGHT)
        version = archive.current(policy().name)
        assert version
        for _ in range(2):
            remembered.note(read(EIGHT), version, do)

        assert [sketch] == made


def test_sketch_of_a_later_version(tmp_path: Path) -> None:
    """A new version has a sketch of its own."""
    with watching(tmp_path) as archive, closing(Remembered()) as remembered:
        see(archive, EIGHT)
        before = job(archive, policy(), remembered).expected
        see(archive, page(NOTICE.format("3 days")), hours=12)

        assert before != job(archive, policy(), remembered).expected


def test_job_knows_the_outline_of_the_text_that_we_have(tmp_path: Path) -> None:
    """A page that held the current text tells the next crawl by what to know it again."""
    with watching(tmp_path) as archive, closing(Remembered()) as remembered:
        see(archive, EIGHT)
        seen = read(EIGHT)
        remembered.note(seen)

        assert seen.outline == job(archive, policy(), remembered).outline


def test_outline_of_another_text_proves_nothing(tmp_path: Path) -> None:
    """A new text that nobody has confirmed must be read again, whatever its outline."""
    with watching(tmp_path) as archive, closing(Remembered()) as remembered:
        see(archive, EIGHT)
        remembered.note(read(page(NOTICE.format("3 days")), after(hours=12)))

        assert job(archive, policy(), remembered).outline is None


@pytest.mark.parametrize(("hours", "known"), [(23, "Disallow: /"), (24, None), (-1, None)])
def test_robots_txt_holds_for_a_day(hours: int, known: str | None) -> None:
    """What a host asks of programs is taken as it was for 24 hours, and not by a clock that was set back."""
    robots = RobotsTxt(host="acme.example", text="Disallow: /", read_at=after(hours=0))
    with closing(Remembered()) as remembered:
        remembered.note(replace(read(EIGHT), robots=(robots,)))

        assert remembered.robots_of("https://acme.example/privacy", now=after(hours=hours)) == known


def test_file_that_cannot_be_written(tmp_path: Path) -> None:
    """What cannot be remembered is worked out again, and the watch goes on."""
    remembered = Remembered()
    remembered.close()
    with watching(tmp_path) as archive:
        see(archive, EIGHT)
        version = archive.current(policy().name)
        assert version

        assert sketch(version.text, version.language) == remembered.sketch_of(version, lambda: version.text)
