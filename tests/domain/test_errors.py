import inspect

from factdesk.domain import errors


def kinds() -> list[type[Exception]]:
    return [found for _, found in inspect.getmembers(errors, inspect.isclass) if issubclass(found, Exception)]


def test_every_error_is_one_of_ours_and_says_when_it_is_raised() -> None:
    for kind in kinds():
        assert issubclass(kind, errors.FactDeskError)
        assert (kind.__doc__ or "").strip().endswith(".")


def test_the_text_of_an_error_is_its_sentence() -> None:
    for kind in kinds():
        assert str(kind("The disk is full.")) == "The disk is full."
