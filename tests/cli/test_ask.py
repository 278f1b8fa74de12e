"""What a person at a terminal sees of an answer."""

from io import StringIO

from rich.console import Console

from bot.cli.ask import receipt_line, tell
from bot.cli.call import Call
from bot.domain.answer import Answer, AnswerKind, Working
from tests.builders import T0

WORKING = Working(
    sentence="hot leads, by score",
    as_of=T0,
    definitions="definitions 1, rules 4f2a",
    shown=10,
    total=24,
    meanings={"hot": "fit ≥ 40"},
)
COMPARED = Answer(
    kind=AnswerKind.LEADS,
    text="Ana and Bo:\n\n- Score: 87 hot (Ana); 60 warm (Bo)\n\nAna is ahead.",
    headline="Ana and Bo:",
    remarks="Ana is ahead.",
    table=(("Compared", "Ana", "Bo"), ("Score", "87 hot", "60 warm")),
    working=WORKING,
)


def told(answer: Answer, *, terminal: bool) -> str:
    call, printed = Call(), StringIO()
    call.console = Console(file=printed, force_terminal=terminal, width=60, color_system=None)
    tell(call, answer)
    return printed.getvalue()


class TestAComparison:
    def test_is_a_table_on_a_terminal(self) -> None:
        lines = [line.split() for line in told(COMPARED, terminal=True).splitlines()]

        assert ["Compared", "Ana", "Bo"] in lines
        assert ["Score", "87", "hot", "60", "warm"] in lines

    def test_is_plain_text_for_a_program(self) -> None:
        assert told(COMPARED, terminal=False).startswith(COMPARED.text)


class TestAReceipt:
    def test_says_how_much_is_shown_and_what_words_mean(self) -> None:
        assert receipt_line(WORKING) == (
            "hot leads, by score · 10 of 24 shown · as of 2026-03-18 09:00 UTC · definitions 1, rules 4f2a\n"
            "hot: fit ≥ 40"
        )
