# Everything runs from a virtual environment in .venv, which the first target that needs it makes.
# Works with GNU make 3.81 (macOS), as root or not, with an empty HOME and without PostgreSQL installed.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

BIN := .venv/bin
STAMP := .venv/.stamp
PYTHONS := python3.13 python3.12 python3.11 python3 python
# Runs and is new enough, and can make an environment with pip in it (Debian packs that apart).
USABLE := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))

SECONDS := 600
LANGUAGE := en

.PHONY: help venv demo demo-stop tryton superset superset-stop test lint types golden bench fuzz soak cuts defences wheel clean

help: ## what there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-13s %s\n", $$1, $$2 }' Makefile

venv: $(STAMP) ## the virtual environment in .venv, with dqsql and its tools

# pip itself is tried, not only looked for: a creation that was broken off leaves a .venv without a working one.
$(STAMP): pyproject.toml
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { found=; \
	    for python in $(PYTHONS); do \
	        if "$$python" -c '$(USABLE)' >/dev/null 2>&1; then found=$$python; break; fi; \
	    done; \
	    if [ -z "$$found" ]; then \
	        echo "dqsql needs Python 3.11 or newer with venv and pip; none of $(PYTHONS) is." >&2; \
	        echo "Install one: apt install python3 python3-venv, or brew install python, or https://www.python.org." >&2; \
	        exit 1; \
	    fi; \
	    echo "making .venv with $$("$$found" --version)"; \
	    "$$found" -m venv --clear .venv; \
	}
	@echo "installing dqsql and its tools into .venv (a minute or two)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-warn-script-location -e '.[dev]'
	@touch $@

demo: venv ## a small CRM on a private PostgreSQL, with everything to look at
	@$(BIN)/python examples/crm/demo.py

demo-stop: venv ## stops the demo's PostgreSQL
	@$(BIN)/python examples/crm/demo.py --stop

tryton: venv ## rules on the tables of a real CRM, which is downloaded, and what its users see
	@$(BIN)/python examples/tryton/run.py

superset: venv ## the demo's metrics in Apache Superset, which is downloaded, on 127.0.0.1
	@$(BIN)/python -m examples.superset.run --language $(LANGUAGE)

superset-stop: venv ## stops Superset and its PostgreSQL, and removes their files
	@$(BIN)/python -m examples.superset.run --stop

test: venv lint types ## all checks, then the tests
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

lint: venv ## style, format, the one direction of the architecture, and the SQL that is installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/python scripts/lint_sql.py

types: venv ## types, strictly
	$(BIN)/mypy

golden: venv ## writes the expected SQL anew; review the difference
	DQSQL_UPDATE_GOLDEN=1 $(BIN)/python -m pytest tests -k golden

bench: venv ## the benchmarks
	$(BIN)/python -m bench

fuzz: venv ## the property tests, long and with new random data
	$(BIN)/python -m pytest -m fuzz --hypothesis-profile=fuzz

defences: venv ## takes out each defence against a threat, and sees its test fail
	$(BIN)/python -m pytest -m defences -n auto --maxprocesses 4 --dist worksteal

soak: venv ## the tests under load, with kill -9: make soak SECONDS=600
	DQSQL_SOAK_SECONDS=$(SECONDS) $(BIN)/python -m pytest -m soak

cuts: venv ## apply, change and uninstall, cut at every statement
	$(BIN)/python -m pytest -m cuts -n auto --maxprocesses 4 --dist worksteal

wheel: venv ## the wheel, into dist
	@rm -rf dist
	$(BIN)/python -m build --wheel

clean: ## removes what was made, the environment too
	@if [ -x $(BIN)/python ] && [ -d .superset ]; then $(BIN)/python -m examples.superset.run --stop || true; fi
	@if [ -x $(BIN)/python ] && [ -d .demo ]; then $(BIN)/python -m dqsql.embedded remove .demo || true; fi
	rm -rf .venv .demo .tryton .superset .cache build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
