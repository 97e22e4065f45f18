"""The project file: opened under guard, read as domain values, written one journaled edit at a time."""

from factdesk.store.project import Project as Project
