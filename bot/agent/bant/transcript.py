"""From text to utterances: who said what, when, and on which line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.agent.bant.openings import cue_time, date_of, is_header, opening, opens_quoted, small_names, untagged
from bot.domain.bant import Utterance

SKIPPED = re.compile(r"^(?:WEBVTT.*|(?:Kind|Language): .*|NOTE\b.*|\d{1,5}|-{2,}.*|_{3,}|={3,})$")


@dataclass(slots=True)
class Draft:
    """An utterance being collected."""

    speaker: str
    at: datetime | None
    line: int
    lines: list[str] = field(default_factory=list)
    clock: str = ""

    def done(self) -> Utterance | None:
        text = "\n".join(self.lines).strip()
        if not text:
            return None
        return Utterance(text=text, speaker=self.speaker, at=self.at, line=self.line, clock=self.clock)


def utterances(text: str) -> tuple[Utterance, ...]:
    """
    What was said, in the order it is written.

    Understands `Name: text` with or without times, subtitles (.vtt, .srt), mail with headers and quoted mail, and
    plain prose, which is one utterance of nobody in particular.
    """
    return tuple(_joined(_collect(text)))


def _collect(text: str) -> Iterator[Utterance]:
    draft, cue = Draft("", None, 1), ""
    by_depth: dict[int, str] = {}
    last_depth = 0
    names = small_names(text)
    lines = text.replace("\r\n", "\n").split("\n")
    for number, raw in enumerate(lines, start=1):
        depth, line = _unquoted(raw)
        if timed := cue_time(line):
            cue = timed
            continue
        named = number < len(lines) and cue_time(lines[number])  # the line above a subtitle's time is its name
        if SKIPPED.match(line) or named or (cue and not line):
            continue
        opened = opening(line, cue=cue, names=names)
        if opened is not None or (draft.lines and depth != last_depth):
            yield from filter(None, [draft.done()])
            draft = Draft(by_depth.get(depth, ""), None, number, [line])
            if opened is not None:
                by_depth |= {depth + 1: opened.speaker} if opens_quoted(line) else {}
                words = [opened.words] if opened.words else []
                draft = Draft(opened.speaker, opened.at, number, words, opened.clock)
        elif is_header(line):
            draft.at = draft.at or date_of(line)
        elif cue and draft.lines:  # a subtitle is cut where the screen ends, not where a line does
            draft.lines[-1] += f" {untagged(line)}"
        else:
            draft.lines.append(untagged(line))
        last_depth = depth
    yield from filter(None, [draft.done()])


def _unquoted(raw: str) -> tuple[int, str]:
    marks = re.match(r"^(?:\s*>)+\s?", raw)
    return (marks[0].count(">"), raw[marks.end() :].strip()) if marks else (0, raw.strip())


def _joined(parts: Iterator[Utterance]) -> Iterator[Utterance]:
    """The same speaker twice in a row (subtitles) is one utterance."""
    last: Utterance | None = None
    for part in parts:
        if last is not None and part.speaker and part.speaker == last.speaker:
            joint = " " if part.clock else "\n"
            last = replace(last, text=f"{last.text}{joint}{part.text}")
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last
