"""Whatever Apprise reaches as a channel: mail, Teams, Discord, ntfy and some hundred more."""

import re
from datetime import timedelta
from typing import Any

from notifications.channel import DeliveryError
from notifications.forms import body, title
from notifications.mentions import mentioned, names
from notifications.message import Message
from notifications.troubles import passing, refused_by_status

PACE = timedelta(seconds=1)
"""Services behind Apprise differ; one message a second suits all that were looked at."""

DEFAULT_MOST = 30_000
MARGIN = 200
"""Characters that a service may add for itself."""

STATUS = re.compile(r"error=(\d{3})")
"""How Apprise's log tells an HTTP status: nothing else says why a service refused."""


class AppriseChannel:
    """A channel to one address of Apprise's, such as `mailto://...`. The address is a secret.

    Raises:
        ValueError: Apprise knows no such address.
        ModuleNotFoundError: Apprise is not installed.
    """

    def __init__(self, address: str, *, name: str) -> None:
        import apprise  # noqa: PLC0415 - an extra, and slow to import

        # Redirects could lead a secret to another host; escapes and emoji would alter what a policy says.
        asset = apprise.AppriseAsset(http_redirects=False, interpret_escapes=False, interpret_emojis=False)
        service: Any = apprise.Apprise.instantiate(address, asset=asset)
        if service is None:
            raise ValueError("Apprise knows no such address")
        self.name = name
        self.pace = PACE
        self._service = service
        self._all: Any = apprise.Apprise(asset=asset)
        self._all.add(service)

    def send(self, message: Message) -> None:
        """Hand the message over in the best form that the service has: HTML, else Markdown, else plain text.

        Raises:
            DeliveryError: the service did not take it; Apprise rarely says why.
        """
        form = self._form()
        most = (self._service.body_maxlen or DEFAULT_MOST) - MARGIN
        said = body(mentioned(message.blocks, names(message.mentions)), form, most=most)
        try:
            result = self._all.notify(title=title(message.blocks), body=said, body_format=form)
        except Exception as error:  # noqa: BLE001 - a service of Apprise's may raise anything, and its words may hold secrets
            failure = passing(f"{self._who} failed: {type(error).__name__}", uncertain=True)
        else:
            if result:
                return
            failure = self._refusal(result)
        raise failure

    def _form(self) -> str:
        chosen = (form for form in ("html", "markdown") if self._service.resolve_format(form) == form)
        return next(chosen, "text")

    @property
    def _who(self) -> str:
        return str(self._service.service_name)

    def _refusal(self, result: Any) -> DeliveryError:  # noqa: ANN401 - Apprise is an extra
        """Say why a message was not taken, as far as the log has it."""
        told = " ".join(entry.message for one in result.results for entry in one.logs())
        found = STATUS.search(told)
        if found is None:
            return passing(f"{self._who} did not take the message, and Apprise does not say why", uncertain=True)
        status = int(found[1])
        return refused_by_status(self._who, status, {}) or passing(f"{self._who} refused the message (HTTP {status})")
