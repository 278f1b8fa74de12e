"""Which piece of content or occasion words mean: `the ROI whitepaper`, `Hannover Messe`, `our Berlin webinar`."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.agent.offline.marks import Option, Spot, Values
from bot.agent.offline.plain_words import everyday
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import key_of, stem
from bot.agent.offline.static_words import CONTENT_TYPES
from bot.domain.lead_query import LeadField
from bot.domain.rep import folded

ARTICLES = frozenset(
    (
        *("the", "our", "a", "an", "any", "some", "this", "that", "your", "one", "of", "in", "on", "at", "to", "for"),
        *("its", "last", "latest", "new", "most", "recent", "both", "either"),
    )
)
_ANYTHING = frozenset({"something", "anything", "stuff", "things", "thing", "assets", "pieces", "items", "resources"})
BOUNDARIES = frozenset(
    (
        *(
            "who",
            "which",
            "but",
            "and",
            "or",
            "since",
            "twice",
            "once",
            "not",
            "have",
            "has",
            "did",
            "was",
            "were",
            "is",
        ),
        *("today", "yesterday", "this", "last", "within", "during", "before", "after", "until", "with", "without", ","),
        *("are", "then", "yet", "ever", "recently", "lately", "from", "leads", "lead", "owned", "sorted", "by", "more"),
        *("per", "times", "at", "in", "over", "than", "least", "i", "we", "my", "mine"),
    )
)
_KIND_SAYS_IT = frozenset(("webinar", "event", "video", "campaign"))
"""Types that the kind of event says already, so that the title need not repeat them."""
LONGEST = 9


@dataclass(frozen=True, slots=True)
class AssetWords:
    """What was named, and the token after it."""

    words: str | None
    after: int
    type: str = ""
    """The kind of content that was named, such as `webinar`."""


def asset_at(place: int, scene: Scene) -> AssetWords:
    """The content named from a token on; without words where none is named."""
    tokens = scene.line.tokens
    start = place
    if place < len(tokens) and tokens[place].key in _ANYTHING:
        return AssetWords(None, place + 1)
    while place < len(tokens) and tokens[place].key in ARTICLES:
        place += 1
    if place + 1 < len(tokens) and tokens[place].key in {"content", "something"} and tokens[place + 1].kind == "quoted":
        place += 1
    if place < len(tokens) and tokens[place].kind == "quoted":
        after, kind = type_at(place + 1, scene)
        return AssetWords(folded(tokens[place].text), after, kind)
    for length in range(LONGEST, 0, -1):
        if place + length <= len(tokens) and (found := _titled(place, place + length, scene)):
            return found
    return _typed(place, scene) or _capital(place, scene) or AssetWords(None, start)


def _titled(first: int, after: int, scene: Scene) -> AssetWords | None:
    """Words that a title has; no boundary among them unless the title repeats it word for word."""
    words = [t.key for t in scene.line.tokens[first:after] if t.key != "'s"]
    if not words:
        return None
    if words[-1] in ARTICLES | BOUNDARIES and not (len(words) > 1 and _is_title(words, scene)):
        return None
    content, kind = _without_type([w for w in words if w not in ARTICLES])
    titles = scene.lexicon.assets.having(content)
    if any(w in BOUNDARIES for w in words):
        phrase = " ".join(words)
        titles = [t for t in titles if phrase in key_of(t)]
    if not titles or not content:
        return None
    end, named = (after, kind) if kind else type_at(after, scene)
    return AssetWords(_spelled(content, named, titles, scene), end, named)


def _is_title(words: Sequence[str], scene: Scene) -> bool:
    """Whether a title is just these words: `Memberships that Last`."""
    phrase = " ".join(words)
    return any(
        phrase == key_of(title) for title in scene.lexicon.assets.having([w for w in words if w not in ARTICLES])
    )


def _spelled(content: Sequence[str], kind: str, titles: Sequence[str], scene: Scene) -> str:
    """The words as the titles spell them, with the type where a title says it too and the event does not."""
    if kind and kind not in _KIND_SAYS_IT:
        with_type = [*content, *key_of(kind).split()]
        if typed := scene.lexicon.assets.having(with_type):
            content, titles = with_type, typed
    have = {stem(w): w for w in key_of(titles[0]).split()}
    signs = "and" not in folded(titles[0]).split()  # `Halden & Roe`: a sign is no word where titles are looked up
    return " ".join(have.get(stem(w), w) for w in content if not (signs and w == "and"))


def _without_type(words: list[str]) -> tuple[list[str], str]:
    for length in (2, 1):
        kind = CONTENT_TYPES.get(" ".join(stem(w) for w in words[-length:]))
        if kind and len(words) >= length:
            return words[:-length], kind
    return words, ""


def type_at(place: int, scene: Scene) -> tuple[int, str]:
    """The type of content that stands at a token, and the token after it."""
    for length in (2, 1):
        words = scene.line.slice(place, place + length)
        kind = CONTENT_TYPES.get(" ".join(stem(w) for w in words.split()))
        if kind and len(words.split()) == length:
            return place + length, kind
    return place, ""


def _typed(place: int, scene: Scene) -> AssetWords | None:
    """`a whitepaper`, `berlin webinar`: words up to a type, known to a title or not."""
    for length in range(5):
        words = [t.key for t in scene.line.tokens[place : place + length]]
        if any(w in BOUNDARIES for w in words):
            return None
        after, kind = type_at(place + length, scene)
        if not kind:
            continue
        content = [w for w in words if w not in ARTICLES]
        if after < len(scene.line.tokens) and scene.line.tokens[after].kind == "quoted" and not content:
            return AssetWords(folded(scene.line.tokens[after].text), after + 1, kind)
        if content:
            return AssetWords(" ".join(content), after, kind)
        said = kind not in _KIND_SAYS_IT and scene.lexicon.assets.having(key_of(kind).split())
        return AssetWords(key_of(kind) if said else None, after, kind)
    return None


def _capital(place: int, scene: Scene) -> AssetWords | None:
    """A name that nothing knows: `attended Hannover Messe`."""
    after = place
    while after < len(scene.line.tokens) and scene.line.tokens[after].capital:
        after += 1
    words = scene.line.slice(place, after)
    if not words or scene.lexicon.options(words) or after - place > LONGEST:
        return None
    return AssetWords(words, after)


def campaign_at(place: int, scene: Scene) -> Spot | None:
    """A campaign, or the CRM's own word for a channel, by some of its words: `the Berlin webinar`, `LinkedIn`."""
    tokens = scene.line.tokens
    for length in range(min(LONGEST, len(tokens) - place), 0, -1):
        words = [t.key for t in tokens[place : place + length]]
        if words[0] in ARTICLES or words[-1] in ARTICLES | BOUNDARIES or any(w in BOUNDARIES for w in words):
            continue
        since = place > 0 and tokens[place - 1].key in ARTICLES | _TIMES
        options = tuple(_named(words, scene, alone=not since))
        if options:
            return Spot(place, place + length, Values(options))
    return None


_TIMES = frozenset({"since", "after", "before", "until", "till", "during", "between"})
"""Words that a time follows: `since the roadshow` asks for its day."""


def _named(words: Sequence[str], scene: Scene, *, alone: bool) -> list[Option]:
    """`alone` is whether a word that only campaigns have may stand for them without a cue."""
    content = list(words)
    if len(content) > 1 and stem(content[-1]) == "campaign":
        content = content[:-1]
    if everyday(" ".join(content)) and len(content) < 2:
        return []
    options = []
    if campaigns := scene.lexicon.campaigns.having(content):
        bare = len(content) > 1 or (alone and content[0] in scene.lexicon.only_campaigns)
        options.append(Option(LeadField.CAMPAIGN, tuple(campaigns), bare=bare, known=True))
    channel = any(o.field is LeadField.SOURCE for o in scene.lexicon.options(" ".join(words)))
    if not channel and (details := scene.lexicon.details.having(content)):
        options.append(Option(LeadField.SOURCE_DETAIL, tuple(details), bare=False, known=True))
    return options
