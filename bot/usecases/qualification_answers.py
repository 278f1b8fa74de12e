"""What a message or a click in a qualification does: the next state, and what the bot says to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import qualification_replies as replies
from bot.domain.bant import Finding, Side
from bot.domain.currency_words import CURRENCY, currency_named
from bot.domain.lead import Lead
from bot.domain.proposal import EvidenceProposal
from bot.domain.qualification import Line, Phase
from bot.domain.qualification_questions import Click, clicks_for
from bot.domain.qualification_state import Qualification
from bot.domain.qualification_words import Command, asks_something, knows_not
from bot.domain.rep import Rep, folded
from bot.domain.words import Criterion, Level
from bot.usecases.ports import BantReader
from bot.usecases.qualification_plan import evidence_id
from bot.usecases.read_talk import Talk


@dataclass(frozen=True, slots=True)
class Step:
    """One move: the state after it and what is said. With `aside` the message was none of ours."""

    state: Qualification
    said: str = ""
    aside: bool = False
    hold: bool = False
    """The question stays as it is, whatever else might matter more by now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Who says it, where and when."""

    rep: Rep | None
    source: str
    now: datetime


def commanded(steer: Command, state: Qualification, *, names: Sequence[str]) -> Step | None:
    """What a steering word does; None where it is none in this phase (a "yes" to a question is an answer)."""
    if state.phase is Phase.PAUSED and steer is not Command.RESUME and steer not in ALWAYS:
        return Step(state, aside=True)
    return STEERING[steer](state, names) if steer in STEERING else None


def _pass_over(state: Qualification, _: Sequence[str]) -> Step:
    return Step(state.pass_over(), replies.left_open(state.asking, in_words=state.in_words))


def _back(state: Qualification, _: Sequence[str]) -> Step:
    before = state.back()
    return Step(before, hold=True) if before else Step(state, replies.FIRST, hold=True)


def _pause(state: Qualification, _: Sequence[str]) -> Step:
    return Step(state.at(Phase.PAUSED), replies.PAUSED)


def _resume(state: Qualification, _: Sequence[str]) -> Step:
    return taken_up(state)


def taken_up(state: Qualification) -> Step:
    """Go on where the conversation was left."""
    if state.phase is not Phase.PAUSED:
        return Step(state, hold=True)
    return Step(state.at(Phase.ASKING), replies.GOES_ON, hold=state.asking is not None)


def _who(state: Qualification, names: Sequence[str]) -> Step:
    return Step(state, replies.who_asked(names[0], state.started_at, names[1:]), hold=True)


def _cancel(state: Qualification, _: Sequence[str]) -> Step:
    return Step(state.at(Phase.CANCELLED), replies.CANCELLED)


def _finish(state: Qualification, _: Sequence[str]) -> Step:
    if not state.lines:
        return Step(state.at(Phase.CANCELLED), replies.NOTHING_TAKEN)
    return Step(state.at(Phase.CONFIRMING), replies.CHECK)


STEERING: Mapping[Command, Callable[[Qualification, Sequence[str]], Step]] = {
    Command.DONT_KNOW: _pass_over,
    Command.SKIP: _pass_over,
    Command.BACK: _back,
    Command.PAUSE: _pause,
    Command.RESUME: _resume,
    Command.WHO: _who,
    Command.CANCEL: _cancel,
    Command.FINISH: _finish,
}
ALWAYS = frozenset({Command.WHO, Command.CANCEL})
"""Words that are heard in a paused conversation too."""


def took_back(state: Qualification, who: Who) -> Step:
    """Take back what this rep's last message was understood to mean."""
    if state.phase is Phase.PAUSED:
        return Step(state, aside=True)
    before = state.wrong(who.rep.id if who.rep else None)
    if before is None:
        return Step(state, replies.NOTHING_WRONG, hold=True)
    return Step(before, replies.taken_back(before.asking) if before.asking else "", hold=True)


def heard(text: str, state: Qualification, *, reader: BantReader, lead: Lead, who: Who) -> Step:
    """Read a message as an answer to the present question and to any other."""
    if state.phase is Phase.PAUSED:
        return Step(state, aside=True)
    if (code := currency_named(text)) and (step := in_currency(code, state)):
        return step
    found = _found(text, state, reader=reader, who=who)
    if not found and not asks_something(text) and (before := _overtaken(state, who)) is not None:
        found = reader.answer(text, asked=before, now=who.now)
    if not found and knows_not(text):
        return Step(state.pass_over(), replies.left_open(state.asking, in_words=state.in_words))
    if not found and asks_something(text):
        return Step(state, aside=True, hold=True)
    if not found:
        return Step(state, replies.again(state.asking, in_words=state.in_words), hold=True)
    lines = tuple(_line(f, state, index, lead=lead, who=who) for index, f in enumerate(found, start=1))
    return Step(state.take(lines), replies.noted(lines, before=state.lines))


def corrected(instead: str, state: Qualification, *, reader: BantReader, lead: Lead, who: Who) -> Step:
    """Read what a rep says in place of what was noted, in their own words whosever were asked for."""
    own = state.in_own_words()
    step = heard(instead, own, reader=reader, lead=lead, who=who)
    told = {line.criterion for line in step.state.lines if line not in own.lines}
    if told & {line.criterion for line in own.lines}:
        return step
    before = took_back(own, who)
    return heard(instead, before.state, reader=reader, lead=lead, who=who) if told else before


