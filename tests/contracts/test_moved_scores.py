"""Whose score rose or fell, in every make of storage."""

from datetime import timedelta

from bot.domain.change import ChangeKind
from bot.domain.lead import Lead
from bot.domain.lead_query import LeadField, LeadQuery, Metric, Moved, Sort, Way, Window
from bot.domain.words import Band
from tests.builders import a_lead, a_standing, ago
from tests.contracts.steps import Stores, a_note, put

THIS_WEEK = Window(start=ago(days=7))


def scored(stores: Stores, name: str, *scores: tuple[float, int]) -> Lead:
    """A lead that had each score from so many days ago on."""
    lead = a_lead(name=name, email=f"{name.casefold()}@acme.test")
    for days, score in scores:
        at = ago(days=days)
        known = stores.leads.by_identity(lead.identity)
        standing = a_standing(score=score, scored_at=at, band_since=ago(days=30))
        stores.batches.put([(known.lead if known else lead, standing)], note=a_note(ChangeKind.IMPORTED))
    return lead


def found(stores: Stores, way: Way, *, points: int = 1, window: Window = THIS_WEEK, negated: bool = False) -> list[str]:
    condition = Moved(way=way, at_least=points, window=window, negated=negated)
    query = LeadQuery(where=(condition,), sort=(Sort(field=LeadField.SCORE, moved=True),))
    return [one.lead.name for one in stores.questions.find(query).leads]


class TestMovedScores:
    def test_go_from_the_start_of_the_window_to_its_end(self, stores: Stores) -> None:
        scored(stores, "Up", (20, 40), (10, 70), (3, 75), (1, 81))
        scored(stores, "Wavering", (20, 50), (5, 90), (1, 50))
        scored(stores, "Down", (20, 60), (2, 20))
        scored(stores, "Still", (20, 60))

        assert found(stores, Way.UP) == ["Up"]
        assert found(stores, Way.DOWN) == ["Down"]
        assert found(stores, Way.EITHER) == ["Down", "Up"]
        assert found(stores, Way.UP, points=12) == []
        assert found(stores, Way.UP, negated=True) == ["Still", "Wavering", "Down"]

    def test_are_told_with_the_leads(self, stores: Stores) -> None:
        up = scored(stores, "Up", (20, 40), (3, 62), (1, 59))

        query = LeadQuery(where=(Moved(way=Way.UP, window=THIS_WEEK),))

        assert stores.questions.find(query).moves == {up.id: 19}
        assert stores.questions.measure(query.model_copy(update={"metric": Metric()})) == 1
        assert not stores.questions.find(LeadQuery()).moves

    def test_of_a_new_lead_begin_with_its_first_score(self, stores: Stores) -> None:
        scored(stores, "New", (2, 90))
        scored(stores, "Rising", (2, 60), (1, 75))

        assert found(stores, Way.UP) == ["Rising"]

    def test_end_with_the_window(self, stores: Stores) -> None:
        scored(stores, "Up", (20, 40), (10, 70), (1, 20))

        before = Window(start=ago(days=14), end=ago(days=7))

        assert found(stores, Way.UP, window=before) == ["Up"]
        assert found(stores, Way.UP, window=Window(start=ago(days=10), end=ago(days=10) + timedelta(seconds=1))) == [
            "Up"
        ]

    def test_count_when_the_band_changed_with_them(self, stores: Stores) -> None:
        lead = scored(stores, "Up", (20, 40))
        hot = a_standing(score=80, band=Band.HOT, scored_at=ago(days=1), band_since=ago(days=1))
        put(stores, stores.leads.get(lead.id).lead, standing=hot)

        assert found(stores, Way.UP, points=40) == ["Up"]

    def test_are_nowhere_to_be_found_of_who_was_erased(self, stores: Stores) -> None:
        lead = scored(stores, "Up", (20, 40), (1, 80))

        erased = stores.writes.forget(lead.id, note=a_note(ChangeKind.FORGOTTEN))

        assert erased["score_change"] == 1
        assert found(stores, Way.UP) == []
