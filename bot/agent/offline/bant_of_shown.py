"""What is known of budget, authority, need or timeline of the one that was shown: `what's her budget?`, `and need?`."""

import re

from bot.agent.offline.answering import account_asked
from bot.agent.offline.deictic import CARDS, pointed_at
from bot.agent.offline.on_record import of_account
from bot.domain.reading import Reading, Shape, ThreadMemory

OF_WHICH = "Of which of them? Say a name, or for example: the second one."
_WHOSE = r"(?P<whose>his|her|their|the|its|an?|any)(?: 's)?"
_WHO = r"(?P<who>he|she|they)"
_TIMELINE = r"time ?lines?"
_CRITERION = (
    rf"(?:(?:buying |decision |rough )*(?:budgets?|authority|needs?|pains?|pain points?|timing|time ?frames?"
    rf"|{_TIMELINE}|deadline|bant|(?:decision|buying) power)(?: (?:range|size))?)"
)
_CRITERIA = rf"{_CRITERION}(?: (?:and|or|,) (?:(?:his|her|their|the) )?{_CRITERION})*"
_AGAIN = r"(?: (?:again|like|then|exactly|looking like|for (?:it|this|that)|at all|known|yet|so far|by the way))*"
_ASKS = (
    r"(?:what is|what was|what are|what about|how about|how (?:big|large|high|much|good) is|do (?:we|you) (?:know|have)"
    r"|have we got|got|is there|any idea (?:of|about|on)|anything on|remind me of|what do we know (?:about|of|on))"
)
_IT = r"(?:it|this|that|them|one|us|something|(?:a|the|our) (?:\w+ )?\w+)"
_OURS = (
    r"(?:it|this|that|them|one|us|something|(?:a|the|our) (?:\w+ )?(?:solution|system|product|tool|software|platform"
    r"|machine|unit|device|service))"
)
_MEANS = (
    r"(?:want|wants|need|needs|plan|plans|hope|hopes|expect|expects|like|intend|going|planning|hoping|looking|wanting"
    r"|willing|ready|able|prepared|have|has|got|aiming)"
)
_WHEN = r"(?:by |until )?(?:when|how soon|how fast|how quickly)"
_USES = (
    r"(?:have|get|see|use|using|buy|buying|purchase|order|start|begin|decide|sign|switch|implement|launch|go live|live"
    r"|be live)"
)
_SPEND = r"(?:spend|pay|invest|afford)"
_DONE = r"(?:done|live|running|installed|delivered|implemented|in place|up and running|ready|solved|set up|by|for|at)"
_BY_NAME = re.compile(rf"{_ASKS} (?:{_WHOSE} )?(?P<what>{_CRITERIA}){_AGAIN}")
_BARE = re.compile(rf"(?:{_WHOSE} )?(?P<what>{_CRITERIA}){_AGAIN}")
_IN_OTHER_WORDS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"how much (?:money |budget )?(?:can|could|will|would) {_WHO}(?: {_MEANS} to)* {_SPEND}(?: (?:on|for) {_IT})?",
        rf"how much (?:money |budget )?(?:do|does|did|has|have|is|are) {_WHO} (?:(?:{_MEANS} to )+{_SPEND}"
        rf"|have|has|got|budgeted|set aside|put aside)(?: (?:on|for) {_IT})?",
        rf"{_WHEN} (?:do|does|did|would|is|are) {_WHO}(?: {_MEANS}(?: to(?: {_USES})?)?)+ {_OURS}(?: {_DONE})*",
        rf"{_WHEN} (?:do|does|would|will|must|should) {_WHO}(?: {_MEANS}(?: to)?)* {_USES}(?: {_OURS})?(?: {_DONE})*",
        rf"(?:{_WHEN} is it (?:needed|wanted|due|required)|how urgent is (?:it|this|that))(?: {_DONE})*",
        r"how much (?:money|budget) (?:is|was) there(?: for (?:it|this))?",
        rf"what (?:does|do|did|has|have) {_WHO} (?:ever |already )?(?:say|said|tell us|told us|mention|mentioned)"
        rf"(?: (?:about|on|of|regarding))? (?:{_WHOSE} )?{_CRITERIA}",
        rf"what (?:does|do|did|is) {_WHO} (?:really |actually )?(?:need|want)s?(?: from us)?(?: exactly)?",
        rf"what (?:is|are|was) {_WHO} (?:looking for|after|interested in|trying to \w+|struggling with|hoping for)",
        r"(?:by |until |from )when|how soon|how urgent(?: is (?:it|this|that))?|how much(?: money)?|what for",
        rf"(?:does|do|can|will) {_WHO} (?:decide|sign|make the (?:call|decisions?)|have the (?:final say|last word))"
        r"(?: (?:alone|it|this|on (?:it|this)))*",
        rf"(?:does|do|has|have|is) {_WHO} (?:have|has|got|under|on|working to|facing) (?:an? |any |the )?"
        r"(?:dead ?line|go live date|target date|due date|time pressure)",
        rf"what (?:problems?|pains?|pain points?|issues?|challenges?) (?:does|do|did|has|have|is|are) {_WHO}"
        r"(?: (?:have|has|got|having|facing|face|want|wants|need|trying|to|solve|solving|mention))*",
    )
)
_TELL_OF_BANT = frozenset({Shape.LEAD, Shape.QUALIFY})
_NOBODY = frozenset({"the", "a", "an", "any"})


def bant_of_shown(body: str, thread: ThreadMemory) -> Reading | None:
    """The card of the one that was shown; `timeline` is what happened, unless a card or BANT was what came before."""
    last = thread.last
    matches = (pattern.fullmatch(body) for pattern in (_BY_NAME, *_IN_OTHER_WORDS, _BARE)) if last else ()
    match = next((found for found in matches if found), None)
    if last is None or match is None:
        return None
    shape = last.reading.shape
    said = match.groupdict()
    who = said.get("who") or said.get("whose") or "the"
    of_accounts = shape is Shape.EVIDENCE or (shape is Shape.STAKEHOLDERS and who not in _NOBODY)
    if of_accounts and (account := account_asked(thread, alone=True)):
        return of_account(account, body)
    if who in _NOBODY and shape not in CARDS:
        return None
    of_bant = shape in _TELL_OF_BANT and (match.re is _BY_NAME or _asked_before(thread))
    if re.search(_TIMELINE, body) and not of_bant:
        return None
    pointed = pointed_at("it" if who in _NOBODY else who, thread)
    if pointed is None or pointed.missing:
        return None
    if len(pointed.lead_ids) > 1:
        return Reading(shape=Shape.CLARIFY, sentence=OF_WHICH)
    return Reading(shape=Shape.LEAD, lead_ids=pointed.lead_ids)


def _asked_before(thread: ThreadMemory) -> bool:
    """Whether the question before was about budget, authority or need, so that a bare `timeline` is that."""
    return thread.last is not None and re.search(rf"\b{_CRITERION}\b", thread.last.question, re.I) is not None
