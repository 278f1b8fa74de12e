"""Small words that steer the rest: negations, joints, prepositions, words that say nothing."""

import re

from bot.agent.offline.lexicon import LONGEST
from bot.agent.offline.marks import (
    Cue,
    Including,
    Joint,
    Link,
    Mark,
    Noise,
    Not,
    Ready,
    Relative,
    Several,
    Spot,
    Unread,
)
from bot.agent.offline.plain_words import EVERYDAY, FILLERS
from bot.agent.offline.points_in_time import POINT
from bot.agent.offline.scene import Rule, Scene, rule
from bot.agent.offline.slots import values_of
from bot.domain.languages import LANGUAGES
from bot.domain.lead_query import FieldHas
from bot.domain.lead_query import LeadField as Field
from bot.domain.rep import folded

NOT_WHO_ENTERED = "I do not know who entered a lead, only who owns it and where it came from."
PLACES = (Field.COUNTRY, Field.STATE, Field.CITY)
IN = Cue(
    (
        *PLACES,
        Field.INDUSTRY,
        Field.STAGE,
        Field.STATUS,
        Field.CRM_STATUS,
        Field.BAND,
        Field.DEPARTMENT,
        Field.CUSTOM,
        Field.CAMPAIGN,
    )
)
FROM = Cue(
    (Field.SOURCE_DETAIL, Field.SOURCE, Field.CAMPAIGN, Field.COMPANY, *PLACES, Field.INDUSTRY, Field.DEPARTMENT)
)
VIA = Cue((Field.CAMPAIGN, Field.SOURCE_DETAIL, Field.SOURCE, Field.LAST_SOURCE))
AT = Cue((Field.COMPANY, Field.STAGE, Field.CAMPAIGN))
OWNER = Cue((Field.OWNER,))
OF = Cue((Field.OWNER, Field.COMPANY, Field.INDUSTRY, *PLACES))


def _relative(match: re.Match[str], scene: Scene) -> Mark:
    return Noise() if match.start() == 0 else Relative()


