"""Find the lead that a few typed words mean: an address, a name, a company, or a name at a company."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.errors import BadInput, LeadNotFound
from bot.domain.lead import EMAIL_SHAPE, ScoredLead, company_key, normal_email
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery, Sort
from bot.domain.rep import folded
from bot.usecases.ports import LeadQuestions, Leads, Vocabulary

CHOICES_MAX = 8
"""People to choose from at most; more are not read, but narrowed by typing."""

AT_COMPANY = re.compile(r"^(?P<name>.+?)(?:\s+(?:at|from|of|with)\s+|\s*[,@(]\s*)(?P<company>[^,@()]+?)\)?$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadMatch:
    """Who was meant: one person for certain, or several to choose from."""

    certain: ScoredLead | None = None
    choices: tuple[ScoredLead, ...] = ()
    more: int = 0
    """How many others there are at the company that was named."""


@dataclass(frozen=True, slots=True)
class FindLead:
    """Find whom the words mean; ask where that is not certain."""

    leads: Leads
    vocabulary: Vocabulary
    questions: LeadQuestions

    def __call__(self, words: str) -> LeadMatch:
        """
        Raises:
            BadInput: there are no words.
            LeadNotFound: nobody fits them.
        """
        words = " ".join(words.split())
        if not words:
            raise BadInput("Say whom you mean: a name, a company or an e-mail address.")
        if address := EMAIL_SHAPE.search(words):
            return _of([self._by_email(address.group())])
        people = (
            self._people(words)
            or self._at_company(words)
            or self._somebody_like(words)
            or self._at_companies_named_in_part(words)
        )
        if not people:
            raise LeadNotFound(f"I know nobody called “{words[:80]}”. Try a full name, a company or an e-mail address.")
        return people

    def _by_email(self, address: str) -> ScoredLead:
        found = self.leads.by_identity(normal_email(address))
        if found is None:
            raise LeadNotFound(f"I know nobody with the address {address}. To log this person: /lead log {address}")
        return found

    def _people(self, words: str) -> LeadMatch | None:
        """People of exactly this name, at this company where one is named."""
        parts = AT_COMPANY.match(words)
        name, company = (parts["name"], parts["company"]) if parts else (words, "")
        named = [p for p in self.vocabulary.people_like(name, limit=CHOICES_MAX) if folded(p.lead.name) == folded(name)]
        if company:
            named = [p for p in named if company_key(p.lead.company or "") == company_key(company)]
        return _of(named) if named else None

    def _at_company(self, words: str) -> LeadMatch | None:
        """Everybody at a company of this name; one person is certain, several are to choose from."""
        named = self.vocabulary.companies_like(words, limit=CHOICES_MAX)
        exact = tuple(company.value for company in named if company_key(company.value) == company_key(words))
        return self._working_at(exact) if exact else None

    def _at_companies_named_in_part(self, words: str) -> LeadMatch | None:
        """People of `Ironbridge Foods` and `Ironbridge Labs` by `Ironbridge`: never certain."""
        typed = set(folded(words).split())
        named = self.vocabulary.companies_like(words, limit=CHOICES_MAX)
        some = tuple(company.value for company in named if typed and typed <= set(folded(company.value).split()))
        found = self._working_at(some) if some else None
        return replace(found, certain=None, choices=(found.certain,)) if found and found.certain else found

    def _working_at(self, companies: tuple[str, ...]) -> LeadMatch:
        query = LeadQuery(
            where=(FieldIs(field=LeadField.COMPANY, values=companies),),
            sort=(Sort(field=LeadField.SCORE),),
            limit=CHOICES_MAX,
        )
        page = self.questions.find(query)
        return replace(_of(page.leads), more=page.total - len(page.leads))

    def _somebody_like(self, words: str) -> LeadMatch | None:
        """People whose name is like it: never certain, because the words may mean somebody unknown."""
        people = tuple(self.vocabulary.people_like(words, limit=CHOICES_MAX))
        if len(people) == 1 and set(folded(words).split()) <= set(folded(people[0].lead.name).split()):
            return LeadMatch(certain=people[0])
        return LeadMatch(choices=people) if people else None


def _of(people: Sequence[ScoredLead]) -> LeadMatch:
    return LeadMatch(certain=people[0]) if len(people) == 1 else LeadMatch(choices=tuple(people))
