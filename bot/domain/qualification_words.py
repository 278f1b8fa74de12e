"""What a rep types to steer a qualification rather than to answer it."""

import re
from enum import StrEnum

from bot.domain.words import Criterion


class Command(StrEnum):
    DONT_KNOW = "don't know"
    SKIP = "skip"
    BACK = "go back"
    WRONG = "that's wrong"
    PAUSE = "pause"
    RESUME = "go on"
    WHO = "who asked?"
    CANCEL = "cancel"
    FINISH = "that's all"
    CONFIRM = "save"


POLITE = r"(?:please|pls|sorry|thanks|thank you|hm+|um+|well|ok|okay|oh|no|let'?s|let us|can we|could we|we can)"
POLITE_START = re.compile(rf"^(?:{POLITE}[\s,.!]+)+")
POLITE_END = re.compile(rf"(?:[\s,.!]+{POLITE})+$")

SAID = {
    Command.DONT_KNOW: r"(?:i |we )?(?:don'?t|do not|dunno) ?(?:really )?(?:know|have (?:that|it))?(?: yet| that| it)?"
    r"|(?:i |we )?(?:have|got|there are) (?:no|none of) (?:their )?(?:own )?(?:words|quotes?)(?: of theirs)?"
    r"|(?:nobody|no one) knows(?: yet)?"
    r"|(?:she|he|they|nobody|no one) (?:won'?t|would(?:n'?t| not)|will not|did(?:n'?t| not)|do(?:es)?(?:n'?t| not))"
    r" (?:say|tell(?: me| us)?|know|share)(?: it| that| yet)?"
    r"|no (?:words|quotes?)(?: of theirs)?|no (?:idea|clue)|idk|not (?:sure|known|clear)(?: yet)?|unknown|unclear|\?+",
    Command.SKIP: r"skip(?: (?:it|this|that|this one|that one|the question))?|pass|next(?: (?:one|question))?",
    Command.BACK: r"(?:go |step )?back|previous(?: question| one)?|(?:go )?one back|last question(?: again)?",
    Command.WRONG: r"(?:that(?:'?s| is| was)|it(?:'?s| is)|this is)? ?(?:all )?(?:wrong|not right|incorrect|a mistake)"
    r"|(?:you )?misunderstood|not what i (?:said|meant)",
    Command.PAUSE: r"(?:pause|stop|wait|hold on|not now|later|continue later)(?: (?:here|it|this|for now|now))?",
    Command.RESUME: r"(?:resume|continue|go on|carry on|go ahead|proceed|start again|keep going)(?: now)?",
    Command.WHO: r"who (?:asked|asks|started|wants)(?: (?:this|that|it|you|to know))?|who is asking",
    Command.CANCEL: r"(?:cancel|abort|discard|forget|drop)(?: (?:it|this|that|everything))?|never ?mind",
    Command.FINISH: r"(?:that(?:'?s| is| was) (?:all|it|everything)|all|nothing more)(?: (?:i have|for now))?"
    r"|done|finish(?:ed)?",
    Command.CONFIRM: r"(?:save|confirm|write)(?: (?:it|this|that|them|all|everything))?"
    r"|yes|looks good|all right|correct",
}
PATTERNS = tuple((command, re.compile(pattern)) for command, pattern in SAID.items())

QUESTION_START = re.compile(
    r"(?:hey |and |so |but )?(?:who|what|which|whose|where|why|how|when|show|list|find|give me|tell me|search|compare"
    r"|are there|is there|do we|did we|does|can you|could you|help)\b"
)


def command(text: str) -> Command | None:
    """The command that the whole message is; None where it is anything else."""
    plain = " ".join(text.casefold().replace("’", "'").split())
    if plain.strip(" ?") == "" and "?" in plain:
        return Command.DONT_KNOW
    bare = plain.strip(" .!?,;:-")
    shorter = POLITE_END.sub("", bare).strip(" ,.!")
    for candidate in (bare, shorter, POLITE_START.sub("", bare), POLITE_START.sub("", shorter)):
        for found, pattern in PATTERNS:
            if candidate and pattern.fullmatch(candidate):
                return found
    return None


