"""The command line: one function a command, which reads its arguments, calls a use case and prints what it brought."""
