"""Industries by the names that CRMs and reps give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.industries import counted_in, industry_group, industry_named, same_industry, spelled_alike


class TestAnIndustry:
    @pytest.mark.parametrize(
        ("written", "name"),
        [
            ("COMPUTER_SOFTWARE", "Computer Software"),
            ("HOSPITAL_HEALTH_CARE", "Hospital & Health Care"),
            ("LOGISTICS_AND_SUPPLY_CHAIN", "Logistics and Supply Chain"),
            ("OIL_ENERGY", "Oil & Energy"),
            ("Not For Profit", "Not For Profit"),
            ("Food & Beverage", "Food & Beverage"),
            ("retail", "Retail"),
            ("SAAS", "SaaS"),
            ("  Drone   racing ", "Drone racing"),
            ("DRONE_RACING", "Drone Racing"),
            ("", ""),
        ],
    )
    def test_is_tidied_for_people(self, written: str, name: str) -> None:
        assert industry_named(written) == name

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("SaaS", "COMPUTER_SOFTWARE"),
            ("healthcare", "HOSPITAL_HEALTH_CARE"),
            ("telco", "Telecommunications"),
            ("pharma", "PHARMACEUTICALS"),
            ("tourism", "Leisure, Travel & Tourism"),
            ("Finance", "FINANCIAL_SERVICES"),
        ],
    )
    def test_is_the_same_by_its_synonyms(self, one: str, other: str) -> None:
        assert same_industry(one, other)

    def test_is_not_the_same_as_its_neighbour(self) -> None:
        assert not same_industry("Banking", "Insurance")
        assert not same_industry("Retail", "E-commerce")

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("E-commerce", "Ecommerce"),
            ("E-COMMERCE", "e commerce"),
            ("Telecom", "Telecommunications"),
            ("Pharma", "Pharmaceuticals"),
            ("Bakery", "Bakeries"),
            ("OIL_ENERGY", "Oil & Energy"),
        ],
    )
    def test_is_one_name_however_it_is_written(self, one: str, other: str) -> None:
        assert spelled_alike(one, other)
        assert spelled_alike(other, one)

    @pytest.mark.parametrize(
        ("one", "other"),
        [("Software", "SaaS"), ("Retail", "E-commerce"), ("Food", "Foodservice"), ("Media", "Online Media")],
    )
    def test_has_a_name_apart_from_its_synonyms(self, one: str, other: str) -> None:
        assert not spelled_alike(one, other)

    @given(st.text(max_size=40))
    def test_stays_what_it_is_when_tidied_twice(self, text: str) -> None:
        assert industry_named(industry_named(text)) == industry_named(text)
        assert industry_group(text) == industry_group(industry_group(text))


class TestCountedIn:
    @pytest.mark.parametrize(
        ("written", "whole"),
        [("Credit Union", "Banking"), ("Councils", "Government"), ("municipality", "Government"), ("Retail", "Retail")],
    )
    def test_a_kind_of_its_own_is_in_the_whole_for_an_ideal_customer(self, written: str, whole: str) -> None:
        assert counted_in(written) == whole
