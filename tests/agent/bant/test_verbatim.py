"""Whatever is said in whatever order, each finding quotes somebody letter by letter, with the right name and side."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.agent.bant.reader import OfflineBantReader
from bot.agent.bant.transcript import utterances
from bot.domain.bant import Side, Source
from bot.domain.words import Level
from tests.agent.bant.styles import sentences
from tests.builders import T0

SAID = [*sentences.LACKING, *sentences.DECIDING, *sentences.NEEDLESS, *sentences.NEEDING]
SUMS = ["We have 40,000 euros.", "Our budget is 9k.", "It has to run by June.", "There's no budget for it."]
TURNS = st.tuples(st.sampled_from(["Mara", "Omar"]), st.sampled_from([*SAID, *SUMS]) | st.text(max_size=40))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TURNS, min_size=1, max_size=12))
def test_each_finding_stands_in_the_text_as_quoted(turns):
    text = "\n".join(["Mara: This is Mara from Copperpot, our machines are fast.", *(f"{n}: {t}" for n, t in turns)])
    reading = OfflineBantReader().read(text, now=T0)
    source, sides = Source(text, utterances(text)), {speaker.name: speaker.side for speaker in reading.speakers}

    for found in reading.findings:
        assert source.holds(found.quote)
        assert found.side is sides.get(found.speaker, found.side)
        assert found.side is not Side.SELLER or found.level is Level.CLAIMED


@settings(deadline=None)
@given(st.text(max_size=400))
def test_no_text_makes_the_reader_raise(text):
    OfflineBantReader().read(text, products=("Brewline 200",), now=T0)
