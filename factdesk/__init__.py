"""FactDesk: label the claims of news articles on your own desktop."""

__version__ = "0.1.0"
