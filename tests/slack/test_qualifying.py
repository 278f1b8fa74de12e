"""Qualifying a lead in a thread, by typing and by clicking."""

from typing import Any

from bot.domain.answer import Answer, AnswerKind
from bot.domain.change import ChangeKind
from bot.domain.lead import LeadId
from bot.domain.words import Criterion
from tests.builders import MARA, TOM, a_lead
from tests.slack import payloads
from tests.slack.harness import Bot, button, keep, words


def begin(bot: Bot) -> tuple[str, str]:
    """Qualify Anna from #sales; the lead's id and the thread."""
    lead_id = keep(bot, a_lead(title="CTO"))
    bot.runs("qualify Anna Kowalska")
    return lead_id, bot.slack.history["C0SALES"][0]["ts"]


def last(bot: Bot) -> dict[str, Any]:
    return bot.says("chat.postMessage")


def reply(bot: Bot, text: str, thread: str, **how: Any) -> None:
    bot.receives(payloads.message(text, thread_ts=thread, **how))


class TestBeginning:
    def test_opens_a_thread_in_the_channel_and_asks_one_thing(self, bot: Bot) -> None:
        _, thread = begin(bot)

        root, question = bot.slack.history["C0SALES"]
        assert "Mara Lindt is qualifying Anna Kowalska" in root["text"]
        assert root.get("thread_ts") is None
        assert question["thread_ts"] == thread
        button(question, "Don't know")

    def test_tells_whoever_typed_it_where_the_thread_is(self, bot: Bot) -> None:
        _, thread = begin(bot)

        assert f"https://vendor.slack.test/archives/C0SALES/p{thread.replace('.', '')}" in words(bot.says("respond"))

    def test_from_a_card_in_a_thread_stays_in_that_thread(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())

        bot.clicks({"action_id": "lead_qualify", "value": lead_id}, thread_ts="1773000000.000001")

        (question,) = bot.slack.sent("chat.postMessage")
        assert question["thread_ts"] == "1773000000.000001"

    def test_goes_on_in_direct_messages_where_the_bot_is_not_in_the_channel(self, bot: Bot) -> None:
        keep(bot, a_lead())
        bot.slack.fails("chat.postMessage", "not_in_channel")

        bot.runs("qualify Anna Kowalska")

        assert "/invite @Leadbot" in words(bot.says("respond"))
        assert {message["channel"] for message in bot.slack.history["D0MARA"]} == {"U0MARA", "D0MARA"}


class TestBeginningByWords:
    def ask(self, bot: Bot, question: str) -> tuple[str, dict[str, Any]]:
        lead_id = keep(bot, a_lead(title="CTO"))
        bot.agent.says[question] = Answer(kind=AnswerKind.LEAD, text="Known: nothing.", begins=LeadId(lead_id))
        root = payloads.message(f"<@U0BOT> {question}", ts="1773000000.000900")
        bot.receives(root)
        return lead_id, last(bot)

    def test_in_a_thread_asks_the_first_question_there(self, bot: Bot) -> None:
        _, question = self.ask(bot, "let's qualify Acme")

        assert question["thread_ts"] == "1773000000.000900"
        assert "Qualifying *<" not in words(question)
        assert "Anna Kowalska" in words(question)
        button(question, "Don't know")

    def test_takes_the_next_message_of_the_thread_for_an_answer(self, bot: Bot) -> None:
        self.ask(bot, "let's qualify Acme")

        reply(bot, "they have 50k EUR", "1773000000.000900")

        assert "50,000 EUR" in words(last(bot))

    def test_is_not_done_by_asking_about_it(self, bot: Bot) -> None:
        _, answer = self.ask(bot, "is Acme qualified?")

        assert "Known: nothing." in words(answer)


class TestASumWithoutCurrency:
    def test_is_asked_about_on_the_card(self, bot: Bot) -> None:
        lead_id, thread = begin(bot)
        reply(bot, "they have a budget of 50k", thread)
        reply(bot, "that's all", thread)
        card = last(bot)
        assert "50,000, currency not said" in words(card)

        bot.clicks(button(card, "CHF"), thread_ts=thread, blocks=card["blocks"])
        again = last(bot)
        bot.clicks(button(again, "Save"), thread_ts=thread, blocks=again["blocks"])

        (row,) = bot.stores.leads.dossier(lead_id).evidence
        assert (row.value, row.currency) == ("50,000 CHF", "CHF")

    def test_is_told_by_typing_it(self, bot: Bot) -> None:
        _, thread = begin(bot)
        reply(bot, "they have a budget of 50k", thread)

        reply(bot, "in Polish zloty? no, PLN", thread)
        reply(bot, "PLN", thread)

        assert "50,000 PLN" in words(last(bot))


