# The two commands: `make demo` (ARGS=--once to exit when done) and `make test`.
PYTHON ?= python3
VENV := .venv
READY := $(VENV)/.ready

# Every crawl is a process of its own: without compiled modules each would compile them again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test pictures lint clean

demo: $(READY)
	$(VENV)/bin/policy-monitor demo $(ARGS)

test: $(READY)
	$(VENV)/bin/pytest $(ARGS)

# The documentation's pictures: a Slack message, and the pages of the archive; needs Chromium.
pictures: $(READY)
	$(VENV)/bin/python -m monitor.demo.picture docs/slack-message.png
	$(VENV)/bin/python -m monitor.demo.album docs

lint: $(READY)
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

# Debian ships python3 without venv; virtualenv from PyPI then makes the same environment.
$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "policy-monitor needs Python 3.11 or newer; say which: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV) 2>/dev/null || { rm -rf $(VENV) && $(PYTHON) -m pip install -q --target .bootstrap virtualenv && PYTHONPATH=.bootstrap $(PYTHON) -m virtualenv -q $(VENV); }
	$(VENV)/bin/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) .bootstrap
