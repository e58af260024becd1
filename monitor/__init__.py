"""Compares, judges, runs: the pure centre, the flow, the clock, the commands."""
