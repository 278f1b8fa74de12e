"""Reps by every way of writing them, where they stand in a question: `Tom's`, `toms leads`, `jonas hot leads`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from bot.agent.offline.letter_case import word_before
from bot.agent.offline.marks import Option, Spot, Values
from bot.agent.offline.plain_words import FILLERS, everyday
from bot.agent.offline.scene import Scene
from bot.agent.offline.tokens import Token
from bot.domain.lead_query import LeadField
from bot.domain.rep import Rep, folded, name_from_email


@lru_cache(maxsize=4)
def sellers_by_name(reps: tuple[Rep, ...]) -> Mapping[str, Sequence[Rep]]:
    """Reps by every way of writing them: full name, either end of it, the address and what stands before its @."""
    named: dict[str, list[Rep]] = {}
    for rep in reps:
        spelled = {folded(rep.name), folded(name_from_email(rep.email or ""))}
        ends = {folded(end) for end in rep.name.split()[:1] + rep.name.split()[-1:]}  # `Mei-Ling`, of two words here
        for full in tuple(spelled):
            spelled |= {full.split()[0], full.split()[-1]} if full else set()
        spelled |= {folded((rep.email or "").partition("@")[0]), *ends}
        for words in spelled - {""}:
            named.setdefault(words, []).append(rep)
    return named


def seller_at(place: int, scene: Scene, sellers: Mapping[str, Sequence[Rep]]) -> Iterator[Spot]:
    tokens = scene.line.tokens
    if tokens[place].kind == "email":
        found = [r for r in scene.reps if (r.email or "").casefold() == tokens[place].text.casefold()]
        if found:
            yield Spot(place, place + 1, Values((Option(LeadField.OWNER, (found[0].id,), known=True),)))
        return
    for length in (4, 3, 2, 1):
        words = scene.line.slice(place, place + length)
        reps = sellers.get(words, ()) or (sellers.get(words.removesuffix("s"), ()) if length == 1 else ())
        if reps and place + length <= len(tokens):
            after = place + length
            follow = scene.line.slice(after, after + 1)
            bare = (
                follow in {"'s", "has", "have", "own", "owns", "is"}
                or length > 1
                or (words not in sellers and not everyday(words))
                or word_before(place, scene) in _BEFORE_NAMES
                or _names_alone(scene, sellers)
                or tokens[place].capital
                or (word_before(place, scene) == "," and follow in {"", ",", "?"})
                or _apostrophe(tokens[after - 1], scene)
                or follow in _OWNED_NOUNS
                or _UNOWNED.match(scene.line.text, scene.line.starts[place]) is not None
                or (not everyday(words) and _owns_what_follows(after, scene, sellers))
                or _closes_a_list(place, after, scene)
                or (place == 0 and not everyday(words) and _told_of_theirs(after, scene))
            )
            options = tuple(Option(LeadField.OWNER, (r.id,), bare=bare, known=True) for r in reps)
            yield Spot(place, after + (follow == "'s"), Values(options))
            return


_UNOWNED = re.compile(r"\w+ (?:or|and) (?:no owner|nobody|no one|unassigned|unowned|without an owner|no rep)\b")
"""`tom or no owner`."""
_BEFORE_NAMES = frozenset(
    ("does", "do", "did", "has", "is", "except", "exclude", "excluding", "minus", "without", "drop", "remove")
)
_BESIDE_NAMES = frozenset(
    ("and", "or", ",", "?", "ok", "now", "then", "so", "but", "not", "just", "only", "for", "what", "how", "about")
)


_LEADS_TO_NAMES = frozenset(("just", "only", "and", "or", "not", "what", "how", "also", "plus"))
_AFTER_NAMES = frozenset(("too", "instead", "also", "only", "well", "as", "please", "plus"))


def _names_alone(scene: Scene, sellers: Mapping[str, Sequence[Rep]]) -> bool:
    """Whether reps are all that is spoken of: `just ida`, `what about tom`, `tom instead`, `rae too`."""
    keys = [token.key for token in scene.line.tokens if token.key != "?"]
    unlike_leads = not any(key in scene.lexicon.name_words for key in keys)
    led = keys[0] in _LEADS_TO_NAMES or keys[-1] in _AFTER_NAMES or unlike_leads
    return led and all(key in _BESIDE_NAMES | _AFTER_NAMES or key in sellers for key in keys)


_OWNED_NOUNS = frozenset(
    (
        *("leads", "lead", "ones", "contacts", "prospects", "accounts", "pipeline", "book", "?", "portfolio", "patch"),
        *("opportunities", "opps", "opportunity", "opp", "deals", "customers", "clients", "companies", "mqls", "sqls"),
        *("territory", "pipe", "subscribers"),
    )
)
"""What a rep's name stands before: `luis leads`."""
MOST_BETWEEN = 3
"""Words between a rep's name and what is theirs: `jonas hot german retail leads`."""


def _owns_what_follows(after: int, scene: Scene, sellers: Mapping[str, Sequence[Rep]]) -> bool:
    """Whether leads follow a name with nothing but what they are like between: `jonas hot leads`."""
    joined = scene.line.slice(after, after + 1) in {"and", "or", ",", "&"}
    other = scene.line.slice(after + 1, after + 2)
    if joined and (other in sellers or other.removesuffix("s") in sellers):
        return _owns_what_follows(after + 2, scene, sellers)  # `jonas and ines leads`
    for token in _without_count(scene.line.tokens[after : after + MOST_BETWEEN + 2]):
        if token.key in _OWNED_NOUNS:
            return True
        if token.kind != "word" or token.key in FILLERS or token.key in _ENDS_A_NAME:
            return False
    return False


def _without_count(tokens: Sequence[Token]) -> Iterator[Token]:
    """What leads are like, without how many of them are wanted: `newest 5 leads`, `top 10 accounts`."""
    counts = [at for at, token in enumerate(tokens[:2]) if token.kind == "number"]
    kept = [token for at, token in enumerate(tokens) if at not in counts]
    yield from kept[: MOST_BETWEEN + 1]


_SPLIT = r"(?:breakdown|split|mix|distribution|count|counts|funnel|summary)"
_OF_WHOSE = re.compile(rf"(?:\w+ ){{0,3}}{_SPLIT}(?: by \w+(?: \w+)?)?(?: ?\?)?$")
"""What is told of somebody's leads, in a few words behind the name: `jo status breakdown`, `jo split by country`."""


def _told_of_theirs(after: int, scene: Scene) -> bool:
    starts = scene.line.starts
    return after < len(starts) and _OF_WHOSE.match(scene.line.text, starts[after]) is not None


_SHORT_LIST = 6
"""Words of a question that is a list of what leads are like and no sentence: `bad timing leads ida`."""
_LISTED_NOUNS = (_OWNED_NOUNS - {"?"}) | {"users", "breakdown", "split"}


def _closes_a_list(place: int, after: int, scene: Scene) -> bool:
    """Whether a name is the last word of a few, right behind leads: `how many leads jo`, `adp users dev`."""
    ends = scene.line.slice(after, after + 1) in {"", "?"}
    return ends and 0 < place < _SHORT_LIST and word_before(place, scene) in _LISTED_NOUNS


_ENDS_A_NAME = frozenset({"and", "or", "not", "but", "without"})


def _apostrophe(token: Token, scene: Scene) -> bool:
    """`luis' leads`."""
    return token.key.endswith("s") and scene.plain[token.end : token.end + 1] == "'"
