"""The rule-based reader behind the port `BantReader`."""

from collections.abc import Sequence
from datetime import datetime

from bot.agent.bant.answers import read_answer
from bot.agent.bant.authority import find_authority
from bot.agent.bant.budget import find_budget, find_prices
from bot.agent.bant.dialogue import dialogue, of_sentences
from bot.agent.bant.need import find_need
from bot.agent.bant.need_stances import strength
from bot.agent.bant.notes import are_notes, read_notes
from bot.agent.bant.openings import MACHINES, roles_told
from bot.agent.bant.orders import find_order
from bot.agent.bant.sentences import plain
from bot.agent.bant.speakers import with_sides
from bot.agent.bant.timeline import find_promised_times, find_timeline
from bot.agent.bant.transcript import utterances
from bot.agent.bant.warnings import without_orders
from bot.domain.bant import BantReading, Finding, Source
from bot.domain.confirmed import confirmed
from bot.domain.words import Criterion, Level

NEEDS_KEPT = 3
"""Of many sentences that show a need, the most telling ones are kept."""


class OfflineBantReader:
    """Reads BANT by rules: the same text always gives the same findings, without a model."""

    def read(
        self, text: str, *, products: Sequence[str] = (), sellers: Sequence[str] = (), now: datetime
    ) -> BantReading:
        """What a message, mail thread or transcript says; never raises on what people wrote."""
        spoken, speakers = with_sides(utterances(text), sellers=sellers, roles=roles_told(text))
        said_at = next((u.at for u in spoken if u.at is not None), None)
        whole = dialogue(spoken, now=said_at or now)
        said, flags = without_orders(whole.said)
        talk = of_sentences(said, now=whole.now)
        found = [
            *_most_telling(list(find_need(talk))),
            *find_timeline(talk),
            *find_budget(talk),
            *find_authority(talk),
        ]
        if are_notes(spoken):
            found = list(read_notes(text, spoken, now=said_at or now))
        source = Source(text, spoken)
        reading = BantReading(
            findings=tuple(f for f in _once(found) if source.holds(f.quote)),
            speakers=tuple(s for s in speakers if s.name and s.name.casefold() not in MACHINES),
            order=find_order(talk, products),
            promises=(*find_prices(talk), *find_promised_times(talk)),
            flags=flags,
            at=said_at,
        )
        return confirmed(reading)

    def answer(self, text: str, *, asked: Criterion | None, now: datetime) -> Sequence[Finding]:
        """What a rep answers when asked about `asked`; other criteria in the same message are read as well."""
        source = Source(text)
        return tuple(f for f in read_answer(text, asked=asked, now=now) if source.holds(f.quote))


def _once(found: Sequence[Finding]) -> list[Finding]:
    return list(dict.fromkeys(found))


def _most_telling(found: list[Finding]) -> list[Finding]:
    backing = [f for f in found if f.level is not Level.CONTRADICTED]
    best = sorted(backing, key=lambda f: -strength(plain(f.quote)))[:NEEDS_KEPT]
    return [f for f in found if f.level is Level.CONTRADICTED or f in best]
