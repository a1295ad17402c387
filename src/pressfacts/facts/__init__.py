"""Matches to mentions with values, mentions to the facts of the record: one module for each stage of the cascade."""
