"""
The golden questions once more, phrased by a model that invents in one answer of ten.

The double calls the right tool each time, so that what is tested is the words: nothing invented may reach the rep, and
words that only repeat the data must not be thrown away.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle

import pytest

from bot.agent.calls import call_for
from bot.agent.offline.reader import OfflineReader
from bot.assembly.house import House
from bot.assembly.snapshot import open_snapshot
from bot.domain.answer import Answer
from bot.domain.reading import ThreadMemory
from bot.domain.thread_document import memory_from_document
from bot.settings import Settings
from bot.usecases.ask import THREAD_KIND
from tests.builders import T0
from tests.fakes.provider import Calls, Provider, Request, Says, Step
from tests.goldens.oracle import REPS
from tests.goldens.sample import write_snapshot
from tests.goldens.test_questions import specs

TURNS_AT_LEAST = 150
KEPT_AT_LEAST = 0.95
"""Share of the honest phrases that are shown."""
INVENTED = (
    ("8,417", "That is 8,417 in all."),
    ("eighty-three", "Another eighty-three are close."),
    ("9.7k", "The value is about 9.7k."),
    ("Zauberberg", "Ask Petra Zauberberg first."),
    ("Quandrel", "Quandrel is the one to call."),
    ("31 February", "The next step is due on 31 February."),
    ("91 %", "That is 91 % of them."),
    ("half a million", "They have half a million to spend."),
)
ONE_IN = 10

pytestmark = pytest.mark.timeout(900)
"""Two hundred turns through a provider's own client."""


@dataclass
class Phrasing:
    """A model that looks up what it is told to, repeats what it found, and now and then adds something."""

    call: tuple[str, dict[str, object]] = ("reply", {})
    turn: int = 0
    planted: str = ""
    phrase: str = ""
    facts: str = ""
    inventions: Iterator[tuple[str, str]] = field(default_factory=lambda: cycle(INVENTED))

    def __call__(self, request: Request) -> Step:
        last = request["messages"][-1]
        if last["role"] != "tool":
            return Calls(*self.call)
        self.facts = str(last["content"])
        first = re.split(r"(?<=[.!?:])\s|\n", self.facts.strip())[0][:300]
        self.phrase = f"Here is what I found: {first}"
        if self.turn % ONE_IN == 0:
            self.planted, added = next(self.inventions)
            self.phrase = f"{self.phrase} {added}"
        return Says(self.phrase)


@dataclass(frozen=True)
class Outcome:
    question: str
    phrase: str
    planted: str
    facts: str
    answer: Answer


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sequence[Outcome]]:
    """Every tune question, asked in its thread."""
    double = Phrasing()
    folder = write_snapshot(tmp_path_factory.mktemp("snapshot"))
    with pytest.MonkeyPatch.context() as patch, Provider([double] * 5_000) as provider:
        patch.setenv("OPENAI_BASE_URL", provider.base_url)
        patch.setenv("OPENAI_API_KEY", "sk-double")
        with open_snapshot(Settings(model="openai:double"), folder, now=T0) as snapshot:
            snapshot.house.refresh_scores(now=T0)
            yield list(asked(snapshot.house, double))


def asked(house: House, double: Phrasing) -> Iterator[Outcome]:
    reader = OfflineReader(house.stores.vocabulary, house.stores.reps)
    for turn, spec in enumerate(specs("tune"), start=1):
        asker = house.rep_named(REPS[spec["as"]]) if "as" in spec else None
        key = spec.get("thread") or spec["id"]
        kept = house.stores.threads.get(THREAD_KIND, key, now=T0)
        thread = memory_from_document(kept[0]) if kept else ThreadMemory()
        reading = reader.read(spec["q"], asker=asker, thread=thread, now=T0, zone="UTC")
        double.call, double.turn = call_for(reading), turn
        double.planted = double.phrase = double.facts = ""
        answer = house.ask(spec["q"], thread_key=key, asker=asker, now=T0)
        yield Outcome(spec["q"], double.phrase, double.planted, double.facts, answer)


class TestPhrasedAnswers:
    def test_are_many(self, outcomes: Sequence[Outcome]) -> None:
        phrased = [one for one in outcomes if one.phrase]

        assert len(outcomes) >= TURNS_AT_LEAST
        assert len([one for one in phrased if one.planted]) >= len(phrased) // (2 * ONE_IN)

    def test_never_hold_what_was_invented(self, outcomes: Sequence[Outcome]) -> None:
        reached = [
            (one.question, one.planted)
            for one in outcomes
            if one.planted and one.planted in f"{one.answer.text} {one.answer.headline} {one.answer.phrase}"
        ]

        assert reached == []

    def test_hold_no_figure_and_no_name_that_was_not_looked_up(self, outcomes: Sequence[Outcome]) -> None:
        """Looked at more simply than the product does: by digits and capitals alone."""
        strange = []
        for one in outcomes:
            known = f"{one.facts} {one.question}".casefold()
            claims = re.findall(r"\d[\d.,]*\d|\d|(?<!^)(?<![.!?:] )\b[A-Z]\w+", one.answer.phrase)
            strange += [(one.question, claim) for claim in claims if claim.casefold() not in known]

        assert strange == []

    def test_say_so_where_the_models_words_were_thrown_away(self, outcomes: Sequence[Outcome]) -> None:
        assert all(one.answer.notice for one in outcomes if one.planted)

    def test_are_shown_where_they_are_honest(
        self, outcomes: Sequence[Outcome], capsys: pytest.CaptureFixture[str]
    ) -> None:
        honest = [one for one in outcomes if one.phrase and not one.planted]
        lost = [(one.question, one.phrase) for one in honest if one.answer.phrase != one.phrase.strip()]

        with capsys.disabled():
            print(f"\n{len(honest) - len(lost)} of {len(honest)} honest phrases shown, of {len(outcomes)} turns")
        assert len(lost) <= len(honest) * (1 - KEPT_AT_LEAST), lost
