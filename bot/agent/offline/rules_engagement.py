"""What leads did: pages, content, forms, calls, meetings, demos, trials; and how often."""

import re
from collections.abc import Sequence

from bot.agent.offline.assets import ARTICLES, asset_at
from bot.agent.offline.deeds import MANY, TAKE, THE, VISITS, as_written, count_of, did, fitting, happened, with_asset
from bot.agent.offline.marks import Done, Mark, Not, Option, Several, Spot
from bot.agent.offline.plain_words import everyday
from bot.agent.offline.scene import Rule, Scene, group, rule
from bot.domain.lead_query import LeadField
from bot.domain.rep import folded
from bot.domain.words import EventKind as Kind

_SEE = (
    r"(?:open(?:ed|s|ing)?|visit(?:ed|s|ing)?|view(?:ed|s|ing)?|look(?:ed|s|ing)? at|check(?:ed|s"
    r"|ing)?(?: out)?|s(?:ee|aw|een|eeing)"
    r"|hit|hits|hitting|brows(?:e|ed|es|ing)|land(?:ed|s|ing)?|click(?:ed|s|ing)?(?: on| through to)?"
    r"|came back|come back|went|go"
    r"|return(?:ed|s|ing)?|touch(?:ed|es|ing)?|read|reads|reading|been|were|was|are|is|spent time|visits|hovering"
    r"|access(?:ed|es)?|load(?:ed)?)"
)
_PRICING = r"(?:pricing|prices|price)"


_NOUNS = {
    "download": (Kind.CONTENT_DOWNLOAD,),
    "reader": (Kind.CONTENT_OPEN, Kind.CONTENT_DOWNLOAD),
    "attendee": (Kind.WEBINAR_ATTENDED, Kind.EVENT_ATTENDED),
    "participant": (Kind.WEBINAR_ATTENDED, Kind.EVENT_ATTENDED),
    "registr": (Kind.WEBINAR_REGISTERED,),
    "viewer": (Kind.VIDEO_WATCHED, Kind.WEBINAR_ATTENDED, Kind.CONTENT_OPEN),
    "visitor": (Kind.EVENT_ATTENDED,),
    "watcher": (Kind.VIDEO_WATCHED, Kind.WEBINAR_ATTENDED),
}


def _by_noun(match: re.Match[str], scene: Scene) -> Mark | None:
    """`Predictive Maintenance ebook readers`: what was done is said after a title that the data has."""
    first, after = scene.places(match, "words")
    asset = asset_at(first, scene)
    kinds = next(kinds for start, kinds in _NOUNS.items() if match["what"].startswith(start))
    if asset.after != after or not asset.words or not scene.lexicon.assets.having(asset.words.split()):
        return _of_occasion(match["words"].strip(), kinds, scene)
    return Done(fitting(kinds, asset.type, wide=False), asset.words)


def _of_occasion(words: str, kinds: tuple[Kind, ...], scene: Scene) -> Done | None:
    """`Spring Fair attendees`, where only the campaign, or what was recorded, is called so."""
    if everyday(words) or scene.vocabulary.last_happened(kinds, words, before=scene.calendar.now) is None:
        return None
    return Done(kinds, words)


def _page(match: re.Match[str], scene: Scene) -> Mark | None:
    """`visited the security page`: a page by its name."""
    words = match["words"].strip()
    if words in {"web", "site", "landing", "home", "our", "the", "website"}:
        return Done(VISITS, at_least=count_of(match))
    return Done((Kind.PAGE_VIEW,), as_written(words, (Kind.PAGE_VIEW,), scene), count_of(match))


def _form(match: re.Match[str], scene: Scene) -> Mark | None:
    """`filled in the quote request form`: a form by its name."""
    words = group(match, "words").strip()
    return Done((Kind.FORM_SUBMIT,), words, count_of(match)) if scene.lexicon.assets.having(words.split()) else None


