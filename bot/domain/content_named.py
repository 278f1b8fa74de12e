"""What a content question names: whom we are up against, and several pieces in one breath."""

import re

from bot.domain.rep import folded

_AGAINST = re.compile(
    r"\b(?:beat|win(?: out)? (?:against|over|versus|vs\.?)|position(?: (?:ourselves|us|it))? against"
    r"|compete (?:with|against)|(?:sell|pitch|fare|stack up|go up) against|differ from|displace|against|versus|vs\.?)"
    r" (?:the )?(?P<who>[A-Z][\w&'-]*)"
)
_KIND = (
    r"(?:guide|checklist|play ?book|calculator|report|study|white ?paper|paper|e ?book|battle ?card|deck|benchmark"
    r"|webinar|recording|one ?pager|data ?sheet|overview|template|brochure|case study|video)s?"
)
_EACH = re.compile(rf"(?:.*\S )?{_KIND}[ ?.!]*", re.IGNORECASE)


def rival_named(question: str) -> str:
    """The first word of whom a question asks to win against, folded; empty where it names nobody by a capital."""
    found = _AGAINST.search(question)
    return folded(found["who"]) if found else ""


def pieces_named(question: str) -> tuple[str, ...]:
    """`the rollout guide and the pricing checklist`: each piece by itself; nothing where a question names one."""
    parts = re.split(r",? and (?:the |our )?|, (?:the |our )?", question.strip(" ?"))
    several = 1 < len(parts) <= 3 and all(_EACH.fullmatch(part) and len(part.split()) > 1 for part in parts)
    return tuple(parts) if several else ()


def without_kind(piece: str) -> str:
    """What a piece is on: `dunning` of `dunning paper`."""
    return re.sub(rf" {_KIND}[ ?.!]*$", "", piece, flags=re.IGNORECASE)
