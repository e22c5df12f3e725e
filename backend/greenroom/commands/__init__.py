"""One sub-command, one file; each has `main(arguments)`, which returns the exit code."""
