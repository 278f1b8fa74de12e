"""Questions about what somebody was sent, and orders to send."""

from dataclasses import replace

import pytest

from bot.agent.offline.sending import by_button
from bot.domain.lead import LeadId
from bot.domain.lead_query import LeadQuery
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

    @pytest.mark.parametrize(
        ("asked", "piece", "opened"),
        [
            ("what did we send {name}", "", False),
            ("what has {name} been sent so far", "", False),
            ("has {name} received anything", "", False),
            ("did {name} open the ebook", "the ebook", True),
            ("which case studies has {name} read", "case studies", True),
            ("did we share the retail report with {name}", "the retail report", False),
        ],
    )
    @pytest.mark.parametrize(
        ("time", "said"),
        [
            ("last month", "last month"),
            ("in the last two weeks", "the last 2 weeks"),
            ("over the past 30 days", "the last 30 days"),
            ("since january", "since 1 January 2026"),
            ("before 12 March 2026", "before 12 March 2026"),
            ("in Q1 2026", "Q1 2026"),
            ("on Friday", "13 March 2026"),
            ("today", "today"),
            ("between January and February", "1 January 2026 to 28 February 2026"),
        ],
    )
    def test_may_be_in_a_time(self, asked: str, piece: str, opened: bool, time: str, said: str) -> None:
        name, _ = somebody()
        whole, timed = read(asked.format(name=name)), read(f"{asked.format(name=name)} {time}?")

        assert (whole.shape, whole.topic, whole.opened, whole.window) == (Shape.SENT, piece, opened, None)
        assert timed.window is not None
        assert timed.window.said == said
        assert replace(timed, window=None) == whole

    @pytest.mark.parametrize("time", ["since we met", "before the kick-off with her boss", "when she was on leave"])
    def test_in_a_time_that_is_not_read_is_asked_about(self, time: str) -> None:
        name, _ = somebody()
        reading = read(f"did {name} open the ebook {time}?")

        assert reading.shape is Shape.CLARIFY
        assert time.split()[0] in reading.sentence

    @pytest.mark.parametrize("piece", ["the report for Q1", "our whitepaper on life in the last mile"])
    def test_leaves_a_time_in_a_piece_with_it(self, piece: str) -> None:
        name, _ = somebody()
        reading = read(f"did {name} open {piece}?")

        assert (reading.shape, reading.topic, reading.window) == (Shape.SENT, piece, None)

    @pytest.mark.parametrize("asked", ["did she open it", "has she read it yet", "did she open that one last week?"])
    def test_is_the_piece_before(self, asked: str) -> None:
        name, _ = somebody()
        before = read(f"did we send {name} the ebook?")
        reading = read(asked, thread=after(before))

        assert (reading.shape, reading.lead_ids, reading.topic) == (Shape.SENT, before.lead_ids, "the ebook")
        assert reading.opened
        assert (reading.window is not None) is ("last week" in asked)
        assert read(asked, thread=after(Reading(shape=Shape.LEAD, lead_ids=before.lead_ids))).shape is not Shape.SENT

    @pytest.mark.parametrize("asked", ["what have they been sent?", "what did we send those last month"])
    def test_is_told_of_each_of_a_list(self, asked: str) -> None:
        shown = tuple(list(world("hubspot").store.leads)[:3])
        listed = Turn(question="?", asker_id=None, reading=Reading(shape=Shape.LEADS, query=LeadQuery()), shown=shown)

        assert read(asked, thread=ThreadMemory(turns=(listed,))).lead_ids == shown

    def test_is_told_of_the_whole_of_a_list_of_pages(self) -> None:
        shown = tuple(list(world("hubspot").store.leads)[:10])
        listed = Turn(question="?", asker_id=None, reading=Reading(shape=Shape.LEADS, query=LeadQuery()), shown=shown)
        reading = read("what have they been sent?", thread=ThreadMemory(turns=(listed,)))

        assert (reading.shape, reading.query) == (Shape.SENT, LeadQuery())

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
