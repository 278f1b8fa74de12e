"""Questions that the content library answers, not the leads."""

import re

from bot.agent.offline.openers import CONTENT_ASKED, CONTENT_TOPIC, LEADS_MEANT, POLITE
from bot.agent.offline.planner import Understood
from bot.agent.offline.rules_rates import NO_RATE
from bot.agent.offline.scene import Scene
from bot.domain.lead_query import LeadField
from bot.domain.reading import Reading, Shape


def content_question(scene: Scene, understood: Understood) -> Reading | None:
    """The reading of a question about content or the product; None where leads are meant."""
    text = POLITE.sub("", scene.line.text.rstrip(" ?"))
    if any(group.part for group in understood.draft.groups) or _of_a_rate(understood):
        return None  # `which whitepaper got the most downloads` is a question about leads
    if _REFUSES.match(text):
        return None  # `no competitors please` leaves leads out
    did = any(slot.done or slot.verb for slot in understood.draft.slots)
    if _FOR_A_ROLE.search(text):
        return Reading(shape=Shape.SUGGEST, topic=scene.plain)
    if CONTENT_ASKED.search(text) and not LEADS_MEANT.search(text) and not _downloaded(text):
        return Reading(shape=Shape.CONTENT, topic=scene.plain)
    wanted = _ANYTHING_ON.search(text) and not (did and _DONE_WITH.search(text))
    if (wanted or (_RESULTS.search(text) and not did)) and not LEADS_MEANT.search(text):
        return Reading(shape=Shape.CONTENT, topic=scene.plain)
    if of_somebody(text):
        return None
    owned = any(s.field and s.field[0] is LeadField.OWNER for s in understood.draft.slots)
    asks = CONTENT_TOPIC.search(text) and not LEADS_MEANT.search(text)
    if asks and understood.plan.missed and not (did and owned) and not understood.draft.nouns:
        return Reading(shape=Shape.CONTENT, topic=scene.plain)
    if AGAINST_THEM.match(text) and not understood.draft.nouns:
        return Reading(shape=Shape.CONTENT, topic=scene.plain)
    alone = not understood.draft.nouns and not understood.draft.measures and not owned
    if alone and not did and not LEADS_MEANT.search(text) and _how_it_works(scene, understood):
        return Reading(shape=Shape.CONTENT, topic=scene.plain)
    if alone and understood.plan.missed and not did and _PIECE.search(text) and not LEADS_MEANT.search(text):
        return Reading(shape=Shape.CONTENT, topic=scene.plain)
    sectors = any(s.field and s.field[0] in _OF_LEADS for s in understood.draft.slots)
    if alone and not sectors and understood.plan.missed and _PRODUCT.search(text) and not LEADS_MEANT.search(text):
        return Reading(shape=Shape.CONTENT, topic=scene.plain)
    return None


def _of_a_rate(understood: Understood) -> bool:
    """`what is our reply rate`: of figures, though of none that can be worked out."""
    return any(one.sentence == NO_RATE for one in understood.plan.missed)


def _how_it_works(scene: Scene, understood: Understood) -> bool:
    """`how do the sensors raise an alarm`: something that nothing here knows does something that nothing knows."""
    asked = _HOW.match(scene.line.text)
    unread = {place for one in understood.plan.missed for place in range(one.start, one.end)}
    return asked is not None and len(unread) > 1 and scene.line.starts.index(asked.end()) in unread


def of_somebody(text: str) -> bool:
    """Whether a question asks for contact with somebody, known or not: `when did we last talk to Acme`."""
    return _OF_SOMEBODY.search(text) is not None


_WE = r"(?:i|we|you|reps|sales|our reps)"
AGAINST_THEM = re.compile(
    rf"(?:how|why|where) (?:do|can|should|could|would|did|to|will)(?: {_WE})? (?:best |usually )*(?:beat|win(?: out)?"
    r" (?:against|over|versus|vs)|position(?: (?:ourselves|us|it))? against|compete (?:with|against)|sell against"
    r"|pitch against|fare against|stack up against|differ from|go up against|respond to|counter|displace|replace)\b"
    rf"|(?:what(?: is| are| do)? )?(?:our|the) (?:\w+ )?(?:pitch|story|advantages?|edge|angle|arguments?|talking points"
    r"|positioning|answers?|differentiators?|line) (?:against|over|versus|vs|to) "
    r"|(?:what|which arguments?|anything|something) (?:(?:do|have|does) )?(?:we |i )?(?:have|got|say|use) against "
)
"""`how do we win against Geotab`: what speaks for us beside a competitor."""

_OF_LEADS = frozenset({LeadField.INDUSTRY, LeadField.TITLE, LeadField.COUNTRY, LeadField.COMPANY})
"""What says of which leads something is asked, beside a word for the product: `ministries that need SSO`."""

