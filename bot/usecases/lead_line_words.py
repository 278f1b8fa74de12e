"""What shows who, where and whence in a line about a lead: openings, fillers, separators, and what is no name."""

import re

SEGMENT = re.compile(r"\s*(?:[,;|\n•]+|\s[-–—]\s|(?<=[a-zà-ÿ\d)])\.\s+(?=[A-ZÀ-Þ])|\.\s*$)\s*")
LABELLED = re.compile(
    r"^(?P<label>name|contact|lead|title|job title|role|position|company|account|organi[sz]ation|employer|country"
    r"|source|notes?)\s*[:=]\s*(?P<value>.+)$",
    re.IGNORECASE,
)
LABELS = {
    **dict.fromkeys(("name", "contact", "lead"), "name"),
    **dict.fromkeys(("title", "job title", "role", "position"), "title"),
    **dict.fromkeys(("company", "account", "organization", "organisation", "employer"), "company"),
    "country": "country",
}
OPENING = re.compile(
    r"^(?:(?:i |we )?(?:just )?(?:met|spoke (?:to|with)|talked (?:to|with)|had a call with|called|new lead|lead"
    r"|contact|add|log)[: ]+)+(?=\S)",
    re.IGNORECASE,
)
AT = re.compile(r"\s+(?:at|@|from|of|for|with|bei|chez|von)\s+", re.IGNORECASE)
EMPLOYED = re.compile(
    r"^(?:(?:works?|working|is|she is|he is|she's|he's|employed)\s+)?(?:as\s+)?(?:(?:a|an|the|our|their)\s+)?",
    re.IGNORECASE,
)
COMPANY_OPENS = re.compile(
    r"^(?:(?:works?|working|employed|is)\s+)?(?:at|@|from|with|for|of)\s+(?:the\s+)?(?=\S)", re.IGNORECASE
)
BASED = re.compile(r"^(?:based |lives? |located |sits? )?(?:in|from)\s+(?:the\s+)?", re.IGNORECASE)
CAME = re.compile(
    r"^(?:(?:i|we|she|he|they)\s+)?(?:(?:was|were|just|have|has|first)\s+)*"
    r"(?:met|meet|saw|spoke|talked|came|comes|found|heard|source|attended|registered|visited|joined|downloaded|read"
    r"|watched|referred|recommended"
    r"|introduced|intro|referral|signed up|filled|clicked|reached out|contacted|connected|scanned|lead|inbound|via"
    r"|through|from|at|during|after)\b",
    re.IGNORECASE,
)
CAME_FILLERS = re.compile(
    r"^(?:(?:(?:i|we|she|he|they|her|him|them|us|in|up|out|was|were|just|have|has|first|met|meet|saw|spoke|talked"
    r"|came|comes|found|heard|source|attended|registered|visited"
    r"|joined|downloaded|read|watched|referred|recommended|introduced|intro|signed|filled|clicked|reached|contacted"
    r"|connected|scanned|via|through|from|at|on|to|of"
    r"|with|about|for|by|during|after|the|a|an|our|their|my)\b|:)\s*)+",
    re.IGNORECASE,
)
PARTICLES = frozenset(
    {
        "van",
        "von",
        "de",
        "der",
        "den",
        "da",
        "di",
        "del",
        "la",
        "le",
        "bin",
        "al",
        "el",
        "dos",
        "du",
        "ten",
        "ter",
        "zu",
    }
)
JOINING = frozenset({"and", "&", "of", "the", "de", "und", "et", "y", "for", "+"}) | PARTICLES
NO_NAME = frozenset(
    (
        *(
            "the",
            "a",
            "an",
            "i",
            "we",
            "she",
            "he",
            "they",
            "it",
            "is",
            "are",
            "was",
            "has",
            "have",
            "had",
            "wants",
            "want",
        ),
        *(
            "needs",
            "need",
            "met",
            "saw",
            "call",
            "called",
            "email",
            "about",
            "from",
            "at",
            "with",
            "in",
            "on",
            "by",
            "to",
        ),
        *(
            "no",
            "not",
            "yes",
            "please",
            "new",
            "lead",
            "demo",
            "budget",
            "timeline",
            "webinar",
            "team",
            "interested",
            "very",
        ),
    )
)
NAME_WORDS = (1, 4)
LONGEST_TITLE_WORDS = 7
LONGEST_COMPANY_WORDS = 5
SHORT_SOURCE_WORDS = 3
