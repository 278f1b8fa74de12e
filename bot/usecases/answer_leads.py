"""Answer with leads: ranked lists, the people of an account, who owns whom."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.domain.answer import Answer, AnswerKind
from bot.domain.answer_words import bulleted, capital, clock_words, count_of, lead_line, numbered, short, when, who
from bot.domain.beside import beside_words
from bot.domain.counted_words import event_noun, often_words
from bot.domain.groups import BLANK
from bot.domain.lead import LeadId, ScoredLead, company_key
from bot.domain.lead_query import FieldBetween, GroupBy, LeadField, LeadQuery, Metric, Sort
from bot.domain.ledger import current
from bot.domain.plan_words import group_words, order_words
from bot.domain.words import Persona
from bot.usecases.answer_receipt import Asked, Page, Receipts, left_out, more_of
from bot.usecases.explain_nothing import ExplainNothing
from bot.usecases.lead_words import bant_words
from bot.usecases.ports import LeadPage, LeadQuestions, Leads
from bot.usecases.ties import more_as_high, tied_by

LISTED = 10
"""Leads in a list where the question gives no number: what a rep reads in half a minute."""
LISTED_MAX = 25
"""Leads in a list at most, whatever number was asked for."""
KEPT_MAX = 200
"""Leads in an answer at most; those below the list are there for programs, and for a button that shows more."""


@dataclass(frozen=True, slots=True)
class AnswerLeads:
    """Find the leads that a plan asks for and list them."""

    questions: LeadQuestions
    receipts: Receipts
    nothing: ExplainNothing
    leads: Leads | None = None
    """Where the people of an account are told with what is known of BANT."""

    def ranked(self, query: LeadQuery, asked: Asked) -> Answer:
        """The leads in the plan's order."""
        if query.each and query.group_by:
            return self._of_each(query, query.group_by, query.each, asked)
        page = self._find(query)
        if not page.leads:
            return self.nothing(query, asked, page.blanks)
        shown = min(len(page.leads), LISTED if query.limit is None else min(query.limit, LISTED_MAX))
        moved, done = page.moves.get, _deeds(query, page).get
        day, clock = (partial(says, now=asked.now, zone=asked.zone) for says in (when, clock_words))
        lines = [
            lead_line(
                scored,
                now=asked.now,
                zone=asked.zone,
                moved=moved(at),
                done=often_words(query, done(at)),
                beside=beside_words(query, scored, day=day, clock=clock, due=page.due.get(at)),
            )
            for scored in page.leads[:shown]
            for at in [scored.lead.id]
        ]
        said = Page(self._headline(query, page.total, shown), numbered(lines))
        if query.limit == shown < page.total:
            said.remark(self._tie(query, page.leads[:shown]))
        return self._answer(query, page, said, asked, shown=shown)

    def _tie(self, query: LeadQuery, shown: Sequence[ScoredLead]) -> str:
        """That the list was cut among leads that are equal in what they are ordered by."""
        value = tied_by(query, shown[-1])
        if value is None:
            return ""
        field, number = value
        same = FieldBetween(field=field, low=number, high=number)
        update = {"where": (*query.where, same), "limit": 1, "metric": None, "group_by": None}
        equal = self.questions.find(query.model_copy(update=update)).total
        return more_as_high(field, number, equal - sum(tied_by(query, one) == value for one in shown))

    def stakeholders(self, query: LeadQuery, asked: Asked) -> Answer:
        """The people of an account, by the part they play in a purchase."""
        page = self._find(query)
        if not page.leads:
            return self.nothing(query, asked, page.blanks)
        leads = tuple(sorted(page.leads[:LISTED_MAX], key=_part))
        named = sorted({scored.lead.company or "" for scored in leads} - {""})
        companies = {company_key(company): short(company) for company in named}  # ACME and Acme are one, the latter
        account = " and ".join(companies.values()) or "this account"
        said = Page(f"{count_of(page.total, 'person', 'people')} at {account}")
        said.headline += f", the first {len(leads)}:" if page.total > len(leads) else ":"
        day, clock = (partial(says, now=asked.now, zone=asked.zone) for says in (when, clock_words))
        lines = [
            f"{_part_words(scored)}: {lead_line(scored, now=asked.now, zone=asked.zone, beside=beside)}"
            for scored in leads
            for beside in [beside_words(query, scored, day=day, clock=clock)]
        ]
        said.rows = numbered(lines)
        said.remark(_parts_missing(leads), *self._bant_known(leads, asked))
        return self._answer(query, replace(page, leads=leads), said, asked, shown=len(leads))

    def _bant_known(self, leads: Sequence[ScoredLead], asked: Asked) -> Iterator[str]:
        """A line for each of them of whom something is known: `Anna Kowalska: budget 40,000 EUR (confirmed)`."""
        dossiers = self.leads.dossiers([scored.lead.id for scored in leads]) if self.leads else {}
        for scored in leads:
            dossier = dossiers.get(scored.lead.id)
            known = bant_words(current(dossier.evidence, now=asked.now).values()) if dossier else []
            if known:
                yield f"{short(scored.lead.shown)}: {'; '.join(known)}"

    def owners(self, query: LeadQuery, asked: Asked) -> Answer:
        """Whose leads they are: lead by lead where they are few, else a breakdown."""
        page = self._find(query)
        if not page.leads:
            return self.nothing(query, asked, page.blanks)
        if len(page.leads) > LISTED:
            return self._owner_counts(query, page, asked)
        lines = [f"{who(scored.lead)}: {_owner(scored)}" for scored in page.leads]
        if len(lines) == 1:
            said = Page(f"{who(page.leads[0].lead)} is owned by {_owner(page.leads[0])}.")
        else:
            said = Page(f"Owners of {self.receipts.matches(query, page.total)}:", bulleted(lines))
        answer = self._answer(query, page, said, asked, shown=len(lines))
        return replace(answer, kind=AnswerKind.LEAD) if len(lines) == 1 else answer

    def _owner_counts(self, query: LeadQuery, page: LeadPage, asked: Asked) -> Answer:
        update = {"metric": Metric(), "group_by": GroupBy(field=LeadField.OWNER), "sort": (), "limit": None}
        groups = tuple(self.questions.breakdown(query.model_copy(update=update)))
        names = ["nobody" if group.key == BLANK else short(group.key) for group in groups]
        rows = [f"{name}: {count_of(group.count)}" for name, group in zip(names, groups, strict=True)]
        said = Page(f"Owners of {self.receipts.matches(query, page.total)}:", bulleted(rows))
        answer = self._answer(query, page, said, asked, shown=LISTED, counted=True)
        return replace(answer, kind=AnswerKind.BREAKDOWN, breakdown=groups)

    def _of_each(self, query: LeadQuery, by: GroupBy, each: int, asked: Asked) -> Answer:
        """The first leads of each group, group by group, the group of the first lead first."""
        page = self.questions.find(query.model_copy(update={"limit": KEPT_MAX}))
        if not page.leads:
            return self.nothing(query, asked, page.blanks)
        places = {key: place for place, key in enumerate(dict.fromkeys(page.keys))}
        ranked = sorted(zip(page.keys, page.leads, strict=True), key=lambda pair: places[pair[0]])
        shown = [pair for pair in ranked if places[pair[0]] < LISTED_MAX][:LISTED_MAX]
        lines = [(short(key), lead_line(scored, now=asked.now, zone=asked.zone)) for key, scored in shown]
        many = "The first lead" if each == 1 else f"The first {each} leads"
        bare = query.model_copy(update={"workable": False})
        said = Page(
            f"{many} of each {group_words(by)}{_in_order(query)}, of {self.receipts.matches(bare, page.total)}:",
            bulleted([f"{key}: {line}" for key, line in lines]),
        )
        leads = tuple(scored for _, scored in ranked)
        answer = self._answer(query, replace(page, leads=leads), said, asked, shown=len(shown), counted=True)
        return replace(answer, table=((capital(group_words(by)), "Lead"), *lines))

    def _find(self, query: LeadQuery) -> LeadPage:
        limit = min(query.limit or KEPT_MAX, KEPT_MAX)
        return self.questions.find(query.model_copy(update={"limit": limit, "metric": None, "group_by": None}))

    def _headline(self, query: LeadQuery, total: int, shown: int) -> str:
        order = ""
        if query.workable and query.sort[:1] == (BEST_FIRST,):
            query, order = query.model_copy(update={"workable": False}), ", hottest first"
        if query.by_deeds:
            order = _in_order(query)
        matches = self.receipts.matches(query, total) + order
        return f"{matches}:" if shown >= total else f"{matches}; the first {shown if shown > 1 else 'one'}:"

    def _answer(
        self, query: LeadQuery, page: LeadPage, said: Page, asked: Asked, *, shown: int, counted: bool = False
    ) -> Answer:
        beyond = more_of(page.total, shown) if query.limit is None and not counted else ""
        said.remark(beyond, *left_out(query, page.blanks))
        return Answer(
            kind=AnswerKind.LEADS,
            text=said.text,
            headline=said.headline,
            remarks=said.below,
            plan=query,
            leads=page.leads,
            moves=page.moves,
            deeds=_deeds(query, page),
            due=page.due,
            total=page.total,
            working=self.receipts.working(query, asked, shown=shown, total=page.total, blanks=page.blanks),
        )


