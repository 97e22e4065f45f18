"""What the window does for its user: one class for each kind of errand, whose methods belong to actions."""
