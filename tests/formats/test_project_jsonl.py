import io
import json
from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.changes import ChangeEntry, EditEntry, Kind, ProjectRecord, StoredValue
from factdesk.domain.claims import KINDS, ORIGINS, Annotator, AnnotatorId, Article, Claim, SuggestionId
from factdesk.domain.colleagues.reviews import (
    COMMENT_KINDS,
    OUTCOMES,
    RECEIPT_KINDS,
    Comment,
    Conflict,
    Decision,
    Receipt,
    Revision,
)
from factdesk.domain.errors import ExportFailed, UnreadableRecord
from factdesk.domain.projects import Guideline, ProjectInfo, Reading, Rejection, SettingValue, SourceFile
from factdesk.formats.project_jsonl import SCHEMA_VERSION, ProjectFile, is_project_file, write_records
from factdesk.formats.project_records import SHAPES, WORDS
from tests.projects import make_article, make_claim, make_suggestion
from tests.strategies import NASTY, label_keys, spans, texts_with_segments

words = st.one_of(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(NASTY)).filter(
    lambda text: not any("\ud800" <= character <= "\udfff" for character in text)
)
ids = st.uuids().map(str)
names = st.lists(ids, max_size=3).map(tuple)
scalars = st.one_of(
    words, st.none(), st.integers(0, 2**63 - 1), st.floats(allow_nan=False, allow_infinity=False), st.binary()
)
objects = st.dictionaries(words, scalars, max_size=4)


def _of_review(draw: st.DrawFn, article: Article, ana: Annotator) -> list[tuple[Kind, Any]]:
    made: list[tuple[Kind, type, dict[str, st.SearchStrategy[Any]]]] = [
        (Kind.REVISION, Revision, {"parents": names}),
        (Kind.CONFLICT, Conflict, {"heads": names}),
        (
            Kind.DECISION,
            Decision,
            {"outcome": st.sampled_from(OUTCOMES), "claims": names, "replaces": names},
        ),
        (Kind.COMMENT, Comment, {"kind": st.sampled_from(COMMENT_KINDS)}),
        (Kind.RECEIPT, Receipt, {"kind": st.sampled_from(RECEIPT_KINDS)}),
    ]
    mine = {"article_id": st.just(article.id), "annotator_id": st.just(ana.id), "id": ids}
    return [
        (kind, one(**{field.name: draw({**mine, **special}.get(field.name, words)) for field in fields(one)}))
        for kind, one, special in made
    ]


@st.composite
def projects(draw: st.DrawFn) -> list[ProjectRecord]:
    """The records of a project that could be, with something of every kind."""
    edits = [
        EditEntry(
            *(
                seq,
                draw(ids),
                draw(st.sampled_from(("origin", "edit", "undo", "redo"))),
                draw(words),
                draw(words),
            ),
            *(
                draw(st.none() | ids),
                draw(words),
                draw(words),
                draw(st.sampled_from(("done", "undone", "superseded"))),
            ),
            *(draw(st.none() | st.integers(1, 9)), draw(st.none() | st.integers(1, 9))),
        )
        for seq in range(1, draw(st.integers(1, 3)) + 1)
    ]
    text, segments = draw(texts_with_segments())
    ana = Annotator(AnnotatorId(draw(ids)), draw(words), draw(words))
    article = replace(
        make_article(text), title=draw(words), import_report=tuple(draw(st.lists(words, max_size=2)))
    )
    inner = draw(st.none() | spans.filter(lambda span: span.end <= len(text)))
    suggestion = make_suggestion(
        article, segments, draw(label_keys), score=draw(st.floats(0, 1)), cue=inner, rule=draw(words)
    )
    claim = make_claim(
        *(article, ana, segments),
        label=draw(st.none() | label_keys),
        kind=draw(st.sampled_from(KINDS)),
        origin=draw(st.sampled_from(ORIGINS)),
        cue_span=inner,
        note=draw(words),
        confidence=draw(st.sampled_from((None, 1, 2, 3))),
        suggestion_id=draw(st.none() | ids.map(SuggestionId)),
        suggestion_score=draw(st.none() | st.floats(0, 1)),
        suggestion_seen=draw(st.booleans()),
        suggestion_changes=tuple(draw(st.lists(words, max_size=2))),
    )
    stored: list[tuple[Kind, Any]] = [
        (Kind.PROJECT, ProjectInfo(draw(ids), draw(words), draw(words), draw(words))),
        (Kind.SETTING, SettingValue("statements", draw(words))),
        (Kind.GUIDELINE, Guideline(draw(ids), draw(st.integers(0, 9)), draw(words), draw(words))),
        (Kind.ANNOTATOR, ana),
        (Kind.ARTICLE, article),
        (Kind.SOURCE_FILE, SourceFile(article.id, draw(words), "utf-8", draw(st.binary()))),
        (Kind.SUGGESTION, suggestion),
        (Kind.REJECTION, Rejection(draw(ids), suggestion.id, ana.id, draw(words))),
        (Kind.CLAIM, claim),
        (Kind.READING, Reading(draw(ids), article.id, ana.id, draw(words), draw(words))),
        *_of_review(draw, article, ana),
    ]
    removed = draw(st.none() | st.integers(1, len(edits)))
    values = [StoredValue(kind, value, 1, len(edits), removed) for kind, value in stored]
    before, extra = draw(objects), draw(scalars)
    change = ChangeEntry(1, 1, draw(st.sampled_from(Kind)), claim.id, before, dict.fromkeys(before, extra))
    return [*edits, *values, change]


