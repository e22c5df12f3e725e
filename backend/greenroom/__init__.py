"""Greenroom: reads a CV as it is, says which roles it speaks for, and rehearses its owner for one."""

__version__ = "0.1.0"
