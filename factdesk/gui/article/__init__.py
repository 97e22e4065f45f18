"""The article on the screen: a page to read, with its claims and suggestions drawn into it."""