def _written(records: Iterable[ProjectRecord]) -> bytes:
    file = io.BytesIO()
    for _ in write_records(file, records):
        pass
    return file.getvalue()


def _file(folder: Path, data: bytes) -> Path:
    path = folder / "project.jsonl"
    path.write_bytes(data)
    return path


@given(projects())
def test_a35_whatever_a_project_holds_comes_back(
    tmp_path_factory: pytest.TempPathFactory, records: list[ProjectRecord]
) -> None:
    path = _file(tmp_path_factory.mktemp("project"), _written(records))
    file = ProjectFile(path)
    assert list(file) == records
    assert file.done == file.size
    assert is_project_file(path)


def test_every_field_of_every_kind_is_in_the_file() -> None:
    assert set(SHAPES) == set(WORDS) == set(Kind)
    article = make_article()
    claim = make_claim(article, Annotator(AnnotatorId("a"), "Ana"))
    assert set(SHAPES[Kind.CLAIM].write(claim)) == {field.name for field in fields(Claim)}


# -- lines that do not fit -----------------------------------------------------------------------------------------

ANA = Annotator(AnnotatorId("ana"), "Ana", "2026-01-31T10:00:00.000Z")
ARTICLE = make_article()
CLAIM = make_claim(ARTICLE, ANA, label="denied", confidence=2)
SUGGESTION = make_suggestion(ARTICLE)
RECORDS: list[ProjectRecord] = [
    EditEntry(1, "e1", "origin", "New project", "", None, "desk", "", "done", None, None),
    StoredValue(Kind.PROJECT, ProjectInfo("p", "P"), 1, 1, None),
    StoredValue(Kind.ANNOTATOR, ANA, 1, 1, None),
    StoredValue(Kind.ARTICLE, ARTICLE, 1, 1, None),
    StoredValue(Kind.SUGGESTION, SUGGESTION, 1, 1, None),
    StoredValue(Kind.CLAIM, CLAIM, 1, 1, None),
    ChangeEntry(1, 1, Kind.CLAIM, CLAIM.id, {"label": None}, {"label": "denied"}),
]
HEADER, EDIT, PROJECT, ANNOTATOR, ARTICLE_LINE, SUGGESTION_LINE, CLAIM_LINE, CHANGE, END = range(9)


def _lines() -> list[dict[str, Any]]:
    return [json.loads(line) for line in _written(RECORDS).splitlines()]


def _refused(folder: Path, lines: list[Any]) -> str:
    path = _file(folder, b"".join(json.dumps(line).encode() + b"\n" for line in lines))
    with pytest.raises(UnreadableRecord, match=r"^project\.jsonl.*\.$") as raised:
        list(ProjectFile(path))
    return str(raised.value)


def _set(line: int, *path: Any) -> Callable[[list[dict[str, Any]]], None]:
    *keys, last, value = path

    def change(lines: list[dict[str, Any]]) -> None:
        found: Any = lines[line]
        for key in keys:
            found = found[key]
        found[last] = value

    return change


