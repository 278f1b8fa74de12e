"""Finds the word of a topic that a library knows nothing of: `blockchain`, in what is asked on it for hospitals."""

from collections.abc import Iterator

from knowledge.embeddings import Embedder
from knowledge.floor import Floor
from knowledge.snapshot import Snapshot

NEAR_ANYWAY = 0.36
"""A passage that has come so far to the whole topic answers it, whatever its words are."""
STRANGE = 0.15
"""A word by itself that no passage comes nearer to is about something else; synonyms come nearer."""
STRANGE_ALONE = 0.2
"""The same, where the topic is that word and nothing else: there is nothing beside it that could be answered."""
MEANT = 0.68
"""A topic that is so unlike itself without the word is about the word; without `tackling` it would stay what it is."""


def foreign(topic: str, snapshot: Snapshot, embedder: Embedder, floor: Floor) -> tuple[str, ...]:
    """
    Words that make the topic, that no passage has and that none comes near to in meaning.

    Costs a look-up a word; only words that the whole library lacks are embedded.
    """
    absent = [word for word in topic.split() if not snapshot.words.knows(word)]
    if not absent or not snapshot.embedder:
        return ()
    whole = embedder.query(topic)
    if floor.come(float((snapshot.vectors @ whole).max())) >= NEAR_ANYWAY:
        return ()

    def strange() -> Iterator[str]:
        for word in absent:
            rest = " ".join(other for other in topic.split() if other != word)
            alike = float(whole @ embedder.query(rest)) if rest else 0.0
            come = floor.come(float((snapshot.vectors @ embedder.query(word)).max()))
            if alike < MEANT and come < (STRANGE if rest else STRANGE_ALONE):
                yield word

    return tuple(strange())
