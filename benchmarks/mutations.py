"""Changes one weighty word of real policies, and counts what the judge does not tell, kind by kind.

usage: python -m benchmarks.mutations [--seed S] [--of N] [--kind KIND ...] [--show]

Labelled changes tell how the judge does on what vendors did; a mutation tells what it would miss of what they may do.
N places of each kind are drawn from the newer texts of ../shared/data/changes, each changed alone, and the whole text
is judged. "High" are those that are of high severity. A few are rightly untold: a number in a menu, a "may" in a
caption. `--show` prints each untold one, in its sentence. Needs ../shared.
"""

import argparse
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.scores import SHARED
from monitor import jsonl
from monitor.clauses import ClauseKind, clauses
from monitor.materiality import judge
from storage.records import Severity

PAIRS = SHARED / "data" / "changes" / "dev.pairs.jsonl.zst"
_LONGEST = 60_000
"""Characters: longer texts take the time of many others, and say the same."""
_SIDE = 70
"""Characters of a sentence that are shown on each side."""

Change = Callable[[re.Match[str], random.Random], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of mutation: where it can be made, and what stands there then."""

    name: str
    place: re.Pattern[str]
    change: Change
    throughout: bool = False
    """Whether the words that stood there change wherever else they stand, too."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A text with one place changed, or all that say the same."""

    before: str
    start: int
    end: int
    instead: str
    throughout: bool = False

    @property
    def after(self) -> str:
        """The text as changed."""
        if self.throughout:
            return self.before.replace(self.before[self.start : self.end], self.instead)
        return self.before[: self.start] + self.instead + self.before[self.end :]

    def shown(self) -> str:
        """Return the place as one line: what stood there, what stands there, and the words around."""
        ahead, behind = self.before[max(0, self.start - _SIDE) : self.start], self.before[self.end : self.end + _SIDE]
        return " ".join(f"{ahead}[{self.before[self.start : self.end]} → {self.instead}]{behind}".split())


def _another(*words: str) -> Change:
    """Return a change to another one of some words, written with a capital where that stood there."""

    def change(found: re.Match[str], chance: random.Random) -> str:
        stood = found.group()
        instead = chance.choice([word for word in words if word.lower() != stood.lower()])
        return instead[0].upper() + instead[1:] if stood[0].isupper() else instead

    return change


def _to(instead: str) -> Change:
    return lambda *_: instead


def _denied(found: re.Match[str], _: random.Random) -> str:
    return f"do not {found.group()}"


def _kind(name: str, pattern: str, change: Change, *, throughout: bool = False) -> Kind:
    place = re.compile(rf"(?<![\w-]){pattern}(?![\w-])")
    return Kind(name=name, place=place, change=change, throughout=throughout)


_PARTIES = r"(?:Google Analytics|Stripe|PayPal|Mailchimp|Hotjar|Intercom|Zendesk)"
_COUNTRIES = ("Germany", "France", "Ireland", "India", "Singapore", "Canada", "Japan", "Brazil")
_UNITS = "days|months|years|weeks|hours|jours|mois|ans|semaines|heures"
KINDS = (
    _kind("number of a period", rf"\d{{1,3}}(?= (?:business |calendar )?(?:{_UNITS}))", _another("9", "45", "400")),
    _kind("word of a period", rf"(?:thirty|sixty|ninety|six|three|two)(?= (?:{_UNITS}))", _another("nine", "eleven")),
    _kind("negation dropped", r"(?:not|never)(?= )", _to("")),
    _kind("negation added", r"(?<=[Ww]e )(?:share|sell|use|collect|store|keep|disclose)(?= )", _denied),
    _kind("promise loosened", r"(?<=[Ww]e )(?:will|must|always)", _to("may")),
    _kind("others held to less", r"(?:require|oblige)(?= (?:our|these|such|them|all|any|third))", _to("encourage")),
    _kind("country", rf"(?:{'|'.join(_COUNTRIES)}|the United States|the Netherlands|Spain)", _another(*_COUNTRIES)),
    _kind("party", _PARTIES, _to("Zaliquo")),
    _kind("party throughout", _PARTIES, _to("Zaliquo"), throughout=True),
    _kind("limit dropped", r"(?:only|solely|exclusively)(?= )", _to("")),
    _kind("right bound", r"(?:at any time|à tout moment)", _another("once a year", "in certain cases", "for a fee")),
    _kind("consent", r"with(?:out)?(?= your (?:prior |explicit |express )*consent)", _another("with", "without")),
    _kind("and to or", r"(?<=encrypted in transit )and|(?<=by email )(?:and|or)", _another("and", "or")),
    _kind("age", r"(?<=under )(?:13|14|16|18)|(?<=age of )(?:13|14|16|18)", _another("12", "15", "17")),
    _kind("encryption", r"encrypted|anonymi[sz]ed", _to("masked")),
    _kind("all to some", r"(?<=to )(?:all|any)(?= (?:requests?|changes?|material))", _to("some")),
)


def places(kind: Kind, texts: Sequence[str]) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield where a kind of mutation can be made: within paragraphs, items and rows of texts."""
    for text in texts:
        spans = [(clause.start, clause.end) for clause in clauses(text) if clause.kind is not ClauseKind.HEADING]
        for start, end in spans:
            yield from ((text, found) for found in kind.place.finditer(text, start, end))


def mutants(kind: Kind, texts: Sequence[str], number: int, seed: int) -> list[Mutant]:
    """Return so many mutants of a kind, or as many as there are, drawn by a seed."""
    chance = random.Random(f"{seed} {kind.name}")  # noqa: S311 - a drawn sample
    found = list(places(kind, texts))
    return [
        Mutant(text, place.start(), place.end(), kind.change(place, chance), throughout=kind.throughout)
        for text, place in chance.sample(found, min(number, len(found)))
    ]


def told(mutant: Mutant) -> Severity | None:
    """Return the severity of what the judge says of a mutant, None where it says that nothing matters."""
    return judge(mutant.before, mutant.after).severity


def main() -> None:
    """Print a line for each kind, and on request each place that was not told."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--of", type=int, default=40, metavar="N", help="mutants of each kind (default 40)")
    parser.add_argument("--kind", action="append", metavar="KIND", choices=[kind.name for kind in KINDS])
    parser.add_argument("--show", action="store_true", help="print each untold one")
    asked = parser.parse_args()
    texts = [text for row in jsonl.read(PAIRS) if len(text := row["after"]) <= _LONGEST]
    print(f"{'kind':<22} {'made':>5} {'told':>5} {'high':>5}")
    for kind in KINDS:
        if asked.kind and kind.name not in asked.kind:
            continue
        made = mutants(kind, texts, asked.of, asked.seed)
        verdicts = [told(mutant) for mutant in made]
        silent = [mutant for mutant, severity in zip(made, verdicts, strict=True) if severity is None]
        print(
            f"{kind.name:<22} {len(made):>5} {len(made) - len(silent):>5} {verdicts.count(Severity.HIGH):>5}",
            flush=True,
        )
        for mutant in silent if asked.show else ():
            print(f"    {mutant.shown()}")


if __name__ == "__main__":
    main()
