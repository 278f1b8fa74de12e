"""From text to utterances: who said what, when, and on which line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import dateparser

from bot.domain.bant import Utterance

WORD = r"[^\W\d_][\w'’.\-]*"
NAME = rf"(?:{WORD})(?: (?:{WORD}|\([^)]{{1,30}}\)|[A-Z]\.)){{0,4}}"
CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?: ?[AP]M)?"
STAMP = rf"(?:\d{{4}}-\d{{2}}-\d{{2}}[T ])?{CLOCK}Z?"
SPOKEN = re.compile(
    rf"^(?:[\[(](?P<t1>{STAMP})[\])]|(?P<t2>{STAMP}))?\s*[-–|]?\s*(?:<v )?"
    rf"(?P<name>{NAME}(?: <[^>\s]+@[^>\s]+>)?)\s*(?:[\[(](?P<t3>{STAMP})[\])])?\s*(?:>|:)\s*(?P<text>.*)$"
)
CUE_TIME = re.compile(rf"^(?P<time>{CLOCK})\s*-->\s*{CLOCK}")
WROTE = re.compile(r"^On (?P<date>.{4,60}\d(?: ?[AP]M)?),? (?P<name>[^,<\d]{2,60}?)(?: <[^>]*>)? wrote:$")
HEADER = re.compile(r"^(?P<key>From|Sent|Date|To|Cc|Subject|Von|Gesendet|An|Betreff):\s*(?P<value>.*)$", re.I)
SKIPPED = re.compile(r"^(?:WEBVTT.*|NOTE\b.*|\d{1,5}|-{2,}.*|_{3,}|={3,})$")
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
        *("question", "answer", "update", "example", "important", "context", "background", "status", "recap"),
    )
)


@dataclass(slots=True)
class Draft:
    """An utterance being collected."""

    speaker: str
    at: datetime | None
    line: int
    lines: list[str] = field(default_factory=list)

    def done(self) -> Utterance | None:
        text = "\n".join(self.lines).strip()
        return Utterance(text=text, speaker=self.speaker, at=self.at, line=self.line) if text else None


def utterances(text: str) -> tuple[Utterance, ...]:
    """
    What was said, in the order it is written.

    Understands `Name: text` with or without times, subtitles (.vtt, .srt), mail with headers and quoted mail, and
    plain prose, which is one utterance of nobody in particular.
    """
    return tuple(_joined(_collect(text)))


def _collect(text: str) -> Iterator[Utterance]:
    draft = Draft("", None, 1)
    cue: datetime | None = None
    by_depth: dict[int, str] = {}
    last_depth = 0
    for number, raw in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        depth, line = _unquoted(raw)
        if timed := CUE_TIME.match(line):
            cue = _time(timed["time"])
            continue
        if SKIPPED.match(line):
            continue
        opened = _opened(line, cue)
        if opened is not None or (draft.lines and depth != last_depth):
            yield from filter(None, [draft.done()])
            speaker, at, rest = opened or (by_depth.get(depth, ""), None, line)
            if opened is not None and WROTE.match(line):
                by_depth[depth + 1] = speaker
            draft = Draft(speaker, at, number, [rest] if rest else [])
        elif not HEADER.match(line):
            draft.lines.append(line)
        last_depth = depth
    yield from filter(None, [draft.done()])


def _unquoted(raw: str) -> tuple[int, str]:
    marks = re.match(r"^(?:\s*>)+\s?", raw)
    return (marks[0].count(">"), raw[marks.end() :].strip()) if marks else (0, raw.strip())


def _opened(line: str, cue: datetime | None) -> tuple[str, datetime | None, str] | None:
    """Speaker, time and first words where a line opens an utterance."""
    if wrote := WROTE.match(line):
        return wrote["name"].strip(" \"'"), _time(wrote["date"]), ""
    header = HEADER.match(line)
    if header and header["key"].casefold() in ("from", "von"):
        return _mail_name(header["value"]), None, ""
    if header:
        return None
    spoken = SPOKEN.match(line)
    if spoken is None or not _is_name(spoken["name"]) or spoken["text"].startswith("//"):
        return None
    stamp = spoken["t1"] or spoken["t2"] or spoken["t3"]
    text = re.sub(r"</v>$", "", spoken["text"])
    return _mail_name(spoken["name"]), (_time(stamp) if stamp else cue), text


def _is_name(words: str) -> bool:
    bare = re.sub(r"\s*[(<].*$", "", words).strip()
    parts = bare.split()
    capitals = all(p[0].isupper() or p.casefold() in PARTICLES for p in parts)
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


def _mail_name(value: str) -> str:
    name = re.sub(r"\s*[<\[(].*$", "", value).strip(" \"'")
    return name or value.strip(" <>\"'")


def _time(stamp: str) -> datetime | None:
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


def _joined(parts: Iterator[Utterance]) -> Iterator[Utterance]:
    """The same speaker twice in a row (subtitles) is one utterance."""
    last: Utterance | None = None
    for part in parts:
        if last is not None and part.speaker and part.speaker == last.speaker:
            last = replace(last, text=f"{last.text}\n{part.text}")
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last
