"""Golden questions from the command line, in a folder that was empty."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.cli.app import run
from bot.domain.definitions import DEFINITIONS
from bot.settings import Settings
from bot.usecases.ask import AskQuestion
from bot.usecases.collect_golden import GoldenShelf
from bot.usecases.keep_answer import KeepAnswers
from tests.builders import T0
from tests.cli.running import Done
from tests.goldens.sample import write_snapshot

NOW = ("--now", "2026-03-18T09:00:00Z")
MARA = "mara.lindt@northbeam.example"
RIGHT = {"q": "how many leads are in germany?", "expect": {"kind": "number", "number": 20}}
WRONG = {"q": "how many leads are in france?", "id": "fr", "expect": {"number": 3}}
THREAD: list[dict[str, Any]] = [
    {"q": "how many leads are in germany?", "thread": "a"},
    {"q": "and in austria?", "thread": "a", "expect": {"number": 11}},
]


@dataclass(frozen=True)
class Here:
    """The command in this process, which starts it but once, in a folder of the test's own."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    def runs(self, *words: str, code: int = 0) -> Done:
        """Run a command to its end."""
        self.capsys.readouterr()
        ended = run(words)
        out, err = self.capsys.readouterr()
        assert ended == code, f"exit {ended}\n{out}\n{err}"
        return Done(ended, out, err)

    def writes(self, name: str, text: str) -> str:
        """Put a file into the folder and give its name."""
        (self.folder / name).write_text(text, encoding="utf-8")
        return name


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Here:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LEADBOT_DATA_DIR", str(tmp_path / "data"))
    return Here(tmp_path, capsys)


@pytest.fixture
def data(shell: Here) -> tuple[str, str]:
    """The sample as a snapshot."""
    write_snapshot(shell.folder / "snapshot")
    return ("--data", "snapshot")


def questions(shell: Here, *lines: dict[str, Any]) -> str:
    return shell.writes("golden.jsonl", "".join(f"{json.dumps(line)}\n" for line in lines))


