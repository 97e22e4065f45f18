"""Windows beside the window, and questions to the user."""
