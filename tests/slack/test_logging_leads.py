"""Logging a lead by its form."""

from datetime import date

from bot.domain.lead_text import LeadDraft
from bot.domain.words import Criterion, Level, Source, Status
from bot.slack.identifiers import Field
from tests.builders import MARA, T0, TOM, a_lead
from tests.slack import payloads
from tests.slack.harness import Bot, button, keep, words

TYPED = "Dana Fox, CTO at Acme, dana@acme.test, met at the Berlin webinar, wants SSO by March"
READ = LeadDraft(
    name="Dana Fox",
    title="CTO",
    company="Acme",
    email="dana@acme.test",
    source=Source.WEBINAR,
    source_detail="Berlin webinar",
    need="SSO",
    timeline="by March",
    due=date(2026, 3, 31),
    notes="met at the Berlin webinar",
)


def the_form(bot: Bot, text: str = "") -> dict[str, object]:
    bot.runs(f"log {text}")
    view: dict[str, object] = bot.says("views.open")["view"]
    return view


def initial(view: dict[str, object], field: Field) -> object:
    blocks = view["blocks"]
    assert isinstance(blocks, list)
    element = next(block["element"] for block in blocks if block.get("block_id") == field)
    return element.get("initial_value") or (element.get("initial_option") or {}).get("value")


def the_leads(bot: Bot) -> list[str]:
    from bot.domain.lead_query import LeadQuery

    return [scored.lead.name for scored in bot.stores.questions.find(LeadQuery()).leads]


class TestTheForm:
    def test_is_empty_where_nothing_was_typed(self, bot: Bot) -> None:
        view = the_form(bot)

        assert initial(view, Field.NAME) is None
        assert Field.NEED not in str(view)

    def test_is_filled_from_free_text(self, bot: Bot) -> None:
        bot.drafts[TYPED] = READ

        view = the_form(bot, TYPED)

        assert initial(view, Field.NAME) == "Dana Fox"
        assert initial(view, Field.EMAIL) == "dana@acme.test"
        assert initial(view, Field.SOURCE) == "webinar"
        assert initial(view, Field.NEED) == "SSO"

    def test_keeps_what_could_not_be_read_as_a_note(self, bot: Bot) -> None:
        view = the_form(bot, "somebody from the fair")

        assert initial(view, Field.NOTES) == "somebody from the fair"

    def test_opens_from_the_lightning_menu(self, bot: Bot) -> None:
        bot.receives(payloads.shortcut("log_lead"))

        assert bot.says("views.open")["view"]["callback_id"] == "log_form"

    def test_is_filled_from_a_message(self, bot: Bot) -> None:
        bot.drafts[TYPED] = READ
        written = TYPED.replace("dana@acme.test", "<mailto:dana@acme.test|dana@acme.test>")

        bot.receives(payloads.message_shortcut("log_lead_from_message", written, response_url=bot.slack.response_url()))

        assert initial(bot.says("views.open")["view"], Field.EMAIL) == "dana@acme.test"


class TestSubmitting:
    def test_saves_the_lead_as_mine_and_says_so(self, bot: Bot) -> None:
        bot.drafts[TYPED] = READ
        view = the_form(bot, TYPED)

        answered = bot.receives(payloads.submitted(view, {}))

        (dana,) = bot.stores.questions.find(_everyone()).leads
        assert (dana.lead.name, dana.lead.owner_id, dana.lead.status) == ("Dana Fox", MARA.id, Status.NEW)
        assert (dana.lead.source, dana.lead.source_detail) == (Source.WEBINAR, "Berlin webinar")
        assert "Logged Dana Fox at Acme" in words(bot.says("respond"))
        assert '"clear"' in answered.body

    def test_keeps_what_was_said_on_bant_as_claims_of_mine(self, bot: Bot) -> None:
        bot.drafts[TYPED] = READ

        bot.receives(payloads.submitted(the_form(bot, TYPED), {}))

        (dana,) = bot.stores.questions.find(_everyone()).leads
        rows = {row.criterion: row for row in bot.stores.leads.dossier(dana.lead.id).evidence}
        assert (rows[Criterion.NEED].value, rows[Criterion.NEED].level) == ("SSO", Level.CLAIMED)
        assert rows[Criterion.TIMELINE].due == date(2026, 3, 31)
        assert rows[Criterion.TIMELINE].recorder_id == MARA.id

    def test_drops_a_date_that_was_read_from_words_which_were_changed(self, bot: Bot) -> None:
        bot.drafts[TYPED] = READ

        bot.receives(payloads.submitted(the_form(bot, TYPED), {Field.TIMELINE: "in summer"}))

        (dana,) = bot.stores.questions.find(_everyone()).leads
        (row,) = [r for r in bot.stores.leads.dossier(dana.lead.id).evidence if r.criterion is Criterion.TIMELINE]
        assert (row.value, row.due) == ("in summer", None)

    def test_twice_saves_once(self, bot: Bot) -> None:
        form = payloads.submitted(the_form(bot), {Field.EMAIL: "dana@acme.test"})

        bot.receives(form)
        bot.receives(form)

        assert len(the_leads(bot)) == 1
        assert len(bot.slack.sent("respond")) == 1

    def test_with_no_name_and_no_address_says_beside_the_input_what_is_missing(self, bot: Bot) -> None:
        answered = bot.receives(payloads.submitted(the_form(bot), {Field.NAME: "Dana"}))

        assert '"errors"' in answered.body
        assert Field.COMPANY in answered.body
        assert the_leads(bot) == []

    def test_with_a_broken_address_says_so_beside_it(self, bot: Bot) -> None:
        answered = bot.receives(payloads.submitted(the_form(bot), {Field.EMAIL: "dana at acme"}))

        assert Field.EMAIL in answered.body

    def test_tells_by_direct_message_where_the_response_address_is_used_up(self, bot: Bot) -> None:
        view = the_form(bot)
        bot.slack.fails("respond", "expired_url")
        bot.slack.fails("chat.postEphemeral", "channel_not_found")

        bot.receives(payloads.submitted(view, {Field.EMAIL: "dana@acme.test"}))

        assert bot.says("chat.postMessage")["channel"] == "U0MARA"


