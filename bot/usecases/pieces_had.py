"""What people have of ours: each piece that somebody was sent or opened, and which of them words mean."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.content_request import types_in, without_types
from bot.domain.engagement import OCCASIONS, EngagementEvent
from bot.domain.handoff import HANDED_OUT
from bot.domain.lead import ScoredLead
from bot.domain.lead_query import Window
from bot.domain.rep import folded
from bot.domain.sending import Sending
from knowledge.passage import Asset

STEM_LETTERS = 5
SMALL_WORDS = frozenset(
    (
        *("the", "our", "that", "this", "any", "an", "a", "us", "and"),
        *("of", "about", "on", "for", "to", "from", "with"),
        *("content", "collateral", "material", "materials", "asset", "assets", "piece", "pieces"),
    )
)
"""Words that tell no piece from another."""
JOINT = re.compile(r"(?:\s*,|\s+(?:or|and)|\s*/)\s+", re.IGNORECASE)


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

    def sent_in(self, window: Window) -> "Piece | None":
        """The piece with the times that it was sent then; None where it was not."""
        then = tuple(sending for sending in self.sent if window.holds(sending.at))
        return replace(self, sent=then) if then else None

    def opened_in(self, window: Window) -> "Piece | None":
        """The piece with the times that it was opened then; None where it was not."""
        then = tuple(moment for moment in self.opened if window.holds(moment))
        return replace(self, opened=then) if then else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """Which pieces words mean: `the retail case study`, `the report or the ebook`."""

    pieces: tuple[Piece, ...] = ()
    alike: tuple[Piece, ...] = ()
    """Where the words mean none of them: those of the kind that they name, or all."""
    lacking: tuple[str, ...] = ()
    """Words that name a kind, or something in the library, that is not among the pieces."""
    unknown: tuple[str, ...] = ()
    """Words that name neither: they may mean any piece."""

    @property
    def missing(self) -> bool:
        """Whether some of the words mean none of the pieces."""
        return bool(self.lacking or self.unknown)


def meant_by(words: str, pieces: Sequence[Piece], library: Iterable[Asset]) -> Meant:
    """Of somebody's pieces, those that the words mean."""
    if found := tuple(piece for piece in pieces if is_called(words, piece.about)):
        return Meant(pieces=found)
    parts = JOINT.split(words)
    if len(parts) > 1:
        library = list(library)
        each = [meant_by(part, pieces, library) for part in parts if stems(part)]
        found = tuple(piece for piece in pieces if any(piece in one.pieces for one in each))
        return Meant(
            pieces=found,
            alike=() if found else tuple(pieces),
            lacking=tuple(word for one in each for word in one.lacking),
            unknown=tuple(word for one in each for word in one.unknown),
        )
    kinds = types_in(words)
    alike = tuple(piece for piece in pieces if kinds & types_in(piece.about))
    known = kinds and not stems(without_types(words))
    known = known or any(is_called(words, words_of(asset.title, asset)) for asset in library)
    return Meant(alike=alike or tuple(pieces), lacking=(words,) if known else (), unknown=() if known else (words,))


def is_called(words: str, about: str) -> bool:
    """Whether each word of a name fits a piece, whose kind has several names: `the retail customer story`."""
    own, kinds = set(stems(about)), types_in(words)
    if kinds and kinds <= types_in(about):
        return set(stems(without_types(words))) <= own
    return set(stems(words)) <= own


def stems(words: str) -> list[str]:
    """What tells a piece from others, by the beginnings of its words: `case studies` as `case study`."""
    told = (re.sub(r"ies$", "y", word) for word in folded(words).split() if word not in SMALL_WORDS)
    return [word.rstrip("s")[:STEM_LETTERS] for word in told]


def words_of(title: str, asset: Asset | None) -> str:
    """What a piece may be called by."""
    named = (asset.type, *asset.industries, *asset.pains, *asset.products) if asset else ()
    return folded(" ".join((title, *named)))


def pieces_of(
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
            about=words_of(title, assets.get(key)),
            sent=tuple(sorted(sendings.get(key, ()), key=lambda one: one.at, reverse=True)),
            opened=tuple(sorted(openings.get(key, ()), reverse=True)),
        )
