# Everything a fresh machine needs is Python 3.11 to 3.13 and make; the rest is set up here.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(or $(shell command -v uv 2>/dev/null),$(CURDIR)/$(BIN)/uv)
COMPILE := pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet

.PHONY: help setup setup-dev demo test check format bench lock clean

help: ## show this list
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' \
	  || { echo "Leadbot needs Python 3.11, 3.12 or 3.13; say which with: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@command -v uv >/dev/null || $(BIN)/python -m pip install --quiet --disable-pip-version-check uv

# Once the extras are installed they stay; `make setup EXTRAS=` takes them away.
EXTRAS ?= $(if $(wildcard $(VENV)/.installed-extras),1)
SET := $(if $(EXTRAS),-extras)

# The stamp of the development set serves for running too: it holds everything the others do.
setup: $(BIN)/python ## install what running needs, from the lock, hashes required (EXTRAS=1: PostgreSQL and model providers too)
	@test -f $(VENV)/.dev-installed -a ! requirements-dev.lock -nt $(VENV)/.dev-installed || $(MAKE) --no-print-directory $(VENV)/.installed$(SET)

$(VENV)/.installed$(SET): requirements$(SET).lock pyproject.toml | $(BIN)/python
	$(UV) pip sync --python $(BIN)/python --require-hashes --compile-bytecode --quiet requirements$(SET).lock
	$(UV) pip install --python $(BIN)/python --no-deps --quiet --editable .
	@rm -f $(VENV)/.installed $(VENV)/.installed-extras
	@touch $@

setup-dev: $(VENV)/.dev-installed ## install what testing needs

$(VENV)/.dev-installed: requirements-dev.lock pyproject.toml | $(BIN)/python
	$(UV) pip sync --python $(BIN)/python --require-hashes --compile-bytecode --quiet requirements-dev.lock
	$(UV) pip install --python $(BIN)/python --no-deps --quiet --editable .
	@touch $@

demo: setup ## a local Slack workspace with sample leads, in your browser
	@$(BIN)/leadbot demo

test: setup-dev ## the whole suite, nothing skipped
	$(BIN)/python -m pytest -n auto --dist loadfile $(PYTEST_FLAGS)

check: setup-dev ## lint, types, architecture, lock files
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@$(MAKE) --no-print-directory lock-fresh

lock: $(BIN)/python ## compile the lock files after a change of pyproject.toml
	$(UV) $(COMPILE) pyproject.toml -o requirements.lock
	$(UV) $(COMPILE) pyproject.toml --all-extras -c requirements.lock -o requirements-extras.lock
	$(UV) $(COMPILE) pyproject.toml --all-extras --group dev -c requirements-extras.lock -o requirements-dev.lock

# Compiled again beside the present ones, which serve as preferences: a difference means pyproject.toml moved on.
lock-fresh:
	@tmp=$$(mktemp -d) && cp requirements*.lock $$tmp/ && cd $$tmp && ln -s $(CURDIR)/pyproject.toml . \
	  && $(UV) $(COMPILE) pyproject.toml -o requirements.lock \
	  && $(UV) $(COMPILE) pyproject.toml --all-extras -c requirements.lock -o requirements-extras.lock \
	  && $(UV) $(COMPILE) pyproject.toml --all-extras --group dev -c requirements-extras.lock -o requirements-dev.lock \
	  && cd $(CURDIR) && for f in requirements*.lock; do \
	       grep -v -- --hash= $$f > $$tmp/ours; grep -v -- --hash= $$tmp/$$f | diff -q $$tmp/ours - >/dev/null \
	         || { echo "$$f is not what pyproject.toml asks for: run make lock"; exit 1; }; done; rm -rf $$tmp

format: setup-dev ## format the code
	$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format .

bench: setup-dev ## measure, beside the bars
	$(BIN)/python -m tests.benchmarks

clean: ## remove what was installed and built
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache build *.egg-info
