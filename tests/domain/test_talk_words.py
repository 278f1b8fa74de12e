"""A pasted conversation is told from a rep's own words."""

import pytest

from bot.domain.talk_words import looks_like_talk


@pytest.mark.parametrize(
    "text",
    [
        "Tom: what made you look?\nAnna: our logins fail every day",
        "[10:02] Tom Okafor: hello\n[10:03] Anna Kowalska: we need SSO by May",
        "From: anna@acme.test\nSent: Monday\n\nWe need SSO.",
        "On Mon, 3 March 2026 Anna wrote:\n> we need SSO",
        "Am 3. März 2026 schrieb Anna:\n> we need SSO",
        "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Anna>we need SSO",
        "1\n00:00:01,000 --> 00:00:04,000\nwe need SSO",
    ],
)
def test_turns_mails_and_subtitles_are_a_conversation(text):
    assert looks_like_talk(text)


@pytest.mark.parametrize(
    "text",
    [
        "they need SSO by May",
        "Budget: 50k\nTimeline: Q3\nAuthority: CFO\nNeed: SSO",
        'She said: "we need SSO"',
        "three things\n- SSO\n- by May",
        "CFO: Maria Gonzalez\nChampion: Bob Lee\nSponsor: the board",
        "From the call with Harriet: she said 'we have 60k EUR signed off'. They must be live by June.",
        "Sent her the deck, they want it by May",
        "Log this lead:\nName: Dana Fox\nTitle: CTO at Acme Inc",
        "",
    ],
)
def test_a_reps_account_is_none(text):
    assert not looks_like_talk(text)
