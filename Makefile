# make demo   sets everything up and runs the main job on an example study
# make test   sets everything up and runs all tests

SWIFT ?= swift
PREFIX ?= /usr/local
STUDY ?= datasets/sykehjem
OUT ?= bms-out

.PHONY: demo test build setup lint format install clean

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

build: setup
	$(SWIFT) build -c release --product bms-analyze

setup:
	@tools/setup.sh

lint:
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests tools Benchmarks Package.swift

format:
	$(SWIFT) format --in-place --recursive --parallel Sources Tests tools Benchmarks Package.swift

install: build
	install -D -m 755 .build/release/bms-analyze $(DESTDIR)$(PREFIX)/bin/bms-analyze

clean:
	rm -rf .build bms-out bms-study
