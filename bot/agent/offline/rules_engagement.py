"""What leads did: pages, e-mails, content, webinars, meetings; how often; how long they have been silent."""

import re
from calendar import month_name

from bot.agent.offline.assets import asset_at
from bot.agent.offline.further_titles import listed
from bot.agent.offline.marks import Doing, Done, Mark, Not, Several, Spot, Times, Verb
from bot.agent.offline.quantities import quantity_at
from bot.agent.offline.scene import Make, Rule, Scene, group, rule
from bot.domain.definitions import QUIET_DAYS
from bot.domain.rep import folded
from bot.domain.words import EventKind as Kind

SAME = "§same"
"""Stands for the content that was named just before: `registered for X but did not attend`."""

_THE = (
    "(?:the |our |your |a |an |any |some |one of our |one of the |my |their |us |with |with us |to |for "
    "|at |on |in |of )*"
)
_SEE = (
    r"(?:open(?:ed|s|ing)?|visit(?:ed|s|ing)?|view(?:ed|s|ing)?|look(?:ed|s|ing)? at|check(?:ed|s"
    r"|ing)?(?: out)?|s(?:ee|aw|een|eeing)"
    r"|hit|hits|hitting|brows(?:e|ed|es|ing)|land(?:ed|s|ing)?|click(?:ed|s|ing)?(?: on| through to)?"
    r"|came back|come back|went|go"
    r"|return(?:ed|s|ing)?|read|reads|reading|been|were|was|are|is|spent time|visits|hovering|access(?:ed"
    r"|es)?|load(?:ed)?)"
)
_PRICING = r"(?:pricing|prices|price)"
_MANY = (
    r"(?:(?P<least>at least |more than |over |min |minimum )?(?P<n>\d+|an?|one|multiple|several"
    r"|repeated)(?P<plus> \+| or more)? )?"
)
_TAKE = (
    r"(?:book(?:ed|s|ing)?|request(?:ed|s|ing)?|ask(?:ed|s|ing)?(?: us)?(?: for)?|schedul(?:e|ed|es|ing)"
    r"|want(?:ed|s)?|order(?:ed)?|sign(?:ed|s|ing)? up for|had|have|has|got|take|took|taken|attend(?:ed)?"
    r"|done|did|do|agreed to|submitted|made|see|seen|saw)"
)


def _count(match: re.Match[str]) -> int:
    number = group(match, "n")
    strict = group(match, "least").strip() in {"more than", "over"}
    if number.isdigit():
        return max(int(number) + strict, 1)
    if strict and number in {"a", "an", "one"}:
        return 2
    return 2 if number in {"multiple", "several", "repeated"} else 1


def _did(*kinds: Kind) -> Make:
    """Events that need no more words."""
    return lambda match, scene: Done(kinds, at_least=_count(match))


def _with_asset(*kinds: Kind, wide: bool = False, needed: bool = False) -> Make:
    """Events about something named after the verb; `needed`: without a name the words mean something else."""

    def make(match: re.Match[str], scene: Scene) -> Mark | Spot | None:
        first, after = scene.places(match)
        many, place = quantity_at(after, scene)
        asset = asset_at(place, scene)
        if asset.after == place:
            many, place, asset = 1, after, asset_at(after, scene)
        if needed and asset.after == after:
            return None
        done = Done(_fitting(kinds, asset.type, wide=wide), asset.words, max(_count(match), many))
        return listed(first, asset.after, done, scene) if asset.words else Spot(first, asset.after, done)

    return make


_BY_TYPE = {"webinar": Kind.WEBINAR_ATTENDED, "event": Kind.EVENT_ATTENDED, "video": Kind.VIDEO_WATCHED}


def _fitting(kinds: tuple[Kind, ...], type_: str, *, wide: bool) -> tuple[Kind, ...]:
    """Of several kinds the one that the type of content says."""
    said = _BY_TYPE.get(type_)
    if said in kinds and len(kinds) > 1:
        return (said,)
    if wide and said:
        return (Kind.WEBINAR_ATTENDED, Kind.VIDEO_WATCHED) if type_ == "webinar" else (said,)
    return kinds


