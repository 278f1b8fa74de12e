"""When leads came in, were last active, and how long they have been silent."""

from bot.agent.offline.marks import Doing, Not, Several, Verb
from bot.agent.offline.scene import Rule, rule
from bot.domain.definitions import QUIET_DAYS

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

RULES: tuple[Rule, ...] = (
    rule(r"(?:anything|something|what is|whats|who is) new(?= |$)", Verb(Doing.CREATED, bare=True)),
    rule(
        rf"{_HAD}(?:newly |just |recently )?(?:created|added|come in|came in|coming in|come through|came "
        r"through|signed up|sign up|joined us|entered(?: the (?:crm|database|system|pipeline|funnel))?"
        r"|captured|generated|arrived|acquired|received|landed|got in|onboarded|logged|imported"
        r"|rolled in|flowed in"
        r"|made(?= (?:since|this|last|before|after|between|today|yesterday|on|during)\b)"
        r"|been (?:created|added)|was created|were created|create date|creation "
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
        rf"had any|any lack of|0)(?: any| recent| further| new| more| sales| single| logged| last| latest)* {_CONTACT}"
        r"(?: date)?(?: (?:at all|yet|ever|whatsoever|from us))?",
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
    rule(r"untouched|never active|unworked|not yet touched", Verb(Doing.QUIET, bare=True)),
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
