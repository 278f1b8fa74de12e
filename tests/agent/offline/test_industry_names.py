"""Industries that several lists name, that one value joins or that one list splits up."""

from collections.abc import Sequence

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.reading import ThreadMemory
from tests.agent.offline.asking import query_of
from tests.agent.offline.worlds import IDA
from tests.builders import T0, a_lead, a_standing
from tests.fakes.memory import MemoryStores


def stores_with(industries: Sequence[str]) -> MemoryStores:
    stores = MemoryStores()
    for number, industry in enumerate(industries):
        lead = a_lead(id=f"L{number}", email=f"a{number}@plant.test", industry=industry)
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return stores


def found(question: str, stores: MemoryStores) -> set[str]:
    reader = OfflineReader(stores.vocabulary, stores.reps)
    query = reader.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC").query
    assert query
    return {scored.lead.industry or "" for scored in stores.questions.find(query).leads}


BOTH = {"Energy", "Utilities"}


@pytest.mark.parametrize(
    "question",
    [
        "leads in energy and utilities",
        "energy and utilities leads",
        "energy & utilities",
        "leads in energy or utilities",
    ],
)
def test_two_industries_are_both_where_the_data_has_each(question: str) -> None:
    assert found(question, stores_with(("Energy", "Utilities", "Retail"))) == BOTH
    assert found(f"10 hottest {question}", stores_with(("Energy", "Utilities", "Retail"))) == BOTH


def test_leaving_two_industries_out_leaves_out_both() -> None:
    assert found("leads not in energy and utilities", stores_with(("Energy", "Utilities", "Retail"))) == {"Retail"}


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("leads in hospitality and tourism", "Hospitality", "Tourism"),
        ("leads in media and entertainment", "Media", "Entertainment"),
        ("leads in logistics and transportation", "Logistics", "Transportation"),
        ("leads in mining and metals", "Mining", "Metals"),
    ],
)
def test_any_two_that_a_list_joins(question: str, one: str, other: str) -> None:
    assert found(question, stores_with((one, other, "Retail"))) == {one, other}


def test_the_joint_name_is_one_industry_where_the_data_has_it() -> None:
    stores = stores_with(("Energy & Utilities", "Energy", "Utilities"))

    assert found("leads in energy and utilities", stores) == {"Energy & Utilities"}


@pytest.mark.parametrize("question", ["utilities leads", "leads in utilities"])
def test_what_a_list_writes_before_a_dash_is_a_family(question: str) -> None:
    parts = {"Utilities - Water", "Utilities - Power"}

    assert found(question, stores_with(("Energy", *parts))) == parts
    assert found(question, stores_with(("Energy", "Utilities", *parts))) == {"Utilities", *parts}
    assert found("leads in energy and utilities", stores_with(("Energy", "Retail", *parts))) == {"Energy", *parts}


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("healthcare leads", ("Healthcare", "Hospital & Health Care")),
        ("health care leads", ("Healthcare", "Hospitals and Health Care")),
        ("leads in health", ("Healthcare", "Hospital & Health Care")),
        ("leads in IT", ("IT", "Information Technology and Services")),
        ("software leads", ("Software", "Computer Software")),
        ("nonprofits", ("Nonprofit", "Non-Profit Organization Management")),
        ("leads in government", ("Government", "Government Administration")),
    ],
)
def test_one_industry_by_the_names_of_several_lists(question: str, names: tuple[str, ...]) -> None:
    assert found(question, stores_with((*names, "Banking", "Financial Services"))) == set(names)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("government leads", ("Government Administration", "Local Government")),
        ("how about the public sector", ("Government Administration", "Local Government")),
        ("local government leads", ("Local Government",)),
        ("government administration leads", ("Government Administration",)),
        ("councils", ("Local Government",)),
    ],
)
def test_government_takes_in_what_is_called_so_as_well(question: str, names: tuple[str, ...]) -> None:
    stores = stores_with(("Government Administration", "Local Government", "Banking"))

    assert found(question, stores) == set(names)


