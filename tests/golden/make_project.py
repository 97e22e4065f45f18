"""Makes the golden project of the current schema: python tests/golden/make_project.py

Run once for a schema, on the day it is released, and never again: the file is what users have. Beside it goes a
manifest with what every later version must still find in it.
"""

import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from factdesk.domain.changes import Kind  # noqa: E402
from factdesk.domain.claims import Annotator, ArticleId, ClaimId  # noqa: E402
from factdesk.domain.colleagues.reviews import (  # noqa: E402
    RECEIVED,
    REMARK,
    TAKEN,
    Comment,
    CommentId,
    Conflict,
    Decision,
    DecisionId,
    Receipt,
    Revision,
    RevisionId,
)
from factdesk.domain.projects import SourceFile  # noqa: E402
from factdesk.domain.spans import Span  # noqa: E402
from factdesk.store import Project, reading  # noqa: E402
from factdesk.store.fingerprint import state_digest  # noqa: E402
from factdesk.store.seals import SCHEMA_VERSION  # noqa: E402
from factdesk.usecases import articles, claims, history, projects, readings, suggestions  # noqa: E402
from tests.projects import add_articles, find_span, make_article, make_suggestion  # noqa: E402

TEXTS = {
    "The mill": "The mill will close in May, its owner said on Monday. The mayor denied that talks had failed.\n"
    "A spokesman refused to confirm the date. 😀 The union acknowledged that 240 people had signed.",
    "Le port": "Der Hafen — “said Núñez” — costs €5\u00a0m; it’s שלום and e\u0301. \u2028Nothing more was reported.",
    "Left empty": "An article in which nothing has been marked.",
    "Taken out": "This article was taken out again, claims and all. The owner confirmed it.",
}


def make(path: Path) -> None:
    """Write a project in which everything that a project can hold occurs at least once."""
    with Project.create(path, "Golden mills", "Mark every claim.") as project:
        ana, ben = (projects.find_annotator(project, name) for name in ("Ana Núñez", "Ben"))
        mill, port, _, out = add_articles(
            project,
            *(
                make_article(text, title, publisher="Daily", published_on="2024-11-11")
                for title, text in TEXTS.items()
            ),
            by=ana,
        )
        with project.edit("Keep source", ana) as edit:
            edit.insert(
                Kind.SOURCE_FILE,
                [SourceFile(mill.id, "mill.txt", "utf-8", b"\x78\x9c\x03\x00\x00\x00\x00\x01")],
            )
        offered = [
            make_suggestion(
                mill, Span(0, 26), cue=find_span(mill.text, "said"), source=find_span(mill.text, "its owner")
            ),
            make_suggestion(mill, find_span(mill.text, "talks had failed"), "denied", score=0.9),
            make_suggestion(
                mill, (find_span(mill.text, "the date"), find_span(mill.text, "240 people")), "unconfirmed"
            ),
            make_suggestion(port, find_span(port.text, "“said Núñez”"), score=0.3),
            make_suggestion(port, find_span(port.text, "costs €5"), kind="statement"),
        ]
        with project.edit("Suggest claims", ana) as edit:
            edit.insert(Kind.SUGGESTION, offered)
        first, _ = suggestions.accept_suggestion(project, offered[0].id, ana)
        second, _ = suggestions.accept_suggestion(project, offered[1].id, ben, "confirmed")
        suggestions.reject_suggestions(project, [offered[2].id], ana)
        third, _ = claims.mark_claim(
            project, port.id, [find_span(port.text, "שלום"), Span(0, 9)], ben, "reported"
        )
        claims.describe_claim(
            project, third, ben, note="Check “this”.\nTwice.", source="Núñez", anonymous_source=True
        )
        claims.set_confidence(project, third, 2, ben)
        claims.resize_claim(project, second, [find_span(mill.text, "that talks had failed")], ben)
        claims.label_claims(project, [first], "unconfirmed", ana)
        claims.mark_claim(project, out.id, [Span(0, 12)], ben, "denied")
        articles.remove_articles(project, [out.id], ana)
        articles.edit_article(
            project, port.id, ana, byline="Jo", language="de", url="https://example.org/p?a=1"
        )
        projects.change_setting(project, "bias_guard", True, ana)
        projects.write_guidelines(project, "Mark every claim, twice.", ana)
        readings.finish_first_pass(project, mill.id, ana)
        readings.finish_article(project, mill.id, ben)
        claims.remove_claims(project, [first], ana)
        history.undo(project, ana)
        history.undo(project, ben)
        history.redo(project, ben)
        claims.label_claims(project, [third], "denied", ben)
        history.undo(project, ben)
        review(project, mill.id, (first, second), ana)


def review(project: Project, article_id: ArticleId, claim_ids: tuple[ClaimId, ...], ana: Annotator) -> None:
    """Let the project hold one of each thing that review brings."""
    decided = Decision(
        *(
            DecisionId("d1"),
            article_id,
            ana.id,
            TAKEN,
            tuple(sorted(claim_ids)),
            "{}",
            "[]",
            "",
            "Twice read.",
            (),
        ),
        "2026-01-31T10:00:00.000Z",
    )
    remark = Comment(CommentId("c1"), article_id, ana.id, claim_ids[0], "", REMARK, "Who says so?", "")
    state = Revision(
        *(RevisionId("0" * 64), claim_ids[0], article_id, (), "{}", ana.id, "desk", "e1", "Label claims", "")
    )
    came = Receipt("r1", RECEIVED, "ben.factdesk", "1" * 64, ana.id, "{}", "")
    with project.edit("Review", ana) as edit:
        edit.insert(Kind.REVISION, [state])
        edit.insert(Kind.CONFLICT, [Conflict(claim_ids[0], (RevisionId("0" * 64),))])
        edit.insert(Kind.DECISION, [decided])
        edit.insert(Kind.COMMENT, [remark])
        edit.insert(Kind.RECEIPT, [came])


def manifest(path: Path) -> dict[str, object]:
    """What the project says, in figures."""
    with Project.open(path, read_only=True) as project:
        found = reading.statistics(project)
        return {
            "schema": SCHEMA_VERSION,
            "articles": found.articles,
            "claims": found.claims,
            "suggestions": found.suggestions,
            "rejections": found.rejections,
            "edits": found.edits,
            "by_label": dict(sorted(found.by_label.items())),
            "by_annotator": dict(sorted(found.by_annotator.items())),
            "state": state_digest(project),
            "state_with_history": state_digest(project, history=True),
        }


if __name__ == "__main__":
    target = HERE / f"schema_{SCHEMA_VERSION:04d}.factdesk"
    make(target)
    written = json.dumps(manifest(target), ensure_ascii=False, indent=1)
    target.with_suffix(".manifest.json").write_text(written + "\n", encoding="utf-8")
