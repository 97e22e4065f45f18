"""What a screen reader hears of an article's claims: one sentence for each, and one when something happens to it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from factdesk.domain.labels import label_of
from factdesk.gui.article.mark_shapes import Scene
from factdesk.gui.article.marks import Mark
from factdesk.gui.look.announcement import announce
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.translation import title_of_label

translate = QCoreApplication.translate
"""Under this name Qt's lupdate finds the words."""


def name_of(scene: Scene, mark: Mark, text: str) -> str:
    """Its number, its label and its words, such as: Claim 3 of 12: Denied. “The bridge is safe”."""
    words = " … ".join(" ".join(span.of(text).split()) for span in mark.segments)
    number, count = (shown_number(figure) for figure in _place(scene, mark))
    sentence = translate("Voice", "Claim {0} of {1}: {2}. “{3}”.")
    return sentence.format(number, count, _label(mark), words)


def description_of(scene: Scene, mark: Mark, text: str) -> str:
    """What else is known of it: source, cue, the claim around it, and whether it is still to be decided."""
    said: list[str] = []
    if mark.unsaved:
        said.append(translate("Voice", "Not saved."))
    source = mark.says or (mark.source.of(text) if mark.source else "")
    if source:
        said.append(translate("Voice", "Source: {0}.").format(source))
    if mark.cue:
        said.append(translate("Voice", "Cue: {0}.").format(mark.cue.of(text)))
    around = _around(scene, mark)
    if around is not None:
        said.append(translate("Voice", "Inside claim {0}.").format(shown_number(_place(scene, around)[0])))
    if mark.suggestion:
        said.append(translate("Voice", "Suggested, not yet decided."))
    elif mark.label is None:
        said.append(translate("Voice", "Not yet decided."))
    return " ".join(said)


def _place(scene: Scene, mark: Mark) -> tuple[int, int]:
    """Number of a mark in reading order, from 1, and how many there are."""
    return scene.marks.row(mark.id) + 1, len(scene.marks)


def _label(mark: Mark) -> str:
    return title_of_label(label_of(mark.label)) if mark.label else translate("Voice", "no label")


def _around(scene: Scene, mark: Mark) -> Mark | None:
    """The narrowest mark that surrounds another one."""
    whole = mark.extent
    covering = scene.marks.at(whole.start)
    return next(
        (one for one in covering if one.id != mark.id and one.extent.contains(whole) and one.extent != whole),
        None,
    )


class Voice(QObject):
    """Tells a screen reader which claim is active and what has become of it, in the order in which it happens."""

    said = Signal(str)
    """A sentence that is being told."""

    def __init__(self, view: QWidget, scene: Scene) -> None:
        super().__init__(view)
        self._view, self._scene = view, scene
        self._text = ""
        self._active: Mark | None = None
        self._kin = ""
        """Id of the mark that was just told to have come of the active one."""

    def begin(self, text: str, title: str) -> None:
        """Another article is shown: tell its title."""
        self._text, self._active, self._kin = text, None, ""
        if title:
            self.say(title)

    def follow(self) -> None:
        """Marks have changed, or another one is active: tell what that means for the active one."""
        before, self._active = self._active, self._scene.marks.get(self._scene.active)
        active = self._active
        if before == active:
            return
        if before is not None and active is not None and before.id == active.id:
            self.say(self._changed(before, active))
        elif before is not None and before.id not in self._scene.marks:
            self.say(self._became(before))
        kin, self._kin = self._kin, "" if active is not None else self._kin
        if active is not None and active.id != kin and (before is None or before.id != active.id):
            name = name_of(self._scene, active, self._text)
            self.say(f"{name} {description_of(self._scene, active, self._text)}".rstrip())

    def say(self, sentence: str) -> None:
        """Tell a sentence; nothing is sent while no screen reader listens."""
        if not sentence:
            return
        self.said.emit(sentence)
        announce(self._view, sentence)

    def _changed(self, before: Mark, after: Mark) -> str:
        if before.label != after.label:
            return f"{_label(after)}."
        if before.segments != after.segments:
            words = " … ".join(" ".join(span.of(self._text).split()) for span in after.segments)
            return translate("Voice", "Now: “{0}”.").format(words)
        if (before.cue, before.source, before.says) != (after.cue, after.source, after.says):
            return description_of(self._scene, after, self._text)
        return ""

    def _became(self, gone: Mark) -> str:
        """What became of a mark that is no longer there: the claim made of it, the suggestion behind it, or nothing."""
        kin = next(
            (mark for mark in self._scene.marks.at(gone.extent.start) if mark.segments == gone.segments), None
        )
        self._kin = kin.id if kin else ""
        if kin is None:
            return translate("Voice", "Taken away.")
        if kin.suggestion:
            return translate("Voice", "A suggestion again.")
        return translate("Voice", "Now a claim: {0}.").format(_label(kin))
