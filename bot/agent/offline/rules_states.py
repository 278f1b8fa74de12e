"""Conditions that have names of their own: mine, unassigned, won, lost, what is known on BANT."""

import re

from bot.agent.offline.marks import Mark, Noise, Option, Ready, Unread, Values
from bot.agent.offline.scene import Rule, Scene, rule
from bot.domain.lead_query import AnyOf, Condition, Evident, FieldIs, LeadField, not_theirs
from bot.domain.words import Criterion, Level, Status

NO_TEAM = "Nobody reports to you as far as I know. Name the reps whose leads you want to see."


def mine(scene: Scene) -> Values | Unread:
    """The asker's own leads, where a rep asks."""
    if scene.asker is None or scene.nobody:
        return Unread(scene.nobody)
    return Values((Option(LeadField.OWNER, (scene.asker.id,), known=True),))


def _mine(match: re.Match[str], scene: Scene) -> Mark:
    return mine(scene)


def _team(match: re.Match[str], scene: Scene) -> Mark:
    if scene.asker is None or scene.nobody:
        return Unread(scene.nobody)
    team = tuple(r.id for r in scene.reps if r.manager_id == scene.asker.id)
    return Values((Option(LeadField.OWNER, team, known=True),)) if team else Unread(NO_TEAM)


def _others(match: re.Match[str], scene: Scene) -> Mark:
    if scene.asker is None or scene.nobody:
        return Unread(scene.nobody)
    return Ready((FieldIs(field=LeadField.OWNER, values=(scene.asker.id,), negated=True),))


def _not_mine(match: re.Match[str], scene: Scene) -> Mark:
    """What others own, and what nobody does."""
    others = _others(match, scene)
    return Ready((not_theirs(others.conditions),)) if isinstance(others, Ready) else others


_NONE, _SOME = (Level.UNKNOWN,), (Level.CLAIMED, Level.SUPPORTED, Level.CONFIRMED)
_LEVELS = {
    "confirmed": (Level.CONFIRMED,),
    "verified": (Level.CONFIRMED,),
    "validated": (Level.CONFIRMED,),
    "supported": (Level.SUPPORTED,),
    "claimed": (Level.CLAIMED,),
    "contradicted": (Level.CONTRADICTED,),
    "conflicting": (Level.CONTRADICTED,),
    "contradicting": (Level.CONTRADICTED,),
    "contradictory": (Level.CONTRADICTED,),
    "unknown": _NONE,
    "missing": _NONE,
    "unclear": _NONE,
    "open": _NONE,
    "known": _SOME,
    "identified": _SOME,
    "established": _SOME,
    "clear": _SOME,
    **dict.fromkeys(("stated", "disclosed", "recorded", "noted", "documented"), _SOME),
    "met": (Level.SUPPORTED, Level.CONFIRMED),
    "unmet": (Level.CONTRADICTED,),
}
_CRITERIA = {"timing": Criterion.TIMELINE, "timeframe": Criterion.TIMELINE, "decision maker": Criterion.AUTHORITY}


def _evident(match: re.Match[str], scene: Scene) -> Mark:
    criteria = [_CRITERIA.get(c) or Criterion(c.rstrip("s")) for c in re.findall(CRITERION, match["what"])]
    said = list(dict.fromkeys(re.findall(rf"\b{_HOW}\b", match.group().replace(match["what"], " "))))
    refused = re.search(r"\b(?:not|never|unconfirmed|unverified)\b", match.group()) is not None
    without = re.search(r"\b(?:no|without|missing|lack|lacks|lacking|unknown)\b", match.group()) is not None
    if len(said) > 1 and not without:
        levels = tuple(dict.fromkeys(level for word in said for level in _LEVELS[word]))
        return Ready(tuple(Evident(criterion=c, levels=levels, negated=refused) for c in criteria))
    unsure = re.search(r"\b(?:unconfirmed|unverified)\b", match.group()) is not None
    how = said[0] if said else "confirmed" if unsure else ""
    conditions = tuple(_level(c, how, refused=refused, without=without) for c in criteria)
    both = " or " not in match["what"] or (without and "missing" not in match.group())
    return Ready(conditions if both else (AnyOf(conditions=conditions),))


def _level(criterion: Criterion, how: str, *, refused: bool, without: bool) -> Condition:
    if how in _LEVELS and _LEVELS[how] not in {_NONE, _SOME}:
        if how == "met" and refused:
            return Evident(criterion=criterion, levels=_LEVELS["unmet"])
        return Evident(criterion=criterion, levels=_LEVELS[how], negated=refused or without)
    known = (not how or _LEVELS[how] == _SOME) and not without
    if refused:
        known = not known
    return Evident(criterion=criterion, levels=_SOME if known else _NONE)


