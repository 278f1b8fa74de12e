"""What we know of budget, authority, need and timeline, by who says so: us, who know it, or a lead that told us."""

import re

from bot.agent.offline.marks import Mark, Ready
from bot.agent.offline.rules_states import CRITERION, LIST
from bot.agent.offline.scene import Make, Rule, Scene, rule
from bot.domain.lead_query import Evident
from bot.domain.words import Criterion, Level

_NAMED = {
    "timing": Criterion.TIMELINE,
    "timeframe": Criterion.TIMELINE,
    "decision maker": Criterion.AUTHORITY,
    "who decides": Criterion.AUTHORITY,
}
_THING = rf"(?:{CRITERION}|decision makers?|who decides)"
_THINGS = rf"(?:{_THING}(?: (?:and|or|,)(?: the| their| an?)? {_THING}){{0,3}})"
_ITS = r"(?:the |their |any |an? |its )*"
_SAID = (
    r"(?:who |that |which )?(?:have |has )?(?:told (?:us|me|the rep|sales)|said|says?|saying|stated|mentioned"
    r"|mentions?|claim(?:s|ed)?|let us know|admitted|confirmed)(?: that)?"
)


def _levels(*levels: Level) -> Make:
    def make(match: re.Match[str], scene: Scene) -> Mark:
        said = (words.rstrip("s") for words in re.findall(_THING, match["what"]))
        criteria = dict.fromkeys(_NAMED.get(words.removesuffix("s")) or _criterion(words) for words in said)
        return Ready(tuple(Evident(criterion=one, levels=levels) for one in criteria))

    return make


def _criterion(words: str) -> Criterion:
    return _NAMED.get(f"{words}s") or Criterion(words)


_UNKNOWN = _levels(Level.UNKNOWN)
_KNOWN = _levels(Level.CLAIMED, Level.SUPPORTED, Level.CONFIRMED)
_DENIED = _levels(Level.CONTRADICTED)

RULES: tuple[Rule, ...] = (
    rule(
        r"(?:where |whom |that |which )?(?:do |does |have )?(?:we|i|the team) (?:still |also |really |have )*"
        rf"(?:do not|did not|not|never)(?: yet| really| even)* (?:know|learn|ask(?:ed)?|discuss(?:ed)?|heard?"
        r"|cover(?:ed)?)"
        rf"(?: them| him| her)?(?: anything| much)?(?: about| on)? {_ITS}"
        rf"(?P<what>{_THINGS})(?: (?:of|for|yet|is))*",
        _UNKNOWN,
    ),
    rule(
        r"(?:where |with |that |which )?(?:(?:we|i) (?:still )?(?:know|have|got) )?nothing (?:is |yet |known |said "
        rf"|recorded |noted )*(?:about|on|of|regarding) {_ITS}(?P<what>{_THINGS})",
        _UNKNOWN,
    ),
    rule(
        r"(?:where |whose |that )?(?:we|i) (?:already )?know (?:(?:(?:some|any)thing )?(?:about|of|on) )?"
        rf"{_ITS}(?P<what>{_THINGS})(?: (?:of|for))?(?= |$)",
        _KNOWN,
    ),
    rule(
        r"(?:(?:who|that|which|where) )*"
        r"(?:(?:with|having|have|has|we have|there is|got) (?:no|zero)|without(?: any| a)?"
        r"|no|lacking|missing(?: all)?(?: of)?(?: the)?) "
        r"bant(?: (?:info|information|data|evidence|answers?|details?|facts?|criteria|yet))*"
        r"(?: (?:at all|whatsoever|yet|so far|on file|recorded|known))*",
        Ready(tuple(Evident(criterion=one, levels=(Level.UNKNOWN,)) for one in Criterion)),
    ),
    rule(rf"but not {_ITS}(?P<what>{CRITERION})", _UNKNOWN),
    rule(
        rf"{_SAID}(?: (?:they|he|she|there|it))? (?:(?:do|does|did) not have|(?:have|has|had|having|is|are|was) no"
        rf"|no|lacks?) {_ITS}(?:enough )?(?P<what>{LIST})(?: for (?:it|this|that|us))?",
        _DENIED,
    ),
    rule(
        rf"{_SAID} (?:to have|(?:they|he|she|there|it)(?: (?:have|has|had|got|is|are|was))+) {_ITS}(?P<what>{LIST})",
        _KNOWN,
    ),
)
