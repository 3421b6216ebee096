"""Where an article comes from, and whether its facts survived the translation."""

__version__ = "0.1.0"
