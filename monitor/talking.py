"""What lets people answer alerts, as the daemon sees it: who has no Slack does without its library, 3 MB."""

from typing import Protocol


class Talk(Protocol):
    """Listens in threads of its own."""

    def start(self) -> None:
        """Begin to listen."""

    def stop(self, patience: float) -> None:
        """Stop, and wait so many seconds at most for each thread."""
