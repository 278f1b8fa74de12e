"""Telling machines' clicks from people's."""

from datetime import timedelta

from bot.domain.scanners import scanner_clicks
from bot.domain.scoring import score
from bot.domain.scoring_rules import ScannerRules
from bot.domain.words import EventKind
from bot.files.rules_file import load_rules
from tests.builders import T0
from tests.domain.scoring_cases import LEAD, event

RULES = ScannerRules(links=3, within_seconds=2, agents=("Mimecast",))


def click(seconds: float, link: str = "", **known: str):
    return event(EventKind.EMAIL_CLICK, at=T0 + timedelta(seconds=seconds), detail=link or f"/{seconds}", **known)


class TestScannerClicks:
    def test_are_many_different_links_at_once(self):
        assert scanner_clicks([click(0), click(1), click(2), click(60)], RULES) == {0, 1, 2}

    def test_are_found_in_any_order(self):
        assert scanner_clicks([click(60), click(2), click(0), click(1)], RULES) == {1, 2, 3}

    def test_are_told_by_their_user_agent(self):
        assert scanner_clicks([click(0, agent="mimecast/1.0"), click(60, agent="Firefox")], RULES) == {0}

    def test_are_not_one_link_clicked_in_impatience(self):
        assert scanner_clicks([click(n / 2, "/same") for n in range(4)], RULES) == frozenset()

    def test_are_not_other_deeds(self):
        views = [event(EventKind.PAGE_VIEW, at=T0, detail=f"/{n}") for n in range(5)]

        assert scanner_clicks(views, RULES) == frozenset()


class TestClicksWithoutAnOpen:
    OPENED = event(EventKind.EMAIL_OPEN, at=T0 - timedelta(days=1), campaign="Spring")

    def test_are_a_machines_once_an_earlier_mail_was_seen_to_be_opened(self):
        assert scanner_clicks([self.OPENED, click(0, campaign="Autumn")], RULES) == {1}

    def test_count_in_a_mail_that_was_opened_whenever(self):
        later = event(EventKind.EMAIL_OPEN, at=T0 + timedelta(seconds=9), campaign="autumn")

        assert scanner_clicks([self.OPENED, click(0, campaign="Autumn"), later], RULES) == frozenset()

    def test_count_of_a_lead_whose_opens_nobody_sees(self):
        assert scanner_clicks([click(0, campaign="Autumn"), click(60, campaign="Spring")], RULES) == frozenset()

    def test_count_before_the_first_open_that_was_seen(self):
        first = event(EventKind.EMAIL_OPEN, at=T0 + timedelta(days=1), campaign="Spring")

        assert scanner_clicks([click(0, campaign="Autumn"), first], RULES) == frozenset()

    def test_count_where_nobody_says_which_mail_it_was(self):
        nameless = event(EventKind.EMAIL_OPEN, at=T0 - timedelta(days=1))

        assert scanner_clicks([self.OPENED, click(0)], RULES) == frozenset()
        assert scanner_clicks([nameless, click(0, campaign="Autumn")], RULES) == frozenset()

    def test_count_where_the_rules_say_so(self):
        lenient = RULES.model_copy(update={"without_open": False})

        assert scanner_clicks([self.OPENED, click(0, campaign="Autumn")], lenient) == frozenset()


class TestTheReceipt:
    def test_says_how_many_clicks_were_ignored(self):
        found = score(LEAD, events=[click(0), click(1), click(2)], evidence=[], rules=load_rules(), now=T0 + DAY)

        assert found.remarks == ("3 clicks ignored: mail scanner",)
        assert found.engagement.points == 0


DAY = timedelta(days=1)
