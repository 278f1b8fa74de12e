"""Which band is above which."""

import pytest

from bot.domain.bands import BandTable, Measure, bands_from, next_band
from bot.domain.words import Band
from tests.domain.scoring_cases import RULES


class TestBandsInOrder:
    def test_go_up_to_hot(self):
        assert [next_band(band) for band in (Band.COLD, Band.COOL, Band.WARM)] == [Band.COOL, Band.WARM, Band.HOT]
        assert next_band(Band.HOT) is None

    def test_from_one_on_are_it_and_those_above(self):
        assert bands_from(Band.WARM) == (Band.HOT, Band.WARM)
        assert bands_from(Band.HOT) == (Band.HOT,)


class TestWhy:
    @pytest.mark.parametrize(
        ("measure", "said"),
        [
            (Measure(93, 22, 95, 60), "Cool: 93 would do for hot, which also asks for fit 40 (now 22)."),
            (Measure(40, 60, 12, 0), "Cool: 40 would do for warm, which also asks for engagement 15 (now 12)."),
            (Measure(48, 35, 52, 0), "Warm: 48 would do for hot, which also asks for fit 40 (now 35)."),
            (Measure(48, 42, 52, 0), "Hot: fit 42 (40 needed), engagement 52 (50 needed), score 48 (45 needed)."),
            (Measure(44, 42, 52, 0), "Warm: fit 42 (30 needed), engagement 52 (15 needed), score 44 (28 needed)."),
        ],
    )
    def test_a_band_is_lower_than_the_score_would_say_is_told(self, measure, said):
        table = BandTable(RULES)

        assert table.reason(measure, table.band(measure)) == said
