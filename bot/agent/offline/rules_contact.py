"""Who was spoken to, met, called, written to or followed up with: contact that went both ways, as events."""

import re

from bot.agent.offline.deeds import happened
from bot.agent.offline.marks import Done, Mark, Not, Relative, Several, Spot
from bot.agent.offline.scene import Make, Rule, Scene, rule
from bot.domain.definitions import CONTACT, SPOKE
from bot.domain.words import EventKind as Kind

ONLY_ANSWERS = (
    "The data does not have the e-mails that we sent, only what was done with them: opened, clicked, replied."
)
WROTE_TO_US = (Kind.EMAIL_REPLY, Kind.CHAT, Kind.FORM_SUBMIT)
"""What leads did to be in touch with us, where they began."""
_MAILED = (Kind.EMAIL_OPEN, Kind.EMAIL_CLICK, Kind.EMAIL_REPLY)

_BEEN = r"(?:(?:have|has|had|were|was|are|is|been|get|gets|got|being|just|recently|already|last|ever|actually) )*"
_WITH = r"(?: (?:to|with)(?: (?:us|me|them|him|her|you|someone|somebody)(?= |$))?)?"
_BACK = r"(?: (?:us|me|back|yet|in person|up with us))*"
_DID = re.compile(r"\bdid(?: \w+){1,3} $")
"""What makes a bare verb one of the past: `who did Tom call`."""


def _done(*kinds: Kind) -> Make:
    return lambda match, scene: Done(kinds)


def _asked(*kinds: Kind) -> Make:
    """A verb that is an order or a field unless somebody `did` it."""

    def make(match: re.Match[str], scene: Scene) -> Mark | Spot | None:
        if not _DID.search(scene.line.text[: match.start()]):
            return None
        return _mailed(match, scene) if kinds == _MAILED else Done(kinds)

    return make


def _mailed(match: re.Match[str], scene: Scene) -> Spot:
    first, after = scene.places(match)
    done = Done(_MAILED)
    refused = match.group().startswith("not ")
    return Spot(first, after, Several((Not(), done)) if refused else done, note=ONLY_ANSWERS)


def _voicemail(match: re.Match[str], scene: Scene) -> Mark | None:
    """Calls that are noted as such, where any are."""
    return Done((Kind.CALL,), "voicemail") if happened((Kind.CALL,), "voicemail", scene) else None


def _chatted(match: re.Match[str], scene: Scene) -> Mark:
    """Chats alone where the data has any; elsewhere a word for speaking."""
    chats = scene.vocabulary.last_happened((Kind.CHAT,), None, before=scene.calendar.now) is not None
    return Done((Kind.CHAT,) if chats else SPOKE)


def _would_chat(match: re.Match[str], scene: Scene) -> Mark | None:
    return _chatted(match, scene) if _DID.search(scene.line.text[: match.start()]) else None


_SPOKEN = r"(?:talked|spoke|spoken|conversed|had (?:a |any )?(?:conversations?|talks?|words?))"
_SPEAK = r"(?:talk|speak|be in touch|get in touch|connect)"

_NOBODY = r"(?:nobody|no one|noone|none of us|we never|i never)(?: has| have| had)?(?: ever| yet| even)?"
_NEVER: dict[str, tuple[Kind, ...]] = {
    r"(?:called|phoned|rung)": (Kind.CALL,),
    r"(?:met)(?: with)?": (Kind.MEETING, Kind.EVENT_ATTENDED),
    r"(?:e ?mailed|written to|messaged)": _MAILED,
}

_NONE_OF_CONTACT = (
    r"(?:who )?(?:did not|never) (?:have|had) a call(?: ,| or) (?:have|had) a meeting(?: ,| or) chat(?:ted)?(?: ,)? or "
    r"repl(?:y|ied) to an e ?mail"
)
"""How a plan says that somebody was not contacted."""

RULES: tuple[Rule, ...] = (
    rule(_NONE_OF_CONTACT, Several((Relative(), Not(), Done(CONTACT)))),
    *(
        rule(rf"{_NOBODY} {verb}(?: (?:yet|them|back))?", Several((Not(), Done(kinds))))
        for verb, kinds in _NEVER.items()
    ),
    rule(
        r"(?:(?:got|get|left|had|received|were left|was left) )?(?:an? |the |any |our )?voice ?mails?"
        r"(?: (?:message|left|was|were|from us))*",
        _voicemail,
    ),
    rule(rf"{_BEEN}chatted{_WITH}|chatting with(?: (?:us|me))?", _chatted),
    rule(rf"chat{_WITH}", _would_chat),
    rule(rf"{_BEEN}{_SPOKEN}{_WITH}", _done(*SPOKE)),
    rule(r"(?:talking|speaking) (?:to|with)(?: (?:us|me))?(?= |$)", _done(*SPOKE)),
    rule(rf"{_BEEN}(?:got|get|gets|getting|come|came|gotten) back to (?:us|me|you)", _done(Kind.EMAIL_REPLY)),
    rule(r"uncalled|not yet called", Several((Not(), Done((Kind.CALL,))))),
    rule(
        rf"{_BEEN}(?:pinged|messaged|contacted|reached out)(?: to)?"
        r" (?:us|me|you|back to us)",
        _done(*WROTE_TO_US),
    ),
    rule(rf"{_SPEAK} (?:to|with)(?: (?:us|me)(?= |$))?", _asked(*SPOKE)),
    rule(rf"{_SPEAK}", _asked(*SPOKE)),
    rule(rf"(?:{_BEEN})(?:conversations?|talks?) (?:with|held|had|we had)", _done(*SPOKE)),
    rule(rf"{_BEEN}met(?: with)?{_BACK}(?! at\b)", _done(Kind.MEETING, Kind.EVENT_ATTENDED)),
    rule(r"(?:meet(?: with)?|see in person)(?: (?:us|me))?", _asked(Kind.MEETING, Kind.EVENT_ATTENDED)),
    rule(
        rf"{_BEEN}(?:contacted|reached(?: out to)?|approached|followed up(?: with| on)?|in (?:touch|contact)(?: with)?"
        r"|heard from|written to|wrote to|replied to by us)(?: by (?:us|anyone|anybody|somebody|someone|sales|a rep))?",
        _done(*CONTACT),
    ),
    rule(
        r"(?:contact|reach(?: out to)?|approach|follow up(?: with| on)?|hear from|write to)(?: (?:us|them))?",
        _asked(*CONTACT),
    ),
    rule(
        rf"{_BEEN}(?:called(?: (?:us|me))?(?: back)?|phoned|rung|dial+ed)(?: by (?:us|anyone|anybody|sales|a rep))?",
        _done(Kind.CALL),
    ),
    rule(r"(?:sales |phone |outbound |cold )?calls(?: made| held| logged| we made| made by us)?", _done(Kind.CALL)),
    rule(r"(?:call|phone|ring|dial|cold call)(?: back)?", _asked(Kind.CALL)),
    rule(rf"(?:not )?{_BEEN}(?:e ?mailed|messaged|mailed)(?: by (?:us|anyone|anybody|sales|a rep))?", _mailed),
    rule(r"(?:e ?mail|message)(?= |$)", _asked(*_MAILED)),
)
