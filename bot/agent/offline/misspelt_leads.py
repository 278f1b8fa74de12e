"""`hot leeds please`: leads misspelt as a value of the data, such as a city, where no such value is meant."""

import re

from bot.agent.offline.lexicon import Lexicon
from bot.agent.offline.spelling import near
from bot.domain.lead_query import LeadField
from bot.domain.rep import folded

_MEANT = ("leads",)
_WORD = re.compile(r"(?<![\w'’@.-])l[a-z]{3,6}(?![\w'’@-]|\.\w)")
_NOUN = re.compile(
    r"\b(?:leads?|contacts?|people|persons?|prospects?|accounts?|compan(?:y|ies)|customers?|opportunit(?:y|ies)|ones?"
    r"|mqls?|sqls?|city|office|region|area|everyone|everybody|anyone|anybody|nobody)\b",
    re.I,
)
"""Beside one of these the word is no lead itself: `leeds contacts`, `anyone leeds`."""
_WHOSE = frozenset(
    (
        *("my", "our", "your", "his", "her", "their", "the", "these", "those", "any", "some", "all", "more", "other"),
        *("every", "many", "much", "which", "what", "no", "how", "few", "several", "of", "good", "bad", "best", "top"),
        *("new", "newest", "latest", "recent", "old", "oldest", "fresh", "hot", "hottest", "warm", "warmest", "cool"),
        *("cold", "coldest", "open", "unassigned", "unowned", "untouched", "stale", "dead", "inbound", "active"),
        *("qualified", "unqualified", "big", "biggest", "list", "show"),
    )
)
"""Words that stand before what they say something of, and before no place."""
_ASKING = frozenset({"list", "show"})
"""Words that say nothing of what they ask for: `show leeds`."""
_GOES_ON = frozenset(
    (
        *(
            "in",
            "from",
            "with",
            "without",
            "who",
            "that",
            "which",
            "by",
            "owned",
            "created",
            "where",
            "whose",
            "w",
            "w/o",
        ),
        *("assigned", "at", "since", "under", "added", "over", "not", "have", "we", "i", "on", "older", "of"),
    )
)
"""Words that stand behind what they say something of."""


def leads_mended(text: str, lexicon: Lexicon) -> tuple[str, tuple[str, ...]]:
    """The question with its misspelt leads put right, and a remark on each; a value that is meant stays."""
    if _NOUN.search(text):
        return text, ()
    notes: list[str] = []

    def mended(found: re.Match[str]) -> str:
        word = found.group()
        if not (near(word, _MEANT) and lexicon.options(word) and _is_leads(found, lexicon)):
            return word
        if _place(word, lexicon):
            notes.append(f"I read “{word}” as “leads”; for those in the city ask “leads in {word.title()}”.")
        else:
            notes.append(f"I read “{word}” as “leads”.")
        return "leads"

    return _WORD.sub(mended, text), tuple(notes)


def _place(word: str, lexicon: Lexicon) -> bool:
    return any(option.field in {LeadField.CITY, LeadField.STATE} for option in lexicon.options(word))


def _is_leads(found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the words on both sides are such as stand beside leads, not beside a place."""
    before = re.findall(r"[\w/]+|[^\w\s]", folded(found.string[: found.start()]))[-1:]
    after = re.findall(r"[\w/]+|[^\w\s]", folded(found.string[found.end() :]))[:1]
    goes_on = bool(after) and after[0] in _GOES_ON
    if not before:
        return goes_on and after[0] != "by"  # `leeds by owner` says nothing else of whom
    if _place(before[0], lexicon) or (before[0] in _ASKING and not goes_on):
        return False
    said = before[0] in _WHOSE or before[0].isdigit()
    described = bool(lexicon.options(before[0])) and not before[0].endswith("s")
    return said or described or (goes_on and before[0] in {"me", "for", "get", "give", "find", "count"})
