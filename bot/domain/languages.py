"""Languages by their English names and by the codes that exports write: `de`, `de-AT`."""

from collections.abc import Mapping

_CODES: Mapping[str, str] = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hu": "Hungarian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nb": "Norwegian",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}
"""ISO 639-1."""
LANGUAGES = frozenset(_CODES.values())


def language_named(written: str) -> str:
    """A language's English name, of its code or of a name; what is neither is kept."""
    code = written.strip().casefold().replace("_", "-").partition("-")[0]
    return _CODES.get(code, written)
