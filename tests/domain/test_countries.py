"""Countries and regions by the names people give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.countries import countries, countries_in, country_named, regions


class TestACountry:
    @pytest.mark.parametrize(
        ("written", "name"),
        [
            ("Germany", "Germany"),
            ("DE", "Germany"),
            ("deu", "Germany"),
            ("Deutschland", "Germany"),
            ("U.S.A.", "United States"),
            ("the US", "United States"),
            ("UK", "United Kingdom"),
            ("Great Britain", "United Kingdom"),
            ("Korea, Republic of", "South Korea"),
            ("Türkiye", "Turkey"),
            ("Côte d'Ivoire", "Ivory Coast"),
            ("the Netherlands", "Netherlands"),
            ("Czech Republic", "Czechia"),
        ],
    )
    def test_is_known_by_name_alias_and_code(self, written: str, name: str) -> None:
        assert country_named(written) == name

    @pytest.mark.parametrize("written", ["", "   ", "Atlantis", "xx", "Germanys"])
    def test_is_never_guessed(self, written: str) -> None:
        assert country_named(written) is None

    def test_has_a_code_of_its_own(self) -> None:
        assert len({c.code for c in countries()}) == len(countries()) > 240

    def test_is_found_by_its_own_name(self) -> None:
        assert all(country_named(c.name) == c.name for c in countries())
        assert all(country_named(c.code) == c.name for c in countries())

    @given(st.text(max_size=40))
    def test_may_be_asked_for_with_any_text(self, text: str) -> None:
        country_named(text)


class TestARegion:
    @pytest.mark.parametrize(
        ("written", "inside", "outside"),
        [
            ("DACH", "Austria", "Italy"),
            ("the nordics", "Finland", "Estonia"),
            ("Scandinavian", "Norway", "Finland"),
            ("iberian", "Portugal", "Italy"),
            ("balkan", "Serbia", "Austria"),
            ("southern european", "Greece", "Poland"),
            ("north american", "Canada", "Brazil"),
            ("Benelux", "Belgium", "France"),
            ("EU", "Ireland", "United Kingdom"),
            ("emea", "South Africa", "India"),
            ("APAC", "Japan", "Chile"),
            ("latin america", "Mexico", "Spain"),
            ("UK&I", "Ireland", "France"),
            ("MENA", "Egypt", "Turkey"),
            ("north america", "Canada", "Brazil"),
            ("Europe", "Ukraine", "Israel"),
        ],
    )
    def test_is_the_countries_that_sales_means_by_it(self, written: str, inside: str, outside: str) -> None:
        assert inside in countries_in(written)
        assert outside not in countries_in(written)

    def test_holds_only_countries_that_are_listed(self) -> None:
        names = {c.name for c in countries()}

        assert all(set(members) <= names for members in regions().values())

    def test_that_is_none_is_empty(self) -> None:
        assert countries_in("Narnia") == ()
