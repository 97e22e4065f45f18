"""What a user can do, one function each: the window and the command line call these and nothing below them."""
