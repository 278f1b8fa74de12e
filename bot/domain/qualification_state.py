"""The conversation as a state machine: every move gives a new state, and none of them writes evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache

from pydantic import TypeAdapter, ValidationError

from bot.domain.change import ChangeId
from bot.domain.lead import LeadId, Standing
from bot.domain.qualification import LINES_MAX, Line, Phase
from bot.domain.rep import RepId
from bot.domain.words import Criterion


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What confirming did, for whoever looks again."""

    before: Standing
    changed: tuple[str, ...]
    rows: int
    change_id: ChangeId | None = None
    """Of the change that wrote the rows; None where nothing was new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualification:
    """
    A qualification under way.

    Moves: asking -> asking | confirming | paused | cancelled; paused -> asking | confirming | cancelled;
    confirming -> asking | done | paused | cancelled. Done and cancelled are ends.
    """

    lead_id: LeadId
    started_by: RepId | None
    started_at: datetime
    phase: Phase = Phase.ASKING
    asking: Criterion | None = None
    why: str = ""
    """What the present question could change."""
    asked: tuple[Criterion, ...] = ()
    """Every question asked before the present one, oldest first; going back takes the last."""
    passed: tuple[Criterion, ...] = ()
    """Skipped, or nobody knew: not asked again in this conversation unless somebody goes back."""
    unquoted: tuple[Criterion, ...] = ()
    """Told by a rep, and nobody has the buyer's own words: not asked for them again."""
    in_words: bool = False
    """Whether the present question asks for the buyer's own words on what a rep has told."""
    lines: tuple[Line, ...] = ()
    gave_way: tuple[tuple[int, Line], ...] = ()
    """Answers that later ones took the place of, with the number of the message; they count again if that is wrong."""
    messages: int = 0
    """Answers taken so far; numbers the keys of lines."""
    saved: Saved | None = None
    """What confirming did, once done."""

    @property
    def over(self) -> bool:
        """Whether nothing can happen any more."""
        return self.phase in (Phase.DONE, Phase.CANCELLED)

    @property
    def accepted(self) -> tuple[Line, ...]:
        """Lines that confirming will write."""
        return tuple(line for line in self.lines if line.accepted)

    @property
    def answered(self) -> frozenset[Criterion]:
        """Criteria that need no question: something was understood, or they were passed over."""
        return frozenset(line.criterion for line in self.accepted) | frozenset(self.passed)

    def ask(self, criterion: Criterion, *, why: str = "", in_words: bool = False) -> "Qualification":
        """Put a question, remembering the one before."""
        before = (self.asking,) if self.asking is not None and self.asking is not criterion else ()
        asked = tuple(c for c in (*self.asked, *before) if c is not criterion)
        return replace(self, phase=Phase.ASKING, asking=criterion, why=why, asked=asked, in_words=in_words)

    def take(self, lines: Sequence[Line]) -> "Qualification":
        """
        Take what a message or a click was understood to mean.

        What the same rep said on the same criterion before gives way; what others said stays beside it.
        """
        said = {(line.criterion, line.by) for line in lines}
        kept = tuple(line for line in self.lines if (line.criterion, line.by) not in said)
        passed = tuple(c for c in self.passed if c not in {line.criterion for line in lines})
        number = self.messages + 1
        gone = tuple((number, line) for line in self.lines if line not in kept)
        gave_way = (*self.gave_way, *gone)
        return replace(self, lines=(*kept, *lines), passed=passed, gave_way=gave_way, messages=number)

    def overhear(self, lines: Sequence[Line]) -> "Qualification":
        """Take what a text was found to say, beside all that was said here; to be confirmed."""
        passed = tuple(c for c in self.passed if c not in {line.criterion for line in lines})
        heard = replace(self, lines=(*self.lines, *lines)[-LINES_MAX:], passed=passed, messages=self.messages + 1)
        return heard.at(Phase.CONFIRMING)

    def pass_over(self) -> "Qualification":
        """Leave the present question open."""
        if self.asking is None or self.asking in (self.unquoted if self.in_words else self.passed):
            return self
        if self.in_words:
            return replace(self, unquoted=(*self.unquoted, self.asking))
        return replace(self, passed=(*self.passed, self.asking))

    def back(self) -> "Qualification | None":
        """To the question before, to be answered again; None at the first."""
        if not self.asked:
            return None
        last = self.asked[-1]
        return replace(
            self,
            phase=Phase.ASKING,
            asking=last,
            why="",
            asked=self.asked[:-1],
            passed=tuple(c for c in self.passed if c is not last),
            unquoted=tuple(c for c in self.unquoted if c is not last),
            in_words=False,
        )

    def wrong(self, by: RepId | None) -> "Qualification | None":
        """Take back what this rep's last message was understood to mean, and ask again; None where there is nothing."""
        own = [line for line in self.lines if line.by == by]
        if not own:
            return None
        last = own[-1].key.partition("-")[0]
        gone = [line for line in own if line.key.partition("-")[0] == last]
        kept = tuple(line for line in self.lines if line not in gone)
        back = tuple(line for number, line in self.gave_way if str(number) == last)
        others = tuple((number, line) for number, line in self.gave_way if str(number) != last)
        return replace(self, lines=(*back, *kept), gave_way=others).ask(gone[0].criterion)

    def in_own_words(self) -> "Qualification":
        """The rep speaks for themselves now, whosever words were asked for."""
        return replace(self, in_words=False)

    def toggle(self, key: str, *, accepted: bool | None = None) -> "Qualification":
        """Accept or reject one line (None: the other way round); an unknown key changes nothing."""
        lines = tuple(
            replace(line, accepted=not line.accepted if accepted is None else accepted) if line.key == key else line
            for line in self.lines
        )
        return replace(self, lines=lines)

    def in_currency(self, code: str) -> "Qualification":
        """Sums that were named without a currency are in this one."""
        lines = (
            replace(line, currency=code, understood=f"{line.understood} {code}") if line.lacks_currency else line
            for line in self.lines
        )
        return replace(self, lines=tuple(lines))

    def at(self, phase: Phase) -> "Qualification":
        """The same in another phase; a question waits only while asking or paused."""
        waits = phase in (Phase.ASKING, Phase.PAUSED)
        before = () if waits or self.asking is None else (self.asking,)
        asked = tuple(c for c in self.asked if c not in before)
        return replace(
            self,
            phase=phase,
            asking=self.asking if waits else None,
            asked=(*asked, *before),
            in_words=self.in_words and waits,
        )

    def finished(self, saved: Saved) -> "Qualification":
        """Confirmed and written."""
        return replace(self.at(Phase.DONE), saved=saved)


@cache
def _adapter() -> TypeAdapter[Qualification]:
    return TypeAdapter(Qualification)


def qualification_to_document(state: Qualification) -> Mapping[str, object]:
    """The state as plain JSON values."""
    return dict(_adapter().dump_python(state, mode="json"))


def qualification_from_document(document: Mapping[str, object]) -> Qualification | None:
    """The state that was written; None for one that another version of the bot wrote in another form."""
    try:
        return _adapter().validate_python(document)
    except ValidationError:
        return None
