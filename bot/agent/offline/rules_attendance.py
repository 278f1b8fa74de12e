"""Who came: webinars, events, who registered and stayed away."""

import re

from bot.agent.offline.assets import AssetWords, asset_at
from bot.agent.offline.deeds import MANY, SAME, count_of, did, fitting, happened, with_asset
from bot.agent.offline.further_titles import listed
from bot.agent.offline.happened_at import occasion_at, with_its_year
from bot.agent.offline.marks import Doing, Done, Mark, Not, Several, Spot, Verb
from bot.agent.offline.plain_words import everyday
from bot.agent.offline.quantities import quantity_at
from bot.agent.offline.scene import Rule, Scene, rule
from bot.domain.words import EventKind as Kind


def _attended(match: re.Match[str], scene: Scene) -> Mark | Spot | None:
    first, after = scene.places(match)
    many, place = quantity_at(after, scene)
    asset = asset_at(place, scene)
    if asset.after == place:
        many, after, asset = 1, after, asset_at(after, scene)
    asset = with_its_year(occasion_at(after, asset, _CAME, scene), _CAME, scene)
    kinds = fitting(_CAME, asset.type, wide=False)
    words = asset.words if asset.after > after else SAME
    done = Done(kinds, words, max(count_of(match), many))
    return listed(first, asset.after, done, scene) if asset.words else Spot(first, asset.after, done)


def _registered(match: re.Match[str], scene: Scene) -> Mark | Spot | None:
    """`registered for the autumn series`: with content that is known, or an occasion of that name."""
    first, after = scene.places(match)
    found = with_asset(Kind.WEBINAR_REGISTERED, needed=True)(match, scene)
    known = asset_at(after, scene) if found else AssetWords(None, after)
    asset = occasion_at(after, known, (Kind.WEBINAR_REGISTERED,), scene)
    if found is not None and asset.after <= known.after:
        return found
    return Spot(first, asset.after, Done((Kind.WEBINAR_REGISTERED,), asset.words)) if asset.words else None


def _met_at(match: re.Match[str], scene: Scene) -> Spot | None:
    """`who did we meet at Hannover Messe`: an occasion that the data has; else it is a company."""
    first, after = scene.places(match)
    asset = asset_at(after, scene)
    if not asset.words or not scene.lexicon.assets.having(asset.words.split()):
        return None
    return Spot(first, asset.after, Done((Kind.EVENT_ATTENDED,), asset.words))


def _no_show(match: re.Match[str], scene: Scene) -> Spot:
    """Registered and did not come; without a name the webinar that was named before."""
    first, after = scene.places(match)
    asset = asset_at(after, scene)
    registered = Done((Kind.WEBINAR_REGISTERED,), asset.words)
    attended = Done((Kind.WEBINAR_ATTENDED,), asset.words or SAME)
    return Spot(first, asset.after, Several((registered, Not(), attended)))


def _absent_from(match: re.Match[str], scene: Scene) -> Mark | None:
    """`Spring Webinar no-shows`: the occasion is said first."""
    words = match["words"].strip()
    if everyday(words) or not happened((Kind.WEBINAR_REGISTERED,), words, scene):
        return None
    return Several((Done((Kind.WEBINAR_REGISTERED,), words), Not(), Done((Kind.WEBINAR_ATTENDED,), words)))


def _skipped(match: re.Match[str], scene: Scene) -> Mark | Spot | None:
    """`skipped the Berlin webinar`: did not attend it."""
    found = _attended(match, scene)
    if not isinstance(found, Spot) or found.end == scene.places(match)[1]:
        return None
    return Spot(found.start, found.end, Several((Not(), found.mark)))


def _spoken(match: re.Match[str], _: Scene) -> Mark:
    """`been to a meeting`, `joined a call`: no webinar and no event."""
    return Done((Kind.CALL if match["call"] else Kind.MEETING,))


def _showed_up(match: re.Match[str], scene: Scene) -> Mark:
    """`which ones showed up` came to what was named before; `leads that showed up last week` were created then."""
    return Done(_CAME, SAME) if match.end() == len(scene.line.text.rstrip(" ?,")) else Verb(Doing.CREATED)


