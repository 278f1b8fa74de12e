"""Why a score became another one: told for code and for people."""

from dataclasses import replace

import pytest

from bot.domain.change import ChangeKind
from bot.domain.score_change import WORDS, CauseKind, ScoreCause, rescored_because
from bot.domain.words import EventKind
from tests.builders import T0, a_lead, a_standing, ago, an_event

BEFORE = a_standing(engagement=40, readiness=20, rules_version="a1b2", scored_at=ago(days=2))
AFTER = replace(BEFORE, scored_at=T0)
EVENTS = [
    an_event(a_lead(), EventKind.CALL, at=ago(days=9)),
    an_event(a_lead(), EventKind.CONTENT_DOWNLOAD, at=ago(days=1), asset="Stock guide"),
]


class TestACause:
    @pytest.mark.parametrize(
        ("after", "kind", "words"),
        [
            ({"engagement": 48}, CauseKind.ACTIVITY, "Downloaded content: Stock guide"),
            ({"engagement": 31}, CauseKind.FADED, "Earlier activity fades"),
            ({"engagement": 31, "readiness": 0}, CauseKind.EXPIRED, "Evidence ran out"),
            ({"rules_version": "c3d4"}, CauseKind.RULES, "The rules changed: a1b2 → c3d4"),
            ({"rules_version": "a1b2+m1"}, CauseKind.LEARNED, "Scores began to learn from outcomes"),
        ],
    )
    def test_is_read_off_the_two_standings(self, after, kind, words):
        cause = rescored_because(BEFORE, replace(AFTER, **after), EVENTS)

        assert (cause.kind, cause.words) == (kind, words)

    @pytest.mark.parametrize(
        ("before", "after", "words"),
        [
            ("a1b2+m1", "a1b2+m2", "Scores learned from more outcomes"),
            ("a1b2+m1", "a1b2", "Scores no longer learn from outcomes"),
        ],
    )
    def test_of_learning_is_told_without_hashes(self, before, after, words):
        cause = rescored_because(
            replace(BEFORE, rules_version=before), replace(AFTER, rules_version=after, engagement=BEFORE.engagement)
        )

        assert cause.words == words

    def test_of_activity_names_no_event_that_is_still_to_come(self):
        later = an_event(a_lead(), EventKind.DEMO_REQUEST, at=T0.replace(year=2027))

        assert rescored_because(BEFORE, replace(AFTER, engagement=50), [*EVENTS, later]).ref == (
            "content download: Stock guide"
        )

    @pytest.mark.parametrize("kind", [*CauseKind, *ChangeKind])
    def test_has_words_whatever_it_is(self, kind):
        ref = "meeting" if kind is CauseKind.ACTIVITY else ""

        assert ScoreCause(kind=kind, ref=ref).words
        assert kind in WORDS
