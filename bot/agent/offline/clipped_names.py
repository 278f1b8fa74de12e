"""Names of the data's own fields as people write them in haste: `docs per month` of `Documents per Month`."""

from collections.abc import Mapping

CLIPPED: Mapping[str, str] = {
    "documents": "docs",
    "document": "doc",
    "applications": "apps",
    "application": "app",
    "certificates": "certs",
    "certifications": "certs",
    "certification": "cert",
    "regulations": "regs",
    "requirements": "reqs",
    "locations": "locs",
    "subscriptions": "subs",
    "subscribers": "subs",
    "transactions": "txns",
    "quantity": "qty",
    "management": "mgmt",
}
"""How long words of names are written in haste."""


def clipped(names: Mapping[str, str]) -> dict[str, str]:
    """Names with their words written in haste: `docs per month`."""
    found: dict[str, set[str]] = {}
    for key, name in names.items():
        words = key.split()
        if not CLIPPED.keys().isdisjoint(words):
            found.setdefault(" ".join(CLIPPED.get(word, word) for word in words), set()).add(name)
    return {words: next(iter(own)) for words, own in found.items() if len(own) == 1}
