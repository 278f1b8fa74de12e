"""What is passed on while a model speaks: nothing that is not proven, and no half of anything."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field

import pytest

from bot.domain.answer import Answer
from bot.domain.reading import ThreadMemory
from tests.agent.asking import an_agent
from tests.agent.test_provider_journeys import FIND_MINE, HOTTEST
from tests.builders import MARA, T0
from tests.fakes.provider import Breaks, Calls, Fails, Provider, Says, Step
from tests.usecases.ask_house import a_house


@dataclass
class Watching:
    """A watcher that remembers."""

    looked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def looks(self, words: str) -> None:
        self.looked.append(words)

    def says(self, words: str) -> None:
        self.said.append(words)


@pytest.fixture
def leaving() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def watch(leaving: ExitStack, monkeypatch: pytest.MonkeyPatch, *script: Step) -> tuple[Watching, Answer]:
    """Mara asks for her hottest leads and looks on."""
    provider, watching = leaving.enter_context(Provider(script)), Watching()
    monkeypatch.setenv("OPENAI_BASE_URL", provider.base_url)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-double")
    agent = an_agent(a_house(), model="openai:double")
    _, answer = agent.answer(HOTTEST, asker=MARA, thread=ThreadMemory(), now=T0, zone="UTC", watcher=watching)
    return watching, answer


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (Says("Anna Kowalska leads with 87 points. Ben Ode is next."), ["Anna Kowalska leads with 87 points. "]),
        (Says("Anna Kowalska leads. Petra Novak has 99. Call Anna."), ["Anna Kowalska leads. "]),
        (Says("You have seven. Anna Kowalska leads. Call her."), []),
        (Says("Anna leads."), []),
        (Breaks("Anna Kowalska leads. Ben O"), ["Anna Kowalska leads. "]),
    ],
    ids=["well", "an invented name", "an invented number first", "one sentence", "breaks off"],
)
def test_whole_proven_sentences_are_passed_on(
    leaving: ExitStack, monkeypatch: pytest.MonkeyPatch, step: Step, said: list[str]
) -> None:
    watching, _ = watch(leaving, monkeypatch, FIND_MINE, step)

    assert watching.looked == ["Looking through the leads"]
    assert watching.said == said


def test_what_was_passed_on_begins_the_answer(leaving: ExitStack, monkeypatch: pytest.MonkeyPatch) -> None:
    watching, answer = watch(leaving, monkeypatch, FIND_MINE, Says("Anna leads with 87. Ben Ode is next. Call Anna."))

    assert answer.phrase.startswith("".join(watching.said))
    assert answer.unphrased.text.startswith("2 leads owned by")
    assert answer.text == f"{answer.phrase}\n\n{answer.unphrased.text}"


def test_nothing_is_said_of_what_was_not_looked_up(leaving: ExitStack, monkeypatch: pytest.MonkeyPatch) -> None:
    watching, _ = watch(leaving, monkeypatch, Says("Here you go. All is well. "))

    assert (watching.looked, watching.said) == ([], [])


def test_nobody_watches_our_own_rules_at_work(leaving: ExitStack, monkeypatch: pytest.MonkeyPatch) -> None:
    watching, answer = watch(leaving, monkeypatch, Calls("find_leads", {"whose": "x"}), Fails(500))

    assert (watching.looked, watching.said) == ([], [])
    assert answer.notice