CRITERION = r"(?:budgets?|authority|needs?|timelines?|timing|timeframe|decision maker)"
_HOW = (
    "(?:confirmed|verified|validated|supported|claimed|contradicted|contradicting|contradictory"
    "|conflicting|unknown|missing|unclear|open|known"
    "|identified|established|clear|stated|disclosed|recorded|noted|documented|met|unmet)"
)
LIST = rf"(?:{CRITERION}(?: (?:and|or|,|and no|or no) {CRITERION}){{0,3}})"
_OWN = r"(?:own|owns|owned|have|has|assigned)"
_MATES = "colleagues?|co ?workers?|team ?mates?"
_OTHER_REPS = f"(?:all |all the |the |my )?(?:other (?:reps?|sellers?|{_MATES})|{_MATES})"
_OTHERS = f"(?:{_OTHER_REPS}|other people|(?:some|any|every)(?:one|body) else|(?:the |all |all the )?others?)"
_LEADS = "(?:leads?|opportunities|deals|accounts|customers|pipelines?|opps)"
_DID = (
    " (?:(?:not|never|ever|even|yet|already|also|just|since|recently) )*(?:yet|ever|even|been|met|spoken|written|rung"
    r"|got|seen|sent|read|come|gone|taken|given|done|heard|bought|made|told|\w{2,}ed)\b"
)
"""What makes `have` say what somebody did, and not whose something is."""
_OF_THEIRS = r" (?:an?|any|no|more|less|fewer|over|under|at least|at most|only|the same|phone|e ?mails?)\b"
"""What leads have, and reps do not."""
_UNOWNED = Ready((FieldIs(field=LeadField.OWNER, negated=True),))
_WON = AnyOf(
    conditions=(FieldIs(field=LeadField.STAGE, values=("customer",)), FieldIs(field=LeadField.STATUS, values=("won",)))
)


def _won(match: re.Match[str], scene: Scene) -> Mark:
    """`how many deals did we win`; of customers the word says it already."""
    return Noise() if re.search(r"\bcustomers?\b", scene.line.text) else Ready((_WON,))


_LOST = Ready((FieldIs(field=LeadField.STATUS, values=("lost",)),))
_CLOSED = Ready(
    (FieldIs(field=LeadField.STATUS, values=("won", "lost")), FieldIs(field=LeadField.STAGE, values=("customer",))),
    any_of=True,
)


def _closed(match: re.Match[str], scene: Scene) -> Mark | None:
    """Won, lost or a customer, where no status of the CRM's own is called so."""
    return None if scene.lexicon.options("closed") else _CLOSED


_NOT_CLOSED = Ready(
    (
        FieldIs(field=LeadField.STATUS, values=("won", "lost"), negated=True),
        AnyOf(
            conditions=(
                FieldIs(field=LeadField.STAGE, values=("customer",), negated=True),
                FieldIs(field=LeadField.STAGE, negated=True),
            )
        ),
    )
)
_NO_FIT = Ready((FieldIs(field=LeadField.STATUS, values=(str(Status.UNQUALIFIED),)),))

