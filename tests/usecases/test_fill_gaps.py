"""Noting what the library lacks, and telling who waits when it is there."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

import pytest

from bot.domain.answer import ContentLine
from bot.domain.content_request import read_request
from bot.domain.gap import Gap
from bot.domain.lead import LeadId
from bot.domain.recommendation import Reader
from bot.domain.words import Band, BuyingStage, Persona
from bot.usecases.fill_gaps import FillGaps
from bot.usecases.note_gap import NoteGap
from bot.usecases.see_gaps import SeeGaps
from knowledge.passage import Asset, Audience, Found, Passage, StoredVectors, Wanted
from tests.builders import MARA, T0, a_lead, a_standing
from tests.fakes.announcer import MemoryAnnouncer
from tests.fakes.memory import MemoryStores

OLD = Asset(id="old", path="/old.md", title="Wards", expires=date(2023, 12, 31))
INSIDE = Asset(id="inside", path="/in.md", title="Battlecard", audience=Audience.INTERNAL)


@dataclass
class Shelf:
    """A library whose answers are set by hand."""

    stores: MemoryStores
    lines: list[ContentLine] = field(default_factory=list)
    nearest: Asset = OLD

    def reader_of(self, lead_id: LeadId, *, now: datetime) -> Reader:
        return Reader(stage=BuyingStage.CONSIDERATION, persona=Persona.ECONOMIC_BUYER, industry="Healthcare", need="x")

    def search(self, query: str, *, wanted: Wanted, limit: int) -> Sequence[Found]:
        passage = Passage(id="p", asset_id=self.nearest.id, text=query)
        return [Found(asset=self.nearest, passage=passage, score=1, similarity=1)]

    def choose(self, lead_id: LeadId, *, topic: str = "", now: datetime) -> Sequence[ContentLine]:
        return self.lines

    def find(self, query: str, *, now: datetime, to_send: bool = False) -> Sequence[ContentLine]:
        return self.lines

    def takes_in(self, asset: Asset) -> None:
        self.stores.library.put(asset, StoredVectors(embedder="none:1", passages=(), vectors=b""))


class House:
    """Somebody who waits."""

    def __init__(self) -> None:
        self.stores, self.announcer = MemoryStores(), MemoryAnnouncer()
        self.shelf = Shelf(self.stores)
        self.lead = a_lead(company="Acme")
        self.stores.store.put(self.lead, a_standing(band=Band.HOT))
        self.stores.reps.put(MARA)
        self.shelf.takes_in(OLD)
        self.note = NoteGap(self.stores.gaps, self.shelf, self.shelf)
        self.see = SeeGaps(self.stores.gaps, self.stores.leads, self.stores.library)
        self.fill = FillGaps(
            self.stores.gaps,
            self.stores.library,
            self.shelf.choose,
            self.shelf.find,
            self.stores.leads,
            self.stores.reps,
            self.announcer,
        )

    def asks(self, topic: str = "anything on HIPAA?", lead_id: LeadId | None = None) -> None:
        self.note(lead_id or self.lead.id, topic=topic, by=MARA.id, now=T0)


class TestNoting:
    def test_says_what_comes_nearest_to_a_topic_that_was_named(self) -> None:
        house = House()

        assert house.note(None, topic="anything on HIPAA?", by=MARA.id, now=T0) == "Wards"
        assert house.note(house.lead.id, topic="", by=MARA.id, now=T0) == ""


class TestTheLedger:
    def test_says_who_asked_how_often_and_what_came_nearest(self) -> None:
        house = House()
        house.asks()
        house.asks()

        ledger = house.see(now=T0)

        assert ledger.total == 2
        assert ledger.lines == (
            "Healthcare, economic buyer, consideration: asked twice, 1 lead (1 hot) for “HIPAA”; "
            "nearest asset “Wards” expired 2023",
        )

    @pytest.mark.parametrize(
        ("asked", "topic"),
        [
            ("anything on HIPAA in German?", "HIPAA in German"),
            ("in French too", "in French"),
            (f"in German about {'x' * 300}", f"{'x' * 190} in German"),
        ],
    )
    def test_keeps_the_language_that_it_was_asked_for_in(self, asked: str, topic: str) -> None:
        house = House()
        house.asks(asked)

        (gap,) = house.stores.gaps.open()

        assert gap.topic == topic
        assert read_request(gap.topic).language == read_request(asked).language

    def test_says_that_the_nearest_is_internal(self) -> None:
        house = House()
        house.shelf.nearest = INSIDE
        house.shelf.takes_in(INSIDE)
        house.asks()

        assert house.see(now=T0).lines[0].endswith("nearest asset “Battlecard” is internal")

    def test_is_empty_at_first(self) -> None:
        assert House().see(now=T0).lines == ()


class TestAFilledGap:
    def test_is_told_once_with_the_lead_by_name(self) -> None:
        house = House()
        house.asks()
        house.asks()
        assert house.fill(now=T0) == 0

        house.shelf.lines.append(ContentLine(id="new", title="HIPAA in practice"))
        house.shelf.takes_in(INSIDE)

        assert [house.fill(now=T0), house.fill(now=T0)] == [1, 0]
        assert house.announcer.told == [
            (
                MARA.name,
                "📚 You asked for content on “HIPAA” for Anna Kowalska at Acme; now there is “HIPAA in practice”. "
                "To send it: /lead send Anna Kowalska: HIPAA in practice",
            )
        ]
        assert list(house.stores.gaps.open()) == []

    def test_without_a_lead_is_told_too(self) -> None:
        house = House()
        house.stores.gaps.put(Gap(topic="SSO", by=MARA.id, at=T0))
        house.shelf.lines.append(ContentLine(id="new", title="SSO"))

        house.fill(now=T0)

        assert house.announcer.told == [(MARA.name, "📚 You asked for content on “SSO”; now there is “SSO”.")]
