"""Telling a pasted conversation from a rep's own words."""

import re

TURN = re.compile(
    r"^\s*(?:>\s*)*(?:[\[(]?[\d:.,/ T-]{4,25}Z?[\])]?\s*[-–]?\s*)?(?P<who>[A-ZÀ-Þ][\w.'’-]*(?: [\w.'’()&-]+){0,4})\s*"
    r"(?:[\[(][^\])]{1,40}[\])])?\s*:\s+\S",
    re.M,
)
"""`Anna Kowalska: we need SSO`, with or without a time before it."""
LABELS = frozenset(
    (
        *(
            "need",
            "needs",
            "pain",
            "problem",
            "budget",
            "money",
            "price",
            "timeline",
            "timing",
            "deadline",
            "authority",
        ),
        *("decision", "decider", "notes", "note", "next", "summary", "subject", "cc", "to", "date", "company", "title"),
    )
)
MAIL = re.compile(r"^\s*(?:>\s*)*(?:From|Von|De|Sent|On .{6,120} wrote):?|^-{3,}\s*(?:Original|Forwarded)", re.M)
SUBTITLES = re.compile(r"^WEBVTT|^\s*\d\d:\d\d(?::\d\d)?[.,]?\d* --> ", re.M)
TURNS_MIN = 2


def looks_like_talk(text: str) -> bool:
    """Whether several people speak in a text: turns with names, a mail thread, subtitles."""
    if SUBTITLES.search(text) or MAIL.search(text):
        return True
    turns = [turn["who"].casefold() for turn in TURN.finditer(text)]
    return sum(who.split()[0] not in LABELS for who in turns) >= TURNS_MIN
