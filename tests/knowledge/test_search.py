"""Finding assets."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.floor import Floor, floor_of
from knowledge.passage import AssetType, Audience, Wanted
from tests.knowledge.conftest import Shelf
from tests.knowledge.embedders import WordEmbedder

TODAY = date(2026, 3, 18)


@pytest.fixture
def find(shelf: Shelf):
    library = shelf.open()
    library.take_in([shelf.folder])

    def find(query: str, *, limit: int = 5, **wanted) -> list[str]:
        return [found.asset.id for found in library.search.search(query, wanted=Wanted(**wanted), limit=limit)]

    return find


class TestSearch:
    def test_puts_the_asset_that_says_it_first(self, find) -> None:
        assert find("single sign-on SAML")[0] == "security"
        assert find("how slow is Planhelm to roll out")[0] == "cards-planhelm"

    def test_gives_the_passage_that_says_it_in_its_own_words(self, shelf: Shelf) -> None:
        library = shelf.open()
        library.take_in([shelf.folder])
        best = library.search.search("investment paid back in months", wanted=Wanted(), limit=1)[0]
        assert best.passage.location == "Costs"
        assert best.passage.text.startswith("The investment in planning was paid back in seven months")
        assert 0 < best.score <= 1
        assert best.similarity > 0.3

    def test_shows_an_asset_once_however_many_of_its_passages_fit(self, find) -> None:
        found = find("Halden retail stores investment stock-outs months")
        assert found.count("retail") == 1

    def test_gives_no_more_than_asked_for(self, find) -> None:
        assert len(find("stock-outs in nine months at shoe stores", limit=2)) == 2
        assert find("stock-outs in nine months at shoe stores", limit=0) == []

    @pytest.mark.parametrize("query", ["", "   ", "\n"])
    def test_finds_nothing_for_nothing(self, find, query: str) -> None:
        assert find(query) == []

    def test_says_so_when_nothing_is_good_enough(self, find) -> None:
        assert find("zebra giraffe elephant") == []

    def test_is_not_troubled_by_what_people_type(self, find) -> None:
        for query in ("'; drop table", "🙂" * 50, "a" * 50_000, "\x00\x01", "???", "the of and", "(" * 300):
            assert isinstance(find(query), list)

    def test_finds_nothing_in_an_empty_library(self, shelf: Shelf) -> None:
        assert shelf.open().search.search("anything", wanted=Wanted(), limit=5) == ()

    def test_sees_what_another_process_has_added(self, shelf: Shelf, find) -> None:
        assert "new" not in find("brand new content on apples")
        shelf.write({"new.md": "# New\n\nBrand new content on apples and pears and what they cost.\n"})
        shelf.take_in()
        assert find("brand new content on apples")[0] == "new"

    def test_sees_it_a_moment_later_in_a_large_library(
        self, shelf: Shelf, find, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("knowledge.snapshot.READ_AT_ONCE", 2)
        assert find("apples and pears") == []
        shelf.write({"new.md": "# New\n\nBrand new content on apples and pears and what they cost.\n"})
        shelf.take_in()
        assert find("single sign-on SAML")[0] == "security"
        shelf.opened[0]._shelf.close()
        assert find("apples and pears")[0] == "new"

    def test_goes_on_with_what_it_has_when_reading_anew_fails(
        self, shelf: Shelf, find, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("knowledge.snapshot.READ_AT_ONCE", 2)
        assert find("single sign-on SAML")[0] == "security"
        shelf.write({"new.md": "# New\n\nBrand new content on apples and pears and what they cost.\n"})
        shelf.take_in()
        with monkeypatch.context() as broken:
            broken.setattr(shelf.store, "assets", lambda: 1 / 0)
            assert find("single sign-on SAML")[0] == "security"
            shelf.opened[0]._shelf.close()
        find("anything")
        shelf.opened[0]._shelf.close()
        assert find("apples and pears")[0] == "new"


class TestFilters:
    def test_leave_out_what_has_expired_by_the_day(self, find) -> None:
        assert find("survey of planners in spreadsheets")[0] == "old"
        assert "old" not in find("survey of planners in spreadsheets", on=TODAY)
        assert "old" in find("survey of planners in spreadsheets", on=date(2025, 12, 31))

    def test_leave_out_internal_content(self, find) -> None:
        assert "cards-planhelm" not in find("Planhelm slow to roll out", audience=Audience.EXTERNAL)

    def test_keep_to_types_and_leave_out_assets(self, find) -> None:
        assert find("planning", types=frozenset({AssetType.WHITEPAPER})) in ([], ["security"])
        assert "security" not in find("single sign-on", without=frozenset({"security"}))

    @settings(max_examples=40, deadline=None)
    @given(
        audience=st.sampled_from([None, *Audience]),
        on=st.sampled_from([None, TODAY, date(2025, 1, 1)]),
        types=st.frozensets(st.sampled_from(list(AssetType)), max_size=3),
        without=st.frozensets(st.sampled_from(["retail", "security", "old", "cards-planhelm"])),
        query=st.sampled_from(["planning months data", "survey", "Planhelm", "SAML encryption"]),
    )
    def test_never_let_anything_through(self, shared_shelf: Shelf, audience, on, types, without, query) -> None:
        wanted = Wanted(audience=audience, on=on, types=types, without=without)
        for found in shared_shelf.opened[0].search.search(query, wanted=wanted, limit=10):
            assert audience is None or found.asset.audience == audience
            assert on is None or found.asset.usable(on)
            assert not types or found.asset.type in types
            assert found.asset.id not in without


@pytest.fixture(scope="module")
def shared_shelf(tmp_path_factory: pytest.TempPathFactory):
    shelf = Shelf(tmp_path_factory.mktemp("shared"))
    shelf.take_in()
    yield shelf
    shelf.opened[0].close()


class TestWithoutItsEmbedder:
    def test_words_alone_still_find(self, shelf: Shelf, find) -> None:
        shelf.embedder.away = True
        assert find("single sign-on SAML")[0] == "security"

    def test_and_still_say_when_nothing_fits(self, shelf: Shelf, find) -> None:
        shelf.embedder.away = True
        assert find("zebra giraffe elephant months") == []

    def test_answers_even_if_not_even_its_name_can_be_asked(self, shelf: Shelf) -> None:
        shelf.take_in()

        class Gone(WordEmbedder):
            @property
            def name(self) -> str:
                raise ConnectionError("no network")

            @name.setter
            def name(self, value: str) -> None:
                """The provider has not told it."""

        shelf.embedder = Gone()
        found = shelf.open().search.search("SAML encryption at rest", wanted=Wanted(), limit=1)
        assert [one.asset.id for one in found] == ["security"]


class TestLoadingTheEmbedder:
    def test_begins_beside_the_reading_of_the_library(self, shelf: Shelf) -> None:
        shelf.take_in()
        shelf.embedder.loaded.clear()
        shelf.open().search.search("SAML", wanted=Wanted(), limit=1)
        assert shelf.embedder.loaded.wait(5)

    def test_is_not_done_for_a_library_that_has_nothing_of_it(self, shelf: Shelf) -> None:
        shelf.embedder.loaded.clear()
        assert shelf.open().search.search("SAML", wanted=Wanted(), limit=1) == ()
        assert not shelf.embedder.loaded.wait(0.2)


class TestFloor:
    def test_is_what_questions_about_anything_else_reach(self) -> None:
        embedder = WordEmbedder()
        passages = embedder.passages(["stock planning forecast", "single sign-on"])
        floor = floor_of(passages, embedder.passages(["weather tomorrow", "football"]))
        assert floor.passes(0.9, 0.0)
        assert not floor.passes(floor.chance, 0.0)

    def test_lets_a_name_through_that_a_model_does_not_know(self) -> None:
        assert Floor(chance=0.25).passes(0.2, covered=1.0)
        assert not Floor(chance=0.25).passes(0.1, covered=1.0)
