"""Which page a visit was of: prices and jobs say more than any other page."""

import re

from bot.domain.rep import folded
from bot.domain.words import EventKind

_PAGES = (
    (EventKind.PRICING_PAGE, frozenset({"pricing", "prices", "price"})),
    (EventKind.CAREERS_PAGE, frozenset({"careers", "jobs", "career"})),
)
_READING = frozenset({"blog", "blogs", "news", "article", "articles", "resources", "press", "stories", "posts", "post"})
"""Parts of a site whose pages are read: what they are about is not what they are."""


def page_named(detail: str) -> EventKind | None:
    """Our kind for a visited page, by its path or its title; None for any other page."""
    parts = [folded(part).split() for part in re.sub(r"^\w+://[^/]*", "", detail.split("?")[0]).split("/")]
    if any(_READING.intersection(part[:1]) for part in parts if "/" in detail):
        return None
    words = {word for part in parts for word in part}
    return next((kind for kind, named in _PAGES if words & named), None)
