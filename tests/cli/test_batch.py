"""Batch files are read line by line, and what is wrong with one is said in a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import typer

from bot.cli.batch import Batch
from bot.cli.call import Call
from bot.domain.errors import BadInput
from tests.cli.running import Shell


def batch_of(folder: Path, text: str) -> Path:
    path = folder / "batch.jsonl"
    path.write_text(text, encoding="utf-8")
    return path


@dataclass
class Told:
    """A batch that was gone through: what was answered, and what was printed for programs and for people."""

    answered: list[object]
    emitted: list[dict[str, object]]
    remarks: list[str]
    code: int


def gone_through(path: Path) -> Told:
    told = Told([], [], [], 0)
    call = Call()
    call.emit = told.emitted.append  # type: ignore[method-assign]
    call.remark = told.remarks.append  # type: ignore[method-assign]

    def answer(said: Mapping[str, object]) -> None:
        if said["q"] == "refused":
            raise BadInput("Not this one.")
        told.answered.append(said["q"])

    try:
        Batch(call, path, ("q",))(answer)
    except typer.Exit as end:
        told.code = end.exit_code
    return told


class TestABatch:
    def test_is_one_object_a_line_blank_lines_and_a_byte_order_mark_aside(self, tmp_path: Path) -> None:
        told = gone_through(batch_of(tmp_path, '\ufeff{"q": "one"}\n\n{"q": "two"}\n'))

        assert (told.answered, told.code) == (["one", "two"], 0)

    def test_may_hold_line_ends_that_are_none_in_json(self, tmp_path: Path) -> None:
        assert gone_through(batch_of(tmp_path, '{"q": "one\u2028still one"}\n')).answered == ["one\u2028still one"]

    @pytest.mark.parametrize("line", ["{", "[]", '"q"', '{"id": 1}', '{"q": null}'])
    def test_names_the_line_that_is_wrong_and_goes_on(self, line: str, tmp_path: Path) -> None:
        told = gone_through(batch_of(tmp_path, f'{{"q": "one"}}\n{line}\n{{"q": "three"}}\n'))

        sentence = 'Line 2 of the batch is no JSON object with "q".'
        assert told.answered == ["one", "three"]
        assert told.emitted == [{"line": 2, "error": sentence}]
        assert (told.remarks, told.code) == ([sentence], 1)

    def test_says_which_line_was_refused(self, tmp_path: Path) -> None:
        told = gone_through(batch_of(tmp_path, '{"q": "refused", "id": "a"}\n{"q": "two"}\n'))

        assert told.answered == ["two"]
        assert told.emitted == [{"line": 1, "id": "a", "error": "Not this one."}]

    def test_that_is_not_there_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(BadInput, match="No such file"):
            gone_through(tmp_path / "nowhere.jsonl")


class TestCommandsWithABatch:
    @pytest.mark.parametrize("command", [["ask"], ["library", "search"], ["qualify"]])
    def test_refuse_a_broken_one_in_a_sentence(self, shell: Shell, command: list[str]) -> None:
        shell.writes("batch.jsonl", '{"id": 1}\n')

        assert shell.runs(*command, "--batch", "batch.jsonl", code=1).err.startswith("Line 1 of the batch is no JSON")


class TestWhoAsks:
    def test_is_said_once_for_all_lines_or_by_a_line(self, shell: Shell) -> None:
        shell.writes(
            "leads.csv",
            "Name,Email,Owner,Owner Email\n"
            "Ana One,ana@a.test,Mara,mara@vendor.test\n"
            "Bo Two,bo@b.test,Tom,tom@vendor.test\n",
        )
        shell.runs("import", "leads", "leads.csv")
        shell.writes("batch.jsonl", '{"q": "my leads"}\n{"q": "my leads", "as": "tom@vendor.test"}\n')

        said = shell.runs("ask", "--batch", "batch.jsonl", "--as", "mara@vendor.test").out.splitlines()

        assert [("Ana One" in line, "Bo Two" in line) for line in said] == [(True, False), (False, True)]


class TestAWrongEmbedder:
    def test_is_told_in_a_sentence(self, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("LEADBOT_EMBEDDINGS", "nonsense")

        told = shell.runs("library", "search", "single sign-on", code=1).err

        assert "LEADBOT_EMBEDDINGS" in told
        assert "Traceback" not in told
