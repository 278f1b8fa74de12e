"""How buyers say that a purchase goes past others: it is passed on, cleared with them, or agreed by several."""

from bot.agent.bant.authority_words import WORDS as ROLES
from bot.agent.bant.phrases import Phrases, word_lists

MORE = word_lists(
    """
    THEM: him, her, them, someone, somebody, someone else, somebody else, others, several people, more people
    PASSING: presenting, taking, bringing, running, passing, forwarding, submitting, pitching, handing, sending,
        showing, proposing, checking, clearing, consulting, escalating
    SHOWN: show, present, send, pass, forward, propose, submit, recommend, hand, take, bring, put, suggest, give, go,
        goes, are shown, is shown, get shown
    ON_BOARD: be on board, be convinced, be consulted, be involved, agree, buy in, sign off, be asked, come along,
        have a say, weigh in, look at it, give their okay, say yes
    KIN: wife, husband, partner, sister, brother, mother, father, daughter, son, parents, co-owner
    THEIRS: my, our, the, his, her, their, a
    UP_THERE: (my|our|the|both|all) ~2 (directors|managers|partners|owners|founders|executives|bosses|heads|
        members|trustees|shareholders)
    WHAT: all, every, any, each, everything, anything, such, these, those, it, this, that, on, over, above, the
        (purchase|order|contract|money|budget|spending)
    SEVERAL: several, multiple, many, more than 1, a few, different, various, two, three, 2, 3
    """
)
WORDS = {**ROLES, **MORE}
PASSED_ON = Phrases(
    """
    (has to|have to|must|needs to|need to|should|is to|are to|be|get|gets) ~1 (be)? (cleared|approved|signed off|
        agreed|
        coordinated|discussed|aligned) (with|by|through) {THEM}
    (to|before|for) ((our|the|my) ~1 (decision-makers|decision makers|approvers)|(our|my) ~1 (decision maker|
        decision-maker|
        approver))
    (pass|passed|hand|forward) ~2 (along|on|up) to {UP}
    (decide|choose|pick|select) (on)? (which|what|who) ~4 {SHOWN} ~2 {UP}
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
    (purchase|purchases|order|orders|spending|everything|contracts) ~6 (is|are|gets|get|be) ~1 (tendered|bought|
        purchased|
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
    (only|just|purely) ~1 (responsible for|in charge of|handling|looking after|covering) the ~1 (technical|
        operational|
        evaluation|research|practical|selection|day-to-day)
    to (convince|persuade|win over) {UP}
    (an|our|the|some) ~1 approval (process|procedure|workflow|chain) ~1 (that)? ((we|i|it|this) (have to|has to|need
        to|needs to|must|follow|go)|
        to (go|follow)|for (this|it|such|purchases|purchasing)|1st)
    it is (her|his|their) ~1 (budget|call|decision|choice|money|purchase|responsibility)
    {OTHERS} (people|team|department|staff)? ~1 (determine|determines|would have to (do|place|order|buy) it|has to
        (do|place|order|
        buy) it)
    (order|orders|purchase|purchases|contract|contracts|it) ~1 (is|are|will be|gets|get) ~1 (placed|made|signed|
        handled|
        done|bought|ordered) by {UP}
    it is {UP} (team|department|office)? (that|who|in the end|ultimately)
    {UP} ~1 (decides|approves|signs) (on)? (all|every|any|each|everything|anything|such|these|those)
    {UP_THERE} (approve|approves|decide|decides|vote|votes|sign|signs|release|releases) {WHAT}
    (there is|we have|there are|it is) (a|an|our) ~2 (committee|council|board|panel|approval process|jury)
    (no|nope|oh|sorry|actually)?,? (that|it) (is|would|will) (be)? not (be)? (me|us) !(alone)
    (it|that|this) (is|would be|will be|would have to be|will have to be|has to be) {THEIRS} ~1 {ROLE}
    (it|that|this) (would|will|would have to|will have to|has to) be (my|our) ~1 {KIN}
    (only|just|merely|simply) ~1 (presenting|passing (it|this|that|things|them)|collecting (offers|quotes|prices|
        bids)|forwarding|preparing|
        the messenger|doing the
        (research|legwork|groundwork|evaluation)|do the (research|legwork|groundwork|evaluation)|the go-between)
    (prepare|preparing|draw up|compile|write|writing) ~2 (shortlist|recommendation|business case|paper|memo) ~1 for
    {SELF} can not (spend|commit|release|promise|sign|decide|approve) ~4 (alone|on my own|by myself|myself|without)
    {SELF} can not ~1 give you (a|the|my) ~1 (yes|go-ahead|commitment|promise|okay|answer) ~1 (without|before|until|
        on my own)
    (mine|my signature|my word|my yes|my okay) ~1 (is|would be) not enough
    (mine|my signature|my word|my yes|my okay) (will|would|does|do) not (do|suffice|count)
    (need|needs|require|requires|take|takes|await|awaits) ~1 (2nd|second|further|additional|another) (signature|
        approval|sign-off)
    (a|the|their|some) ~1 (nod|blessing|okay|yes|word|approval|go-ahead) from (above|upstairs|the top|{UP})
    {UP} ~4 (bless|blesses|release|releases|okay|agree to) (it|this|that|the|such)
    sell (it|this|that) ~1 (internally|upstairs|to {UP}|inside)
    not let (me|us) (sign|spend|decide|buy|approve|commit)
    my hands are ~2 tied
    (group|joint|team|common|shared) (effort|matter) !(to)
    {OTHERS} (in|at|from) ~2 {DECIDES}
    (2|3|4|5|several|many|all|other|more) ~1 people ~1 (sign|approve|decide|must sign|have to sign)
    (people|folks|person|1|1s) who ~1 (hold|holds|control|controls|release|releases|manage|manages) ~1 (purse|purse
        strings|budget|money|funds)
    (goes|go) ~1 up ~1 (level|levels|floor|floors|ladder|chain|line|hierarchy)
    {SELF} (do|does|would|will) not (get|have) to (choose|decide|say|pick)
    in no position to ~2 ({DECIDE}|{BUY}|commit|say|promise)
    (as|so) far as (i|we) can go
    (someone|somebody|some 1|people|person|those) ~1 (higher up|above me|higher|more senior|upstairs|at the top) ~2
        (has|have|to|would|will|decides|decide|approves|approve|signs|sign)
    (my|our) {KIN} and i ~1 (decide|agree|sign|choose)
    not without (my|our|the|her|his) ~2 (consent|agreement|approval|okay|blessing|signature|yes|permission)
    (money|budget) is not (mine|ours) to
    (board|council|committee|head|heads|management|owners|members|partners) of (the|our|my|a) ~2 {DECIDES}
    (mine|me|my ~1) and ~1 (others|other|more|another|someone else|somebody else) !(things|questions|topics)
    i am (only|just|merely) (the|a|an) * (who|that)
    (run|runs|go|goes|pass|passes|handled|done|decided|bought) ~1 (through|by|via) (a|an|our|the) ~1 (tender|
        committee|
        bidding|board|council|procurement|jury)
    (i|we) (write|file|submit|hand in|fill in|put in|make|send) (a|an|the) ~1 (request|application|requisition|
        petition)
    {MUST} ~2 (float|raise|table|put) (it|this|that) ~2 (with|to|before|past) {UP}
    not something (i|we) ~1 (can|could|may|am able to|would) ~1 (promise|decide|approve|sign|agree to|do|commit to)
    (has|have|holds|hold|gets|get) (a|the|their|her|his)? ~1 (veto|vote|veto right|veto rights|veto power)
    i am 1 of (two|three|four|several|many|2|3|4|5|6)
    (takes|needs|requires|need|take) (two|both|all|three|several|2|3|4) of us
    it is (mr|mrs|ms|dr|miss) ~2 who
    {SELF} can not ~1 (make|give|take) (that|this|a|the|any|such|those) ~2 (commitment|decision|decisions|promise|call|
        purchase|commitments) ~1 (alone|on my own|by myself|myself|without)
    more of an ~1 (influencer|adviser|advisor|evaluator|end user|intermediary|assistant|engineer)
    (than|not) the ~1 (decision-maker|decision maker|approver|budget holder)
    {OTHERS} ~1 (handles|handle|deals with|manages|oversees|controls|grants|gives) ~3 (approvals|approval|sign-offs|
        sign-off|decisions|authorizations)
    (with|to|before|by|past) (the|our|my) (decision-makers|decision makers|approvers|budget holders)
    {OTHERS} (mr|mrs|ms|dr|miss) ~2 {DECIDES}
    {UP} (mr|mrs|ms|dr|miss)? ~9 and ~1 {DECIDES} (on|about|over)? (all|every|any|each|everything|anything|such|these|
        those)
    {UP} (mr|mrs|ms|dr|miss)? ~3 (keeps|keep|has|have|holds|hold|sits|sit) ~5 (wallet|purse|purse strings|checkbook|
        chequebook)
    {UP} ~6 (would|will|have to|has to|must|need to|needs to) ~2 (settle|sort out|work out|agree on|figure out) ~1 (it|
        that|this)
    (we|they) (decide|make|choose|take|agree) ~4 as a (team|group|board|committee|family)
    {OTHERS} ~1 (is|are|would be|will be) the (1|1s|person|people) (who|making|to|with) ~2 ({DECIDES}|decision|
        decisions|
        final|approval|say)
    """,
    WORDS,
)
"""Somebody else has to agree first."""
CLEARED = Phrases(
    """
    ({SELF}|already|also) (have|has|had|already|also|just|now|finally|even)** (have|had|got|gotten|received|obtained|
        secured|been given) !(to) ~2 (approval|go-ahead|green light|sign-off|clearance|blessing|okay) (from|of|by) ...
    (been|already|was) ~2 (cleared|approved|signed off|okayed|agreed) (with|by) ...
    {UP} (has|have|had)? already ~2 (approved|agreed|signed|okayed|cleared|said yes|given) ...
    """,
    WORDS,
)
"""Whoever else had to agree has done so."""
OWN_ROLE = Phrases(
    """
    i am (also|actually|just|only|the|a|an|our)** {ROLE}
    as (the|a|an|our)** {ROLE} ~3 (i|we)
    """,
    WORDS,
)
"""The speaker names what they are: that is nobody else."""
NOT_OURS = Phrases(
    """
    {SELF} ~6 before {SELF} ~1 (submit|file|apply|release|ship|publish) ...
    (submit|submitting|submitted) (for|to) ~1 (approval|certification|review|clearance|regulators|authorities)
    (submit|submitting|submitted) (our|the) ~1 {MADE} ~1 (for|to) ...
    (our|the|all|some|many|most|these|each|every|any|such|a) ~1 {MADE} ~1 (need|needs|have to|has to|must|require|
        requires|get|gets|are|is) ~2 {CHECKED} ...
    {CHECKED} ~1 (by|from|with|through) (a|the|our|their|any)? ~1 {OUTSIDE}
    (approval|approvals|certification|clearance|sign-off|permission|release|consent) (from|of|by) (a|the|our|their)? ~1
        {OUTSIDE}
    {OUTSIDE} ~1 (need|needs|have to|has to|must|will|should|would) ~2 (approve|certify|sign off|check|clear|release|
        review|accept|inspect|sign) ...
    """,
    {
        **WORDS,
        **word_lists(
            """
            MADE: devices, device, products, product, designs, design, boards, board designs, circuits, parts, drawings,
                drawing, reports, invoices, documents, changes, change, releases, machines, vehicles, layouts,
                prototypes, shipments, batches, batch, files, filings, applications, plans, courses, exams, permits,
                expense claims, travel requests, vacation requests, tickets, recipes, medicines, drugs, trials, studies
            CHECKED: approved, approval, approvals, certified, certification, signed, signed off, sign-off, signature,
                signatures, cleared, clearance, released, reviewed, checked, inspected, validated, (2|3|several|many)
                (signatures|approvals)
            OUTSIDE: regulator, regulators, regulatory (body|agency|authority), authorities, authority, inspector,
                inspectors, auditor, auditors, notified body, certification body, fda, agency, city, municipality,
                insurer, insurance, customers, clients, customer, client, end customer, end client, government
            """
        ),
    },
)
"""Approvals of what the buyer's house makes or does, which have nothing to do with this purchase."""
