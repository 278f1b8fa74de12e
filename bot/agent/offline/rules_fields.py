"""Conditions on fields by their names: known or missing, `Region Tier is Gold`, `title contains data`."""

import re
from collections import Counter
from collections.abc import Mapping

from bot.agent.offline import rules_blank
from bot.agent.offline.fields import NO, YES, field_named, is_dated, no_of, yes_of
from bot.agent.offline.listed import value_is
from bot.agent.offline.marks import Cue, Doing, Mark, Ready, Spot, Unread, Verb
from bot.agent.offline.own_lists import own_at
from bot.agent.offline.rules_blank import WHOSE
from bot.agent.offline.rules_small import CRMS
from bot.agent.offline.rules_time import time_follows
from bot.agent.offline.scene import Rule, Scene, group, rule
from bot.agent.offline.spelling import key_of
from bot.agent.offline.static_words import STAGES
from bot.domain.lead_query import NUMBERS, FieldHas, FieldIs, LeadField
from bot.domain.rep import folded
from bot.domain.word_forms import both_numbers
from bot.domain.words import Stage


def _custom_is(match: re.Match[str], scene: Scene) -> Mark | Spot | None:
    """`Region Tier is Gold`, `Plan = Pro or Team`, `where Newsletter is not yes`, `Notes contain SSO`."""
    named = field_named(match["field"], scene)
    if named is None:
        return None
    field, custom = named
    verb = match["verb"]
    negated = bool(re.search(r"\bnot\b|!=|\bother than\b|\bexcept\b", verb))
    if field is LeadField.CUSTOM and not re.search(r"contain|includ|mention|like|has", verb):
        found = values_after(match, scene, custom)
        if found:
            values, after = found
            first, _ = scene.places(match)
            return Spot(first, after, Ready((value_is(custom, values, scene.lexicon.lists, negated=negated),)))
    return None


def values_after(match: re.Match[str], scene: Scene, custom: str) -> tuple[tuple[str, ...], int] | None:
    """The longest run of the field's own values, joined by commas, and, or; and the token after it."""
    _, place = scene.places(match)
    known = {folded(n.value): n.value for n in scene.lexicon.custom.get(custom, ())}
    for spelled in (YES, NO):
        own = [known[word] for word in spelled if word in known]
        known = {word: own[0] for word in spelled if own} | known
    known = _by_first_words(known) | known
    values: list[str] = []
    while True:
        length = next((n for n in range(8, 0, -1) if _value(scene, place, n) in known), 0)
        if length:
            values.append(known[_value(scene, place, length)])
            place += length
        elif scene.line.slice(place, place + 1).startswith("§q") and not values:
            values.append(scene.line.tokens[place].text)
            place += 1
        else:
            break
        joint = next(
            (n for n in (2, 1) if scene.line.slice(place, place + n) in {", or", ", and", ",", "or", "and"}), 0
        )
        if not joint or not any(_value(scene, place + joint, n) in known for n in range(8, 0, -1)):
            break
        place += joint
    written = (
        *values,
        *(v for answer in (yes_of(custom, scene), no_of(custom, scene)) if {*answer} & {*values} for v in answer),
    )
    return (tuple(dict.fromkeys(written)), place) if values else None


def _by_first_words(known: Mapping[str, str]) -> dict[str, str]:
    """Values by their first word where no other begins so: `the ERP is Nimbus`, of `Nimbus One`."""
    firsts = Counter(words.split()[0] for words in known if " " in words)
    return {w.split()[0]: value for w, value in known.items() if " " in w and firsts[w.split()[0]] == 1}


def _value(scene: Scene, place: int, length: int) -> str:
    tokens = scene.line.tokens[place : place + length]
    if len(tokens) < length:
        return "\0"
    if length == 1 and tokens[0].kind == "quoted":
        return folded(tokens[0].text)
    return " ".join(t.key for t in tokens)


