"""Edits of a policy by pattern, one place at a time: what the seeds are edited by, without copying a word of them."""

import re
from collections.abc import Callable, Iterator

Edit = Callable[[str], Iterator[str]]
"""Yields one edited text for each place that the edit fits."""

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
UNITS = r"(?:business |calendar )?(?:day|week|month|year|hour|minute)s?"
DURATION = re.compile(rf"\b(?P<number>\d{{1,3}}|{'|'.join(NUMBERS)})(?P<rest> {UNITS})\b")
TWICE = re.compile(rf"\b(?P<word>[a-z]+) \((?P<number>\d{{1,3}})\)(?P<rest> {UNITS})\b")
AGE = re.compile(r"(?<=under )(?:age )?(?P<number>\d{2})\b")
ROW = re.compile(r"(?m)^(?P<name>[\w.*-]+) \| (?P<length>[^|\n]+) \| [^|\n]+ \|$")
NEGATION = re.compile(r"\b(?P<verb>will|do|does|are|is|shall|cannot and do) (?:not|never)\b(?! hesitate| limited)")
DENIED = re.compile(r"(?<=[.\n])[^.\n]*\b(?:will never|will not be|do not knowingly|not be communicated)\b[^.\n]*\.")
PROMISE = re.compile(r"\b(?P<who>We|we|Provider|PerfectlyData) (?P<verb>will|shall)\b(?! not| never| always)")
RIGHT = re.compile(r"(?m)^(?:• )?(?:The r|R)ight ?to [^\n]+\n")
FIRM = re.compile(r"\b(?P<who>[Ww]e) may (?P<verb>share|collect|disclose)\b")


