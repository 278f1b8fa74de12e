"""Lines that open an utterance: who speaks, and when, in the ways that recorders and mail programs write it."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import dateparser

WORD = r"[^\W\d_][\w'’.\-]*"
NAME = rf"(?:{WORD})(?: (?:{WORD}|\([^)]{{1,30}}\)|[A-Z]\.|\d{{1,2}})){{0,4}}"
CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?: ?[AP]M)?"
STAMP = rf"(?:\d{{4}}-\d{{2}}-\d{{2}}[T ])?{CLOCK}Z?"
SPOKEN = re.compile(
    rf"^(?:[\[(](?P<t1>{STAMP})[\])]|(?P<t2>{STAMP}))?\s*[-–|]?\s*(?:<v )?"
    rf"(?P<name>{NAME}(?: <[^>\s]+@[^>\s]+>)?)\s*(?:[\[(](?P<t3>{STAMP})[\])])?\s*(?:>|:)\s*(?P<text>.*)$"
)
HEADED = re.compile(
    rf"^(?:(?P<name>{NAME}?)(?:\s*[-–|,]\s*|\s+)[\[(]?(?P<t1>{STAMP})[\])]?"
    rf"|[\[(]?(?P<t2>{STAMP})[\])]?(?:\s*[-–|,]\s*|\s+)(?P<after>{NAME}))$"
)
"""A speaker and a time that have a line to themselves, the words below."""
CUE_TIME = re.compile(rf"^(?P<time>{CLOCK})\s*-->\s*{CLOCK}")
WROTE = re.compile(r"^On (?P<date>.{4,60}\d(?: ?[AP]M)?),? (?P<name>[^,<\d]{2,60}?)(?: <[^>]*>)? wrote:$")
HEADER = re.compile(r"^(?P<key>From|Sent|Date|To|Cc|Subject|Von|Gesendet|An|Betreff|Datum):\s*(?P<value>.*)$", re.I)
LABELS = frozenset(
    (
        *("note", "notes", "budget", "authority", "need", "needs", "timeline", "timing", "deadline", "decision maker"),
        *("decision", "next steps", "next step", "subject", "re", "fw", "fwd", "to", "cc", "date", "time", "agenda"),
        *(
            "action",
            "actions",
            "attendees",
            "participants",
            "summary",
            "ps",
            "p.s",
            "price",
            "pricing",
            "total",
            "http",
        ),
        *("https", "tel", "phone", "email", "e-mail", "company", "title", "source", "pain", "pains", "problem"),
        *(
            "decider",
            "decided by",
            "who",
            "when",
            "money",
            "use case",
            "question",
            "answer",
            "update",
            "example",
            "important",
            "context",
            "background",
            "status",
            "recap",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Opening:
    """Who begins to speak, when, and the first words where they stand on the same line."""

    speaker: str
    at: datetime | None = None
    words: str = ""
    clock: str = ""


def opening(line: str, *, cue: str = "", names: frozenset[str] = frozenset()) -> Opening | None:
    """
    What a line opens; None where it goes on with what was said.

    `cue` is the time of the subtitle it stands in, `names` are those written small that speak in this text.
    """
    if wrote := WROTE.match(line):
        return Opening(wrote["name"].strip(" \"'"), moment(wrote["date"]))
    if header := HEADER.match(line):
        sender = header["key"].casefold() in ("from", "von")
        return Opening(_bare(header["value"])) if sender else None
    if (headed := HEADED.match(line)) and _is_name(name := headed["name"] or headed["after"]):
        return _timed(name, headed["t1"] or headed["t2"], "")
    spoken = SPOKEN.match(line)
    if spoken is None or not (spoken["name"] in names or _is_name(spoken["name"])) or spoken["text"].startswith("//"):
        return None
    return _timed(spoken["name"], spoken["t1"] or spoken["t2"] or spoken["t3"] or cue, untagged(spoken["text"]))


MACHINES = frozenset({"assistant", "system", "ai", "developer", "tool", "function"})
"""Who speaks to machines or for them: a line that begins so is nobody else's words."""


