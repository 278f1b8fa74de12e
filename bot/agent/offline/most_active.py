"""Who was most active: those who did the most in a span of time, groups whose leads did, and `top downloaders`."""

import re

from bot.agent.offline.months import MONTH

_SPAN = (
    rf"(?:(?:in|over|during|for|within|since|on) )?(?:the )?(?:this|last|past|previous|current|today|yesterday|{MONTH}"
    r"|q[1-4]|h[12])\b.*"
)
_ACTIVE = r"(?:active|engaged)"
_GROUPS = r"(?:accounts?|companies|company|firms?|reps?|owners?|sellers?|industr(?:y|ies)|countr(?:y|ies)|sources?)"
_CAME = re.compile(r"\b(?:created|came|added|new|joined|signed|registered|arrived)\b", re.I)
_WERE = re.compile(
    rf"\b(?:(?:has|have) been|was|were|is|are)(?: the)? most {_ACTIVE} (?P<when>{_SPAN})"
    rf"|\b(?:engaged|interacted)(?: with us)? (?:the )?most (?P<then>{_SPAN})",
    re.I,
)
_MOST = re.compile(
    rf"\b(?P<front>(?:who|which|what) (?:is|are|was|were) |)(?:the |our |my )*most {_ACTIVE} (?P<what>[\w' -]+?)"
    rf" (?P<when>{_SPAN})",
    re.I,
)
_ACTIVITY = re.compile(r"\b(?:has|have|had|with)(?: the)? most (?:activity|engagement)\b(?! (?:points?|score))", re.I)


_ACTIVE_GROUPS = re.compile(
    rf"\b(?:(?:which|what) (?P<which>{_GROUPS}) (?:is|are|was|were)(?: the| our)? (?P<how>most|least) {_ACTIVE}"
    rf"|(?:(?:which|what)(?: is| are)? )?(?:(?:the|our|my) )*(?P<how__2>most|least) {_ACTIVE} (?P<which__2>{_GROUPS}))"
    r"(?=$|[ ?!.,]*$| (?:in|at|from|overall|ever|so far|all time|of all time)\b)",
    re.I,
)
"""`most engaged industries`, without a time."""
_BY_DOERS = {"downloaders": "downloads", "openers": "email opens", "clickers": "email clicks", "repliers": "replies"}
_DOERS = re.compile(
    r"\b(?:the |our |my )?(?:top|most frequent|biggest|heaviest|most active|keenest)(?: (?P<n>\d+))?(?: e ?-?mail)?"
    rf" (?P<who>{'|'.join(_BY_DOERS)})\b",
    re.I,
)
"""`top downloaders`: ranked by how often they did it, not by score."""


_KINDS_OF = re.compile(r"\b(?:activity|engagement) (?=(?:by|per|split by|broken down by) (?:kind|type)s?\b)", re.I)
_HAPPENED = re.compile(r"^what (?:has |have )?happened (?=(?:this|last|yesterday|today|in|since|on) ?)", re.I)
"""`what happened this week per rep`."""


def _by_events(match: re.Match[str]) -> str:
    how = "fewest" if (match["how"] or match["how__2"]).lower() == "least" else "most"
    mine = "my " if re.search(r"\bmy\b", match.group(), re.I) else ""
    return f"which {mine}{match['which'] or match['which__2']} had the {how} activities"


def _doers(match: re.Match[str]) -> str:
    mine = "my " if re.match(r"my\b", match.group(), re.I) else ""
    return f"{match['n'] + ' ' if match['n'] else ''}{mine}leads with the most {_BY_DOERS[match['who'].lower()]}"


def most_active(text: str) -> str:
    """The question by how much was done: `leads with the most activities last week`; another one as it is."""
    text = _ACTIVITY.sub(lambda found: f"{found.group().split()[0]} the most activities", text)
    text = _KINDS_OF.sub("activities ", text)
    text = _HAPPENED.sub("activities ", _DOERS.sub(_doers, text))
    if _CAME.search(text):
        return text
    text = _ACTIVE_GROUPS.sub(_by_events, text)
    return _MOST.sub(
        _by_deeds, _WERE.sub(lambda found: f"had the most activities {found['when'] or found['then']}", text)
    )


def _by_deeds(match: re.Match[str]) -> str:
    mine = "my " if re.search(r"\bmy\b", match.group(), re.I) else ""
    what, when = match["what"], match["when"]
    if re.match(rf"{_GROUPS}\b", what, re.I):
        return f"which {mine}{what} had the most activities {when}"
    return f"{mine}{what} with the most activities {when}"
