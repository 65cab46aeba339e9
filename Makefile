# make demo   sets everything up and runs the main job on an example study
# make test   sets everything up and runs all tests
# make nightly   what takes long: 100,000 damaged files for each reader, and every file of ../shared

SWIFT ?= swift
PREFIX ?= /usr/local
ZSH_COMPLETIONS ?= $(PREFIX)/share/zsh/site-functions
BUILD ?= .build
BUILDFLAGS ?=
STUDY ?= datasets/sykehjem
OUT ?= bms-out
ROWS ?= 10
RUNS ?= 3

PROGRAM = $(BUILD)/release/bms-analyze
RELEASE = $(SWIFT) build -c release --scratch-path $(BUILD) $(BUILDFLAGS)
MADE = $(BUILD)/guides

.PHONY: demo test nightly build setup lint format guides install uninstall deb try-deb clean bench bench-methods

demo: build
	@echo
	@$(PROGRAM) report $(STUDY) --out $(OUT)
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
	BMS_FUZZ=$(FUZZ) BMS_SURVEY=all $(SWIFT) test --skip-build --filter 'FormatFuzzTests|MutationTests|FormatSurveyTests|SharedSourceTests'

build: setup
	$(RELEASE) --product bms-analyze

setup:
	@tools/setup.sh

# How fast and how large, against DuckDB and Polars; ROWS in millions: 0.1, 1, 10 or 100.
bench: build
	@Benchmarks/peers/bench.sh $(ROWS) $(RUNS)

# Each method alone.
bench-methods:
	$(SWIFT) package --package-path Benchmarks benchmark --target Methods

lint:
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests tools Benchmarks Package.swift

format:
	$(SWIFT) format --in-place --recursive --parallel Sources Tests tools Benchmarks Package.swift

# The pages of docs/cli, from the help of the program.
guides: build
	$(RELEASE) --product generate-guides
	rm -rf docs/cli
	$(BUILD)/release/generate-guides $(PROGRAM) cli docs/cli

# The program, its manual pages, completions for bash, zsh and fish, and the example studies.
install: build
	$(RELEASE) --product generate-guides
	rm -rf $(MADE)
	$(BUILD)/release/generate-guides $(PROGRAM) man $(MADE)/man
	for shell in bash zsh fish; do $(PROGRAM) --generate-completion-script $$shell > $(MADE)/$$shell; done
	sed -i '1{/^#!/d}' $(MADE)/bash
	install -D -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/bms-analyze
	install -d $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 644 $(MADE)/man/*.1 $(DESTDIR)$(PREFIX)/share/man/man1
	install -D -m 644 $(MADE)/bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/bms-analyze
	install -D -m 644 $(MADE)/zsh $(DESTDIR)$(ZSH_COMPLETIONS)/_bms-analyze
	install -D -m 644 $(MADE)/fish $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/bms-analyze.fish
	for file in datasets/*/*; do \
	  install -D -m 644 $$file $(DESTDIR)$(PREFIX)/share/doc/bms-analyze/examples/$${file#datasets/}; \
	done

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/bms-analyze $(DESTDIR)$(PREFIX)/share/man/man1/bms-analyze.1
	rm -f $(DESTDIR)$(PREFIX)/share/man/man1/bms-analyze-*.1 $(DESTDIR)$(ZSH_COMPLETIONS)/_bms-analyze
	rm -f $(DESTDIR)$(PREFIX)/share/bash-completion/completions/bms-analyze
	rm -f $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/bms-analyze.fish
	rm -rf $(DESTDIR)$(PREFIX)/share/doc/bms-analyze

# A Debian package that needs no Swift where it is installed; try-deb installs and uses it in a clean Debian.
deb:
	@tools/setup.sh dpkg-dev
	rm -rf $(BUILD)/static/root $(BUILD)/deb
	$(MAKE) install BUILD=$(BUILD)/static BUILDFLAGS=--static-swift-stdlib PREFIX=/usr \
	  ZSH_COMPLETIONS=/usr/share/zsh/vendor-completions DESTDIR=$(CURDIR)/$(BUILD)/static/root
	@tools/debian/build.sh $(BUILD)/static/root $(BUILD)/deb

try-deb:
	@tools/setup.sh mmdebstrap
	$(MAKE) deb
	@tools/debian/try.sh $(BUILD)/deb/*.deb

clean:
	rm -rf .build bms-out bms-study
