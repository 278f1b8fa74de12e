"""A library in memory that behaves as the database's: the same order, the same batches, a growing generation."""

from collections.abc import Iterable, Sequence

from knowledge.passage import Asset, StoredVectors

BATCH = 5_000


class MemoryLibrary:
    """Implements `LibraryStore`."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Asset, StoredVectors]] = {}
        self._generation = 0

    def assets(self) -> Sequence[Asset]:
        return sorted((asset for asset, _ in self._kept.values()), key=lambda asset: asset.path)

    def put(self, asset: Asset, passages: StoredVectors) -> None:
        self._kept[asset.id] = asset, passages
        self._generation += 1

    def remove(self, asset_ids: Iterable[str]) -> None:
        gone = [self._kept.pop(asset_id) for asset_id in list(asset_ids) if asset_id in self._kept]
        self._generation += bool(gone)

    def stored(self, embedder: str) -> Iterable[StoredVectors]:
        for asset_id in sorted(self._kept):
            _, kept = self._kept[asset_id]
            if kept.embedder != embedder or not kept.passages:
                continue
            size = len(kept.vectors) // len(kept.passages)
            for start in range(0, len(kept.passages), BATCH):
                end = start + BATCH
                yield StoredVectors(
                    embedder=embedder,
                    passages=kept.passages[start:end],
                    vectors=kept.vectors[start * size : end * size],
                )

    def embedders(self) -> frozenset[str]:
        return frozenset(kept.embedder for _, kept in self._kept.values() if kept.passages)

    def generation(self) -> int:
        return self._generation