def _found(text: str, state: Qualification, *, reader: BantReader, who: Who) -> Sequence[Finding]:
    """What a message says; where the buyer's own words were asked for, it is read as those."""
    if state.in_words and not knows_not(text) and not asks_something(text):
        told = reader.answer(text, asked=state.asking, now=who.now)
        if any(finding.side is Side.BUYER for finding in told):
            return told
        quoted = reader.answer(f"They said: “{text.strip()}”", asked=state.asking, now=who.now)
        return [finding for finding in quoted if finding.quote in text]
    return reader.answer(text, asked=state.asking, now=who.now)


def _overtaken(state: Qualification, who: Who) -> Criterion | None:
    """The question that somebody else answered while this rep was perhaps still typing an answer to it."""
    if not state.asked or state.asking is None:
        return None
    before, own = state.asked[-1], who.rep.id if who.rep else None
    answered = [line.by for line in state.lines if line.criterion is before]
    return before if answered and own not in answered else None


def offered(proposed: EvidenceProposal, state: Qualification, *, reader: BantReader, lead: Lead, who: Who) -> Step:
    """Take what was said elsewhere on one criterion, to be confirmed; words that no rule reads stand as a claim."""
    read = reader.answer(proposed.words, asked=proposed.criterion, now=who.now)
    about = [found for found in read if found.criterion is proposed.criterion]
    plain = Finding(
        criterion=proposed.criterion, level=Level.CLAIMED, value=proposed.words, quote=proposed.words, side=Side.SELLER
    )
    lines = tuple(_line(f, state, n, lead=lead, who=who) for n, f in enumerate(about or [plain], start=1))
    return Step(state.take(lines).at(Phase.CONFIRMING), replies.CHECK, hold=True)


def in_currency(code: str, state: Qualification) -> Step | None:
    """Give the sums a currency that have none; None where every sum has one."""
    after = state.in_currency(code)
    if after == state:
        return None
    return Step(after, replies.noted([line for line in after.lines if line not in state.lines]))


def overheard(talk: Talk, state: Qualification, *, lead: Lead, who: Who) -> Step:
    """Take what a text says, to be confirmed; one that says nothing changes nothing."""
    if not talk.findings:
        return Step(state, f"{replies.NOTHING_READ} {talk.said}".strip())
    lines = tuple(_read_line(f, talk, state, n, lead=lead, who=who) for n, f in enumerate(talk.findings, start=1))
    new = [line for line in lines if line.row_id not in {known.row_id for known in state.lines}]
    said = (talk.said, _somebody_else(talk, lead), replies.CHECK)
    return Step(state.overhear(new), " ".join(part for part in said if part), hold=True)


def _somebody_else(talk: Talk, lead: Lead) -> str:
    """A warning where the lead does not speak in what is about to be saved of it."""
    names = {folded(name) for name in talk.buyers}
    known = {folded(lead.shown), *folded(lead.shown).split()[:1]}
    return replies.not_there(lead.shown) if names and not names & known else ""


def _read_line(found: Finding, talk: Talk, state: Qualification, index: int, *, lead: Lead, who: Who) -> Line:
    line = _line(found, state, index, lead=lead, who=who)
    told = str(found.at or "")
    row_id = evidence_id(lead.id, found.criterion, found.level, found.quote, found.value, told)
    where = f"{talk.file}:{found.line}" if talk.file else who.source
    at = min(found.at or who.now, who.now)
    return replace(line, row_id=row_id, source=where, at=at, side=found.side)


def clicked(value: str, state: Qualification, *, lead: Lead, who: Who) -> Step:
    """Take a click on a quick answer; one that belongs to no question changes nothing."""
    if value.startswith(CURRENCY):
        return in_currency(value.removeprefix(CURRENCY), state) or Step(state, hold=True)
    found = next(((about, click) for about, click in _every_click(who.now) if click.value == value), None)
    if found is None:
        return Step(state, replies.again(state.asking), hold=True)
    about, click = found
    finding = Finding(criterion=about, level=click.level, value=click.understood, quote="", due=click.due)
    line = _line(finding, state, 1, lead=lead, who=who)
    return Step(state.take((line,)), replies.noted((line,), before=state.lines))


def _every_click(now: datetime) -> list[tuple[Criterion, Click]]:
    return [(criterion, click) for criterion in Criterion for click in clicks_for(criterion, today=now.date())]


def _line(finding: Finding, state: Qualification, index: int, *, lead: Lead, who: Who) -> Line:
    buyer = finding.side is Side.BUYER
    return Line(
        key=f"{state.messages + 1}-{index}",
        criterion=finding.criterion,
        level=finding.level,
        understood=finding.value,
        quote=finding.quote,
        speaker=finding.speaker or (lead.shown if buyer else who.rep.shown if who.rep else ""),
        side=Side.BUYER if buyer else Side.SELLER,
        at=who.now,
        source=who.source,
        by=who.rep.id if who.rep else None,
        amount_minor=finding.amount_minor,
        currency=finding.currency,
        due=finding.due,
    )
