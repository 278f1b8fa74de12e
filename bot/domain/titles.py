"""Job titles: who somebody is in a purchase, read from the line on a business card."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from bot.domain.rep import folded
from bot.domain.scoring_rules import Strict
from bot.domain.words import Department, Persona, Seniority

Meaning = TypeVar("Meaning")


class PersonaRule(Strict):
    """A persona and who it is; an empty list means anybody."""

    persona: Persona
    seniority: tuple[Seniority, ...] = ()
    departments: tuple[Department, ...] = ()


class TitleMapping(Strict):
    """
    Words in a job title and what they say.

    A phrase matches whole words, accents and case aside. `*` inside a word stands for any letters
    (`*leiter*`), alone for one to three words (`chief * officer`). Where two phrases begin at the same
    word the longer one holds; of the levels found the highest, of the departments the first that is
    not `executive`: a founder and CTO is in IT.
    """

    first: Mapping[Seniority, tuple[str, ...]]
    """Phrases that decide alone, such as `assistant to`."""
    seniority: Mapping[Seniority, tuple[str, ...]]
    departments: Mapping[Department, tuple[str, ...]]
    personas: tuple[PersonaRule, ...]
    """The first rule that fits holds."""

    @cached_property
    def reader(self) -> "TitleReader":
        """The mapping made ready for reading."""
        return TitleReader(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleReading:
    """What a title says; None where it says nothing."""

    seniority: Seniority | None = None
    department: Department | None = None
    persona: Persona | None = None

    @property
    def mapped(self) -> bool:
        """Whether the mapping knew anything in the title."""
        return self.seniority is not None or self.department is not None


CACHED_TITLES = 65_536
RANKS = {level: rank for rank, level in enumerate(Seniority)}
"""Highest first."""


def read_title(title: str | None, mapping: TitleMapping) -> TitleReading:
    """Seniority, department and persona of a job title in English, German, French or Spanish."""
    return mapping.reader.read(title or "")


class TitleReader:
    """Reads titles by a mapping and remembers them."""

    def __init__(self, mapping: TitleMapping) -> None:
        self._first = Phrases(mapping.first)
        self._seniority = Phrases(mapping.seniority)
        self._departments = Phrases(mapping.departments)
        self._personas = mapping.personas
        self.read = lru_cache(maxsize=CACHED_TITLES)(self._read)
        self.persona_of = lru_cache(maxsize=None)(self._persona_of)  # at most seniorities x departments

    def _read(self, title: str) -> TitleReading:
        words = folded(title)
        levels = self._first.found_in(words) or self._seniority.found_in(words)
        departments = self._departments.found_in(words)
        seniority = min(levels, key=RANKS.__getitem__) if levels else None
        specific = [d for d in departments if d is not Department.EXECUTIVE] or departments
        department = specific[0] if specific else None
        persona = self.persona_of(seniority, department)
        return TitleReading(seniority=seniority, department=department, persona=persona)

    def _persona_of(self, seniority: Seniority | None, department: Department | None) -> Persona | None:
        if seniority is None and department is None:
            return None
        for rule in self._personas:
            level_fits = not rule.seniority or seniority in rule.seniority
            if level_fits and (not rule.departments or department in rule.departments):
                return rule.persona
        return None


class Phrases(Generic[Meaning]):
    """Phrases and what each means; of those that begin at one word the longest is found."""

    def __init__(self, meanings: Mapping[Meaning, Iterable[str]]) -> None:
        pairs = [(phrase, meaning) for meaning, phrases in meanings.items() for phrase in phrases]
        pairs.sort(key=lambda pair: len(pair[0]), reverse=True)
        self._meanings = [meaning for _, meaning in pairs]
        self._pattern = re.compile("|".join(rf"({_expression(phrase)})" for phrase, _ in pairs) or r"(?!)")

    def found_in(self, words: str) -> list[Meaning]:
        """Meanings of the phrases in a folded text, in their order there."""
        # Each phrase is one group of the pattern, so the group that matched tells the phrase.
        return [self._meanings[(match.lastindex or 1) - 1] for match in self._pattern.finditer(words)]


def _expression(phrase: str) -> str:
    words = [r"\w+(?: \w+){0,2}" if word == "*" else _word(word) for word in phrase.split()]
    return rf"(?<!\S){' '.join(words)}(?!\S)"


def _word(word: str) -> str:
    # "R&D" is folded to two words, in titles as here.
    return r"\w*".join(re.escape(folded(part)).replace(r"\ ", " ") for part in word.split("*"))
