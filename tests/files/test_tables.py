"""Exports are read as streams, whatever program wrote them."""

import csv
import tracemalloc
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from bot.domain.errors import FileUnreadable
from bot.files.tables import FileTables
from bot.usecases.ports import Row


def values_of(path: Path) -> list[dict[str, str]]:
    return [dict(row.values) for row in FileTables(path.parent).open(path).rows()]


class TestEncodings:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def test_the_same_names_are_read_from_every_usual_encoding(self, tmp_path: Path, encoding: str) -> None:
        path = tmp_path / "leads.csv"
        lines = ["Email,Name,Firma", *[f"p{i}@acme.test,Jürgen Müßig,Café Größe & Söhne" for i in range(60)]]
        path.write_bytes("\r\n".join(lines).encode(encoding))

        assert values_of(path)[59] == {"Email": "p59@acme.test", "Name": "Jürgen Müßig", "Firma": "Café Größe & Söhne"}

    def test_one_line_in_another_encoding_is_a_problem_of_that_line_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "leads.csv"
        good = [f"p{i}@acme.test,Jörg".encode() for i in range(50)]
        path.write_bytes(
            b"\n".join([b"Email,Name", *good, "bad@acme.test,Jörg".encode("latin-1"), b"last@acme.test,Eve"])
        )

        rows = list(FileTables(tmp_path).open(path).rows())

        assert [row.number for row in rows if row.problem] == [52]
        assert rows[-1].values == {"Email": "last@acme.test", "Name": "Eve"}


class TestShapes:
    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    def test_the_delimiter_is_found(self, tmp_path: Path, delimiter: str) -> None:
        path = tmp_path / "leads.csv"
        path.write_text(f"Email{delimiter}Company Name\na@acme.test{delimiter}Acme\n")

        assert values_of(path) == [{"Email": "a@acme.test", "Company Name": "Acme"}]

    def test_quotes_hold_delimiters_and_line_breaks(self, tmp_path: Path) -> None:
        path = tmp_path / "leads.csv"
        path.write_text('Email,Notes\na@acme.test,"Two lines,\nwith a comma"\nb@acme.test,one\n')

        rows = list(FileTables(tmp_path).open(path).rows())

        assert rows[0].values["Notes"] == "Two lines,\nwith a comma"
        assert rows[1].values["Email"] == "b@acme.test"

    def test_lines_above_the_header_are_passed_over(self, tmp_path: Path) -> None:
        path = tmp_path / "report.csv"
        path.write_text('"Leads of this quarter"\n\n"Email","Company / Account"\n"a@acme.test","Acme"\n')

        assert values_of(path) == [{"Email": "a@acme.test", "Company / Account": "Acme"}]

    def test_a_second_column_of_one_name_gets_a_number(self, tmp_path: Path) -> None:
        path = tmp_path / "leads.csv"
        path.write_text("Email,Email\na@acme.test,b@acme.test\n")

        assert values_of(path) == [{"Email": "a@acme.test", "Email (2)": "b@acme.test"}]

    def test_a_line_with_too_many_cells_is_a_problem(self, tmp_path: Path) -> None:
        path = tmp_path / "leads.csv"
        path.write_text("Email,Company\na@acme.test,Acme,more,still\nb@acme.test,Beta\n")

        rows = list(FileTables(tmp_path).open(path).rows())

        assert [bool(row.problem) for row in rows] == [True, False]

    def test_a_cell_beyond_all_bounds_is_a_problem_and_the_rest_goes_on(self, tmp_path: Path) -> None:
        path = tmp_path / "leads.csv"
        path.write_text(f"Email,Notes\na@acme.test,{'x' * 1_100_000}\nb@acme.test,short\n")

        rows = list(FileTables(tmp_path).open(path).rows())

        assert rows[0].problem
        assert rows[-1].values["Email"] == "b@acme.test"


class TestWorkbooks:
    def test_cells_read_as_a_person_would_type_them(self, tmp_path: Path) -> None:
        path = tmp_path / "leads.xlsx"
        book = openpyxl.Workbook()
        sheet = book.active
        for line in (
            ["Salesforce report"],
            ["Email", "No. of Employees", "Create Date", "Do Not Call"],
            ["a@acme.test", 250.0, datetime(2026, 3, 14, 9, 30), True],  # noqa: DTZ001 - workbooks know no zones
        ):
            sheet.append(line)
        book.save(path)

        assert values_of(path) == [
            {
                "Email": "a@acme.test",
                "No. of Employees": "250",
                "Create Date": "2026-03-14 09:30:00",
                "Do Not Call": "true",
            }
        ]


class TestUnreadable:
    @pytest.mark.parametrize(
        ("name", "content", "word"),
        [
            ("empty.csv", b"", "empty"),
            ("old.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old Excel"),
            ("broken.xlsx", b"PK\x03\x04" + b"\0" * 600, "damaged"),
            ("picture.csv", b"\x89PNG\r\n" + b"\0" * 600, "not a CSV"),
            ("text.csv", b"just one word a line\nand another\n", "header"),
        ],
    )
    def test_says_what_is_wrong_with_the_file(self, tmp_path: Path, name: str, content: bytes, word: str) -> None:
        path = tmp_path / name
        path.write_bytes(content)

        with pytest.raises(FileUnreadable, match=word):
            FileTables(tmp_path).open(path)

    def test_says_when_there_is_no_such_file(self, tmp_path: Path) -> None:
        with pytest.raises(FileUnreadable, match="There is no file"):
            FileTables(tmp_path).open(tmp_path / "nowhere.csv")

    def test_says_when_it_is_a_folder(self, tmp_path: Path) -> None:
        with pytest.raises(FileUnreadable, match="folder"):
            FileTables(tmp_path).open(tmp_path)


class TestRejects:
    def test_rejected_rows_can_be_mended_and_imported_again(self, tmp_path: Path) -> None:
        rejects = FileTables(tmp_path).rejects(Path("leads.csv"))
        rejects.expect(["Email", "Name"])
        rejects.add(Row(number=7, values={"Name": "Jürgen"}), "has no e-mail")
        rejects.close()

        with rejects.path.open(encoding="utf-8-sig", newline="") as file:
            assert list(csv.DictReader(file)) == [
                {"Rejected row": "7", "Rejected because": "has no e-mail", "Email": "", "Name": "Jürgen"}
            ]

    def test_no_file_is_made_when_nothing_is_rejected(self, tmp_path: Path) -> None:
        rejects = FileTables(tmp_path).rejects(Path("leads.csv"))
        rejects.expect(["Email"])
        rejects.close()

        assert not rejects.path.exists()


class TestMemory:
    def test_does_not_grow_with_the_file(self, tmp_path: Path) -> None:
        peaks = []
        for lines in (2_000, 40_000):
            path = tmp_path / f"{lines}.csv"
            with path.open("w") as file:
                file.write("Email,Name,Notes\n")
                file.writelines(f"p{i}@acme.test,Person {i},{'word ' * 20}\n" for i in range(lines))
            tracemalloc.start()
            assert sum(1 for _ in FileTables(tmp_path).open(path).rows()) == lines
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()

        assert peaks[1] < peaks[0] * 1.5
