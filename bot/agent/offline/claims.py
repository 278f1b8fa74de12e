"""Questions whether a share is as large as somebody says: `are most of my leads cold?`, `half have a phone?`."""

import re
from dataclasses import dataclass

from bot.agent.offline.static_words import BANDS
from bot.domain.reading import Claim

ABOUT = 2.5
"""Points of percent by which a share may miss `half` and still be half."""
_PARTS = {
    "half": 50.0,
    "third": 100 / 3,
    "quarter": 25.0,
    "fifth": 20.0,
    "tenth": 10.0,
    "two thirds": 200 / 3,
    "three quarters": 75.0,
}
_MANY = {"most", "majority", "mostly"}
_PART = (
    r"(?P<part>half|most|(?:the |a )?majority|two thirds|three quarters|(?:(?:a|one) )?(?:third|quarter|fifth|tenth)"
    r"|(?P<percent>\d+(?:\.\d+)?) ?(?:%|percent\b|per cent\b|pct\b))"
)
_HOW = (
    r"(?:(?P<how>more than|over|above|at least|less than|fewer than|under|below|at most|up to|about|around|roughly"
    r"|nearly|almost|exactly) )?"
)
_LEADS = r"(?:leads|contacts|prospects|accounts|companies|customers|people|pipeline|mqls|sqls|opportunities|deals|them)"
_VERB = r"(?:are|is|were|was|have|has|had|came|come|do|did|opened|clicked|belong|got|work|sit)"
_ASKED = re.compile(
    rf"(?:(?:and|so|ok|but) )*(?P<verb>are|is|were|do|does|did|have|has) {_HOW}{_PART} (?:of )?(?P<rest>.+?)[ ?!.]*",
    re.I,
)
_SAID = re.compile(
    rf"(?:(?:and|so|ok|but) )*{_HOW}{_PART} (?:of )?(?P<rest>(?:.*? )??{_LEADS} (?:.* )?{_VERB} .+?)"
    r"(?:,? (?:right|correct|no|true|yes))?[ ?!.]*",
    re.I,
)
_FIRST_LEADS = re.compile(rf"\b{_LEADS}\b", re.I)

_PIPELINE = re.compile(r"\b(?:(?:the|our) )?pipeline\b", re.I)


@dataclass(frozen=True, slots=True)
class Claimed:
    """The share that a claim is about, asked for in plain words."""

    question: str
    claim: Claim


def claimed(text: str) -> Claimed | None:
    """The question for the share and what is said of it; None where the text says nothing of a share."""
    match = _ASKED.fullmatch(text) or _SAID.fullmatch(text)
    if match is None:
        return None
    rest = match["rest"]
    verb = match.groupdict().get("verb")
    if verb and verb.lower() not in {"do", "does", "did"}:
        leads = _FIRST_LEADS.search(rest)
        if leads is None:
            return None
        front, _, last = rest.rpartition(" ")
        before, after = (front, last) if last.lower() in BANDS else (rest[: leads.end()], rest[leads.end() :].strip())
        rest = f"{before} {verb} {after}"
    return Claimed(f"what share of {_PIPELINE.sub('leads', rest)}", _claim(match))


def _claim(match: re.Match[str]) -> Claim:
    part = re.sub(r"^(?:the|a|one) ", "", match["part"].lower())
    how, said = (match["how"] or "").lower(), match["part"].lower()
    if part in _MANY:
        return Claim(said=said, low=50.0, strict=True)
    size = float(match["percent"]) if match["percent"] else _PARTS[part]
    said = f"{how} {said}".strip()
    if how in {"more than", "over", "above"}:
        return Claim(said=said, low=size, strict=True)
    if how in {"less than", "fewer than", "under", "below"}:
        return Claim(said=said, high=size, strict=True)
    if how == "at least":
        return Claim(said=said, low=size)
    if how in {"at most", "up to"}:
        return Claim(said=said, high=size)
    near = 0.05 if how == "exactly" else ABOUT
    return Claim(said=said, low=size - near, high=size + near)
