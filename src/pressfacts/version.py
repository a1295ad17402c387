"""The version of the program, for the record and the cache."""

__version__ = "0.1.0"
