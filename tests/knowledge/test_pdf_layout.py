"""Markdown of a PDF page."""

from knowledge.pdf_layout import Line, body_size, markdown


def page(*lines: tuple[str, float, float]) -> list[Line]:
    return [Line(text, size, y) for text, size, y in lines]


class TestMarkdown:
    def test_makes_headings_of_large_letters_and_paragraphs_of_gaps(self) -> None:
        lines = page(
            ("A title that runs", 18, 800),
            ("over two lines", 18, 780),
            ("First line of a paragraph", 11, 740),
            ("and its second.", 11, 726),
            ("Third line,", 11, 712),
            ("Another paragraph.", 11, 684),
        )
        assert markdown(lines, body=11) == (
            "## A title that runs over two lines\n\n"
            "First line of a paragraph and its second. Third line,\n\nAnother paragraph."
        )

    def test_keeps_the_points_of_a_list_on_their_lines(self) -> None:
        lines = page(
            ("Results:", 11, 700), ("• Less stock", 11, 686), ("for everyone", 11, 672), ("• More sales", 11, 658)
        )
        assert markdown(lines, body=11) == "Results:\n\n• Less stock for everyone\n• More sales"

    def test_begins_anew_at_the_top_of_a_column(self) -> None:
        lines = page(("End of column one", 11, 100), ("top of column two", 11, 700), ("goes on", 11, 686))
        assert markdown(lines, body=11) == "End of column one\n\ntop of column two goes on"

    def test_takes_large_letters_for_text_where_all_are_large(self) -> None:
        lines = page(("Slides are written large", 28, 500), ("all over the page", 28, 470))
        assert markdown(lines, body=body_size(lines)) == "Slides are written large all over the page"

    def test_of_nothing_is_nothing(self) -> None:
        assert body_size([]) == 0
        assert markdown([], body=0) == ""
