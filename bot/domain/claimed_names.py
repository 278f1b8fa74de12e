"""Proper names in running text: what is written with a capital, and is no ordinary word at the head of a sentence."""

import re
from collections.abc import Iterator

from bot.domain.rep import folded

HOUSE_WORDS = frozenset(
    (
        *("i", "i'm", "i'd", "i'll", "i've", "ok", "fyi", "utc", "bant", "crm", "icp", "mql", "mqls", "sql", "sqls"),
        *("b2b", "b2c", "leadbot", "slack"),
    )
)
"""Words of the house that are no claim about anybody."""

OPENERS = frozenset(
    (
        *(
            "a",
            "an",
            "the",
            "this",
            "that",
            "these",
            "those",
            "here",
            "there",
            "you",
            "your",
            "yours",
            "he",
            "she",
            "they",
        ),
        *("their", "theirs", "them", "his", "her", "hers", "it", "its", "we", "our", "my", "me", "us", "who", "whom"),
        *("whose", "what", "which", "when", "where", "why", "how", "in", "on", "at", "of", "for", "from", "by", "with"),
        *("as", "to", "into", "within", "without", "about", "around", "across", "among", "between", "against", "along"),
        *("after", "before", "during", "since", "until", "through", "over", "under", "above", "below", "beyond", "per"),
        *("no", "not", "none", "nothing", "nobody", "neither", "never", "yes", "both", "all", "most", "some", "any"),
        *(
            "each",
            "every",
            "everyone",
            "everybody",
            "only",
            "just",
            "also",
            "and",
            "but",
            "or",
            "so",
            "yet",
            "if",
            "then",
        ),
        *(
            "than",
            "because",
            "while",
            "although",
            "though",
            "however",
            "instead",
            "otherwise",
            "still",
            "already",
            "again",
        ),
        *(
            "ask",
            "based",
            "book",
            "bring",
            "call",
            "check",
            "choose",
            "confirm",
            "consider",
            "contact",
            "email",
            "e-mail",
        ),
        *("find", "focus", "follow", "get", "give", "go", "invite", "keep", "let", "look", "make", "mention", "offer"),
        *(
            "pick",
            "please",
            "prepare",
            "reach",
            "remember",
            "reply",
            "say",
            "see",
            "send",
            "share",
            "show",
            "start",
            "talk",
        ),
        *("take", "tell", "think", "try", "use", "wait", "write", "thanks", "thank", "sorry", "sure", "unfortunately"),
        *(
            "is",
            "are",
            "was",
            "were",
            "be",
            "being",
            "been",
            "has",
            "have",
            "had",
            "having",
            "do",
            "does",
            "did",
            "done",
        ),
        *("can", "could", "may", "might", "must", "shall", "should", "will", "would", "seems", "looks", "sounds"),
        *("lead", "leads", "account", "accounts", "company", "companies", "people", "person", "rep", "reps", "owner"),
        *(
            "owners",
            "score",
            "scores",
            "scoring",
            "band",
            "fit",
            "engagement",
            "readiness",
            "budget",
            "authority",
            "need",
        ),
        *("timeline", "status", "stage", "source", "sources", "campaign", "title", "industry", "country", "activity"),
        *(
            "content",
            "evidence",
            "points",
            "reason",
            "reasons",
            "result",
            "results",
            "total",
            "count",
            "number",
            "average",
        ),
        *(
            "median",
            "sum",
            "share",
            "hot",
            "warm",
            "cool",
            "cold",
            "hottest",
            "warmest",
            "coldest",
            "best",
            "top",
            "worst",
        ),
        *(
            "highest",
            "lowest",
            "newest",
            "oldest",
            "latest",
            "last",
            "next",
            "first",
            "finally",
            "overall",
            "currently",
        ),
        *(
            "recently",
            "lately",
            "today",
            "yesterday",
            "tomorrow",
            "now",
            "more",
            "less",
            "fewer",
            "many",
            "few",
            "much",
        ),
        *(
            "several",
            "another",
            "other",
            "others",
            "same",
            "such",
            "new",
            "old",
            "open",
            "one",
            "worth",
            "given",
            "note",
        ),
        *(
            "together",
            "too",
            "very",
            "well",
            "good",
            "great",
            "right",
            "nice",
            "hello",
            "hi",
            "likely",
            "maybe",
            "perhaps",
        ),
        *(
            "half",
            "about",
            "nearly",
            "almost",
            "roughly",
            "exactly",
            "nearest",
            "biggest",
            "largest",
            "smallest",
            "strong",
        ),
        *("qualified", "unqualified", "known", "unknown", "missing", "interested", "interest", "pricing", "demo"),
        *("zero", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty"),
        *(
            "second",
            "third",
            "fourth",
            "fifth",
            "once",
            "twice",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
        ),
        *("ninety", "hundred", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    )
)
"""Words that begin sentences; with a capital there, they are no names."""

_WORD = re.compile(r"[^\W_]+(?:['’.&][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?:^|[.!?:;•–—\n(\"“]|\n\s*-)\W*$")
_CASELESS = re.compile(r"[\u0590-\u1cff\u3040-\u9fff\uac00-\ud7af]")


def written_names(text: str) -> Iterator[tuple[str, ...]]:
    """
    Runs of neighbouring words that are names, each word as written, a possessive `'s` taken off.

    A word of an alphabet without capitals always counts as one; so does a word that mixes letters and digits.
    """
    run: list[str] = []
    end = 0
    for found in _WORD.finditer(text):
        gap = text[end : found.start()]
        end = found.end()
        word = re.sub(r"['’]s$", "", found.group())
        if run and (gap.strip(" -\t\u00a0") or gap.startswith(" -")):
            yield tuple(run)
            run = []
        if _is_name(word, at_start=bool(_SENTENCE_END.search(text[: found.start()]))):
            run.append(word)
            if word == found.group():
                continue
        if run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _is_name(word: str, *, at_start: bool) -> bool:
    if word.casefold() in HOUSE_WORDS:
        return False
    if any(_CASELESS.match(letter) for letter in word):
        return True
    if word[0].isdigit():
        return False
    if any(letter.isdigit() for letter in word):
        return True
    if word.islower() or not any(letter.isalpha() for letter in word):
        return False
    is_plain = word[0].isupper() and word[1:].islower()
    return not (at_start and (is_plain or len(word) == 1) and folded(word) in FOLDED_OPENERS)


FOLDED_OPENERS = frozenset(folded(word) for word in OPENERS)
