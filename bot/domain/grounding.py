"""Grounded or templated: finds what a phrased answer claims and its sources do not say."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.domain.claimed_dates import MONTHS, WEEKDAYS, WrittenDate, written_dates
from bot.domain.claimed_names import written_names
from bot.domain.claimed_numbers import WrittenNumber, written_numbers
from bot.domain.rep import folded

CURRENCIES = {"$": "usd", "€": "eur", "£": "gbp", "¥": "jpy"}
ECHO_WORDS = 6
"""So many words in a row are no longer like another text by chance."""

_ADDRESS = re.compile(r"https?://\S+|[^\s@<>]+@[^\s@<>]+\.\w+|\b(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_LIST_MARK = re.compile(r"^\s*(?:\d{1,3}[.)]\s+|[-•]\s+)", re.MULTILINE)
_MARKUP = re.compile(r"[*_`#>|]+|~(?!\s?\d)")


@dataclass(frozen=True, slots=True)
class Sources:
    """All that a text may claim: what the tools returned, and what was asked."""

    words: str
    """Folded, words apart by one space, a space at each end."""
    verbatim: str
    numbers: frozenset[float]
    dates: tuple[WrittenDate, ...]
    rows: int = 0
    """How many things were listed: `the third` is one of them."""

    @classmethod
    def of(cls, texts: Iterable[str], *, rows: int = 0) -> "Sources":
        """Sources made from texts; each text is apart from the next, so that no name spans two."""
        parts = [_MARKUP.sub(" ", _LIST_MARK.sub("\n", text)) for text in texts]
        dates = tuple(date for part in parts for date in written_dates(part))
        numbers = {n.value for part in parts for n in written_numbers(part) if n.value is not None}
        numbers |= {float(n) for date in dates for n in (date.year, date.month, date.day) if n is not None}
        words = " / ".join(folded(re.sub(r"['’]s\b", "", part)) for part in parts)
        return cls(f" {words} ", "\n".join(parts).casefold(), frozenset(numbers), dates, rows)


def ungrounded(text: str, sources: Sources) -> tuple[str, ...]:
    """Numbers, dates, names, currencies and addresses of the text that no source has; empty: it is grounded."""
    left = _MARKUP.sub(" ", _LIST_MARK.sub("\n", text))
    claims: list[str] = []
    for found in _ADDRESS.finditer(left):
        address = found.group().rstrip(".,;:!?)")
        if address.casefold() not in sources.verbatim:
            claims.append(address)
    left = _ADDRESS.sub(" ", left)
    for date in written_dates(left):
        if not any(date.agrees(known) for known in sources.dates):
            claims.append(date.text)
        end = date.end - date.text.endswith(".")  # a full stop after it still ends the sentence
        left = left[: date.start] + " " * (end - date.start) + left[end:]
    claims.extend(number.text for number in written_numbers(left) if not _is_known(number, sources))
    claims.extend(_unknown_names(left, sources))
    claims.extend(sign for sign, code in CURRENCIES.items() if sign in left and not _has_currency(sign, code, sources))
    return tuple(dict.fromkeys(claims))


def echoes(text: str, other: str, *, words: int = ECHO_WORDS) -> bool:
    """Whether the text repeats so many words in a row of the other: a sign that it follows what it only should read."""
    said, heard = folded(text).split(), f" {folded(other)} "
    return any(f" {' '.join(said[at : at + words])} " in heard for at in range(len(said) - words + 1))


def _is_known(number: WrittenNumber, sources: Sources) -> bool:
    if number.ordinal and any(1 <= value <= sources.rows for value, _ in number.readings):
        return True
    if not number.readings:
        return f" {number.text.casefold()} " in sources.words
    return any(number.agrees(known) for known in sources.numbers)


def _unknown_names(text: str, sources: Sources) -> Iterator[str]:
    weekdays = {date.weekday for date in sources.dates}
    for run in written_names(text):
        plain = [folded(word) for word in run]
        strange = [word for word, bare in zip(run, plain, strict=True) if not _knows(bare, sources, weekdays)]
        yield from strange
        if not strange:
            yield from _strange_pairs(run, plain, sources)


def _knows(word: str, sources: Sources, weekdays: set[int | None]) -> bool:
    if word in WEEKDAYS:
        return WEEKDAYS[word] in weekdays or f" {word} " in sources.words
    if word in MONTHS:
        return any(date.month == MONTHS[word] for date in sources.dates)
    return any(f" {form} " in sources.words for form in (word, word.removesuffix("s")))


def _strange_pairs(run: Sequence[str], plain: Sequence[str], sources: Sources) -> Iterator[str]:
    """Two known words side by side that no source has side by side: a first name with somebody else's last name."""
    for at in range(len(run) - 1):
        if run[at].isupper() or run[at + 1].isupper():
            continue
        if f" {plain[at]} {plain[at + 1]} " not in sources.words:
            yield f"{run[at]} {run[at + 1]}"


def _has_currency(sign: str, code: str, sources: Sources) -> bool:
    return sign in sources.verbatim or f" {code} " in sources.words
