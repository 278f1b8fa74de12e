"""How buyers answer who are asked who decides: `me`, `mine, but Karl has a say`, `I only collect the offers`."""

import re

from bot.agent.bant.authority_words import ANOTHER, ROLES
from bot.agent.bant.sentences import Sentence
from bot.domain.words import Level

MYSELF = re.compile(
    r"^(?:well,? |oh,? |yes,? )*(?:that is |that would be |it is |just |only )*"
    r"(?:me|myself|(?:entirely |all )?mine(?! and)|i (?:do|will|can)(?=\s*(?:[.,;!]|$)| (?:that|this|it|them|those|so"
    r"|all|myself|alone|indeed|personally|ultimately|always|usually|here|actually|too|on|for|in|as"
    r"|do (?:it|that|this|so)|decide|sign|approve|choose|order|buy|place|release|pay|go ahead"
    r"|be (?:the 1|signing|deciding|approving|ordering)"
    r"|make (?:the|this|that|these|those|all|it|such|every|any)"
    r"|take (?:the|this|that|these|such|all|every|any) (?:\w+ )?(?:decisions?|calls?)"
    r"|give (?:you|the (?:go|ok|okay|green))"
    r"|(?:the|our|my) (?:\w+ )?(?:buying|purchas\w+|procurement|ordering|orders|deciding|signing|approving|budget))\b)"
    r"|i (?:make|take|decide|sign)(?: (?:them|it|that|those))?(?=\s*(?:[.,;!]|$))|i am(?! (?:an?|only|just|not|our"
    r"|afraid|1 of|the (?!1\b))\b))\b"
)
REFUSED = re.compile(
    r"(?:well,? |oh,? |hm,? |i am afraid,? )*(?:i wish|if only|not (?:entirely|quite|alone|only|just|really"
    r"|exactly|fully|completely|solely)\b|(?:i |i am )?(?:only|just|merely) (?:gather|collect|prepar|compar|research"
    r"|recommend|do|help|here)\w*|partly|in part|only (?:up to|in part|for small)|you take it wrong|mine and\b"
    r"|no,? (?:that|it) (?:is|would be)\b)"
)
"""`I wish it were`, when asked whether they decide."""
HELPS = re.compile(
    r"(?:well,? |oh,? |yes,? |no,? |hm,? )*(?:i|we) (?:(?:do|will|would|can|could|am|only|just|merely|mainly"
    r"|mostly|really|usually|have|to) )*(?:help\w*|assist\w*|gather\w*|collect\w*|prepar\w*|research\w*|recommend\w*"
    r"|advis\w+|suggest\w*|shortlist\w*|(?:pass|forward|hand|send|take|give)\w* (?:it|this|that|them|these|those"
    r"|everything) (?:on|along|up|over|further|upstairs)|forward\w*"
    r"|(?:have|got) (?:some|a little|a bit of|a certain|limited) (?:influence|input|say|weight)"
    r"|put in a (?:good )?word|(?:make|give|write|do) (?:a|the|my|some) (?:\w+ )?(?:suggestion|recommendation"
    r"|proposal|opinion)s?"
    r"|(?:do|doing|make|making) (?:the|all the|some|a lot of the) (?:\w+ )?(?:prep\w*|research|legwork|groundwork"
    r"|spadework|comparisons?|comparing|shortlist\w*|paperwork|admin\w*|evaluation|collecting|gathering"
    r"|pre-?selection))\b"
)
"""What somebody does who prepares what others decide."""
DECIDES_TOO = re.compile(
    r"\bi (?:(?!not\b)\w+ ){0,2}(?:decide|sign|approve|choose|pick)\b|\b(?:mine|myself|by me)\b|\bmy (?:own )?(?:call"
    r"|decision)\b|\b(?:signing|deciding|buying|approving) (?:\w+ )?is (?:mine|my)\b"
)
OTHERS_HAVE_A_SAY = re.compile(
    r"^\W*(?:(?:that is|it is) )?(?:me|myself|i do|i will|i decide|i sign),? (?:and|(?:only )?(?:together "
    r"|jointly )?with)"
    r" (?:my|our) (?:wife|husband|partners?|brothers?|sisters?|mother|father|mum|mom|dad|son|daughter|parents|co-\w+"
    r"|colleagues?|team|boss|manager|director|board)(?=\s*(?:[.,;!]|$))|"
    r"\b(?!i\b|we\b|you\b|who\b|that\b|nobody\b|none\b)(?<!no )[\w'-]+ (?:(?:also|still|too|certainly|always) )?(?:has"
    r"|have|gets?|wants?) (?:a|an|his|her|their|some) (?:\w+ )?(?:say|word|vote|voice|veto)\b"
    r"|\b(?:but|though|and) (?!i\b|we\b|you\b|nobody\b|no\b|it\b|that\b|this\b|every\w*"
    r"|all\b)(?:my )?[\w'-]+ (?:(?:also|still|always|usually) )?(?:decides|signs|approves|has to|must"
    r"|needs to)\b(?! (?:be|come|arrive|work|fit)\b)"
)
"""`Mine, but Karl has a say`: others whose word counts as well."""
IN_PART = re.compile(
    r"^\W*(?:(?:it|that) is )?(?:me|mine|i do|i am),? (?:mostly|mainly|partly|in part|largely|for the most part)\b"
)