def _attended(match: re.Match[str], scene: Scene) -> Mark | Spot | None:
    first, after = scene.places(match)
    many, place = quantity_at(after, scene)
    asset = asset_at(place, scene)
    if asset.after == place:
        many, after, asset = 1, after, asset_at(after, scene)
    kinds = _fitting((Kind.WEBINAR_ATTENDED, Kind.EVENT_ATTENDED), asset.type, wide=False)
    words = asset.words if asset.after > after else SAME
    return Spot(first, asset.after, Done(kinds, words, max(_count(match), many)))


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
    if asset.after != after or not asset.words or not scene.lexicon.assets.having(asset.words.split()):
        return None
    kinds = next(kinds for start, kinds in _NOUNS.items() if match["what"].startswith(start))
    return Done(_fitting(kinds, asset.type, wide=False), asset.words)


def _skipped(match: re.Match[str], scene: Scene) -> Mark | Spot | None:
    """`skipped the Berlin webinar`: did not attend it."""
    found = _attended(match, scene)
    if not isinstance(found, Spot) or found.end == scene.places(match)[1]:
        return None
    return Spot(found.start, found.end, Several((Not(), found.mark)))


_BY_MAIL = {"open": Kind.EMAIL_OPEN, "click": Kind.EMAIL_CLICK, "repl": Kind.EMAIL_REPLY}


def _in_campaign(match: re.Match[str], scene: Scene) -> Mark:
    """`opened emails from the Spring campaign`: the event tells which campaign it belongs to."""
    return Done((_BY_MAIL[match["what"]],), match["words"].strip())


_MONTHS = frozenset(name.lower() for name in month_name if name)


def _named_mail(match: re.Match[str], scene: Scene) -> Mark | None:
    """`clicked on a Spring Push e-mail`: a mail by a name that the data has, or that is written like one."""
    first, after = scene.places(match, "words")
    words = match["words"].strip()
    known = scene.lexicon.assets.having(words.split()) or scene.lexicon.campaigns.having(words.split())
    if words in _MONTHS and match.group().endswith(f"{words} newsletter"):
        return Done((_BY_MAIL[match["what"]],), f"{words} newsletter")
    if words.split()[0] in _MONTHS or not (known or all(t.capital for t in scene.line.tokens[first:after])):
        return None
    return Done((_BY_MAIL[match["what"]],), words)


def _page(match: re.Match[str], scene: Scene) -> Mark | None:
    """`visited the security page`: a page by its name."""
    words = match["words"].strip()
    if words in {"web", "site", "landing", "home", "our", "the", "website"}:
        return Done(_VISITS, at_least=_count(match))
    return Done((Kind.PAGE_VIEW,), words, _count(match))


def _form(match: re.Match[str], scene: Scene) -> Mark | None:
    """`filled in the quote request form`: a form by its name."""
    words = group(match, "words").strip()
    return Done((Kind.FORM_SUBMIT,), words, _count(match)) if scene.lexicon.assets.having(words.split()) else None


def _times(match: re.Match[str], scene: Scene) -> Mark:
    words = match.group()
    if number := group(match, "n"):
        return Times(max(int(number) + words.startswith(("more than", "over")), 1))
    if words.startswith("more than"):
        return Times(3 if "twice" in words else 2)
    return Times({"once": 1, "at least once": 1, "thrice": 3, "three times": 3}.get(words, 2))


_VISITS = (Kind.PAGE_VIEW, Kind.PRICING_PAGE, Kind.CAREERS_PAGE)
_HAD = r"(?:(?:have|has|had|did|do|does|were|was|are|is|been|get|gets|got) )*"
_MOVED = (
    r"touched|worked on|engaged with|interacted with|active|engaged"
    r"|seen|updated|had (?:any )?(?:activity|contact|engagement|touch(?:es|points?)?)|been (?:touched|active)"
)
_ONCE_TOUCHED = (
    rf"{_MOVED}|contacted|reached|spoken (?:to|with)|talked (?:to|with)|heard from|followed up(?: with| on)?"
    r"|reached out to|approached|in touch with|in contact with|been (?:contacted|in touch(?: with)?)"
)
_TOUCHED = (
    rf"(?:{_ONCE_TOUCHED}|touch|contact|reach out to|hear from|speak to|talk to|follow up with|talk with"
    r"|engage(?: with)?(?! on )"
    r"|interact(?: with us)?)"
)
"""With the forms that follow `did not`."""
_CONTACT = (
    r"(?:activity|activities|touch(?:es)?|touch ?points?|contact|contacts|engagement|interactions?"
    r"|outreach|follow ups?|sign of life|signs of life|movement|communication|response)"
)

