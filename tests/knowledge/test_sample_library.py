"""The sample library: whole, coherent, and found by the questions it was written for."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from knowledge.embeddings import MiniLm
from knowledge.opening import SAMPLE_LIBRARY, Library, open_library
from knowledge.passage import Asset, AssetType, Audience, Taken, Wanted
from knowledge.readers import read_file
from knowledge.sources.make_documents import DOCUMENTS, LIBRARY, SOURCES
from tests.fakes.memory import MemoryLibrary, MemoryStore

TODAY = date(2026, 3, 18)
PERSONAS = {"economic buyer", "technical buyer", "champion", "user", "influencer"}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, Taken]]:
    place = tmp_path_factory.mktemp("sample")
    library = open_library(MemoryLibrary(MemoryStore()), data_dir=place, embedder=MiniLm(threads=2))
    yield library, library.take_in([SAMPLE_LIBRARY])
    library.close()


@pytest.fixture(scope="module")
def assets(opened: tuple[Library, Taken]) -> list[Asset]:
    return list(opened[0].store.assets())


class TestSampleLibrary:
    def test_is_taken_in_whole(self, opened: tuple[Library, Taken], assets: list[Asset]) -> None:
        assert opened[1].refused == ()
        assert len(assets) >= 26

    def test_has_every_type_format_industry_persona_and_stage(self, assets: list[Asset]) -> None:
        types = Counter(asset.type for asset in assets)
        assert set(AssetType) - {AssetType.OTHER} == set(types)
        assert types[AssetType.BATTLECARD] >= 2
        assert {Path(asset.path).suffix for asset in assets} == {".md", ".txt", ".html", ".pdf", ".docx", ".pptx"}
        industries = {industry for asset in assets for industry in asset.industries}
        assert {"retail", "manufacturing", "healthcare", "logistics", "food and beverage"} <= industries
        assert {persona for asset in assets for persona in asset.personas} == PERSONAS
        assert {stage for asset in assets for stage in asset.stages} == {
            "awareness",
            "interest",
            "consideration",
            "decision",
        }

    def test_marks_battlecards_internal_and_one_report_expired(self, assets: list[Asset]) -> None:
        for asset in assets:
            assert (asset.audience is Audience.INTERNAL) == (asset.type is AssetType.BATTLECARD)
        assert [asset.title for asset in assets if not asset.usable(TODAY)] == ["State of Inventory Planning 2024"]

    def test_leaves_nothing_to_guess(self, assets: list[Asset]) -> None:
        for asset in assets:
            assert set(asset.proposed) <= {"industries", "personas", "language", "summary"}, asset.path
            assert asset.published, asset.path
            assert asset.url or asset.audience is Audience.INTERNAL, asset.path

    @pytest.mark.parametrize("name", DOCUMENTS)
    def test_documents_belong_to_their_sources(self, name: str, tmp_path: Path) -> None:
        source, make = DOCUMENTS[name]
        fresh = tmp_path / Path(name).name
        fresh.write_bytes(make((SOURCES / source).read_text(encoding="utf-8")))
        assert read_file(fresh) == read_file(LIBRARY / name)


ANSWERED = (
    ("do we support SSO?", "single sign-on"),
    ("what results did retailers get?", "31 percent"),
    ("how long does a rollout take for 20 sites", "120 days"),
    ("can we hold the encryption keys ourselves", "customer holds the key"),
    ("how does it connect to our ERP", "connector"),
    ("price of Northbeam Plan per site", "1,800"),
    ("proof for hospitals", "hospital"),
    ("spare parts for cars", "spare parts"),
    ("how do we compare to Planhelm", "Planhelm"),
    ("SOC 2", "SOC 2"),
    ("okta", "Okta"),
    ("our planners live in spreadsheets", "spreadsheet"),
    ("what if the delivery is late", "late"),
    ("who signs the budget for planning tools", "chief financial officer"),
    ("food waste", "waste"),
    ("cost of an empty shelf", "empty shelf"),
)

UNANSWERED = (
    "who won the world cup in 2022",
    "recipe for tomato soup",
    "what is the meaning of life",
    "how tall is Mount Everest",
    "medical advice on headaches",
    "how do I renew my passport",
    "is there a bus to the airport",
    "asdf qwer zxcv",
)


class TestFinding:
    @pytest.mark.parametrize(("question", "words"), ANSWERED)
    def test_a_question_it_answers(self, opened: tuple[Library, Taken], question: str, words: str) -> None:
        found = opened[0].search.search(question, wanted=Wanted(on=TODAY), limit=3)
        texts = [f"{one.asset.title} {one.passage.text}".casefold() for one in found]
        assert any(words.casefold() in text for text in texts), [one.asset.title for one in found]

    @pytest.mark.parametrize("question", UNANSWERED)
    def test_a_question_about_anything_else(self, opened: tuple[Library, Taken], question: str) -> None:
        assert list(opened[0].search.search(question, wanted=Wanted(on=TODAY), limit=3)) == []
