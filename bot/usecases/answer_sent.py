"""Answer with what somebody was sent, and what came of it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.answer import Answer, AnswerKind
from bot.domain.answer_words import bulleted, count_of, short, tidy, when, who
from bot.domain.engagement import OCCASIONS, EngagementEvent
from bot.domain.handoff import HANDED_OUT
from bot.domain.lead import LeadId, ScoredLead
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery, Sort
from bot.domain.rep import folded
from bot.domain.sending import Sending
from bot.usecases.answer_receipt import Asked, Page, Receipts, more_of
from bot.usecases.ports import LeadQuestions, Leads, Sendings
from knowledge.passage import Asset

PEOPLE_MAX = 50
"""Of an account, so many are looked at, those with the best scores first."""
PIECES_SHOWN = 10
TOPIC_MAX_CHARACTERS = 80
STEM_LETTERS = 5
SMALL_WORDS = frozenset(
    (
        *(
            "the",
            "our",
            "that",
            "this",
            "any",
            "an",
            "a",
            "of",
            "about",
            "on",
            "for",
            "to",
            "from",
            "with",
            "and",
            "us",
        ),
        *("content", "collateral", "material", "materials", "asset", "assets", "piece", "pieces"),
    )
)
"""Words that tell no piece from another."""
BY_LINKS = "Openings are known of links that I gave."


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece that somebody was sent, or opened without being sent it."""

    whose: ScoredLead
    title: str
    about: str
    """Words that it may be called by, folded."""
    sent: tuple[Sending, ...] = ()
    """Newest first."""
    opened: tuple[datetime, ...] = ()
    """Newest first."""

    @property
    def latest(self) -> datetime:
        """When something last happened to it."""
        return max((*self.opened, *(sending.at for sending in self.sent)))

    def is_called(self, words: str) -> bool:
        """Whether each word of a name fits it: `the retail case study`."""
        return set(_stems(words)) <= set(_stems(self.about))


@dataclass(frozen=True, slots=True)
class AnswerSent:
    """Look into what was sent."""

    leads: Leads
    questions: LeadQuestions
    sendings: Sendings
    assets: Callable[[], Sequence[Asset]]
    receipts: Receipts

    def to_lead(self, lead_id: LeadId, topic: str, asked: Asked) -> Answer:
        """What one person was sent. Raises LeadNotFound."""
        scored = self.leads.get(lead_id)
        return self._answer((scored,), who(scored.lead), topic, asked)

    def to_account(self, company: str, topic: str, asked: Asked) -> Answer:
        """What the people of an account were sent."""
        at = FieldIs(field=LeadField.COMPANY, values=(company,))
        page = self.questions.find(LeadQuery(where=(at,), sort=(Sort(field=LeadField.SCORE),), limit=PEOPLE_MAX))
        return self._answer(tuple(page.leads), short(company), topic, asked)

    def _answer(self, people: Sequence[ScoredLead], name: str, topic: str, asked: Asked) -> Answer:
        topic = topic if _stems(topic) else ""
        pieces = self._pieces(people, asked.now)
        meant = [piece for piece in pieces if topic and piece.is_called(topic)]
        sent = [piece for piece in pieces if piece.sent]
        listed = meant or sent
        said = Page(_headline(name, meant, topic) if topic else _counted(name, sent))
        several = len(people) > 1
        said.rows = bulleted([self._line(piece, asked, several=several) for piece in listed[:PIECES_SHOWN]])
        said.remark(more_of(len(listed), PIECES_SHOWN))
        if not topic:
            said.remark(_by_themselves([piece for piece in pieces if not piece.sent], several=several))
        if not sent and not meant:
            said.remark(
                f"To choose something, ask: what should I send {short(people[0].lead.shown if people else name)}?"
            )
        said.remark(BY_LINKS if any(piece.sent and not piece.opened for piece in listed) else "")
        about = f" “{tidy(topic)[:TOPIC_MAX_CHARACTERS]}”" if topic else ""
        shown = tuple({piece.whose.lead.id: piece.whose for piece in listed}.values()) if several else tuple(people)
        return Answer(
            kind=AnswerKind.LEADS if several else AnswerKind.LEAD,
            text=said.text,
            headline=said.text if several else "",
            leads=shown,
            total=len(shown),
            working=self.receipts.working(f"what was sent to {name}{about}", asked),
        )

    def _pieces(self, people: Sequence[ScoredLead], now: datetime) -> list[Piece]:
        """What they were sent or opened, newest first."""
        sent = self.sendings.of([person.lead.id for person in people])
        assets = {key: asset for asset in self.assets() for key in (folded(asset.title), folded(asset.id))}
        found = [
            piece
            for person in people
            for piece in _of_one(
                person,
                [sending for sending in sent.get(person.lead.id, ()) if sending.at <= now],
                [event for event in self.leads.dossier(person.lead.id).events if event.at <= now],
                assets,
            )
        ]
        return sorted(found, key=lambda piece: piece.latest, reverse=True)

    def _line(self, piece: Piece, asked: Asked, *, several: bool) -> str:
        told = [*self._sendings(piece, asked), self._openings(piece, asked)]
        whose = f"{short(piece.whose.lead.shown)}: " if several else ""
        return f"{whose}“{tidy(piece.title)}” – {'; '.join(part for part in told if part)}"

    def _sendings(self, piece: Piece, asked: Asked) -> Iterable[str]:
        if not piece.sent:
            return
        last = piece.sent[0]
        by = next((rep.shown for rep in self.receipts.reps.all() if rep.id == last.by), "")
        often = f", {_times(len(piece.sent))} in all" if len(piece.sent) > 1 else ""
        yield f"sent {when(last.at, now=asked.now, zone=asked.zone)}{f' by {short(by)}' if by else ''}{often}"
        if last.revoked_at is not None and last.revoked_at <= asked.now:
            yield f"link taken back {when(last.revoked_at, now=asked.now, zone=asked.zone)}"

    def _openings(self, piece: Piece, asked: Asked) -> str:
        if not piece.opened:
            return "not opened yet"
        often = f", {_times(len(piece.opened))} in all" if len(piece.opened) > 1 else ""
        unsent = "" if piece.sent else ", without being sent it by me"
        return f"opened {when(piece.opened[0], now=asked.now, zone=asked.zone)}{often}{unsent}"


