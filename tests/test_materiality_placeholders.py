"""What stands for words and says no less: fields of templates, links, "not applicable", a gloss."""

import pytest

from monitor.materiality.judgement import judge
from storage.records import Noise, Severity
from tests.policies import policy

HISTORY = "You can read the history of changes to this policy"
SAME = {
    "field for words": (
        "Visits are counted by measuring tools: Countly, Plausor and others.",
        "Visits are counted by {{tool.name}}.",
        Noise.EDITORIAL,
    ),
    "words for a field": ("{{company}} answers your questions.", "The hut answers your questions.", Noise.EDITORIAL),
    "none below a heading": (
        "## Functional cookies\n\n## Maps\n\nWe draw maps.",
        "## Functional cookies\n\nN/A - No functional cookies.\n\n## Maps\n\nWe draw maps.",
        Noise.EDITORIAL,
    ),
    "none in French": (
        "## Cookies tiers\n\n## Cartes\n\nNous traçons des cartes.",
        "## Cookies tiers\n\nSans objet.\n\n## Cartes\n\nNous traçons des cartes.",
        Noise.EDITORIAL,
    ),
    "none in German": (
        "## Drittanbieter\n\n## Karten\n\nWir zeichnen Karten.",
        "## Drittanbieter\n\nEntfällt.\n\n## Karten\n\nWir zeichnen Karten.",
        Noise.EDITORIAL,
    ),
    "end of a sentence": (
        HISTORY,
        f"{HISTORY} in a public repository at [https://code.example/policies](https://code.example/policies).",
        Noise.EDITORIAL,
    ),
    "link by name": (
        "You can see the number of visits on [stats.example.org/site](https://stats.example.org/site).",
        "You can see the number of visits on our page [statistics](statistics.md).",
        Noise.LINKS_ONLY,
    ),
    "gloss for a link": (
        "We bind them to clauses like those in [Schedule B](clauses.md).",
        "We bind them to clauses like those in Schedule B (the agreement executed at signature).",
        Noise.EDITORIAL,
    ),
    "wrong brackets": (
        "Please ask [our team][mailto:ask@roadbook.example].",
        "Please ask [our team](mailto:ask@roadbook.example).",
        Noise.WHITESPACE_MARKUP,
    ),
    "same folder": (
        "We follow [these terms](./terms.md).",
        "We follow [these terms](terms.md).",
        Noise.WHITESPACE_MARKUP,
    ),
    "field of an address": (
        "Send faults to {{ site.security_email }} at once.",
        "Send faults to {{ site.support_email }} at once.",
        Noise.CONTACT_DETAIL,
    ),
}


@pytest.mark.parametrize(("before", "after", "kind"), SAME.values(), ids=SAME)
def test_stand_in_is_noise(before: str, after: str, kind: Noise) -> None:
    """Whoever answers for the vendor learns nothing."""
    verdict = judge(policy(before), policy(after))
    assert (verdict.material, verdict.noise) == (False, kind)


@pytest.mark.parametrize(("before", "after", "kind"), SAME.values(), ids=SAME)
def test_stand_in_that_goes_is_noise(before: str, after: str, kind: Noise) -> None:
    """Nor from the reverse, but for an end or a gloss that went."""
    verdict = judge(policy(after), policy(before))
    assert kind in {verdict.noise, Noise.EDITORIAL} or verdict.severity is Severity.LOW


TOLD = {
    "other address": ("Ask [dpo@roadbook.example](mailto:a@b.example).", "Ask [law@hut.example](mailto:c@d.example)."),
    "field for a period": ("We keep logs for 30 days.", "We keep logs for {{retention}}."),
    "recipients for a field": ("We share trips with {{partners}}.", "We share trips with advertisers."),
    "country for a field": ("We store trips in {{place}}.", "We store trips in India."),
    "other captions": (
        "Transfers rest on the [Standard Contractual Clauses](https://x.example/scc).",
        "Transfers rest on the [Data Privacy Framework](https://x.example/dpf).",
    ),
    "nothing in place of a period": ("## Logs\n\nWe delete logs after 30 days.", "## Logs\n\nN/A"),
}


@pytest.mark.parametrize(("before", "after"), TOLD.values(), ids=TOLD)
def test_fact_behind_a_stand_in_is_told(before: str, after: str) -> None:
    """An answer came or went."""
    assert judge(policy(before), policy(after)).material
