"""What the next person is told of each criterion, and of what the lead has already."""

from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.handoff import content_of, open_question, settled
from bot.domain.ledger import current
from bot.domain.sending import Sending
from bot.domain.words import Criterion, EventKind, Level
from tests.builders import T0, a_lead, ago, an_event


def row(level: Level, *, role: str = "buyer", value: str = "SSO", days_ago: float = 3, **more: object) -> Evidence:
    return Evidence(
        id=EvidenceId(f"E-{days_ago}"),
        lead_id=a_lead().id,
        criterion=Criterion.NEED,
        level=level,
        value=value,
        quote="we need SSO",
        speaker="Anna",
        speaker_role=role,
        at=ago(days=days_ago),
        **more,  # type: ignore[arg-type]
    )


def need(*rows: Evidence):
    return current(rows, now=T0)[Criterion.NEED]


class TestWhatToAsk:
    def test_is_what_nobody_knows(self):
        asked = open_question(need())

        assert asked is not None
        assert asked.why == "Nobody knows the need"
        assert asked.how.startswith("“What made you")

    def test_is_what_only_a_rep_said(self):
        asked = open_question(need(row(Level.CLAIMED, role="seller")))

        assert asked is not None
        assert asked.why == "Need (SSO) is a rep's word, not yet the buyer's"

    def test_is_what_has_expired(self):
        asked = open_question(need(row(Level.SUPPORTED, expires_at=ago(days=1))))

        assert asked is not None
        assert asked.why == "Need was SSO; it stood until 17 March 2026: re-confirm"

    def test_is_not_what_the_buyer_said(self):
        assert open_question(need(row(Level.SUPPORTED))) is None


class TestWhatNotToAskAgain:
    def test_is_what_the_buyer_said(self):
        answer = settled(need(row(Level.SUPPORTED)))

        assert answer is not None
        assert (answer.value, answer.by) == ("SSO", "Anna")

    def test_is_the_buyers_no_as_well(self):
        assert settled(need(row(Level.CONTRADICTED, value="no need"))) is not None

    def test_is_not_what_only_a_rep_said_or_nobody(self):
        assert settled(need(row(Level.CLAIMED, role="seller"))) is None
        assert settled(need()) is None


class TestWhatTheyHave:
    def test_is_each_piece_once_with_what_they_did_last(self):
        events = [
            an_event(a_lead(), EventKind.CONTENT_DOWNLOAD, at=ago(days=5), asset="SSO guide"),
            an_event(a_lead(), EventKind.CONTENT_OPEN, at=ago(days=2), asset="sso guide"),
            an_event(a_lead(), EventKind.WEBINAR_ATTENDED, at=ago(days=9), detail="Forecasting"),
            an_event(a_lead(), EventKind.PAGE_VIEW, at=ago(days=1), detail="/pricing"),
        ]

        sendings = [
            Sending(token="t", lead_id=a_lead().id, asset_id="A-1", title=title, by=None, at=ago(days=days))
            for title, days in (("SSO guide", 6), ("Rollout plan", 1))
        ]

        assert [(piece.title, piece.kind) for piece in content_of(events, sendings)] == [
            ("Rollout plan", "sent"),
            ("sso guide", EventKind.CONTENT_OPEN),
            ("Forecasting", EventKind.WEBINAR_ATTENDED),
        ]
