"""Starts, watches and stops all the processes of one machine."""
