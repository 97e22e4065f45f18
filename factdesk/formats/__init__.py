"""Files that come in and go out: articles, labels and whole projects, each format in a module of its own."""