_HOW = re.compile(
    r"(?!.* compare\b)how (?:(?:fast|quickly|long|often|well|accurately|reliably|precisely|safely|far) )?"
    r"(?:do|does|did|can|could|will|is|are) (?:(?:our|the|your|an?|its) )?(?=[a-z])"
)
_REFUSES = re.compile(r"(?:but |and )?(?:no|not|without|excluding|except(?: for)?|minus|leave out|other than) (?!,)")

_FOR_A_ROLE = re.compile(
    r"^(?:what|which|anything|something|(?:is there|are there|any|(?:do|have) we (?:have|got)|got)\b(?!.*\bleads?\b))"
    r"\b.*\b(?:send|share(?! of)|forward|give|show|offer)\b.*\b(?:to|for)? ?"
    r"(?:an?|any|some(?:one|body)?) (?!lead\b|leads\b|list\b)\w+"
)
"""`what should I send to a CFO in logistics`: nobody in particular, so the library is asked, not the leads."""

_PIECE = re.compile(
    r"\b(?:battle ?cards?|white ?papers?|e ?books?|one ?pagers?|data ?sheets?|brochures?|case stud(?:y|ies)|guides?"
    r"|check ?lists?|play ?books?|papers?|calculators?|benchmarks?|templates?|info ?graphics?"
    r"|(?:security|product) overview)\b"
    r"|\breport$"
    r"|^(?:(?:do|have) we (?:have|got)|have we got|got|is there|any)? ?(?:anything|something|stuff|material|content)"
    r"(?: good| new| useful)?(?: to (?:send|share))?(?: we can (?:send|share))? (?:on|about|regarding|covering) "
    r"|^(?:what|anything|something) (?:can|should|could|do|to)? ?(?:i|we)? ?(?:send|share|forward|show) "
    r"(?:someone |somebody |people |them )?(?:about|on|regarding)\b"
)
"""A kind of content by its name, or a word that asks for some."""

_STUFF = r"(?:anything|something|stuff|material|info|information|collateral|resources|content|a deck|slides|proof)"
_ANYTHING_ON = re.compile(
    rf"^(?:(?:do|have|did) (?:we|you|i) )?(?:(?:got|have|is there|any|find|find me|need|show me|looking for) )*{_STUFF}"
    r"(?: (?:(?:that )?(?:we|i|you) (?:have|got|can send|could send)|to send|to share|good|new|useful|i can share))*"
    r" (?:on|about|for|around|regarding|covering|re|to do with|that covers|which covers|explaining) (?!me\b|us\b)\w"
)
"""`got anything on safety stock`, `anything about forecasting I can send`."""
_DONE_WITH = re.compile(
    r"\b(?:downloads?|downloaded|opens?|opened|clicks?|clicked|viewed|views|attended|visited|watched|read"
    r"|since|yesterday|today|this week|last week)\b"
)
"""What somebody did with content, or when, in a question about leads."""
_RESULTS = re.compile(
    r"^(?:what|which|how much|any|do we have|have we got|got any)\b(?!.*\bbands?\b).*"
    r"\b(?:results?|roi|savings?|outcomes?|benefits?|payback|improvements?|success(?:es)?|value|impact)\b.*"
    r"\b(?:did|do|does|has|have|can|could|get|gets|got|see|saw|seen|achieved?|save[sd]?|for|with)\b"
)
"""`what results did retailers get`: stories of customers."""
_OF_SOMEBODY = re.compile(
    r"^(?:when|how long|have|did|has|was|were)\b.*\b(?:talk(?:ed)?|spoke|speak|spoken|contact(?:ed)?|call(?:ed)?|meet"
    r"|met|touch(?:ed)?|hear(?:d)?|e ?mail(?:ed)?|in touch|reach(?:ed)?)\b"
    r"|^(?:do|did|have|has|is|are)\b.*\b(?:know|known|have|got|hear|heard|confirmed)\b.*"
    r"\b(?:budgets?|authority|time ?line|needs?)\b.* (?:of|for|from|at) "
    r"|^(?:do|did|have|has|is|are)\b.*\b(?:budgets?|authority|time ?line|needs?)\b.*\bknown (?:of|for|from|at) "
    r"|^(?:how|what|why|on what)\b.* 's (?:lead )?score\b"
)
"""`when did we last talk to Acme`, `how is Acme's score made up` are about somebody, known or not."""

_PRODUCT = re.compile(
    r"\b(?:sso|single sign on|gdpr|soc 2|iso 27001|hipaa|api|apis|integrations?|integrate|pricing|price "
    r"list|discounts?|roadmap"
    r"|sla|slas|uptime|data residency|compliance|onboarding|implementation|features?|contract terms"
    r"|objections?|competitors?"
    r"|security questionnaire|encryption|support plan|service level|licen[cs]e|licensing|case stud(?:y"
    r"|ies)|customer stor(?:y|ies))\b"
)
"""What buyers ask about a product."""


def _downloaded(text: str) -> bool:
    return (
        re.search(r"\b(?:downloaded|attended|registered|watched|opened|read by|viewed|attendees|visitors)\b", text)
        is not None
    )
