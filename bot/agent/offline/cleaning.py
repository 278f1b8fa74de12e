"""Makes plain English out of what Slack sends: no markup, no control characters, no contractions."""

import html
import re
import unicodedata
from calendar import month_name
from collections.abc import Callable, Sequence

from bot.agent.offline.letter_case import is_abbreviation
from bot.agent.offline.texting import spelled_out
from bot.domain.countries import country_codes
from bot.domain.states import state_names

_MARKUP = (
    (re.compile(r"\x1b\[[0-9;?]*[A-Za-z]"), " "),  # colours copied from a terminal
    (re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>"), r" @@\1 "),
    (re.compile(r"<#[CG][A-Z0-9]*\|([^<>]*)>"), r" #\1 "),
    (re.compile(r"<[#!][^<>]*>"), " "),
    (re.compile(r"<(?:mailto|tel):[^<>|]*\|([^<>]*)>"), r" \1 "),
    (re.compile(r"<(?:mailto|tel):([^<>|]*)>"), r" \1 "),
    (re.compile(r"<https?://[^<>|]*\|([^<>]*)>"), r" \1 "),
    (re.compile(r"<(https?://[^<>|]*)>"), r" \1 "),
)
_KEYCAP = re.compile(r"[0-9#*]\ufe0f?\u20e3")
"""An emoji of a key, which is no number."""
_EMOJI_CODE = re.compile(r"(?<![\w:]):[a-z][a-z0-9_+\-']*:(?![\w:])")
_BOLD = re.compile(r"(?<!\w)[*_~`]+|[*_~`]+(?!\w)")
_QUOTES = str.maketrans({"‘": "'", "’": "'", "‛": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_DASHES = str.maketrans({"–": "-", "—": " - ", "‐": "-", "‑": "-", "−": "-", "…": " "})


def _month_named(match: re.Match[str]) -> str:
    """`2025-07`, `07/2025`: the month by its name."""
    year, number = (match[1], match[2]) if len(match[1]) == 4 else (match[2], match[1])
    return f"{month_name[int(number)]} {year}"


def _page_named(match: re.Match[str]) -> str:
    """`/products/flow-8`: a page by the words of its path."""
    return f"the {' '.join(re.split('[/_-]', match[1]))} page"


_DAYS = {"tues": "tuesday", "weds": "wednesday", "thurs": "thursday"}
_ALL = "(?:to you|to all|all|team|leadbot|everyone|folks|there|mate)"


def _what(match: re.Match[str]) -> str:
    return "what is" if match.group().endswith("s") else "what"


_CONTRACTIONS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(
            r"\bwho'?s (?!(?:involved|interested|based|located|assigned|tasked|supposed|concerned|affected|named)\b)"
            r"(?=(?:hit|been|seen|got|had|\w{2,}ed)\b)",
            re.I,
        ),
        "who has ",
    ),
    (
        re.compile(
            r"^\s*(?!how\b|so\b|as\b|too\b|do\b|has\b|have\b|not\b|with\b)(?=\w*[how])\w{1,4} many(?= \w)", re.I
        ),
        "how many",
    ),
    (
        re.compile(r"^\s*how (?:mant|may(?= (?!we\b|i\b|you\b|they\b)\w))(?= )", re.I),
        "how many",
    ),
    (re.compile(r"\b(?:(?:a|one) )?fortnight\b", re.I), "14 days"),
    (
        re.compile(r"\b(who|what|where|when|how|that|there|it|here|he|she|why)'?s\b(?<!\bits)(?<!\bthats)", re.I),
        r"\1 is",
    ),
    (re.compile(r"^(?:wat|wut|wht|waht)s?\b", re.I), _what),
    (re.compile(r"\bthats\b", re.I), "that is"),
    (re.compile(rf"^good (?:morning|afternoon|evening|day)(?: {_ALL})?[\s,.!-]+(?!{_ALL}\b)(?=\w)", re.I), ""),
    (re.compile(r"\blet'?s\b", re.I), "let us"),
    (re.compile(r"\bnot (?:even )?(?:a|one) single\b", re.I), "no"),
    (re.compile(r"\b(?:only|just) (?:the )?us(?=\W*$)|\bus only\b"), "only in the US"),
    (re.compile(r"\b(i)'?m\b", re.I), r"\1 am"),
    (re.compile(r"\b(i|we|you|they|who)'ve\b", re.I), r"\1 have"),
    (re.compile(r"\b(i|we|you|they|he|she)'d\b", re.I), r"\1 would"),
    (re.compile(r"\b(i|we|you|they|he|she|it|who)'ll\b", re.I), r"\1 will"),
    (re.compile(r"\b(we|you|they|who|what)'re\b", re.I), r"\1 are"),
    (re.compile(r"\b(?:can'?t|cannot)\b", re.I), "can not"),
    (re.compile(r"\bwon'?t\b", re.I), "will not"),
    (re.compile(r"\b(have|has|had|did|do|does|is|are|was|were|would|could|should|must)n'?t\b", re.I), r"\1 not"),
    (re.compile(r"\b(whos|whose)(?= (?:gone|going|been|hot|my|the|new|our|in|at|left|active)\b)", re.I), "who is"),
    (re.compile(r"\b(have|has|had|did|do|does) not (i|we|you|anybody|anyone)\b", re.I), r"\2 \1 not"),
    (re.compile(r"(?<=\s)(?:the )?/([a-z][\w-]*(?:/[\w-]+)*)(?: page)?(?![\w/])", re.I), _page_named),
    (
        re.compile(
            r"\b(?:making|makes?|earning|earns?|turning over|grossing) (?P<amount>(?:over|above|more than|at least"
            r"|less than|under|below|up to) [$€£]?\s?\d[\d.,]*(?:\s?(?:k|mn?|million|bn?|billion))?\b)"
            r"(?: (?:a|per|each|every) year| annually| yearly| in (?:revenue|sales|turnover))*",
            re.I,
        ),
        r"with revenue of \g<amount>",
    ),
    (
        re.compile(
            r"^(?:which|what) (?P<n>\d+|two|three|four|five|six|seven|eight|nine|ten) of (?P<whom>(?:my|our|the) \w.*?)"
            r" (?:are|is) (?:the )?(?P<most>\w+est|best)\b ?\?*$",
            re.I,
        ),
        r"the \g<n> \g<most> of \g<whom>",
    ),
    (re.compile(r"(?<!\S)wo(?= \w)"), "without"),
    (re.compile(r"\bw/(?=\s|\w)", re.I), "with "),
    (re.compile(r"(?<!\S)w(?= \w)"), "with"),
    (re.compile(r"(?<!\S)(?:'n'|n)(?= \w)"), "and"),
    (re.compile(r"(?<=\w )'?em(?![\w-])"), "them"),
    (re.compile(r"\bhow ?mani\b|\bhowmany\b", re.I), "how many"),
    (re.compile(r"\bhwo?(?= (?:many|much|big|old|long|is|are|do|does)\b)", re.I), "how"),
    (re.compile(r"(?<!\S)(?:btw|btwn|b/w|betw|bet)\.?(?= \W?\d)", re.I), "between"),
    (re.compile(r"(?<=\w )r(?= \w)(?! ?&)"), "are"),
    (re.compile(r"\bu\b(?! ?\.)"), "you"),
    (re.compile(r"\b(?:accts?|acc'ts?)\b", re.I), "accounts"),
    (re.compile(r"\b(every|any)(one|body)s\b", re.I), r"\1\2's"),
    (re.compile(r"\bcompan(?:ys|ie|eis|yies)\b", re.I), "companies"),
    (re.compile(r"\b(phone|telephone|mobile|tel) (?:no|nr|num)s?\b\.?", re.I), r"\1 number"),
    (re.compile(r"\b(?:on (?:or|and) after|(?:from|since) and including|after or on)\b", re.I), "since"),
    (re.compile(r"\b(?:on (?:or|and) before|up to and including|before or on)\b", re.I), "until"),
    (
        re.compile(
            r"^(?:which|what) (?=\w+ (?:comes?|falls?) (?:up|due) (?:in|this|next|within|before|by|over)\b)", re.I
        ),
        "",
    ),
    (re.compile(r"\b(created|added|captured|imported) by (?=(?:day|week|month|quarter|year)s?\b)", re.I), r"\1 per "),
    (re.compile(r"(?<!\d)(?<!\d )\byr\b", re.I), "year"),
    (re.compile(r"(?<!\d)(?<!\d )\b(?:wk)\b", re.I), "week"),
    (re.compile(r"(?<!\d)(?<!\d )\b(?:mth|mnth)\b", re.I), "month"),
    (re.compile(r"(?<!\d)(?<!\d )\bqtr\b", re.I), "quarter"),
    (re.compile(r"\b(tues|weds|thurs)\b", re.I), lambda day: _DAYS[day[1].lower()]),
    (re.compile(r"^(?:what |which |the |show |give )*(?:%|pct\b\.?)(?: of)? ?(?=[a-z])", re.I), "share of "),
    (re.compile(r"\bcusts?\b", re.I), "customers"),
    (re.compile(r"\b(20\d\d)-(0[1-9]|1[0-2])(?![-\d])"), _month_named),
    (re.compile(r"(?<![\d/.-])(0?[1-9]|1[0-2])/(20\d\d)(?![/\d])"), _month_named),
)


_EITHER = re.compile(r"(?<![\w./:@-])[a-z]{2,}(?:/[a-z]{2,})+(?![\w./])", re.I)
"""Words with slashes between them: `sales/marketing heads`, `phone and/or email`."""


def _or(match: re.Match[str]) -> str:
    return "or" if match.group().lower() == "and/or" else " or ".join(_countries(match.group().split("/")))


_CODES = re.compile(
    r"\b[A-Z]{2}(?:(?:,? (?:and|or|&) |, ?)[A-Z]{2}){2,}\b(?! (?:roles?|titles?|people|folks|managers?)\b)"
)
"""Three codes or more in a row: `DE, AT and CH`."""


def _named(match: re.Match[str]) -> str:
    codes = re.findall(r"[A-Z]{2}", match.group())
    if all(code.lower() in state_names() for code in codes):
        return match.group()  # states, as well as countries: asked about
    countries = iter(_countries(codes))
    return re.sub(r"[A-Z]{2}", lambda _: next(countries), match.group())


def _countries(parts: Sequence[str]) -> Sequence[str]:
    """`DE/AT/CH` by the countries' names, as AT and IT are words; other parts as they are."""
    codes = [part.lower() for part in parts]
    named = [country_codes().get(code, "") for code in codes if code.upper() in parts]
    return parts if len(named) < len(parts) or not all(named) or all(map(is_abbreviation, codes)) else named


def plain(text: str) -> str:
    """The text without Slack's markup, emoji, control characters and contractions; mentions become `@@U123`."""
    for markup, kept in _MARKUP:
        text = markup.sub(kept, text)
    text = _KEYCAP.sub(" ", text)
    text = unicodedata.normalize("NFKC", html.unescape(text)).translate(_QUOTES).translate(_DASHES)
    text = "".join(_visible(c) for c in text)
    text = _BOLD.sub(" ", _EMOJI_CODE.sub(" ", text))
    text = _CODES.sub(_named, _EITHER.sub(_or, spelled_out(text)))
    for pattern, instead in _CONTRACTIONS:
        text = pattern.sub(instead, text)
    return " ".join(text.split())


def _visible(character: str) -> str:
    """The character; a space for control characters, nothing for joiners and emoji."""
    kind = unicodedata.category(character)
    if kind in {"Cc", "Zl", "Zp", "Cs", "Co", "Cn"}:
        return " "
    if kind == "Cf" or "\ufe00" <= character <= "\ufe0f" or "\U0001f3fb" <= character <= "\U0001f3ff":
        return ""
    return " " if kind == "So" else character
