from factdesk.formats.codebook import codebook, table, words


def test_no_title_breaks_out_of_the_page() -> None:
    book = codebook("Mills | <script>\n# Other")
    assert book.startswith("# Codebook: Mills \\| &lt;script> # Other\n")
    assert book.endswith("|\n")


def test_a_table_keeps_its_cells_apart() -> None:
    assert table(("A", "B"), [("1|2", "3\n4")]) == "| A | B |\n| --- | --- |\n| 1\\|2 | 3 4 |"
    assert words("a\\b") == "a\\\\b"
