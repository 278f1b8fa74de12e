"""`send her the second one`, after a suggestion: which button does it."""

import re

from bot.domain.reading import Reading, Shape, ThreadMemory

_PLACES = ("first", "second", "third")
_SEND = re.compile(
    r"(?:(?:please|ok|okay|then|and|now|yes|let us|can you|could you|just) )*(?:send|share|forward|e ?mail|mail)"
    r"(?: (?!me\b|us\b|the\b|this\b|that\b|it\b)\w+(?: (?!the\b|this\b|that\b|it\b|number\b)\w+)?)?"
    rf" (?:(?:the )?(?P<place>{'|'.join(_PLACES)}|last|1st|2nd|3rd)(?: (?:one|piece|of them))?|this|that|it|this one"
    r"|that one|#? ?(?P<number>[123])|number (?P<spelt>[123]))"
    r"(?: (?:to|with) (?!me\b|us\b)\w+(?: \w+)?)?(?: (?:please|now|then))*"
)


def by_button(text: str, thread: ThreadMemory) -> Reading | None:
    """What to click for a piece that was just suggested; None where nothing was."""
    last = next((turn for turn in reversed(thread.turns) if turn.reading.shape is not Shape.HELP), None)
    match = _SEND.fullmatch(" ".join(re.sub(r"[^\w#]+", " ", text.casefold()).split()))
    if match is None or last is None or last.reading.shape is not Shape.SUGGEST or not last.reading.lead_ids:
        return None
    which = match["place"] or match["number"] or match["spelt"]
    beside = f"the {_spelt(which)} piece" if which else "the piece"
    return Reading(
        shape=Shape.HELP,
        sentence=f"Press Send beside {beside} above – it logs that you send it, and gives you the link and the note to "
        "paste – or type `/lead send NAME: TITLE`; I write to nobody by myself.",
    )


def _spelt(which: str) -> str:
    return _PLACES[int(which[0]) - 1] if which[0].isdigit() else which
