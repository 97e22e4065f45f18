"""What FactDesk is about, in plain Python: articles, claims, labels, spans and changes."""
