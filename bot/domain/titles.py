"""Job titles: who somebody is in a purchase, read from the line on a business card."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from pydantic import Field

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

    former: tuple[str, ...] = ()
    """Words before what somebody is no more: `ex`. It says nothing, up to the next mark of punctuation."""
    first: Mapping[Seniority, tuple[str, ...]]
    """Phrases that decide alone, such as `assistant to`."""
    seniority: Mapping[Seniority, tuple[str, ...]]
    departments: Mapping[Department, tuple[str, ...]]
    professions: Mapping[Department, tuple[str, ...]] = Field(default_factory=dict)
    """Departments that hold where the title names no other: an engineer's, unless it is one for quality."""
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
CACHED_WORDS = 16_384
PARTS = re.compile(r"[,;:/|()\[\]·•]|\s[-–—]\s|\.\s(?=now\b)", re.IGNORECASE)
"""Marks between the parts of a title."""
RANKS = {level: rank for rank, level in enumerate(Seniority)}
"""Highest first."""


def read_title(title: str | None, mapping: TitleMapping) -> TitleReading:
    """Seniority, department and persona of a job title in English, German, French or Spanish."""
    return mapping.reader.read(title or "")


class TitleReader:
    """Reads titles by a mapping and remembers them."""

    def __init__(self, mapping: TitleMapping) -> None:
        former = "|".join(re.escape(folded(word)) for word in mapping.former)
        self._former = re.compile(rf"(?:{former})\b" if former else r"(?!)")
        self._first = Phrases(mapping.first)
        self._seniority = Phrases(mapping.seniority)
        self._departments = Phrases(mapping.departments)
        self._professions = Phrases(mapping.professions)
        self._personas = mapping.personas
        self.read = lru_cache(maxsize=CACHED_TITLES)(self._read)
        self.persona_of = lru_cache(maxsize=None)(self._persona_of)  # at most seniorities x departments

    def _read(self, title: str) -> TitleReading:
        words = self._present(title)
        levels = self._first.found_in(words) or self._seniority.found_in(words)
        departments = self._departments.found_in(words)
        seniority = min(levels, key=RANKS.__getitem__) if levels else None
        named = [d for d in departments if d is not Department.EXECUTIVE]
        specific = named or self._professions.found_in(words) or departments
        department = specific[0] if specific else None
        persona = self.persona_of(seniority, department)
        return TitleReading(seniority=seniority, department=department, persona=persona)

    def _present(self, title: str) -> str:
        """The title folded, without what somebody was once."""
        parts = [folded(part) for part in PARTS.split(title)]
        return " ".join(part for part in parts if not self._former.match(part))

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
        self._phrases = [(phrase, meaning) for text, meaning in pairs if (phrase := _phrase(text))]
        # Titles are made of few different words: each is looked up once, and a title is read in microseconds.
        self._beginning_with = lru_cache(maxsize=CACHED_WORDS)(self._that_begin_with)

    def found_in(self, words: str) -> list[Meaning]:
        """Meanings of the phrases in a folded text, in their order there."""
        told, found, at = words.split(), [], 0
        while at < len(told):
            end = at + 1
            for phrase, meaning in self._beginning_with(told[at]):
                if (matched := _end(phrase, told, at)) is not None:
                    found.append(meaning)
                    end = matched
                    break
            at = end
        return found

    def _that_begin_with(self, word: str) -> list[tuple["Phrase", Meaning]]:
        return [(phrase, meaning) for phrase, meaning in self._phrases if phrase[0](word)]


Phrase = tuple[Callable[[str], object], ...]
"""For each word whether it is the one; `any_word` stands for one to three words."""
WORDS_OF_A_STAR = (3, 2, 1)


def any_word(word: str) -> bool:
    """Whether it is a word: any will do."""
    return bool(word)


def _phrase(text: str) -> Phrase:
    return tuple(fits for word in text.split() for fits in _fitting(word))


def _fitting(word: str) -> list[Callable[[str], object]]:
    if word == "*":
        return [any_word]
    # "R&D" is folded to two words, in titles as here.
    parts = "*".join(folded(part) for part in word.split("*")).split()
    return [
        re.compile(r"\w*".join(map(re.escape, part.split("*")))).fullmatch if "*" in part else part.__eq__
        for part in parts
    ]


def _end(phrase: Phrase, told: Sequence[str], at: int) -> int | None:
    """Where the phrase ends that begins at a word; None where it is not there."""
    for place, fits in enumerate(phrase):
        if fits is any_word:
            rest = phrase[place + 1 :]
            ends = (_end(rest, told, at + count) for count in WORDS_OF_A_STAR if at + count <= len(told))
            return next((end for end in ends if end is not None), None)
        if at >= len(told) or not fits(told[at]):
            return None
        at += 1
    return at