def only_helps(answer: str) -> bool:
    """Whether an answer to who decides says that the speaker prepares it, and not that they decide as well."""
    return HELPS.match(answer) is not None and DECIDES_TOO.search(answer) is None


def names_who(answer: Sentence, *, asked_who: bool = False) -> Level | None:
    """What an answer such as `me`, `that is me` or `no, my boss does` says to who decides."""
    if asked_who and (NOT_ME.match(answer.plain) or _begins_with_others(answer.plain)):
        return Level.CONTRADICTED
    if MYSELF.search(answer.plain):
        if OTHERS_HAVE_A_SAY.search(answer.plain):
            return Level.CONTRADICTED
        return None if IN_PART.match(answer.plain) else Level.SUPPORTED
    bare = len(answer.plain.split()) <= BARE_WORDS and ROLES.found_in(answer.plain)
    return Level.CONTRADICTED if bare or ANOTHER.found_in(answer.plain[:SHORT_CHARACTERS]) else None


def _begins_with_others(answer: str) -> bool:
    """`A small committee, and I'm not part of it`: somebody else is named first, who leaves it to nobody."""
    if OF_SEVERAL.match(answer):
        return True
    named = BEGINS.match(answer)
    near = named is not None and ROLES.found_in(answer[named.end() : named.end() + NEAR_CHARACTERS])
    return near and not (DECIDES_TOO.search(answer) or LEFT_TO_ME.search(answer))


NOT_ME = re.compile(
    r"(?:(?:well|oh|hm+|certainly|definitely|actually|sadly|unfortunately|no),? )*not (?:me|i)\b(?! alone)"
)
OF_SEVERAL = re.compile(
    r"(?:(?:well|oh|hm+|that is|that would be|it is),? )*(?:both of us|the (?:2|3|4) of us|(?:my"
    r"|our) (?:[\w-]+ ){1,3}and"
    r" (?:i|me|myself)\b|(?:me|i|myself) and (?:my|our)\b)"
)
BEGINS = re.compile(
    r"(?:(?:well|oh|hm+|ultimately|officially|formally|in the end|that is|that would be|it is|it would be),? )*"
    r"(?:my|our|the|an?) (?:small |whole )?"
)
NEAR_CHARACTERS = 24
LEFT_TO_ME = re.compile(
    r"\b(?:lets?|trusts?|leaves?|left|delegat\w+|gave|given|gives|authori[sz]\w+|empower\w+|handed|put)"
    r" (?:\w+ ){0,3}(?:me|us|mine)\b"
)
SHORT_CHARACTERS = 60
"""An answer to "who decides?" names them at its start."""
BARE_WORDS = 4
"""`Our head of sales.`: an answer that only names a role."""