class TestSomebodyKnownAlready:
    def test_is_shown_before_anything_is_saved(self, bot: Bot) -> None:
        keep(bot, a_lead(name="Dana Fox", email="dana@acme.test", title="CTO"))

        bot.receives(payloads.submitted(the_form(bot), {Field.EMAIL: "Dana+x@acme.test", Field.TITLE: "CIO"}))

        asked = bot.says("views.open")["view"]
        assert asked["callback_id"] == "log_duplicates"
        assert "Update Dana Fox at Acme" in words({"view": asked})
        assert "save as a new lead" not in words({"view": asked})
        button({"view": asked}, "Open existing")
        assert bot.stores.questions.find(_everyone()).leads[0].lead.title == "CTO"

    def test_is_updated_when_the_person_says_so(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead(name="Dana Fox", email="dana@acme.test", owner_id=TOM.id, notes="Met in Rome"))
        filled = {Field.EMAIL: "dana@acme.test", Field.TITLE: "CIO", Field.NOTES: "Asked for SSO"}
        bot.receives(payloads.submitted(the_form(bot), filled))

        bot.receives(payloads.submitted(bot.says("views.open")["view"], {}))

        kept = bot.stores.leads.get(lead_id).lead
        assert (kept.title, kept.owner_id, kept.notes) == ("CIO", TOM.id, "Met in Rome\nAsked for SSO")
        assert len(the_leads(bot)) == 1
        assert "Updated Dana Fox" in words(bot.says("respond"))

    def test_is_a_second_person_of_that_name_when_the_person_says_so(self, bot: Bot) -> None:
        keep(bot, a_lead(name="Dana Fox", email="dana@acme.test"))
        filled = {Field.NAME: "Dana Fox", Field.COMPANY: "Acme", Field.EMAIL: "dana.fox2@acme.test"}
        bot.receives(payloads.submitted(the_form(bot), filled))

        bot.receives(payloads.submitted(bot.says("views.open")["view"], {Field.SAME_PERSON: "new"}))

        assert the_leads(bot) == ["Dana Fox", "Dana Fox"]

    def test_that_was_erased_is_not_kept_again(self, bot: Bot) -> None:
        from bot.domain.change import ChangeKind, ChangeNote

        lead_id = keep(bot, a_lead(email="dana@acme.test"))
        bot.stores.writes.forget(lead_id, note=ChangeNote(kind=ChangeKind.FORGOTTEN, by=None, at=T0))

        bot.receives(payloads.submitted(the_form(bot), {Field.EMAIL: "dana@acme.test"}))

        assert "asked to be erased" in words(bot.says("respond"))
        assert the_leads(bot) == []


class TestWhatWasTyped:
    def test_is_not_lost_where_saving_failed(self, bot: Bot) -> None:
        view = the_form(bot)
        bot.slack.fails("views.open", "expired_trigger_id")
        keep(bot, a_lead(name="Dana Fox", email="dana@acme.test"))

        bot.receives(payloads.submitted(view, {Field.EMAIL: "dana@acme.test", Field.TITLE: "CIO"}))
        bot.clicks(button(bot.says("respond"), "Open the form again"), ephemeral=True)

        assert initial(bot.says("views.open")["view"], Field.TITLE) == "CIO"

    def test_in_a_form_of_the_home_tab_is_kept_apart_from_what_others_type_into_theirs(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead(name="Dana Fox", email="dana@acme.test"))
        asked = []
        for typed in ({Field.TITLE: "CIO"}, {Field.TITLE: "Intern"}):
            bot.clicks({"action_id": "log_open", "value": ""}, channel=None)
            form = bot.says("views.open")["view"]
            bot.receives(payloads.submitted(form, {Field.EMAIL: "dana@acme.test", **typed}))
            asked.append(bot.says("views.open")["view"])

        bot.receives(payloads.submitted(asked[0], {}))

        assert bot.stores.leads.get(lead_id).lead.title == "CIO"


def _everyone() -> "object":
    from bot.domain.lead_query import LeadQuery

    return LeadQuery()
