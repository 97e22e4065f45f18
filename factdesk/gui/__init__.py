"""The window: everything that a person sees, and the only place where Qt is imported."""
