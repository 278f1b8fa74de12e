"""A line of free text fills a draft, and nothing in the draft is made up."""

import re
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.agent.bant.reader import OfflineBantReader
from bot.domain.lead_text import LeadDraft
from bot.domain.words import Source
from bot.usecases.read_lead_text import ReadLeadText
from tests.builders import T0
from tests.domain.scoring_cases import RULES

READ = ReadLeadText(OfflineBantReader(), lambda: RULES.titles)


def read(text: str) -> dict[str, object]:
    draft = READ(text, now=T0)
    return {f.name: value for f in fields(LeadDraft) if (value := getattr(draft, f.name))}


def test_the_whole_of_a_line_is_understood():
    assert read("Dana Fox, CTO at Acme, dana@acme.test, met at the Berlin webinar, wants SSO by March") == {
        "name": "Dana Fox",
        "title": "CTO",
        "company": "Acme",
        "email": "dana@acme.test",
        "source": Source.WEBINAR,
        "source_detail": "Berlin webinar",
        "need": "SSO",
        "timeline": "by 2026-03-31",
        "due": date(2026, 3, 31),
    }


def test_small_letters_are_understood_as_well():
    found = read("dana fox, cto at acme, dana@acme.test, met at the berlin webinar")

    assert (found["name"], found["title"], found["company"]) == ("Dana Fox", "cto", "acme")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dana Fox CTO at Acme Inc.", {"name": "Dana Fox", "title": "CTO", "company": "Acme Inc"}),
        (
            "Jörg Müller (Head of IT) from Globex GmbH, +49 30 901820",
            {"name": "Jörg Müller", "title": "Head of IT", "company": "Globex GmbH", "phone": "+49 30 901820"},
        ),
        ("anna@acme.test", {"email": "anna@acme.test"}),
        (
            "Acme, Inc., Dana Fox, VP Sales, https://acme.test",
            {"name": "Dana Fox", "title": "VP Sales", "company": "Acme, Inc.", "website": "https://acme.test"},
        ),
        (
            "Name: Dana Fox; Company: Acme; Title: CFO; Notes: call her after 5pm",
            {"name": "Dana Fox", "title": "CFO", "company": "Acme", "notes": "call her after 5pm"},
        ),
        ("<mailto:dana@acme.test|dana@acme.test> Dana Fox", {"name": "Dana Fox", "email": "dana@acme.test"}),
        ("Dana Fox, based in Germany", {"name": "Dana Fox", "country": "Germany"}),
        (
            "Dana Fox, referred by Tom Smith",
            {"name": "Dana Fox", "source": Source.REFERRAL, "source_detail": "Tom Smith"},
        ),
        (
            "Dana Fox, budget 50k EUR, decides herself",
            {
                "name": "Dana Fox",
                "budget": "50,000 EUR",
                "budget_minor": 5_000_000,
                "currency": "EUR",
                "authority": "decides herself",
            },
        ),
        ("likes cats", {"notes": "likes cats"}),
        ("", {}),
    ],
)
def test_a_line_fills_only_what_it_says(text, found):
    assert read(text) == found


def test_sentences_are_read_like_lists():
    text = "Met Anna Kowalska from Initech at the trade show in Lyon. She needs better reporting. Her boss signs."

    assert read(text) == {
        "name": "Anna Kowalska",
        "company": "Initech",
        "source": Source.EVENT,
        "source_detail": "trade show in Lyon",
        "need": "better reporting",
        "authority": "Her boss signs",
    }


def test_what_fits_no_field_stands_in_the_notes():
    assert read("Dana Fox, dana@acme.test, call back Tuesday, likes tea")["notes"] == "call back Tuesday; likes tea"


def test_a_second_name_is_kept_in_the_notes():
    assert read("Dana Fox, CTO at Acme, Ravi Patel")["notes"] == "Ravi Patel"


SNIPPETS = """
Dana Fox CTO at Acme from dana@acme.test , ; . - ( ) wants by March 50k budget met webinar of the +49 30 901820
Germany Name: Q3 decides Ltd
"""
WORDS = st.sampled_from([*SNIPPETS.split(), "\n"])


@settings(deadline=None)  # the first text compiles the patterns
@given(st.text(max_size=300) | st.lists(WORDS, max_size=20).map(" ".join))
def test_no_text_makes_it_raise_or_invent_who_it_is(text):
    draft = READ(text, now=T0)

    for value in (draft.name, draft.title, draft.company, draft.email, draft.source_detail):
        assert all(word in text.casefold() for word in re.findall(r"\w+", value.casefold()))
