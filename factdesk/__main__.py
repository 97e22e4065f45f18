"""The program's door: no command opens the window, a command runs on the command line.

`--help` and `--version` are answered here, before anything is imported that takes time.
"""

import sys

QUICK = ("-h", "--help", "--version")
"""Options that are answered at once when they come first."""


def main(argv: list[str] | None = None) -> int:
    """Run FactDesk with these arguments, or those of the process, and return its exit code.

    0 is success, 1 a failed check, 2 bad use or bad input, 70 a bug, 130 an interruption by the user.
    """
    arguments = sys.argv[1:] if argv is None else list(argv)
    if arguments == ["help"] or (arguments and arguments[0] in QUICK):
        return _answer(arguments[0])
    from factdesk.cli.main import run

    return run(arguments, _open_window)


def _answer(option: str) -> int:
    from factdesk import __version__
    from factdesk.cli.overview import OVERVIEW

    # The overview has dashes and quotation marks that not every locale can print.
    stream = sys.stdout
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        stream.write(f"FactDesk {__version__}\n" if option == "--version" else OVERVIEW)
        stream.flush()
    except OSError as error:
        from factdesk.cli.terminal import give_up

        return give_up(error)
    return 0


def _open_window(project: str | None, *, sample: bool, annotator: str | None) -> int:
    # The one place that knows both rooms: the command line and the window never import each other.
    import gc

    gc.disable()  # nothing that is imported and built until the window is painted is garbage; looking costs a tenth
    try:
        from factdesk.gui.app import run_window

        return run_window(project, sample=sample, annotator=annotator)
    finally:
        gc.enable()


if __name__ == "__main__":
    sys.exit(main())
