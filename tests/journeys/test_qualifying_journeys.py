"""A qualification as reps lead it, from the first word to the hand-off, through the workspace."""

from bot.domain.answer import Answer, AnswerKind
from bot.domain.words import Criterion, Level
from bot.sandbox.messages import Message
from bot.sandbox.persona import Persona
from tests.journeys.conftest import Office
from tests.journeys.test_slack_journeys import the_lead

SALES = "#sales"


def begun(office: Office, mara: Persona) -> str:
    """Mara qualifies Anna; the thread."""
    mara.runs("/lead qualify Anna Kowalska", channel=SALES)
    root = mara.waits_for("Mara Lindt is qualifying Anna Kowalska", channel=SALES)
    mara.waits_for("What problem", channel=SALES, thread_ts=root.ts)
    return root.ts


def tells(person: Persona, thread: str, text: str, *, until: str) -> Message:
    """Say something in the thread and wait for what the bot says to it."""
    person.says(SALES, text, thread_ts=thread)
    return person.waits_for(until, channel=SALES, thread_ts=thread)


class TestBeginning:
    def test_by_words_in_a_thread(self, office: Office) -> None:
        mara, anna = office.person("mara"), the_lead(office, "Anna Kowalska")
        office.agent.says["let's qualify Acme"] = Answer(
            kind=AnswerKind.LEAD, text="Known: nothing.", begins=anna.lead.id
        )

        asked = mara.says(SALES, "@Leadbot let's qualify Acme")

        mara.waits_for("Qualifying Anna Kowalska", channel=SALES, thread_ts=asked.ts)
        tells(mara, asked.ts, "50k EUR", until="Noted: budget 50,000 EUR")

    def test_by_the_cards_button(self, office: Office) -> None:
        mara = office.person("mara")
        mara.runs("/lead show Anna Kowalska", channel=SALES)
        card = mara.waits_for("BANT", channel=SALES)

        mara.clicks("Qualify", message=card)

        root = mara.waits_for("Mara Lindt is qualifying Anna Kowalska", channel=SALES)
        mara.waits_for("What problem", channel=SALES, thread_ts=root.ts)


class TestSteering:
    def test_goes_where_the_reps_want_and_loses_nothing(self, office: Office) -> None:
        mara, tom = office.person("mara"), office.person("tom")
        thread = begun(office, mara)

        tells(mara, thread, "don't know", until="Need stays open.")
        tells(mara, thread, "Q3", until="Noted: timeline by 2026-09-30")
        tells(mara, thread, "that's wrong", until="Taken back. Once more on timeline")
        tells(mara, thread, "skip", until="Timeline stays open.")
        tells(mara, thread, "go back", until="By when do they want it running")
        tells(tom, thread, "by the end of May, budget 50k EUR", until="budget 50,000 EUR")
        tells(mara, thread, "who asked?", until="Mara Lindt started this on 18 March 2026; Tom Okafor answered too.")
        tells(mara, thread, "pause", until="Paused.")
        tells(tom, thread, "go on", until="let's go on")
        card = tells(mara, thread, "that's all", until="This is what I understood")

        assert "by 2026-05-31" in card.words()
        assert "50,000 EUR" in card.words()

    def test_answers_a_question_in_between_and_goes_on(self, office: Office) -> None:
        mara = office.person("mara")
        thread = begun(office, mara)

        tells(mara, thread, "who are the hottest leads?", until="hottest leads")
        mara.waits_for("What problem", channel=SALES, thread_ts=thread)

        tells(mara, thread, "they need SSO", until="Noted: need: SSO")


class TestConfirming:
    def test_writes_the_lines_that_were_not_taken_out_and_hands_over(self, office: Office) -> None:
        mara = office.person("mara")
        thread = begun(office, mara)
        said = 'She said: "we need single sign-on, our logins fail every day". They have 50k EUR'
        tells(mara, thread, said, until="Noted")
        card = tells(mara, thread, "that's all", until="This is what I understood")
        mara.clicks("qualify_line:1", message=card)
        mara.waits_until(lambda: "Take in again" in card.words())
        mara.clicks("qualify_confirm", message=card)
        done = mara.waits_for("What changed", channel=SALES, thread_ts=thread)

        (row,) = office.stores.leads.dossier(the_lead(office, "Anna Kowalska").lead.id).evidence
        assert (row.criterion, row.level) == (Criterion.NEED, Level.SUPPORTED)
        mara.clicks("Hand off", message=done)
        handed = mara.waits_for("Hand-off: Anna Kowalska", channel=SALES, thread_ts=thread)
        assert "we need single sign-on, our logins fail every day" in handed.words()
        assert "Nobody knows the budget" in handed.words()


class TestReadingAMessage:
    def test_by_its_menu_shows_the_card_below_it(self, office: Office) -> None:
        mara, tom = office.person("mara"), office.person("tom")
        mail = tom.says(
            SALES,
            "From: Anna Kowalska <anna@acme.test>\nWe need single sign-on. We have a budget of 50,000 EUR for it.",
        )

        mara.uses_shortcut("read_bant_from_message", message=mail)

        card = mara.waits_for("This is what I understood", channel=SALES, thread_ts=mail.ts)
        assert "50,000 EUR" in card.words()
