"""What a rep does in a day, from the keyboard to what they see."""

import time

from bot.domain.digest import DigestAccount, DigestContent, DigestLine
from bot.domain.lead_query import LeadQuery
from bot.domain.words import Band, Criterion
from bot.slack.alert_announcer import SlackAlerts
from bot.usecases.post_alerts import PostAlerts
from bot.usecases.raise_alert import RaiseAlerts
from bot.usecases.wake_leads import WakeLeads
from tests.builders import T0, ago
from tests.journeys.conftest import Office
from tests.slack.views.examples import a_delivery, a_subscription


def the_lead(office: Office, name: str) -> "object":
    found = office.stores.questions.find(LeadQuery()).leads
    return next(scored for scored in found if scored.lead.name == name)


class TestAsking:
    def test_in_a_channel_is_answered_in_the_thread_with_follow_ups(self, office: Office) -> None:
        mara = office.person("mara")
        mara.runs("/lead claim Anna Kowalska", channel="#sales")
        mara.waits_for("Mara Lindt claimed Anna", channel="#sales")

        asked = mara.says("#sales", "@Leadbot who are my hottest leads?")
        answer = mara.waits_for("Anna Kowalska", channel="#sales", thread_ts=asked.ts)
        mara.says("#sales", "and the hottest in Germany?", thread_ts=asked.ts)

        assert "1. Anna Kowalska, CTO at Acme" in answer.text
        mara.waits_until(lambda: len(office.agent.asked) == 2)

    def test_is_answered_once_although_slack_delivers_it_again(self, office: Office) -> None:
        mara = office.person("mara")

        asked = mara.says("#sales", "@Leadbot who are my hottest leads?")
        mara.waits_for("hottest", channel="#sales", thread_ts=asked.ts)
        for envelope in [event for event in office.workspace.events if event["event"].get("ts") == asked.ts]:
            office.workspace.deliver_again(envelope)
        office.workspace.settle()

        assert len(office.agent.asked) == 1

    def test_warm_is_answered_in_under_300_ms(self, office: Office) -> None:
        mara = office.person("mara")
        first = mara.says("#sales", "@Leadbot who are my hottest leads?")
        mara.waits_for("hottest", channel="#sales", thread_ts=first.ts)

        def takes() -> float:
            began = time.monotonic()
            second = mara.says("#sales", "@Leadbot who are my hottest leads?")
            mara.waits_for("hottest", channel="#sales", thread_ts=second.ts)
            return time.monotonic() - began

        assert min(takes() for _ in range(3)) < 0.3  # the best of three: the machine may have other work

    def test_in_direct_messages_needs_no_mention(self, office: Office) -> None:
        tom = office.person("tom")
        tom.opens_messages()

        tom.says("@Leadbot", "who are the hottest leads?")

        tom.waits_for("hottest", channel="@Leadbot")


class TestLogging:
    def test_from_free_text_by_way_of_the_form(self, office: Office) -> None:
        mara = office.person("mara")

        mara.runs(
            "/lead log Dana Fox, CTO at Umbrella, dana@umbrella.test, met at the Berlin webinar, wants SSO by March",
            channel="#sales",
        )
        form = mara.waits_for_modal("Log a lead")
        assert "Dana Fox" in str(form.blocks)
        mara.submits({"Telephone": "+49 30 1234567"})

        mara.waits_for("Logged Dana Fox at Umbrella", channel="#sales")
        dana = the_lead(office, "Dana Fox")
        assert dana.lead.phone == "+49 30 1234567"
        assert dana.owner.name == "Mara Lindt"

    def test_of_somebody_known_shows_them_first(self, office: Office) -> None:
        mara = office.person("mara")

        mara.runs("/lead log", channel="#sales")
        mara.waits_for_modal("Log a lead")
        mara.submits({"E-mail": "anna@acme.test", "Job title": "CIO"})
        known = mara.waits_for_modal("Already there?")
        assert "Anna Kowalska" in str(known.blocks)
        mara.submits()

        mara.waits_for("Updated Anna Kowalska", channel="#sales")
        assert the_lead(office, "Anna Kowalska").lead.title == "CIO"

    def test_can_be_undone(self, office: Office) -> None:
        mara = office.person("mara")
        mara.runs("/lead log", channel="#sales")
        mara.waits_for_modal("Log a lead")
        mara.submits({"Name": "Eve Moss", "Company": "Umbrella"})
        logged = mara.waits_for("Logged Eve Moss", channel="#sales")

        mara.clicks("Undo", message=logged)

        mara.waits_for("Taken back: Logged Eve Moss", channel="#sales")
        assert len(office.stores.questions.find(LeadQuery()).leads) == 4

    def test_without_a_name_is_told_beside_the_input(self, office: Office) -> None:
        mara = office.person("mara")
        mara.runs("/lead log", channel="#sales")
        mara.waits_for_modal("Log a lead")

        left = mara.submits({"Job title": "CTO"})

        assert left is not None
        assert "tell people apart" in str(left.errors)


