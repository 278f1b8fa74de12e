"""Answer with what somebody was sent, and what came of it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.answer import Answer, AnswerKind
from bot.domain.answer_words import bulleted, count_of, short, tidy, when, who
from bot.domain.condition_words import when_words
from bot.domain.lead import LeadId, ScoredLead
from bot.domain.lead_query import Window
from bot.domain.reading import Reading
from bot.domain.rep import RepId, folded
from bot.usecases.answer_receipt import Asked, Page, Receipts, more_of
from bot.usecases.pieces_had import Meant, Piece, meant_by, pieces_of, stems
from bot.usecases.ports import Leads, Sendings
from knowledge.passage import Asset

PEOPLE_MAX = 50
"""So many are looked at, of an account or a list those with the best scores first."""
PIECES_SHOWN = 10
TOPIC_MAX_CHARACTERS = 80
BY_LINKS = "Openings are known of links that I gave."
THE_BEST = f"I looked at {PEOPLE_MAX} people, those with the best scores."


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked about somebody's pieces."""

    name: str
    """Whose they are."""
    topic: str
    """Which are meant; empty: any."""
    window: Window | None
    opened: bool
    """Whether it is asked what was opened, rather than what was sent."""

    @property
    def then(self) -> str:
        """The time asked about, behind a verb."""
        return f" {when_words(self.window)}" if self.window else ""

    @property
    def called(self) -> str:
        return tidy(self.topic)[:TOPIC_MAX_CHARACTERS]

    @property
    def by(self) -> str:
        """What is asked about, of whom and when."""
        return f"{'opened by' if self.opened else 'sent to'} {self.name}{self.then}"

    def of(self, pieces: Iterable[Piece]) -> list[Piece]:
        """Those that were sent, or opened, then."""
        window = self.window or Window()
        return [had for piece in pieces if (had := piece.opened_in(window) if self.opened else piece.sent_in(window))]


@dataclass(frozen=True, slots=True)
class AnswerSent:
    """Look into what was sent."""

    leads: Leads
    sendings: Sendings
    assets: Callable[[], Sequence[Asset]]
    receipts: Receipts

    def __call__(self, lead_ids: Sequence[LeadId], reading: Reading, asked: Asked, *, company: str = "") -> Answer:
        """What these were sent, who are all that is known of a company where one is named. Raises LeadNotFound."""
        people = [self.leads.get(lead_id) for lead_id in lead_ids[:PEOPLE_MAX]]
        name = who(people[0].lead) if len(people) == 1 else f"these {len(people):,} leads"
        wanted = Wanted(
            name=short(company) if company else name,
            topic=reading.topic if stems(reading.topic) else "",
            window=reading.window,
            opened=reading.opened,
        )
        said, shown = self._said(people, wanted, asked)
        several = len(people) > 1
        said.remark(THE_BEST if len(lead_ids) >= PEOPLE_MAX else "")
        about = f" “{wanted.called}”" if wanted.topic else ""
        return Answer(
            kind=AnswerKind.LEADS if several else AnswerKind.LEAD,
            text=said.text,
            headline=said.text if several else "",
            leads=shown,
            total=len(shown),
            working=self.receipts.working(f"what was {wanted.by}{about}", asked),
        )

    def _said(self, people: Sequence[ScoredLead], wanted: Wanted, asked: Asked) -> tuple[Page, tuple[ScoredLead, ...]]:
        """The answer's text, and whom it shows."""
        library, several = self.assets(), len(people) > 1
        pieces = self._pieces(people, library, asked.now)
        meant = meant_by(wanted.topic, pieces, library) if wanted.topic else Meant(pieces=tuple(pieces))
        then = wanted.of(meant.pieces)
        said = Page(_of_topic(wanted, meant, then) if wanted.topic else _counted(wanted, then))
        listed = then if not wanted.topic else then or meant.pieces or meant.alike
        said.remark(*_missing(meant) if meant.pieces else ())
        reps = {rep.id: rep.shown for rep in self.receipts.reps.all()}
        said.rows = bulleted([_line(piece, reps, asked, several=several) for piece in listed[:PIECES_SHOWN]])
        said.remark(more_of(len(listed), PIECES_SHOWN))
        if not wanted.topic:
            said.remark(_besides(wanted, pieces, then, asked, several=several))
        if not listed and not any(piece.sent for piece in pieces):
            whom = short(people[0].lead.shown) if people else wanted.name
            said.remark(f"To choose something, ask: what should I send {whom}?")
        said.remark(BY_LINKS if any(piece.sent and not piece.opened for piece in listed) else "")
        shown = tuple({piece.whose.lead.id: piece.whose for piece in listed}.values()) if several else tuple(people)
        return said, shown

    def _pieces(self, people: Sequence[ScoredLead], library: Sequence[Asset], now: datetime) -> list[Piece]:
        """What they were sent or opened, newest first."""
        sent = self.sendings.of([person.lead.id for person in people])
        assets = {key: asset for asset in library for key in (folded(asset.title), folded(asset.id))}
        found = [
            piece
            for person in people
            for piece in pieces_of(
                person,
                [sending for sending in sent.get(person.lead.id, ()) if sending.at <= now],
                [event for event in self.leads.dossier(person.lead.id).events if event.at <= now],
                assets,
            )
        ]
        return sorted(found, key=lambda piece: piece.latest, reverse=True)


