"""Links to content, as prospects and machines follow them."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from fastapi.testclient import TestClient

from bot.domain.change import ChangeKind
from bot.domain.errors import DataStoreBusy, LeadChangedElsewhere
from bot.domain.gate import CONSENT, Gate
from bot.domain.lead import Lead
from bot.domain.sending import Sending, SentBy
from bot.domain.words import EventKind, Source
from bot.files.rules_file import load_rules
from bot.usecases.fill_gate import FillGate
from bot.usecases.open_link import LINK_CHANNEL, OpenLink, TellOfOpening
from bot.usecases.post_alerts import PostAlerts
from bot.usecases.raise_alert import RaiseAlerts
from bot.web.app import create_web
from bot.web.limiter import Limiter
from bot.web.links import FORMS_PER_MINUTE, OPENINGS_PER_MINUTE, ContentLinks
from knowledge.passage import Asset, StoredVectors
from tests.builders import MARA, T0, a_lead, a_standing, in_force
from tests.contracts.steps import a_note
from tests.fakes.memory import MemoryStores
from tests.fakes.memory_alerts import MemoryAlertAnnouncer

ROI = Asset(id="roi", path="/roi.md", title="Retail ROI", url="https://www.northbeam.example/roi")
BROWSER = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"}
FORM = {"name": "Jo Bell", "email": "jo@acme.test", "company": "Acme", "consent": "yes"}


class Site:
    """The web endpoints over stores in memory."""

    def __init__(self) -> None:
        self.stores, self.mouth, self.now = MemoryStores(), MemoryAlertAnnouncer(), [T0]
        stores, rules = self.stores, in_force(load_rules())
        stores.reps.put(MARA)
        stores.library.put(ROI, StoredVectors(embedder="none:1", passages=(), vectors=b""))
        open_link = OpenLink(
            sendings=stores.sendings,
            leads=stores.leads,
            library=stores.library,
            engagement=stores.engagement,
            batches=stores.batches,
            in_force=rules,
        )
        fill_gate = FillGate(
            gates=stores.gates,
            library=stores.library,
            leads=stores.leads,
            writes=stores.writes,
            engagement=stores.engagement,
            sendings=stores.sendings,
            inbox=stores.inbox,
            batches=stores.batches,
            in_force=rules,
        )
        tell = TellOfOpening(
            leads=stores.leads,
            questions=stores.questions,
            engagement=stores.engagement,
            reps=stores.reps,
            raise_alerts=RaiseAlerts(stores.alerts),
            post_alerts=PostAlerts(alerts=stores.alerts, reps=stores.reps, announcer=self.mouth, inbox=stores.inbox),
        )
        links = ContentLinks(
            open_link=open_link, fill_gate=fill_gate, tell=tell, clock=lambda: self.now[0], seconds=lambda: 0.0
        )
        web = create_web(slack=None, unwell=dict, links=links)
        self.client = TestClient(web, follow_redirects=False, headers=BROWSER)

    def knows(self, lead: Lead) -> Lead:
        self.stores.store.put(lead, a_standing())
        return lead

    def sent(self, lead: Lead, token: str = "t0ken", *, title: str = "Retail ROI", at: datetime = T0) -> Sending:
        sending = Sending(
            token=token,
            lead_id=lead.id,
            asset_id="roi",
            title=title,
            by=MARA.id,
            at=at,
            expires_at=at + timedelta(days=180),
        )
        self.stores.sendings.put(sending, note=a_note())
        return sending

    def gated(self) -> str:
        gate = Gate(token="gate", asset_id="roi", title="Retail ROI", campaign="Spring", by=MARA.id, at=T0)
        self.stores.gates.put(gate)
        return "/g/gate"

    def events(self, lead: Lead) -> list[EventKind]:
        return [event.kind for event in self.stores.engagement.events(lead.id)]


@pytest.fixture
def site() -> Site:
    return Site()


class TestATrackedLink:
    def test_leads_to_the_registered_address_and_is_noted(self, site: Site) -> None:
        lead = site.knows(a_lead(owner_id=MARA.id))
        site.sent(lead)

        answer = site.client.get("/c/t0ken")

        assert (answer.status_code, answer.headers["location"]) == (303, "https://www.northbeam.example/roi")
        (event,) = site.stores.engagement.events(lead.id)
        assert (event.kind, event.asset, event.channel) == (EventKind.CONTENT_OPEN, "Retail ROI", LINK_CHANNEL)
        assert answer.headers["referrer-policy"] == "no-referrer"

    def test_tells_the_owner_who_and_how_often(self, site: Site) -> None:
        lead = site.knows(a_lead(title="CTO", owner_id=MARA.id))
        jo = site.knows(a_lead(name="Jo Bell", email="jo@acme.test", title="CFO"))
        site.sent(lead)
        site.sent(jo, "for-jo")

        for minutes in range(3):
            site.now[0] = T0 + timedelta(minutes=minutes)
            site.client.get("/c/t0ken")
        site.now[0] = T0 + timedelta(minutes=12)
        site.client.get("/c/for-jo")

        told = [text for (text,) in site.mouth.told(MARA)]
        assert told[0] == "👀 Anna Kowalska, CTO at Acme, opened “Retail ROI”."
        assert told[2].endswith("opened “Retail ROI”, third time this week.")
        assert told[3] == (
            "👀 Jo Bell, CFO at Acme, opened “Retail ROI”; new there: until now it was Anna Kowalska, CTO."
        )

    @pytest.mark.parametrize("address", ["/c/t0ken?url=https://evil.test", "/c/t0ken?next=//evil.test"])
    def test_goes_nowhere_else_whatever_is_asked(self, site: Site, address: str) -> None:
        site.sent(site.knows(a_lead()))

        assert site.client.get(address).headers["location"] == "https://www.northbeam.example/roi"

    @pytest.mark.parametrize(("seconds", "openings"), [(1, 1), (29, 1), (31, 2)])
    def test_clicked_again_at_once_is_the_same_opening(self, site: Site, seconds: int, openings: int) -> None:
        lead = site.knows(a_lead(owner_id=MARA.id))
        site.sent(lead)

        site.client.get("/c/t0ken")
        site.now[0] = T0 + timedelta(seconds=seconds)

        assert site.client.get("/c/t0ken").status_code == 303
        assert len(site.events(lead)) == len(site.mouth.told(MARA)) == openings

    def test_that_a_scanner_opens_is_not_noted(self, site: Site) -> None:
        lead = site.knows(a_lead(owner_id=MARA.id))
        site.sent(lead)
        agent = load_rules().engagement.scanners.agents[0]

        assert site.client.get("/c/t0ken", headers={"User-Agent": f"x {agent} y"}).status_code == 303
        assert site.client.head("/c/t0ken").status_code == 303
        for header in ({"Sec-Purpose": "prefetch;prerender"}, {"X-Purpose": "preview"}, {"X-Moz": "prefetch"}):
            assert site.client.get("/c/t0ken", headers=header).status_code == 303
        for preview in ("Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", "WhatsApp/2.23.20"):
            assert site.client.get("/c/t0ken", headers={"User-Agent": preview}).status_code == 303

        assert site.events(lead) == []
        assert site.mouth.messages == {}

    def test_among_many_opened_at_once_is_a_machines(self, site: Site) -> None:
        lead = site.knows(a_lead(owner_id=MARA.id))
        many = load_rules().engagement.scanners.links
        for number in range(many):
            site.sent(lead, f"t{number}", title=f"Piece {number}")

        for number in range(many):
            site.client.get(f"/c/t{number}")

        assert len(site.events(lead)) == many - 1

    @pytest.mark.parametrize(
        ("trouble", "said"),
        [("unknown", "does not lead anywhere"), ("revoked", "was taken back"), ("expired", "has expired")],
    )
    def test_that_leads_nowhere_says_so_politely(self, site: Site, trouble: str, said: str) -> None:
        lead = site.knows(a_lead())
        if trouble != "unknown":
            site.sent(lead)
        if trouble == "revoked":
            site.stores.sendings.revoke("t0ken", note=a_note(ChangeKind.REVOKED))
        if trouble == "expired":
            site.now[0] = T0 + timedelta(days=181)

        answer = site.client.get("/c/t0ken")

        assert answer.status_code == 410
        assert said in answer.text
        assert site.events(lead) == []

    def test_to_what_left_the_library_says_so(self, site: Site) -> None:
        site.sent(site.knows(a_lead()))
        site.stores.library.remove(["roi"])

        assert "no longer there" in site.client.get("/c/t0ken").text

    def test_too_often_is_asked_to_wait(self, site: Site) -> None:
        answers = [site.client.get("/c/guess").status_code for _ in range(OPENINGS_PER_MINUTE + 1)]

        assert answers[-1] == 429
        assert set(answers[:-1]) == {410}


class TestAForm:
    def test_can_be_filled_in_by_anybody(self, site: Site) -> None:
        page = site.client.get(site.gated()).text

        for name in ("name", "email", "company", "consent"):
            assert f'<label for="{name}"' in page or f'for="{name}"' in page
            assert f'id="{name}"' in page
        assert '<html lang="en">' in page
        assert CONSENT in page

    def test_makes_a_lead_and_gives_the_content(self, site: Site) -> None:
        answer = site.client.post(site.gated(), data=FORM)

        follows = site.client.get(answer.headers["location"])
        assert follows.headers["location"] == "https://www.northbeam.example/roi"
        (scored,) = site.stores.store.everyone()
        lead = scored.lead
        assert (lead.email, lead.source, lead.source_detail, lead.campaign) == (
            "jo@acme.test",
            Source.CONTENT,
            "Retail ROI",
            "Spring",
        )
        assert (lead.custom["Consent"], lead.custom["Consent given"]) == (CONSENT, "2026-03-18T09:00:00Z")
        assert lead.owner_id == MARA.id
        (sending,) = site.stores.sendings.of([lead.id])[lead.id]
        assert sending.way is SentBy.GATE
        assert set(site.events(lead)) == {EventKind.FORM_SUBMIT, EventKind.CONTENT_OPEN}

    @pytest.mark.parametrize("somebody", ["new", "known"])
    def test_counts_at_once_in_the_score(self, site: Site, somebody: str) -> None:
        form = FORM | {"email": str(site.knows(a_lead()).email)} if somebody == "known" else FORM

        site.client.post(site.gated(), data=form)

        (scored,) = site.stores.store.everyone()
        assert scored.standing.engagement > 0

    @pytest.mark.parametrize("refusal", ["unsubscribed", "do_not_contact"])
    def test_is_no_consent_of_who_refused_before(self, site: Site, refusal: str) -> None:
        known = site.knows(a_lead(**{refusal: True}))

        site.client.post(site.gated(), data=FORM | {"email": str(known.email)})

        kept = site.stores.leads.get(known.id).lead
        assert (getattr(kept, refusal), dict(kept.custom)) == (True, {})
        assert EventKind.FORM_SUBMIT in site.events(known)

    def test_leaves_who_somebody_is_and_their_first_touch(self, site: Site) -> None:
        known = site.knows(a_lead(source=Source.REFERRAL, campaign="Winter"))

        site.client.post(site.gated(), data=FORM | {"name": "Evil Twin", "email": str(known.email)})

        lead = site.stores.leads.get(known.id).lead
        assert (lead.name, lead.source, lead.campaign) == (known.name, Source.REFERRAL, "Winter")
        assert lead.last_source is Source.CONTENT

    @pytest.mark.parametrize("by", ["header", "field"])
    def test_sent_twice_counts_once(self, site: Site, by: str) -> None:
        path = site.gated()
        headers = {"Idempotency-Key": "k-1"} if by == "header" else {}
        data = FORM | ({} if by == "header" else {"key": "k-1"})

        first, second = (site.client.post(path, data=data, headers=headers) for _ in range(2))

        assert first.headers["location"] == second.headers["location"]
        (record,) = site.stores.sendings.records().values()
        assert record.sent == 1

    @pytest.mark.parametrize(("left_out", "said"), [("consent", "tick the box"), ("email", "give an e-mail address")])
    def test_says_what_is_missing_and_keeps_the_rest(self, site: Site, left_out: str, said: str) -> None:
        answer = site.client.post(site.gated(), data={k: v for k, v in FORM.items() if k != left_out})

        assert answer.status_code == 422
        assert said in answer.text
        assert 'role="alert"' in answer.text
        assert 'value="Jo Bell"' in answer.text
        assert site.stores.store.everyone() == []

    def test_that_a_program_fills_in_keeps_nothing(self, site: Site) -> None:
        answer = site.client.post(site.gated(), data=FORM | {"website": "https://spam.test"})

        assert answer.status_code == 200
        assert site.stores.store.everyone() == []

    def test_shows_what_was_written_as_text(self, site: Site) -> None:
        answer = site.client.post(site.gated(), data=FORM | {"email": "", "name": '"><script>alert(1)</script>'})

        assert "<script>" not in answer.text

    def test_keeps_nothing_of_who_was_erased(self, site: Site) -> None:
        known = site.knows(a_lead())
        site.stores.writes.forget(known.id, note=a_note())

        answer = site.client.post(site.gated(), data=FORM | {"email": str(known.email)})

        assert answer.headers["location"] == "https://www.northbeam.example/roi"
        assert site.stores.store.everyone() == []

    @pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=b"])
    def test_larger_than_any_form_is_not_read_on(self, site: Site, kind: str) -> None:
        start = (
            b"" if "urlencoded" in kind else b'--b\r\nContent-Disposition: form-data; name="a"; filename="a"\r\n\r\n'
        )

        def much() -> Iterator[bytes]:
            yield start
            for _ in range(20):
                yield b"x" * 100_000

        answer = site.client.post(site.gated(), content=much(), headers={"Content-Type": kind})

        assert answer.status_code == 413
        assert site.stores.store.everyone() == []

    def test_sent_twice_at_once_is_asked_to_wait(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        def saved_meanwhile(*_: object, **__: object) -> None:
            raise LeadChangedElsewhere

        monkeypatch.setattr(type(site.stores.writes), "save", saved_meanwhile)

        answer = site.client.post(site.gated(), data=FORM)

        assert (answer.status_code, answer.headers["retry-after"]) == (503, "60")

    def test_too_often_is_asked_to_wait(self, site: Site) -> None:
        path = site.gated()
        answers = [site.client.post(path, data={"name": "x"}).status_code for _ in range(FORMS_PER_MINUTE + 1)]

        assert answers[-1] == 429

    def test_closed_says_so(self, site: Site) -> None:
        path = site.gated()
        site.stores.gates.revoke("gate", note=a_note(ChangeKind.REVOKED))

        assert site.client.get(path).status_code == 410
        assert site.client.post(path, data=FORM).status_code == 410


class TestLimiter:
    def test_fills_up_again(self) -> None:
        seconds = [0.0]
        limiter = Limiter(2, clock=lambda: seconds[0])

        assert [limiter.allows("a") for _ in range(3)] == [True, True, False]
        assert limiter.allows("b")
        seconds[0] = 30.0
        assert [limiter.allows("a") for _ in range(2)] == [True, False]


class TestTrouble:
    """Whoever follows a link reads a page."""

    @pytest.mark.parametrize("path", ["/c/t0ken", "/g/gate"])
    @pytest.mark.parametrize(
        ("error", "status", "said"),
        [(DataStoreBusy(), 503, "We are busy"), (RuntimeError("secret"), 500, "It is our fault")],
    )
    def test_of_ours_is_said_on_a_page(
        self, site: Site, monkeypatch: pytest.MonkeyPatch, path: str, error: Exception, status: int, said: str
    ) -> None:
        def broken(*_: object, **__: object) -> None:
            raise error

        monkeypatch.setattr(type(site.stores.sendings), "by_token", broken)
        monkeypatch.setattr(type(site.stores.gates), "by_token", broken)

        answer = TestClient(site.client.app, raise_server_exceptions=False).get(path)

        assert (answer.status_code, said in answer.text, "secret" in answer.text) == (status, True, False)
        assert answer.headers["content-type"].startswith("text/html")

    def test_of_too_long_a_form_says_how_long_it_may_be(self, site: Site) -> None:
        answer = site.client.post(site.gated(), data=FORM | {"name": "x" * 1001})

        assert answer.status_code == 422
        assert "up to 1,000 characters" in answer.text
