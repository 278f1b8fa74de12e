"""Says what an asset is and whom it is for: from front matter, a catalogue or a sidecar, else proposed by rules."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Set
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from knowledge.chunking import plain
from knowledge.csv_catalogue import row_of
from knowledge.document import Document, Unreadable
from knowledge.passage import Asset, AssetType, Audience
from knowledge.proposals import BUYING_STAGES, WEIGHTY, Terms, askable, proposed
from knowledge.readers import decoded

SIDECAR_ENDING = ".meta.yaml"
TITLE_CHARACTERS = 160
FINGERPRINT_VERSION = b"3"
"""Raised when reading or cutting changes, so that files are taken in anew."""

PROPOSABLE = frozenset(
    {"type", "summary", "personas", "industries", "stages", "pains", "products", "audience", "language"}
)

TYPE_WORDS = {
    "white paper": "whitepaper",
    "e-book": "ebook",
    "customer story": "case study",
    "success story": "case study",
    "blog": "blog post",
    "article": "blog post",
    "industry report": "report",
    "datasheet": "one-pager",
    "data sheet": "one-pager",
    "one pager": "one-pager",
    "onepager": "one-pager",
    "pricing": "price list",
    "battle card": "battlecard",
}
FIELD_WORDS = {
    "expiry": "expires",
    "expiration": "expires",
    "valid until": "expires",
    "publish date": "published",
    "review date": "reviewed",
    "publication": "published",
    "last reviewed": "reviewed",
    "lang": "language",
}
STAGE_WORDS = {"tofu": "awareness", "mofu": "consideration", "bofu": "decision", "purchase": "decision"}


def _words(value: object) -> tuple[str, ...]:
    """`a, b` and `[a, b]` alike; `any` and `all` mean for anyone."""
    listed = value.split(",") if isinstance(value, str) else value
    if not isinstance(listed, list | tuple):
        raise ValueError("write a list of words")
    words = [str(word).strip().casefold() for word in listed if word is not None]
    return tuple(dict.fromkeys(word for word in words if word not in ("", "any", "all", "anyone")))


def _type_word(value: object) -> object:
    word = re.sub(r"[\s_]+", " ", str(value)).strip().casefold()
    spaced = word.replace("-", " ")
    known = {kind.value.replace("-", " "): kind.value for kind in AssetType}
    return TYPE_WORDS.get(word) or TYPE_WORDS.get(spaced) or known.get(spaced, word)


def _stage_words(value: object) -> tuple[str, ...]:
    return tuple(STAGE_WORDS.get(word, word) for word in _words(value))


def _day(value: object) -> object:
    """YAML gives dates, times, or what people wrote; an empty value is none."""
    if isinstance(value, datetime):
        return value.date()
    return value or None


Words = Annotated[tuple[str, ...], BeforeValidator(_words)]
Day = Annotated[date | None, BeforeValidator(_day)]


class FrontMatter(BaseModel):
    """The fields that front matter or a sidecar may set; the singular of a list's name is understood too."""

    model_config = ConfigDict(extra="ignore", populate_by_name=True, coerce_numbers_to_str=True)

    title: str = ""
    type: Annotated[AssetType | None, BeforeValidator(_type_word)] = None
    summary: str = ""
    personas: Words = Field(default=(), alias="persona")
    industries: Words = Field(default=(), alias="industry")
    stages: Annotated[tuple[str, ...], BeforeValidator(_stage_words)] = Field(default=(), alias="stage")
    pains: Words = Field(default=(), alias="pain")
    products: Words = Field(default=(), alias="product")
    audience: Annotated[Audience | None, BeforeValidator(lambda value: str(value).strip().casefold())] = None
    language: str = ""
    url: str | None = Field(default=None, alias="link")
    published: Day = None
    expires: Day = None
    reviewed: Day = None
    owner: str = ""


SHORT_NAMES = {field.alias: name for name, field in FrontMatter.model_fields.items() if field.alias}
FIELD_NAMES = (*FrontMatter.model_fields, *SHORT_NAMES)
DAYS = ("published", "expires", "reviewed")
DAY_NAMES = (*DAYS, *(word for word, name in FIELD_WORDS.items() if name in DAYS))
NEIGHBOURS = frozenset(
    (
        *("reviewer", "reviewers", "reviewed by", "publisher", "publishers", "published by"),
        *("owners", "languages", "links", "urls"),
    )
)
"""What other tools write beside our fields, which is no slip of the pen for one of them."""
NEARLY = 0.84
"""From this likeness on a name is a slip of the pen: `expire`, `industrie`, and not `tags` or `layout`."""


def fingerprint(path: Path) -> str:
    """
    Hash of the file, its sidecar and its row in the catalogue: equal means that nothing has to be done.

    Raises OSError; Unreadable where the catalogue is no text.
    """
    hashed = hashlib.blake2b(FINGERPRINT_VERSION, digest_size=16)
    for file in (path, sidecar_of(path)):
        if file == path or file.is_file():
            with file.open("rb") as stream:
                while block := stream.read(1 << 20):
                    hashed.update(block)
        hashed.update(b"\0")
    if row := row_of(path):
        hashed.update(repr(sorted(row.items())).encode())
    return hashed.hexdigest()


