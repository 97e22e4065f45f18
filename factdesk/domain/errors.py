"""What can go wrong for a user. str() of each is the one sentence shown; anything else raised is a bug."""

from __future__ import annotations


class FactDeskError(Exception):
    """Something the user can understand and act on; its text is a whole sentence."""


class InvalidSpan(FactDeskError, ValueError):
    """A range of text that is empty, reversed or outside its article."""


class InvalidValue(FactDeskError, ValueError):
    """A value that its field cannot take, such as an unknown label."""


class NotFound(FactDeskError, LookupError):
    """Something asked for by id or name that the project does not hold."""


class QuoteMismatch(FactDeskError):
    """A claim's quote is not what stands at its span: the text or the claim was altered."""


class Conflict(FactDeskError):
    """Somebody else changed the same thing since; nothing was overwritten."""


class NothingToUndo(FactDeskError):
    """There is no edit of this annotator left to undo."""


class NothingToRedo(FactDeskError):
    """There is no undone edit of this annotator left to redo."""


class ProjectMissing(FactDeskError):
    """There is no file at the project's path."""


class ProjectExists(FactDeskError):
    """A new project would replace a file that is already there."""


class NotAProject(FactDeskError):
    """The file is something else than a FactDesk project."""


class ProjectDamaged(FactDeskError):
    """The project file does not hold what it should; nothing was changed."""


class ProjectHostile(FactDeskError):
    """The project file holds things that FactDesk never writes, so that none of it is run."""


class SchemaTooNew(FactDeskError):
    """The project was written by a newer FactDesk."""


class ProjectLocked(FactDeskError):
    """Another window or program holds the project."""


class ProjectReadOnly(FactDeskError):
    """The project was opened for reading, or its file or folder cannot be written."""


class StorageFull(FactDeskError):
    """The disk has no room, or refused the write; the project is as it was before."""


class BackupRefused(FactDeskError):
    """A project lacks labels that its last good backup holds, and its history does not say why; no backup was made."""


class UnreadableArticle(FactDeskError):
    """A file that cannot become an article, with the reason."""


class EncodingUnknown(UnreadableArticle):
    """A file that is neither UTF-8 nor marked by a byte order mark: the user must say its encoding."""

    def __init__(
        self, sentence: str, preview: str = "", candidates: tuple[tuple[str, str], ...] = ()
    ) -> None:
        super().__init__(sentence)
        self.preview = preview
        """How the passage in doubt reads in Windows-1252."""
        self.candidates = candidates
        """Encodings that fit the bytes, likeliest first, each with the passage in doubt as it reads there."""


class UnreadableRecord(FactDeskError):
    """A line of a data file that does not fit its format, with file and line number."""


class ExportFailed(FactDeskError):
    """A file could not be written, or what was read back is not what was written."""


class SuggesterFailed(FactDeskError):
    """The suggester could not be started, died, or returned something invalid."""


class Cancelled(FactDeskError):
    """A job was stopped at the user's wish."""


class Usage(FactDeskError):
    """A command that was used wrongly."""


class NotYours(FactDeskError):
    """A claim can be changed only by the annotator who made it."""
