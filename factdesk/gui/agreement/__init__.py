"""How far several people agree: figures with their intervals, a matrix of labels, and what changed over time."""