def sidecar_of(path: Path) -> Path:
    """`roi.pdf` -> `roi.pdf.meta.yaml` where there is one, else `roi.meta.yaml`."""
    exact = path.with_name(path.name + SIDECAR_ENDING)
    return exact if exact.is_file() else path.with_name(path.stem + SIDECAR_ENDING)


def describe(path: Path, document: Document, *, asset_id: str, content_hash: str, terms: Terms) -> Asset:
    """
    The asset that a file is; `terms` are what the company calls its products and the pains they take away.

    Raises:
        Unreadable: its front matter or sidecar says something that cannot be meant.
    """
    said_of_it = (document.metadata, row_of(path), _sidecar(path))
    written = {name: value for table in said_of_it for name, value in _fields(table) if value not in (None, "")}
    said = _validated(written)
    heading = said.title or _heading(document)
    title = heading or path.stem.replace("-", " ").replace("_", " ").capitalize()
    known = {name: value for name in FrontMatter.model_fields if (value := getattr(said, name)) not in (None, "", ())}
    known["title"] = title[:TITLE_CHARACTERS]
    absent = PROPOSABLE - written.keys()
    guesses = {name: value for name, value in proposed(path, title, document.text, terms).items() if name in absent}
    return Asset(
        **(guesses | known),
        id=asset_id,
        path=path.as_posix(),
        content_hash=content_hash,
        proposed=tuple(sorted(guesses)),
        unasked=tuple(sorted(_for_a_model(absent if heading else {*absent, "title"}, guesses, terms))),
    )


def _for_a_model(absent: Set[str], guesses: Mapping[str, Any], terms: Terms) -> Set[str]:
    return (absent & askable(terms)) - ({"type"} if guesses.get("type") in WEIGHTY else set())


def _fields(written: Mapping[Any, Any]) -> Iterator[tuple[str, Any]]:
    """
    Fields by our names for them; what other tools write beside them stays as it is.

    Raises:
        Unreadable: a name is nearly one of ours. Left alone, a misspelled day of expiry would expire nothing.
    """
    for key, value in written.items():
        name = _our_name(str(key))
        ours = name in FIELD_NAMES or name in NEIGHBOURS
        if not ours and (near := get_close_matches(name, FIELD_NAMES, n=1, cutoff=NEARLY)):
            raise Unreadable(f"I do not know its field “{key}”. Did you mean {near[0]}?")
        yield SHORT_NAMES.get(name, name), value


def _our_name(key: str) -> str:
    """A name as we write it, if it is one of ours or nearly so: `expiryDate` is `expires`, `title date` no title."""
    name = re.sub(r"[\s_-]+|(?<=[a-z])(?=[A-Z])", " ", key).strip().casefold()
    day = re.sub(r" (?:at|on|date)$", "", name)
    if name not in FIELD_WORDS and get_close_matches(day, DAY_NAMES, n=1, cutoff=NEARLY):
        name = day
    return FIELD_WORDS.get(name, name)


def _sidecar(path: Path) -> dict[str, Any]:
    beside = sidecar_of(path)
    if not beside.is_file():
        return {}
    try:
        said = yaml.safe_load(decoded(beside.read_bytes()))
    except yaml.YAMLError as cause:
        raise Unreadable(f"{beside.name} is not valid YAML.") from cause
    if not isinstance(said, dict | None):
        raise Unreadable(f"{beside.name} has no fields: write lines such as `type: whitepaper`.")
    return said or {}


def _validated(written: dict[str, Any]) -> FrontMatter:
    try:
        said = FrontMatter.model_validate(written)
    except ValidationError as cause:
        first = cause.errors()[0]
        name, value = str(first["loc"][0]), first["input"]
        raise Unreadable(f"Its field {name} cannot be “{value}”. {_allowed(name)}") from cause
    stray = set(said.stages) - set(BUYING_STAGES)
    if stray:
        raise Unreadable(f"Its field stages cannot be “{sorted(stray)[0]}”. {_allowed('stages')}")
    return said


def _allowed(name: str) -> str:
    if name == "type":
        return f"Write one of: {', '.join(AssetType)}."
    if name == "audience":
        return "Write external or internal."
    if name in DAYS:
        return "Write a day as 2026-03-31."
    if name in ("stage", "stages"):
        return "Write awareness, interest, consideration or decision."
    return "Write words, or a list of words."


def _heading(document: Document) -> str:
    """The first heading; in a file without any, its first line where that is short enough to be a title."""
    lines = [line.strip() for line in document.text.splitlines() if line.strip()]
    headings = [line for line in lines if re.match(r"#{1,2}\s", line)]
    if headings:
        return plain(headings[0].lstrip("#").strip())
    if lines and len(lines[0]) <= 120 and not lines[0].endswith((".", ",", ";")):
        return plain(lines[0])
    return ""
