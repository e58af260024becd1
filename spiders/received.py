"""Pure: a text that others read of a page, taken as it was received."""

import hashlib
import re

from spiders.languages import detected_language
from spiders.markdown import flat, tidy
from spiders.recipe import RECEIVED
from storage.records import Reading, Snapshot

RECEIVED_TYPE = f"text/markdown; charset=utf-8; variant={RECEIVED}"
"""Its Content-Type: RFC 7763 lets Markdown name its variant."""

TARGET = r"\((?:[^()\n]|\((?:[^()\n]|\([^()\n]*\))*\))*\)"
IMAGE = re.compile(rf"!\[((?:\\.|[^\[\]\\])*)\]{TARGET}")
LINK = re.compile(rf"(?<![\\!])\[((?:\\.|[^\[\]\\]|\[[^\[\]]*\])*)\]({TARGET})")


def is_received(snapshot: Snapshot) -> bool:
    """Tell whether a snapshot is a text already, and no page."""
    return snapshot.content_type == RECEIVED_TYPE


def received(snapshot: Snapshot) -> Reading:
    """Return the text without the targets of its links, which stand beside it as with ours."""
    markdown = IMAGE.sub(r"\1", snapshot.body.decode("utf-8", "replace"))
    links = tuple((flat(words), target[1:-1].split(" ")[0]) for words, target in LINK.findall(markdown))
    text = tidy(LINK.sub(r"\1", markdown))
    fingerprint = hashlib.sha256(text.encode()).hexdigest()
    return Reading(
        text=text,
        fingerprint=fingerprint,
        imprint=fingerprint,
        recipe=RECEIVED,
        language=detected_language(text),
        links=links,
    )
