"""Which channel alerts go to, from the settings and the secrets."""

from monitor.config import Config, ConfigError, Secrets
from notifications.channel import Channel
from notifications.slack import SlackBot, SlackWebhook


def channel(config: Config, secrets: Secrets) -> Channel | None:
    """Give the Slack channel that is configured; None where none is, and alerts wait.

    A bot token wins over a webhook. Raises ConfigError for a token without a channel.
    """
    if secrets.slack_bot_token:
        if not config.watchlist.slack.channel:
            raise ConfigError(
                [f'{config.path}: SLACK_BOT_TOKEN is set, but `[slack]` has no `channel`: write channel = "#privacy"']
            )
        return SlackBot(secrets.slack_bot_token, config.watchlist.slack.channel)
    try:
        return SlackWebhook(secrets.slack_webhook_url) if secrets.slack_webhook_url else None
    except ValueError as error:
        raise ConfigError(["SLACK_WEBHOOK_URL is no web address: copy it from Slack's page of the webhook"]) from error
