"""A topic that the library knows nothing of is told from one that it has other words for."""

from collections.abc import Iterator

import pytest

from knowledge.embeddings import MiniLm
from knowledge.opening import SAMPLE_LIBRARY, Library, open_library
from knowledge.passage import Wanted
from tests.fakes.memory import MemoryLibrary, MemoryStore

LACKED = (
    *("blockchain for hospitals", "drones for warehouses", "video games for retailers", "NFTs for fashion"),
    *("chatbots for banks", "biometrics for airports", "gene therapy in pharma"),
    *("lidar for logistics", "exoskeletons for warehouses", "kubernetes", "HIPAA", "satellites for freight"),
)
HAD_IN_OTHER_WORDS = (
    *("supermarkets", "tackling stock-outs", "shrinking inventory", "stock in clinics", "planning for carmakers"),
    *("authentication", "perishable goods", "trucking companies", "switching from spreadsheets", "surplus stock"),
    *("forecasts with AI", "excess inventory", "data protection", "medicine logistics"),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    opened = open_library(
        MemoryLibrary(MemoryStore()), data_dir=tmp_path_factory.mktemp("sample"), embedder=MiniLm(threads=2)
    )
    opened.take_in([SAMPLE_LIBRARY])
    yield opened
    opened.close()


def titles(library: Library, topic: str, *, has_to_be: bool = True) -> list[str]:
    wanted = Wanted(topic=topic if has_to_be else "")
    return [found.asset.title for found in library.search.search(topic, wanted=wanted, limit=3)]


@pytest.mark.parametrize("topic", LACKED)
def test_nothing_is_found_on_what_no_piece_knows(library: Library, topic: str) -> None:
    assert titles(library, topic) == []


@pytest.mark.parametrize("topic", HAD_IN_OTHER_WORDS)
def test_other_words_for_what_there_is_find_it(library: Library, topic: str) -> None:
    assert titles(library, topic) == titles(library, topic, has_to_be=False) != []


def test_what_comes_nearest_is_found_where_it_need_not_be_on_it(library: Library) -> None:
    assert "hospital" in titles(library, "blockchain for hospitals", has_to_be=False)[0]
