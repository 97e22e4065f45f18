"""The project file: opened under guard, read as domain values, written one journaled edit at a time."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdesk.store.project import Project as Project

__all__ = ["Project"]


def __getattr__(name: str) -> object:
    # SQLAlchemy comes with it: who only asks for the checks of a file, in a process of its own, begins without.
    if name == "Project":
        from factdesk.store.project import Project

        return Project
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
