"""The one door: who is answered, where, and how often."""

from bot.domain.answer import Answer, AnswerKind, Choice
from bot.domain.rep import Rep
from tests.builders import MARA, TOM, a_lead
from tests.fakes.slack_api import BOT_USER
from tests.slack import payloads
from tests.slack.harness import Bot, button, keep, words

HOTTEST = "who are my hottest leads?"


def answers(bot: Bot) -> int:
    return len(bot.slack.sent("chat.postMessage"))


class TestAMention:
    def test_is_answered_in_the_thread_under_it(self, bot: Bot) -> None:
        keep(bot, a_lead(owner_id=MARA.id), score=87)

        bot.receives(asked := payloads.mention(HOTTEST))

        said = bot.says("chat.postMessage")
        assert said["thread_ts"] == asked["event"]["ts"]
        assert "Anna Kowalska" in words(said)
        assert "Anna Kowalska" in said["text"]

    def test_is_answered_in_the_thread_it_was_written_in(self, bot: Bot) -> None:
        bot.receives(payloads.mention(HOTTEST, thread_ts="1773000000.000001"))

        assert bot.says("chat.postMessage")["thread_ts"] == "1773000000.000001"

    def test_asks_in_the_name_of_its_writer(self, bot: Bot) -> None:
        bot.receives(payloads.mention(HOTTEST, user=str(TOM.slack_id)))

        assert bot.agent.asked == [(HOTTEST, TOM.id)]

    def test_that_says_nothing_is_told_what_there_is_to_say(self, bot: Bot) -> None:
        bot.receives(payloads.mention(""))

        assert "/lead log" in words(bot.says("chat.postMessage"))

    def test_reaches_the_agent_as_the_person_sees_it(self, bot: Bot) -> None:
        bot.receives(
            payloads.mention(
                "who is <mailto:dana@acme.test|dana@acme.test> &amp; what does <@U0TOM> say in <#C1|sales>?"
            )
        )

        assert bot.agent.asked[0][0] == "who is dana@acme.test & what does Tom Okafor say in #sales?"


class TestOneMessage:
    def test_that_arrives_as_a_mention_and_as_a_message_is_answered_once(self, bot: Bot) -> None:
        asked = payloads.mention(HOTTEST)

        bot.receives(asked)
        bot.receives(payloads.as_message(asked))

        assert answers(bot) == 1

    def test_is_answered_whichever_of_the_two_comes_first(self, bot: Bot) -> None:
        asked = payloads.mention(HOTTEST)

        bot.receives(payloads.as_message(asked))
        bot.receives(asked)

        assert answers(bot) == 1

    def test_sent_again_by_slack_is_not_answered_again(self, bot: Bot) -> None:
        asked = payloads.mention(HOTTEST)

        bot.receives(asked)
        again = bot.receives(asked, **{"x-slack-retry-num": "1", "x-slack-retry-reason": "http_timeout"})

        assert answers(bot) == 1
        assert again.status == 200

    def test_whose_first_try_never_reached_us_is_answered_at_the_second(self, bot: Bot) -> None:
        bot.receives(payloads.mention(HOTTEST), **{"x-slack-retry-num": "1", "x-slack-retry-reason": "http_error"})

        assert answers(bot) == 1


class TestADirectMessage:
    def test_is_answered_without_a_mention(self, bot: Bot) -> None:
        bot.receives(written := payloads.direct(HOTTEST))

        said = bot.says("chat.postMessage")
        assert (said["channel"], said["thread_ts"]) == ("D0MARA", written["event"]["ts"])

    def test_keeps_to_its_thread(self, bot: Bot) -> None:
        bot.receives(payloads.direct(HOTTEST, thread_ts="1773000000.000002"))

        assert bot.says("chat.postMessage")["thread_ts"] == "1773000000.000002"


