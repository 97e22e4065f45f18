"""The review window: what several people labelled side by side, one group at a time, and what was decided on it."""
