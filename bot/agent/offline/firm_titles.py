"""Titles that are called like a channel or a field: partners of a firm, owners beside other jobs."""

from bot.agent.offline.adjectives import JOINED
from bot.agent.offline.marks import Spot
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import stem
from bot.agent.offline.static_words import TITLE_HEADS

_PARTNER_TITLES = frozenset(("partner", "managing partner", "senior partner", "general partner", "founding partner"))

_THEY_ARE = frozenset({"are", "is", "an", "being"})
"""What stands before what somebody is: `which of them are owners`."""


def of_a_firm(spot: Spot, scene: Scene) -> bool:
    """`partners`, `owners` where people of the data have that job: who they are, not a channel or a field."""
    word = scene.line.slice(spot.start, spot.end)
    if word in {"owner", "owners"} and "owner" in scene.lexicon.title_ends:
        return scene.line.slice(spot.start - 1, spot.start) in _THEY_ARE or _beside_titles(spot, scene)
    return word == "partners" and bool(scene.lexicon.whole_titles & _PARTNER_TITLES)


def _beside_titles(spot: Spot, scene: Scene) -> bool:
    """`owners and drivers`: listed with another job of the data."""
    line = scene.line
    after = line.slice(spot.end + 1, spot.end + 2) if line.slice(spot.end, spot.end + 1) in JOINED | {","} else ""
    before = ""
    if line.slice(spot.start - 1, spot.start) in JOINED | {","}:
        before = line.slice(spot.start - 2, spot.start - 1)
    said = {form for word in (after, before) if word for form in (stem(word), word.removesuffix("s"))}
    return any(form in scene.lexicon.title_phrases or form in TITLE_HEADS for form in said)
