"""How figures of agreement were come by, as a paragraph for a paper: a row of whole sentences.

Each is one form with numbers in its gaps, so that the window can say it in another language.
"""

from __future__ import annotations

from factdesk.domain.agreement.coefficients import TWO
from factdesk.domain.agreement.figures import Agreement, Figure


def methods_paragraph(agreement: Agreement) -> str:
    """What was compared, how, and with what result."""
    return " ".join(methods_sentences(agreement))


def methods_sentences(agreement: Agreement) -> tuple[str, ...]:
    """The same sentence by sentence."""
    if not agreement.n_articles:
        return ("Agreement was not measured.", agreement.found.f1.reason)
    return (*_material(agreement), *_extent(agreement), *_labels(agreement), *_closing(agreement))


def _material(agreement: Agreement) -> tuple[str, ...]:
    compared = (
        f"The claims of {agreement.n_articles:,} articles were marked and labelled by {len(agreement.people):,} "
        f"annotators, each article by two at least: {agreement.n_claims:,} claims in all."
    )
    matched = (
        "Claims of two annotators were matched one to one, equal extents first and then for the largest sum of "
        f"overlaps; those that overlapped by less than {agreement.least:.2f} (characters in both by characters in "
        "either) were not matched."
    )
    return compared, matched


def _extent(agreement: Agreement) -> tuple[str, ...]:
    found, exact, alpha = agreement.found.f1, agreement.extent.exact, agreement.extent.alpha
    characters = f"Over {alpha.n_units:,} characters, each in a claim or not, Krippendorff's alpha was {_shown(alpha)}."
    return (
        f"Of {found.n_units:,} claims the share that was matched, as F1, was {_shown(found)}.",
        *_reason(found),
        f"The share matched with exactly the same extent was {_shown(exact)}.",
        characters,
        *_reason(alpha),
    )


def _labels(agreement: Agreement) -> tuple[str, ...]:
    alpha = agreement.label.alpha
    shown = (
        f"For the labels of {alpha.n_units:,} matched claims Krippendorff's nominal alpha was {_shown(alpha)}; "
        f"{alpha.n_missing:,} labels were missing."
    )
    return (shown, *_reason(alpha), *_others(agreement))


def _closing(agreement: Agreement) -> tuple[str, ...]:
    brackets = (
        "In brackets are 95 % intervals, percentiles of a bootstrap over articles "
        f"({agreement.resamples:,} resamples, seed {agreement.seed})."
    )
    return brackets, "All figures were computed with FactDesk."


def _others(agreement: Agreement) -> tuple[str, ...]:
    label = agreement.label
    if not label.raw.is_defined:
        return ()
    if len(agreement.people) == TWO:
        other = label.kappa
        shown = f"Raw agreement on labels was {_shown(label.raw)}, Cohen's kappa {_shown(other)}."
    else:
        other = label.fleiss
        shown = (
            f"Raw agreement on labels was {_shown(label.raw)}, and Fleiss' kappa {_shown(other)} over the "
            f"{other.n_units:,} claims with as many labels as most have."
        )
    return (shown, *(_reason(other) if label.alpha.is_defined else ()))


def _shown(figure: Figure) -> str:
    """The figure with its interval, in signs that need no translation."""
    if figure.value is None:
        return "–"
    if figure.low is None or figure.high is None:
        return f"{figure.value:.2f}"
    return f"{figure.value:.2f} [{figure.low:.2f}, {figure.high:.2f}]"


def _reason(figure: Figure) -> tuple[str, ...]:
    return (figure.reason,) if figure.reason else ()
