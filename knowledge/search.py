"""Finds assets: words and meaning together, filtered first, merged to assets, and silent when nothing fits."""

import logging
import threading
from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from knowledge.embeddings import Embedder, Vectors
from knowledge.floor import ELSEWHERE, ENOUGH_WORDS, Floor, floor_of
from knowledge.foreign import foreign
from knowledge.passage import Found, Passage, Wanted
from knowledge.snapshot import Shelf, Snapshot

log = logging.getLogger(__name__)

WORDS_WEIGHT = 0.3
MEANING_WEIGHT = 0.7
"""Chosen on SciFact's training queries and on sales questions; 0.6 to 0.75 is as good."""
CANDIDATES = 200
"""Passages that each way of finding proposes; the order of the best ten no longer changes from 50 on."""
SCAN_UP_TO = 20_000
"""Passages up to which comparing with every vector (3 ms) beats asking Chroma, and is exact."""
FEW_ALLOWED = 0.5
"""Where filters leave less than this share, asking Chroma for the nearest of all would find too few."""
QUESTION_CHARACTERS = 2_000

Numbers = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
Near = tuple[npt.NDArray[np.intp], Numbers]
"""Rows of passages and their cosines."""


class NearestPassages(Protocol):
    """An index that knows the nearest passages without comparing all."""

    def nearest(
        self, snapshot: Snapshot, vector: Vectors, *, count: int
    ) -> tuple[npt.NDArray[np.intp], Numbers] | None:
        """Rows of this snapshot and their cosines; None where it cannot answer for this snapshot."""


class HybridSearch:
    """Implements `ContentSearch` over the library; safe to share between threads."""

    def __init__(
        self, shelf: Shelf, embedder: Embedder, *, index: NearestPassages | None = None, scan_up_to: int = SCAN_UP_TO
    ) -> None:
        self._shelf = shelf
        self._embedder = embedder
        self._index = index
        self._scan_up_to = scan_up_to
        self._floor: tuple[Snapshot, Floor] | None = None
        self._elsewhere: Vectors | None = None
        self._calibrating = threading.Lock()

    def search(self, query: str, *, wanted: Wanted, limit: int) -> Sequence[Found]:
        """Best assets first, each with its best passage; empty where nothing is good enough."""
        question = " ".join(query.split())[:QUESTION_CHARACTERS]
        snapshot = self._shelf.current(wait=False)
        allowed = snapshot.allowed(wanted)
        if not question or not allowed.any() or limit < 1:
            return ()
        words = snapshot.words.scores(question)
        meaning = self._meaning(snapshot, question, words, allowed)
        together = _together(words, meaning, allowed)
        rows = _best_of_each_asset(snapshot, together, limit)
        if not self._good_enough(snapshot, question, rows, meaning):
            return ()
        if wanted.topic and meaning is not None and self._knows_nothing_of(wanted.topic, snapshot):
            return ()
        said = self._shelf.quoted(snapshot, rows.tolist())
        return [_found(snapshot, said[row], row, together, meaning) for row in rows.tolist() if row in said]

    def _meaning(self, snapshot: Snapshot, question: str, words: Numbers, allowed: Mask) -> Numbers | None:
        """Cosine of every passage; None without an embedder."""
        if not snapshot.embedder:
            return None
        try:
            vector = self._embedder.query(question)
        except Exception as cause:  # noqa: BLE001  the boundary to any provider's client; words alone still find
            log.warning("the embedder is away, finding by words only: %s", cause)
            return None
        if self._index is not None and len(snapshot.ids) > self._scan_up_to and allowed.mean() >= FEW_ALLOWED:
            found = _from_index(self._index, snapshot, vector, words, allowed)
            if found is not None:
                return found
        cosines: Numbers = snapshot.vectors @ vector
        return cosines

    def _good_enough(
        self, snapshot: Snapshot, question: str, rows: npt.NDArray[np.intp], meaning: Numbers | None
    ) -> bool:
        """Whether the best few are nearer to the question than chance would bring them."""
        if not len(rows):
            return False
        covered = max(snapshot.words.coverage(question, int(row)) for row in rows[:3])
        if meaning is None:
            return covered >= ENOUGH_WORDS
        return self._calibrated(snapshot).passes(float(meaning[rows[:3]].max()), covered)

    def _knows_nothing_of(self, topic: str, snapshot: Snapshot) -> bool:
        bare = " ".join(topic.split())[:QUESTION_CHARACTERS]
        return bool(foreign(bare, snapshot, self._embedder, self._calibrated(snapshot)))

    def _calibrated(self, snapshot: Snapshot) -> Floor:
        with self._calibrating:
            if self._floor is None or self._floor[0] is not snapshot:
                if self._elsewhere is None:
                    self._elsewhere = self._embedder.passages(ELSEWHERE)
                self._floor = snapshot, floor_of(snapshot.vectors, self._elsewhere)
            return self._floor[1]