@pytest.mark.parametrize(
    ("line", "change", "reason"),
    [
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "text", "The mill"), "quotes “The mill”"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "segments", [[0, 5]]), "quotes"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "segments", []), "segments is wrong"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "segments", [None]), "segments is wrong"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "segments", [[0, 26.0]]), "segments is wrong"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "segments", [[26, 0]]), "segments is wrong"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "segments", [[0, 5], [5, 26]]), "apart"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "segments", [[0, 26, 30]]), "segments is wrong"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "segments", [[0, 10**30]]), "segments is wrong"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "prefix", "x"), "before and after"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "suffix", ""), "before and after"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "label", "maybe"), "label is unknown"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "kind", "rumour"), "kind or origin"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "origin", ""), "kind or origin"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "confidence", 4), "confidence"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "confidence", True), "confidence is not a whole number"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "cue_span", [0, 10**6]), "past the end"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "note", 7), "note is not a text"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "evil", 7), "evil is unknown"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "article_id", "gone"), "article gone is not in the file"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "annotator_id", "gone"), "annotator is not in the file"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "suggestion_changes", [1]), "suggestion_changes is wrong"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", "id", ""), "id is empty"),
        (CLAIM_LINE, _set(CLAIM_LINE, "edits", [1, 2, None]), "not in the history"),
        (CLAIM_LINE, _set(CLAIM_LINE, "edits", [1, 1]), "created, changed, removed"),
        (CLAIM_LINE, _set(CLAIM_LINE, "edits", [True, 1, None]), "not in the history"),
        (CLAIM_LINE, _set(CLAIM_LINE, "claim", []), "not an object"),
        (SUGGESTION_LINE, _set(SUGGESTION_LINE, "suggestion", "score", 1.5), "score is impossible"),
        (SUGGESTION_LINE, _set(SUGGESTION_LINE, "suggestion", "label", ""), "is impossible"),
        (ARTICLE_LINE, _set(ARTICLE_LINE, "article", "text", "Other."), "not the one it was made with"),
        (ARTICLE_LINE, _set(ARTICLE_LINE, "article", "import_report", "one"), "import_report is not a list"),
        (EDIT, _set(EDIT, "edit", "kind", "merge"), "kind or state"),
        (EDIT, _set(EDIT, "edit", "seq", 0), "does not follow"),
        (EDIT, _set(EDIT, "edit", "target", -1), "out of range"),
        (CHANGE, _set(CHANGE, "change", "kind", "ledger"), "kind is wrong"),
        (CHANGE, _set(CHANGE, "change", "after", {"note": ""}), "the same fields"),
        (CHANGE, _set(CHANGE, "change", "before", {"label": {"$base64": "?"}}), "before is wrong"),
        (CHANGE, _set(CHANGE, "change", "before", {"label": [1]}), "before is wrong"),
        (CHANGE, _set(CHANGE, "change", "edit", 2), "not in the history"),
        (END, _set(END, "end", 6), "counts other"),
    ],
)
def test_a_line_that_does_not_fit_is_refused_by_number(
    tmp_path: Path, line: int, change: Callable[[list[dict[str, Any]]], None], reason: str
) -> None:
    lines = _lines()
    change(lines)
    sentence = _refused(tmp_path, lines)
    assert f"line {line + 1}," in sentence
    assert reason in sentence


def test_a_field_that_is_missing_is_named(tmp_path: Path) -> None:
    lines = _lines()
    del lines[CLAIM_LINE]["claim"]["note"]
    assert "the field note is missing" in _refused(tmp_path, lines)


def test_what_stands_in_the_wrong_place_is_refused(tmp_path: Path) -> None:
    lines = _lines()
    lines[CLAIM_LINE], lines[ARTICLE_LINE] = lines[ARTICLE_LINE], lines[CLAIM_LINE]
    assert "is not in the file" in _refused(tmp_path, lines)
    lines = _lines()
    assert "too late" in _refused(tmp_path, [*lines[:CLAIM_LINE], lines[ANNOTATOR], *lines[CLAIM_LINE:]])
    assert "after the end" in _refused(tmp_path, [*lines, lines[CHANGE]])
    assert "id is that of another article" in _refused(
        tmp_path, [*lines[:5], lines[ARTICLE_LINE], *lines[5:]]
    )
    assert "no kind of record" in _refused(tmp_path, [*lines[:2], {"virus": {}}, *lines[2:]])
    assert "no kind of record" in _refused(tmp_path, [*lines[:2], {}, *lines[2:]])


@pytest.mark.parametrize("kept", range(1, 9))
def test_a_file_that_was_cut_off_is_noticed(tmp_path: Path, kept: int) -> None:
    assert "was cut off" in _refused(tmp_path, _lines()[:kept])


def test_a_file_of_another_kind_or_a_newer_one_is_refused(tmp_path: Path) -> None:
    assert "not a project that FactDesk has written" in _refused(tmp_path, [{"doc_id": "1", "text": "x"}])
    lines = _lines()
    lines[HEADER]["schema_version"] = SCHEMA_VERSION + 1
    assert "newer FactDesk" in _refused(tmp_path, lines)
    assert not is_project_file(_file(tmp_path, b'{"doc_id": "1"}\n'))
    assert not is_project_file(_file(tmp_path, b"\x00\xff"))
    assert not is_project_file(tmp_path / "absent")


def test_a_deeply_nested_line_is_refused(tmp_path: Path) -> None:
    data = _written(RECORDS).splitlines(keepends=True)
    path = _file(tmp_path, data[0] + b'{"claim":' + b"[" * 100_000 + b"\n")
    with pytest.raises(UnreadableRecord, match="line 2, is nested too deeply"):
        list(ProjectFile(path))


def test_half_a_surrogate_pair_is_refused_and_not_written() -> None:
    broken = StoredValue(Kind.CLAIM, replace(CLAIM, note="\ud800"), 1, 1, None)
    with pytest.raises(ExportFailed, match="half of a surrogate pair"):
        _written([*RECORDS[:-2], broken])
