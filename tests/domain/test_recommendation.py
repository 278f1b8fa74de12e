"""Recommending content."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.recommendation import (
    AT_MOST,
    Candidate,
    NothingToSend,
    Reader,
    check_contactable,
    language_of,
    may_be_sent,
    pains_told,
    recommend,
)
from bot.domain.rep import folded
from bot.domain.words import BuyingStage, Persona
from tests.builders import T0, a_lead

TODAY = T0.date()

RETAIL = Candidate(
    id="halden",
    title="Halden & Roe",
    personas=("economic buyer",),
    industries=("retail",),
    stages=("consideration", "decision"),
    pains=("stock-outs",),
    products=("Northbeam Plan",),
)
SECURITY = Candidate(
    id="security", title="Security", personas=("technical buyer",), stages=("consideration",), pains=("single sign-on",)
)
HOSPITAL = Candidate(
    id="elin", title="Sankt Elin", personas=("economic buyer",), industries=("healthcare",), stages=("consideration",)
)
BLOG = Candidate(id="blog", title="Five signs", stages=("awareness",))
ALL = (RETAIL, SECURITY, HOSPITAL, BLOG)


def a_reader(**known: object) -> Reader:
    values: dict[str, object] = {"stage": BuyingStage.CONSIDERATION} | known
    return Reader(**values)  # type: ignore[arg-type]


def ids(reader: Reader, *candidates: Candidate, topic: str = "") -> list[str]:
    return [one.candidate.id for one in recommend(candidates or ALL, reader, on=TODAY, topic=topic)]


class TestRecommend:
    def test_puts_first_what_fits_person_industry_and_need(self) -> None:
        reader = a_reader(persona=Persona.ECONOMIC_BUYER, industry="Retail", need="stock-outs in every store")
        best = recommend(ALL, reader, on=TODAY)[0]
        assert best.candidate.id == "halden"
        assert best.reasons == (
            "matches their need: stock-outs",
            "for economic buyers in retail",
            "fits the consideration stage",
        )

    def test_knows_an_industry_by_its_other_names(self) -> None:
        assert ids(a_reader(persona=Persona.ECONOMIC_BUYER, industry="Hospital & Health Care"))[0] == "elin"

    def test_leaves_out_another_industrys_story_where_the_own_is_known(self) -> None:
        assert "elin" not in ids(a_reader(industry="Retail"))

    def test_gives_a_technical_buyer_what_is_for_them(self) -> None:
        found = recommend(ALL, a_reader(persona=Persona.TECHNICAL_BUYER, need="asks about single sign-on"), on=TODAY)[0]
        assert found.candidate.id == "security"
        assert found.reasons[0] == "matches their need: single sign-on"
        assert "for technical buyers" in found.reasons

    def test_names_the_product_they_named(self) -> None:
        reasons = recommend([RETAIL], a_reader(industry="Retail", need="a demo of Northbeam Plan"), on=TODAY)[0].reasons
        assert "about Northbeam Plan, which they named" in reasons

    def test_gives_a_newcomer_what_is_for_the_beginning(self) -> None:
        assert ids(a_reader(stage=BuyingStage.AWARENESS)) == ["blog"]

    def test_nearness_decides_between_equals_and_is_a_reason(self) -> None:
        near = Candidate(id="near", title="Z", stages=("consideration",), similarity=0.9)
        far = Candidate(id="far", title="A", stages=("consideration",))
        assert ids(a_reader(), far, near) == ["near", "far"]
        assert "close to what we know of them" in recommend([near], a_reader(), on=TODAY)[0].reasons

    def test_a_topic_wins_over_rules_and_leaves_the_rest_out(self) -> None:
        on_topic = Candidate(id="topic", title="T", personas=("user",), similarity=1.0)
        reader = a_reader(persona=Persona.ECONOMIC_BUYER, industry="Retail")
        assert ids(reader, RETAIL, on_topic, topic="security") == ["topic"]
        assert recommend([on_topic], reader, on=TODAY, topic="security")[0].reasons[0] == "on your topic: security"

    def test_gives_three_at_most_each_with_a_reason(self) -> None:
        many = [Candidate(id=str(n), title=f"T{n}", stages=("consideration",)) for n in range(9)]
        found = recommend(many, a_reader(), on=TODAY)
        assert len(found) == AT_MOST
        assert all(one.reasons for one in found)


CANDIDATES = st.builds(
    Candidate,
    id=st.sampled_from(["a", "b", "c", "d", "e"]),
    title=st.sampled_from(["A paper", "B Story", "C talk"]),
    personas=st.lists(st.sampled_from([*Persona]), max_size=2).map(tuple),
    industries=st.lists(st.sampled_from(["retail", "healthcare", "logistics"]), max_size=2).map(tuple),
    stages=st.lists(st.sampled_from([*BuyingStage]), max_size=3).map(tuple),
    pains=st.lists(st.sampled_from(["stock-outs", "late deliveries"]), max_size=2).map(tuple),
    external=st.booleans(),
    language=st.sampled_from(["en", "de", "fr"]),
    expires=st.none() | st.dates(TODAY - timedelta(days=9), TODAY + timedelta(days=9)),
    similarity=st.floats(0, 1),
)
READERS = st.builds(
    Reader,
    stage=st.sampled_from([*BuyingStage]),
    persona=st.none() | st.sampled_from([*Persona]),
    industry=st.sampled_from(["", "Retail", "Health Care", "Shipping"]),
    language=st.sampled_from(["en", "de"]),
    need=st.sampled_from(["", "stock-outs everywhere", "late deliveries and more"]),
    seen=st.frozensets(st.sampled_from(["a", "b", "a paper", "c talk"])),
)


class TestHardFilters:
    @given(st.lists(CANDIDATES, max_size=8), READERS, st.sampled_from(["", "security"]))
    def test_let_nothing_through_whatever_else_fits(
        self, candidates: list[Candidate], reader: Reader, topic: str
    ) -> None:
        for one in recommend(candidates, reader, on=TODAY, topic=topic):
            candidate = one.candidate
            assert candidate.external
            assert candidate.expires is None or candidate.expires >= TODAY
            assert candidate.language in {reader.language, "en"}
            assert not {folded(candidate.id), folded(candidate.title)} & reader.seen

    @given(st.lists(CANDIDATES, max_size=8, unique_by=lambda c: c.id), READERS)
    def test_and_the_order_of_the_library_changes_nothing(self, candidates: list[Candidate], reader: Reader) -> None:
        assert recommend(candidates, reader, on=TODAY) == recommend(candidates[::-1], reader, on=TODAY)

    def test_over_ten_thousand_leads_as_well(self) -> None:
        dice = Random(6)
        pieces = [_thrown(dice, number) for number in range(60)]
        for _ in range(10_000):
            reader = a_reader(
                stage=dice.choice(list(BuyingStage)),
                persona=dice.choice([None, *Persona]),
                industry=dice.choice(["", "Retail", "Healthcare", "Manufacturing"]),
                language=dice.choice(["en", "de", "fr"]),
                need=dice.choice(["", "stock-outs", "single sign-on and audits"]),
                seen=frozenset(folded(dice.choice([p.id, p.title])) for p in dice.sample(pieces, dice.randrange(9))),
            )
            for one in recommend(dice.sample(pieces, 12), reader, on=TODAY):
                piece = one.candidate
                assert piece.external
                assert piece.expires is None or piece.expires >= TODAY
                assert piece.language in {reader.language, "en"}
                assert not {folded(piece.id), folded(piece.title)} & reader.seen

    def test_an_asset_serves_on_its_last_day(self) -> None:
        assert may_be_sent(Candidate(id="a", title="A", expires=TODAY), a_reader(), on=TODAY)
        assert not may_be_sent(Candidate(id="a", title="A", expires=TODAY - timedelta(days=1)), a_reader(), on=TODAY)

    @pytest.mark.parametrize("mark", ["do_not_contact", "unsubscribed"])
    def test_who_wants_no_mail_gets_none(self, mark: str) -> None:
        with pytest.raises(NothingToSend, match="Anna Kowalska"):
            check_contactable(a_lead(**{mark: True}))
        check_contactable(a_lead())


def _thrown(dice: Random, number: int) -> Candidate:
    return Candidate(
        id=f"a{number}",
        title=f"Piece {number}",
        personas=tuple(dice.sample(["economic buyer", "technical buyer", "user"], dice.randrange(3))),
        industries=tuple(dice.sample(["retail", "healthcare"], dice.randrange(2))),
        stages=tuple(dice.sample(["awareness", "interest", "consideration", "decision"], dice.randrange(4))),
        pains=tuple(dice.sample(["stock-outs", "single sign-on"], dice.randrange(2))),
        external=dice.random() < 0.7,
        language=dice.choice(["en", "en", "de", "fr"]),
        expires=dice.choice([None, TODAY, TODAY - timedelta(days=1), TODAY + timedelta(days=9)]),
        similarity=dice.random(),
        sent=dice.randrange(12),
        worth=dice.random(),
    )


class TestPerformance:
    ALIKE = tuple(
        Candidate(id=f"p{n}", title=f"P{n}", personas=("economic buyer",), stages=("consideration",), sent=20)
        for n in range(4)
    )

    def test_decides_between_those_that_fit_alike(self) -> None:
        proven = replace(self.ALIKE[3], worth=0.5)

        assert ids(a_reader(persona=Persona.ECONOMIC_BUYER), *self.ALIKE[:3], proven)[0] == "p3"

    def test_never_beats_what_fits_better(self) -> None:
        reader = a_reader(persona=Persona.ECONOMIC_BUYER, industry="Retail")

        assert ids(reader, replace(RETAIL, sent=20), replace(HOSPITAL, worth=1.0, sent=20))[0] == "halden"

    def test_puts_first_what_is_like_a_piece_that_they_read(self) -> None:
        like = replace(self.ALIKE[3], like="Retail ROI", likeness=0.9)

        best = recommend((*self.ALIKE[:3], like), a_reader(persona=Persona.ECONOMIC_BUYER), on=TODAY)

        assert best[0].candidate.id == "p3"
        assert "like “Retail ROI”, which they read" in best[0].reasons

    def test_leaves_the_last_place_to_a_new_piece(self) -> None:
        new = replace(self.ALIKE[3], title="Z", sent=0)

        best = recommend((*self.ALIKE[:3], new), a_reader(persona=Persona.ECONOMIC_BUYER), on=TODAY)

        assert [one.candidate.id for one in best] == ["p0", "p1", "p3"]
        assert best[-1].reasons[-1] == "not tried much yet"

    def test_tries_nothing_that_hardly_fits(self) -> None:
        poor = Candidate(id="poor", title="Poor", stages=("interest",))

        assert "poor" not in ids(a_reader(persona=Persona.ECONOMIC_BUYER), *self.ALIKE[:3], poor)


class TestReadingTheLead:
    @pytest.mark.parametrize(
        ("written", "code"),
        [("German", "de"), ("de-AT", "de"), ("EN", "en"), ("", "en"), (None, "en"), ("Klingon", "en")],
    )
    def test_language(self, written: str | None, code: str) -> None:
        assert language_of(written) == code

    def test_pains_by_name_or_words_and_only_whole_ones(self) -> None:
        words = {"stock-outs": ("out of stock", "empty shelves"), "too much stock": ("overstock",)}
        assert pains_told("We had empty shelves, and stock-outs.", words) == {"stock-outs"}
        assert pains_told("Overstocked? Not us.", words) == frozenset()
