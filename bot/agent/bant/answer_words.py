"""How reps report what buyers told them, and how they answer when asked."""

import re

from bot.domain.words import Criterion

LABELS = {
    Criterion.NEED: r"needs?|pains?|pain points?|problems?|use case",
    Criterion.TIMELINE: r"timeline|timing|time ?frame|deadline|when|date|go-live|close date",
    Criterion.BUDGET: r"budget|money|price|funds",
    Criterion.AUTHORITY: r"authority|decision[- ]?makers?|decisions?|decided by|decider|decides|who"
    r" decides|buyer|signs?|signer|approver",
}
LABEL = re.compile(
    "|".join(
        rf"(?P<{c.name}>(?:^|(?<=[\n;,.|/•-])\s*)(?:{words})(?:\s*[:=]\s*|\s+[-–]\s+))" for c, words in LABELS.items()
    ),
    re.I,
)
SAID = re.compile(
    r"(?:\b(?:s?he|they|[A-Z][\w'’-]+|customer|client|buyer|prospect|contact)\s+(?:said|says|wrote|writes|told (?:me"
    r"|us)|mentioned|replied"
    r"|answered|put it|confirmed)(?:\s+\w+)?|\bquote)\s*[:,]\s*(?P<open>[\"“„'‘])?(?P<words>.+?)(?(open)[\"”“'’](?=\s"
    r"|$|[.,;])|$)",
    re.S,
)
QUOTED = re.compile(r"[\"“„](?P<words>[^\"”“]{8,}?)[\"”“]")
PEOPLE = r"(?:the |our )?(?:customer|client|prospect|buyer|contact|company|team|lead)"
SELF = (
    (re.compile(rf"\b(?:she|he|{PEOPLE}) (?:is|was)\b"), "i am"),
    (re.compile(rf"\b(?:she|he|{PEOPLE}) has\b"), "i have"),
    (re.compile(rf"\b(?:she|he|{PEOPLE}) does\b"), "i do"),
    (re.compile(rf"\b(?:she|he|{PEOPLE}) (\w+[^s\W])s\b"), r"i \1"),
    (re.compile(r"\bthey\b"), "we"),
    (re.compile(rf"\b(?:she|he|{PEOPLE})\b"), "i"),
    (re.compile(r"\btheir\b"), "our"),
    (re.compile(r"\b(?:her|his)\b"), "my"),
)
ALONE = re.compile(
    r"\b(?:i|we) (?:can |will |could )?(?:decide|sign|approve|buy)s?(?: (?:it|this|alone|off|(?:my|him|her"
    r"|them)sel\w+|on (?:my|our) own))*\s*(?:[.,;!]|$)"
    r"|\b(?:decides?|signs?|approves?) (?:it |this )?(?:alone|(?:him|her|them)sel\w+|on (?:my|our) own)\b"
    r"|\bdecision[- ]maker\b(?<!not the decision-maker)"
)
NOT_ALONE = re.compile(
    r"\b(?:not|no) (?:the )?(?:decision[- ]maker|authority)|\b(?:some ?(?:1|one|body)|any ?1) else\b"
    r"|\b(?:only|just) (?:recommend|advise|evaluate|influence|shortlist)s?\b"
    r"|\bcan not (?:decide|sign)\b|\bnot (?:my|our|i|we|me|us)\b(?=[,.; ]|$)(?! (?:\w+ )?(?:budget|need))"
    r"|\bneeds? (?:\w+ )*(?:approval|sign[- ]?off)\b"
)
GROUP = re.compile(
    r"(?:the |their |our |a )?(?:\w+ )?(?:board|committee|council|trustees|members|management|headquarters|head office"
    r"|hq|parent company|procurement|purchasing|investors|shareholders|leadership)\b"
)
"""What an answer to who decides names when it is nobody one could talk to alone."""
NAMES_SOMEBODY = re.compile(r"\b(?:decides?|signs?|approves?|decision)\b")
GIVEN = re.compile(
    r"\b(?:by|before|until|till|within|in|this|next|end of|start of|q[1-4]|h[12]|asap|go[- ]live|deadline|early|mid"
    r"|late)\b"
)
APPROVED = re.compile(
    r"^(?:yes|yep|yeah)\b|\bapproved\b|\b(?:has|have|got|there is|with) (?:\w+ ){0,2}budget\b"
    r"|\bbudget (?:is )?(?:there|ok|okay|fine|secured|available|in place)\b|\benough (?:money|budget)\b"
)
NEEDS = re.compile(
    r"\b(?:needs?|wants?|looking (?:for|to)|problem|pain|struggl\w+|replac\w+|suffer\w*|must have|requires?|trouble"
    r"|issue|interested in|evaluat\w+)\b"
)
ONLY_YES = re.compile(r"^(?:yes|yep|yeah|ok|okay|no|nope|sure|maybe|hm+)[.! ]*$")
NO_DATE = re.compile(r"(?:none|no|nope|never|open|undecided|some ?time|some ?day)\b")
HAPPENED = re.compile(r"\b\d+ \w+ed\b")
"""`2 failed this week` tells what was, not by when something is wanted."""
