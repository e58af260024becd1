"""Leaves out of the tests what cannot be imported here."""

from importlib.util import find_spec

# They need the extra `browser`; their tests skip themselves and say why.
collect_ignore = [] if find_spec("scrapy_playwright") else ["spiders/rendering.py", "spiders/visit.py"]
