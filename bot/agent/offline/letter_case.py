"""Words that are a place or a department only in capitals, or where one is expected: `US`, `IT`, `IN`, `OR`."""

from bot.agent.offline.marks import Option
from bot.agent.offline.scene import Scene
from bot.domain.lead_query import LeadField

_SMALL_WORDS = frozenset(
    ("in", "or", "me", "hi", "ok", "oh", "pa", "ma", "la", "de", "id", "al", "on", "so", "co", "mo")
)
"""Codes of states that are words as well."""
_ABBREVIATIONS = frozenset(
    (
        *("it", "is", "no", "to", "at", "be", "do", "my", "am", "as", "by", "us", "hr", "pr", "md", "pm", "gm", "vc"),
        *("tv", "qa", "ai", "sa", "ag", "mr", "ms", "ad", "sm", "ca", "tm", "bi"),
    )
)
"""Codes of countries that are words, jobs, departments or forms of companies as well, in capitals too."""
_WHERE = frozenset({"in", "from", "outside", "not", "and", "or", ",", "near", "within", "across"})


def fits_case(phrase: str, option: Option, place: int, scene: Scene) -> bool:
    """`US` and `IT` are a country and a department in capitals, or after words that expect one."""
    if phrase == "us":
        return (
            scene.line.tokens[place].shouted
            or _describes(place, scene)
            or word_before(place, scene)
            in {
                "the",
                "in",
                "non",
                "outside",
                "from",
                "or",
                "and",
                "not",
            }
        )
    if phrase == "it" and option.field is LeadField.DEPARTMENT:
        return scene.line.tokens[place].shouted
    if option.field is LeadField.STATE and phrase in _SMALL_WORDS:
        before = word_before(place, scene)
        return before == "in" or (scene.line.tokens[place].shouted and before in _WHERE)
    return True


def is_abbreviation(code: str) -> bool:
    """Whether two letters mean something else than a country where no place is expected."""
    return code in _ABBREVIATIONS or code in _SMALL_WORDS - {"de"}


def word_before(place: int, scene: Scene) -> str:
    """The word that stands right before a place; empty at the beginning."""
    return scene.line.slice(place - 1, place) if place else ""


def _describes(place: int, scene: Scene) -> bool:
    """Whether a word stands between what says something of leads: `biotech us warm`, `hot us leads`, `us leads`."""
    before, after = word_before(place, scene), scene.line.slice(place + 1, place + 2)
    said = place == 0 or any(o.bare for o in scene.lexicon.options(before))
    goes_on = not after or after in _LEADS or any(o.bare for o in scene.lexicon.options(after))
    return said and goes_on and not (place == 0 and not after)


_LEADS = frozenset({"leads", "lead", "contacts", "prospects", "accounts", "companies", "people", "only", "ones"})
