# What a person does with a checkout of FactDesk. `make run` opens it, `make test` tries it.

VENV ?= .venv
BIN = $(VENV)/bin
# A bare `make test` uses both cores of a small machine; benchmarks always have it to themselves.
WORKERS ?= 2
PYTEST = QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest
# Tests start hundreds of processes; without this each would compile all that it imports.
unexport PYTHONDONTWRITEBYTECODE
# Every label waits for the disk, in tests in vain: they work in memory where a system offers two gigabytes of it.
# Benchmarks and the long runs stay on the disk.
ROOM = $(shell [ -w /dev/shm ] && df -Pk /dev/shm | awk 'NR == 2 && $$4 > 2000000 { print "TMPDIR=/dev/shm" }')

.PHONY: help run test bench faults evaluate lint format types contract lock lock-check translations dist bom audit clean

help:
	@echo "make run         open FactDesk on the sample project"
	@echo "make test        the whole suite, without a display"
	@echo "make lint        ruff: rules and format      make format      let ruff put both right"
	@echo "make types       mypy --strict               make contract    who may import whom"
	@echo "make bench       benchmarks, one at a time   make faults      every promise of reliability, long"
	@echo "make evaluate EVAL=folder                    quality of the suggestions on labelled articles"
	@echo "make lock        bring the lock in step (UPGRADE=1: newest versions)   make lock-check"
	@echo "make translations                            find the words of the window anew, and compile their translations"
	@echo "make dist        wheel and sdist in dist/    make bom         what an installation contains, beside the wheel"
	@echo "make audit       licences, hashes and known faults of all of that"
	@echo "make clean       remove everything made here"

$(VENV)/run.stamp: packaging/lock.txt pyproject.toml packaging/environment.sh
	@sh packaging/environment.sh $(VENV) run
	@touch $@

$(VENV)/dev.stamp: packaging/lock-dev.txt pyproject.toml packaging/environment.sh
	@sh packaging/environment.sh $(VENV) dev
	@touch $@ $(VENV)/run.stamp

run: $(VENV)/run.stamp
	@sh packaging/system-libraries.sh window
	@$(BIN)/python -m factdesk --sample

test: $(VENV)/dev.stamp
	@sh packaging/system-libraries.sh tests
	$(ROOM) $(PYTEST) --ignore tests/benchmarks -n $(WORKERS) --dist worksteal -o tmp_path_retention_policy=failed
	$(if $(wildcard tests/benchmarks),$(PYTEST) tests/benchmarks)

bench: $(VENV)/dev.stamp
	@sh packaging/system-libraries.sh tests
	$(PYTEST) tests/benchmarks -s

# The numbered promises, tried for hours rather than seconds; one table tells at the end what held.
faults: $(VENV)/dev.stamp
	@sh packaging/system-libraries.sh tests
	FACTDESK_LONG=1 $(PYTEST) -m faults --timeout 7200 -n $(WORKERS) --dist worksteal

evaluate: $(VENV)/dev.stamp
	@[ -n "$(EVAL)" ] || { echo "Name the folder of labelled articles: make evaluate EVAL=folder" >&2; exit 2; }
	folder=$$(cd "$(EVAL)" && pwd) && $(BIN)/python -m tests.evaluation "$$folder"

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .

format: $(VENV)/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(VENV)/dev.stamp
	$(BIN)/mypy --strict

contract: $(VENV)/dev.stamp
	$(BIN)/lint-imports --no-cache

lock: $(VENV)/dev.stamp
	UV=$(BIN)/uv sh packaging/lock.sh $(if $(UPGRADE),--upgrade)

lock-check: $(VENV)/dev.stamp
	UV=$(BIN)/uv sh packaging/lock.sh --check

translations: $(VENV)/dev.stamp
	BIN=$(BIN) sh packaging/translations.sh

dist: $(VENV)/dev.stamp
	$(BIN)/python -m build --no-isolation --outdir dist .

bom: $(VENV)/dev.stamp
	$(BIN)/python packaging/bom.py dist

audit: $(VENV)/dev.stamp
	$(BIN)/python packaging/audit.py

clean:
	rm -rf $(VENV) build dist *.egg-info .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find factdesk tests -name __pycache__ -type d -prune -exec rm -rf {} +
