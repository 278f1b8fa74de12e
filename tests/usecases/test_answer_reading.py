"""Answers that look nothing up, and content."""

from dataclasses import replace

import pytest

from bot.domain.answer import AnswerKind, Choice, ContentLine
from bot.domain.lead_query import LeadQuery
from bot.domain.reading import Reading, Shape
from tests.builders import T0
from tests.usecases.ask_house import a_house, asked, rules

ROI = ContentLine(
    id="roi", title="Returns in retail", url="https://vendor.example/roi", type="case study",
    quote="Stockouts fell by 38 %.", location="page 3", reasons=("for retail",), published="2026",
)  # fmt: skip


class TestWhatTheBotSaysItself:
    @pytest.mark.parametrize(
        ("shape", "kind"),
        [
            (Shape.CLARIFY, AnswerKind.CLARIFY),
            (Shape.HELP, AnswerKind.HELP),
            (Shape.REFUSED, AnswerKind.REFUSED),
        ],
    )
    def test_is_said_as_it_was_read(self, shape: Shape, kind: AnswerKind) -> None:
        choices = (Choice(label="Ana Novak, Acme", question="show Ana Novak at Acme"),)

        answer = a_house().answers(Reading(shape=shape, sentence="Which Ana?", choices=choices), asked())

        assert (answer.kind, answer.clarify) == (kind, choices)
        assert answer.text == "Which Ana?\n\n- Ana Novak, Acme"

    def test_is_a_definition_with_the_thresholds_of_the_rules(self) -> None:
        answer = a_house().answers(Reading(shape=Shape.DEFINITION, topic="hot"), asked())

        assert answer.text.startswith("Hot leads")
        assert f"fit {rules().bands.hot.fit} or more" in answer.text

    def test_is_the_weights_where_the_score_is_asked_about(self) -> None:
        answer = a_house().answers(Reading(shape=Shape.DEFINITION, topic="lead score"), asked())

        assert f"fit counts {rules().weights.fit} %" in answer.text

    @pytest.mark.parametrize(
        ("axis", "part"),
        [("engagement", "Asked for a demo: "), ("engagement", "a day at most"), ("readiness", "Budget: ")],
    )
    def test_tells_of_an_axis_what_counts_how_much(self, axis: str, part: str) -> None:
        answer = a_house().answers(Reading(shape=Shape.DEFINITION, topic=axis), asked())

        assert part in answer.text
        assert "points" in answer.text

    def test_is_which_words_it_knows_where_it_does_not_know_one(self) -> None:
        answer = a_house().answers(Reading(shape=Shape.DEFINITION, topic="quux"), asked())

        assert answer.text.startswith("I have no definition of “quux”.")


class TestContent:
    def test_on_a_topic_is_listed_with_its_quote_and_its_link(self) -> None:
        house = a_house()
        house.shelf.lines = (ROI,)

        answer = house.answers(Reading(shape=Shape.CONTENT, topic="stockouts"), asked())

        assert answer.kind is AnswerKind.CONTENT
        assert answer.text == (
            "1 piece on “stockouts”:\n\n1. Returns in retail (case study, 2026) https://vendor.example/roi\n"
            "   for retail\n   “Stockouts fell by 38 %.” (page 3)"
        )

    def test_to_send_to_nobody_in_particular_is_only_what_prospects_may_read(self) -> None:
        house = a_house()
        house.shelf.lines = (ROI,)

        answer = house.answers(Reading(shape=Shape.SUGGEST, topic="something for a CFO in logistics"), asked())

        assert answer.kind is AnswerKind.CONTENT
        assert house.shelf.asked == ["to send: something for a CFO in logistics"]

    def test_that_is_not_there_is_said_not_to_be(self) -> None:
        answer = a_house().answers(Reading(shape=Shape.CONTENT, topic="moon bases"), asked())

        assert answer.kind is AnswerKind.NONE
        assert "nothing on “moon bases”" in answer.text

    def test_that_is_not_there_comes_with_what_is_nearest(self) -> None:
        house = a_house()
        answers = replace(house.answers, content=replace(house.answers.content, note_gap=lambda *_, **__: "Wards"))

        answer = answers(Reading(shape=Shape.CONTENT, topic="anything on HIPAA"), asked())

        assert answer.kind is AnswerKind.NONE
        assert answer.text.endswith("Nearest to it, though not about it: “Wards”.")

    def test_for_a_lead_names_the_lead(self) -> None:
        house = a_house()
        house.shelf.lines = (ROI,)
        anna = next(s.lead for s in house.stores.store.everyone() if s.lead.name == "Anna Kowalska")

        answer = house.answers(Reading(shape=Shape.SUGGEST, lead_ids=(anna.id,), topic="returns"), asked())

        assert answer.headline == "For Anna Kowalska, CTO at Acme:"
        assert house.shelf.asked == ["returns"]

    def test_for_a_lead_that_wants_no_mail_is_refused_in_words(self) -> None:
        house = a_house()
        house.shelf.closed = True
        fay = house.has(name="Fay", email="fay@x.test", do_not_contact=True)

        answer = house.answers(Reading(shape=Shape.SUGGEST, lead_ids=(fay.id,)), asked())

        assert answer.kind is AnswerKind.NONE
        assert answer.text.startswith("Fay, Acme: This person asked not to be contacted")


@pytest.mark.parametrize("shape", list(Shape))
def test_every_shape_has_an_answer_with_its_receipt_whatever_the_reading_lacks(shape: Shape) -> None:
    house = a_house()

    for reading in (Reading(shape=shape), Reading(shape=shape, query=LeadQuery())):
        answer = house.answers(reading, asked())

        assert answer.working is not None
        assert answer.working.sentence
        assert answer.working.as_of == T0
        assert answer.working.definitions.startswith("definitions ")


def test_remarks_of_the_reading_are_in_the_receipt() -> None:
    answer = a_house().answers(Reading(shape=Shape.LEADS), asked(notes=("read germny as Germany",)))

    assert answer.working is not None
    assert answer.working.sentence == "all leads; read germny as Germany"
