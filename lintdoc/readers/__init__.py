"""Readers: one module per format, each a function Source -> Document."""
