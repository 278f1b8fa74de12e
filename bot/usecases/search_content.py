"""Answer a content question with the library's own words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.answer import Answer, AnswerKind, ContentLine
from bot.domain.content_named import pieces_named, rival_named, without_kind
from bot.domain.content_request import ContentRequest, read_request, topic_named
from bot.domain.industries import same_industry
from bot.domain.rep import folded
from bot.usecases.suggest_content import content_line
from knowledge.passage import AssetType, Audience, ContentSearch, Found, LibraryStore, Wanted

SHOWN = 3
LOOKED_AT = 8
QUOTE_CHARACTERS = 420
"""A quote that is read at a glance; it is cut at the end of a sentence."""
CLOSE_BEHIND = 0.6
"""A second asset is shown when it scores at least this share of the first."""
FOR_WHOM = re.compile(
    r"\bfor (?:our |the |any )?(?P<whom>[\w&/ -]+?)(?: leads| customers| clients)?[ ?.!]*$", re.IGNORECASE
)
"""`which content do we have for food producers`: whom a piece is made for, where nothing in its words says so."""
SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True, slots=True)
class SearchContent:
    """Find what the content library says on a question."""

    search: ContentSearch
    library: LibraryStore | None = None
    """Where pieces are looked up by their kind and by whom they are made for, when none says it in its words."""

    def __call__(self, question: str, *, now: datetime, audience: Audience | None = None) -> Answer:
        """
        Verbatim quotes with source and date, internal ones marked; expired ones never.

        A kind of content that is asked for by its name brings that kind only. `audience` external leaves
        internal content out: for what goes to prospects. On a topic that the library knows nothing of, none.
        """
        lines = self._each(pieces_named(question), now, audience) or self._lines(question, now, audience)
        if not lines:
            return Answer(kind=AnswerKind.NONE, text="I found nothing in the content library that answers this.")
        return Answer(kind=AnswerKind.CONTENT, text=_text(lines), content=lines, total=len(lines))

    def _each(self, pieces: Sequence[str], now: datetime, audience: Audience | None) -> tuple[ContentLine, ...]:
        """The best for each of several pieces; none where one of them is not found."""
        found = [
            self._lines(piece, now, audience) or self._lines(without_kind(piece), now, audience) for piece in pieces
        ]
        return tuple(dict.fromkeys(lines[0] for lines in found)) if all(found) else ()

    def _lines(self, question: str, now: datetime, audience: Audience | None) -> tuple[ContentLine, ...]:
        """What answers a question about one thing; against a rival only what speaks of that rival."""
        request = read_request(question)
        types = frozenset(AssetType(kind) for kind in request.kinds)
        wanted = Wanted(audience=audience, on=now.date(), types=types, topic=topic_named(question))
        found = self.search.search(question, wanted=wanted, limit=LOOKED_AT)
        if rival := rival_named(question):
            found = [one for one in found if _speaks_of(one, rival)]
        close = [one for one in found if one.score >= CLOSE_BEHIND * found[0].score][:SHOWN]
        made = () if close and request.topic else self._made_for(request, wanted, question)
        return made or tuple(_line(one, question) for one in close)

    def _made_for(self, request: ContentRequest, wanted: Wanted, question: str) -> tuple[ContentLine, ...]:
        """Pieces of the kind that was asked for by name, all of them, or of any: those made for the industry named."""
        whom = FOR_WHOM.search(question)
        industry = whom["whom"] if whom and not wanted.types else request.topic
        if self.library is None or not (wanted.types or industry):
            return ()
        fitting = [
            asset
            for asset in self.library.assets()
            if wanted.allows(asset)
            and request.language in ("", asset.language)
            and (not industry or any(same_industry(industry, each) for each in asset.industries))
        ]
        return tuple(content_line(asset, None) for asset in fitting[:SHOWN])


def _speaks_of(found: Found, rival: str) -> bool:
    said = folded(f"{found.asset.title} {found.asset.summary} {found.passage.text}")
    return re.search(rf"\b{re.escape(rival)}", said) is not None


def _line(found: Found, question: str) -> ContentLine:
    return replace(content_line(found.asset, found), quote=best_sentences(found.passage.text, question))


def best_sentences(passage: str, question: str, *, characters: int = QUOTE_CHARACTERS) -> str:
    """The run of whole sentences of the passage, within the length, that holds most of the question's words."""
    if len(passage) <= characters:
        return passage
    asked = {word[:5] for word in folded(question).split() if len(word) > 2}
    best, most = "", -1
    starts = [0, *(match.end() for match in SENTENCE.finditer(passage))]
    ends = [*(match.start() for match in SENTENCE.finditer(passage)), len(passage)]
    for start in starts:
        fitting = [end for end in ends if start < end <= start + characters]
        run = passage[start : fitting[-1]] if fitting else passage[start : start + characters].rsplit(" ", 1)[0]
        held = len(asked & {word[:5] for word in folded(run).split()})
        if held > most:
            best, most = run, held
    return best


def _text(lines: tuple[ContentLine, ...]) -> str:
    """What is read where only text is shown: each quote with where it stands."""
    return "\n\n".join(f"“{line.quote}”\n— {_source(line)}" if line.quote else _source(line) for line in lines)


def _source(line: ContentLine) -> str:
    parts = [line.title, line.location, line.published, "internal: do not forward" if line.internal else ""]
    return ", ".join(part for part in parts if part)
