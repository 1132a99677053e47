# catchword is pure Go: nothing here needs a C compiler.
export CGO_ENABLED ?= 0

GO        ?= go
FUZZTIME  ?= 30s
TESTFLAGS ?=

GOFUMPT     = mvdan.cc/gofumpt@v0.12.0
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: run build test lint bench fuzz cover

# The main job on the example: a transcription becomes TEI, the TEI is
# validated, and two revisions of a letter are compared.
run: build
	@echo '--- catchword encode fixtures/110833.txt'
	@./catchword encode -o out/110833.xml fixtures/110833.txt
	@cat out/110833.xml
	@echo '--- catchword validate out/110833.xml'
	@./catchword validate out/110833.xml
	@echo '--- catchword diff fixtures/revisions/before.xml fixtures/revisions/after.xml'
	@./catchword diff fixtures/revisions/before.xml fixtures/revisions/after.xml || test $$? -eq 1

build:
	@$(GO) build -trimpath -o catchword ./cmd/catchword

test:
	$(GO) test $(TESTFLAGS) ./...

lint:
	$(GO) vet ./...
	@files=$$($(GO) run $(GOFUMPT) -l .); if [ -n "$$files" ]; then echo "gofumpt would change:"; echo "$$files"; exit 1; fi
	$(GO) run $(STATICCHECK) ./...

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

# Every fuzz target for FUZZTIME.
fuzz:
	@for package in $$($(GO) list ./...); do \
		for target in $$($(GO) test -list '^Fuzz' $$package | grep '^Fuzz'); do \
			echo "--- $$package $$target"; \
			$(GO) test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) $$package || exit 1; \
		done; \
	done

cover:
	$(GO) test -coverpkg=./... -coverprofile=cover.out ./...
	$(GO) tool cover -func=cover.out | tail -n 1