class TestAReply:
    def test_in_a_thread_begun_by_asking_needs_no_mention(self, bot: Bot) -> None:
        bot.receives(asked := payloads.mention(HOTTEST))
        bot.receives(payloads.message("only the hottest in Germany", thread_ts=asked["event"]["ts"]))

        assert [question for question, _ in bot.agent.asked] == [HOTTEST, "only the hottest in Germany"]
        assert bot.says("chat.postMessage")["thread_ts"] == asked["event"]["ts"]

    def test_written_while_the_first_answer_is_still_being_worked_on_is_heard(self, bot: Bot) -> None:
        asked = payloads.mention(HOTTEST)

        def meanwhile() -> None:
            bot.agent.before = lambda: None
            bot.receives(payloads.message("only the hottest in Germany", thread_ts=asked["event"]["ts"]))

        bot.agent.before = meanwhile
        bot.receives(asked)

        assert answers(bot) == 2

    def test_in_such_a_thread_to_somebody_else_is_left_alone(self, bot: Bot) -> None:
        bot.receives(asked := payloads.mention(HOTTEST))
        bot.receives(payloads.message("<@U0TOM> can you call her?", thread_ts=asked["event"]["ts"]))

        assert answers(bot) == 1

    def test_in_a_thread_of_people_is_left_alone(self, bot: Bot) -> None:
        bot.receives(payloads.mention("who is Dana?", thread_ts="1773000000.000003"))
        bot.receives(payloads.message("I think she left", thread_ts="1773000000.000003"))

        assert answers(bot) == 1


class TestWhatIsNotForUs:
    def test_is_a_message_in_a_channel(self, bot: Bot) -> None:
        bot.receives(payloads.message("lunch?"))

        assert bot.slack.calls[-1:] == [] or answers(bot) == 0

    def test_is_what_bots_write(self, bot: Bot) -> None:
        bot.receives(payloads.message(f"<@{BOT_USER}> hello", bot_id="B0OTHER", subtype="bot_message"))

        assert answers(bot) == 0

    def test_is_what_we_write_ourselves(self, bot: Bot) -> None:
        bot.receives(payloads.direct(HOTTEST, user=BOT_USER))

        assert answers(bot) == 0

    def test_is_an_edit(self, bot: Bot) -> None:
        edited = payloads.message("x", subtype="message_changed", message={"text": f"<@{BOT_USER}> {HOTTEST}"})
        bot.receives(edited)

        assert answers(bot) == 0


class TestSomebodyNew:
    def test_gets_answers_and_becomes_a_rep(self, bot: Bot) -> None:
        bot.slack.knows("U0NEW", name="Nia New", email="nia.new@vendor.example", zone="Asia/Tokyo")

        bot.receives(payloads.mention(HOTTEST, user="U0NEW"))

        (nia,) = [rep for rep in bot.stores.reps.all() if rep.slack_id == "U0NEW"]
        assert (nia.name, nia.email, nia.zone) == ("Nia New", "nia.new@vendor.example", "Asia/Tokyo")
        assert answers(bot) == 1

    def test_is_asked_about_once_a_day(self, bot: Bot) -> None:
        for _ in range(3):
            bot.receives(payloads.mention(HOTTEST))
        bot.passes(days=1, minutes=1)
        bot.receives(payloads.mention(HOTTEST))

        assert len(bot.slack.sent("users.info")) == 2

    def test_is_answered_although_slack_does_not_tell_who_it_is(self, bot: Bot) -> None:
        bot.receives(payloads.mention(HOTTEST, user="U0GHOST"))

        assert answers(bot) == 1
        assert any(isinstance(rep, Rep) and rep.slack_id == "U0GHOST" for rep in bot.stores.reps.all())

    def test_is_answered_although_slack_hangs_up_when_asked_who_it_is(self, bot: Bot) -> None:
        bot.slack.fails("users.info", drop=True, times=9)

        bot.receives(payloads.mention(HOTTEST))

        assert answers(bot) == 1


class TestAChoice:
    def test_is_a_button_that_asks_its_question_in_the_thread(self, bot: Bot) -> None:
        bot.agent.says["Anna"] = Answer(
            kind=AnswerKind.CLARIFY, text="Which Anna?", clarify=(Choice(label="Anna at Acme", question=HOTTEST),)
        )
        bot.receives(asked := payloads.mention("Anna"))
        offered = bot.says("chat.postMessage")

        bot.clicks(button(offered, "Anna at Acme"), thread_ts=asked["event"]["ts"])

        assert bot.agent.asked[-1][0] == HOTTEST
        assert bot.says("chat.postMessage")["thread_ts"] == asked["event"]["ts"]
