"""The command line's own manners."""

import resource

import pytest

from bot.cli.app import globals_first
from tests.cli.running import Shell


class TestGlobalOptions:
    @pytest.mark.parametrize(
        "typed",
        [
            ["ask", "who?", "--as", "a@b.test", "--json"],
            ["--json", "ask", "--as", "a@b.test", "who?"],
            ["ask", "--as", "a@b.test", "--json", "who?"],
        ],
    )
    def test_count_wherever_they_are_typed(self, typed: list[str]) -> None:
        ordered = globals_first(typed)

        assert sorted(ordered[:3]) == ["--as", "--json", "a@b.test"]
        assert ordered[3:] == ["ask", "who?"]

    def test_after_two_dashes_everything_is_the_question(self) -> None:
        assert globals_first(["ask", "--", "--json"]) == ["ask", "--", "--json"]


def _processor_seconds() -> float:
    """What commands that have ended took of the processor, however busy it is with others."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class TestManners:
    def test_help_comes_at_once(self, shell: Shell) -> None:
        shell.spawns("--help")
        before = _processor_seconds()
        shown = shell.spawns("--help").out

        assert _processor_seconds() - before < 1.2  # the bar is 0.4 s on a quiet machine; `make bench` measures it
        assert "import" in shown

    def test_wrong_usage_ends_with_two(self, shell: Shell) -> None:
        assert "No such command" in shell.spawns("dance", code=2).err

    def test_a_refusal_is_one_sentence_and_ends_with_one(self, shell: Shell) -> None:
        done = shell.spawns("import", "leads", "nowhere.csv", code=1)

        assert done.err == "There is no file nowhere.csv. Check the path and try again.\n"
        assert done.out == ""

    def test_a_wrong_clock_says_how_to_write_one(self, shell: Shell) -> None:
        assert "2026-03-18T09:00:00Z" in shell.runs("ask", "who?", "--now", "noon", code=1).err

    def test_a_wrong_setting_says_which(self, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("LEADBOT_HTTP_PORT", "many")

        assert "LEADBOT_HTTP_PORT" in shell.runs("ask", "who?", code=1).err

    def test_a_wrong_log_level_says_which(self, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("LEADBOT_LOG_LEVEL", "chatty")

        assert "LEADBOT_LOG_LEVEL" in shell.runs("ask", "who?", code=1).err


class TestSurprises:
    @pytest.fixture
    def broken(self, shell: Shell) -> Shell:
        """A terminal whose data folder holds something else in the place of the database."""
        (shell.folder / "data").mkdir()
        (shell.folder / "data" / "rejects").write_text("no folder")
        shell.writes("leads.csv", "Email,Company\nann@acme.test,Acme\n,\n,?\nx,\n")
        return shell

    def test_are_told_in_a_sentence_without_a_stack_trace(self, broken: Shell) -> None:
        told = broken.runs("import", "leads", "leads.csv", code=1).err

        assert "not in what you typed (FileExistsError)" in told
        assert "Traceback" not in told

    def test_show_where_when_somebody_looks_for_it(self, broken: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("LEADBOT_LOG_LEVEL", "debug")

        assert "Traceback" in broken.runs("import", "leads", "leads.csv", code=1).err


class TestWhatIsLogged:
    def test_goes_beside_the_result(self, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("LEADBOT_MODEL", "nobody:nothing")

        done = shell.runs("ask", "who are my hottest leads?", "--json")

        assert done.json["kind"] == "clarify"
        assert "model fell back" in done.err
