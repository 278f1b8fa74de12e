"""Telling a pasted conversation from a rep's own words."""

import re

TURN = re.compile(
    r"^\s*(?:>\s*)*(?:[\[(]?[\d:.,/ T-]{4,25}Z?[\])]?\s*[-–]?\s*)?(?P<who>[A-ZÀ-Þ][\w.'’-]*(?: [\w.'’()&-]+){0,4})\s*"
    r"(?:[\[(][^\])]{1,40}[\])])?[ \t]*:[ \t]+(?P<words>\S.*)",
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
        *("cfo", "ceo", "coo", "cto", "cio", "champion", "contact", "owner", "source", "industry", "size", "phone"),
        *("email", "e-mail", "role", "website", "country", "pains", "status", "action", "actions", "todo", "ps"),
        *("decision", "decider", "notes", "note", "next", "summary", "subject", "cc", "to", "date", "company", "title"),
    )
)
MAIL = re.compile(
    r"^\s*(?:>\s*)*(?:(?:From|Von|De|Sent)[ \t]*:|On .{6,120} wrote\b|Am .{6,120} schrieb\b)"
    r"|^-{3,}\s*(?:Original|Forwarded)",
    re.M,
)
SUBTITLES = re.compile(r"^WEBVTT|^\s*\d\d:\d\d(?::\d\d)?[.,]?\d* --> ", re.M)
TURNS_MIN = 2
WORDS_MIN = 3
"""What somebody says has more words than what stands behind a label."""


def looks_like_talk(text: str) -> bool:
    """Whether several people speak in a text: turns with names, a mail thread, subtitles."""
    if SUBTITLES.search(text) or MAIL.search(text):
        return True
    turns = [turn for turn in TURN.finditer(text) if turn["who"].casefold().split()[0] not in LABELS]
    spoken = [turn for turn in turns if len(turn["words"].split()) >= WORDS_MIN]
    return len(turns) >= TURNS_MIN and bool(spoken)
