"""Questions about what somebody was sent, and orders to send."""

import pytest

from bot.agent.offline.sending import by_button
from bot.domain.lead import LeadId
from bot.domain.reading import Reading, Shape, ThreadMemory, Turn
from tests.agent.offline.asking import read
from tests.agent.offline.worlds import world

SUGGESTED = Reading(shape=Shape.SUGGEST, lead_ids=(LeadId("L-1"),))


def somebody() -> tuple[str, str]:
    """The whole name of one who shares it with nobody, and where they work."""
    leads = [lead for lead in world("hubspot").store.leads.values() if lead.name and lead.company]
    alone = next(lead for lead in leads if sum(other.name == lead.name for other in leads) == 1)
    return alone.name, str(alone.company)


class TestWhatSomebodyWasSent:
    @pytest.mark.parametrize(
        "question",
        [
            "what has {name} been sent",
            "what was {name} sent so far?",
            "what content has {name} already been sent?",
            "what did we send to {name}",
            "what have we sent {name} so far",
            "what has been sent to {name} already?",
            "has {name} been sent anything yet",
            "did we send {name} anything?",
        ],
    )
    def test_is_asked_in_many_ways(self, question: str) -> None:
        name, _ = somebody()
        reading = read(question.format(name=name))

        assert (reading.shape, len(reading.lead_ids)) == (Shape.SENT, 1)
        assert reading.topic in ("", "content")

    @pytest.mark.parametrize(
        ("question", "piece"),
        [
            ("has {name} seen the retail case study", "the retail case study"),
            ("did {name} open our whitepaper on safety stock?", "our whitepaper on safety stock"),
            ("has {name} read the price list yet", "the price list"),
            ("did we send {name} the buyer guide", "the buyer guide"),
            ("which case studies did we share with {name}?", "case studies"),
            ("have we sent the security whitepaper to {name}?", "the security whitepaper"),
        ],
    )
    def test_may_be_one_piece(self, question: str, piece: str) -> None:
        name, _ = somebody()
        reading = read(question.format(name=name))

        assert (reading.shape, reading.topic) == (Shape.SENT, piece)

    def test_is_told_of_an_account(self) -> None:
        _, company = somebody()
        reading = read(f"what did we send to {company}")

        assert reading.shape is Shape.SENT
        assert reading.query or reading.lead_ids

    def test_in_a_time_is_told_whole_with_a_remark(self) -> None:
        name, _ = somebody()
        reading = read(f"what did we send {name} last month?")

        assert reading.shape is Shape.SENT
        assert "“last month” does not change it" in reading.notes[-1]

    def test_of_nobody_known_is_said_so(self) -> None:
        assert read("what has Zorblax Quimby been sent").shape is Shape.CLARIFY

    @pytest.mark.parametrize("question", ["who opened the retail case study", "how many leads received a quote"])
    def test_leaves_questions_over_leads_alone(self, question: str) -> None:
        assert read(question).shape is not Shape.SENT


def after(*readings: Reading) -> ThreadMemory:
    return ThreadMemory(turns=tuple(Turn(question="?", asker_id=None, reading=reading) for reading in readings))


class TestAnOrderToSend:
    @pytest.mark.parametrize(
        ("said", "piece"),
        [
            ("send her the second one", "the second piece"),
            ("Send him the first.", "the first piece"),
            ("please send Anna the third one", "the third piece"),
            ("ok, send it to her", "the piece"),
            ("send the last one to them please", "the last piece"),
            ("send her number 2", "the second piece"),
        ],
    )
    def test_after_a_suggestion_is_told_its_button(self, said: str, piece: str) -> None:
        reading = by_button(said, after(SUGGESTED))

        assert reading is not None
        assert reading.shape is Shape.HELP
        assert f"Press Send beside {piece} above" in reading.sentence

    def test_may_be_said_twice(self) -> None:
        told = by_button("send it to her", after(SUGGESTED, Reading(shape=Shape.HELP, sentence="Press Send.")))

        assert told is not None

    @pytest.mark.parametrize("said", ["send me the second one", "send her an e-mail", "send her flowers"])
    def test_of_anything_else_is_none(self, said: str) -> None:
        assert by_button(said, after(SUGGESTED)) is None

    def test_needs_a_suggestion_before(self) -> None:
        assert by_button("send her the second one", after(Reading(shape=Shape.LEADS))) is None
        assert by_button("send her the second one", ThreadMemory()) is None
