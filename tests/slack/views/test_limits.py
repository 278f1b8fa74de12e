"""Whatever people are called and however many they are: Slack takes it."""

from dataclasses import replace
from datetime import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.answer import Answer, AnswerKind, Choice
from bot.domain.digest import DigestAccount, DigestLine
from bot.domain.kept_answer import KeptAnswer, KeptRow
from bot.domain.lead_query import Group
from bot.domain.lead_text import LeadDraft
from bot.domain.qualification import Phase
from bot.domain.words import Criterion
from bot.sandbox.limits import check_message, check_metadata, check_view
from bot.slack.forms import Place
from bot.slack.views import (
    answers,
    content,
    digest,
    digest_form,
    digest_lines,
    home,
    lead_card,
    log_form,
    notices,
    qualification,
    working,
)
from bot.usecases.ports import LeadPage
from bot.usecases.see_desk import Desk
from tests.builders import MARA, a_lead, an_event
from tests.slack.views import examples
from tests.slack.views.examples import (
    READER,
    a_content_line,
    a_delivery,
    a_digest,
    a_line,
    a_subscription,
    a_turn,
    anna,
)

ODD = st.one_of(
    st.text(max_size=400),
    st.text(alphabet="<>&*_~`|\n\u202eא🔥", min_size=1, max_size=400),
    st.sampled_from(["W" * 5000, "🔥" * 3000, "&" * 2000, "   ", "\x00\x07", "אבג" * 500]),
)
SIZES = [0, 1, 10, 50, 5000]


ODD_NAMES = ("N", "&", "<", "🧑‍🚀", "ש", "*_~`", "<!channel>", "e\u0301")
"""Plain, escaped, emoji, right to left, markup, mentions, combining marks."""


def taken(shown: Any) -> None:
    """Slack takes the message, or the form."""
    if "type" in shown:
        check_view(shown, shown["type"])
        return
    check_message(shown["text"], shown["blocks"])
    assert shown["text"].strip()
    if "metadata" in shown:
        check_metadata(shown["metadata"])


def odd_lead(text: str, number: int = 0) -> Any:
    known = dict.fromkeys(("title", "industry", "city", "country", "phone", "campaign", "notes"), text)
    return anna(name=text, company=text or "Acme", email=f"a{number}@acme.test", source_detail=text, **known)


class TestOddWords:
    @settings(max_examples=60, deadline=None)
    @given(ODD)
    def test_in_leads_are_taken_wherever_leads_are_shown(self, text: str) -> None:
        lead = odd_lead(text)
        card = replace(examples.a_card(lead), latest=(an_event(a_lead(), asset=text, detail=text),))

        taken(lead_card.card(card, reader=READER))
        taken(lead_card.modal(card, reader=READER, with_buttons=True))
        taken(lead_card.choose(text, (lead, lead), action=lead_card.Action.OPEN_LEAD, label="Open", reader=READER))
        taken(log_form.duplicates((lead,), new_allowed=True, private_metadata="{}"))
        taken(qualification.opening(lead, who=text))
        page = LeadPage(leads=(lead,), total=1)
        taken(
            home.home(
                Desk(rep=replace(MARA, name=text.strip() or "x"), hottest=page, quiet=page, unclaimed=page),
                reader=READER,
            )
        )

    @settings(max_examples=60, deadline=None)
    @given(ODD)
    def test_in_answers_are_taken(self, text: str) -> None:
        said = Answer(
            kind=AnswerKind.CONTENT,
            text=text or "x",
            notice=text,
            content=(
                a_content_line(
                    title=text, quote=text, location=text, reasons=(text,) * 30, url=f"https://a.test/{text}"
                ),
            ),
            clarify=(Choice(label=text, question=text),),
            working=replace(examples.WORKING, sentence=text, definitions=text, blanks={text: 3}),
        )

        taken(answers.answer(said, reader=READER))
        taken(answers.answer(replace(said, kind=AnswerKind.LEADS, leads=(odd_lead(text),)), reader=READER))
        groups = tuple(Group(key=f"{text}{n}", value=n, count=n) for n in range(3))
        taken(answers.answer(replace(said, kind=AnswerKind.BREAKDOWN, breakdown=groups), reader=READER))
        taken(content.suggestions(odd_lead(text), said.content))
        taken(notices.trouble(text or "x"))

    @settings(max_examples=40, deadline=None)
    @given(ODD)
    def test_in_qualifications_are_taken(self, text: str) -> None:
        lines = tuple(replace(a_line(str(n), Criterion.NEED, text), quote=text) for n in range(30))

        taken(qualification.turn(a_turn(Phase.CONFIRMING, said=text, lines=lines), reader=READER))
        taken(qualification.turn(a_turn(Phase.PAUSED, said=text), reader=READER))

    @settings(max_examples=40, deadline=None)
    @given(ODD)
    def test_in_forms_are_taken(self, text: str) -> None:
        known = dict.fromkeys(("name", "title", "company", "email", "phone", "need", "budget", "notes"), text)
        place = Place(channel_id="C0SALES", channel_name=text[:80], response_url="https://hooks.slack.test/x" * 8)

        taken(log_form.log_form(LeadDraft(**known), private_metadata=place.packed(), trouble=text))
        taken(digest_form.digest_form(None, channel_name=text, zone=text, private_metadata=place.packed()))

    @settings(max_examples=40, deadline=None)
    @given(ODD)
    def test_in_digests_are_taken(self, text: str) -> None:
        line, other = (
            DigestLine(lead=odd_lead(text, n), why_now=text, change=3, next_step=text, answer_by=text) for n in (1, 2)
        )
        shown = a_digest(headline=text or "x", accounts=(DigestAccount(company=text, lines=(line, other)),), total=2)

        taken(digest.post(a_subscription(channel_name=text), a_delivery(), shown))

    @settings(max_examples=40, deadline=None)
    @given(ODD)
    def test_in_workings_are_taken(self, text: str) -> None:
        plan = {"where": [{"kind": "has", "field": "notes", "words": [text]}]}
        kept = replace_kept(
            question=text, rows=tuple(KeptRow(id=text, name=text, email=text) for _ in range(60)), plan=plan
        )

        taken(working.working(kept, reader=READER))
        taken(working.test_form(kept, private_metadata="{}"))


