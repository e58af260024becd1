"""Which channels alerts can go to, from the settings and the secrets."""

from collections.abc import Callable, Mapping

from monitor.config import IMPLICIT_TARGET, Config, ConfigError, Secrets
from monitor.route_tables import TargetKind, TargetTable
from notifications.apprise import AppriseChannel
from notifications.channel import Channel
from notifications.webhook import Webhook
from spiders.clock import utc_now

NO_ADDRESS = "{} is no web address: copy it from the page of the webhook"


def channels(config: Config, secrets: Secrets) -> tuple[Channel, ...]:
    """Give the channel of every target; without targets the one Slack channel of the environment, or none.

    Raises ConfigError with every secret that is missing or cannot be used.
    """
    if not config.watchlist.target:
        found = channel(config, secrets)
        return (found,) if found else ()
    made: list[Channel] = []
    problems = []
    for name, table in config.watchlist.target.items():
        try:
            made.append(_target(name, table, secrets))
        except ConfigError as error:
            problems += error.problems
    if problems:
        raise ConfigError(problems)
    return tuple(made)


def has_bot(config: Config, secrets: Secrets) -> bool:
    """Say whether a bot of Slack's is among the channels, which can be talked to."""
    kinds = {table.kind for table in config.watchlist.target.values()}
    return TargetKind.SLACK_BOT in kinds if kinds else bool(secrets.slack_bot_token)


def channel(config: Config, secrets: Secrets) -> Channel | None:
    """Give the Slack channel that is configured; None where none is, and alerts wait.

    A bot token wins over a webhook. Raises ConfigError for a token without a channel.
    """
    if secrets.slack_bot_token:
        if not config.watchlist.slack.channel:
            raise ConfigError(
                [f'{config.path}: SLACK_BOT_TOKEN is set, but `[slack]` has no `channel`: write channel = "#privacy"']
            )
        return _slack_bot(IMPLICIT_TARGET, secrets.slack_bot_token, config.watchlist.slack.channel, secrets)
    if not secrets.slack_webhook_url:
        return None
    return _slack_webhook(IMPLICIT_TARGET, secrets.slack_webhook_url, "SLACK_WEBHOOK_URL")


def _target(name: str, table: TargetTable, secrets: Secrets) -> Channel:
    return MAKERS[table.kind](name, table, secrets)


def _secret(name: str, variable: str, secrets: Secrets) -> str:
    secret = secrets.named(variable)
    if secret is None:
        raise ConfigError([f"target.{name}: {variable} is not set in the environment"])
    return secret


def _bot(name: str, table: TargetTable, secrets: Secrets) -> Channel:
    assert table.channel
    return _slack_bot(name, _secret(name, table.secret, secrets), table.channel, secrets)


def _slack_bot(name: str, token: str, place: str, secrets: Secrets) -> Channel:
    from notifications.slack import SlackBot  # noqa: PLC0415 - with Slack's library, 3 MB

    return SlackBot(token, place, name=name, buttons=secrets.slack_app_token is not None)


def _hook(name: str, table: TargetTable, secrets: Secrets) -> Channel:
    return _slack_webhook(name, _secret(name, table.secret, secrets), table.secret)


def _slack_webhook(name: str, url: str, variable: str) -> Channel:
    from notifications.slack import SlackWebhook  # noqa: PLC0415 - with Slack's library, 3 MB

    try:
        return SlackWebhook(url, name=name)
    except ValueError as error:
        raise ConfigError([NO_ADDRESS.format(variable)]) from error


def _apprise(name: str, table: TargetTable, secrets: Secrets) -> Channel:
    try:
        return AppriseChannel(_secret(name, table.secret, secrets), name=name)
    except ModuleNotFoundError as error:
        raise ConfigError([f"target.{name}: needs Apprise: pip install policy-monitor[apprise]"]) from error
    except ValueError as error:
        raise ConfigError([f"target.{name}: {table.secret} is no address that Apprise knows"]) from error


def _webhook(name: str, table: TargetTable, secrets: Secrets) -> Channel:
    assert table.sign
    address, key = _secret(name, table.secret, secrets), _secret(name, table.sign, secrets)
    try:
        return Webhook(address, key, name=name, clock=utc_now)
    except ValueError as error:
        raise ConfigError([NO_ADDRESS.format(table.secret)]) from error


MAKERS: Mapping[TargetKind, Callable[[str, TargetTable, Secrets], Channel]] = {
    TargetKind.SLACK_BOT: _bot,
    TargetKind.SLACK_WEBHOOK: _hook,
    TargetKind.APPRISE: _apprise,
    TargetKind.WEBHOOK: _webhook,
}
