# make demo   sets everything up and runs the main job on an example study
# make test   sets everything up and runs all tests
# make nightly   what takes long: 100,000 damaged files for each reader, and every file of ../shared

SWIFT ?= swift
PREFIX ?= /usr/local
STUDY ?= datasets/sykehjem
OUT ?= bms-out
ROWS ?= 10
RUNS ?= 3

.PHONY: demo test nightly build setup lint format install clean bench bench-methods

demo: build
	@echo
	@.build/release/bms-analyze report $(STUDY) --out $(OUT)
	@echo
	@sed -n '1,32p' $(OUT)/rapport.txt
	@echo
	@echo "The whole report: $(OUT)/rapport.html (open it in a browser), rapport.txt, rapport.md; the tables: $(OUT)/*.csv"

test: setup
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# What takes long: every reader against 100,000 damaged files, and every file of ../shared.
FUZZ ?= 100000
nightly: setup
	$(SWIFT) build --build-tests
	BMS_FUZZ=$(FUZZ) BMS_SURVEY=all $(SWIFT) test --skip-build --filter 'FormatFuzzTests|MutationTests|FormatSurveyTests'

build: setup
	$(SWIFT) build -c release --product bms-analyze

setup:
	@tools/setup.sh

# How fast and how large, against DuckDB and Polars; ROWS in millions: 0.1, 1, 10 or 100.
bench: build
	@Benchmarks/peers/bench.sh $(ROWS) $(RUNS)

# Each method alone.
bench-methods:
	$(SWIFT) package --package-path Benchmarks benchmark

lint:
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests tools Benchmarks Package.swift

format:
	$(SWIFT) format --in-place --recursive --parallel Sources Tests tools Benchmarks Package.swift

install: build
	install -D -m 755 .build/release/bms-analyze $(DESTDIR)$(PREFIX)/bin/bms-analyze

clean:
	rm -rf .build bms-out bms-study
