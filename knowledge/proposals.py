"""Proposes what an untagged asset is, by plain rules on its name and words; shown as proposed until confirmed."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from knowledge.chunking import plain
from knowledge.passage import AssetType, Audience

SUMMARY_CHARACTERS = 240
MENTIONS = 3
"""So often a word must come before it says what an asset is about; once is enough in the title."""

TYPES = {
    r"battle ?card|competitor|versus|\bvs\b": AssetType.BATTLECARD,
    r"price list|pricing": AssetType.PRICE_LIST,
    r"policy": AssetType.POLICY,
    r"case[ -]?stud|customer story|success story": AssetType.CASE_STUDY,
    r"white ?paper": AssetType.WHITEPAPER,
    r"e-?book|handbook|playbook": AssetType.EBOOK,
    r"webinar": AssetType.WEBINAR,
    r"video|transcript|demo tour": AssetType.VIDEO,
    r"one[ -]?pager|data ?sheet|factsheet|overview": AssetType.ONE_PAGER,
    r"report|survey|benchmark|state of": AssetType.REPORT,
    r"blog|post": AssetType.BLOG_POST,
}
BUYING_STAGES = ("awareness", "interest", "consideration", "decision")
STAGES = {
    AssetType.BLOG_POST: ("awareness",),
    AssetType.REPORT: ("awareness", "interest"),
    AssetType.EBOOK: ("awareness", "interest"),
    AssetType.VIDEO: ("interest",),
    AssetType.WEBINAR: ("interest", "consideration"),
    AssetType.WHITEPAPER: ("interest", "consideration"),
    AssetType.ONE_PAGER: ("interest", "consideration"),
    AssetType.CASE_STUDY: ("consideration", "decision"),
    AssetType.PRICE_LIST: ("decision",),
    AssetType.POLICY: ("decision",),
}
INDUSTRIES = {
    "retail": r"retail\w*|stores?|shoppers?|merchandis\w+",
    "manufacturing": r"manufactur\w+|factor(?:y|ies)|plants?|shop floor",
    "healthcare": r"healthcare|hospitals?|clinics?|patients?|medical",
    "logistics": r"logistics|freight|carriers?|3pl|fleets?",
    "food and beverage": r"food|beverages?|grocer\w+|perishables?|breweries|brewery",
    "financial services": r"banks?|banking|insur\w+|financial services|asset management",
    "software": r"saas|software compan\w+",
}
PERSONAS = {
    "economic buyer": r"cfo|ceo|coo|chief (?:financial|executive|operating) officer|board|payback|business case",
    "technical buyer": r"cio|cto|ciso|it (?:director|lead|manager|team)s?|architects?|sso|api|encryption",
    "champion": r"head of (?:supply chain|operations|planning)|vp (?:supply chain|operations)",
    "user": r"planners?|buyers|analysts?|day to day|step by step",
}
FREE = frozenset({"title", "summary"})
"""Fields with words of their own."""
WEIGHTY = frozenset({AssetType.BATTLECARD, AssetType.PRICE_LIST, AssetType.POLICY})
"""Types that the bot acts on: it keeps battlecards to reps, and believes what price lists and policies say."""
LANGUAGES = {
    "en": {"the", "and", "of", "to", "is", "for", "with", "that", "are"},
    "de": {"der", "die", "und", "das", "nicht", "mit", "ist", "für", "ein"},
    "fr": {"le", "les", "des", "et", "est", "pour", "dans", "une", "que"},
    "es": {"el", "los", "las", "que", "para", "con", "una", "por", "del"},
    "it": {"il", "che", "per", "con", "della", "una", "sono", "gli", "del"},
    "nl": {"het", "een", "van", "niet", "dat", "met", "voor", "zijn", "wordt"},
}
INTERNAL = re.compile(
    r"\b(?:internal(?: use)? only|confidential|do not (?:share|forward|distribute)|battle ?cards?)\b", re.I
)


Terms = Mapping[str, Mapping[str, Sequence[str]]]
"""Names that a field may have, such as those of `pains`, each with the words that tell of it."""


def no_terms() -> Terms:
    """For a company that has named neither its products nor what they are good for."""
    return {}


def proposed(path: Path, title: str, text: str, terms: Terms) -> Mapping[str, Any]:
    """Proposals for the fields of an asset; a field with nothing to go by is absent."""
    words = text.casefold()
    named = f"{path.parent.name} {path.stem} {title}".replace("-", " ").replace("_", " ").casefold()
    kind = next((kind for pattern, kind in TYPES.items() if re.search(pattern, named)), AssetType.OTHER)
    internal = kind is AssetType.BATTLECARD or INTERNAL.search(f"{named} {text[:1500]}")
    found = {
        "type": kind,
        "summary": summary(text, title),
        "personas": _about(PERSONAS, title, words),
        "industries": _about(INDUSTRIES, title, words),
        "stages": STAGES.get(kind, ()),
        "audience": Audience.INTERNAL if internal else Audience.EXTERNAL,
        "language": language(words),
        **{field: _about(_patterns(names), title, words) for field, names in terms.items()},
    }
    return {field: value for field, value in found.items() if value}


def askable(terms: Terms) -> frozenset[str]:
    """
    The fields that a model may propose.

    Never the audience: whom a piece may be shown to is not left to a reader whom the piece itself could talk round.
    """
    return FREE | {field for field, values in choices(terms).items() if values}


def choices(terms: Terms) -> Mapping[str, tuple[str, ...]]:
    """The values that the fields may have whose words are not free, as a model is told them."""
    types = tuple(str(kind) for kind in AssetType if kind not in WEIGHTY and kind is not AssetType.OTHER)
    own = {field: tuple(name.casefold() for name in names) for field, names in terms.items()}
    return own | {
        "type": types,
        "personas": tuple(PERSONAS),
        "industries": tuple(INDUSTRIES),
        "stages": BUYING_STAGES,
        "language": tuple(LANGUAGES),
    }


def summary(text: str, title: str) -> str:
    """The first whole sentences of the first real paragraph."""
    for paragraph in re.split(r"\n\s*\n", text):
        candidate = " ".join(plain(paragraph).split())
        if len(candidate) < 60 or candidate.startswith(("#", "|", "-")) or candidate == title:
            continue
        if len(candidate) <= SUMMARY_CHARACTERS:
            return candidate
        cut = candidate[:SUMMARY_CHARACTERS]
        end = max(cut.rfind(mark) for mark in (". ", "! ", "? "))
        return cut[: end + 1] if end > 60 else cut.rsplit(" ", 1)[0] + " …"
    return ""


def language(words: str) -> str:
    """Two-letter code of the language whose small words are the most frequent; English where none is."""
    counted = Counter(re.findall(r"[^\W\d_]+", words[:20_000]))
    scores = {code: sum(counted[word] for word in small) for code, small in LANGUAGES.items()}
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] else "en"


def _patterns(names: Mapping[str, Sequence[str]]) -> Mapping[str, str]:
    return {
        name.casefold(): "|".join(re.escape(word.casefold()) for word in (name, *told_by))
        for name, told_by in names.items()
    }


def _about(patterns: Mapping[str, str], title: str, words: str) -> tuple[str, ...]:
    named, found = title.casefold(), {name: re.compile(rf"\b(?:{pattern})\b") for name, pattern in patterns.items()}
    return tuple(name for name, it in found.items() if it.search(named) or len(it.findall(words)) >= MENTIONS)
