"""Answer with what is on record about an account's budget, authority, need and timeline: in whose words, and whence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.domain.answer import Answer, AnswerKind
from bot.domain.answer_words import bulleted, count_of, short, tidy, when, who
from bot.domain.evidence import Evidence
from bot.domain.lead import ScoredLead
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery
from bot.domain.ledger import Current, Doubt, current
from bot.domain.words import Criterion, Level, Persona
from bot.usecases.answer_receipt import Asked, Page, Receipts
from bot.usecases.ports import LeadQuestions, Leads

PEOPLE_MAX = 50
"""So many of an account are looked at, those with the best scores first."""
QUOTE_MAX_CHARACTERS = 300
UNTOLD = "Nothing is on record there about who decides."
DECIDES = (Criterion.AUTHORITY,)


@dataclass(frozen=True, slots=True)
class Told:
    """What one person of an account told on one criterion."""

    whose: ScoredLead
    known: Current
    row: Evidence


@dataclass(frozen=True, slots=True)
class AnswerEvidence:
    """Look into what an account's people told."""

    leads: Leads
    questions: LeadQuestions
    receipts: Receipts

    def __call__(self, query: LeadQuery, topic: str, asked: Asked) -> Answer:
        """What the people that a plan finds told on the criteria that `topic` names; on all four where it has none."""
        criteria = [criterion for criterion in Criterion if criterion in topic.split()] or [*Criterion]
        people = self._people(query)
        told = self._told(people, criteria, asked)
        what = f"{_listed(criteria)} of {_account(query)}"
        if not told:
            return self._nothing(people, what, asked)
        said = Page(f"What is on record about the {what}:", bulleted([_line(one, asked) for one in told]))
        heard = {one.known.criterion for one in told}
        if missing := [criterion for criterion in criteria if criterion not in heard]:
            said.remark(f"Nothing is on record about the {_listed(missing, 'or')}.")
        return self._answer(said, told, f"what is on record about the {what}", asked)

    def of_deciders(self, query: LeadQuery, found: Answer, asked: Asked) -> Answer:
        """The decision makers of an account as their jobs tell, with what was said there about who decides."""
        there = _decide_there(query)
        if there is None or found.kind not in {AnswerKind.LEADS, AnswerKind.NONE}:
            return found
        told = self._told(self._people(there), DECIDES, asked)
        if not told and found.kind is AnswerKind.LEADS:
            return found
        if not told:
            return replace(found, text=f"{found.text}\n\n{UNTOLD}", remarks=f"{found.remarks}\n{UNTOLD}".strip())
        rows = bulleted([_line(one, asked) for one in told])
        if found.kind is AnswerKind.NONE:
            said = Page(f"Who decides at {_account(there)}, by what was said:", rows)
            said.remark("Nobody that I know there has the job of an economic buyer.")
            return self._answer(said, told, f"who decides at {_account(there)}", asked)
        remark = f"By what was said there:\n{rows}"
        quoted = (*found.quoted, *_quotes(told))
        remarks = "\n\n".join(part for part in (found.remarks, remark) if part)
        return replace(found, text=f"{found.text}\n\n{remark}", remarks=remarks, quoted=quoted)

    def tells_who_decides(self, query: LeadQuery, asked: Asked) -> bool:
        """Whether a plan asks for nothing but the decision makers of an account, where something was said of that."""
        there = _decide_there(query)
        return there is not None and bool(self._told(self._people(there), DECIDES, asked))

    def _people(self, query: LeadQuery) -> Sequence[ScoredLead]:
        limit = min(query.limit or PEOPLE_MAX, PEOPLE_MAX)
        return self.questions.find(query.model_copy(update={"limit": limit})).leads

    def _told(self, people: Sequence[ScoredLead], criteria: Sequence[Criterion], asked: Asked) -> Sequence[Told]:
        """What they told, criterion by criterion, the latest first."""
        dossiers = self.leads.dossiers([one.lead.id for one in people])
        ledgers = {key: current(dossier.evidence, now=asked.now) for key, dossier in dossiers.items()}
        found = [
            Told(one, known, row)
            for one in people
            if one.lead.id in ledgers
            for criterion in criteria
            for known in [ledgers[one.lead.id][criterion]]
            for row in _rows(known)
        ]
        newest_first = sorted(found, key=lambda one: one.row.at, reverse=True)
        return sorted(newest_first, key=lambda one: criteria.index(one.known.criterion))

    def _nothing(self, people: Sequence[ScoredLead], what: str, asked: Asked) -> Answer:
        said = Page(f"Nothing is on record about the {what}.")
        if people:
            known = count_of(len(people), "person", "people")
            said.remark(
                f"I looked at what {known} there told us in calls, forms and notes.",
                f"To find out, ask: qualify {short(people[0].lead.shown)}",
            )
        return Answer(
            kind=AnswerKind.NONE,
            text=said.text,
            total=0,
            working=self.receipts.working(f"what is on record about the {what}", asked),
        )

    def _answer(self, said: Page, told: Sequence[Told], sentence: str, asked: Asked) -> Answer:
        people = tuple({one.whose.lead.id: one.whose for one in told}.values())
        several = len(people) > 1
        return Answer(
            kind=AnswerKind.LEADS if several else AnswerKind.LEAD,
            text=said.text,
            headline=said.text if several else "",
            leads=people,
            total=len(people),
            quoted=_quotes(told),
            working=self.receipts.working(sentence, asked, shown=len(people), total=len(people)),
        )