_NO_NAMES = frozenset(
    (
        *("but", "and", "or", "nor", "recently", "lately"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    )
)
"""What may follow `called` where it says that somebody rang."""


def _called(match: re.Match[str], scene: Scene) -> Spot | None:
    """`named Anna`, `called Anna Kowalska`: words of a name, up to three, as long as they look like one."""
    first, place = scene.places(match)
    tokens = scene.line.tokens
    if place < len(tokens) and tokens[place].kind == "quoted":
        return Spot(first, place + 1, Ready((FieldHas(field=Field.NAME, words=(folded(tokens[place].text),)),)))
    after = place
    while after < len(tokens) and after - place < 3 and tokens[after].kind == "word":
        named = tokens[after].capital or tokens[after].key in scene.lexicon.name_words
        key = tokens[after].key
        if not named and (after > place or key in EVERYDAY or key in FILLERS or key in _NO_NAMES):
            break
        after += 1
    words = scene.line.slice(place, after)
    return Spot(first, after, Ready((FieldHas(field=Field.NAME, words=(words,)),))) if words else None


def _speaking(match: re.Match[str], scene: Scene) -> Mark:
    """`German speaking`: the language as the data writes it."""
    spoken = [o for o in scene.lexicon.options(match["said"]) if o.field is Field.LANGUAGE]
    return Ready(tuple(values_of([o for o in spoken if o.known] or spoken, scene.lexicon)))


def _blank_ones(match: re.Match[str], scene: Scene) -> Mark | None:
    """`by country, including blanks`: a breakdown has them anyway."""
    before = scene.line.text[: match.start()]
    return Noise() if re.search(r"\b(?:including|inclusive of|with|and) (?:the )?$", before) else None


_A_TIME = rf" (?:the )?{POINT}(?= |$)(?! 's| webinar| campaign| event| newsletter)"
"""What follows `created from` where that says when, not how."""


CRMS = ("salesforce", "sfdc", "sf", "hubspot", "pipedrive", "zoho", "dynamics crm", "dynamics 365")


def _crm(match: re.Match[str], scene: Scene) -> Mark | None:
    """`qualified in Salesforce`: where it is kept, unless the data tells leads apart by it."""
    return None if scene.lexicon.options(match["crm"]) else Noise()


def _own_value(match: re.Match[str], scene: Scene) -> Mark | None:
    """`looking for a GPS tracker`: what they are interested in, where a field of the data's own says it."""
    if "interested" in match.group() or "asking" in match.group():
        return Cue((Field.CUSTOM,))
    _, after = scene.places(match)
    phrases = (scene.line.slice(after, after + length) for length in range(LONGEST, 0, -1))
    own = any(option.custom for phrase in phrases for option in scene.lexicon.options(phrase))
    return Cue((Field.CUSTOM,)) if own else None


RULES: tuple[Rule, ...] = (
    rule(r"(?:based |located |living )?outside(?: of)?(?: the| any)*", Several((Not(carries=True), IN))),
    rule(
        r"(?:but )?(?:excluding|exclude|except(?: for)?|excepting|other than|minus|besides|apart from|aside "
        r"from|leave out|leaving out|(?:take|throw|kick|weed|sort) out|get rid of|ignore|ignoring|skip|skipping|omit"
        r"|omitting|filter out|filtering out|all but|(?:everyone|everything|everywhere|anywhere|anyone"
        r"|everybody|anything|all) (?:but|except)|with the exception of|drop|remove|without counting"
        r"|not counting|not including|minus "
        r"the|hide|barring|save for|(?<= )bar(?! (?:leads?|owners?|managers?|staff|companies|chains?|industry)\b)"
        r"|but(?= (?:the ones|those|(?:the )?(?:leads|people)) (?:who|that|which|in|from|at|with|owned|without)\b))"
        r"(?: the| any| all| those| anyone| people| leads| ones)*",
        Not(carries=True),
    ),
    rule(
        r"(?:(?:no|nope|nah|sorry|oops|wait|hmm|actually) (?:, )?)*(?:i|we) (?:actually )?"
        r"(?:meant|mean|wanted|was thinking of)(?: to say)?",
        Noise(),
    ),
    rule(r"(?:no|nope|nah|sorry|oops|wait|actually) ,", lambda match, scene: None if match.start() else Noise()),
    rule(r"(?:break|split|slice|cut|divide)(?: (?:down|out|up))?(?= .* (?:by|per|across|for each) )", Noise()),
    rule(r"(?:rank|sort|order)(?: all)?(?= .* by )", Noise()),
    rule(r"(?:(?:of|in|for|across|on) )?(?:the |our )?(?:whole |entire |full )?team(?: wide)?(?: 's)?", Noise()),
    rule(
        r"(?:not|no|never|non|without|neither|nor|none of)(?: yet| ever| any| a| an| been| "
        r"already)*|non|is not|are not|lacks?|no longer",
        Not(),
    ),
    rule(
        r"(?:(?:and|but|,) )?(?:also )?(?:including|inclusive of|counting)(?: (?:also|even|all|any|the|those|our))*",
        lambda match, scene: Including() if match.start() else None,
    ),
    rule(r"(?:blanks?|blank ones|empty ones|the unknown(?: ones)?|nulls?)(?= *$)", _blank_ones),
    rule(r"and|,|plus|as well as|along with|and also|, and|also|together with|& ", Joint(Link.AND)),
    rule(r"or|, or|and or|or else|or rather|either", Joint(Link.OR)),
    rule(r"but|yet|although|though|however|while", Joint(Link.BUT)),
    rule(r"who(?: all)?|that|which|whom", _relative),
    rule(
        r"(?:go|goes|gone|went|going) on to (?:be|become|being|becoming)(?: an?)?"
        r"|became|become|becomes|turned into|turned out to be|ended up(?: as| being)?|are now|is now|got "
        r"converted to|are|is|were|was|have|has|had|did|do|does|got|belong|be|been|being",
        Noise(pivot=True),
    ),
    rule(
        r"(?:based |located |living |sitting |headquartered |hq |hqed |operating |residing )?(?:in"
        r"|within|inside|across|around|near|throughout|out of)(?: the| all| all of| any of)*",
        IN,
    ),
    rule(
        r"(?:(?:came|come|comes|coming|sourced|acquired|generated|originated|originating|originate|arrived"
        r"|found us|reached us|joined us|got here|joined|discovered us|landed|captured|created|added)(?: to us"
        rf"| in| here)? (?:(?:from|through|by)(?!{_A_TIME})|via|thru|by way of|thanks to|because of|off)|via|through"
        r"|thru|by way of|thanks to|due to|because of)(?: the| our| a| an| any)*",
        VIA,
    ),
    rule(r"(?:from|form(?! (?:submi|fill)))(?: the| our| a| an| any)*", FROM),
    rule(
        r"(?:working |works |work |employed |sitting |who are |who is )?at(?: the| a| an| company| account)*"
        r"|(?:working|works|work|employed) (?:for|with|by)",
        AT,
    ),
    rule(
        r"(?:owned|held|managed|handled|worked|covered|run|looked after|claimed|taken|being worked) by"
        r"|assigned to|belong(?:s|ing)? to|(?:owner|rep|seller|sales rep|lead owner|contact owner)(?: is| =| "
        r"of)?|under|allocated to|routed to",
        OWNER,
    ),
    rule(
        r"(?:created|added|entered|imported|logged|uploaded|typed in) by (?:me|us|myself|someone|somebody|anyone"
        r"|(?:my |our |the |a )?(?:team|rep|reps|marketing|sales|sdrs?|bdrs?)|(?:an |the )?import)",
        Unread(NOT_WHO_ENTERED),
    ),
    rule(r"(?:from|at|of) there", Unread()),
    rule(
        rf"(?:(?:in|on|from|per|inside|according to) )?(?:the |our |my )?(?P<crm>{'|'.join(CRMS)})"
        r"(?: (?:database|instance|org|export))?",
        _crm,
    ),
    rule(r"for|of|with|by|on|to", OF),
    rule(
        r"(?:named|called|with the name|by the name of|whose name is|(?:with |whose )?(?:first|last|family) "
        r"name(?: is)?|surname(?: is)?)",
        _called,
    ),
    rule(rf"(?P<said>{'|'.join(map(str.casefold, sorted(LANGUAGES)))}) (?:speaking|speakers?)", _speaking),
    rule(r"(?<=leads )like|(?<=companies )like|similar to|comparable to|this time (?:last|next) \w+", Unread()),
    rule(
        r"(?:that |who |which )?(?:are |is |were |was )?(?:interested in|asking about|shopping for"
        r"|looking (?:at|for)|in the market for)(?: the| our| an?| new)*",
        _own_value,
    ),
    rule(r"(?:that |who )?(?:speaks?|speaking|talks?|prefers?|preferring)", Cue((Field.LANGUAGE,), named=True)),
)
