"""A question as words: what was typed, and the plain key that rules and the data's vocabulary are matched by."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import takewhile

from text_to_num import text2num

from bot.domain.rep import folded

_SHAPES = re.compile(
    r"""
    (?P<quoted>"[^"]{1,200}")
  | (?P<email>[^@\s<>,;"'()]+@[^@\s<>,;"'()]+\.[A-Za-z]{2,})
  | (?P<mention>@@[UW][A-Z0-9]+)
  | (?P<date>\d{4}-\d{1,2}-\d{1,2}(?!\d) | \d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?!\d))
  | (?P<domain>(?:https?://)?[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.(?:com|org|net|io|co|ai|de|fr|uk|us|eu|test|example|app|dev|tech)\b(?:/\S*)?)
  | (?P<word>(?<![\w.,])(?!\d+(?:st|nd|rd|th|k|mm?|mn|mio|mil|millions?|thousand|hundred|bn?|billion|ds?|days?|wks?
      |weeks?|mos?|mths?|months?|ys?|yrs?|years?|hrs?|hours?|mins?|minutes?|am|pm|xs?|times|usd|eur|gbp|euros?|dollars?
      |emps?|employees|ppl|people|leads?|pct|percent|plus|or|and|to|pts|points|q)\b)\d+[A-Za-z]{2,}\b)
  | (?P<number>(?<![\w.])[$€£]?\s?\d+(?:,\d{3})+(?:\.\d+)?(?![\d]) | (?<![\w.,])[$€£]?\s?\d+(?:\.\d+)?)
  | (?P<poss>'s\b)
  | (?P<plain>[^\W_]+)
  | (?P<mark><=|>=|!=|<>|==|[<>=,;+%\#&-])
    """,
    re.VERBOSE,
)
_SCALE = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mio": 1e6, "mil": 1e6, "million": 1e6}
_SCALE |= {"millions": 1e6, "bn": 1e9, "b": 1e9, "billion": 1e9, "hundred": 1e2}
_NUMBER_WORDS = frozenset(
    (
        *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
        *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty"),
        *("fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand"),
    )
)
_HUNDREDS = frozenset({"hundred", "thousand", "million", "billion"})
LONGEST_NUMBER = 8
"""Words: `three hundred forty two thousand five hundred sixty`."""
MAX_TOKENS = 120


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark."""

    text: str
    """As typed."""
    key: str
    """Folded; `§q3`, `§e3`, `§u3`, `§d3`, `§w3` stand for a quoted text, e-mail, mention, date and web address."""
    start: int
    end: int
    """Place in the plain text."""
    kind: str = "word"
    number: float | None = None
    money: bool = False
    day: date | None = None
    opens: bool = False
    """Whether it begins the question, where a capital letter says nothing."""

    @property
    def capital(self) -> bool:
        """Whether it is written like a name."""
        return self.kind == "word" and self.text[:1].isupper() and not self.opens

    @property
    def shouted(self) -> bool:
        """Whether it is written like an abbreviation."""
        return self.kind == "word" and self.text.isupper() and 1 < len(self.text) <= 5


@dataclass(frozen=True, slots=True)
class Line:
    """The keys of the tokens with one space between them, and where each begins."""

    tokens: tuple[Token, ...]
    text: str = field(init=False)
    starts: tuple[int, ...] = field(init=False)
    _at: dict[int, int] = field(init=False)

    def __post_init__(self) -> None:
        starts, length = [], 0
        for token in self.tokens:
            starts.append(length)
            length += len(token.key) + 1
        object.__setattr__(self, "text", " ".join(t.key for t in self.tokens))
        object.__setattr__(self, "starts", (*starts, max(length - 1, 0)))
        ends = {start + len(t.key): i + 1 for i, (start, t) in enumerate(zip(starts, self.tokens, strict=True))}
        object.__setattr__(self, "_at", ends)

    def token_after(self, offset: int) -> int | None:
        """Number of the token that follows the character place where a match ended; None inside a word."""
        return self._at.get(offset)

    def slice(self, first: int, last: int) -> str:
        """Keys of the tokens from the first up to (not including) the last."""
        last = min(last, len(self.tokens))
        if first < 0 or first >= last:
            return ""
        # The place after the last token is where the line ends; elsewhere one space stands between two tokens.
        return self.text[self.starts[first] : self.starts[last] - (last < len(self.tokens))]

    def typed(self, first: int, last: int, plain: str) -> str:
        """The same as it was typed."""
        if first >= last:
            return ""
        return plain[self.tokens[first].start : self.tokens[last - 1].end]


def tokenise(plain: str) -> tuple[Token, ...]:
    """Words, numbers, dates and marks of a plain text; at most `MAX_TOKENS`."""
    found: list[Token] = []
    for match in _SHAPES.finditer(plain):
        found.extend(_read(match, len(found)))
        if len(found) >= MAX_TOKENS:
            break
    return tuple(_numbered(_scaled(_ranged(found, plain))))


def _read(match: re.Match[str], place: int) -> list[Token]:
    kind, text = (match.lastgroup or "word").replace("plain", "word"), match.group()
    start, end = match.span()
    if kind == "word":
        keys = folded(text).split()
        return [Token(text, key, start, end, opens=place == 0) for key in keys[:1]] if keys else []
    if kind == "number":
        value = float(re.sub(r"[^\d.]", "", text))
        return [Token(text, _digits(value), start, end, kind, value, money=text[0] in "$€£")]
    if kind == "date":
        day = _day(text)
        return [Token(text, f"§d{place}", start, end, kind, day=day)] if day else [Token(text, "?", start, end)]
    letter = {"quoted": "q", "email": "e", "mention": "u", "domain": "w"}.get(kind)
    if letter:
        return [Token(text.strip('"'), f"§{letter}{place}", start, end, kind)]
    return [Token(text, {"&": "and", "==": "=", "<>": "!="}.get(text, text), start, end, kind)]


def _ranged(tokens: list[Token], plain: str) -> list[Token]:
    """Dashes are kept between numbers and dates only: elsewhere they join words."""
    kept = []
    for place, token in enumerate(tokens):
        if token.key != "-":
            kept.append(token)
            continue
        around = [
            t.kind in {"number", "date"} for t in (*tokens[max(place - 1, 0) : place], *tokens[place + 1 : place + 2])
        ]
        if len(around) == 2 and any(around) and not _part_of_a_name(tokens[place - 1], token, tokens[place + 1]):
            kept.append(token)
    return kept


def _part_of_a_name(before: Token, dash: Token, after: Token) -> bool:
    """`Flow-8`: a dash that joins a number to the word right before it; the `m` of `1m-10m` is none."""
    glued = before.kind == "word" and before.end == dash.start and dash.end == after.start
    return glued and before.key not in _SCALE


def _scaled(tokens: list[Token]) -> list[Token]:
    """`5 m`, `2.5 million`, `1k` become one number; so do number words."""
    done: list[Token] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        if token.number is not None and after and after.key in _SCALE and _close(token, after):
            value = token.number * _SCALE[after.key]
            done.append(
                replace(token, key=_digits(value), number=value, end=after.end, text=f"{token.text}{after.text}")
            )
            place += 2
            continue
        if words := _number_words(tokens, place):
            value = float(text2num(" ".join(words), "en"))
            last = tokens[place + len(words) - 1]
            done.append(Token(" ".join(words), _digits(value), token.start, last.end, "number", value))
            place += len(words)
            continue
        done.append(token)
        place += 1
    return done


def _close(number: Token, unit: Token) -> bool:
    """Letters count as a scale only right behind the number; `5 m` may be anything but a word never is."""
    return len(unit.key) > 2 or unit.start - number.end <= 1


def _number_words(tokens: list[Token], place: int) -> list[str]:
    """The most words from here on that are a number: `two million`, `a hundred`; one alone may be anything."""
    keys = [token.key for token in tokens[place : place + LONGEST_NUMBER]]
    if keys[:1] in (["a"], ["one"]) and keys[1:2] and keys[1] in _HUNDREDS:
        keys[0] = "one"
    elif keys[:1] and keys[0] not in _NUMBER_WORDS:
        return []
    words = [keys[0], *takewhile(lambda key: key in _NUMBER_WORDS | _HUNDREDS, keys[1:])]
    while words:
        try:
            text2num(" ".join(words), "en")
        except ValueError:
            words.pop()
        else:
            return words
    return []


def _numbered(tokens: list[Token]) -> list[Token]:
    """Placeholders carry the place of their token."""
    return [replace(t, key=f"{t.key[:2]}{i}") if t.key.startswith("§") else t for i, t in enumerate(tokens)]


def _digits(value: float) -> str:
    return f"{value:.10g}" if value < 1e10 else f"{value:.0f}"


def _day(text: str) -> date | None:
    """A date in digits: year first, or day first where dots or a number over twelve say so, else month first."""
    parts = [int(p) for p in re.split(r"[-/.]", text)]
    if len(str(parts[0])) == 4 or parts[0] > 31:
        year, month, day = parts
    else:
        first, second, year = parts
        year += 2000 if year < 100 else 0
        month, day = (second, first) if "." in text or first > 12 else (first, second)
    try:
        return date(year, month, day)
    except ValueError:
        return None
