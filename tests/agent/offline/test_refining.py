"""Follow-ups to a suggestion."""

import pytest

from bot.agent.offline.refining import refined
from bot.domain.lead import LeadId
from bot.domain.reading import Reading, Shape, ThreadMemory, Turn

SUGGESTED = Reading(shape=Shape.SUGGEST, lead_ids=(LeadId("L-1"),))


def after(reading: Reading) -> ThreadMemory:
    return ThreadMemory(turns=(Turn(question="what should I send Anna?", asker_id=None, reading=reading),))


class TestRefined:
    @pytest.mark.parametrize(
        "said",
        [
            "something shorter",
            "shorter please",
            "for their cfo instead",
            "anything on security",
            "do we have anything about sso",
            "a case study",
            "case studies only",
            "something in german",
            "the same in french please",
            "again",
        ],
    )
    def test_goes_on_with_the_same_lead(self, said: str) -> None:
        assert refined(said, after(SUGGESTED)) == Reading(shape=Shape.SUGGEST, lead_ids=(LeadId("L-1"),), topic=said)

    def test_adds_to_earlier_wishes(self) -> None:
        again = refined("something shorter", after(Reading(shape=Shape.SUGGEST, topic="security")))

        assert again is not None
        assert again.topic == "security; something shorter"

    def test_begins_anew_with_another_topic_for_the_same_reader(self) -> None:
        before = Reading(shape=Shape.SUGGEST, topic="something shorter; for their cfo instead; roi")

        again = refined("anything on security", after(before))

        assert again is not None
        assert again.topic == "for their cfo instead; anything on security"

    @pytest.mark.parametrize("said", ["who are my hottest leads", "for their cfo we need leads in germany 3"])
    def test_leaves_other_questions_alone(self, said: str) -> None:
        assert refined(said, after(SUGGESTED)) is None

    def test_needs_a_suggestion_before(self) -> None:
        assert refined("something shorter", after(Reading(shape=Shape.LEADS))) is None
        assert refined("something shorter", ThreadMemory()) is None
