"""What the content library holds and gives out. The one module of `knowledge` that others may import."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol


class AssetType(StrEnum):
    WHITEPAPER = "whitepaper"
    EBOOK = "ebook"
    CASE_STUDY = "case study"
    WEBINAR = "webinar"
    VIDEO = "video"
    BLOG_POST = "blog post"
    REPORT = "report"
    ONE_PAGER = "one-pager"
    BATTLECARD = "battlecard"
    PRICE_LIST = "price list"
    POLICY = "policy"
    OTHER = "other"


class Audience(StrEnum):
    EXTERNAL = "external"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """A piece of content and what it is good for. Empty tuples mean: for anyone."""

    id: str
    """Stable: from the path relative to the library it was taken from."""
    path: str
    """Absolute, with forward slashes."""
    title: str
    type: AssetType = AssetType.OTHER
    summary: str = ""
    personas: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    """Buying stages: awareness, interest, consideration, decision."""
    pains: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    audience: Audience = Audience.EXTERNAL
    language: str = "en"
    url: str | None = None
    """Where a prospect can read it."""
    published: date | None = None
    expires: date | None = None
    reviewed: date | None = None
    owner: str = ""
    content_hash: str = ""
    """Of the file and its sidecar: unchanged means nothing to do."""
    proposed: tuple[str, ...] = ()
    """Names of the fields above that were proposed and nobody has confirmed."""
    by_model: tuple[str, ...] = ()
    """Those of them that a model proposed; the others are by rules."""
    unasked: tuple[str, ...] = ()
    """Fields that nobody wrote and no model has been asked about yet; empty once one has answered."""

    def usable(self, on: date) -> bool:
        """Whether it has not expired by that day."""
        return self.expires is None or on <= self.expires


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A part of an asset that is found, and quoted, by itself."""

    id: str
    asset_id: str
    text: str
    location: str = ""
    """Page, slide or heading path, for people: `page 3`, `Results > Retail`."""
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An asset that answers a query, with its best passage."""

    asset: Asset
    passage: Passage
    score: float
    """0 to 1 within one query; not comparable between queries."""
    similarity: float
    """Cosine of query and passage, -1 to 1; comparable between queries of one embedder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which assets may be found."""

    audience: Audience | None = None
    """None: any audience."""
    on: date | None = None
    """Leaves out what has expired by that day; None keeps everything."""
    types: frozenset[AssetType] = frozenset()
    without: frozenset[str] = frozenset()
    """Asset ids to leave out."""
    topic: str = ""
    """What it has to be about: nothing is found where the library knows nothing of one of its words."""

    def allows(self, asset: Asset) -> bool:
        """Whether the asset may be found."""
        return (
            (self.audience is None or asset.audience == self.audience)
            and (self.on is None or asset.usable(self.on))
            and (not self.types or asset.type in self.types)
            and asset.id not in self.without
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredVectors:
    """Passages with their vectors, as kept beside the database's other rows."""

    embedder: str
    """Name and dimension of what made them, such as `minilm-int8:384`."""
    passages: tuple[Passage, ...]
    vectors: bytes
    """float16, row after row, one row a passage."""


class LibraryStore(Protocol):
    """The only copy that counts: assets, passages and vectors in the database. The index is made from it."""

    def assets(self) -> Sequence[Asset]:
        """Every asset, in the order of their paths."""

    def put(self, asset: Asset, passages: StoredVectors) -> None:
        """Save an asset and replace all its passages, in one transaction."""

    def remove(self, asset_ids: Iterable[str]) -> None:
        """Take assets and their passages away; unknown ids are no error."""

    def stored(self, embedder: str) -> Iterable[StoredVectors]:
        """All passages with vectors of this embedder, in batches of at most 5,000, in a stable order."""

    def passages(self, ids: Collection[str], *, of: Collection[str]) -> Sequence[Passage]:
        """Those of these passages that are there, in no order; `of` are the ids of their assets."""

    def text(self, asset_id: str) -> str:
        """All that an asset says, its passages in order; empty where there is no such asset."""

    def embedders(self) -> frozenset[str]:
        """Names of all embedders that vectors are stored of."""

    def generation(self) -> int:
        """
        A number that grows with each change of the library; an index made at another one is stale.

        By a random step: two copies of a library that were changed apart never come to the same one.
        """


class ContentSearch(Protocol):
    """Finds assets by what they say."""

    def search(self, query: str, *, wanted: Wanted, limit: int) -> Sequence[Found]:
        """Best assets first, each with its best passage; empty where nothing is good enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A file that was not taken in, and why, in words for a person."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What taking files into the library did."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: int = 0
    removed: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = field(default_factory=tuple)
    passages: int = 0
    by_model: int = 0
    """Files that a model proposed something of."""
    by_rules: int = 0
    """Files that only rules proposed something of."""
    notice: str = ""
    """Why a model that is set was not asked about all of them, in words for a person."""


class Watching(Protocol):
    """Somebody watching a long job."""

    def __call__(self, done: int, total: int, words: str) -> None:
        """`done` of `total` items; `words` say what is going on."""


def nobody_watches(done: int, total: int, words: str) -> None:
    """The progress of a job that nobody watches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Untagged:
    """A piece of which something was not written, as a model is asked about it."""

    title: str
    text: str
    """The beginning of what it says."""
    fields: tuple[str, ...]
    """What was not written."""
    choices: Mapping[str, tuple[str, ...]]
    """The only values there are, of those fields that have no words of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TagsProposed:
    """What a model proposes of several pieces."""

    each: tuple[Mapping[str, str | tuple[str, ...]] | None, ...]
    """Of each piece by field, in their order; None where the model did not answer."""
    trouble: str = ""
    """Why it did not, as what follows after `because`; it was not asked any more from then on."""


class ProposesTags(Protocol):
    """Reads what a piece is and for whom, where nobody wrote it. Its answers are checked before they are given."""

    def __call__(self, pieces: Sequence[Untagged], *, progress: Watching) -> TagsProposed:
        """Never raises: what fails is told as trouble."""


class KnowledgeError(Exception):
    """Something about the library that a person has to see to. The text is a sentence for them."""


class EmbedderUnknown(KnowledgeError):
    """LEADBOT_EMBEDDINGS names nothing that can be used."""


class EmbedderAway(KnowledgeError):
    """The provider of the embeddings does not answer."""
