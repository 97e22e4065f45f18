"""Texts, spans and values for property tests, the nasty ones first."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from factdesk.domain.labels import LABELS
from factdesk.domain.spans import Segments, Span, segments_of
from factdesk.domain.texts import normalise
from tests.projects import LONG

# A slow or busy machine is no failure, so nothing here is held to a time.
settings.register_profile(
    "factdesk",
    deadline=None,
    max_examples=1_000 if LONG else 100,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("factdesk")

NASTY = (
    *("\r", "\n", "\r\n", "\x00", "\ufeff", "\ufffe", "\uffff", "\ufdd0", "\ufdd1", "\u2028", "\u2029"),
    *("\u00a0", "\x0b", "\x0c", "\x1c", "\x85", "\ud800", "\udfff", "\U0001f9d1\u200d\U0001f4bb", "🇺🇦", "😀"),
    *("e\u0301", "é", "\u0958", "شد", "\u202e", "“", "’", "-", "…", "ß", "İ", "𝒜", "\t", " ", "word", "."),
)
"""Pieces that Qt, SQLite, line splitting or UTF-16 treat in a way of their own."""

any_text = st.one_of(st.text(), st.lists(st.sampled_from(NASTY), max_size=30).map("".join))
"""Whatever Python calls a string, lone surrogates included."""

plain_text = any_text.map(lambda text: normalise(text).text)
"""A text as a project stores it."""

article_text = plain_text.filter(lambda text: bool(text.strip()))
"""A stored text that holds something."""

short = st.text(max_size=8)

label_keys = st.sampled_from([label.key for label in LABELS])


@st.composite
def ranges(draw: st.DrawFn, length: int) -> tuple[int, int]:
    """Start and end of a range that is not empty in a text of this length."""
    start = draw(st.integers(0, length - 1))
    return start, draw(st.integers(start + 1, length))


@st.composite
def segments(draw: st.DrawFn, length: int, most: int = 3) -> Segments:
    """One to `most` segments in a text of this length."""
    pairs = draw(st.lists(ranges(length), min_size=1, max_size=most))
    return segments_of(pairs)


@st.composite
def texts_with_segments(draw: st.DrawFn) -> tuple[str, Segments]:
    """A stored text and segments in it."""
    text = draw(plain_text.filter(bool))
    return text, draw(segments(len(text)))


spans = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))

scripts = st.lists(
    st.sampled_from(
        [
            *(
                "The",
                "U.S.",
                "$4.5",
                "40%",
                " ",
                " ",
                " ",
                "\n",
                ", ",
                ".",
                "-5",
                "it’s",
                "rock-'n'",
                "“",
                "”",
                "‘",
                "’",
            ),
            *(
                '"',
                "'",
                "(",
                ")",
                "«",
                "»",
                "„",
                "e\u0301",
                "👩‍👩‍👧",
                "🇺🇦",
                "👍🏽",
                "क्षि",
                "में",
                "قالَ",
                "שָׁ",
                "\u200f",
            ),
            *(
                "今日は",
                "。",
                "「",
                "」",
                "スーパー",
                "ภาษา",
                "ผู้",
                "한국어",
                "1\ufe0f\u20e3",
                "\u200d",
                "\u06001",
                "—",
                "…",
            ),
        ]
    ),
    max_size=24,
).map("".join)
"""Words, marks and spaces of many scripts in any order."""
