"""What a rep wants to send: the topic, the kind of piece, how long, for whom – read off a few words."""

import re
from dataclasses import dataclass

from bot.domain.languages import language_named

TYPES: tuple[tuple[str, str], ...] = (
    (r"case[- ]stud(?:y|ies)|(?:customer|success) stor(?:y|ies)", "case study"),
    (r"white[- ]?papers?", "whitepaper"),
    (r"e[- ]?books?", "ebook"),
    (r"one[- ]?pagers?|data ?sheets?", "one-pager"),
    (r"webinars?", "webinar"),
    (r"videos?", "video"),
    (r"blog posts?|blogs?", "blog post"),
    (r"battle[- ]?cards?", "battlecard"),
)
"""How each kind is called; what is asked for by one brings that kind only."""
SHORT_TYPES = frozenset({"one-pager", "blog post", "video"})
"""What is read or watched between two meetings."""

SHORTER = re.compile(
    r"\b(?:(?:something|anything|sth|one|a) )?(?:(?:a bit|much|a little|rather) )?"
    r"(?:shorter|briefer|quicker|less long|short|brief|quick(?: read)?)"
    r"(?: (?:one|piece|version|to read|please|instead))*(?=\s*(?:$|[;,.?!]|for (?:their|the|an?|his|her)\b))",
    re.IGNORECASE,
)
"""Not `short shelf life`, which is a topic."""
AGAIN = re.compile(
    r"\b(?:again|anyway|once more|(?:even )?(?:if|what|though) (?:they|she|he|somebody|someone|anyone)(?: there)?"
    r"(?:'ve|'s| ha(?:s|ve))?(?: already)? (?:seen|had|got|opened|read)(?: it)?(?: already)?)\b",
    re.IGNORECASE,
)
FOR_ROLE = re.compile(
    r"\bfor (?:their|the|an?|his|her|its) (?P<role>[^;,?.]+?)(?: (?:instead|rather|now|please|there|too))*(?=[;,?.]|$)",
    re.IGNORECASE,
)
LANGUAGES = {language_named(code).casefold(): code for code in ("en", "de", "fr", "es", "it", "nl")}
IN_LANGUAGE = re.compile(
    rf"\bin (?P<language>{'|'.join(LANGUAGES)})\b"
    r"(?! (?!please|instead|rather|too|also|as well|(?:for|about|on|regarding|concerning|covering|around) )[a-z])",
    re.IGNORECASE,
)
"""Not `in German plants`, which is a topic."""
AROUND = re.compile(
    r"^(?:(?:and|ok|now|please|do|we|you|i|have|got|is|there|need|want|show|me|find|give|any|some|a|an|the|with"
    r"|something|anything|stuff|content|material|to|send|share|instead|else) )*"
    r"(?:(?:on|about|regarding|concerning|around|covering|for|from|in) )?",
    re.IGNORECASE,
)
"""Words that lead up to a topic and say nothing about it."""
ON_TOPIC = re.compile(
    rf"\b(?:something|anything|stuff|content|material|pieces?|have|got|{'|'.join(pattern for pattern, _ in TYPES)})\b"
    r"(?: (?!(?:on|about|regarding|concerning|covering|around)\b)[\w-]+){0,6}"
    r" (?:on|about|regarding|concerning|covering|around) (?P<topic>[^?;]+)",
    re.IGNORECASE,
)
QUESTION = re.compile(
    r"^(?:what|which|who|whom|how|why|when|where|do|does|did|is|are|was|were|can|could|should|will|would|have|has"
    r"|i|we|you|they|our|my|show|find|give|send|tell|list)\b",
    re.IGNORECASE,
)
TOPIC_WORDS_MAX = 5
"""What is longer tells of something, rather than naming it."""

AFTER = re.compile(r"(?:(?:^|[ ,]+)(?:instead|please|then|too|also|as well|rather))+$", re.IGNORECASE)
"""Words that follow one and say as little."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentRequest:
    """A rep's wish, as far as it was said."""

    topic: str = ""
    types: frozenset[str] = frozenset()
    shorter: bool = False
    role: str = ""
    """Whom it is for, in the place of the lead: `CFO`."""
    language: str = ""
    """Two-letter code of the one language that it is to be in."""
    again: bool = False
    """Whether what somebody at the account has had may come up."""

    @property
    def spoken(self) -> str:
        """The language in words; empty where any will do."""
        return language_named(self.language)

    @property
    def kinds(self) -> frozenset[str]:
        """Types of content that fit; empty: any."""
        return self.types or (SHORT_TYPES if self.shorter else frozenset())


def read_request(words: str) -> ContentRequest:
    """What was asked, refinements of a thread after one another, apart by semicolons: later ones add to earlier."""
    topics, types, role, language = [], frozenset[str](), "", ""
    shorter = again = False
    for part in words.split(";"):
        said, asked_types = part, types_in(part)
        types = asked_types or types
        if found := FOR_ROLE.search(said):
            role, said = found["role"].strip(), FOR_ROLE.sub(" ", said)
        if spoken := IN_LANGUAGE.search(said):
            language, said = LANGUAGES[spoken["language"].casefold()], IN_LANGUAGE.sub(" ", said)
        shorter, said = (True, SHORTER.sub(" ", said)) if SHORTER.search(said) else (shorter, said)
        again, said = (True, AGAIN.sub(" ", said)) if AGAIN.search(said) else (again, said)
        if topic := _topic(said):
            topics.append(topic)
    return ContentRequest(
        topic=" ".join(topics), types=types, shorter=shorter, role=role, language=language, again=again
    )


def topic_named(words: str) -> str:
    """The topic that content is asked for on, in a few words; empty for a question, and where somebody tells of it."""
    led = ON_TOPIC.search(words)
    topic = read_request(f"on {led['topic']}" if led else words).topic
    bare = led is not None or not QUESTION.match(words.strip())
    return topic if bare and len(topic.split()) <= TOPIC_WORDS_MAX else ""


def types_in(words: str) -> frozenset[str]:
    """Types of content that the words name."""
    return frozenset(kind for pattern, kind in TYPES if re.search(rf"\b(?:{pattern})\b", words, re.IGNORECASE))


def without_types(words: str) -> str:
    """The words without those that name types of content."""
    for pattern, _ in TYPES:
        words = re.sub(rf"\b(?:{pattern})\b", " ", words, flags=re.IGNORECASE)
    return words


def _topic(said: str) -> str:
    said = without_types(said)
    said = AROUND.sub("", " ".join(said.split()).strip(" ?.,!") + " ").strip()
    return AFTER.sub("", said).strip(" ,?.")
