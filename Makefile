# Thin: everything is in ./dev, which also works where make is missing.
.DEFAULT_GOAL := help
.PHONY: run test check format openapi lock help

run test check format openapi lock help:
	@./dev $@