PUT_RIGHT = re.compile(
    rf"(?:{POLITE}[\s,.!]+)*(?:{SAID[Command.WRONG]})\s*[,;:.!–-]+\s*(?P<instead>.*\w.*)$", re.I | re.S
)


def put_right(text: str) -> str:
    """What a rep says instead of what was noted: `that's wrong, the budget is 60k`; empty where nothing is said."""
    found = PUT_RIGHT.match(text.strip().replace("’", "'"))
    return found["instead"] if found else ""


SAYS_WHO = re.compile(r"\b(?:decid\w*|sign\w*|approv\w*|say|decision|authority|not|does|is|has|needs?|have)\b", re.I)


def names_somebody(value: str) -> bool:
    """Whether what was understood of authority is a name or a role alone: `Kate Moss, CFO`."""
    return bool(value) and SAYS_WHO.search(value) is None


def against_said(criterion: Criterion, value: str) -> str:
    """What speaks against a criterion, for people: `not this lead: the COO decides`, `no budget`."""
    if criterion is not Criterion.AUTHORITY or re.match(r"(?:does )?not\b", value):
        return value
    comma = "," if "," in value else ""
    return f"not this lead: {value}{comma} decides" if names_somebody(value) else f"not this lead: {value}"


KNOWS_NOT = re.compile(
    r"(?:^|(?<=[,;.!]\s))(?:(?:but|and|sorry|honestly|well|ok)\s+)?(?:(?:i|we) (?:really )?"
    r"|(?:she|he|they|nobody|no one) (?=[^,;.]*\b(?:who|when they|what the budget|whether|if there)\b))?"
    r"(?:(?:do|does|did|have|has)(?:n't|nt| not) (?:\w+ )?(?:know|say|tell|told|said|ask|asked|heard|mention"
    r"|mentioned|clue)"
    r"|dunno|idk|knows?(?= who| when| how)|(?:have |has )?no (?:idea|clue)|(?:am |are |is |i'm )?"
    r"(?:not (?:yet )?(?:sure"
    r"|clear|known|certain)|unsure|unclear|unknown))"
    r"(?=\s*(?:$|[,;.!?]|(?:yet|still|who|what|when|where|how|which|whether|if|about|on|of|to|the|their|it|that|any"
    r"|anything|and|but)\b))(?:(?! and | but )[^,;.!])*",
    re.I,
)
"""`no idea who decides`: what the rep does not know, up to the end of the clause."""


def without_unknowns(text: str) -> list[str]:
    """The parts of a sentence that tell something, each as written; what the rep says not to know is left out."""
    straight = text.replace("’", "'")
    parts = KNOWS_NOT.split(straight)
    if len(parts) == 1:
        return [text]
    spans, start = [], 0
    for found in KNOWS_NOT.finditer(straight):
        spans.append(text[start : found.start()])
        start = found.end()
    told = (re.sub(r"^[\s,;.!?]*(?:but|and)?\s+|^[\s,;.!?]+|[\s,;]+$", "", part) for part in (*spans, text[start:]))
    return [part for part in told if part.strip(" .!?,;")]


def knows_not(text: str) -> bool:
    """Whether a message says that its writer does not know something."""
    return KNOWS_NOT.search(" ".join(text.replace("’", "'").split())) is not None


WANTS_TO_BEGIN = re.compile(
    r"(?:(?:hey|hi|ok|okay|so|well|and|now|please|great|yes)[\s,]+)*"
    r"(?:let'?s |let us |we should |we need to |i(?:'d| would)? (?:like|want|need) to |can we |could we |shall we "
    r"|can you |could you |please |help me |start |begin |go |do |run |open |continue |resume |keep |now )*"
    r"(?:to )?(?:the |a )?(?:re-?|pre-?)?(?:qualify|qualifying|qualification|bant)\b"
)


def wants_to_qualify(text: str) -> bool:
    """Whether a message is the wish to qualify somebody now, rather than a question about it."""
    return WANTS_TO_BEGIN.match(" ".join(text.casefold().replace("’", "'").split())) is not None


def asks_something(text: str) -> bool:
    """Whether a message is a question or an order of its own rather than an answer."""
    plain = " ".join(text.casefold().split())
    return bool(QUESTION_START.match(plain)) or plain.endswith("?") or wants_to_qualify(text)
