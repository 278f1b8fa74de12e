"""Mails that leads opened or clicked, by a campaign's name alone or by no name at all."""

import pytest

from tests.agent.offline.asking import plan_of


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("clicked Spring Promo", "leads who clicked in an e-mail from the campaign Spring Promo"),
        ("who opened Spring Promo", "leads who opened an e-mail from the campaign Spring Promo"),
        (
            "who opened the berlin roadshow last month",
            "leads who opened an e-mail last month from the campaign Berlin Roadshow",
        ),
        ("who opened last month", "leads who opened an e-mail last month"),
        ("who hasn't opened", "leads who did not open an e-mail"),
        ("leads that opened at least twice", "leads who opened an e-mail at least twice"),
        (
            "opened twice but never replied",
            "leads who opened an e-mail at least twice and who did not reply to an e-mail",
        ),
        ("which leads are open", "leads with status open"),
        ("open leads last month", "leads with status open created last month"),
        ("opened the ROI whitepaper", 'leads who opened content ("roi whitepaper")'),
    ],
)
def test_what_was_opened_is_a_mail_where_no_word_says_what(question: str, plan: str) -> None:
    assert plan_of(question) == plan
