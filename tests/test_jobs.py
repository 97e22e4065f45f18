import pytest

from factdesk.jobs import Job, Progress, run


def _count(to: int) -> Job[str]:
    for number in range(to):
        yield Progress(number, to, "counting")
    return "counted"


def test_a_job_yields_progress_and_returns_its_result() -> None:
    heard: list[Progress] = []
    assert run(_count(3), heard.append) == "counted"
    assert heard == [Progress(0, 3, "counting"), Progress(1, 3, "counting"), Progress(2, 3, "counting")]
    assert run(_count(0)) == "counted"


def test_what_a_job_raises_reaches_the_caller() -> None:
    def fail() -> Job[None]:
        yield Progress(0, None)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run(fail())
