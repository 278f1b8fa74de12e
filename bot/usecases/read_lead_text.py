"""Read what a line of free text says about a lead into a draft that a rep checks; nothing in it is made up."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.bant import Finding
from bot.domain.countries import country_named
from bot.domain.crm_words import source_named
from bot.domain.lead import LEGAL_FORMS
from bot.domain.lead_text import LeadDraft
from bot.domain.rep import folded
from bot.domain.titles import TitleMapping, read_title
from bot.domain.words import Criterion, Level
from bot.usecases.lead_contact import contact_in
from bot.usecases.lead_line_words import (
    AT,
    BASED,
    CAME,
    CAME_FILLERS,
    COMPANY_OPENS,
    EMPLOYED,
    JOINING,
    LABELLED,
    LABELS,
    LONGEST_COMPANY_WORDS,
    LONGEST_TITLE_WORDS,
    NAME_WORDS,
    NO_NAME,
    OPENING,
    PARTICLES,
    SEGMENT,
    SHORT_SOURCE_WORDS,
)
from bot.usecases.ports import BantReader

READ_CHARACTERS = 10_000
"""More than that is no line about a lead; the rest goes to the notes unread."""


@dataclass(frozen=True, slots=True)
class ReadLeadText:
    """Fill a draft from free text: `Dana Fox, CTO at Acme, dana@acme.test, met at the fair, wants SSO by May`."""

    reader: BantReader
    titles: Callable[[], TitleMapping]
    """Those of the rules in force."""

    def __call__(self, text: str, *, now: datetime) -> LeadDraft:
        """The draft; what fits no field stands in its notes. Never raises on what people type."""
        contact = contact_in(text[:READ_CHARACTERS])
        filled = _Filling(self, now, lower_case_names=bool(contact.email or contact.phone))
        for segment in _segments(contact.rest):
            filled.take(segment)
        notes = [*filled.notes, *([text[READ_CHARACTERS:]] if len(text) > READ_CHARACTERS else [])]
        return replace(
            filled.draft, email=contact.email, phone=contact.phone, website=contact.website, notes="; ".join(notes)
        )


def _segments(text: str) -> Iterator[str]:
    """The parts between commas and the like; a legal form belongs to the company before it."""
    held = ""
    for part in SEGMENT.split(text):
        bare = part.strip(" \t()[]\"“”'.:")
        if not bare:
            continue
        if held and folded(bare) in LEGAL_FORMS:
            held = f"{held}, {part.strip()}"
            continue
        if held:
            yield held
        held = part.strip(' \t"“”-–—')
    if held:
        yield held


@dataclass(slots=True)
class _Filling:
    """A draft being filled, segment by segment; the first value of a field stays."""

    by: ReadLeadText
    now: datetime
    draft: LeadDraft = field(default_factory=LeadDraft)
    notes: list[str] = field(default_factory=list)
    lower_case_names: bool = False
    """Whether small first words may be a name: only beside something else that says it is about a person."""
    first: bool = True

    def take(self, segment: str) -> None:
        """Put a segment where it belongs, else into the notes."""
        opens, self.first = self.first, False
        readings: list[Callable[[str], bool]] = [self._labelled, self._source, self._bant, self._person, self._job]
        if opens:
            readings.insert(1, self._opening)
        if not any(reading(segment) for reading in (*readings, self._company, self._country)):
            self.notes.append(segment)

    def _put(self, **values: object) -> bool:
        """Fill fields that are empty; False where the first of them is taken already."""
        free = {name: value for name, value in values.items() if value and not getattr(self.draft, name)}
        if next(iter(values)) not in free:
            return False
        self.draft = replace(self.draft, **free)  # type: ignore[arg-type]
        return True

    def _labelled(self, segment: str) -> bool:
        match = LABELLED.match(segment)
        if match is None:
            return False
        label, value = match["label"].casefold(), match["value"].strip()
        if label == "source":
            return self._put(source=source_named(value), source_detail=value)
        if label in ("note", "notes"):
            self.notes.append(value)
            return True
        return self._put(**{LABELS[label]: value})

    def _opening(self, segment: str) -> bool:
        """The first words: usually who it is, perhaps with title and company in one go."""
        words = OPENING.sub("", segment).strip()
        return self._person(words, first=True)

    def _person(self, segment: str, *, first: bool = False) -> bool:
        if self.draft.name:
            return False
        if match := re.fullmatch(r"(?P<name>[^()]+?)\s*\((?P<inside>[^()]+)\)\s*(?P<rest>.*)", segment):
            if not self._is_name(match["name"], first=first):
                return False
            self._named(match["name"], match["inside"], "")
            if match["rest"]:
                self.take(match["rest"])
            return True
        for left, company in self._splits(segment):
            words = left.split()
            for count in (2, 3, 1, 4):
                name, title = " ".join(words[:count]), " ".join(words[count:])
                known = self.lower_case_names or bool(title or company)
                if self._is_name(name, first=first and known) and (not title or self._is_title(title)):
                    return self._named(name, title, company)
        return False

    def _splits(self, segment: str) -> Iterator[tuple[str, str]]:
        """What may stand before and after at, from or the like, the last first; `Head of IT` is not split."""
        for at in reversed(list(AT.finditer(segment))):
            right = segment[at.end() :].strip()
            if not read_title(right, self.by.titles()).mapped:
                yield segment[: at.start()].strip(), right
        yield segment, ""

    def _named(self, name: str, title: str, company: str) -> bool:
        shown = " ".join(word.capitalize() for word in name.split()) if name.islower() else name
        taken = self._put(name=shown)
        if title and not self._job(title):
            self.take(title)
        if company:
            self._employer(company)
        return taken

    def _is_name(self, words: str, *, first: bool) -> bool:
        parts = words.split()
        if not NAME_WORDS[0] <= len(parts) <= NAME_WORDS[1] or any(not _wordlike(p) for p in parts):
            return False
        if self._is_title(words) or any(p.casefold() in NO_NAME for p in parts) or folded(parts[-1]) in LEGAL_FORMS:
            return False
        capitals = all(p[0].isupper() or p.casefold() in PARTICLES for p in parts)
        return (capitals and (first or len(parts) > 1)) or (first and words.islower() and len(parts) in (2, 3))

    def _is_title(self, words: str) -> bool:
        return read_title(words, self.by.titles()).seniority is not None

    def _job(self, segment: str) -> bool:
        words = EMPLOYED.sub("", segment).strip()
        for left, company in self._splits(words):
            if self._is_title(left) and len(left.split()) <= LONGEST_TITLE_WORDS:
                taken = self._put(title=left)
                if taken and company:
                    self._employer(company)
                return taken
        return False

    def _employer(self, words: str) -> None:
        """A company after at or from: its name ends where a sentence goes on."""
        name, rest = _run_of_names(words)
        if not self._put(company=name):
            self.notes.append(words)
        elif rest:
            self.take(rest)

    def _company(self, segment: str) -> bool:
        opened = COMPANY_OPENS.match(segment)
        if self.draft.company or (opened and country_named(segment[opened.end() :])):
            return False
        if opened:
            name, rest = _run_of_names(segment[opened.end() :])
            if name and self._put(company=name):
                if rest:
                    self.take(rest)
                return True
            return False
        name, rest = _run_of_names(segment)
        fits = name and not rest and name[0].isupper() and len(name.split()) <= LONGEST_COMPANY_WORDS
        return bool(fits) and country_named(name) is None and self._put(company=name)

    def _country(self, segment: str) -> bool:
        named = BASED.sub("", segment).strip()
        return country_named(named) is not None and self._put(country=named)

    def _source(self, segment: str) -> bool:
        source = source_named(segment) if CAME.match(segment) or len(segment.split()) <= SHORT_SOURCE_WORDS else None
        if source is None:
            return False
        return self._put(source=source, source_detail=CAME_FILLERS.sub("", segment).strip() or segment)

    def _bant(self, segment: str) -> bool:
        found = [f for f in self.by.reader.answer(segment, asked=None, now=self.now) if f.quote]
        kept = [f for f in found if self._said(f, segment)]
        return bool(kept)

    def _said(self, found: Finding, segment: str) -> bool:
        value = segment if found.level is Level.CONTRADICTED else found.value
        if found.criterion is Criterion.BUDGET:
            return self._put(budget=value, budget_minor=found.amount_minor, currency=found.currency)
        if found.criterion is Criterion.TIMELINE:
            return self._put(timeline=value, due=found.due)
        return self._put(**{found.criterion.value: segment if found.criterion is Criterion.AUTHORITY else value})


def _wordlike(word: str) -> bool:
    return bool(re.fullmatch(r"[^\W\d_][\w'’.-]*", word))


def _run_of_names(words: str) -> tuple[str, str]:
    """The words that make a name at the start, and the rest: `Acme Ltd wants SSO` is `Acme Ltd` and `wants SSO`."""
    parts = words.split()
    end = 0
    for place, part in enumerate(parts):
        if place and part[0].islower() and part.casefold() not in JOINING:
            break
        end = place + 1
    while end > 1 and parts[end - 1].casefold() in JOINING:
        end -= 1
    return " ".join(parts[:end]), " ".join(parts[end:])
