# `make` lists what there is. Tools are installed on first use; see tools/install.sh.

.DEFAULT_GOAL := help
.PHONY: help demo build test eval bench reproduce screenshots rates fmt clean

site := dist/demo/index.html
tables := www/tables/money.txt
sources := $(shell find src www tools docs/npm.md index.html build.rs LICENSE-APACHE LICENSE-MIT Cargo.toml Cargo.lock Trunk.toml rust-toolchain.toml -type f)

help: ## List these targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' $(MAKEFILE_LIST) | column -t -s '|'

demo: $(site) ## Build and serve the demo at PORT (8080)
	@node tools/serve.mjs dist/demo

build: $(site) ## Build everything under dist, show what each part weighs, fail above tools/budget.json
	@node tools/sizes.mjs dist/embed dist/npm dist/extension
	@node tools/profile.mjs

$(site): $(sources) $(tables)
	tools/install.sh build
	tools/build.sh
	@touch $@

$(tables): tools/tables.sh $(wildcard src/engine/money/tables/*.txt)
	tools/tables.sh
	@touch $@

test: ## Everything that can fail: format, clippy, native, browser and end-to-end tests
	tools/install.sh test
	tools/test.sh

eval: ## Score recognition over ../shared/eval and fail below tools/floors.json
	node tools/eval.mjs

bench: $(site) ## Measure natively, as wasm and in a browser beside others; BENCH="--only terms" picks
	tools/install.sh bench
	benches/run.sh $(BENCH)

reproduce: ## Build the commit twice at different paths, and fail if the extension's packages differ
	tools/install.sh build
	tools/reproduce.sh

screenshots: $(site) ## Take pictures of every state into docs/
	@node tools/screenshots.mjs
	HOVERGLOSS_PICTURES="$(CURDIR)/docs" cargo test -p hovergloss-e2e -- extension::pictures

rates: ## Pack today's exchange rates into www/rates
	tools/install.sh build
	tools/rates.sh

fmt: ## Format the code
	cargo fmt --all

clean: ## Remove what was built; the tools in the cache stay
	cargo clean
	rm -rf dist
