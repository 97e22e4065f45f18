import pytest

from factdesk.domain.texts import LONGEST_TEXT
from factdesk.formats.project_checks import check_article
from tests.projects import make_article


def test_an_article_of_the_greatest_length_is_believed_and_a_longer_one_is_not() -> None:
    check_article(make_article("a" * LONGEST_TEXT), new=True)
    with pytest.raises(ValueError, match="more than 10,000,000 characters"):
        check_article(make_article("a" * (LONGEST_TEXT + 1)), new=True)