class TestGoldenQuestions:
    def test_that_pass_end_with_zero_and_touch_no_data(self, shell: Here, data: tuple[str, str]) -> None:
        done = shell.runs("eval", questions(shell, RIGHT, *THREAD), *data, *NOW)

        assert done.out == "2 passed, 1 without an expected answer.\n"
        assert "Asking snapshot: 275 leads" in done.err
        assert not (shell.folder / "data" / "leadbot.db").exists()

    def test_that_fail_are_shown_and_end_with_one(self, shell: Here, data: tuple[str, str]) -> None:
        done = shell.runs("eval", questions(shell, RIGHT, WRONG), *data, *NOW, code=1)

        assert "FAILED  fr\n  “how many leads are in france?”\n  number: expected 3.0\n" in done.out
        assert "found 27.0" in done.out
        assert done.out.endswith("1 passed, 1 failed.\n")

    def test_are_one_json_object_each(self, shell: Here, data: tuple[str, str]) -> None:
        right, wrong = shell.runs("eval", questions(shell, RIGHT, WRONG), *data, *NOW, "--json", code=1).lines

        assert (right["verdict"], right["differences"]) == ("passed", [])
        assert (wrong["id"], wrong["verdict"]) == ("fr", "failed")
        assert wrong["differences"] == [{"part": "number", "expected": 3.0, "actual": 27.0}]

    def test_can_be_accepted_as_they_are_and_pass_then(self, shell: Here, data: tuple[str, str]) -> None:
        file = questions(shell, RIGHT, WRONG, {"q": "my hot leads", "as": MARA})
        accepted = shell.runs("eval", file, *data, *NOW, "--accept")
        again = shell.runs("eval", file, *data, *NOW)

        assert "number: expected 3.0" in accepted.out
        assert accepted.out.endswith("2 accepted as they are now.\n")
        assert again.out == "3 passed.\n"
        kept, changed, new = (shell.folder / file).read_text(encoding="utf-8").splitlines()
        assert json.loads(kept) == RIGHT
        assert json.loads(changed)["expect"] == {"kind": ["number"], "number": 27.0}
        assert len(json.loads(new)["expect"]["leads"]) == 8

    def test_that_only_other_rules_answer_otherwise_do_not_fail(self, shell: Here, data: tuple[str, str]) -> None:
        file = questions(shell, {"q": "how many hot leads are there"})
        shell.runs("eval", file, *data, *NOW, "--accept")
        line = json.loads((shell.folder / file).read_text(encoding="utf-8"))
        questions(shell, line | {"expect": line["expect"] | {"number": 12}, "versions": "definitions 1, rules old"})

        done = shell.runs("eval", file, *data, *NOW)

        assert "OTHER RULES" in done.out
        assert f"expected by definitions 1, rules old; answered by {DEFINITIONS}, rules " in done.out

    def test_need_a_file_or_the_collected_ones(self, shell: Here) -> None:
        assert "--collected" in shell.runs("eval", code=1).err
        assert "I cannot read none.jsonl" in shell.runs("eval", "none.jsonl", code=1).err
        assert (
            "golden.jsonl, line 2: nothing is called “expectation”. There is q, as, now"
            in shell.runs("eval", questions(shell, RIGHT, {"q": "x", "expectation": 3}), code=1).err
        )

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            ("who is hot?", "this is no question. Write one JSON object on each line"),
            ("[1]", "this is no question. Write one JSON object on each line"),
            ('{"expect": {"total": 1}}', "“q” is missing. A line looks like {"),
            ('{"q": 3}', "“q” does not fit: it should be a valid string."),
            (
                '{"q": "hot leads", "expect": {"kinds": 1}}',
                "nothing is called “expect > kinds”. There is kind, plan, leads",
            ),
            ('{"question": "hot leads"}', "is missing"),
        ],
    )
    def test_that_cannot_be_read_are_named_with_what_to_write(self, shell: Here, line: str, said: str) -> None:
        refused = shell.runs("eval", shell.writes("bad.jsonl", f"\n{line}\n"), code=1).err

        assert refused.startswith("bad.jsonl, line 2: ")
        assert said in refused

    def test_need_leads_in_the_snapshot(self, shell: Here) -> None:
        assert (
            "snapshot is no snapshot: it needs a leads.csv"
            in shell.runs("eval", questions(shell, RIGHT), "--data", "snapshot", code=1).err
        )


class TestCollectedQuestions:
    def test_are_asked_accepted_and_dropped(self, shell: Here) -> None:
        write_snapshot(shell.folder / "snapshot")
        shell.runs("import", "leads", "snapshot/leads.csv", *NOW)
        collect(shell, "how many leads are in germany?", "and in austria?", note="count customers too")

        failed = shell.runs("eval", "--collected", *NOW, code=1).out
        shell.runs("eval", "--collected", *NOW, "--accept")
        passed = shell.runs("eval", "--collected", *NOW).out
        shell.runs("eval", "--drop", "1", *NOW)

        assert "FAILED  collected 1\n  “and in austria?”" in failed
        assert "somebody said: count customers too" in failed
        assert passed == "1 passed.\n"
        assert shell.runs("eval", "--collected", *NOW).out == "No questions.\n"


def collect(shell: Here, *asked: str, note: str) -> None:
    """What Slack's buttons do: ask in a thread, and make a test of the last answer."""
    from bot.assembly import open_house

    house = open_house(Settings(LEADBOT_DATA_DIR=shell.folder / "data"), clock=lambda: T0)
    ask: AskQuestion = house.ask
    mara = house.rep_named(MARA)
    for question in asked:
        answer = ask(question, thread_key="C1:1", asker=mara, now=T0)
    keep = KeepAnswers(house.stores.threads, house.stores.reps)
    name = keep.keep(asked[-1], answer, thread_key="C1:1", asker=mara, now=T0, zone="UTC")
    GoldenShelf(house.stores.threads).add(name, keep.get(name, now=T0), note=note, now=T0)
    house.close()
