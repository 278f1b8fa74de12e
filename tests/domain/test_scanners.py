"""Telling machines' clicks from people's."""

from datetime import timedelta

from bot.domain.scanners import scanner_clicks
from bot.domain.scoring_rules import ScannerRules
from bot.domain.words import EventKind
from tests.builders import T0
from tests.domain.scoring_cases import event

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
