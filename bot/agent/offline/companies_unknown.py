"""A role at a company that the data does not have: `Acme's CTO`, `the CFO at Acme`."""

import re

from bot.agent.offline.chiefs import CHIEF_TITLES
from bot.agent.offline.plain_words import everyday
from bot.agent.offline.roles import role_conditions
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import stem
from bot.domain.rep import folded

LONGEST_COMPANY = 5
"""Words of a name that the data does not have."""
OWNED = re.compile(r"^(?P<company>.+?) 's (?P<role>.+)$")
_AT = re.compile(r"^(?P<role>.+?) (?:at|over at|who works at|who is at|working at|@) (?P<company>.+)$")
_OF = re.compile(rf"^(?P<role>{'|'.join(sorted(CHIEF_TITLES, key=len, reverse=True))}) of (?P<company>.+)$")
"""`head of growth` is a role itself."""


def unknown_company(words: str, first: int, scene: Scene) -> tuple[int, int] | None:
    """The tokens of the company, where words that begin at a token name a role at one, and nothing is called so."""
    owned = OWNED.match(words)
    role_at = owned or _AT.match(words) or _OF.match(words)
    if not role_at or stem(role_at["role"]) != role_at["role"] or not role_conditions(role_at["role"], scene):
        return None
    place = scene.span(scene.line.starts[first] + role_at.start("company"), role_at["company"])
    return place if place and _like_a_name(*place, scene, owner=bool(owned)) else None


def _like_a_name(first: int, after: int, scene: Scene, *, owner: bool) -> bool:
    """Whether words may be what a company is called: they mean nothing else, and no `owner` is a person."""
    tokens = scene.line.tokens[first:after]
    if len(tokens) == 1 and tokens[0].kind == "quoted":
        return True
    if len(tokens) > LONGEST_COMPANY or any(token.kind != "word" for token in tokens):
        return False
    if scene.lexicon.options(scene.line.slice(first, after)):
        return False
    words = [token.key for token in tokens]
    if owner and not _people(scene).isdisjoint(words):
        return False
    new = [not (everyday(word) or scene.lexicon.options(word)) for word in words]
    capital = [token.capital for token in tokens]
    return any(new) if owner else all(one or written for one, written in zip(new, capital, strict=True))


def _people(scene: Scene) -> frozenset[str]:
    """Words of names, of leads and of reps."""
    return scene.lexicon.name_words | {word for rep in scene.reps for word in folded(rep.name).split()}
