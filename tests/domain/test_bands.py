"""Which band is above which."""

from bot.domain.bands import bands_from, next_band
from bot.domain.words import Band


class TestBandsInOrder:
    def test_go_up_to_hot(self):
        assert [next_band(band) for band in (Band.COLD, Band.COOL, Band.WARM)] == [Band.COOL, Band.WARM, Band.HOT]
        assert next_band(Band.HOT) is None

    def test_from_one_on_are_it_and_those_above(self):
        assert bands_from(Band.WARM) == (Band.HOT, Band.WARM)
        assert bands_from(Band.HOT) == (Band.HOT,)