def _known_content(match: re.Match[str], scene: Scene) -> Spot | None:
    """`who got the Pump Guide`, `asked for a site survey`: content or a form that the data has."""
    first, after = scene.places(match)
    asset = asset_at(after, scene)
    if scene.line.slice(after, after + 1) in _WHERE or not asset.words:
        return None  # `how many do we have in hospitals`
    if not scene.lexicon.assets.having(asset.words.split()):
        return None
    if any(option.custom or option.field is LeadField.INDUSTRY for option in _all_named(after, asset.after, scene)):
        return None  # `has ISO 9001`, `have we got hospitals`: a value before it is a word of a title
    done = Done((Kind.CONTENT_DOWNLOAD, Kind.FORM_SUBMIT, Kind.DEMO_REQUEST), asset.words)
    return Spot(first, asset.after, done)


_WHERE = frozenset({"in", "at", "on", "of", "from", "for", "to"})


def _all_named(first: int, after: int, scene: Scene) -> Sequence[Option]:
    """What words mean as values of the data, whatever article stands before them."""
    while first < after - 1 and scene.line.tokens[first].key in ARTICLES:
        first += 1
    return [option for option in scene.lexicon.options(scene.line.slice(first, after)) if option.known]


def _watched(match: re.Match[str], scene: Scene) -> Mark | Spot | None:
    """`watched Idle Time Clinic`: a video, or a webinar where no video is called so."""
    asset = asset_at(scene.places(match)[1], scene)
    titled = asset.words and not asset.type and scene.lexicon.assets.having(asset.words.split())
    kinds: tuple[Kind, ...] = (Kind.VIDEO_WATCHED,)
    if titled and asset.words and not happened(kinds, asset.words, scene):
        kinds = (*kinds, Kind.WEBINAR_ATTENDED)
    return with_asset(*kinds, wide=True)(match, scene)


def _first_call(match: re.Match[str], scene: Scene) -> Mark:
    """`an intro call`: the calls or meetings that are noted as such, where any are; else every call.

    No call stands for a kickoff or an onboarding: there, none is found.
    """
    said = (Kind.MEETING,) if match["what"].startswith("meeting") else (Kind.CALL,)
    for kinds in (said, (Kind.CALL,), (Kind.MEETING,)):
        if happened(kinds, match["which"], scene):
            return Done(kinds, match["which"])
    rare = match["which"].startswith(("kick", "onboarding"))
    return Done(said, match["which"] if rare else None)


def _on_site(match: re.Match[str], scene: Scene) -> Mark:
    """`site visits`: meetings that are noted as such, where any are; else visits of the web site."""
    noted = scene.vocabulary.last_happened((Kind.MEETING,), "site visit", before=scene.calendar.now) is not None
    return Done((Kind.MEETING,), "site visit", count_of(match)) if noted else Done(VISITS, at_least=count_of(match))


_BESIDE_CALLS = ("meeting", "meetings", "demo", "demos", "request", "webinar", "event", "reply", "chat", "visit")
"""What is done, beside which a call is one: `a meeting or call`."""

RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:{TAKE} )?{THE}(?P<which>intro|discovery|introductory|onboarding|kick ?off|qualification)"
        r" (?P<what>calls?|meetings?)",
        _first_call,
    ),
    rule(rf"(?:{TAKE} )?{THE}{MANY}site visits?", _on_site),
    rule(
        r"open(?:ed|s|ing)? (?:anything|something|stuff|any of our (?:content|e ?mails|stuff))",
        did(Kind.CONTENT_OPEN, Kind.EMAIL_OPEN),
    ),
    rule(rf"{MANY}{_PRICING} page(?: visits?| views?| visitors?| viewers?| hits?| activity)?", did(Kind.PRICING_PAGE)),
    rule(rf"{_PRICING} (?:visits?|views?|visitors?|viewers?)", did(Kind.PRICING_PAGE)),
    rule(rf"{_SEE} (?:back )?{THE}{_PRICING}(?: page| pages| section| plans| info)?", did(Kind.PRICING_PAGE)),
    rule(rf"(?:{_SEE} )?{THE}(?:careers?|jobs) (?:page|pages|section)(?: visits?| views?)?", did(Kind.CAREERS_PAGE)),
    rule(r"visit(?:ed)? any page(?: of (?:the|our) (?:web ?site|site))?", did(*VISITS)),
    rule(rf"{_SEE} {THE}{MANY}(?:web ?site|web page|site|homepage|landing page|pages)", did(*VISITS)),
    rule(rf"{MANY}(?:web ?site|page|web|site) (?:visits?|views?|visitors?|activity)", did(*VISITS)),
    rule(rf"{_SEE} {THE}(?P<words>(?:\w+ ){{1,4}}?)page", _page),
    rule(
        rf"{_SEE} the website (?P<words>§q\d+)",
        lambda match, scene: Done((Kind.PAGE_VIEW,), folded(scene.typed(match, "words"))),
    ),
    rule(rf"(?:viewed|visited|looked at|hit) {MANY}(?:web )?pages", did(*VISITS)),
    rule(
        r"(?:touched|reached|hit|engaged|influenced) by (?:the |our )?(?P<words>(?:\w+ ){1,6}?)campaign",
        lambda match, scene: Done((), match["words"].strip()),
    ),
    rule(
        rf"{MANY}form (?:submissions?|submits?|fills?)|(?:fill(?:ed|s)?|submit(?:ted|s)?|complet(?:ed|es|e)"
        rf"|sent)(?: in| out)? {THE}(?:contact |web )?forms?",
        did(Kind.FORM_SUBMIT),
    ),
    rule(
        rf"(?:fill(?:ed|s)?|submit(?:ted|s)?|complet(?:ed|es|e)|sent|used)(?: in| out)? {THE}"
        r"(?P<words>(?:\w+ ){1,4}?)forms?"
        r"|(?P<words>(?:\w+ ){1,4}?)(?:form )?(?:submissions?|submits?|form fills?|forms?)",
        _form,
    ),
    rule(
        r"(?:got|gotten|received|took|picked up|requested|asked (?:us )?(?:for|about)|ordered|has|have)"
        r"(?: (?:a copy of|hold of|the|our|a|an|my))*(?= )",
        _known_content,
    ),
    rule(
        r"(?:download(?:ed|s|ing)?|grab(?:bed|s)?|pulled down|got hold of|requested a copy of)",
        with_asset(Kind.CONTENT_DOWNLOAD),
    ),
    rule(r"download(?:ed|s|ing)? (?:any |some |our |the )?content", with_asset(Kind.CONTENT_DOWNLOAD)),
    rule(r"(?:sen[dt]|sending)(?: in)? (?:a |any |the |our )?forms?", did(Kind.FORM_SUBMIT)),
    rule(r"engag(?:e|es|ed|ing) on (?:social media|social)", did(Kind.SOCIAL_ENGAGEMENT)),
    rule(rf"{MANY}(?:content |asset )?downloads?(?: of)?", with_asset(Kind.CONTENT_DOWNLOAD)),
    rule(rf"{MANY}(?:whitepaper|white paper|ebook|case study|content|report) downloads?", did(Kind.CONTENT_DOWNLOAD)),
    rule(
        r"(?:open(?:ed|s|ing)?|view(?:ed|s|ing)?|look(?:ed|s|ing)? at)",
        with_asset(Kind.CONTENT_OPEN, wide=True, needed=True),
    ),
    rule(r"open(?:ed)? content or download(?:ed)? content", with_asset(Kind.CONTENT_OPEN, Kind.CONTENT_DOWNLOAD)),
    rule(r"open(?:ed)? content", with_asset(Kind.CONTENT_OPEN)),
    rule(r"(?:read|reads|reading)", with_asset(Kind.CONTENT_OPEN, Kind.CONTENT_DOWNLOAD, needed=True)),
    rule(r"(?:watch(?:ed|es|ing)?|stream(?:ed)?|play(?:ed)?)", _watched),
    rule(rf"(?:{TAKE} )?{THE}{MANY}(?:follow up|followup|return|callback) calls?", did(Kind.CALL)),
    rule(
        r"(?:(?:had|has|have|got|with) )?(?:no|without|never had)(?: an?| any)? (?:follow up|followup|return) calls?",
        Several((Not(), Done((Kind.CALL,)))),
    ),
    rule(r"(?<=no )calls?|(?<=without )calls?|(?<=any )calls?|(?<= a )calls?|(?<=had )calls?", did(Kind.CALL)),
    rule(
        rf"(?:{'|'.join(f'(?<={deed} {joint} )' for deed in _BESIDE_CALLS for joint in ('or', 'and', 'nor'))})calls?",
        did(Kind.CALL),
    ),
    rule(
        r"(?P<words>(?:\w+ ){1,7}?)(?P<what>downloads?|downloaders|readers|attendees|participants|registrants"
        r"|registrations|viewers"
        r"|watchers|visitors)",
        _by_noun,
    ),
    rule(
        r"(?:we )?(?:have |had |did )?(?:not|never) (?:yet |ever |been )*(?:called|phoned|rung|call|phone)(?: yet)?",
        lambda match, scene: Several((Not(), Done((Kind.CALL,)))),
    ),
    rule(
        r"(?:we )?(?:have |had |did )?(?:not|never) (?:yet |ever )*(?:met|meet)(?: with)?(?: yet)?",
        lambda match, scene: Several((Not(), Done((Kind.MEETING,)))),
    ),
    rule(r"video views?", did(Kind.VIDEO_WATCHED)),
    rule(r"downloaders(?: of)?", with_asset(Kind.CONTENT_DOWNLOAD)),
    rule(
        rf"{MANY}(?:social|linkedin) (?:engagements?|likes?|comments?|interactions?)|(?:liked|commented"
        r"|engaged|interacted)(?: with us| with our posts?| on our posts?)? on (?:linkedin|social(?: media)?"
        r"|twitter|facebook)",
        did(Kind.SOCIAL_ENGAGEMENT),
    ),
    rule(
        rf"{MANY}(?:live )?chats?|chatted(?: with us)?|(?:started|had|used) {THE}(?:live )?chat|chat conversations?",
        did(Kind.CHAT),
    ),
    rule(
        rf"{TAKE} {THE}{MANY}(?:intro |discovery |phone |sales )?calls?|{MANY}(?:logged |phone )?calls? "
        r"(?:logged|held|made)|(?:phone|discovery|sales) calls?"
        r"|(?:(?P<least>at least |more than |over |min |minimum ))?(?P<n>\d+)(?P<plus> \+| or more)? (?:phone )?calls?",
        did(Kind.CALL),
    ),
    rule(
        rf"{TAKE} {THE}{MANY}(?:intro |discovery |sales )?(?:meetings?|appointments?)|met (?:with )?us|met "
        rf"with (?:me|you)|{MANY}meetings?(?: (?:booked|held|scheduled|attended|had))?",
        did(Kind.MEETING),
    ),
    rule(
        rf"{TAKE} {THE}{MANY}(?:product |live )?demos?(?: requests?| calls?| meetings?)?|{MANY}demos? "
        r"(?:asked(?: for)?|wanted|requests?|bookings?|requested|booked"
        r"|scheduled|requesters)|demos?",
        did(Kind.DEMO_REQUEST),
    ),
    rule(
        r"(?:start(?:ed|s|ing)?|sign(?:ed|s)? up for|began|begin|beg[iu]n|activated|activate|took|take|are "
        r"(?:in|on)|is (?:in|on)|on|in) (?:a |the |our |their )?(?:free )?trials?|(?:free )?trials? (?:users?"
        r"|sign ?ups?|starts?|started|accounts?)|trial(?:l?ers|ists)|trials?",
        did(Kind.TRIAL_STARTED),
    ),
    rule(
        r"(?:engag(?:ed|es|e) with|interacted with|d(?:id|o) anything(?= §q)|consum(?:ed|e)|touched|looked into)",
        with_asset(needed=True),
    ),
)
