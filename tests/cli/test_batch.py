"""Batch files are read line by line, and what is wrong with one is said in a sentence."""

from pathlib import Path

import pytest

from bot.cli.batch import read_batch
from bot.domain.errors import BadInput
from tests.cli.running import Shell


def batch_of(folder: Path, text: str) -> Path:
    path = folder / "batch.jsonl"
    path.write_text(text, encoding="utf-8")
    return path


class TestABatch:
    def test_is_one_object_a_line_blank_lines_and_a_byte_order_mark_aside(self, tmp_path: Path) -> None:
        path = batch_of(tmp_path, '\ufeff{"q": "one"}\n\n{"q": "two"}\n')

        assert [said["q"] for said in read_batch(path, needs=("q",))] == ["one", "two"]

    def test_may_hold_line_ends_that_are_none_in_json(self, tmp_path: Path) -> None:
        path = batch_of(tmp_path, '{"q": "one\u2028still one"}\n')

        assert [said["q"] for said in read_batch(path, needs=("q",))] == ["one\u2028still one"]

    @pytest.mark.parametrize("line", ["{", "[]", '"q"', '{"id": 1}', '{"q": null}'])
    def test_names_the_line_that_is_wrong(self, line: str, tmp_path: Path) -> None:
        path = batch_of(tmp_path, f'{{"q": "one"}}\n{line}\n')

        with pytest.raises(BadInput, match='Line 2 of the batch is no JSON object with "q"'):
            list(read_batch(path, needs=("q",)))

    def test_that_is_not_there_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(BadInput, match="No such file"):
            list(read_batch(tmp_path / "nowhere.jsonl", needs=("q",)))


class TestCommandsWithABatch:
    @pytest.mark.parametrize("command", [["ask"], ["library", "search"], ["qualify"]])
    def test_refuse_a_broken_one_in_a_sentence(self, shell: Shell, command: list[str]) -> None:
        shell.writes("batch.jsonl", '{"id": 1}\n')

        assert shell.runs(*command, "--batch", "batch.jsonl", code=1).err.startswith("Line 1 of the batch is no JSON")


class TestAWrongEmbedder:
    def test_is_told_in_a_sentence(self, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("LEADBOT_EMBEDDINGS", "nonsense")

        told = shell.runs("library", "search", "single sign-on", code=1).err

        assert "LEADBOT_EMBEDDINGS" in told
        assert "Traceback" not in told
