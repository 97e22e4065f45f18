"""What a project holds beside its articles and claims: its name, its guidelines, its settings, who has read what."""

from __future__ import annotations

from dataclasses import dataclass

from factdesk.domain.claims import AnnotatorId, ArticleId, SuggestionId


@dataclass(frozen=True, slots=True)
class ProjectInfo:
    """The project itself."""

    id: str
    title: str
    created_at: str = ""
    made_by: str = ""
    """Name and version of the program that made it."""


@dataclass(frozen=True, slots=True)
class SettingValue:
    """One setting of a project: its key and its value as JSON text."""

    id: str
    value: str


@dataclass(frozen=True, slots=True)
class Guideline:
    """One version of the guidelines; versions count from 1, and the newest is in force."""

    id: str
    version: int
    text: str
    created_at: str = ""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The bytes that an article came from, compressed with zlib. The id is the article's."""

    id: str
    name: str
    encoding: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Rejection:
    """One annotator's no to one suggestion."""

    id: str
    suggestion_id: SuggestionId
    annotator_id: AnnotatorId
    created_at: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """How far one annotator is with one article; times are UTC, and empty when it has not happened."""

    id: str
    article_id: ArticleId
    annotator_id: AnnotatorId
    first_pass_at: str = ""
    finished_at: str = ""
