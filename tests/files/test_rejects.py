"""Who asked to be forgotten is forgotten in reject files, too."""

from pathlib import Path

from bot.files.rejects import CsvRejects, erase_mentions
from bot.usecases.ports import Row


def a_reject_file(folder: Path, *emails: str) -> Path:
    file = CsvRejects(path=folder / "leads.rejects.csv")
    file.expect(["Email", "Note"])
    for number, email in enumerate(emails, start=2):
        file.add(Row(number=number, values={"Email": email, "Note": "one,\ntwo"}), "unreadable date")
    file.close()
    return file.path


class TestErasingMentions:
    def test_takes_the_rows_of_that_person_however_the_address_is_written(self, tmp_path: Path) -> None:
        path = a_reject_file(tmp_path, "Ann+web@acme.test", "see <ANN@acme.test>.", "tom@acme.test", "joann@acme.test")

        assert erase_mentions(tmp_path, "ann@acme.test") == 2

        left = path.read_text(encoding="utf-8-sig")
        assert ("tom@acme.test" in left, "joann@acme.test" in left, "one,\ntwo" in left) == (True, True, True)
        assert "Ann+web" not in left
        assert "ANN@" not in left

    def test_leaves_other_files_as_they_are(self, tmp_path: Path) -> None:
        path = a_reject_file(tmp_path, "tom@acme.test")
        before = path.read_bytes()

        assert erase_mentions(tmp_path, "ann@acme.test") == 0
        assert path.read_bytes() == before

    def test_is_done_in_files_that_a_spreadsheet_saved_its_own_way(self, tmp_path: Path) -> None:
        path = tmp_path / "leads.rejects.csv"
        path.write_bytes("Row,Email,Name\n2,ann@acme.test,Ann\n3,jorg@acme.test,Jörg\n".encode("cp1252"))

        assert erase_mentions(tmp_path, "ann@acme.test") == 1
        assert "Jörg".encode("cp1252") in path.read_bytes()

    def test_needs_no_folder(self, tmp_path: Path) -> None:
        assert erase_mentions(tmp_path / "nowhere", "ann@acme.test") == 0
