"""Troubles that are over, or that a sentence says there are none of: no sign of a need."""

import re

from bot.agent.bant.phrases import Phrases, word_lists

WORDS = word_lists(
    """
    SINCE: already, since, just, finally, long, now, all, both, largely, completely, mostly, happily
    TROUBLE: problem, problems, issue, issues, trouble, headache, concern, concerns, topic, bottleneck, worry, pain
    SOLVED: solved, fixed, sorted, sorted out, resolved, cured, overcome, dealt with, ironed out, put right, taken care
        of, eliminated, remedied, cleared up, straightened out
    IT: it, that, this, them, these, those, that 1
    HARM: lose, losing, lost, cost, costs, costing, slow, slows, slowing, hurt, hurts, bother, bothers, annoy, break,
        breaks, broken, broke, left, leave, leaves, cancelled, crash, crashed, crashes, fail, failed, fails, waste,
        wasted, wasting, missed, missing, gone down, go down, went down, hate, hates, complain, complains,
        complained, complaining, drive, drives, struggle, struggling, suffer, suffering, wait, waiting, spend,
        spending, go missing, gone missing, had ~1 {TROUBLE}, have ~1 {TROUBLE}
    """
)
SOLVED = Phrases(
    """
    (we|i|they|he|she|who) (have|has|had|got)? {SINCE}** ({SOLVED}|got rid of|gotten rid of|solved) !(by|within)
    (we|i|they|he|she) (got|have|has|had) {SINCE}** {IT} {SINCE}** (under control|sorted|solved|fixed|in hand)
    (got|have|has) ~2 under control
    (is|are|was|were|been|being) {SINCE}** ({SOLVED}|history|behind us|in the past|water under the bridge|a thing of
        the past|gone|under control) !(for (2|3|several))
    (have|has|had) {SINCE}** (stopped|gone away|disappeared|vanished|ceased|gone down|become rare)
    no longer (a|an|our|any|much of a|such a|the)** {TROUBLE}
    not (a|an|our|any|much of a|such a)** {TROUBLE} (any more|anymore|any longer|now|these days)
    no (longer|more) (crashes|breaks|loses|costs|happens|complaints|mistakes|errors)
    but not (any more|anymore|any longer|now|these days)
    not (any more|anymore|any longer)
    until (we|i|they|he|she) ~1 (hired|bought|got|changed|switched|installed|brought|introduced|replaced|moved|fixed|
        found|started)
    used to ~9 (until|before) (we|i|they)
    used to ~9 since ~3 (runs|run|works|work|is|are|has been|have been)
    (back then|in the old days|at my (old|last|former|previous) (job|company|employer))
    """,
    WORDS,
)
"""A trouble that is over."""
OF_WHAT_WAS_SAID = Phrases(
    """
    ({SOLVED}|rid of) {IT}
    {SOLVED} last (year|month|week|spring|summer|autumn|winter)
    {IT} ~1 (is|are|was|were|has|have) ~2 ({SOLVED}|history|behind us|gone|stopped|under control)
    but not (any more|anymore|any longer|now|these days)
    not (any more|anymore|any longer)
    {IT} under control
    """,
    WORDS,
)
"""That what was told just before is over."""
SPARED = Phrases(
    """
    (do|does|did|has|have|had|is|are|am|was|were|would) not (really|even|ever|actually|yet|currently|usually|often|
        any)** {HARM} ...
    (has|have|had|is|are|was|were)? (never|hardly ever|rarely|hardly) ~1 {HARM} ...
    no (customer|client|guest|patient|1|order|contract|employee) (here|really|ever|has|have|is|are)** {HARM} ...
    (not (a|1) single|no) ~1 (complaint|complaints|finding|findings|failure|failures|outage|outages|incident|incidents|
        accident|accidents|error|errors|mistake|mistakes|delay|delays|crash|crashes|backlog) ...
    nothing ~1 (gets|goes|is|was|has been|ever)** ~1 (lost|missing|wrong|broken|astray|overlooked|forgotten) ...
    (nobody|no one|no 1|none of us|none of them) (here|really|ever|has|have|is|are|else)** {HARM} ...
    without (losing|wasting|missing|breaking|waiting|any) ...
    """,
    WORDS,
)
"""Harm that does not come to them; it goes out with the rest of its clause."""
CLAUSES = re.compile(r"[;:.!?]|, (?=(?:but|though|although|however|yet|and|so|since|now)\b)| (?=but\b)")


def lasting(text: str) -> str:
    """
    What a sentence (made plain) tells of troubles that last.

    `That was a mess, but we fixed it, and now the reports are late` is `and now the reports are late`.
    """
    kept: list[str] = []
    for clause in CLAUSES.split(text) if SOLVED.found_in(text) else [text]:
        if OF_WHAT_WAS_SAID.found_in(clause):
            kept = []
        elif not SOLVED.found_in(clause):
            kept.append(clause)
    return SPARED.without("; ".join(kept))
