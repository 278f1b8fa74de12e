"""How buyers take what a seller repeats to them of a sum or a time: it still stands, and there is no leeway."""

import re

from bot.agent.bant.dialogue import Dialogue, Reply
from bot.agent.bant.sentences import Sentence

STANDS = re.compile(
    r"(?:that is (?:it|so|still \w+)|(?:they (?:did|do|have|are)|it (?:did|does|has)|we are)(?: (?:indeed|still"
    r"|really|actually|so far))?(?=\s*(?:[.,;!]|$))|it is (?:an? must|crucial"
    r"|firm|fixed|final|essential|critical)|pretty firm|(?:that|it) is what (?:i|we) (?:\w+ ){0,3}(?:hoped|want\w*"
    r"|need\w*|planned|asked|said|told|had in mind)|still (?:is|are"
    r"|accurate|correct|right|true|valid|current|the same|stands|holds)|(?:that|it|this|the (?:figure|number"
    r"|sum|amount"
    r"|budget)) (?:still )?(?:holds|stands|applies|remains|has not changed|is unchanged)|nothing(?: has| is)? changed"
    r"|you remember (?:correctly|right|well))\b"
)


def reply_to_told(sentence: Sentence, talk: Dialogue) -> tuple[Reply, Sentence | None]:
    """How the other side answered at once: `it still stands` is a yes, and a no to more than was told goes along."""
    reply, answer = talk.reply(sentence)
    if answer is not None and _has_changed(reply, answer, sentence, talk):
        return Reply.NO, answer
    if answer is not None and reply is Reply.NO and (asks_for_more(sentence, talk) or asks_if_changed(sentence, talk)):
        return Reply.GOES_ALONG, answer
    if answer is not None and reply is Reply.OTHER and STANDS.match(answer.plain):
        return Reply.YES, answer
    return reply, answer


def asks_for_more(sentence: Sentence, talk: Dialogue) -> bool:
    """Whether a sum is told together with the question if there could be more: who says no to that stays with it."""
    return LEEWAY.search(_asked_with(sentence, talk)) is not None


def _asked_with(sentence: Sentence, talk: Dialogue) -> str:
    """The last question of the turn, from what is told on; empty where there is none."""
    turn = list(talk.turn(sentence))
    asked = [said.plain for said in turn[turn.index(sentence) :] if said.asks]
    return asked[-1] if asked else ""


def _has_changed(reply: Reply, answer: Sentence, told: Sentence, talk: Dialogue) -> bool:
    """Whether a yes is one to `has that changed?`: it is not as told then, unless it is added that it still is."""
    if not CHANGING.search(_asked_with(told, talk)) or SAME.search(answer.plain):
        return False
    yes = reply is Reply.YES or SADLY_YES.match(answer.plain)
    return IT_HAS.match(answer.plain) is not None or (bool(yes) and asks_if_changed(told, talk))


def asks_if_changed(sentence: Sentence, talk: Dialogue) -> bool:
    """Whether what is told comes with the question if it is another by now."""
    return CHANGED.search(_asked_with(sentence, talk)) is not None


CHANGING = re.compile(r"\b(?:chang\w+|mov(?:ed|es?)|shift\w*|differ\w*|news|updates?|other(?:wise)?)\b")
CHANGED = re.compile(
    rf"^(?:and |so |but )?any (?:\w+ )?{CHANGING.pattern}|\b(?:has|have|did|is|are|does"
    rf"|do)(?: there)?(?: been)? (?:that|this|it|they|these|those|any\w*|something"
    rf"|(?:the|your) \w+)(?: \w+){{0,3}}? {CHANGING.pattern}"
)
"""A question whose yes says that it is no more as told."""
SADLY_YES = re.compile(r"(?:unfortunately|sadly|regrettably|i am afraid),? (?:yes|so)\b")
IT_HAS = re.compile(
    r"(?:oh |well,? |yes,? |actually,? |i am afraid,? |unfortunately,? )*(?:it|that|this|they)"
    r" (?:has|have|did)\b(?! not)"
)
SAME = re.compile(r"\b(?:still|(?:the )?same|unchanged|not (?:\w+ )?changed?|nothing)\b")
LEEWAY = re.compile(
    r"\b(?:leeway|flexib\w+|(?:wiggle|some|any) room|room (?:for|to)|stretch\w*|negotiable|(?:can|could"
    r"|would) (?:that|it|this) (?:move|budge|grow)|adjust\w*|exceed|movable"
    r"|chang\w+|go (?:\w+ )?(?:higher|above|over|beyond|up)|(?:raise|increase|extend|top up) (?:it|that|this))\b"
)
