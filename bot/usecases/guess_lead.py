"""Guess whom a text is about: known leads whose address or full name stands in it."""

import re
from dataclasses import dataclass

from bot.domain.lead import EMAIL_SHAPE, ScoredLead, normal_email
from bot.domain.rep import folded
from bot.usecases.ports import Leads, Vocabulary

READ_CHARACTERS = 20_000
LOOKED_UP_MAX = 30
"""Addresses and names that are looked up; a long thread repeats the same ones."""
NAME = re.compile(r"\b[A-ZÀ-Þ][\w'’-]+(?: (?:de|van|von|der|den|del|da|la|le|el|bin|al))*(?: [A-ZÀ-Þ][\w'’-]+){1,2}\b")


@dataclass(frozen=True, slots=True)
class GuessLead:
    """Look up who is named."""

    leads: Leads
    vocabulary: Vocabulary

    def __call__(self, text: str) -> tuple[ScoredLead, ...]:
        """Known leads in the order they are named; whoever has an address there before names alone."""
        words = text[:READ_CHARACTERS]
        addresses = list(dict.fromkeys(found.group() for found in EMAIL_SHAPE.finditer(words)))[:LOOKED_UP_MAX]
        known = [found for address in addresses if (found := self.leads.by_identity(normal_email(address)))]
        names = [] if known else list(dict.fromkeys(found.group() for found in NAME.finditer(words)))[:LOOKED_UP_MAX]
        named = [person for name in names for person in self._called(name)]
        return tuple({scored.lead.id: scored for scored in (*known, *named)}.values())

    def _called(self, name: str) -> list[ScoredLead]:
        people = self.vocabulary.people_like(name, limit=LOOKED_UP_MAX)
        return [person for person in people if folded(person.lead.name) == folded(name)]