def test_near_industries_stay_apart() -> None:
    stores = stores_with(("Mining", "Mining & Metals", "Financial Services", "Finance", "Energy", "Oil & Gas"))

    assert found("mining leads", stores) == {"Mining"}
    assert found("energy leads", stores) == {"Energy"}
    assert found("oil and gas leads", stores) == {"Oil & Gas"}


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("hotel leads", ("Hotels", "Hospitality")),
        ("furniture makers", ("FURNITURE", "Furniture Manufacturing")),
        ("grocers", ("Grocery", "Supermarkets", "Grocery Retail")),
        ("parcel carriers", ("Courier & Parcel", "Parcel Delivery", "Package/Freight Delivery")),
        ("credit unions", ("Credit Union", "Credit Unions")),
        ("municipalities", ("Municipality", "Municipal Government", "Municipalities")),
        ("staffing agencies", ("Staffing", "Staffing and Recruiting", "Staffing & Recruiting")),
        ("food producers", ("Food Production", "Food & Beverages")),
        ("machinery leads", ("Machinery", "Industrial Machinery")),
        ("property leads", ("Real Estate", "Commercial Real Estate")),
        ("financial services leads", ("Financial Services", "Finance")),
        ("pharmacies", ("Pharmacy", "Pharmacies")),
        ("software companies", ("Software", "Computer Software", "SaaS")),
        ("data centres", ("Data Centers", "Data Centres")),
        ("leads in data centers", ("Data Centers", "Data Centres")),
        ("dental labs", ("Dental Lab", "Dental Laboratory")),
        ("clinics", ("Dental Clinic", "Dental Clinics")),
        ("game studios", ("Gaming", "Computer Games", "Video Games")),
    ],
)
def test_every_spelling_of_an_industry_is_meant(question: str, names: tuple[str, ...]) -> None:
    assert found(question, stores_with((*names, "Banking", "Textiles"))) == set(names)


@pytest.mark.parametrize(
    ("question", "wanted", "other"),
    [
        ("clinics", "Clinics", "Hospitals"),
        ("hospitals", "Hospitals", "Clinics"),
        ("banks", "Banking", "Credit Unions"),
        ("breweries", "Breweries", "Wineries"),
        ("commercial real estate leads", "Commercial Real Estate", "Real Estate"),
        ("retail leads", "Retail", "Retail Banking"),
    ],
)
def test_a_kind_of_its_own_is_not_meant_by_others(question: str, wanted: str, other: str) -> None:
    assert found(question, stores_with((wanted, other, "Textiles"))) == {wanted}


@pytest.mark.parametrize(
    "question", ["hotels, clinics and schools", "leads in hotels, clinics, schools", "schools, hotels or clinics"]
)
@pytest.mark.parametrize("health", ["Healthcare", "Hospital & Health Care"])
def test_places_of_work_in_a_list_are_their_industries(question: str, health: str) -> None:
    stores = stores_with(("Hospitality", health, "Education", "Retail"))

    assert found(question, stores) == {"Hospitality", health, "Education"}


@pytest.mark.parametrize(
    ("word", "industry"),
    [
        ("hauliers", "Transportation/Trucking/Railroad"),
        ("carriers", "Transportation"),
        ("councils", "Government Administration"),
        ("municipalities", "Government"),
        ("lenders", "Banking"),
        ("solicitors", "Legal Services"),
        ("housebuilders", "Construction"),
        ("freight forwarders", "Logistics"),
    ],
)
def test_those_who_are_in_a_trade_are_its_industry(word: str, industry: str) -> None:
    stores = stores_with((industry, "Retail"))

    assert found(f"5 newest {word}", stores) == found(f"{word} with a score over 0", stores) == {industry}


def test_a_short_word_of_an_industry_is_that_industry() -> None:
    assert found("zoos", stores_with(("Zoo & Aquarium", "Retail"))) == {"Zoo & Aquarium"}


@pytest.mark.parametrize(
    ("first", "then", "wanted"),
    [
        ("pharmacies", "and furniture makers?", {"Furniture", "Furniture Manufacturing"}),
        ("hotels", "and pharmacies?", {"Pharmacies", "Pharmacy"}),
        ("hotels", "and pharmacies", {"Hotels", "Hospitality", "Pharmacies", "Pharmacy"}),
        ("hotels and pharmacies", "and furniture?", {"Hotels", "Hospitality", "Pharmacies", "Pharmacy", "Furniture"}),
    ],
)
def test_several_spellings_of_one_industry_are_one_thing_to_go_on_from(first: str, then: str, wanted: set[str]) -> None:
    names = ("Pharmacies", "Pharmacy", "Hotels", "Hospitality", "Furniture", "Furniture Manufacturing")
    stores = stores_with(names if "makers" in then else names[:-1])
    query = query_of(OfflineReader(stores.vocabulary, stores.reps), first, then)

    assert {scored.lead.industry for scored in stores.questions.find(query).leads} == wanted


