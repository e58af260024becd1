"""Plays the whole way on one machine, without network: vendors' pages that change, and a Slack that listens."""