_CAME = (Kind.WEBINAR_ATTENDED, Kind.EVENT_ATTENDED)

RULES: tuple[Rule, ...] = (
    rule(
        r"(?:(?:actually|really|also|then|even|did|have|had) )*(?:showed|show|turned) up"
        r"|(?:(?<=not )|(?<=never ))show(?:ed)?(?=$| [?,]| (?:but|and|or|so)\b)",
        _showed_up,
    ),
    rule(rf"attend(?:ed)? {MANY}webinars", did(Kind.WEBINAR_ATTENDED)),
    rule(
        r"(?:registered|register|registering|registrations?|signed up|sign up|signing up|enrolled|enroll"
        r"|rsvped|registrants?) (?:for|to|of|at)",
        _registered,
    ),
    rule(r"(?:webinar (?:registrants?|registrations?|sign ?ups?))", did(Kind.WEBINAR_REGISTERED)),
    rule(
        rf"{MANY}webinar (?:attendees?|attendances?|participants?)|attendees of (?:a|any|our) webinars?",
        did(Kind.WEBINAR_ATTENDED),
    ),
    rule(rf"{MANY}webinars? (?:attended|joined|watched|visited)", did(Kind.WEBINAR_ATTENDED)),
    rule(rf"{MANY}webinars? (?:registered|signed up)(?: for| to)?", did(Kind.WEBINAR_REGISTERED)),
    rule(
        r"(?:attend(?:ed|s|ing)?|join(?:ed|s|ing)?|came to|come to|went to|showed up (?:at|for|to)|took part in"
        r"|participated in|(?:been|was|were) (?:to|in|at|on)|sat in(?: on)?) "
        r"(?:(?:an?|any|some|one of|our|the|ever|at least one|of) )*(?:(?P<call>calls?)|meetings?)(?: with (?:us|me))?",
        _spoken,
    ),
    rule(r"attend(?:ed)? a webinar or attend(?:ed)? an event", _attended),
    rule(
        r"(?:attend(?:ed|s|ing)?|join(?:ed)?|came to|come to|been to) (?:(?:the|an?|any|our|either) )*"
        r"(?:webinars? (?:or|nor|and) (?:(?:the|an?|any|our) )*events?|events? (?:or|nor|and) (?:(?:the|an?|any|our) )*"
        r"webinars?)",
        Done(_CAME),
    ),
    rule(
        r"(?:attend(?:ed|s|ing)?|join(?:ed|s|ing)?|came (?:by )?(?:to|at)|come to"
        r"|showed up (?:at|to|for)|show up (?:at|to|for)|was at|were at|been (?:at|to)|participated in"
        r"|took part in|went to|attendees of|participants of)",
        _attended,
    ),
    rule(
        r"(?:(?:we )?met (?:us |them |with us )?at|stopped by|visited us at|dropped by|talked to us at|spoke to us at"
        r"|visited our (?:booth|stand) at|visited (?:the |our )?(?:booth|stand)(?: at)?)",
        with_asset(Kind.EVENT_ATTENDED),
    ),
    rule(r"(?:registered|enrolled)(?= (?:but|and|instead|,)|$)", did(Kind.WEBINAR_REGISTERED)),
    rule(r"visitors (?:of|at|to|from)", with_asset(Kind.EVENT_ATTENDED, needed=True)),
    rule(r"(?:we )?(?:met|meet|saw|see|seen|spoken? to|speak to|talk(?:ed)? to)(?: with)? at", _met_at),
    rule(
        rf"{MANY}(?:trade show|event|conference|booth|fair) (?:attendees?|visits?|visitors?|attendances?"
        r"|participants?)",
        did(Kind.EVENT_ATTENDED),
    ),
    rule(r"(?:no ?shows?|no show ups?)(?: (?:for|of|at|from|to|on))?", _no_show),
    rule(r"(?P<words>(?:\w+ ){1,6}?)no ?shows?", _absent_from),
    rule(
        r"registered (?:but|and) (?:did not|never) (?:attend|show(?:ed)?(?: up)?|come|join)(?: (?:for|at|to))?",
        _no_show,
    ),
    rule(r"(?:skipped|missed)(?= )", _skipped),
)
