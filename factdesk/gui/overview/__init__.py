"""The overview of a project: figures, charts and their tables. Only `charts` knows the plotting library."""
