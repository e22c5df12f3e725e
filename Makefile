# Thin: everything is in ./dev, which also works where make is missing.
.DEFAULT_GOAL := help
.PHONY: run test check format openapi lock bench-engine help

run test check format openapi lock bench-engine help:
	@./dev $@