def _contains(match: re.Match[str], scene: Scene) -> Mark | Spot | None:
    """`title contains data`, `notes mention "single sign-on"`; `contract types include lease` has it as a value."""
    messages = match["field"].startswith("message")
    named = field_named(match["field"], scene) or ((LeadField.NOTES, "") if messages else None)
    if named is None or named[0] in NUMBERS or (named[1] and is_dated(named[1], scene)):
        return None
    first, (place, _) = scene.places(match)[0], scene.places(match, "words")
    if named[1] and " not " not in match["verb"] and any(o.custom == named[1] for o in own_at(place, scene)):
        return Spot(first, place, Cue((named[0],), custom=named[1], named=True))
    words = folded(scene.typed(match, "words"))
    if (
        named[0] is LeadField.COMPANY
        and match["verb"].endswith(("has", "having"))
        and not scene.lexicon.in_company(words)
    ):
        return None  # `whose company has over 500 people`
    negated = " not " in f" {match['verb']} "
    exact = match["words"].startswith("§q") or named[0] is not LeadField.NOTES
    said = (words,) if exact else both_numbers(words)
    return Ready((FieldHas(field=named[0], custom=named[1] or None, words=said, negated=negated),))


def _became(match: re.Match[str], scene: Scene) -> Mark | None:
    """`became an MQL in April`: the day that the CRM's own field gives; without a time it is a stage."""
    stages = [o.values[0] for o in scene.lexicon.options(match["stage"]) if o.field is LeadField.STAGE]
    if not stages or not time_follows(match, scene):
        return None
    spelled = (key_of(words) for words in STAGES[Stage(stages[0])].split(","))
    named = {name for words in spelled for key, name in scene.lexicon.custom_names.items() if _tells(key, words)}
    if len(named) != 1:
        return Unread(f"I do not know when leads became {match['stage']}; I know when they were created.")
    return Verb(Doing.DATED, custom=named.pop())


def _tells(key: str, stage: str) -> bool:
    """Whether a field gives the day on which a stage was entered: `Became a Sales Qualified Lead Date`."""
    return (
        re.fullmatch(
            rf"(?:date )?(?:became|become|entered|date|reached)(?: an?)? {stage}(?: stage)?"
            r"(?: lifecycle stage pipeline)?(?: date)?",
            key,
        )
        is not None
    )


_CRM = rf"(?:crm|{'|'.join(CRMS)})"


def _rated(match: re.Match[str], scene: Scene) -> Mark | None:
    """`rated hot`, `rated hot or warm`: what the CRM's own rating says, where the data brings one; else it is ours."""
    ratings = [name for key, name in scene.lexicon.custom_names.items() if "rating" in key.split()]
    for name in dict.fromkeys(ratings):
        said = re.split(r" (?:or|and|,) ", group(match, "rating"))
        values = tuple(n.value for n in scene.lexicon.custom.get(name, ()) if key_of(n.value) in said)
        if len(values) >= len(said):
            return Ready((FieldIs(field=LeadField.CUSTOM, custom=name, values=values),))
    return None


_TEXTS = {LeadField.TITLE, LeadField.NAME, LeadField.EMAIL, LeadField.COMPANY, LeadField.NOTES, LeadField.CUSTOM}


def _words_in(match: re.Match[str], scene: Scene) -> Mark | None:
    """`with cto or chief technology officer in the job title`."""
    named = field_named(match["field"], scene)
    if named is None or named[0] not in _TEXTS or " with " in match["words"]:
        return None
    if match["words"].startswith("§q"):
        words: tuple[str, ...] = (folded(scene.typed(match, "words")),)
    else:
        words = tuple(w.strip() for w in re.split(r" , or | , | or ", match["words"]) if w.strip())
        words = words if named[0] is not LeadField.NOTES else tuple(form for w in words for form in both_numbers(w))
    condition = FieldHas(field=named[0], custom=named[1] or None, words=words, negated=match["verb"] == "without")
    return Ready((condition,))


_TOGETHER = {
    LeadField.STATUS: (LeadField.STATUS, LeadField.CRM_STATUS),
    LeadField.SOURCE: (LeadField.SOURCE, LeadField.SOURCE_DETAIL),
    LeadField.COUNTRY: (LeadField.COUNTRY, LeadField.STATE, LeadField.CITY),
    LeadField.STATE: (LeadField.STATE, LeadField.COUNTRY),
    LeadField.TITLE: (LeadField.TITLE, LeadField.SENIORITY),
}
"""Fields that a word for one of them may mean as well, the likelier first."""


