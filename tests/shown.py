"""What the readers of a Slack were shown of the changes of a site whose policies promise ever less notice."""

import json
import re
from collections import Counter
from collections.abc import Iterator

from monitor.demo.slack import Received, SlackServer

AT_ONCE = re.compile(r"now gives (\d+) days' notice")
IN_A_DIGEST = re.compile(r"→ (\d+) days")


def shown(slack: SlackServer) -> Counter[tuple[str, int]]:
    """Count how often each change was shown, by itself or in a digest: the vendor, and the days it promises now."""
    return Counter(change for one in list(slack.received) for change in told_in(one))


def told_in(one: Received) -> Iterator[tuple[str, int]]:
    """Give the changes that a message tells."""
    if is_digest(one):
        for block in one.blocks[1:-1]:
            name, entries = block["elements"]
            days = IN_A_DIGEST.findall(json.dumps(entries, ensure_ascii=False))
            yield from ((name["elements"][0]["text"], int(number)) for number in days)
    elif not is_reply(one) and (found := AT_ONCE.search(one.text)):
        yield one.text.partition(":")[0], int(found[1])


def is_digest(one: Received) -> bool:
    """Tell whether a message is a digest."""
    return one.text.startswith("Digest")


def is_reply(one: Received) -> bool:
    """Tell whether a message stands below another one."""
    return bool(one.payload.get("thread_ts"))


def is_something_else(one: Received) -> bool:
    """Tell whether a message is neither about a change nor below one."""
    return not is_reply(one) and not list(told_in(one))