RULES: tuple[Rule, ...] = (
    rule(
        r"(?:(?:that|which|who) )?(?:(?:is|are|was|were) )?(?:marked (?:as )?)?not a (?:good )?fit(?: for us)?", _NO_FIT
    ),
    rule(r"(?:already )?closed(?: out)?", _closed),
    rule(r"(?:(?:is|are|was|were) )?not (?:yet |already |been )*closed(?: yet| out)?", _NOT_CLOSED),
    rule(
        r"(?:unassigned|unowned|ownerless|unclaimed|orphaned|orphans?|up for grabs|not assigned(?: to "
        r"(?:anyone|anybody|a rep|someone))?"
        r"|(?:that |which )?(?:nobody|no one|noone|no rep)(?: currently)? (?:owns|is working|works|has "
        r"claimed|claimed|is assigned to|covers"
        rf"|has(?!{_DID}))"
        r"|(?:with|have|has|having|got) (?:no|not an) (?:owners?|rep|sales rep)(?: assigned)?|(?:with no"
        r"|without|without an|without any|missing|missing an|lacking|no|do not have an|does not have an) "
        r"(?:owners?|rep|sales rep|seller)(?: assigned)?"
        r"|(?:(?:that )?(?:are |is )?not (?:owned|claimed|assigned)(?: (?:by|to))? (?:anyone|anybody|any rep"
        r"|somebody|a rep))"
        r"|owned by (?:nobody|no one|noone|none)|assigned to (?:nobody|no one|noone|none)|(?:do not|does not) "
        r"(?:have|belong to) (?:an owner|anyone|anybody)"
        r"|not owned(?! by)|owner (?:is )?(?:blank|empty|missing|none|unassigned|nobody|unknown|not set)|(?:have"
        r"|has) not been (?:assigned|claimed)(?: (?:yet|to anyone|to anybody))?)",
        _UNOWNED,
    ),
    rule(
        r"assigned|owned(?: by (?:anyone|anybody|somebody|someone|a rep))?|(?:with|have|has) an owner|claimed",
        Ready((FieldIs(field=LeadField.OWNER),)),
    ),
    rule(
        r"(?:which |that )?(?:i|me) (?:currently )?(?:own|have|am working(?: on)?|am assigned|am responsible "
        r"for|work on|look after|cover)"
        r"|(?:owned by|assigned to|belonging to|belong to|for|of|on) (?:me|myself)|mine|my|my own|of mine|in "
        r"my name|under my name|do i (?:own|have)|have i got|i have got|i am the owner of",
        _mine,
    ),
    rule(
        r"i(?= (?:have not|did not|never|not|have|touched|contacted|spoken|talked|called|met|worked|reached"
        r"|followed|heard|been))",
        _mine,
    ),
    rule(
        r"my (?:team|reps|reports|direct reports|people|sellers|group)(?: 's| has| have| owns| own)?|(?:owned "
        r"by|assigned to|on|in) my (?:team|reps|direct reports)",
        _team,
    ),
    rule(
        rf"{_OTHERS}(?: 's)|(?:owned by|assigned to|belong(?:ing|s)? to|held by) {_OTHERS}|(?:of|with) {_OTHER_REPS}"
        rf"|(?:{_OTHER_REPS}|(?:the )?others)"
        rf"(?= (?:\w+ ){{0,2}}?{_LEADS}\b)"
        rf"(?! (?:than|but|except)| (?:have|has){_DID}(?<!qualified))"
        rf"|(?:that |which )?(?:{_OTHER_REPS}|other people|others|(?:some|any)(?:one|body) else)"
        rf" (?:own|owns|(?:have|has)(?!{_DID}|{_OF_THEIRS})|handle|handles|look after|work on|cover|covers)",
        _others,
    ),
    rule(
        r"not (?:mine|my own|owned by me|assigned to me)(?! (?:or|nor|and) )"
        r"|(?:which |that )?(?:i am|me) not (?:the owner of|assigned to|responsible for|working(?: on)?|covering)"
        r"|(?:which |that )?i (?:do|did) not (?:currently )?(?:own|look after|cover|work on|manage|handle)",
        _not_mine,
    ),
    rule(
        r"(?:(?:with )?no|without(?: an?| any| the| known| a known| confirmed| a confirmed)?|missing|lacking"
        r"|(?:have|has|having|got) no|lacks?|(?:do|does) not have(?: an?| any| the)?|unknown) "
        rf"(?P<what>{LIST})(?: (?:yet|info|information|known|confirmed|at all|so far|evidence|supported"
        r"|identified))*",
        _evident,
    ),
    rule(
        rf"(?:with |have |has |having |whose |where |and )?(?:an? |the |their )?(?P<what>{LIST})"
        r"(?: (?:is|are|has|have|been|was|were|still|level|yet|as|already))* "
        rf"(?P<how>(?:not (?:yet )?|un)?{_HOW}(?:(?: , or| ,| or) {_HOW}){{0,3}})(?: yet)?",
        _evident,
    ),
    rule(rf"(?P<what>{LIST}) (?:unconfirmed|unverified)", _evident),
    rule(rf"(?P<what>{CRITERION})(?= (?:but|and|yet) (?:no|not|without|missing|lacks?|lacking|unknown))", _evident),
    rule(
        r"(?:with |have |has )?(?:full bant|(?:a )?complete bant|bant (?:is )?(?:complete|done)|everything "
        r"(?:is )?confirmed|fully qualified"
        r"|all (?:four )?(?:bant )?criteria (?:confirmed|known|met))",
        Ready(tuple(Evident(criterion=c, levels=(Level.SUPPORTED, Level.CONFIRMED)) for c in Criterion)),
    ),
    rule(
        rf"(?:with |having |has |have )?(?:an? )?(?:{_HOW}(?:(?: , or| ,| or| and) {_HOW}){{0,3}}|unconfirmed)"
        rf"(?: an?| the)? (?P<what>{LIST})",
        _evident,
    ),
    rule(
        rf"(?:with|have|has|having|got)(?: an?| the| their| any| some)? (?P<what>{CRITERION}(?: "
        rf"and {CRITERION}){{0,3}})",
        _evident,
    ),
    rule(
        r"(?:who |that |which )?(?:(?:has|have) )?(?:already |ever |actually )?(?:mention(?:ed|s|ing)?|talked about"
        r"|spoke(?:n)? about|gave(?: us)?|given(?: us)?|told us|shared|named|stated) "
        rf"(?:about )?(?:an? |the |their )?(?P<what>{CRITERION}(?: and {CRITERION}){{0,3}})"
        r"(?: (?:so far|already|yet))?",
        _evident,
    ),
    rule(
        r"(?:did |have |do |has )?(?:we|i|you|the team)(?: have| ve| just)? "
        r"(?:win|won|close|closed|sign|signed|land|landed)(?: up)?|(?:have |has |were |was |got |been )+(?:won|signed)",
        _won,
    ),
    rule(r"(?:deals?|leads|business) (?:won|closed)", Ready((_WON,))),
    rule(r"(?:did |have |do |has )?(?:we|i|you|the team)(?: have| ve| just)? (?:lose|lost)(?! touch| contact)", _LOST),
    rule(r"(?:deals?|leads|business) lost", _LOST),
)
