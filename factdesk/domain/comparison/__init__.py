"""The claims of several people in one article laid side by side: which are the same, and how they differ."""
