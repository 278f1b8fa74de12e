"""What a rep wants to send, read off a few words."""

import pytest

from bot.domain.content_note import note_to_send
from bot.domain.content_request import SHORT_TYPES, ContentRequest, read_request, topic_named
from bot.domain.grounding import Sources, ungrounded
from tests.builders import a_lead


class TestTopicNamed:
    @pytest.mark.parametrize(
        ("words", "topic"),
        [
            ("anything on blockchain for hospitals?", "blockchain for hospitals"),
            ("do we have something good about carbon footprint", "carbon footprint"),
            ("what do we have on GDPR", "GDPR"),
            ("case studies regarding drones", "drones"),
            ("content about HIPAA in German", "HIPAA"),
            ("blockchain for hospitals", "blockchain for hospitals"),
        ],
    )
    def test_is_what_content_is_asked_for_on(self, words: str, topic: str) -> None:
        assert topic_named(words) == topic

    @pytest.mark.parametrize(
        "words",
        [
            "how do you reduce dead stock",
            "do we support SSO?",
            "our planners live in spreadsheets",
            "they throw away a third of all fresh goods every week",
            "something shorter",
            "",
        ],
    )
    def test_is_none_where_somebody_asks_or_tells(self, words: str) -> None:
        assert topic_named(words) == ""


class TestReadRequest:
    @pytest.mark.parametrize(
        ("words", "request_"),
        [
            ("security", ContentRequest(topic="security")),
            ("anything on security?", ContentRequest(topic="security")),
            ("something shorter", ContentRequest(shorter=True)),
            ("something short please", ContentRequest(shorter=True)),
            ("short shelf life", ContentRequest(topic="short shelf life")),
            ("shorter lead times", ContentRequest(topic="shorter lead times")),
            ("for their CFO instead", ContentRequest(role="CFO")),
            ("case studies on stock-outs", ContentRequest(topic="stock-outs", types=frozenset({"case study"}))),
            ("any customer stories?", ContentRequest(types=frozenset({"case study"}))),
            ("again", ContentRequest(again=True)),
            ("security; something shorter", ContentRequest(topic="security", shorter=True)),
            ("a webinar; a case study", ContentRequest(types=frozenset({"case study"}))),
            ("security even if they have seen it", ContentRequest(topic="security", again=True)),
            ("something else too please", ContentRequest()),
            ("security too", ContentRequest(topic="security")),
            ("too many tools", ContentRequest(topic="too many tools")),
            ("in German plants", ContentRequest(topic="German plants")),
        ],
    )
    def test_tells_topic_kind_length_and_reader(self, words: str, request_: ContentRequest) -> None:
        assert read_request(words) == request_

    @pytest.mark.parametrize("after", ["", " too", " rather", " instead", " as well", " please", " too, please"])
    @pytest.mark.parametrize("before", ["", "anything ", "something "])
    def test_of_a_language_what_is_said_around_it_is_no_topic(self, before: str, after: str) -> None:
        assert read_request(f"{before}in German{after}") == ContentRequest(language="de")

    @pytest.mark.parametrize("on", ["about", "on", "regarding", "concerning", "covering", "around"])
    def test_a_language_may_stand_before_the_topic(self, on: str) -> None:
        assert read_request(f"in German {on} security") == ContentRequest(language="de", topic="security")

    def test_short_means_short_kinds_unless_a_kind_is_named(self) -> None:
        assert read_request("something shorter").kinds == SHORT_TYPES
        assert read_request("a case study; something shorter").kinds == {"case study"}
        assert read_request("security").kinds == frozenset()


class TestNoteToSend:
    SAYS = "A hospital group cut expired goods by 42 percent and moved operations from 41 to 6 a year. More."

    @pytest.mark.parametrize("pains", [(), ("write-offs",), ("write-offs", "stock-outs")])
    @pytest.mark.parametrize("in_their_industry", [True, False])
    def test_is_two_sentences_grounded_in_lead_and_asset(self, pains: tuple[str, ...], in_their_industry: bool) -> None:
        lead = a_lead(name="Anna Kowalska", company="Acme", industry="Healthcare")
        title = "Sankt Elin Hospitals"

        note = note_to_send(
            lead, title=title, kind="case study", says=self.SAYS, pains=pains, in_their_industry=in_their_industry
        )

        assert note.startswith("Hi Anna, ")
        assert note.endswith("moved operations from 41 to 6 a year.")
        assert note.count(". ") == 1
        assert not ungrounded(note, Sources.of([lead.name, "Acme", "Healthcare", title, self.SAYS, *pains]))

    @pytest.mark.parametrize(("role", "shown"), [("cfo", "CFO"), ("IT director", "IT director")])
    def test_for_somebody_elses_eyes_says_whose(self, role: str, shown: str) -> None:
        note = note_to_send(a_lead(), title="T", kind="ebook", says="It helps.", pains=("stock-outs",), pass_on_to=role)

        assert note == f"Hi Anna, I thought our ebook “T” may be of use to your {shown}. It helps."

    def test_cuts_an_endless_sentence_at_a_word(self) -> None:
        note = note_to_send(a_lead(name=""), title="T", kind="", says="word " * 200)

        assert note.startswith("Hello, ")
        assert note.endswith("word…")
        assert len(note) < 400
