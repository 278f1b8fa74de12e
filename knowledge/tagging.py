"""Asks a model what nobody wrote of the files being taken in; where it fails, what rules proposed stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from knowledge.document import Document
from knowledge.passage import Asset, AssetType, ProposesTags, Taken, Untagged, Watching
from knowledge.proposals import Terms, choices

ASKED_AT_ONCE = 16
"""Files that wait until a model has been asked about all of them."""
SHOWN_CHARACTERS = 6_000
"""Of what a file says: enough to see what it is, and a known price however long it goes on."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that was read, as rules describe it."""

    asset: Asset
    document: Document
    known: bool = False
    """Whether the library has it as it is, but for what a model could say of it."""


class Tagging:
    """One run of taking in. After its first failure the model is left alone until the next run."""

    def __init__(self, model: ProposesTags | None, terms: Terms) -> None:
        self._model = model
        self._choices = choices(terms)
        self._trouble = ""
        self._by_model = self._by_rules = self._left_to_rules = 0

    @property
    def at_once(self) -> int:
        """How many files to read before they are finished together."""
        return ASKED_AT_ONCE if self._asks else 1

    def owes(self, known: Asset) -> bool:
        """Whether a file that the library has as it is should be read again, to ask the model about it at last."""
        self._left_to_rules += bool(self._trouble and known.unasked)
        return self._asks and bool(known.unasked)

    @property
    def _asks(self) -> bool:
        return self._model is not None and not self._trouble

    def finished(self, drafts: Sequence[Draft], *, progress: Watching) -> Iterator[Draft]:
        """The files with what the model proposed; those that the library has as they are come only where it did."""
        proposed = self._proposed(drafts, progress)
        for draft in drafts:
            said = proposed.get(draft.asset.id)
            self._left_to_rules += said is None and bool(self._trouble and draft.asset.unasked)
            if said is not None:
                draft = replace(draft, asset=tagged(draft.asset, said))
            elif draft.known:
                continue
            self._by_model += bool(draft.asset.by_model)
            self._by_rules += bool(draft.asset.proposed) and not draft.asset.by_model
            yield draft

    def told(self, taken: Taken) -> Taken:
        """What taking in did, with who proposed what."""
        files = f"{self._left_to_rules:,} {'file' if self._left_to_rules == 1 else 'files'}"
        notice = f"Of {files} only rules said what they are, because {self._trouble}. Add them again to ask the model."
        told = replace(taken, by_model=self._by_model, by_rules=self._by_rules)
        return replace(told, notice=notice) if self._trouble and self._left_to_rules else told

    def _proposed(
        self, drafts: Sequence[Draft], progress: Watching
    ) -> Mapping[str, Mapping[str, str | tuple[str, ...]]]:
        asked = [draft for draft in drafts if draft.asset.unasked]
        if self._model is None or self._trouble or not asked:
            return {}
        answer = self._model([self._untagged(draft) for draft in asked], progress=progress)
        self._trouble = answer.trouble
        return {draft.asset.id: said for draft, said in zip(asked, answer.each, strict=True) if said is not None}

    def _untagged(self, draft: Draft) -> Untagged:
        asset = draft.asset
        return Untagged(
            title=asset.title,
            text=draft.document.text[:SHOWN_CHARACTERS],
            fields=asset.unasked,
            choices={field: values for field, values in self._choices.items() if field in asset.unasked},
        )


def tagged(asset: Asset, said: Mapping[str, str | tuple[str, ...]]) -> Asset:
    """The asset with what a model proposed of the fields it was asked about; what it left out stays as it was."""
    values = {field: value for field, value in said.items() if field in asset.unasked and value}
    return replace(
        asset,
        **{field: AssetType(value) if field == "type" else value for field, value in values.items()},  # type: ignore[arg-type]
        proposed=tuple(sorted({*asset.proposed, *values})),
        by_model=tuple(sorted(values)),
        unasked=(),
    )


def as_before(asset: Asset, known: Asset) -> Asset:
    """The same file described again, with what a model has proposed of it already."""
    kept = {field: getattr(known, field) for field in known.by_model if field in asset.unasked}
    return tagged(asset, kept) if known.by_model or not known.unasked else asset
