"""What a rep types to steer a qualification rather than to answer it."""

import re
from enum import StrEnum


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
    r"|no (?:idea|clue)|idk|not (?:sure|known|clear)(?: yet)?|unknown|unclear|\?+",
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


def asks_something(text: str) -> bool:
    """Whether a message is a question or an order of its own rather than an answer."""
    plain = " ".join(text.casefold().split())
    return bool(QUESTION_START.match(plain)) or plain.endswith("?")