@pytest.mark.parametrize(
    ("question", "names", "others"),
    [
        ("security leads", ("Security", "Security Systems", "Security Services"), ("Cyber Security",)),
        ("how many security leads are there", ("Security", "Security Systems"), ("Computer & Network Security",)),
        ("haulage leads", ("Haulage", "Road Haulage", "General Haulage"), ("Bus & Coach",)),
        ("trucking leads", ("Trucking", "Trucking Services"), ("Logistics",)),
        ("packaging leads", ("Packaging", "Packaging Solutions"), ("Plastic Packaging",)),
        ("laundry leads", ("Laundry", "Commercial Laundry"), ("Laundry Equipment",)),
        ("leads in water", ("Water", "Water Services"), ("Water Utilities", "Bottled Water")),
        ("construction leads", ("Construction", "General Construction"), ("Construction Equipment",)),
        ("security systems leads", ("Security Systems",), ("Security",)),
        ("road haulage leads", ("Road Haulage",), ("Haulage",)),
    ],
)
def test_a_short_name_means_those_with_a_plain_word_more(
    question: str, names: tuple[str, ...], others: tuple[str, ...]
) -> None:
    stores = stores_with((*names, *others, "Textiles"))

    assert found(question.replace("how many", "list the"), stores) == set(names)


def test_leaving_out_a_short_name_leaves_out_those_with_a_plain_word_more() -> None:
    stores = stores_with(("Security", "Security Systems", "Cyber Security", "Textiles"))

    assert found("leads not in security", stores) == {"Cyber Security", "Textiles"}


@pytest.mark.parametrize(("first", "then"), [("haulage leads", "and security?"), ("textiles leads", "only security")])
def test_a_short_name_means_as_many_in_a_thread(first: str, then: str) -> None:
    stores = stores_with(("Haulage", "Road Haulage", "Security", "Security Systems", "Textiles"))
    query = query_of(OfflineReader(stores.vocabulary, stores.reps), first, then)

    assert "Security Systems" in {value for condition in query.where for value in getattr(condition, "values", ())}


@pytest.mark.parametrize(
    ("question", "industry"),
    [
        ("elevator firms", "Lifts & Escalators"),
        ("how many elevator companies do we have", "Lifts & Escalators"),
        ("lift companies", "Elevators"),
        ("chemists", "Pharmacies"),
        ("drugstores", "Pharmacy"),
        ("pharmacies", "Drug Stores"),
        ("realtors", "Real Estate"),
        ("attorneys", "Legal Services"),
        ("gas stations", "Petrol Stations"),
        ("petrol stations", "Gas Stations"),
        ("moving companies", "Removals"),
        ("removal companies", "Moving Services"),
        ("car repair shops", "Automotive Repair"),
        ("biggest garages", "Automotive Repair"),
        ("auto repair leads", "Garages"),
        ("car dealerships", "Car Dealers"),
        ("gp practices", "Medical Practice"),
    ],
)
def test_a_trade_has_other_words_across_the_ocean(question: str, industry: str) -> None:
    stores = stores_with((industry, "Textiles"))

    assert found(question.replace("how many", "list the").replace(" do we have", ""), stores) == {industry}


def garages_with(*industries: str) -> MemoryStores:
    stores = stores_with((*industries, "Textiles"))
    lead = a_lead(id="G1", email="a@garage.test", company="Garage Nova Lunn", industry="Automotive")
    stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return stores


@pytest.mark.parametrize(
    "question",
    ["biggest garages", "top garages", "largest garages", "all garages", "any garages", "garages", "garage leads"],
)
def test_a_trade_is_the_industry_before_an_account_that_begins_so(question: str) -> None:
    assert found(question, garages_with("Automotive Repair")) == {"Automotive Repair"}


@pytest.mark.parametrize("question", ["garage nova lunn", "leads at Garage Nova Lunn", "Garage Nova Lunn leads"])
def test_an_account_is_meant_by_its_whole_name(question: str) -> None:
    assert found(question, garages_with("Automotive Repair")) == {"Automotive"}


def test_without_the_industry_an_account_is_meant_by_its_first_word() -> None:
    assert found("garage leads", garages_with()) == {"Automotive"}
