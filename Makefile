# `make run` and `make test` do all the set-up that they need on a machine with Python 3.11 or newer.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: run test facts lint types accuracy compare-accuracy first-look bench scale fuzz site clean

run: $(VENV)/run.stamp
	$(BIN)/glasnik run --review

# As many processes as there are cores, a module of tests each.
test: $(VENV)/dev.stamp lint types
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

# The CSV files of normalize/reference: a few minutes, where all tests take ten.
facts: $(VENV)/dev.stamp
	$(BIN)/python -m pytest tests/normalize tests/extract/heads tests/publish/tables/test_closed_lists.py \
		tests/publish/test_dictionary.py

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev.stamp
	$(BIN)/mypy

bench: $(VENV)/dev.stamp
	$(BIN)/python -m bench
	$(BIN)/python -m bench.deadlines
	$(BIN)/python -m bench.review_page

# Two thousand documents on one core and on two: half an hour.
scale: $(VENV)/dev.stamp
	$(BIN)/python -m bench.scale

accuracy: $(VENV)/dev.stamp
	$(BIN)/python -m tests.accuracy

# Thousands of broken files from a seed of its own; the seed is printed.
fuzz: $(VENV)/dev.stamp
	GLASNIK_FUZZ_SEED=$${GLASNIK_FUZZ_SEED:-$$(date +%s)} GLASNIK_FUZZ_CASES=$${GLASNIK_FUZZ_CASES:-10000} \
		$(BIN)/python -m pytest -s tests/fuzz

compare-accuracy: $(VENV)/dev.stamp
	$(BIN)/python -m tests.compare_accuracy

first-look: $(VENV)/dev.stamp
	$(BIN)/python -m tests.first_look

site: $(VENV)/dev.stamp
	$(BIN)/python -m mkdocs build --strict --clean --quiet

clean:
	rm -rf $(VENV) build *.egg-info

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# What is installed so is not compiled: where Python is told to keep no bytecode, each process would compile it all.
# In the usual mode `import glasnik` finds nothing from the folder that the clone lies in: its name hides the package.
$(VENV)/run.stamp: requirements.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps \
		--config-settings editable_mode=compat --editable .
	$(BIN)/python -m compileall -q extract glasnik normalize publish review compare
	touch $@

$(VENV)/dev.stamp: requirements-dev.txt requirements-cluster.txt $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@
