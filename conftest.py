"""What holds for every test: what cannot be imported here is left out, and no example has to hurry."""

from importlib.util import find_spec

from hypothesis import settings

# A busy machine is no failure.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

# They need the extra `browser`; their tests skip themselves and say why.
collect_ignore = [] if find_spec("scrapy_playwright") else ["spiders/rendering.py", "spiders/visit.py"]
