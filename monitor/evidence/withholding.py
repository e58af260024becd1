"""Pure: keeps secrets out of what is given away."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

SHORTEST = 8
"""Characters of a secret that is looked for: shorter ones stand in ordinary words."""

TOLD = "[left out: a secret]"

LIKE_SECRETS = re.compile(
    r"\bx(?:ox[a-z]|app)-[\w-]{8,}|https?://hooks\.slack(?:-gov)?\.com/\S+|(?<=://)[^/\s@]+@", re.IGNORECASE
)
"""Tokens and addresses of Slack's, and names with passwords in addresses: whoever wrote them."""

OF_VENDORS = frozenset({"fetch", "version", "change"})
"""Kinds that hold the words of a page: what looks like a secret there was published."""


@dataclass(frozen=True, slots=True)
class Withholding:
    """Knows the secrets of this machine."""

    secrets: tuple[str, ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, secrets: Iterable[str | None]) -> "Withholding":
        """Take the secrets that are set, the longest first: one may hold another."""
        return cls(tuple(sorted({each for each in secrets if each and len(each) >= SHORTEST}, key=len, reverse=True)))

    def cleaned(self, text: str, kind: str) -> str:
        """Give a text of a row of some kind without secrets.

        >>> Withholding(("hunter2hunter2",)).cleaned("said hunter2hunter2 to xoxb-12345678", "delivery")
        'said [left out: a secret] to [left out: a secret]'
        """
        for secret in self.secrets:
            text = text.replace(secret, TOLD)
        return text if kind in OF_VENDORS else LIKE_SECRETS.sub(TOLD, text)

    def cleaned_all(self, value: object, kind: str) -> object:
        """Give plain values without secrets, however deep they stand."""
        if isinstance(value, dict):
            return {name: self.cleaned_all(each, kind) for name, each in value.items()}
        if isinstance(value, list):
            return [self.cleaned_all(each, kind) for each in value]
        return self.cleaned(value, kind) if isinstance(value, str) else value
