"""Chief officers: how each is called, in letters and in full."""

from collections.abc import Mapping

CHIEFS: Mapping[str, tuple[str, ...]] = {
    "ceo": ("ceo", "chief executive officer", "chief executive"),
    "cto": ("cto", "chief technology officer", "chief technical officer"),
    "cfo": ("cfo", "chief financial officer", "chief finance officer"),
    "coo": ("coo", "chief operating officer", "chief operations officer"),
    "cmo": ("cmo", "chief marketing officer"),
    "cio": ("cio", "chief information officer"),
    "ciso": ("ciso", "chief information security officer"),
    "cso": ("cso", "chief security officer", "chief strategy officer", "chief sales officer"),
    "cdo": ("cdo", "chief data officer", "chief digital officer"),
    "cpo": ("cpo", "chief product officer", "chief procurement officer", "chief people officer"),
    "cro": ("cro", "chief revenue officer", "chief risk officer"),
    "cco": ("cco", "chief commercial officer", "chief customer officer", "chief compliance officer"),
    "chro": ("chro", "chief human resources officer", "chief people officer"),
    "cxo": ("cxo",),
}
CHIEF_TITLES = frozenset(title for spelled in CHIEFS.values() for title in spelled)
"""Each of them as a title on its own, whose other spelling counts as well."""
