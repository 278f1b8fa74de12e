"""How buyers say that somebody's consent is still to come: on what it waits, who gets it to decide, how far they go."""

from bot.agent.bant.authority_words import WORDS as ROLES
from bot.agent.bant.phrases import Phrases, word_lists

MORE = word_lists(
    """
    AGREED: approved, authori*ed, endorsed, blessed, ratified, vetted, rubber-stamped, rubber stamped, okayed,
        green-lit, greenlit, countersigned, co-signed, validated, cleared, released, agreed, agreed to, agreed upon,
        agreed on, signed off, signed off on, waved through, voted on, sanctioned, given the (nod|okay|go-ahead|green
        light)
    AGREE: approve, approves, authori*e, authori*es, endorse, endorses, bless, blesses, ratify, ratifies, vet, vets,
        rubber-stamp, okay, okays, green-light, greenlight, countersign, countersigns, co-sign, release, releases,
        sign off, signs off, sanction, give (the|its|their|his|her) (nod|okay|blessing|go-ahead|approval), say yes,
        says yes, see* fit
    NOD: approval, sign-off, signoff, signature, authori*ation, blessing, go-ahead, green light, consent, permission,
        okay, buy-in, thumbs-up, thumbs up, nod, ok, yes, all-clear, clearance, say-so, stamp, rubber stamp,
        confirmation,
        agreement, backing
    ABOVE: above, upstairs, the top, higher up, higher-up, the powers that be
    ONCE: once, when, after, as soon as, if, until, till, unless, provided, assuming, depending on whether, whether,
        the moment, before
    HAND: pass, send, submit, forward, hand, give, take, put, present, route, pitch, circulate, share
    ITS: it, this, that, the ~1 (purchase|order|expense|spend|spending|deal|contract|money|funds|budget|proposal|quote)
    LITTLE: evaluat*, research*, recommend*, compar*, collect*, gather*, shortlist*, technical, advis*, assess*,
        preparing, selecting, finding, options, fact-finding
    WEIGHS: reviews, review, evaluates, evaluate, looks, look, checks, check, compares, compare, goes through, go
        through,
        considers, consider, examines, examine, reads, read, weighs, weigh, assesses, assess, goes over, go over
    PASSIVE: are, were, get, got, (have|had) been, only get
    FUNDS: spending, budget, budgets, money, purse, purse strings, funds, finances, purchases, purchasing, expenses,
        expenditure, expenditures, financial (side|part|matters|aspects|end)
    """
)
WORDS = {**ROLES, **MORE}
CONSENT = Phrases(
    """
    (be|gets|get|getting|got to be) ~1 {AGREED} ~1 (by|with|through|at|from|in) ({UP}|{UPSTAIRS}|(all|both|several|2|
        3|various|other) ~2 ({ROLE}|heads|chiefs)|everyone|everybody)
    {SELF} ~2 (need|require) (my|our) ~1 {ROLE} !(to|and|or|team|department|people|in|trained|there|there)
    (need|want|like|have|get|require) ~1 (my|our|the) ~1 {ROLE} to {AGREE}
    (need|needs|await|awaits|wait for|waiting for|waiting on|subject to|pending|require|requires|get|want|seek) ~3 {NOD}
        (from|of|by) ({UP}|{ABOVE}|{UPSTAIRS})
    {SELF} ~3 {HAND} !(me|it to me|that to me|you|that over to me|it over to me) ~7 for ~2 ({NOD}|decision|vote|signing)
        !(to (me|us))
    {HAND} ~3 to {UP} ~3 for ~2 ({NOD}|decision|vote|review)
    (running|run|getting|get|passing|putting|taking) ~2 (past|by|in front of) ({UP}|{UPSTAIRS})
    {MUST} ~1 (sit down|huddle|touch base|confer|circle back|get together) with {UP} !(to (plan|schedule|arrange)|
        about (the|our)? (training|date|dates|schedule|installation))
    ({UP}|(all|both|several|2|3|various|other) ~2 {ROLE}) ~1 (needs|need|has|have) to be ~2 (as well|too|also|
        on board|convinced|won over|behind (it|this)|
        aligned|comfortable|sold|persuaded|happy with (it|this|that))
    {OTHERS} ~1 (will|would)? ~1 (have to|has to|must|need to|needs to|will|would) ~1 {AGREE}
    (my|our) (role|part|job|task|responsibility|remit|mandate) ~1 (is|ends|stops|goes) ~2 (limited|confined|restricted|
        only|just|merely|with|at|no further) ~3 {LITTLE}
    (outside|beyond|above|not within|not in|out of) (my|our) ~1 (remit|power|powers|authority|hands|pay grade|
        competence|scope|purview|jurisdiction|level|station|grade)
    {OTHERS} ~1 (controls|control|holds|hold|manages|owns|handles|watches over|looks after|takes care of|deals with|
        oversees|guards|sits on|is in
        charge of|is responsible for) ~2 {FUNDS}
    {SELF} ~2 (more of a|only a|just a|merely a|a mere) ~2 (evaluator|adviser|advisor|recommender|messenger|go-between|
        gatekeeper|researcher|contact)
    {SELF} ~2 (depend|rely|am dependent) on {UP}
    (go|goes|went|going) ~1 through (a|an|our) ~2 (approval|procurement|purchasing|review|budget|decision) ~1 (chain|
        process|procedure|board|committee|cycle|workflow)
    but not ~1 (final|last|only) (1|say|word|decision|call)
    {SELF} ~1 answer to {UP}
    (has to|have to|must|needs to|need to|would|will) ~1 go ~1 (higher|further up|upstairs|up the (ladder|chain|line)|
        one level up|1 level up)
    (goes|go|put|comes|come) ~1 to (a|the)? ~1 vote
    (2|3|4|several|many|multiple|different|various|other) ~2 (departments|people|managers|teams|levels|parties|
        approvers|
        stakeholders|executives) ~1 (have to|has to|must|need to|needs to) ~2 ({AGREE}|agree|weigh in|decide|review|
        sign)
    not (for|up to|down to) me to (commit|buy|promise|spend|approve|finalize|finalise|choose|order)
    {SELF} (can|could) not ~4 (before|until|unless|without) ~4 (my|our|the) ~1 {ROLE}
    (spending|purchasing|procurement|buying|purchases|budget|budgets) (is|are) ~1 (centralized|centralised|
        (handled|managed|done|decided|controlled) centrally)
    (part|member) of (a|the|our) ~1 (buying|purchasing|steering|decision|decision-making|evaluation|selection|
        procurement) ~1 (committee|team|group|board|council)
    (get|getting) (it|this|that|everything|the purchase|the budget|the order) ~1 (approved|signed off|
        cleared|authori*ed) !(already|by me)
    {UP} ~2 (give|gives) the (thumbs|thumb|nod|okay|final)
    if (it|that|this) (were|was) ~1 (up to|down to) me
    (not|worthless|nothing|never|little) ~6 without ~2 {NOD} (of|from|by) {UP}
    {UP} (come|comes|meet|meets|sit|sits|get|gets|confer) ~4 and ({DECIDE}|{DECIDES})
    {OTHERS} {WEIGHS} ~5 and ~2 {DECIDES} !(the|a|an|every|each|our|all|their|his|her|any)
    {OTHERS} {WEIGHS} ~5 and ~2 {DECIDES} (the|a) (1|offer|purchase|order|best|winner|quote|vendor|supplier|expense|
        deal)
    {OTHERS} ~1 (want|wants|will want|would want|like|likes|would like|expects|insists) to ~1 (weigh in|have a say|
        have the
        (final|last) (say|word)|be (consulted|asked|heard|on board))
    (something|matter|question|call|1) ~1 {OTHERS} ~1 (will|would)? ~1 (have to|has to|must|need to|needs to) ~1
        (confirm|
        answer|settle|{AGREE})
    (we|they) (decide|make|choose|take|agree) ~4 (together|jointly|collectively|by vote|by consensus|by committee)
    (to|for|with|before|by|of|in front of) the (people|folks|1s) (who|that) ~1 {DECIDES}
    (see|hear|find out) (what|how|whether|if) {UP} ~1 (say|says|think|thinks|feel|feels|agree|agrees|decide|decides)
    wish (it|that|this) (were|was) ~1 (up to me|my (call|decision)|that (simple|easy))
    (wish|like to) ~1 but ~1 (it|that) (is|would) not (be)? (my|up to me)
    (buy|spent|spend|proceed|purchase|order|go ahead|happens|approved|commit) ~4 (is|are|be) ~2 up to (him|her|them|
        others|someone else|somebody else)
    (it|that|this|decision|rest) ~1 (is|be|would be|will be) ~1 up to (him|her)
    (gathering|collecting|asking|calling|inquiring|enquiring|acting|researching|looking into (it|this)|doing (this|it))
        ~4 on ((his|her|their) behalf|behalf of {UP})
    (address|direct) {ITS} ~1 to (mr.|mrs.|ms.|dr.)? ~2 {UP}
    (make|made) (it|that|this|them) out to {UP}
    share* ~2 with the (team|person|people|group|committee) (that|who) (is|are|does|do|decides|decide)
    """,
    WORDS,
)
"""Somebody above has to agree, or is the one who gets it."""
STILL_TO_COME = Phrases(
    """
    {ONCE} ~2 (have|has|get|gets|got|receive|receives|received|obtain|obtained|secure|secured) ~2 {NOD} (from|of|
        by) ({UP}
        |{ABOVE}|{UPSTAIRS})
    {ONCE} ~1 {UP} ~1 (has|have|had|is|are)? ~1 ({AGREED}|{AGREE}|happy with (it|this|that)|on board|convinced)
    {ONCE} ({UP}|he|she|they) (has|have) ~1 (had a look|had a say|looked at (it|this|that)|seen (it|this|that)|reviewed|
        read|weighed in|checked)
    {ONCE} (he|she) ~1 (has|have)? ~1 ({AGREED}|{AGREE}) !(on (a|the) (date|day|slot|time))
    {ONCE} they !({PASSIVE}) ~1 (has|have)? ~1 ({AGREED}|{AGREE}) !(on (a|the) (date|day|slot|time))
    """,
    WORDS,
)
"""A consent on which it all waits: that it is spoken of does not mean that it is there."""
LACKING = Phrases(
    """
    you ~1 (are|were|may|might|do|can|could|would|will) not ~2 (have|hold|be)? {FINAL}** {SAY} !(for (now|today))
    you ~1 (are|were|may|might|do|can|could|would|will) not !(need|have|want) ~2 {DECIDE} !(lightly|quick*|fast|today|
        yet|now|blindly|
        on the spot|in a)
    ({FUNDS}|budget|decision|call) (is|are) not ~1 yours
    you ~1 (lack|are without) {FINAL}** {SAY}
    """,
    WORDS,
)
"""What a seller says of a buyer who does not decide."""
YOUR_DECIDERS = Phrases(
    """
    your ~1 (decision-makers|decision makers|decision-maker|decision maker|approver|approvers|budget holder|budget
        holders|higher-ups|superiors)
    """
)
"""How a seller speaks of those who decide in the buyer's stead."""