def small_names(text: str) -> frozenset[str]:
    """Names written small, as in chats: what begins several lines and is no label of a note."""
    begins = Counter(found[1] for found in SMALL.finditer(text))
    return frozenset(name for name, times in begins.items() if times > 1 and name not in LABELS) | MACHINES


SMALL = re.compile(rf"^(?:[\[(]?{STAMP}[\])]?\s*)?([a-zà-þ][\w.'-]{{0,20}}): ", re.M)


def _timed(name: str, stamp: str, words: str) -> Opening:
    at = moment(stamp) if stamp else None
    return Opening(_bare(name), at, words, "" if at else clock(stamp))


def untagged(line: str) -> str:
    """The words of a subtitle without its marks for voices, colours and karaoke."""
    return TAG.sub("", line)


TAG = re.compile(r"</?(?:v|c|i|b|u|lang|ruby|rt)(?:[.\s][^>]*)?>|<\d{1,2}:\d{2}[\d:.,]*>")


def clock(stamp: str) -> str:
    """`00:12:31.250` as `00:12:31`."""
    return re.sub(r"[.,]\d+", "", stamp.strip("[]() "))


def cue_time(line: str) -> str | None:
    """When a subtitle starts, where the line says when it is shown."""
    timed = CUE_TIME.match(line)
    return timed["time"] if timed else None


def date_of(line: str) -> datetime | None:
    """When a mail was sent, where the line is its header of that."""
    header = HEADER.match(line)
    sent = header is not None and header["key"].casefold() in ("date", "sent", "gesendet", "datum")
    return moment(header["value"]) if header is not None and sent else None


def is_header(line: str) -> bool:
    """Whether a line is one of a mail's headers."""
    return HEADER.match(line) is not None


def opens_quoted(line: str) -> bool:
    """Whether what was written before is quoted below, as in `On Monday, Ana wrote:`."""
    return WROTE.match(line) is not None


def moment(stamp: str) -> datetime | None:
    """Full dates only: a clock time alone says how far into a call, not when."""
    if not re.search(r"\d{4}-\d{2}-\d{2}|\b20\d\d\b", stamp):
        return None
    settings = {"TIMEZONE": "UTC", "RETURN_AS_TIMEZONE_AWARE": True}
    try:
        parsed = datetime.fromisoformat(stamp)
    except ValueError:
        parsed = dateparser.parse(stamp, languages=["en"], settings=settings)
    if parsed is None:
        return None
    return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)


def _is_name(words: str) -> bool:
    bare = re.sub(r"\s*[(<].*$", "", words).strip()
    parts = bare.split()
    capitals = all(p[0].isupper() or p.isdigit() or p.casefold() in PARTICLES for p in parts)
    return bare.casefold() not in LABELS and (capitals or bare in SMALL_NAMES)


SMALL_NAMES = frozenset(
    (
        *("buyer", "seller", "customer", "client", "prospect", "rep", "agent", "sales", "vendor", "lead", "me", "them"),
        *("ae", "sdr", "bdr", "us", "you", "caller", "host", "guest"),
    )
)
"""Names that people write small at the start of a line."""


PARTICLES = frozenset(
    {"van", "von", "de", "der", "den", "da", "di", "del", "la", "le", "bin", "al", "el", "dos", "du", "ten", "ter"}
)


def roles_told(text: str) -> Mapping[str, str]:
    """What stands in brackets after the names of who speaks: `sales` for Tom in `Tom (sales): Hello`."""
    return {_bare(found["name"]): found["role"].casefold() for found in WITH_ROLE.finditer(text)}


WITH_ROLE = re.compile(
    rf"^(?:[\[(]?{STAMP}[\])]?\s*[-–|]?\s*)?(?P<name>{WORD}(?: {WORD}){{0,3}})"
    r" \((?P<role>[A-Za-z][^()\n]{1,29})\)\s*:",
    re.M,
)


def _bare(value: str) -> str:
    name = re.sub(r"\s*[<\[(].*$", "", value).strip(" \"'")
    return name or value.strip(" <>\"'")
