"""What happened by the words that it was recorded with: `had a platform walkthrough`, `how many intro calls`."""

import re

from bot.agent.offline.assets import BOUNDARIES
from bot.agent.offline.deeds import TAKE
from bot.agent.offline.marks import Done, Spot
from bot.agent.offline.plain_words import everyday
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import key_of, stem
from bot.domain.words import EventKind as Kind

_RECORDED = (Kind.CALL, Kind.MEETING, Kind.CHAT, Kind.EMAIL_REPLY, Kind.FORM_SUBMIT, Kind.OTHER)
"""Kinds whose details are words of people and not titles of content."""
_DONE_BEFORE = re.compile(rf"^$|(?:^| )(?:{TAKE}|how many|number of|no|without|with|by)(?: (?:an?|the|any|our))* $")
_SHORTEST = 5
_LONGEST = 4


def recorded_at(place: int, scene: Scene) -> Spot | None:
    """Words that calls, meetings or the like are noted with, behind a word that says that something was done."""
    first = scene.line.tokens[place].key
    if (
        len(first) < _SHORTEST
        or everyday(first)
        or not _DONE_BEFORE.search(scene.line.text[: scene.line.starts[place]])
    ):
        return None
    names = [key_of(name) for name in scene.vocabulary.event_names(_RECORDED, [stem(first)])]
    keys = [token.key for token in scene.line.tokens[place : place + _LONGEST]]
    run = next((n for n, key in enumerate(keys) if key in BOUNDARIES), len(keys))
    for length in range(run, 0, -1):
        words = " ".join((*keys[: length - 1], stem(keys[length - 1])))
        if any(f" {words} " in f" {name} " for name in names):
            kinds = tuple(kind for kind in _RECORDED if scene.vocabulary.event_names((kind,), words.split()))
            return Spot(place, place + length, Done(kinds, words))
    return None