class TestQualifying:
    def test_in_a_thread_until_it_is_saved(self, office: Office) -> None:
        mara = office.person("mara")
        mara.runs("/lead qualify Anna Kowalska", channel="#sales")
        root = mara.waits_for("Mara Lindt is qualifying Anna Kowalska", channel="#sales")
        mara.waits_for("?", channel="#sales", thread_ts=root.ts)

        mara.says("#sales", "They need SSO by 30 June, the budget is 50k EUR.", thread_ts=root.ts)
        mara.waits_for("Noted", channel="#sales", thread_ts=root.ts)
        mara.says("#sales", "that's all", thread_ts=root.ts)
        card = mara.waits_for("This is what I understood", channel="#sales", thread_ts=root.ts)
        mara.clicks("qualify_confirm", message=card)

        mara.waits_for("What changed", channel="#sales", thread_ts=root.ts)
        lead_id = the_lead(office, "Anna Kowalska").lead.id
        evidence = {row.criterion: row for row in office.stores.leads.dossier(lead_id).evidence}
        assert evidence[Criterion.BUDGET].amount_minor == 5_000_000
        assert "/archives/" in evidence[Criterion.BUDGET].source


class TestTheDigest:
    def test_is_ordered_posted_found_and_claimed_from(self, office: Office) -> None:
        mara, tom = office.person("mara"), office.person("tom")
        mara.runs("/lead digest", channel="#sales")
        mara.waits_for_modal("Lead digest")
        mara.submits()
        mara.waits_for("Monday to Friday at 09:00 (Europe/Berlin)", channel="#sales")

        channel = office.workspace.channel("#sales").id
        content = DigestContent(
            headline="1 lead became hot.",
            accounts=(DigestAccount(company="Globex", lines=(line(office, "Bo Lin"),)),),
            total=1,
            band=Band.HOT,
            covers_since=ago(days=1),
            covers_until=T0,
        )
        posted = office.announcer.post_digest(a_subscription(channel_id=channel), a_delivery(), content, now=T0)
        assert office.announcer.find_digest(channel, a_delivery().id, since=ago(days=400)) == posted

        shown = tom.waits_for("1 lead became hot", channel="#sales")
        tom.clicks("Claim", message=shown)
        tom.waits_for("Tom Okafor claimed Bo Lin", channel="#sales", thread_ts=posted.ts)
        tom.waits_for("claimed by", channel="#sales")

        mara.runs("/lead claim Bo Lin", channel="#sales")
        mara.waits_for("Tom Okafor has Bo Lin already", channel="#sales")


class TestTheHomeTab:
    def test_shows_what_waits_and_takes_a_claim(self, office: Office) -> None:
        mara = office.person("mara")
        mara.opens_home()
        mara.waits_until(lambda: mara.home and "2 hot leads without an owner" in str(mara.home.blocks))

        mara.clicks("Claim", view=mara.home)

        mara.waits_until(lambda: "1 hot lead without an owner" in str(mara.home.blocks) if mara.home else None)


class TestWrongInput:
    def test_gets_a_sentence_that_says_what_to_type(self, office: Office) -> None:
        mara = office.person("mara")

        mara.runs("/lead show", channel="#sales")
        mara.waits_for("/lead show Dana Fox", channel="#sales")
        mara.runs("/lead claim Nobody Here", channel="#sales")
        mara.waits_for("I know nobody called", channel="#sales")

    def test_where_the_bot_is_not_invited_is_still_answered(self, office: Office) -> None:
        mara = office.person("mara")
        outside = next(
            c for c in office.workspace.state.channels.values() if not c.direct and "U0BOT" not in str(c.members)
        )

        mara.runs("/lead help", channel=outside.id)

        mara.waits_for("/lead log", channel=outside.id)


def line(office: Office, name: str) -> DigestLine:
    return DigestLine(lead=the_lead(office, name), why_now="Asked for a demo", change=20, next_step="Call today.")


class TestRecycling:
    def test_ends_in_one_reminder_to_the_owner_with_the_reps_words(self, office: Office) -> None:
        mara, tom = office.person("mara"), office.person("tom")
        tom.runs("/lead claim Anna Kowalska", channel="#sales")
        tom.waits_for("Tom Okafor claimed Anna", channel="#sales")
        mara.runs("/lead recycle Anna Kowalska: no budget until their new fiscal year in April", channel="#sales")
        asked = mara.waits_for("remind you on 1 April 2026", channel="#sales")
        mara.clicks("Yes, remind me then", message=asked)
        mara.waits_for("is put aside (no budget)", channel="#sales")

        stores = office.stores
        raise_alerts, slack = RaiseAlerts(stores.alerts), SlackAlerts(office.announcer)
        wake = WakeLeads(stores.parkings, stores.leads, stores.reps, raise_alerts)
        post = PostAlerts(alerts=stores.alerts, reps=stores.reps, announcer=slack, inbox=stores.inbox)
        april = T0.replace(month=4, day=1)
        told = [wake(now=now) for now in (T0, april, april)]

        assert told == [0, 1, 0]
        assert [post(now=april), post(now=april)] == [1, 0]
        said = tom.waits_for("time to come back", channel="@Leadbot")
        assert "no budget until their new fiscal year in April" in said.words()
