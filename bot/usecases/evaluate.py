"""Evaluate: ask golden questions again and say what changed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.answer import Answer
from bot.domain.golden import Difference, GoldenLine, Verdict
from bot.domain.golden_judging import judged
from bot.domain.rep import Rep
from bot.usecases.ask import Agent, AskQuestion


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One question, its answer, and how that compares."""

    line: GoldenLine
    answer: Answer
    versions: str
    """Of the definitions and rules that the answer was made by."""
    verdict: Verdict
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class EvaluateQuestions:
    """Ask questions in order, each thread a conversation of its own; nothing of it is remembered or written."""

    agent: Agent
    rep_named: Callable[[str], Rep]
    """The rep that an e-mail or a name means."""
    ready: Callable[[datetime], None]
    """Called with the moment of each question before it is asked, for instance to bring scores up to date."""

    def __call__(self, lines: Iterable[GoldenLine], *, now: datetime) -> Iterator[Outcome]:
        """
        One outcome a line, as it is found; `now` is for lines that name no moment.

        Raises:
            DataStoreBusy: the database is away.
        """
        ask = AskQuestion(self.agent, PassingThreads())
        for line in lines:
            answer = self._answer(ask, line, now=line.now or now)
            versions = answer.working.definitions if answer.working else ""
            verdict, found = judged(line, answer, versions=versions)
            yield Outcome(line=line, answer=answer, versions=versions, verdict=verdict, differences=found)

    def _answer(self, ask: AskQuestion, line: GoldenLine, *, now: datetime) -> Answer:
        self.ready(now)
        rep = self.rep_named(line.as_email) if line.as_email else None
        zone = line.zone or (rep.zone if rep else None) or "UTC"
        return ask(line.q, thread_key=line.thread, asker=rep, now=now, zone=zone)


@dataclass(frozen=True, slots=True)
class PassingThreads:
    """A ThreadStore that is gone with the process: evaluating must leave no trace in people's threads."""

    documents: dict[tuple[str, str], tuple[Mapping[str, object], int]] = field(default_factory=dict)

    def get(self, kind: str, key: str, *, now: datetime) -> tuple[Mapping[str, object], int] | None:
        """The document and its version; nothing expires during an evaluation."""
        return self.documents.get((kind, key))

    def put(self, kind: str, key: str, document: Mapping[str, object], *, version: int, expires_at: datetime) -> None:
        """Keep a document; nobody else writes."""
        self.documents[kind, key] = (document, version + 1)

    def clear(self, *, now: datetime) -> int:
        """Nothing expires."""
        return 0

    def delete(self, kind: str, key: str) -> None:
        """Forget a document."""
        self.documents.pop((kind, key), None)