def _line(piece: Piece, reps: Mapping[RepId, str], asked: Asked, *, several: bool) -> str:
    told = [*_sendings(piece, reps, asked), _openings(piece, asked)]
    whose = f"{short(piece.whose.lead.shown)}: " if several else ""
    return f"{whose}“{tidy(piece.title)}” – {'; '.join(part for part in told if part)}"


def _sendings(piece: Piece, reps: Mapping[RepId, str], asked: Asked) -> Iterable[str]:
    if not piece.sent:
        return
    last = piece.sent[0]
    by = reps.get(last.by, "") if last.by else ""
    often = f", {_times(len(piece.sent))} in all" if len(piece.sent) > 1 else ""
    yield f"sent {when(last.at, now=asked.now, zone=asked.zone)}{f' by {short(by)}' if by else ''}{often}"
    if last.revoked_at is not None and last.revoked_at <= asked.now:
        yield f"link taken back {when(last.revoked_at, now=asked.now, zone=asked.zone)}"


def _openings(piece: Piece, asked: Asked) -> str:
    if not piece.opened:
        return "not opened yet"
    often = f", {_times(len(piece.opened))} in all" if len(piece.opened) > 1 else ""
    unsent = "" if piece.sent else ", without being sent it by me"
    return f"opened {when(piece.opened[0], now=asked.now, zone=asked.zone)}{often}{unsent}"


def _counted(wanted: Wanted, then: Sequence[Piece]) -> str:
    if not then:
        how = "" if wanted.opened else ": neither by Send nor by a command"
        return f"Nothing{'' if wanted.window else ' yet'} was {wanted.by}, as far as I know{how}."
    many = f"{count_of(len(then), 'piece')} {'opened' if wanted.opened else 'sent'}{wanted.then}"
    told = f"{re.sub('^these', 'These', wanted.name)}: {many}"
    opened = sum(bool(piece.opened) for piece in then)
    came = f", {opened:,} of them opened" if opened else ", none of them opened yet"
    return f"{told}{'' if wanted.opened else came}."


def _of_topic(wanted: Wanted, meant: Meant, then: Sequence[Piece]) -> str:
    name, called = wanted.name, wanted.called
    if not meant.pieces and meant.unknown and meant.alike:
        return f"I cannot tell which piece {_either(meant.unknown)} is. This was sent to {name}, or opened:"
    if not meant.pieces:
        return f"No: as far as I know “{called}” was neither sent to {name} nor opened."
    if len(meant.pieces) > 1:
        return f"“{called}”, {_counted(wanted, then)}" if then else f"“{called}”: {_counted(wanted, then)}"
    (piece,) = meant.pieces
    title = f"“{tidy(piece.title)}” was " if meant.missing else ""
    if wanted.window:
        return _yes_or_no(wanted, title, then)
    if not piece.opened:
        return f"{title or 'It was '}sent to {name}, and is not opened yet."
    if piece.sent:
        return f"Yes, {title}sent to {name}, and opened."
    return f"{title or 'It was '}opened by {name}, though not sent by me."


def _yes_or_no(wanted: Wanted, title: str, then: Sequence[Piece]) -> str:
    """Of one piece, whether it was sent or opened then."""
    if not then:
        return f"No: as far as I know {title or 'it was '}not {wanted.by}."
    came = "" if wanted.opened else ", and opened" if then[0].opened else ", and not opened yet"
    return f"Yes, {title}{wanted.by}{came}."


def _missing(meant: Meant) -> Iterable[str]:
    """Of several pieces asked about, those that are not there."""
    if meant.lacking:
        yield f"As far as I know {_either(meant.lacking)} was neither sent nor opened."
    if meant.unknown:
        yield f"I cannot tell which piece {_either(meant.unknown)} is."


def _either(words: Sequence[str]) -> str:
    return " or ".join(f"“{tidy(each)[:TOPIC_MAX_CHARACTERS]}”" for each in words)


def _besides(wanted: Wanted, pieces: Sequence[Piece], then: Sequence[Piece], asked: Asked, *, several: bool) -> str:
    """What is not listed: opened without being sent, sent without being opened, sent or opened at other times."""
    listed = {(piece.whose.lead.id, piece.title) for piece in then}
    others = [piece for piece in pieces if (piece.whose.lead.id, piece.title) not in listed]
    whole = replace(wanted, window=None)
    earlier = whole.of(others)
    beside = [piece for piece in others if piece not in earlier]
    if not wanted.opened:
        beside = replace(wanted, opened=True).of(beside)
    last = max((piece.opened[0] if wanted.opened else piece.sent[0].at for piece in earlier), default=asked.now)
    told = (
        ("Sent and not opened" if wanted.opened else "Opened without being sent by me", beside, ""),
        (
            f"{'Opened' if wanted.opened else 'Sent'} at other times",
            earlier,
            f", the last {when(last, now=asked.now, zone=asked.zone)}",
        ),
    )
    return "\n".join(f"{how}: {_named(some, several=several)}{ago}." for how, some, ago in told if some)


def _named(pieces: Sequence[Piece], *, several: bool) -> str:
    titles = [f"“{tidy(p.title)}”{f' ({short(p.whose.lead.shown)})' if several else ''}" for p in pieces[:PIECES_SHOWN]]
    more = len(pieces) - len(titles)
    return ", ".join(titles) + (f" and {more:,} more" if more else "")


def _times(number: int) -> str:
    return "twice" if number == 2 else f"{number:,} times"