def _cue(match: re.Match[str], scene: Scene) -> Mark | None:
    """A field by its name; what follows is its value."""
    named = field_named(match["field"], scene)
    if named is None:
        return None
    if named[0] is LeadField.COMPANY and re.search(r"compan|accounts|firm|account are", match.group()):
        return None  # a word for leads' companies, not for the field
    places = any(o.field is LeadField.COUNTRY for o in scene.lexicon.options(match["field"]))
    if places and match.group().startswith("in the"):
        return None  # in the States
    return Cue(_TOGETHER.get(named[0], (named[0],)), custom=named[1], named=True)


_NOTES = "notes?|messages?|comments?|descriptions?|remarks"
_TELL = (
    "(?:contain(?:s|ing)?|includ(?:es?|ing)|mention(?:s|ed|ing)?|says?|saying|refer(?:s|ring)? to|talk(?:s|ing)? about"
    "|speaks? of|about)"
)
_NOTED_ENDS = (
    r"$| (?:,|;|\?|in|from|at|and|or|but|with|without|who|that|which|owned|created|this|last|since|by|not|sorted)"
    r"(?: |$)"
)
"""What ends the words that notes are searched for."""


def rules(field: str) -> tuple[Rule, ...]:
    """Rules for fields by name; `field` is an expression for the names of all fields."""
    return (
        rule(
            rf"(?:rated|marked|flagged) (?:as )?(?P<rating>\w+) (?:in|on|by|per|according to) (?:the |our )?{_CRM}"
            rf"|(?P<rating>\w+) (?:in|per|according to) (?:{'|'.join(CRMS)})"
            r"|(?:(?:that|who|which) )?(?:(?:is|are) )?rated (?:as )?(?P<rating>\w+(?: (?:or|and|,) (?:as )?\w+){0,3})",
            _rated,
        ),
        rule(
            r"(?:became|become|becoming|turned(?: into)?|turn into|converted (?:in)?to|promoted to|reached)"
            r"(?: an?| the)? (?P<stage>\w+(?: \w+){0,2}?)",
            _became,
        ),
        *rules_blank.rules(field),
        rule(
            rf"{WHOSE}(?P<field>{field})(?P<verb>(?: (?:is|are|was|equals|equal to|=|!=|of|being|set to"
            r"|currently|not|in"
            "|one of|either|other than|as|the|an?))*)",
            _custom_is,
        ),
        rule(
            rf"{WHOSE}(?P<field>{field})(?P<verb> (?:(?:does |do |did )?not )?(?:contains?|includes?|including"
            r"|containing"
            r"|mentions?|mentioning|has|having|says?|like)(?: the words?)?) (?P<words>§q\d+|\w+)",
            _contains,
        ),
        rule(
            rf"{WHOSE}(?P<field>{_NOTES})(?P<verb> (?:(?:that|which|who) )?(?:(?:does |do |did )?not )?{_TELL})"
            rf" (?:the words? |an? |the )?(?P<words>§q\d+|\w+(?: \w+){{0,3}}?)(?={_NOTED_ENDS})",
            _contains,
        ),
        rule(
            r"(?P<words>§q\d+|\w+) (?P<verb>in|mentioned in) (?:the |their )?"
            r"(?P<field>notes|descriptions?|comments|remarks|title|job title|titles)",
            _contains,
        ),
        rule(
            r"(?:that |who |which )?(?P<verb>(?:(?:do|does|did) not )?(?:mention(?:s|ed|ing)?|sa(?:y|ys|id)"
            r"|ha(?:s|ve|d)|talk(?:s|ed|ing)? about|contain(?:s|ed|ing)?|note(?:s|d)?)) (?:(?:the words?"
            r"|something about|anything about) )?(?P<words>§q\d+|(?!no |any |a )\w+(?: \w+){0,2}?) (?:anywhere )?in "
            r"(?:the |their |my |our |his |her )?"
            r"(?P<field>notes?|descriptions?|comments?|remarks)(?: fields?)?",
            _contains,
        ),
        rule(
            r"(?P<verb>with|without) (?P<words>§q\d+|[^§,]{1,60}?(?:(?: , or| ,| or) [^§,]{1,60}?){0,9}) in the "
            rf"(?P<field>{field})",
            _words_in,
        ),
        rule(rf"{WHOSE}(?P<field>{field})(?: (?:is|was|=|equals|of|being|set to|currently|the|an?))*", _cue),
    )
