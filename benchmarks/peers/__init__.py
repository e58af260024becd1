"""Measures policy-monitor beside what people would use instead."""