_COUNTED = {
    "mail": {"open": Kind.EMAIL_OPEN, "click": Kind.EMAIL_CLICK, "repl": Kind.EMAIL_REPLY, "answer": Kind.EMAIL_REPLY},
    "newsletter": {"open": Kind.EMAIL_OPEN, "click": Kind.EMAIL_CLICK},
    "link": {"click": Kind.EMAIL_CLICK},
    "webinar": {"attend": Kind.WEBINAR_ATTENDED, "join": Kind.WEBINAR_ATTENDED, "regist": Kind.WEBINAR_REGISTERED}
    | {"sign": Kind.WEBINAR_REGISTERED, "watch": Kind.WEBINAR_ATTENDED},
    "event": {"attend": Kind.EVENT_ATTENDED},
    "trade show": {"attend": Kind.EVENT_ATTENDED},
    "video": {"watch": Kind.VIDEO_WATCHED, "view": Kind.VIDEO_WATCHED},
    "form": {"fill": Kind.FORM_SUBMIT, "submit": Kind.FORM_SUBMIT, "sent": Kind.FORM_SUBMIT},
    "asset": {"download": Kind.CONTENT_DOWNLOAD, "open": Kind.CONTENT_OPEN},
    "piece": {"download": Kind.CONTENT_DOWNLOAD, "open": Kind.CONTENT_OPEN},
    "thing": {"download": Kind.CONTENT_DOWNLOAD},
    "page": {"view": Kind.PAGE_VIEW, "visit": Kind.PAGE_VIEW},
}
"""What was done by the thing that was counted and the verb before the count: `opened 3+ e-mails`."""


def _so_many(match: re.Match[str], scene: Scene) -> Mark | None:
    noun, verb = match["noun"], match["verb"]
    verbs = next((verbs for thing, verbs in _COUNTED.items() if thing in noun), {})
    kind = next((kind for start, kind in verbs.items() if verb.startswith(start)), None)
    if kind is None:
        return None
    return Done(_VISITS if kind is Kind.PAGE_VIEW else (kind,), at_least=_count(match))


