"""Judges a change: does it matter, how much, to whom, and why (the labelling guideline in code)."""

from monitor.materiality.judgement import judge

__all__ = ["judge"]
