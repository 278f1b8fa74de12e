"""How buyers say that they decide, or that somebody above them does."""

from bot.agent.bant.phrases import Phrases, word_lists

WORDS = word_lists(
    """
    SELF: i, we
    ROLE: boss, bosses, manager, managers, management, management team, supervisor, superior, superiors, higher-ups,
        higher ups, leadership, leadership team, leaders, executive, executives, executive team, director,
        directors, board, board of directors, ceo, cfo, coo, cto, cio, ciso, cpo, cmo, vp, vice president,
        president, (head|heads|vp|svp|evp|vice president|director|chief|manager) of *, md, owner,
        owners, founder, founders, (business)? partner, partners, co-founder, co-owner, finance,
        finance (team|department|manager|director|people), procurement, purchasing, (procurement|purchasing)
        (team|department|manager|committee), controller, treasurer, committee, council, steering group, investors,
        headquarters, hq, head office, parent company, decision maker, decision makers, decision-maker,
        decision-makers, approver, approvers, stakeholders, budget holder, principal, c-suite, legal, accounting,
        department head, (department|division|unit|
        section) heads, team lead, team leader, lead, line manager, sponsor, general counsel, counsel, person in
        charge, people in charge, members, trustees, trustee, shareholders, parents, chairman, chairwoman, chair,
        ministry, dean, headmaster, mayor, general manager, managing director
    UP: (my|our|the|his|her|their|a|another)? ~1 {ROLE}
    UPSTAIRS: headquarters, hq, head office, upper management, management, procurement, purchasing, finance
    OTHERS: (my|our|the|his|her|their|a) ~1 {ROLE}, {UPSTAIRS}, she, he, they, (some one|someone|somebody|some 1) else,
        (another|a different|an other) (person|department|team|group|office)
    FINAL: the, any, a, full, final, ultimate, last, sole, only, financial, purchase, purchasing, buying, budget,
        budgetary, spending, signing, necessary, complete, total, these, those, such, all, our, this, that, big, every
    SAY: say, say-so, word, authority, authori*ation, call, calls, decision, decisions, decision-making,
        (decision-making|decision making) (power|authority), decision maker, decision-maker, sign-off, signoff,
        approval, power, green light, go-ahead, signature, mandate, purse strings, signatory, vote
    POWER: authority, authori*ation, decision-making, (decision-making|decision making) (power|authority), decision
        maker, decision-maker, sign-off, signoff, approval, green light, mandate, purse strings, signatory, final
        (say|word|call|decision|decisions|vote), last word
    DECIDE: decide, deciding, sign, sign off, signing, signing off, approve, approving, authorize, authorise,
        finalize, finalise, (make|making|take|taking) {FINAL}** (decision|decisions|call|calls|choice),
        (handle|handling) {FINAL}** (purchase|purchases|purchasing|decisions|procurement|buying|budget|budgets),
        green-light, greenlight, okay
    DECIDES: decides, decide, deciding, determines, determine, signs, sign, signs off, sign off, signing, signing
        off, approves, approve,
        approving, authorizes, authorises, (makes|make|making|takes|take|taking) ~ (decision|decisions|call|calls),
        (handles|handle) ~ (purchase|purchases|purchasing|decisions|budget|buying), votes, vote, agrees, agree,
        (has|have|holds|hold) ~ (say|word|budget|authority|purse strings), (gives|give|giving) ~ (okay|ok|green
        light|go-ahead|approval|okay|blessing), controls ~ budget, green-light, green-lights, greenlight,
        greenlights, countersign, countersigns, release, releases, (have|has|holds|hold) the (checkbook|chequebook)
    BUY: purchas*, buy*, order*, commit*, spend*, make ~2 purchas*, expens*
    YES: approval, sign-off, signoff, signature, authori*ation, blessing, go-ahead, green light, consent,
        permission, okay, buy-in
    WILL: will, would, has to, have to, needs to, need to, must, should, always, usually, still, be, ultimately, is
        the 1 who, are the 1s who, is, are, who, that, makes, gets to
    MUST: need, needs, have to, has to, must, got to, will, would, should, want to, let me, going to, can, 1st,
        before, once, supposed to, required to, i am to
    TAKE_UP: run, pass, clear, discuss, check, review, take, present, bring, pitch, propose, sell, show, put, get,
        talk, speak, confirm, align, escalate, justify, go, verify, walk, consult, consulting, defer, loop, involve,
        convince, persuade, ask, coordinate, report, submit, forward, refer, double-check, seek, obtain, wait for,
        hear from, send, hand
    VERY: really, actually, just, only, all, entirely, ultimately, completely, solely, fully, also, alone
    INVOLVE: loop, involve, ask, consult, bring, copy, wait, run, check, clear, include, pull, get, convince, discuss
    MINE: mine, up to me, up to us, my {FINAL}** (call|decision|choice|responsibility), on me, with me, in my hands,
        under my control, for me to (decide|say|sign)
    """
)
LACKS = Phrases(
    """
    {SELF} ~ not !(sure|certain|clear|mind|worried|concerned|aware|think|see|know|want|ready|
        rush*) ~2 {FINAL}** {POWER}
    {SELF} ~ not ~1 (have|hold|get|own|carry) {FINAL}** {SAY}
    {SELF} ~ not !(want|like|sure|ready|going|plan*|hope|know|trying) ~2 {DECIDE} !(between|whether|which|if|to|when|
        what|
        on (the|a) (date|day|time|slot|color|colour|size))
    {SELF} ~ not (authori*ed|allowed|able|permitted|empowered|entitled|in a position) to ~3 ({DECIDE}|{BUY}|say yes|
        commit|promise)
    {SELF} ~ not have ~1 control (over|of) ~1 (budget|budgets|money|spending|purchas*|funds)
    {SELF} ~1 (can|could) not (commit*|purchase|buy|order|proceed|move|agree|confirm) ~6 (without|until|before|
        unless)
    {SELF} (have|hold|got) no {FINAL}** {SAY}
    {SELF} lack {FINAL}** {SAY}
    (i am|we are) not ~2 (approver|budget holder|1 who|person who|person to|right person|1 to ask)
    not (be)? {VERY}** {MINE}
    {SAY} ~1 (is|are|would be|will be) not {VERY}** {MINE}
    {SELF} (can)? (only|just) (recommend|influence|advise|evaluate|shortlist|prepare|suggest)
    {OTHERS} (department|team|office|group|people)? {WILL}** {DECIDES} !(with me|for me|not|that|need*)
    (comes|come|rests|rest|lies|lie|sits|goes|falls|depends|hinges|belongs|belong) (from|with|to|by|in|on|through|
        at) {UP}
    (has to|have to|must|needs to|need to|will|would|should|to) be (made|cleared|approved|signed|signed off|
        decided|okayed|confirmed) (by|with|through) {UP}
    (is|are) (always|usually|normally)? (made|decided|taken|approved|handled|signed) (by|at|in) {UP}
    (up to|a call for|a decision for|a question for) (my|our|the|his|her) ~1 {ROLE}
    {MUST} ~4 {TAKE_UP} !((the|a|our|my) (room|date|slot|time|address|specs|specifications|model|schedule|
        parking)) ~5 {UP}
        !((about|regarding|for) (the|our)? (parking|training|room|rooms|date|dates|schedule|access|installation|power|
        electricity|network|servers|logistics|specs|specifications|details))
    (need|needs|require*|get|getting|await*|waiting for|waiting on|subject to|pending|including) ~2 ({ROLE}|
        everyone|everybody|their|his|her|internal|official|formal) {FINAL}** {YES}
    (need|needs|require*|get|await*|waiting for|waiting on|subject to|pending) (a|an|some|the|internal|official|
        formal|{FINAL})** {YES} (from|by|1st)
    (need|needs|require*|get|await*|want|have) ~2 {YES} (of|from|by) {UP}
    (subject to|pending) ~2 {YES}
    other (decision makers|decision-makers|stakeholders|approvers) ~6 (consult|involv*|decid*|approv*|say|weigh|
        sign)
    for {UP} to (decide|approve|sign|say|determine|choose)
    ({SAY}|{POWER}|budget owner|budget holder) (is|are|would be|will be) ~1 (with|by|up to)? (my|our|the|his|
        her) ~1 {ROLE}
    (is|be) ~1 (my|our|the|his|her) ~1 {ROLE} (call|decision|choice|responsibility)
    (partial|limited|little|no real) (authority|say|power)
    (my|our|the|his|her) ~1 {ROLE} (needs|has|have|need) to be (convinced|consulted|asked|informed|involved|
        on board)
    not ~1 (in charge of|responsible for|the owner of|in control of) ~2 (budget|budgets|purchas*|decision*|buying|
        money|spending)
    {SELF} ~1 not (control|own|manage|hold) (the|our|this|any) (budget|money|funds)
    (committee|board|council) ~1 (that|which|who)? ~1 (reviews|approves|decides|votes|signs)
    above my pay (grade|level)
    (signed|approved|decided|released|countersigned|authorised|authorized|green-lit|cleared) ~1 (off)? by (my|our|the|
        a) !(customer*|client*|end|time|day)
    (be|get|gets|is|are|was) ~1 (approved|signed|signed off|decided|cleared|reviewed|checked|authori*ed|countersigned|
        confirmed|made|released|okayed) ~1 by ({UP}|several|many|other|more|two|2|3|others|everyone|everybody|people)
    decision* (will|would|has to|have to|must) ~2 be (made|taken) by {UP}
    (secure|obtain|get|await|wait for|seek|still need) ~1 {YES} (internally|1st|from|before)
    {ROLE} (would|will|has to|have to|needs to|need to|must|want to|wants to) ~2 (see|review|sign|approve|agree|check|
        decide|be (convinced|asked|informed|consulted|involved|on board|part of|in the loop|present|the 1))
    (more|several|other|a few|many) ~1 people who (need|have|must|will|would|should) ~1 (sign|approve|agree|decide|look)
    (someone|somebody|some one|some 1) else ~4 (makes|decides|approves|signs|handles|holds|controls)
    (forward|send|pass|give|hand) ~4 (to|on to) the (person|people) (in charge|responsible|who decide*|who sign*)
    (budget holder|decision maker|decision-maker|approver|signatory|budget owner|1 who decides|person who decides)
        (is|would be|will be) ~1 (my|our|a|the|his|her) ~1 (colleague|boss|{ROLE})
    (decision|call|choice|that|it|this) ~2 is ~1 (above|over|beyond) (me|us|my level|my remit)
    (collective|joint|group|team|shared|committee|board) decision !(aid|tool)
    have (my|our|the) ~1 {ROLE} (review|look|check|approve|sign|confirm|agree|decide)
    (confirmation|clearance|agreement|consent|a yes|a nod|okay|an okay) (from|of) {UP}
    {UP} ~6 (has to|have to|must|needs to|need to|will) (vote|approve|agree|decide|sign|say yes)
    (has to|have to|must|needs to|need to) be {UP} who
    (it is|that is) (them|her|him|{ROLE}) who (has to|have to|must|need to|needs to|will|would)?
    (once|after|when|until|unless|if) (the|our|my|their) ~3 (has|have)? ~1 (approved|approves|signed off|signs off|
        agreed|agrees|cleared|okayed)
    (decided|made|approved|signed) at ~2 (level|headquarters|top|hq)
    (2|3|several|more) signatures
    ({SELF}|my role|my part|my job) ~3 (advisory|consultative|purely technical)
    (escalate|escalated|escalating) to
    (depends on|comes down to|hinges on) (what|how|whether|if) {UP}
    (decision|call|question|matter|1) for {UP}
    not ~1 in charge of ~1 (finances|finance|purchasing|purchases|spending|money|budget|budgets)
    {UP} and (i|me) ~2 (make|decide|sign|agree|approve)
    (internal|formal|official|multi-step|long) approval (process|procedure|workflow|chain)
    (last|final|next) step is {UP}
    not my (signature|decision|call|approval|money|budget) !(alone to)
    (recommendation|proposal|business case|shortlist|summary|paper|case) (for|to) {UP}
    {UP} ~1 (take|takes|will take|takes over) ~1 from (there|here)
    (anything|everything|amounts|sums|purchases) (above|over|beyond|more than) (that|this|it) ~3 (to|by|with|needs|from)
        {UP}
    (like|want|prefer|need) ~1 {UP} to (have a (look|say)|take a look|be (there|present|involved|on board|part of)|
        see (it|
        this|that|these)|see the (offer|proposal|quote|contract)|look|agree|approve|sign|weigh)
    (not|never) ~1 (up to|down to) (me|us) (alone|only)
    (only|just) (collecting|gathering|getting) (offers|quotes|information|prices) for {UP}
    (i|we) (report|answer) to {UP} (on|for|about) (this|purchas*|spending|budget*)
    (signature|sign-off|approval|final word|go-ahead|yes) ~2 (come|comes|has to come|have to come|must come) from {UP}
    not (release|place|issue|approve|sign|commit*) ~4 (alone|myself|on my own|by myself)
    (goes|go|has to go|have to go|needs to go|must go) ~1 (through|past|via|to|before) {UP}
    {OTHERS} ~1 (wants|want|will want|would want|needs|likes) to (have a look|look at|look over|see|review|check|
        approve) ~3 (1st|before|it|this|that|everything|all) !(is|was|work*|improv*|automat*|grow*)
    (they|he|she) ~8 (has to|have to|must|needs to|need to) (agree|approve|sign|decide)
    up the (ladder|chain|line|flagpole)
    """,
    WORDS,
)
"""Somebody else has the final say, or has to agree."""
HAS = Phrases(
    """
    {SELF} (do|actually|also|already|personally|alone|fully|certainly|definitely)** (have|hold|own|carry|
        control) (got)? {FINAL}** {SAY}
    (rests|lies|sits) with (me|us)
    (talking|speaking) (to|with) the (decision maker|decision-maker|boss|owner|right person)
    (sole|full|entire|complete) responsibility for
    i (own|control|hold|manage) (the|our|this|my) budget
    i (am|will be|would be) (also|actually|the)** {FINAL}** (decision maker|decision-maker|approver|signatory|
        budget holder|owner|founder)
    i (am|will be|would be) ~1 1 (who|that|to|in)? ~2 ({DECIDES}|in charge)
    i am ~1 (authori*ed|empowered|entitled|allowed|in charge|responsible|able|free) (to|of|for) ~3 ({DECIDE}|{BUY}|
        budget*|decision*|call)
    i am ~1 in charge of ~2 ({BUY}|budget*|decision*)
    i (personally|alone|can|will|do|usually|always|get to|also)** sign (off|it|this|that|the|these|those|
        contracts|for|myself)
    i (personally|alone|can|will|do|usually|always|get to|also)** (approve|authorize|authorise)
    i (personally|alone|can|will|do|usually|always|get to|also)** (make|take|handle) ~3 (decision|decisions|call|
        calls|purchase|purchases|purchasing|procurement|buying)
    i (personally|alone|can|will|do|usually|always|get to|also)** decide (on|about|this|that|these|what|which|
        myself|alone|here)
    i call the shots
    i am in a position to ~2 {DECIDE}
    i am ~1 (ready|happy|prepared|willing) to (approve|authori*e) !(pending)
    i (manage|oversee|control|run) ~3 (purchasing|buying|procurement|spending)
    i ~1 decide !(if|whether|when|which|later|what|how|between|together|jointly|with|as part|as 1 of|as a team|in a
        team|nothing|little|who|where)
    i (personally|alone|can|will|do|usually|always|also)** (make|take|handle|manage|sign) (all|any|every|most|
        the)** (of)? (the|our)? (contracts|orders|agreements|purchases)
    i will ~1 give the (go-ahead|green light|okay|ok)
    (you are|you have) ~1 (talking|speaking|looking) (to|with|at) (her|him)
    (it is|this is|that is) my own (shop|company|business|firm|practice|money|budget|decision|call)
    (final|last) (say|word|call|decision) ~1 (is|lies|rests|sits|stays) (with)? (me|mine)
    i ~1 (have|hold|have got) (full|complete|total|sole) (control|authority|responsibility) (over|of|for)
    i ~1 oversee ~3 (purchas*|budget*|procurement|spending|buying)
    (person|1) who (makes|takes) ~2 (decision|decisions|call|calls)
    (person|1) ~2 (responsible|in charge|accountable) (for|of) ~2 (approv*|sign*|decid*|purchas*|buy*|budget*|this)
    (given|have|got|received) !(to) ~2 (authority|approval|green light|go-ahead|sign-off|mandate) (to|from|for|already)
    ({UP}|she|he|they) (has|have|already|just)** (gave|given|granted) (me|us) ~2 (go-ahead|green light|okay|ok|
        authority|approval|free hand|blessing|mandate|sign-off)
    (talking|speaking) (to|with) the (1|person|man|woman) who {DECIDES}
    (a|with) free hand
    (company|business|farm|shop|firm|practice|place|fund|budget|money) is (mine|ours)
    (comes|paid|goes) (out of|from) my ~1 budget
    i will be ~1 1 ~1 (placing|making|giving|signing|taking) ~1 (order|purchase|call|decision|go-ahead)
    i have ~1 (approved|authori*ed|released|signed off on)
    i (will|can|would)? (look|read|check|compare|review) ~5 and ({DECIDE}|order|buy)
    (purchases|orders|decisions|amounts|expenses) ~4 (are|is) {VERY}** {MINE}
    and i decide !(if|whether|when|which|later|what)
    i (can|could|will) ~1 (finalize|finalise|authorize|authorise|confirm|place|close) ~3 (myself|alone|on my own|today|
        right away|order|purchase|deal)
    (we are|you are) (talking|speaking) to the (owner|boss|ceo|founder)
    (it is|this is|that is) my (shop|company|business|firm|practice|restaurant|agency|money|budget|decision|call)
    (i have|i have been|been|was) (given)? the (mandate|green light|go-ahead|okay|authority|power) (to|for)
    i (run|own) the (company|business|shop|practice|firm|agency|place|department|budget)
    (you will|you would) (get|have|need) (mine|my signature)
    (purchases|orders|decisions|amounts) ~3 (are|is) mine (to (approve|make|sign|decide))?
    i have ~1 full (purchasing|buying|spending|decision-making|signing) (power|authority|rights)
    (it|this|that|decision|call|choice|budget|purchase) (is|would be|will be) {VERY}** {MINE}
    i (can|could) (sign|approve|commit|move|decide|purchase|buy) ~4 (today|now|right away|on the spot|myself|
        immediately|on my own)
    """,
    WORDS,
)
"""The speaker decides."""
HEADS = Phrases(
    """
    (i am|as) ~1 (owner|founder|co-founder|ceo|cfo|md|managing director|president|proprietor|general manager|
        sole director|managing partner) !(assistant|of the|has|does|wants|of (a|our) (team|department))
    """,
    WORDS,
)
"""The speaker is at the top: that they name their role is no word on somebody above them."""
ANOTHER = Phrases(
    """
    {UP} (department|team|office)? (does|do|will|would|has to|is|decides|decide)
    (it is|that is|that would be) {UP}
    """,
    WORDS,
)
"""How an answer to "who decides?" names somebody else."""
ROLES = Phrases("{ROLE}", WORDS)
THEIR_ROLE = Phrases("(my|our|the|his|her|their) ~1 {ROLE}", WORDS)
