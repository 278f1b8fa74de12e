"""What reads calls and mails of buyers, put together."""

from typing import TYPE_CHECKING

from bot.assembly.stores import Stores
from bot.usecases.ports import BantReader, InForce

if TYPE_CHECKING:
    from bot.usecases.qualify_transcript import QualifyTranscript


def transcript_qualifier(
    stores: Stores, *, reader: BantReader, in_force: InForce, own_rules: bool
) -> "QualifyTranscript":
    """Reads a call, holds it against the terms in the rules and the library, and keeps the evidence."""
    from bot.agent.bant.sheets import OfflineSheetReader
    from bot.usecases.know_facts import KnowFacts
    from bot.usecases.qualify_transcript import QualifyTranscript

    return QualifyTranscript(
        leads=stores.leads,
        writes=stores.writes,
        reader=reader,
        in_force=in_force,
        terms=KnowFacts(in_force, stores.library, OfflineSheetReader(), own_rules),
        reps=stores.reps,
    )
