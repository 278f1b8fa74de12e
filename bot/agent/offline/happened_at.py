"""Occasions that no title names but a campaign or what was recorded does: `attended the autumn series`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.agent.offline.assets import ARTICLES, BOUNDARIES, LONGEST, AssetWords, type_at
from bot.agent.offline.deeds import happened
from bot.agent.offline.plain_words import everyday
from bot.agent.offline.scene import Scene
from bot.domain.words import EventKind

LONGEST_UNTITLED = 5
_YEAR = re.compile(r"20\d\d")


def occasion_at(place: int, known: AssetWords, kinds: Sequence[EventKind], scene: Scene) -> AssetWords:
    """The occasion named from a token on: a campaign that says more than what is known, or one that is on record."""
    tokens = scene.line.tokens
    first = place
    while first < len(tokens) and tokens[first].key in ARTICLES:
        first += 1
    keys = [token.key for token in tokens[first : first + LONGEST]]
    for length in range(len(keys), 0, -1):
        words = [word for word in keys[:length] if word not in ARTICLES]
        if first + length > known.after and keys[length - 1] not in ARTICLES and _is_campaign(words, scene):
            return AssetWords(" ".join(words), *type_at(first + length, scene))
    run = next((n for n, word in enumerate(keys) if word in BOUNDARIES), len(keys))
    shortest = 0 if known.after == place else len(keys) if known.type else known.after - first
    for length in range(min(run, LONGEST_UNTITLED), shortest, -1):
        said = " ".join(keys[:length])
        if not everyday(said) and happened(kinds, said, scene):
            return AssetWords(said, *type_at(first + length, scene))
    return known


def with_its_year(asset: AssetWords, kinds: Sequence[EventKind], scene: Scene) -> AssetWords:
    """`Hannover Messe 2025`, of a campaign called so: the year is of the name, and no time of its own."""
    year = scene.line.slice(asset.after, asset.after + 1)
    if not asset.words or not _YEAR.fullmatch(year):
        return asset
    words = f"{asset.words} {year}"
    if scene.lexicon.assets.having(words.split()):
        return replace(asset, words=words, after=asset.after + 1)
    if scene.lexicon.campaigns.having(words.split()):
        return replace(asset, after=asset.after + 1)
    kind = scene.line.tokens[asset.after - 1].key  # `HR Expo 2026`: the kind of occasion is of the name as well
    for said in (f"{asset.words} {kind} {year}", words) if asset.type else (words,):
        if happened(kinds, said, scene):
            return replace(asset, words=said, after=asset.after + 1)
    return asset


def _is_campaign(words: Sequence[str], scene: Scene) -> bool:
    if not words or words[-1] in BOUNDARIES or not scene.lexicon.campaigns.having(words):
        return False
    return len(words) > 1 or words[0] in scene.lexicon.only_campaigns
