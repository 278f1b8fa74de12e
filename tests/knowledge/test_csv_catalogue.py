"""A table of what assets are."""

from pathlib import Path

from knowledge.csv_catalogue import row_of
from tests.knowledge.conftest import Shelf

ROWS = """file,type,personas,industries,expires
retail.md,case study,economic buyer|champion,retail,2027-06-30
cards/planhelm.md,battlecard,,,
"""


def asset(shelf: Shelf, path: str):
    return next(one for one in shelf.store.assets() if one.path.endswith(path))


class TestACatalogue:
    def test_says_of_files_below_it_what_they_are(self, shelf: Shelf) -> None:
        shelf.write({"catalogue.csv": ROWS})

        taken = shelf.take_in()

        assert taken.refused == ()
        assert not any(one.path.endswith("catalogue.csv") for one in shelf.store.assets())
        retail = asset(shelf, "retail.md")
        assert retail.personas == ("economic buyer", "champion")
        assert str(retail.expires) == "2027-06-30"
        assert asset(shelf, "planhelm.md").type == "battlecard"

    def test_that_changes_takes_its_files_in_anew(self, shelf: Shelf) -> None:
        shelf.write({"catalogue.csv": ROWS})
        shelf.take_in()

        shelf.write({"catalogue.csv": ROWS.replace("2027-06-30", "2028-06-30")})

        assert shelf.take_in().changed == ("retail",)
        assert str(asset(shelf, "retail.md").expires) == "2028-06-30"

    def test_with_rows_of_no_file_says_which(self, shelf: Shelf) -> None:
        shelf.write({"catalogue.csv": f"{ROWS}gone.pdf,ebook,,,\nretial.md,ebook,,,\n"})

        (refused,) = shelf.take_in().refused

        assert refused.path.endswith("catalogue.csv")
        assert "“gone.pdf”, “retial.md”" in refused.reason

    def test_is_not_blamed_for_files_outside_of_what_is_taken_in(self, shelf: Shelf) -> None:
        shelf.write({"catalogue.csv": f"{ROWS}gone.pdf,ebook,,,\n"})

        assert shelf.open().take_in([shelf.folder / "retail.md"]).refused == ()

    def test_gives_way_to_a_sidecar(self, shelf: Shelf) -> None:
        shelf.write({"catalogue.csv": ROWS, "retail.meta.yaml": "expires: 2030-01-01\n"})

        shelf.take_in()

        assert str(asset(shelf, "retail.md").expires) == "2030-01-01"

    def test_is_not_needed(self, tmp_path: Path) -> None:
        assert row_of(tmp_path / "retail.md") == {}
