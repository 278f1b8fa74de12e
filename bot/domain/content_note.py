"""Two sentences to send with a piece of content: what the lead said, and what the piece says of itself."""

import re

from bot.domain.lead import Lead

SUMMARY_MAX_CHARACTERS = 220
LETTERS_OF_SHORT_ROLES = 4
"""CFO, CISO: as they are written, however a rep typed them."""
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜÉ\d“\"])")


def note_to_send(
    lead: Lead,
    *,
    title: str,
    kind: str,
    says: str,
    pains: tuple[str, ...] = (),
    in_their_industry: bool = False,
    pass_on_to: str = "",
) -> str:
    """
    Made of the lead's facts and the asset's own words, and of nothing else.

    `says` is the asset's summary or, without one, the passage found; `pains` are those of the asset that the lead has;
    `pass_on_to` is the role of a colleague of theirs whom it was chosen for instead.
    """
    first = f"Hi {_first_name(lead)}, " if lead.name else "Hello, "
    piece = f"{'our ' + kind if kind and kind != 'other' else 'this'} “{title}”"
    if pass_on_to:
        role = pass_on_to.upper() if len(pass_on_to) <= LETTERS_OF_SHORT_ROLES else pass_on_to
        why = f"I thought {piece} may be of use to your {role}."
    elif pains:
        why = f"you mentioned {' and '.join(pains[:2])}, so {piece} may help."
    elif in_their_industry and lead.industry:
        why = f"as you are in {lead.industry.lower()}, {piece} may be of use."
    else:
        why = f"I thought {piece} may be of use to you{f' at {lead.company}' if lead.company else ''}."
    return f"{first}{why} {_one_sentence(says)}".strip()


def _first_name(lead: Lead) -> str:
    return lead.name.split()[0] if lead.name.split() else lead.name


def _one_sentence(says: str) -> str:
    """The first sentence; a long one is cut at a word and marked."""
    first = SENTENCE.split(" ".join(says.split()), maxsplit=1)[0]
    if len(first) > SUMMARY_MAX_CHARACTERS:
        first = first[: SUMMARY_MAX_CHARACTERS - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return first if not first or first[-1] in ".!?…" else f"{first}."
