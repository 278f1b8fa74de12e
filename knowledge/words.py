"""Finds passages by their words: BM25 over stemmed English, kept on disk between runs."""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from knowledge.kept import kept_in_one_step

STOPWORDS = "english_plus"

Scores = npt.NDArray[np.float32]


class WordIndex:
    """BM25 scores of every passage for a question."""

    def __init__(self, bm25: Any) -> None:
        self._bm25 = bm25

    @classmethod
    def of(cls, texts: Sequence[str]) -> "WordIndex":
        """Index the texts, in their order; there must be at least one."""
        bm25s = _bm25s()
        bm25 = bm25s.BM25()
        bm25.index(_tokens(texts, return_ids=True), show_progress=False)
        return cls(bm25)

    @classmethod
    def kept(cls, folder: Path, *, passages: int) -> "WordIndex | None":
        """What `keep` wrote there; None where there is nothing usable."""
        if not folder.is_dir():
            return None
        try:
            bm25 = _bm25s().BM25.load(folder, mmap=True, show_progress=False)
        except (OSError, ValueError, KeyError, EOFError):
            return None
        return cls(bm25) if bm25.scores["num_docs"] == passages else None

    def keep(self, folder: Path) -> None:
        """Write to the folder, in one step; its older siblings go, for they are of the library as it was."""
        kept_in_one_step(folder, lambda into: self._bm25.save(into, show_progress=False), instead_of="words-*")

    def scores(self, question: str) -> Scores:
        """One a passage, at least 0; 0 where no word of the question occurs."""
        tokens = self._known(question)
        if not tokens:
            return np.zeros(self._bm25.scores["num_docs"], np.float32)
        scores: Scores = self._bm25.get_scores(tokens)
        return scores

    def coverage(self, question: str, row: int) -> float:
        """Which share of the question's words, weighed by rarity, the passage holds: 0 to 1."""
        tokens = list(dict.fromkeys(_tokens([question], return_ids=False)[0]))
        if not tokens:
            return 0.0
        weights = {token: self._rarity(token) for token in tokens}
        held = sum(weight for token, weight in weights.items() if row in self._holders(token))
        return float(held / sum(weights.values()))

    def knows(self, words: str) -> bool:
        """Whether some passage has each of the words; those that every text has count as had."""
        return all(token in self._bm25.vocab_dict for token in _tokens([words], return_ids=False)[0])

    def _known(self, question: str) -> list[str]:
        return [token for token in _tokens([question], return_ids=False)[0] if token in self._bm25.vocab_dict]

    def _holders(self, token: str) -> npt.NDArray[Any]:
        """Rows of the passages that hold the token."""
        scores, known = self._bm25.scores, self._bm25.vocab_dict.get(token)
        if known is None:
            return np.zeros(0, np.int32)
        rows: npt.NDArray[Any] = scores["indices"][scores["indptr"][known] : scores["indptr"][known + 1]]
        return rows

    def _rarity(self, token: str) -> float:
        count, holders = self._bm25.scores["num_docs"], len(self._holders(token))
        return float(np.log1p((count - holders + 0.5) / (holders + 0.5)))


def _tokens(texts: Sequence[str], *, return_ids: bool) -> Any:
    import Stemmer

    return _bm25s().tokenize(
        list(texts),
        stopwords=STOPWORDS,
        stemmer=Stemmer.Stemmer("english"),
        show_progress=False,
        return_ids=return_ids,
    )


def _bm25s() -> Any:
    import bm25s

    logging.getLogger("bm25s").setLevel(logging.WARNING)  # it asks for debug messages on import
    return bm25s