def _rows(known: Current) -> Iterator[Evidence]:
    """What counts, and what stands against it."""
    yield from dict.fromkeys(row for row in (known.best, known.other if known.doubt else None) if row)


def _decide_there(query: LeadQuery) -> LeadQuery | None:
    """Everybody at the account, where a plan asks for nothing but its decision makers."""
    if query.metric or query.group_by or len(query.where) != 2:
        return None
    fields = {c.field: c for c in query.where if isinstance(c, FieldIs) and not c.negated and c.values}
    persona, company = fields.get(LeadField.PERSONA), fields.get(LeadField.COMPANY)
    if not (persona and company and persona.values == (Persona.ECONOMIC_BUYER,)):
        return None
    return query.model_copy(update={"where": (company,), "sort": (), "limit": None, "workable": False})


def _account(query: LeadQuery) -> str:
    """The account that a plan is about, by name."""
    named = [c.values for c in query.where if isinstance(c, FieldIs) and c.field is LeadField.COMPANY]
    return short(" and ".join(named[0])) if named else "these leads"


def _line(one: Told, asked: Asked) -> str:
    """`Budget: 50,000 EUR (supported) – “We have 50,000 …”, Anna Vogt, CFO at Acme, 3 days ago (call.txt:4)`."""
    row = one.row
    quote = f" – “{short(row.quote, QUOTE_MAX_CHARACTERS)}”" if row.quote else " –"
    told_by = short(row.speaker) if row.speaker and row.speaker != one.whose.lead.shown else ""
    said_by = f"{told_by}, told of {who(one.whose.lead)}" if told_by else who(one.whose.lead)
    whence = f" ({short(row.source)})" if row.source else ""
    at = when(row.at, now=asked.now, zone=asked.zone)
    return f"{row.criterion.capitalize()}: {_understood(one)}{quote}, {said_by}, {at}{whence}"


def _understood(one: Told) -> str:
    """What was understood, and how well it stands."""
    row, known = one.row, one.known
    value = short(row.value) or "said"
    if known.doubt is Doubt.EXPIRED:
        return f"{value} (to be confirmed again: {short(known.lapsed)})"
    if row.criterion is Criterion.AUTHORITY and row.level is Level.CONTRADICTED:
        return f"{value} (and not {short(one.whose.lead.shown)})"
    again = ", but something else was said as well" if known.doubt is Doubt.CHANGED else ""
    return f"{value} ({row.level}{again})"


def _quotes(told: Sequence[Told]) -> tuple[str, ...]:
    return tuple(tidy(one.row.quote)[:QUOTE_MAX_CHARACTERS] for one in told if one.row.quote)


def _listed(criteria: Sequence[Criterion], by: str = "and") -> str:
    *before, last = criteria
    return f"{', '.join(before)} {by} {last}" if before else str(last)