def each(pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> Edit:
    """Return the edit that puts something else in the place of each match, one after the other."""

    def edited(text: str) -> Iterator[str]:
        for match in pattern.finditer(text):
            yield text[: match.start()] + new(match) + text[match.end() :]

    return edited


def everywhere(pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> Edit:
    """Return the edit that puts something else in the place of each match, wherever the same words stand."""

    def edited(text: str) -> Iterator[str]:
        for found, match in {match.group(): match for match in pattern.finditer(text)}.items():
            yield re.sub(rf"(?<!\w){re.escape(found)}", lambda _, match=match: new(match), text)  # type: ignore[misc] # mypy has no type for it

    return edited


def value(number: str) -> int:
    """Return the number that digits or a word say."""
    return int(number) if number.isdecimal() else NUMBERS.index(number) + 1


def longer(match: re.Match[str]) -> str:
    """Return the same length of time, half as long again and one more."""
    number = value(match["number"])
    return f"{number + number // 2 + 1}{match['rest']}"


def parts(text: str) -> list[str]:
    """Return the sections of a text with numbered headings: what stands before the first, then each."""
    return re.split(r"(?m)^(?=\d+(?: \||\.) )", text)


MATERIAL: dict[str, Edit] = {
    "another number": everywhere(DURATION, longer),
    "another number, said twice": each(TWICE, longer),
    "another age": everywhere(AGE, lambda match: match.group().replace(match["number"], "13")),
    "a country more": each(re.compile(r"\bFinland, "), lambda match: f"{match.group()}India, "),
    "a country less": each(re.compile(r"\b(?:Switzerland|Finland|Lithuania), "), lambda _: ""),
    "a party more": each(re.compile(r"\bGoogle Maps, "), lambda match: f"{match.group()}Quillmark, "),
    "a party less": each(re.compile(r"\bOpen Street Maps or |, Open Street Maps(?= or)"), lambda _: ""),
    "a cookie less": everywhere(ROW, lambda _: ""),
    "another cookie duration": everywhere(
        ROW, lambda match: match.group().replace(f"| {match['length']} |", "| 5 years |", 1)
    ),
    "a cookie more": each(ROW, lambda match: f"{match.group()}\n_qm | 2 years | Set by Quillmark |"),
    "a right less": each(RIGHT, lambda _: ""),
    "no negation": each(NEGATION, lambda match: match["verb"]),
    "a promise less firm": each(PROMISE, lambda match: f"{match['who']} may"),
    "a use more certain": each(FIRM, lambda match: f"{match['who']} will {match['verb']}"),
    "a promise less": everywhere(DENIED, lambda _: ""),
    "a promise to sell": each(re.compile(r"\bwill never sell\b"), lambda _: "may sell"),
}
"""Edits of which a reviewer must hear."""

EQUAL = {
    "12 months": "1 year",
    "7 days": "1 week",
    "14 days": "2 weeks",
    "2 weeks": "14 days",
    "two years": "24 months",
}


def one(text: str, new: str) -> Iterator[str]:
    """Yield an edited text where the edit found something to edit."""
    if new != text:
        yield new


def digits(match: re.Match[str]) -> str:
    """Return a length of time in digits instead of words, or the reverse."""
    number = match["number"]
    if not number.isdecimal():
        return f"{value(number)}{match['rest']}"
    spelled = NUMBERS[int(number) - 1] if int(number) <= len(NUMBERS) else number
    return f"{spelled} ({number}){match['rest']}"


def renumbered(text: str) -> Iterator[str]:
    """Yield the text with every number before a heading raised by one."""
    yield from one(text, re.sub(r"(?m)^(\d+)(?=(?: \||\.) )", lambda match: str(int(match[1]) + 1), text))


def reordered(text: str) -> Iterator[str]:
    """Yield the text with each section moved to the end."""
    first, *rest = parts(text)
    for number in range(len(rest) - 1):
        moved = [*rest[:number], *rest[number + 1 :], f"\n{rest[number].strip()}\n"]
        yield first + "".join(moved)


QUIET: dict[str, tuple[str, Edit]] = {
    "equal units": (
        "editorial",
        everywhere(re.compile(rf"\b(?:{'|'.join(EQUAL)})\b"), lambda match: EQUAL[match.group()]),
    ),
    "digits for words": ("editorial", everywhere(DURATION, digits)),
    "a number said once": ("editorial", each(TWICE, lambda match: f"{match['number']}{match['rest']}")),
    "another spelling": (
        "editorial",
        each(
            re.compile(r"\b([Oo]r?gani|[Aa]uthori|[Rr]ecogni|[Pp]ersonali)([sz])(?=ed?\b|ing\b|ation)"),
            lambda match: match[1] + "zs"["zs".index(match[2]) - 1],
        ),
    ),
    "straight quotes": (
        "whitespace_markup",
        lambda text: one(text, text.translate(str.maketrans("‘’“”", "''\"\""))),
    ),
    "curly quotes": ("whitespace_markup", lambda text: one(text, re.sub(r"(?<=\w)'(?=\w)", "’", text))),
    "another numbering": ("editorial", renumbered),
    "another order": ("reordering", reordered),
    "a menu": (
        "boilerplate_or_extraction",
        lambda text: one(text, f"Home\nProducts\nPricing\nLog in\n{text}"),
    ),
    "a footer": (
        "boilerplate_or_extraction",
        lambda text: one(text, f"{text}\n\nBack to top\n\n© 2026 All rights reserved\n"),
    ),
    "an address hidden": (
        "boilerplate_or_extraction",
        lambda text: one(text, re.sub(r"\b\w+@\w+\.com\b", "[email\u00a0protected]", text)),
    ),
    "an address shown": (
        "boilerplate_or_extraction",
        lambda text: one(
            text,
            text.replace("[email\u00a0protected]", "privacy@quillmark.example").replace(
                "[email protected]", "privacy@quillmark.example"
            ),
        ),
    ),
    "another date": (
        "date_only",
        each(
            re.compile(r"(?<=updated on )\d\d/\d\d/\d{4}|(?<=revised: )\w+ \d\d, \d{4}"),
            lambda match: "30/06/2026" if "/" in match.group() else "June 30, 2026",
        ),
    ),
    "wide spaces": ("whitespace_markup", lambda text: one(text, text.replace(". ", ".  "))),
}
"""Edits that change no answer: the kind of noise that they are, and what makes them."""