def _deeds(query: LeadQuery, page: LeadPage) -> Mapping[LeadId, int]:
    """How often each lead did what leads are ordered by, where they are."""
    return {scored.lead.id: page.deeds.get(scored.lead.id, 0) for scored in page.leads} if query.by_deeds else {}


def _in_order(query: LeadQuery) -> str:
    """`, hottest first`: by what the first ones are the first."""
    if query.workable and query.sort[:1] == (BEST_FIRST,):
        return ", hottest first"
    return f", {order_words(query.sort, event_noun(query))}" if query.sort else ""


BEST_FIRST = Sort(field=LeadField.SCORE)
PARTS = {persona: place for place, persona in enumerate(Persona)}


def _part(scored: ScoredLead) -> tuple[int, int]:
    persona = scored.lead.persona
    return PARTS[persona] if persona else len(PARTS), -scored.standing.score


def _part_words(scored: ScoredLead) -> str:
    return scored.lead.persona.capitalize() if scored.lead.persona else "Part not known"


def _parts_missing(leads: Sequence[ScoredLead]) -> str:
    known = {scored.lead.persona for scored in leads}
    missing = [persona for persona in (Persona.ECONOMIC_BUYER, Persona.CHAMPION) if persona not in known]
    return f"Nobody known yet as {' or '.join(missing)}." if missing else ""


def _owner(scored: ScoredLead) -> str:
    return short(scored.owner.shown) if scored.owner else "nobody"
