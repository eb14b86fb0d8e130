# `make app` reads the sample report and opens the map; `make test` checks everything;
# `make benchmarks` measures stills and embeds beside peers (docs/speed.md, docs/embeds.md).
PYTHON ?= python3
BIN := .venv/bin
PEERS := .venv-benchmarks

.PHONY: app test lint types lock gallery packed benchmarks

app: .venv/.run-ready
	$(BIN)/python -m streamlit run app.py --server.address 127.0.0.1 --server.port 8501

test: .venv/.test-ready
	@bash scripts/chromium.sh
	$(MAKE) --no-print-directory lint types
	$(BIN)/python -m pytest

lint: .venv/.test-ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.test-ready
	$(BIN)/mypy

.venv/.run-ready: requirements.lock pyproject.toml scripts/venv.sh
	PYTHON="$(PYTHON)" bash scripts/venv.sh requirements.lock
	@touch $@

.venv/.test-ready: requirements-test.lock pyproject.toml scripts/venv.sh
	PYTHON="$(PYTHON)" bash scripts/venv.sh requirements-test.lock
	@touch $@ .venv/.run-ready

# For maintainers: the script of pages, made small anew after a change (needs npm).
packed:
	bash scripts/pack.sh

# For maintainers: every size in every theme and language, small, to be looked at.
gallery: .venv/.run-ready
	$(BIN)/python scripts/gallery.py docs/gallery

benchmarks: $(PEERS)/.ready
	@bash scripts/chromium.sh
	$(PEERS)/bin/python benchmarks/speed_stills.py
	$(PEERS)/bin/python benchmarks/measure_embeds.py
	$(PEERS)/bin/python benchmarks/speed_embeds.py

# The peers stay out of the project's own environment.
$(PEERS)/.ready: requirements.lock requirements.txt benchmarks/requirements.txt
	"$(PYTHON)" -m venv $(PEERS)
	$(PEERS)/bin/python -m pip --quiet install --require-hashes --requirement requirements.lock
	$(PEERS)/bin/python -m pip --quiet install --requirement benchmarks/requirements.txt
	@touch $@

# For maintainers: pins everything anew, with hashes, for every system and Python from 3.11 on.
lock: .venv/.test-ready
	$(BIN)/python -m pip install --quiet uv
	for name in requirements requirements-test; do \
	  $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
	    --no-emit-index-url --python-version 3.11 $$name.txt --output-file $$name.lock; \
	done
