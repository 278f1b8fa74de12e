"""Slack's limits, and text made fit for it: escaped, harmless where we did not write it, cut where it is too long."""

import re
import unicodedata

MESSAGE_BLOCKS_MAX = 50
VIEW_BLOCKS_MAX = 100
MESSAGE_TEXT_MAX_CHARACTERS = 4000
"""Slack advises 4,000 for the plain text of a message; beyond 40,000 it cuts."""
MESSAGE_TEXT_IN_BLOCKS_MAX_CHARACTERS = 12_000
"""Not documented; Slack was seen to refuse 13,200 in all blocks together."""
SECTION_TEXT_MAX_CHARACTERS = 3000
SECTION_FIELDS_MAX = 10
FIELD_TEXT_MAX_CHARACTERS = 2000
HEADER_TEXT_MAX_CHARACTERS = 150
CONTEXT_ELEMENTS_MAX = 10
CONTEXT_TEXT_MAX_CHARACTERS = 2000
ACTIONS_ELEMENTS_MAX = 25
BUTTON_TEXT_MAX_CHARACTERS = 75
BUTTON_VALUE_MAX_CHARACTERS = 2000
URL_MAX_CHARACTERS = 3000
OPTION_TEXT_MAX_CHARACTERS = 75
OPTION_VALUE_MAX_CHARACTERS = 150
SELECT_OPTIONS_MAX = 100
CHECKBOX_OPTIONS_MAX = 10
ID_MAX_CHARACTERS = 255
VIEW_TITLE_MAX_CHARACTERS = 24
VIEW_BUTTON_MAX_CHARACTERS = 24
PRIVATE_METADATA_MAX_CHARACTERS = 3000
INPUT_LABEL_MAX_CHARACTERS = 2000
INPUT_VALUE_MAX_CHARACTERS = 3000
PLACEHOLDER_MAX_CHARACTERS = 150
TABLE_ROWS_MAX = 100
TABLE_COLUMNS_MAX = 20
TABLE_CELL_MAX_CHARACTERS = 500
"""Ours: Slack limits a table to 10,000 characters in all."""
TABLE_TEXT_MAX_CHARACTERS = 10_000
CHART_TITLE_MAX_CHARACTERS = 50
CHART_LABEL_MAX_CHARACTERS = 20
CHART_CATEGORIES_MAX = 20

CUT = "…"

LOOKALIKES = str.maketrans({"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"})
"""For characters that Slack takes for markup, others that look like them."""
MARKUP = re.compile(r"(?<!\w)[*_~`]+|[*_~`]+(?!\w)|`")
MARKUP_BUT_CODE = re.compile(r"(?<!\w)[*_~]+|[*_~]+(?!\w)|`{2,}")
QUOTE_BAR = re.compile(r"^(\s*)>", re.MULTILINE)
EMOJI_CODE = re.compile(r":(?=[\w+'-]*[a-z][\w+'-]*:)", re.IGNORECASE)
RIGHT_TO_LEFT = frozenset({"R", "AL"})
ISOLATE, END_ISOLATE = "\u2068", "\u2069"


def length(text: str) -> int:
    """Length as Slack's own clients count it: UTF-16 units, so that an emoji is two."""
    return len(text.encode("utf-16-le")) // 2


def cut(text: str, limit: int) -> str:
    """Text of at most `limit` characters, with an ellipsis where something is missing; for plain text."""
    if length(text) <= limit:
        return text
    kept = text
    while length(kept) > limit - 1:
        kept = kept[: max(0, min(len(kept) - 1, limit - 1))]
    return kept.rstrip() + CUT


def escape(text: str) -> str:
    """Text in which Slack finds no link, mention or date."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _harmless(character: str) -> bool:
    """Line ends, and what joins emoji, are no control characters in this sense."""
    return character in "\n\u200d\ufe0f" or not unicodedata.category(character).startswith("C")


def tidy(text: str, *, lines: bool = False) -> str:
    """Text without control characters and direction overrides, on one line unless `lines` are to be kept."""
    kept = text if text.isprintable() else "".join(c for c in text if _harmless(c))
    rows = kept.split("\n") if lines else [kept]
    return "\n".join(" ".join(row.split()) for row in rows).strip()


def plain(text: str, limit: int = SECTION_TEXT_MAX_CHARACTERS, *, lines: bool = False, code: bool = False) -> str:
    """
    Words that somebody else wrote, fit to stand in mrkdwn: they look as written and do nothing.

    Links, mentions, markup, quotes and emoji codes lose their effect; direction overrides are taken out and
    right-to-left words kept from turning their neighbours. The result has at most `limit` characters. With `code`,
    words between backticks stay code.
    """
    tame = tidy(text, lines=lines)
    tame = (MARKUP_BUT_CODE if code else MARKUP).sub(lambda found: found.group().translate(LOOKALIKES), tame)
    tame = EMOJI_CODE.sub("∶", QUOTE_BAR.sub(r"\1›", tame))
    if any(unicodedata.bidirectional(c) in RIGHT_TO_LEFT for c in tame):
        return ISOLATE + cut_escaped(tame, limit - 2) + END_ISOLATE
    return cut_escaped(tame, limit)


def sentence(text: str, limit: int = SECTION_TEXT_MAX_CHARACTERS) -> str:
    """A sentence of ours that may quote others: harmless, but with its line ends and what is to be typed as code."""
    return plain(text, limit, lines=True, code=True)


def cut_escaped(text: str, limit: int) -> str:
    """Escaped text of at most `limit` characters, never cut within an escape."""
    whole = escape(text)
    if length(whole) <= limit:
        return whole
    used, kept = length(CUT), []
    for character in text:
        written = escape(character)
        used += length(written)
        if used > limit:
            break
        kept.append(written)
    return "".join(kept).rstrip() + CUT


def cut_marked(text: str, limit: int) -> str:
    """Finished mrkdwn of at most `limit` characters: whole lines, because half a link or half a bold word shows."""
    if length(text) <= limit:
        return text
    rows = text.split("\n")
    while rows and length("\n".join([*rows, CUT])) > limit:
        rows.pop()
    return "\n".join([*rows, CUT])


def bold(text: str, limit: int = 200) -> str:
    """Somebody else's words in bold; empty stays empty."""
    tame = plain(text, limit)
    return f"*{tame}*" if tame else ""


def quote(text: str, limit: int = 600) -> str:
    """Somebody else's words as a block quote, each line marked."""
    return "\n".join(f">{row}" for row in plain(text, limit, lines=True).split("\n"))


def link(url: str, label: str) -> str:
    """A link where the address is one of the web, else the label alone."""
    words = plain(label, 300).replace("|", "¦")
    if not re.fullmatch(r"https?://[^\s<>|]+", url) or length(url) > URL_MAX_CHARACTERS // 2:
        return words
    return f"<{escape(url)}|{words}>"


def mention(user_id: str) -> str:
    """A mention of a person by Slack id; empty where it is not one."""
    return f"<@{user_id}>" if re.fullmatch(r"[UW][A-Z0-9]+", user_id) else ""


def joined(*parts: str, by: str = " · ") -> str:
    """The parts that say something, with dots between them."""
    return by.join(part for part in parts if part)