RULES: tuple[Rule, ...] = (
    rule(
        r"open(?:ed|s|ing)? (?:anything|something|stuff|any of our (?:content|e ?mails|stuff))",
        _did(Kind.CONTENT_OPEN, Kind.EMAIL_OPEN),
    ),
    rule(r"click(?:ed|s|ing)?(?: on| through)? (?:anything|something|stuff)", _did(Kind.EMAIL_CLICK)),
    rule(r"(?:anything|something|what is|whats|who is) new(?= |$)", Verb(Doing.CREATED, bare=True)),
    rule(
        r"(?P<verb>open|click|attend|join|regist|sign|watch|fill|submit|sent|download|view|visit|repl|answer)\w*"
        r"(?: (?:in|on|up|out|for|to))* (?P<least>at least |more than |over |min |minimum )?(?P<n>\d+)"
        r"(?P<plus> \+| or more)? (?:of our |different |of the )?"
        r"(?P<noun>(?:e ?|e )?mails?|newsletters?|links?|webinars?|events?|trade shows?|videos?|forms?|assets?"
        r"|pieces?(?: of content)?|things|(?:web )?pages?)",
        _so_many,
    ),
    rule(
        rf"{_MANY}{_PRICING} page(?: visits?| views?| visitors?| viewers?| hits?| activity)?", _did(Kind.PRICING_PAGE)
    ),
    rule(rf"{_PRICING} (?:visits?|views?|visitors?|viewers?)", _did(Kind.PRICING_PAGE)),
    rule(rf"{_SEE} (?:back )?{_THE}{_PRICING}(?: page| pages| section| plans| info)?", _did(Kind.PRICING_PAGE)),
    rule(rf"(?:{_SEE} )?{_THE}(?:careers?|jobs) (?:page|pages|section)(?: visits?| views?)?", _did(Kind.CAREERS_PAGE)),
    rule(r"visit(?:ed)? any page(?: of (?:the|our) (?:web ?site|site))?", _did(*_VISITS)),
    rule(rf"{_SEE} {_THE}{_MANY}(?:web ?site|web page|site|homepage|landing page|pages)", _did(*_VISITS)),
    rule(rf"{_MANY}(?:web ?site|page|web|site) (?:visits?|views?|visitors?|activity)", _did(*_VISITS)),
    rule(rf"{_SEE} {_THE}(?P<words>(?:\w+ ){{1,4}}?)page", _page),
    rule(
        rf"{_SEE} the website (?P<words>§q\d+)",
        lambda match, scene: Done((Kind.PAGE_VIEW,), folded(scene.typed(match, "words"))),
    ),
    rule(
        rf"{_MANY}(?:e ?mail|e mail|mail|newsletter) opens?|open(?:ed|s|ing)? {_THE}{_MANY}(?:of )?{_THE}"
        r"(?:e ?mails?|e mails?|mails?|newsletters?)",
        _did(Kind.EMAIL_OPEN),
    ),
    rule(rf"open(?:ed)? {_MANY}(?:e ?mails?|e mails?|mails?|newsletters?)", _did(Kind.EMAIL_OPEN)),
    rule(
        rf"click(?:ed)?(?: on| through)? {_MANY}(?:links?|e ?mails?|e mails?|mails?|newsletters?)",
        _did(Kind.EMAIL_CLICK),
    ),
    rule(rf"(?:replied to|answered) {_MANY}(?:e ?mails?|e mails?|mails?)", _did(Kind.EMAIL_REPLY)),
    rule(rf"attend(?:ed)? {_MANY}webinars", _did(Kind.WEBINAR_ATTENDED)),
    rule(rf"(?:viewed|visited|looked at|hit) {_MANY}(?:web )?pages", _did(*_VISITS)),
    rule(
        r"(?P<what>open|click|repl)(?:ed|ied)?(?: on| in| to)? (?:the |our |an? |any )*(?:e ?mails?|e mails?|mails?"
        r"|newsletters?|links?) (?:from|in|of|for) (?:the |our )?(?P<words>(?:\w+ ){1,6}?)campaign",
        _in_campaign,
    ),
    rule(
        r"(?P<what>open|click|repl)(?:s|ed|ied|ies)?(?: on| in| to| of)? (?:the |our |an? |any )*"
        r"(?P<words>(?:\w+ ){1,6}?)campaign (?:e ?mails?|e mails?|mails?|newsletters?|links?)",
        _in_campaign,
    ),
    rule(
        r"(?:touched|reached|hit|engaged|influenced) by (?:the |our )?(?P<words>(?:\w+ ){1,6}?)campaign",
        lambda match, scene: Done((), match["words"].strip()),
    ),
    rule(
        rf"open(?:ed|s)? {_THE}(?=(?:\w+ ){{1,4}}(?:e ?mails?|newsletters?))", _with_asset(Kind.EMAIL_OPEN, needed=True)
    ),
    rule(
        rf"click(?:ed|s|ing)?(?: on| in| through)? {_THE}(?=(?:\w+ ){{1,6}}(?:e ?mails?|mails?|newsletters?|links?))",
        _with_asset(Kind.EMAIL_CLICK, needed=True),
    ),
    rule(
        rf"repl(?:ied|y|ies|ying) to {_THE}(?=(?:\w+ ){{1,6}}(?:e ?mails?|mails?|newsletters?))",
        _with_asset(Kind.EMAIL_REPLY, needed=True),
    ),
    rule(
        r"(?P<what>open|click|repl)(?:s|ed|ied|ies|ing|ying)?(?: on| in| to| through)? (?:the |our |an? |any |your )*"
        r"(?P<words>(?:\w+ ){1,6}?)(?:e ?mails?|e mails?|mails?|newsletters?|mailings?|links?)",
        _named_mail,
    ),
    rule(
        r"(?P<what>open|click|repl)(?:s|ed|ied|ies|ing|ying)?(?: on| in| to| through)? (?:the |our |an? |any |your )*"
        r"(?:e ?mails?|e mails?|mails?|newsletters?|mailings?|links?) (?:from|of|about) (?:the |our )?"
        r"(?P<words>(?:\w+ ){0,5}\w+)",
        _named_mail,
    ),
    rule(
        rf"{_MANY}(?:e ?mail|e mail|mail|link|newsletter) clicks?|click(?:ed|s|ing)?(?: "
        rf"through)?(?: {_THE}(?:links?|e ?mails?|e mails?|mails?|newsletters?|ctas?)(?: in {_THE}(?:e ?mails?"
        r"|e mails?|mails?))?)?",
        _did(Kind.EMAIL_CLICK),
    ),
    rule(
        r"(?:(?:e ?|e )?mailed|wrote(?: to)?|got back to|came back to) (?:us|me)(?: back)?"
        rf"|{_MANY}(?:e ?mail |e mail |mail )?(?:replies|reply|responses?)|(?:repl(?:ied|y|ies|ying)"
        r"|respond(?:ed|s|ing)?|answer(?:ed|s|ing)?|wrote back|written back|write back)(?: "
        rf"back)?(?: {_THE}(?:e ?mails?|e mails?|mails?|messages?|us|me))?",
        _did(Kind.EMAIL_REPLY),
    ),
    rule(
        rf"{_MANY}form (?:submissions?|submits?|fills?)|(?:fill(?:ed|s)?|submit(?:ted|s)?|complet(?:ed|es|e)"
        rf"|sent)(?: in| out)? {_THE}(?:contact |web )?forms?",
        _did(Kind.FORM_SUBMIT),
    ),
    rule(
        rf"(?:fill(?:ed|s)?|submit(?:ted|s)?|complet(?:ed|es|e)|sent|used)(?: in| out)? {_THE}"
        r"(?P<words>(?:\w+ ){1,4}?)forms?"
        r"|(?P<words>(?:\w+ ){1,4}?)(?:form )?(?:submissions?|submits?|form fills?|forms?)",
        _form,
    ),
    rule(
        r"(?:download(?:ed|s|ing)?|grab(?:bed|s)?|pulled down|got hold of|requested a copy of)",
        _with_asset(Kind.CONTENT_DOWNLOAD),
    ),
    rule(r"download(?:ed|s|ing)? (?:any |some |our |the )?content", _with_asset(Kind.CONTENT_DOWNLOAD)),
    rule(r"(?:sen[dt]|sending)(?: in)? (?:a |any |the |our )?forms?", _did(Kind.FORM_SUBMIT)),
    rule(r"engag(?:e|es|ed|ing) on (?:social media|social)", _did(Kind.SOCIAL_ENGAGEMENT)),
    rule(rf"{_MANY}(?:content |asset )?downloads?(?: of)?", _with_asset(Kind.CONTENT_DOWNLOAD)),
    rule(rf"{_MANY}(?:whitepaper|white paper|ebook|case study|content|report) downloads?", _did(Kind.CONTENT_DOWNLOAD)),
    rule(
        r"(?:open(?:ed|s|ing)?|view(?:ed|s|ing)?|look(?:ed|s|ing)? at)",
        _with_asset(Kind.CONTENT_OPEN, wide=True, needed=True),
    ),
    rule(r"open(?:ed)? content or download(?:ed)? content", _with_asset(Kind.CONTENT_OPEN, Kind.CONTENT_DOWNLOAD)),
    rule(r"open(?:ed)? content", _with_asset(Kind.CONTENT_OPEN)),
    rule(r"(?:read|reads|reading)", _with_asset(Kind.CONTENT_OPEN, Kind.CONTENT_DOWNLOAD, needed=True)),
    rule(r"(?:watch(?:ed|es|ing)?|stream(?:ed)?|play(?:ed)?)", _with_asset(Kind.VIDEO_WATCHED, wide=True)),
    rule(r"(?<=no )calls?|(?<=without )calls?|(?<=any )calls?|(?<= a )calls?|(?<=had )calls?", _did(Kind.CALL)),
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
    rule(r"video views?", _did(Kind.VIDEO_WATCHED)),
    rule(r"(?:e ?mail |e mail |newsletter )?openers", _did(Kind.EMAIL_OPEN)),
    rule(r"(?:e ?mail |e mail |link )?clickers", _did(Kind.EMAIL_CLICK)),
    rule(r"(?:e ?mail |e mail )?(?:repliers|responders)", _did(Kind.EMAIL_REPLY)),
    rule(r"downloaders(?: of)?", _with_asset(Kind.CONTENT_DOWNLOAD)),
    rule(
        r"(?:registered|register|registering|registrations?|signed up|sign up|signing up|enrolled|enroll"
        r"|rsvped|registrants?) (?:for|to|of|at)",
        _with_asset(Kind.WEBINAR_REGISTERED, needed=True),
    ),
    rule(r"(?:webinar (?:registrants?|registrations?|sign ?ups?))", _did(Kind.WEBINAR_REGISTERED)),
    rule(
        rf"{_MANY}webinar (?:attendees?|attendances?|participants?)|attendees of (?:a|any|our) webinars?",
        _did(Kind.WEBINAR_ATTENDED),
    ),
    rule(r"attend(?:ed)? a webinar or attend(?:ed)? an event", _attended),
    rule(
        r"(?:attend(?:ed|s|ing)?|join(?:ed|s|ing)?|came (?:by )?(?:to|at)|come to"
        r"|showed up (?:at|to|for)|show up (?:at|to|for)|was at|were at|been (?:at|to)|participated in"
        r"|took part in|went to|attendees of|participants of)",
        _attended,
    ),
    rule(
        r"(?:(?:we )?met (?:us |them |with us )?at|stopped by|visited us at|dropped by|talked to us at|spoke to us at"
        r"|visited our (?:booth|stand) at|visited (?:the |our )?(?:booth|stand)(?: at)?)",
        _with_asset(Kind.EVENT_ATTENDED),
    ),
    rule(r"(?:we )?(?:met|meet|saw|see|seen|spoken? to|speak to|talk(?:ed)? to)(?: with)? at", _met_at),
    rule(
        rf"{_MANY}(?:trade show|event|conference|booth|fair) (?:attendees?|visits?|visitors?|attendances?"
        r"|participants?)",
        _did(Kind.EVENT_ATTENDED),
    ),
    rule(r"(?:no ?shows?|no show ups?)(?: (?:for|of|at|from|to|on))?", _no_show),
    rule(r"registered (?:but|and) (?:did not|never) (?:attend|show up|come|join)(?: (?:for|at|to))?", _no_show),
    rule(
        rf"{_MANY}(?:social|linkedin) (?:engagements?|likes?|comments?|interactions?)|(?:liked|commented"
        r"|engaged|interacted)(?: with us| with our posts?| on our posts?)? on (?:linkedin|social(?: media)?"
        r"|twitter|facebook)",
        _did(Kind.SOCIAL_ENGAGEMENT),
    ),
    rule(
        rf"{_MANY}(?:live )?chats?|chatted(?: with us)?|(?:started|had|used) {_THE}(?:live )?chat|chat conversations?",
        _did(Kind.CHAT),
    ),
    rule(
        rf"{_TAKE} {_THE}{_MANY}(?:intro |discovery |phone |sales )?calls?|{_MANY}(?:logged |phone )?calls? "
        r"(?:logged|held|made)|(?:phone|discovery|sales) calls?"
        r"|(?:(?P<least>at least |more than |over |min |minimum ))?(?P<n>\d+)(?P<plus> \+| or more)? (?:phone )?calls",
        _did(Kind.CALL),
    ),
    rule(
        rf"{_TAKE} {_THE}{_MANY}(?:intro |discovery |sales )?(?:meetings?|appointments?)|met (?:with )?us|met "
        rf"with (?:me|you)|meetings? (?:booked|held|scheduled)|{_MANY}meetings?",
        _did(Kind.MEETING),
    ),
    rule(
        rf"{_TAKE} {_THE}{_MANY}(?:product |live )?demos?(?: requests?| calls?| meetings?)?|{_MANY}demos? "
        r"(?:requests?|bookings?|requested|booked"
        r"|scheduled|requesters)|demos?",
        _did(Kind.DEMO_REQUEST),
    ),
    rule(
        r"(?:start(?:ed|s|ing)?|sign(?:ed|s)? up for|began|begin|beg[iu]n|activated|activate|took|take|are "
        r"(?:in|on)|is (?:in|on)|on|in) (?:a |the |our |their )?(?:free )?trials?|(?:free )?trials? (?:users?"
        r"|sign ?ups?|starts?|started|accounts?)|trial(?:l?ers|ists)|trials?",
        _did(Kind.TRIAL_STARTED),
    ),
    rule(
        r"(?:engag(?:ed|es|e) with|interacted with|d(?:id|o) anything(?= §q)|consum(?:ed|e)|touched|looked into)",
        _with_asset(needed=True),
    ),
    rule(
        r"(?:at least |more than |over )?(?P<n>\d+) (?:\+ |or more )?(?:times|things)(?: or more)?"
        r"|more than one (?:time|thing)|(?P<w>(?:more than "
        r"|at least )?(?:once|twice)(?: or more)?|thrice"
        r"|multiple times|several times|repeatedly|many times|a few times|again and again|(?:a )?couple of "
        r"times|a couple times|a bunch of times)",
        _times,
    ),
    rule(
        rf"{_HAD}(?:newly |just |recently )?(?:created|added|come in|came in|coming in|come through|came "
        r"through|signed up|sign up|joined us|entered(?: the (?:crm|database|system|pipeline|funnel))?"
        r"|captured|generated|arrived|acquired|received|landed|got in|onboarded|logged|imported|showed up"
        r"|rolled in|flowed in|been (?:created|added)|was created|were created|create date|creation "
        r"date|created date)",
        Verb(Doing.CREATED),
    ),
    rule(
        r"(?:did |have |do )?we (?:get|got|gotten|add|added|generate|generated|receive|received|capture"
        r"|captured|acquire|acquired|create|created|collect|collected|gain|gained|log|logged|bring in|brought "
        r"in|pull in|source|sourced|win over)(?: in)?",
        Verb(Doing.CREATED),
    ),
    rule(r"(?:brand )?new|fresh|newly created|newly added|incoming", Verb(Doing.CREATED, bare=True)),
    rule(
        rf"{_HAD}(?:{_MOVED}|last (?:touched|contacted|active|seen|spoken to|activity|touch|contact|engaged"
        rf"|updated)|(?:with|showing|showed|had|have|has) (?:any |some |recent )?{_CONTACT}|last activity(?: "
        r"date)?(?: is| was)?|activity|active)",
        Verb(Doing.ACTIVE),
    ),
    rule(
        r"(?:ha(?:ve|s|d)|did|do|does|were|was|are|is) not (?:been |yet |had |yet been |ever |ever been "
        rf"|recently |had any |been in )*{_TOUCHED}(?: (?:yet|by anyone|by anybody|at all|them))?",
        Verb(Doing.QUIET, bare=True),
    ),
    rule(
        r"(?:not|never|yet to be|nobody has|no one has|nobody|no one|we have not|we did not|we never)(?: "
        rf"(?:yet|been|ever|recently|even))* {_TOUCHED}(?: (?:yet|by anyone|by anybody"
        r"|at all|them|with them))?",
        Verb(Doing.QUIET, bare=True),
    ),
    rule(
        r"(?:with |have |has |had |there is |there was |shows? )?(?:no|without|without any|zero|lacking|not "
        rf"had any|any lack of|0)(?: any| recent| further| new| more| sales| single| logged)* {_CONTACT}(?: "
        r"(?:at all|yet|ever|whatsoever|from us))?",
        Verb(Doing.QUIET, bare=True),
    ),
    rule(
        r"(?:nobody|no one|noone)(?: has| have)?(?: yet| ever)? (?:done|did|tried|started|happened)(?: "
        r"anything| something)?"
        r"|nothing(?: has| ever)? happened(?: (?:with|at|on))?|(?:have|has|had|did|do|does) (?:done |do )?nothing"
        r"|nothing(?= (?:for|in|since|within|over|this|last)\b)",
        Verb(Doing.QUIET, bare=True),
    ),
    rule(
        r"(?:we |i )?(?:have |had )?lost (?:touch|contact)(?: with)?|(?:have |has )?fallen off(?: the radar)?",
        Verb(Doing.QUIET, days=QUIET_DAYS),
    ),
    rule(r"(?:skipped|missed)(?= )", _skipped),
    rule(r"untouched|uncontacted|never active|unworked|not yet (?:touched|contacted)", Verb(Doing.QUIET, bare=True)),
    rule(
        rf"{_HAD}(?:gone|went|going|go|fallen|fell|turned|become|became)? ?(?:quiet|dark|silent|stale|dormant"
        r"|inactive|radio silent|ghosted us|ghosting us|ghosted|neglected|idle|unresponsive|(?:gone|going|go) cold|mia"
        r"|forgotten|slipping|rotting|stalled)",
        Verb(Doing.QUIET, days=QUIET_DAYS),
    ),
    rule(
        r"(?:that |who |which )?(?:have |has |did )?(?P<no>not )?(?:changed?|moved?|switched?) (?:their )?bands?",
        lambda m, s: Several((Not(), Verb(Doing.MOVED))) if m["no"] else Verb(Doing.MOVED),
    ),
)