class TestAnswering:
    def test_takes_an_answer_typed_without_a_mention(self, bot: Bot) -> None:
        _, thread = begin(bot)

        reply(bot, "They lose two days a week to manual exports and need SSO.", thread)

        assert last(bot)["thread_ts"] == thread
        assert len(bot.agent.asked) == 0

    def test_takes_a_click_and_leaves_no_buttons_behind(self, bot: Bot) -> None:
        _, thread = begin(bot)
        question = last(bot)

        bot.clicks(button(question, "Skip"), thread_ts=thread, blocks=question["blocks"])

        assert "Skip – Mara Lindt" in words(bot.says("chat.update"))
        assert not [b for b in bot.says("chat.update")["blocks"] if b["type"] == "actions"]

    def test_answers_a_question_in_between_and_asks_again(self, bot: Bot) -> None:
        _, thread = begin(bot)
        bot.slack.forget()

        reply(bot, "who are the hottest leads?", thread)

        answer, again = bot.slack.sent("chat.postMessage")
        assert "hottest" in answer["text"]
        button(again, "Don't know")

    def test_is_open_to_another_rep(self, bot: Bot) -> None:
        _, thread = begin(bot)

        reply(bot, "Budget is 50k EUR, approved by their CFO Maria Gonzalez.", thread, user=str(TOM.slack_id))

        assert "50,000" in words(last(bot))


class TestConfirming:
    def answer_all(self, bot: Bot) -> tuple[str, str]:
        lead_id, thread = begin(bot)
        reply(bot, "They need SSO by 30 June, the budget is 50k EUR.", thread)
        reply(bot, "that's all", thread)
        return lead_id, thread

    def test_writes_nothing_before_a_click(self, bot: Bot) -> None:
        lead_id, _ = self.answer_all(bot)

        assert bot.stores.leads.dossier(lead_id).evidence == ()
        assert "This is what I understood" in words(last(bot))

    def test_saves_what_is_ticked_with_whom_and_where(self, bot: Bot) -> None:
        lead_id, thread = self.answer_all(bot)
        card = last(bot)

        bot.clicks(button(card, "Save"), thread_ts=thread, blocks=card["blocks"])

        evidence = bot.stores.leads.dossier(lead_id).evidence
        assert {Criterion.BUDGET, Criterion.NEED} <= {row.criterion for row in evidence}
        assert {row.recorder_id for row in evidence} == {MARA.id}
        change = bot.stores.writes.changes(lead_id=lead_id, limit=1)[0]
        assert (change.note.kind, change.note.by) == (ChangeKind.QUALIFIED, MARA.id)
        assert change.note.where.startswith("https://vendor.slack.test/archives/C0SALES/p")
        button(last(bot), "Undo")

    def test_leaves_out_a_line_that_was_taken_out(self, bot: Bot) -> None:
        lead_id, thread = self.answer_all(bot)
        card = last(bot)
        line = next(block for block in card["blocks"] if "Budget" in str(block.get("text")))

        bot.clicks({**line["accessory"]}, thread_ts=thread, blocks=card["blocks"])
        redrawn = bot.says("chat.update")
        bot.clicks(button(redrawn, "Save"), thread_ts=thread, blocks=redrawn["blocks"])

        assert Criterion.BUDGET not in {row.criterion for row in bot.stores.leads.dossier(lead_id).evidence}

    def test_twice_saves_once(self, bot: Bot) -> None:
        lead_id, thread = self.answer_all(bot)
        card = last(bot)

        bot.clicks(button(card, "Save"), thread_ts=thread, blocks=card["blocks"])
        before = bot.stores.leads.dossier(lead_id).evidence
        bot.clicks(button(card, "Save"), thread_ts=thread, blocks=card["blocks"])

        assert bot.stores.leads.dossier(lead_id).evidence == before

    def test_can_be_taken_back(self, bot: Bot) -> None:
        lead_id, thread = self.answer_all(bot)
        card = last(bot)
        bot.clicks(button(card, "Save"), thread_ts=thread, blocks=card["blocks"])

        bot.clicks(button(last(bot), "Undo"), thread_ts=thread)

        assert bot.stores.leads.dossier(lead_id).evidence == ()

    def test_is_what_its_button_takes_back_whatever_else_was_done_since(self, bot: Bot) -> None:
        lead_id, thread = self.answer_all(bot)
        card = last(bot)
        bot.clicks(button(card, "Save"), thread_ts=thread, blocks=card["blocks"])
        saved = last(bot)
        other = keep(bot, a_lead(id="L-9", identity="jo@bell.test", name="Jo Bell", email="jo@bell.test"))
        bot.clicks({"action_id": "lead_claim", "value": other})

        bot.clicks(button(saved, "Undo"), thread_ts=thread)

        assert bot.stores.leads.get(other).lead.owner_id == MARA.id
        assert bot.stores.leads.dossier(lead_id).evidence == ()


class TestAButtonOfAnOldThread:
    def test_says_that_the_qualification_is_over(self, bot: Bot) -> None:
        bot.clicks({"action_id": "qualify_confirm", "value": ""}, thread_ts="1773000000.000001")

        assert "/lead qualify" in words(bot.says("chat.postEphemeral"))