def _found(snapshot: Snapshot, passage: Passage, row: int, together: Numbers, meaning: Numbers | None) -> Found:
    return Found(
        asset=snapshot.assets[snapshot.asset_rows[row]],
        passage=passage,
        score=float(min(1.0, max(0.0, together[row]))),
        similarity=float(meaning[row]) if meaning is not None else 0.0,
    )


def _from_index(
    index: NearestPassages, snapshot: Snapshot, vector: Vectors, words: Numbers, allowed: Mask
) -> Numbers | None:
    """
    Cosines by way of the index: right for the nearest and for what words propose, the lowest for all others.

    The lowest, which normalising needs, is that of a sample. Asked for the farthest, an index tells one or another,
    by how it came about, and the same library would be answered for in another order after a rebuild.
    """
    near = index.nearest(snapshot, vector, count=CANDIDATES)
    if near is None or allowed[near[0]].mean() < FEW_ALLOWED:
        return None
    cosines = np.full(len(snapshot.ids), (snapshot.sample @ vector).min(), np.float32)
    proposed = np.concatenate([near[0], _highest(words, CANDIDATES)])
    cosines[proposed] = snapshot.vectors[proposed] @ vector
    return cosines


def _together(words: Numbers, meaning: Numbers | None, allowed: Mask) -> Numbers:
    """Both kinds of score between 0 and 1 within the question, weighed; -1 for what may not be found."""
    together = _spread(words, allowed)
    if meaning is not None:
        together = WORDS_WEIGHT * together + MEANING_WEIGHT * _spread(meaning, allowed)
    together[~allowed] = -1.0
    return together


def _spread(scores: Numbers, allowed: Mask) -> Numbers:
    """Scores with the allowed ones' lowest at 0 and highest at 1; all 0 where they are equal."""
    among = scores[allowed]
    low, high = among.min(), among.max()
    spread: Numbers = (scores - low) / (high - low) if high > low else np.zeros_like(scores)
    return spread


def _best_of_each_asset(snapshot: Snapshot, together: Numbers, limit: int) -> npt.NDArray[np.intp]:
    """Rows of the best passages of the best assets, best first; equal ones in the order of the library."""
    candidates = _highest(together, max(CANDIDATES, limit * 20))
    ranked = candidates[np.lexsort((candidates, -together[candidates]))]
    ranked = ranked[together[ranked] >= 0]
    _, first = np.unique(snapshot.asset_rows[ranked], return_index=True)
    best: npt.NDArray[np.intp] = ranked[np.sort(first)][:limit]
    return best


def _highest(scores: Numbers, count: int) -> npt.NDArray[np.intp]:
    """Rows of the highest scores, in no order."""
    if count >= len(scores):
        return np.arange(len(scores))
    rows: npt.NDArray[np.intp] = np.argpartition(-scores, count)[:count]
    return rows
