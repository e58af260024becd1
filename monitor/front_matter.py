"""Front matter: the settings of a site generator above a text, which no reader of the page sees."""

import re

_FENCE = re.compile(r"\s{0,20}(?P<fence>---|\+\+\+)[ \t]*\n")
_SETTING = re.compile(r"[ \t]{0,8}(?:- )?[A-Za-z_][\w.-]{0,40}(?:[ \t]{0,4}=|:(?=[ \t]|$))")
_CONTINUED = re.compile(r"[ \t]{1,20}\S|- |#|[ \t]*$")
"""A list, a comment, a blank line, or the rest of a long setting."""
_GENERATED = re.compile(r"(?:layout|permalink|slug|sidebar_\w{1,20}|nav_order|redirect_from)[ \t]{0,4}[:=]")
"""Only a site generator is told these: where the fence was lost, they say what the lines around are."""
_LONGEST = 80
"""Lines."""


def front_matter(text: str) -> int:
    r"""Return where the text itself begins, in characters: 0 where no front matter stands above it.

    Without a fence the first lines count where each is a setting and one of them is a generator's.

    >>> front_matter("---\ntitle: Privacy\n---\nWe keep it."), front_matter("Contact: us\nPhone: 1")
    (23, 0)
    """
    opened = _FENCE.match(text)
    return _fenced(text, opened.end(), opened["fence"]) if opened else _bare(text)


def _fenced(text: str, start: int, fence: str) -> int:
    settings = 0
    for line in text[start:].splitlines(keepends=True)[:_LONGEST]:
        start += len(line)
        if line.rstrip() in {fence, "..."}:
            return start if settings else 0
        if _SETTING.match(line.rstrip()):
            settings += 1
        elif not _CONTINUED.match(line.rstrip("\r\n")):
            return 0
    return 0


def _bare(text: str) -> int:
    start = settings = 0
    generated = False
    for line in text.splitlines(keepends=True)[:_LONGEST]:
        if not _SETTING.match(line.rstrip()):
            break
        start += len(line)
        settings += 1
        generated = generated or _GENERATED.match(line) is not None
    return start if generated and settings > 1 else 0
