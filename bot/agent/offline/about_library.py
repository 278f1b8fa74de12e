"""Questions about the library itself, which commands answer: what it lacks, and which pieces do well."""

import re

_CONTENT = r"(?:content|collateral|material|assets?|pieces?(?: of content)?|whitepapers?|case studies)"
_LACKS = re.compile(
    rf"(?:(?:what|which|any|what kind of) )?{_CONTENT}(?: (?:is|are|do|does|we|our|the|library|still|there))* "
    r"(?:missing|lack|lacking|gaps?)"
    r"|(?:what is|what are) (?:missing|lacking) (?:in|from) (?:the|our) (?:content )?library"
    rf"|(?:(?:where are|show|show me|what are|list) )?(?:the |our |any )*gaps in (?:the |our )?(?:{_CONTENT}"
    r"|content library|library)"
)
_WELL = r"(?:the )?(?:best|well|worst|badly|better)"
_DOES_WELL = re.compile(
    rf"(?:what|which) {_CONTENT} (?:(?:is|are) )?"
    rf"(?:works?|perform(?:s|ed|ing)?|do(?:es|ing)?|working|converts?) {_WELL}"
    rf"|(?:show me |show |the )*{_CONTENT} performance"
    rf"|how (?:is|are|does|do|well does|well do) (?:the |our )?{_CONTENT} (?:perform(?:ing)?|do|doing|work(?:ing)?)"
)
LACKS = (
    "`/lead gaps` lists what the library lacks: requests that nothing was good enough for, and the leads who wait. "
    "In a terminal: `leadbot library gaps`."
)
DOES_WELL = (
    "`/lead content` shows, piece by piece, what was sent, opened and moved somebody on, and for whom content is thin. "
    "In a terminal: `leadbot library performance`."
)


def about_library(folded: str) -> str:
    """Where the answer is; empty for any other question."""
    if _LACKS.fullmatch(folded):
        return LACKS
    return DOES_WELL if _DOES_WELL.fullmatch(folded) else ""
