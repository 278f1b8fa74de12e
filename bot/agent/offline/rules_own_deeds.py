"""Own fields that a verb with its preposition names: `who did we meet at the fair` of Met At, `referred by` one."""

import re
from collections.abc import Callable, Sequence

from bot.agent.offline.doing_words import DEALS
from bot.agent.offline.lexicon import LONGEST
from bot.agent.offline.listed import value_is
from bot.agent.offline.marks import Mark, Noise, Ready, Relative, Several, Spot, Unread
from bot.agent.offline.plain_words import FILLERS, verb_bases
from bot.agent.offline.rules_fields import values_after
from bot.agent.offline.scene import Rule, Scene, rule
from bot.agent.offline.spelling import key_of

_PREPOSITIONS = ("at", "by", "from", "with", "through", "via", "on", "in")
_IRREGULAR = (
    ("meet", "met"),
    ("buy", "bought"),
    ("sell", "sold"),
    ("find", "found"),
    ("hear", "heard"),
    ("send", "sent"),
    ("win", "won"),
    ("come", "came"),
    ("bring", "brought"),
    ("see", "saw", "seen"),
    ("run", "ran"),
)
_BEFORE = (
    "(?:(?:who|that|which|whom) )?(?:(?:did|do|does|have|has|had|were|was|is|are|been|being|got|we|first|also|already"
    "|originally|initially|currently) )*"
)
_USES_BEFORE = re.compile(
    rf"(?:^| )(?:{DEALS}(?: (?:with|from|through|via|by|over|on))?|\w+(?:ing|ed) (?:with|from|through|via|by|on))"
    r"(?: (?:an?|the|their))* $"
)

_USED_BEFORE = re.compile(
    r"(?:^| )(?:used|bought|booked|ordered|shipped|sourced|worked|dealt|partnered)(?: (?:with|from|through|via|by|over"
    r"|on))?(?: (?:an?|the|their))* $"
)
NO_DAY = "The data says what they use, not on which day they did. Leave the day out."


def _named(key: str) -> Callable[[re.Match[str], Scene], Mark | Spot | None]:
    """What the field of this key has of the words behind the verb."""

    def make(match: re.Match[str], scene: Scene) -> Mark | Spot | None:
        custom = scene.lexicon.custom_names[key]
        first, after = scene.places(match)
        whole, part = values_after(match, scene, custom), _by_a_part(after, custom, scene)
        values, end = whole if whole and whole[1] >= part[1] else part
        if not values:
            return None
        is_one = Ready((value_is(custom, values, scene.lexicon.lists, negated=match["no"] is not None),))
        clause = match.start() and re.match("(?:who|that|which|whom) ", match.group())
        return Spot(first, end, Several((Relative(), is_one)) if clause else is_one)

    return make


def _by_a_part(place: int, custom: str, scene: Scene) -> tuple[tuple[str, ...], int]:
    """Values by the longest run of words that is a part of them: a fair without its town, somebody's first name."""
    for length in range(LONGEST, 0, -1):
        words = scene.line.slice(place, place + length)
        if place + length > len(scene.line.tokens) or set(words.split()) <= FILLERS:
            continue
        named = (n.value for n in scene.lexicon.custom.get(custom, ()))
        if values := tuple(value for value in named if f" {words} " in f" {key_of(value)} "):
            return values, place + length
    return (), place


def _at_present(match: re.Match[str], scene: Scene) -> Mark | None:
    """`who ships with Acme today`: no day on which something happened, but how things stand."""
    place, _ = scene.places(match)
    for first in range(max(0, place - LONGEST), place):
        own = any(option.custom and option.known for option in scene.lexicon.options(scene.line.slice(first, place)))
        before = scene.line.text[: scene.line.starts[first]]
        if own and _USES_BEFORE.search(before):
            return Noise()
        if own and _USED_BEFORE.search(before):
            return Unread(NO_DAY)
    return None


def _forms(verb: str) -> list[str]:
    """A verb in the forms that people put it in; nothing where the word is none."""
    for group in _IRREGULAR:
        if verb in {*group, f"{group[0]}s", f"{group[0]}ing"}:
            return [*group, f"{group[0]}s", f"{group[0]}ing"]
    bases = sorted(verb_bases(verb))
    done = [verb] if verb.endswith("ed") else []
    return [*done, *(form for base in bases for form in _of_base(base))]


def _of_base(base: str) -> tuple[str, ...]:
    short = base.removesuffix("e")
    return (base, f"{base}s", f"{base}es", f"{short}ed", f"{short}ing", f"{base}{base[-1]}ed", f"{base}{base[-1]}ing")


def rules(custom: Sequence[str]) -> tuple[Rule, ...]:
    """Rules for the fields so named; `custom` are the keys of all custom fields."""
    made = [rule("(?:today|now|nowadays|currently|right now|these days|at the moment|at present)", _at_present)]
    for key in custom:
        *_, verb, preposition = ("", "", *key.split())
        if preposition in _PREPOSITIONS and (forms := _forms(verb)):
            said = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
            pattern = (
                rf"{_BEFORE}(?P<no>(?:not|never) )?(?:(?:been|being|yet|ever) )*(?:{said})(?: (?:to )?(?:us|them))?"
            )
            made.append(rule(rf"{pattern} {preposition}(?: (?:the|our|an?))?", _named(key)))
    return tuple(made)
