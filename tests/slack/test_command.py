"""The slash command: every verb, and what is said to wrong input."""

import pytest

from bot.slack.identifiers import Verb
from tests.builders import MARA, a_lead
from tests.slack.harness import Bot, keep, words


class TestTheCommand:
    def test_alone_tells_what_there_is(self, bot: Bot) -> None:
        bot.runs("")

        assert "/lead qualify Dana Fox" in words(bot.says("respond"))

    def test_with_any_other_text_answers_a_question_to_the_asker_only(self, bot: Bot) -> None:
        keep(bot, a_lead(owner_id=MARA.id))

        bot.runs("who are the hottest leads?")

        said = bot.says("respond")
        assert said["response_type"] == "ephemeral"
        assert "Anna Kowalska" in words(said)
        assert not bot.slack.sent("chat.postMessage")

    def test_remembers_what_the_same_person_asked_before(self, bot: Bot) -> None:
        bot.runs("who are the hottest leads?")
        bot.runs("only in Germany")

        assert bot.stores.threads.get("ask", "C0SALES:U0MARA", now=bot.now[0])

    def test_takes_a_verb_in_any_case(self, bot: Bot) -> None:
        keep(bot, a_lead())

        bot.runs("SHOW  Anna Kowalska")

        assert "Anna Kowalska" in words(bot.says("respond"))

    def test_is_acknowledged_with_an_empty_answer(self, bot: Bot) -> None:
        answered = bot.runs("help")

        assert (answered.status, answered.body) == (200, "")

    def test_hot_asks_for_my_hottest(self, bot: Bot) -> None:
        bot.runs("hot in Germany")

        assert bot.agent.asked == [("who are my hottest leads in Germany?", MARA.id)]

    @pytest.mark.parametrize("verb", [Verb.SHOW, Verb.QUALIFY, Verb.SUGGEST, Verb.CLAIM])
    def test_without_a_name_says_what_to_type(self, bot: Bot, verb: Verb) -> None:
        bot.runs(verb)

        assert f"/lead {verb} Dana Fox" in words(bot.says("respond"))

    @pytest.mark.parametrize("verb", [Verb.SHOW, Verb.QUALIFY, Verb.SUGGEST, Verb.CLAIM])
    def test_with_an_unknown_name_says_so(self, bot: Bot, verb: Verb) -> None:
        bot.runs(f"{verb} Nobody Known")

        assert "I know nobody called “Nobody Known”" in words(bot.says("respond"))

    def test_with_an_unknown_address_offers_to_log_it(self, bot: Bot) -> None:
        bot.runs("show <mailto:new@acme.test|new@acme.test>")

        assert "/lead log new@acme.test" in words(bot.says("respond"))

    def test_sent_twice_is_done_once(self, bot: Bot) -> None:
        from tests.slack import payloads

        typed = payloads.command("help", response_url=bot.slack.response_url())
        bot.receives(typed)
        bot.receives(typed)

        assert len(bot.slack.sent("respond")) == 1

    def test_reaches_people_whose_response_address_is_used_up(self, bot: Bot) -> None:
        bot.slack.fails("respond", "expired_url")

        bot.runs("help")

        assert bot.says("chat.postEphemeral")["user"] == "U0MARA"

    def test_answers_in_direct_messages_where_the_bot_is_not_in_the_channel(self, bot: Bot) -> None:
        bot.slack.fails("respond", "expired_url")
        bot.slack.fails("chat.postEphemeral", "not_in_channel")

        bot.runs("help")

        assert bot.says("chat.postMessage")["channel"] == "U0MARA"
