"""How buyers say that a purchase goes past others: it is passed on, cleared with them, or agreed by several."""

from bot.agent.bant.authority_words import WORDS as ROLES
from bot.agent.bant.phrases import Phrases, word_lists

MORE = word_lists(
    """
    THEM: him, her, them, someone, somebody, someone else, somebody else, others, several people, more people
    PASSING: presenting, taking, bringing, running, passing, forwarding, submitting, pitching, handing, sending,
        showing, proposing, checking, clearing, consulting, escalating
    ON_BOARD: be on board, be convinced, be consulted, be involved, agree, buy in, sign off, be asked, come along,
        have a say, weigh in, look at it, give their okay, say yes
    SEVERAL: several, multiple, many, more than 1, a few, different, various, two, three, 2, 3
    """
)
WORDS = {**ROLES, **MORE}
PASSED_ON = Phrases(
    """
    (has to|have to|must|needs to|need to|should|is to|are to|be|get|gets) ~1 (be)? (cleared|approved|signed off|agreed|
        coordinated|discussed|aligned) (with|by|through) {THEM}
    (to|before|for) ((our|the|my) ~1 (decision-makers|decision makers|approvers)|(our|my) ~1 (decision maker|
        decision-maker|
        approver))
    (pass|passed|hand|forward) ~2 (along|on|up) to {UP}
    {PASSING} ~4 (to|with|by|past) {UP} ~2 (for|so|to|1st|and)
    not ~1 (me|us|i) who {DECIDES}
    i am (only|just) the ~1 (contact|intern|assistant|user|messenger|engineer|technician|cook|secretary|administrator)
    (contracts|orders|purchases|decisions) ~1 (are|get) (signed|placed|decided|approved|made) ~1 (in|at|by|elsewhere|
        centrally)
    {UP} ~1 (has to|have to|must|needs to|need to|wants to) ~1 (look|read|go over|go through|check)
    {MUST} ~1 (ask|talk|speak|check|discuss|consult|convince) ~3 {THEM} ~1 1st
    ({UP}|they|he|she) (place|places|make|makes|sign|signs|handle|handles) (all|every|any|each|most) ~2 (orders|order|
        purchases|purchase|contracts|contract|decisions|decision)
    (would|will|does|do|is|are) (she|he|they|{UP}) ~1 (be|have)? ~1 (the 1 to|the 1 who|to)? {DECIDE}
    whoever ~4 (will|would|has to|have to|must) ~2 {DECIDE}
    (need|needs|require|requires|await*) (the|our|my|her|his|their) ~1 ({ROLE}|*or) ({YES}|ok|yes)
    (purchase|purchases|order|orders|spending|everything|contracts) ~6 (is|are|gets|get) ~1 (tendered|bought|purchased|
        handled|decided|approved|ordered) by ~1 {UP}
    {UP} (picks|chooses|selects) (1|it|the|from|which|what|who)
    ({POWER}|{YES}) ~3 (come|comes|coming) from !(me|us|my side|our side)
    {SELF} ~1 (be|am|are) (only|just)? (recommending|proposing|suggesting) (it|this|that|them)
    {POWER} ~1 (rests|lies|sits|stays) with !(me|us)
    {SELF} ~2 not ~1 the (1|person) (with|who|that|holding|making|to)
    {SELF} ~2 not ~1 (authori*ed|allowed|permitted|empowered|entitled) to ~3 ({DECIDE}|{BUY})
    other (stakeholders|people|departments|parties|managers|colleagues) ~4 {ON_BOARD}
    (decision|purchase|approval|it|this) ~1 involves {SEVERAL} ~1 (people|departments|stakeholders|parties|managers|
        teams|levels)
    (comes|come|goes|lies|rests|sits) (from|to|with|through) (someone|somebody|some 1|people|1) ~1 (above|else|higher|
        senior|in)
    (only|just|purely) ~1 (responsible for|in charge of|handling|looking after|covering) the ~1 (technical|operational|
        evaluation|research|practical|selection|day-to-day)
    to (convince|persuade|win over) {UP}
    (an|our|the|some) ~1 approval (process|procedure|workflow|chain) ~1 (that)? ((we|i|it|this) (have to|has to|need
        to|needs to|must|follow|go)|
        to (go|follow)|for (this|it|such|purchases|purchasing)|1st)
    it is (her|his|their) ~1 (budget|call|decision|choice|money|purchase|responsibility)
    {OTHERS} (people|team|department|staff)? ~1 (determine|determines|would have to (do|place|order|buy) it|has to
        (do|place|order|
        buy) it)
    (order|orders|purchase|purchases|contract|contracts|it) ~1 (is|are|will be|gets|get) ~1 (placed|made|signed|handled|
        done|bought|ordered) by {UP}
    it is {UP} (team|department|office)? (that|who|in the end|ultimately)
    {UP} ~1 (decides|approves|signs) (on)? (all|every|any|each|everything|anything|such|these|those)
    {OTHERS} ~1 (is|are|would be|will be) the (1|1s|person|people) (who|making|to|with) ~2 ({DECIDES}|decision|
        decisions|
        final|approval|say)
    """,
    WORDS,
)
"""Somebody else has to agree first."""
CLEARED = Phrases(
    """
    (have|has|had|got|received|been given) ~2 (approval|go-ahead|green light|sign-off|clearance|blessing|okay) (from|
        of|by)
        ...
    (been|already|was) ~2 (cleared|approved|signed off|okayed|agreed) (with|by) ...
    {UP} (has|have|had)? already ~2 (approved|agreed|signed|okayed|cleared|said yes|given) ...
    """,
    WORDS,
)
"""Whoever else had to agree has done so."""
OWN_ROLE = Phrases("i am (also|actually|just|only|the|a|an|our)** {ROLE}", WORDS)
"""The speaker names what they are: that is nobody else."""