def _of_one(
    person: ScoredLead,
    sent: Sequence[Sending],
    events: Sequence[EngagementEvent],
    assets: Mapping[str, Asset],
) -> Iterable[Piece]:
    """The pieces of one person: what they opened is put with what they were sent."""
    sendings: dict[str, list[Sending]] = {}
    openings: dict[str, list[datetime]] = {}
    titles: dict[str, str] = {}

    def key_of(name: str, title: str) -> str:
        asset = assets.get(folded(name)) or assets.get(folded(title))
        key = folded(asset.title if asset else title)
        titles.setdefault(key, asset.title if asset else title)
        return key

    for sending in sent:
        sendings.setdefault(key_of(sending.asset_id, sending.title), []).append(sending)
    for event in events:
        if event.kind in HANDED_OUT - OCCASIONS and event.asset:
            openings.setdefault(key_of(event.asset, event.asset), []).append(event.at)
    for key, title in titles.items():
        yield Piece(
            whose=person,
            title=title,
            about=_words(title, assets.get(key)),
            sent=tuple(sorted(sendings.get(key, ()), key=lambda one: one.at, reverse=True)),
            opened=tuple(sorted(openings.get(key, ()), reverse=True)),
        )


def _stems(words: str) -> list[str]:
    """What tells a piece from others, by the beginnings of its words: `case studies` as `case study`."""
    told = (re.sub(r"ies$", "y", word) for word in folded(words).split() if word not in SMALL_WORDS)
    return [word.rstrip("s")[:STEM_LETTERS] for word in told]


def _words(title: str, asset: Asset | None) -> str:
    named = (asset.type, *asset.industries, *asset.pains, *asset.products) if asset else ()
    return folded(" ".join((title, *named)))


def _counted(name: str, sent: Sequence[Piece]) -> str:
    if not sent:
        return f"Nothing yet was sent to {name}, as far as I know: neither by Send nor by a command."
    opened = sum(bool(piece.opened) for piece in sent)
    came = f"{opened:,} of them opened" if opened else "none of them opened yet"
    return f"{name}: {count_of(len(sent), 'piece')} sent, {came}."


def _headline(name: str, meant: Sequence[Piece], topic: str) -> str:
    called = tidy(topic)[:TOPIC_MAX_CHARACTERS]
    if len(meant) > 1:
        return f"“{called}”, {_counted(name, meant)}"
    if meant:
        opened, sent = any(piece.opened for piece in meant), any(piece.sent for piece in meant)
        if not opened:
            return f"It was sent to {name}, and is not opened yet."
        return f"Yes, sent to {name}, and opened." if sent else f"It was opened by {name}, though not sent by me."
    return f"No: as far as I know {name} was not sent “{called}”, and did not open it."


def _by_themselves(pieces: Sequence[Piece], *, several: bool) -> str:
    if not pieces:
        return ""
    named = [
        f"“{tidy(piece.title)}”{f' ({short(piece.whose.lead.shown)})' if several else ''}"
        for piece in pieces[:PIECES_SHOWN]
    ]
    return f"Opened without being sent by me: {', '.join(named)}."


def _times(number: int) -> str:
    return "twice" if number == 2 else f"{number:,} times"
