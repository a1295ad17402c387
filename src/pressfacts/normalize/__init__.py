"""Slots to typed values: pure functions over words, without a document."""
