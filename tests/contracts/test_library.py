"""The content library, in every make of storage."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import numpy as np

from knowledge.passage import Asset, AssetType, Audience, Passage, StoredVectors
from tests.contracts.steps import Stores

FULL = Asset(
    id="roi",
    path="/library/b/roi.md",
    title="Retail ROI",
    type=AssetType.CASE_STUDY,
    summary="What retailers saved",
    personas=("economic buyer",),
    industries=("Retail", "Großhandel"),
    stages=("decision",),
    pains=("stock-outs",),
    products=("Edge",),
    audience=Audience.INTERNAL,
    language="de",
    url="https://vendor.example/roi",
    published=date(2025, 1, 2),
    expires=date(2027, 1, 2),
    reviewed=date(2026, 1, 2),
    owner="marketing",
    content_hash="abc",
    proposed=("personas",),
    by_model=("personas",),
    unasked=("industries",),
)


def vectors(asset_id: str, count: int, *, embedder: str = "minilm:4", start: int = 0) -> StoredVectors:
    """Passages of an asset, each with its own vector."""
    passages = tuple(
        Passage(id=f"{asset_id}#{n}", asset_id=asset_id, text=f"Text {n}", location=f"page {n}", order=n)
        for n in range(start, start + count)
    )
    numbers = np.arange(start * 4, (start + count) * 4, dtype=np.float16)
    return StoredVectors(embedder=embedder, passages=passages, vectors=numbers.tobytes())


def stored(stores: Stores, embedder: str = "minilm:4") -> dict[str, Any]:
    """Vectors by passage."""
    found = {}
    for batch in stores.library.stored(embedder):
        rows = np.frombuffer(batch.vectors, dtype=np.float16).reshape(len(batch.passages), -1)
        found |= {passage.id: (passage, row.tolist()) for passage, row in zip(batch.passages, rows, strict=True)}
    return found


class TestLibrary:
    def test_gives_assets_back_in_order_of_their_paths(self, stores: Stores) -> None:
        plain = Asset(id="z", path="/library/a.md", title="Plain")
        stores.library.put(FULL, vectors("roi", 1))
        stores.library.put(plain, vectors("z", 0))

        assert list(stores.library.assets()) == [plain, FULL]

    def test_gives_passages_back_with_their_vectors(self, stores: Stores) -> None:
        stores.library.put(FULL, vectors("roi", 3))

        found = stored(stores)

        assert list(found) == ["roi#0", "roi#1", "roi#2"]
        assert found["roi#2"] == (vectors("roi", 3).passages[2], [8.0, 9.0, 10.0, 11.0])

    def test_tells_all_that_an_asset_says_in_order(self, stores: Stores) -> None:
        stores.library.put(FULL, vectors("roi", 2))

        assert (stores.library.text("roi"), stores.library.text("none")) == ("Text 0\n\nText 1", "")

    def test_replaces_all_passages_of_an_asset(self, stores: Stores) -> None:
        stores.library.put(FULL, vectors("roi", 3))
        stores.library.put(replace(FULL, title="New"), vectors("roi", 1, start=7))

        assert list(stored(stores)) == ["roi#7"]
        assert [asset.title for asset in stores.library.assets()] == ["New"]

    def test_takes_assets_away(self, stores: Stores) -> None:
        stores.library.put(FULL, vectors("roi", 3))
        stores.library.put(replace(FULL, id="other", path="/x"), vectors("other", 1))

        stores.library.remove(["roi", "unknown"])

        assert [asset.id for asset in stores.library.assets()] == ["other"]
        assert list(stored(stores)) == ["other#0"]

    def test_tells_embedders_apart(self, stores: Stores) -> None:
        stores.library.put(FULL, vectors("roi", 1))
        stores.library.put(replace(FULL, id="b", path="/b"), vectors("b", 1, embedder="openai:4"))

        assert stores.library.embedders() == {"minilm:4", "openai:4"}
        assert list(stored(stores, "openai:4")) == ["b#0"]
        assert stored(stores, "none") == {}

    def test_grows_its_generation_with_each_change(self, stores: Stores) -> None:
        seen = [stores.library.generation()]
        stores.library.put(FULL, vectors("roi", 1))
        seen.append(stores.library.generation())
        stores.library.remove(["unknown"])
        assert stores.library.generation() == seen[-1]
        stores.library.remove(["roi"])
        seen.append(stores.library.generation())

        assert seen == sorted(set(seen))

    def test_never_has_the_generation_of_a_copy_that_was_changed_apart(self, stores: Stores) -> None:
        seen = []
        for _ in range(5):
            stores.library.put(FULL, vectors("roi", 1))
            seen.append(stores.library.generation())

        assert len({later - earlier for earlier, later in pairwise(seen)}) > 1

    def test_tells_what_some_passages_say(self, stores: Stores) -> None:
        stores.library.put(FULL, vectors("roi", 3))
        stores.library.put(replace(FULL, id="b", path="/b"), vectors("b", 1))

        found = stores.library.passages({"roi#2", "b#0", "roi#9"}, of={"roi", "b", "gone"})

        assert {passage.id: passage for passage in found} == {
            "roi#2": vectors("roi", 3).passages[2],
            "b#0": vectors("b", 1).passages[0],
        }
        assert list(stores.library.passages((), of=())) == []

    def test_gives_vectors_in_batches(self, stores: Stores) -> None:
        for number in range(3):
            name = f"a{number}"
            stores.library.put(replace(FULL, id=name, path=name), vectors(name, 2_400, start=0))

        sizes = [len(batch.passages) for batch in stores.library.stored("minilm:4")]

        assert sum(sizes) == 7_200
        assert max(sizes) <= 5_000