def replace_kept(*, question: str, plan: dict[str, Any], rows: tuple[KeptRow, ...]) -> KeptAnswer:
    """A kept answer in which somebody else's words stand everywhere."""
    update = {"question": question, "rows": rows, "sentence": question, "definitions": question}
    kept = examples.a_kept_answer().model_copy(update=update)
    return kept.model_copy(update={"answered": kept.answered.model_copy(update={"plan": plan})})


class TestManyLeads:
    @pytest.mark.parametrize("many", SIZES)
    def test_in_an_answer_are_taken(self, many: int) -> None:
        leads = tuple(odd_lead("N" * 200, n) for n in range(min(many, 300)))

        taken(answers.answer(Answer(kind=AnswerKind.LEADS, text="Leads:", leads=leads, total=many), reader=READER))

    @pytest.mark.parametrize("many", SIZES)
    def test_in_a_breakdown_are_taken(self, many: int) -> None:
        groups = tuple(Group(key=f"{'K' * 200} {n}", value=n + 0.5, count=n) for n in range(many))

        taken(answers.answer(Answer(kind=AnswerKind.BREAKDOWN, text="Groups:", breakdown=groups), reader=READER))

    @pytest.mark.parametrize("candidates", [0, 1, 10, 50, 5000])
    @pytest.mark.parametrize("name", ODD_NAMES)
    @pytest.mark.parametrize("capacity", [1, 20, 50])
    def test_in_a_digest_fit_however_many_they_are(self, candidates: int, name: str, capacity: int) -> None:
        shown = min(candidates, capacity)
        lines = [
            DigestLine(
                lead=odd_lead(name * 200, n), why_now=name * 400, change=-3, next_step=name * 400, answer_by=name * 90
            )
            for n in range(shown)
        ]
        for companies in {1, max(1, shown // 3), max(1, shown)}:
            accounts = tuple(
                DigestAccount(company=name * 200, lines=tuple(lines[n::companies])) for n in range(companies) if lines
            )
            content = a_digest(headline=name * 200, accounts=accounts, total=candidates)
            posted = digest.post(a_subscription(at=time(9)), a_delivery(), content)

            taken(posted)
            taken(digest.tried(a_subscription(), content, by=MARA))
            taken(digest.rest(content))
            drawn = digest_lines.leads_in(posted["blocks"])
            assert len(drawn) == len(set(drawn)) == min(shown, 20), "each lead that is shown has its line"
            buttons = [e["text"]["text"] for b in posted["blocks"] for e in b.get("elements", []) if "action_id" in e]
            assert buttons.count("Not a fit") == min(shown, 20)
            assert (f"and {candidates - min(shown, 20)} more" in buttons) == (candidates > min(shown, 20))

    def test_of_one_name_to_choose_from_are_taken(self) -> None:
        leads = tuple(odd_lead("N" * 200, n) for n in range(60))

        taken(lead_card.choose("N", leads, action=lead_card.Action.OPEN_LEAD, label="Open", reader=READER))
        taken(log_form.duplicates(leads, new_allowed=True, private_metadata="{}"))
