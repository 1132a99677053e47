# catchword is pure Go: nothing here needs a C compiler.
export CGO_ENABLED ?= 0

GO        ?= go
FUZZTIME  ?= 30s
TESTFLAGS ?=

GOFUMPT     = mvdan.cc/gofumpt@v0.12.0
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2

# The compiler takes it for the command by its name (profile-guided optimisation).
PROFILE = cmd/catchword/default.pgo

.PHONY: run build test lint bench profile fuzz cover

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

# Measured as the command is built: with its profile.
bench:
	$(GO) test -pgo=$(CURDIR)/$(PROFILE) -run '^$$' -bench . -benchmem ./...

# What the compiler is told about the hot paths of the command, by the benchmarks
# of its three jobs. To be made anew when hot paths have changed; the machine
# should be quiet, and ../shared be there.
profile:
	@dir=$$(mktemp -d) && trap 'rm -rf "$$dir"' EXIT && \
	profile() { \
		$(GO) test -pgo=off -trimpath -c -o $$dir/test ./$$1 && \
		(cd $$1 && $$dir/test -test.run '^$$' -test.bench "$$2" -test.benchtime $$3 -test.cpuprofile $$dir/$$(basename $$1).prof); \
	} && \
	profile schema/rng 'Letters$$|First' 40x && \
	profile transform/encode Archive 4000x && \
	profile transform/diff 'Compare(Letter|18MB)' 2s && \
	$(GO) tool pprof -proto -output $(PROFILE) $$dir/*.prof

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
