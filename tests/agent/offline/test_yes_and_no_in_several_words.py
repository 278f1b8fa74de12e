"""Columns of yes and no in which several people wrote each in their own way, and a CRM's own rating."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from tests.agent.offline.asking import query_of, reader_over
from tests.agent.offline.worlds import IDA, RAE, TOM

WRITTEN = (("Yes", "Hot"), ("No", "Warm"), ("N", "Cold"), ("FALSE", "Hot"), ("1", ""), ("", "Warm"))


@pytest.fixture(scope="module")
def reader() -> OfflineReader:
    return reader_over(({"Visit Done": done, "Rating": rating} for done, rating in WRITTEN), ("CFO",))


def plan(reader: OfflineReader, question: str) -> str:
    return sentence_for(query_of(reader, question), (IDA, TOM, RAE))


@pytest.mark.parametrize("question", ["visit done = no", "leads where visit done is no", "visit done: no"])
def test_no_is_every_no(reader: OfflineReader, question: str) -> None:
    query = query_of(reader, question)
    (condition,) = query.where

    assert set(condition.values) == {"No", "N", "FALSE"}


def test_yes_is_every_yes(reader: OfflineReader) -> None:
    (condition,) = query_of(reader, "leads where visit done is yes").where

    assert set(condition.values) == {"Yes", "1"}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("leads rated hot", "leads where Rating is Hot"),
        ("who is rated hot or warm", "leads where Rating is Hot or Warm"),
        ("how many leads are rated cold", "number of leads where Rating is Cold"),
        ("hot leads", "hot leads, by score"),
    ],
)
def test_rated_is_by_the_crm_s_rating(reader: OfflineReader, question: str, said: str) -> None:
    assert plan(reader, question) == said


def test_rated_is_by_score_where_no_field_says_it() -> None:
    plain = reader_over(({"Plan": "Pro"},), ("CFO",))

    assert plan(plain, "leads rated hot") == "hot leads, by score"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("which leads already own a kiln", "leads where Owns a Kiln is Yes"),
        ("leads that own a kiln", "leads where Owns a Kiln is Yes"),
        ("who owns a kiln", "leads where Owns a Kiln is Yes"),
        ("leads that dont own a kiln yet", "leads where Owns a Kiln is not Yes"),
        ("leads interested in kiln", "leads with Kiln in the Interests"),
    ],
)
def test_a_field_called_by_a_verb_before_a_value_of_another(question: str, said: str) -> None:
    rows = (("Yes", "Kiln; Press"), ("No", "Press"), ("Yes", "Wheel"), ("No", "Kiln"))
    potters = reader_over(({"Owns a Kiln": owns, "Interests": wants} for owns, wants in rows), ("CFO",))

    assert plan(potters, question) == said
