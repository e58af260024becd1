"""The watch by one watchlist after another: SIGTERM ends it, SIGHUP has the watchlist reread."""

import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import structlog

from monitor.channels import channels, has_bot
from monitor.config import Config, ConfigError, Secrets, load_apart
from monitor.daemon import Daemon
from monitor.log import configure
from monitor.memory import hold_little
from monitor.running import only_one
from monitor.talking import Talk
from notifications.channel import Channel
from spiders.clock import utc_now

log = structlog.get_logger()


@dataclass
class Watchman:
    """Runs the daemon in the main thread of its process, and a new one each time that it is told to reread.

    What a crawl had not brought by then is fetched again, as after a restart.
    """

    path: Path
    config: Config
    _ended: bool = False
    _stale: bool = False
    """Told to reread, and not yet done."""

    def run(self) -> None:
        """Watch until SIGTERM or Ctrl-C. Raises ConfigError of the first watchlist, and RunningError."""
        hold_little()
        secrets = Secrets.of()
        configure(sys.stderr, secrets.told_to_nobody(self.config.watchlist))
        with only_one(self.config.database):
            self._daemon = _daemon(self.config, secrets)
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, lambda *_: self._end())
            signal.signal(signal.SIGHUP, lambda *_: self._reread())
            while not self._ended:
                if self._stale:
                    self._stale = False
                    self._daemon = self._next(secrets)
                else:
                    self._daemon.run()

    def _end(self) -> None:
        self._ended = True
        self._daemon.stop()

    def _reread(self) -> None:
        self._stale = True
        self._daemon.stop()

    def _next(self, secrets: Secrets) -> Daemon:
        """Give a daemon of the watchlist as it stands now; of the one before where that has a mistake."""
        try:
            config = load_apart(self.path)
            if config.database != self.config.database:
                raise ConfigError([f"{self.path}: another `database` needs a restart of `policy-monitor run`"])  # noqa: TRY301
            daemon = _daemon(config, secrets)
        except ConfigError as error:
            log.error("the watchlist is not reread", error=str(error))  # noqa: TRY400 - in words
            return _daemon(self.config, secrets)
        self.config = config
        configure(sys.stderr, secrets.told_to_nobody(config.watchlist))
        log.info("the watchlist was reread", path=str(self.path))
        return daemon


def _daemon(config: Config, secrets: Secrets) -> Daemon:
    targets = channels(config, secrets)
    url = secrets.heartbeat_url or config.watchlist.monitor.heartbeat_url
    talk = _conversation(config, targets, secrets) if has_bot(config, secrets) else None
    return Daemon(config, targets, utc_now, talk, url)


def _conversation(config: Config, targets: Sequence[Channel], secrets: Secrets) -> Talk | None:
    from monitor.conversation import conversation  # noqa: PLC0415 - with Slack's library, 3 MB

    return conversation(config, targets, secrets, utc_now)
