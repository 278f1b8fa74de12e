"""How buyers say that they have no problem to solve."""

from bot.agent.bant.phrases import Phrases, word_lists

WORDS = word_lists(
    """
    WE: i, we, there, they, my team, our team, the team, our company
    REAL: clear, special, main, specific, pressing, immediate, real, urgent, particular, defined, well-defined,
        concrete, current, actual, strong, definite, major, big, exact, compelling, obvious, burning, true, active,
        present, certain, precise, firm, solid, serious, significant, critical, acute, identified, set, great, genuine,
        detailed, direct, formal
    THING: need, needs, requirement, requirements, use case, use cases, use, pain, pains, pain point, pain points,
        motivation, motivations, urgency, demand, necessity, case for, application, purpose, objective, objectives,
        goal, goals, priority, reason, reasons, plan, plans, project
    TROUBLE: problem, problems, issue, issues, challenge, challenges, pain points, difficulties, gap, gaps, weakness,
        weaknesses, shortcoming, shortcomings
    FOUND: have, see, feel, identif*, found, find, got, nailed down, nail down, figured out, defin*, pinned down,
        pin down, determin*, establish*, decided on, mapped out, settled on, worked out, come up with, thought of,
        formulat*, clarif*, say ~1 have, say ~1 have got
    A: a, an, any, the, our, much of a, such a, one, 1, many, that many, much
    VERY: really, actually, just, currently, honestly, exactly, entirely, fully, quite, very, all that
    IF: if, whether, how, what, why, where, that, about, it is, we, this, these, i
    HELPS: fit, fits, use, use for, help, helps, need, needs, benefit, benefits, useful, apply, applies, for us,
        worth, necessary, relevant, looking for, required, add value, right for us,
        make sense, makes sense, place for, room for, an issue, a problem
    UNSURE: not ~1 (sure|clear|certain|convinced|decided), not know, not know yet, not see, unsure, unclear,
        uncertain, undecided, figuring out, figure out, trying to (understand|see|find out|determine|work
        out), wondering, doubt, doubtful, debating,
        assessing, weighing, discussing
    LOOKING: explor*, research*, brows*, curious, curiosity, looking around, look around, gather*, comparing,
        compar* notes, window shopping, window-shopping, shopping around, kicking (the)? tires, testing the waters,
        fishing, seeing what, checking (out)? what, getting (a feel|an overview|an idea), playing with the idea,
        poking around,
        looking (and|at what|to see|into options|for now|right now), looking into the market, getting information,
        collecting information, preliminary research
    ONLY: just, only, merely, simply, mostly, purely, mainly, more of, primarily, still
    GOOD: happy, satisfied, content, fine, comfortable, sticking, pleased, okay, ok, good, well, set, covered
    OURS: what we (have|use|got), our (current|existing|present|own), the (current|existing|present), how things
        (are|work), the way (it|things) (is|are)
    LACKS: not, nothing, never, hardly, hard to (say|tell), difficult to (say|tell), unsure, unclear, whether there
        is,
        if there is, if there are, without, lack
    DEFINITE: a, an, any, our, my, exact, exactly, specific, clear, real, pressing, concrete, strong, particular,
        immediate, definite, dire, actual, genuine, burning, compelling, urgent, certain, precise, defined, obvious
    WANT: need, needs, necessity, requirement, requirements, use case, use cases, purpose, goal, goals, objective,
        objectives, application, use for
    """
)
NONE = Phrases(
    """
    {WE} ~ not ~2 {FOUND} ({A}|{VERY}|{REAL})** !(other|else|further|more|additional) {THING} !(for training|
        to worry)
    {WE} ~ not ~2 {FOUND} ({A}|{VERY}|{REAL})** !(other|else|further|more|additional) {TROUBLE} !(with that|
        with it|with this|with your|with the (price|cost|budget|timeline|date)|with paying|with waiting)
    {WE} ~ not ~2 {FOUND} (out)? (what|how|why|where) (i|we|it|this) ~3 (use|need|do|fit|help)
    {WE} ~2 (have|has|see|had|got|is|are|feel) no {REAL}** !(other|further|more) {THING} !(with|to)
    {WE} ~2 (have|has|see|had|is|are|feel) no {REAL} {REAL}** {TROUBLE}
    no {REAL} {REAL}** ({THING}|{TROUBLE}) !(to)
    no need to (change|replace|switch|buy|improve|upgrade|automate|move|act)
    (have|has) not ~1 (expressed|voiced|raised|reported|felt|signaled|signalled|shown) ~3 {THING}
    (just|only|simply|merely) keen to (see|hear|learn|know|find out)
    not ~2 have ({A}|{REAL})** (picture|vision|notion|concept|view) (of|for|on|about) (that|it|this|what|how|where|why)
    (just|only|simply|merely) ~2 (like|want|need|after|looking for|get|getting) (an|a|some) ~1 (overview|idea|
        impression|
        orientation|introduction) !(of (your|the) (price|prices|terms|training))
    {WE} ~2 (happy|content|satisfied|fine|comfortable|okay) with (the status quo|things as they are|how things stand|
        where (we|things) are)
    (lack|lacks|lacking|without) ({A})** {REAL}** {THING}
    (is|are|was) not ~2 ({A}|{REAL})** (need|necessity|requirement|priority|must|urgency)
    not ~1 (something|anything|what) (that)? (i|we) ~1 (need|want|require|are looking for|were looking for)
    {WE} ~1 (do|does|did)? not ~1 need (this|these|it|that|them|those|1|your|such|another|anything (new|
        like this)) !(that|so|by|before|until|within|in|immediately|today|tomorrow|right|yet|sooner|faster|earlier|any
        (sooner|faster|earlier)|to be (done|here|live|ready|there)|done|fast|quick*|straight|at once|for
        (a|an|the|another|about) ~2 (day|days|week|weeks|month|months))
    not ~1 need (a|an|any) !(further|more|other|additional|demo|lot|quote|contract|meeting|proposal|call|trial|
        reminder|reply|approval|discount)
    not ~1 have any ~1 {TROUBLE} !(with (that|it|this)|finding|getting)
    (have|has|had) not (yet|really|even|fully|properly)** {FOUND} ({A}|{REAL})** ~1 {THING}
    not ~1 (facing|having|experiencing|seeing|struggling with|suffering from) ({A}|{VERY}|{REAL})** {TROUBLE}
    ({THING}|{TROUBLE}) (is|are) (still)? not ~2 (clear|defined|pressing|urgent|there|identified|specific|
        a priority|concrete)
    {UNSURE} ~1 {IF} ~6 {HELPS}
    {UNSURE} ~1 (a need|any need|the need|a use case|the use case)
    {ONLY} ~2 {LOOKING}
    (early|initial|preliminary) ~1 (stage|stages|phase|phases) of ~2 (explor*|look*|research*|thinking|gathering)
    (exploring|looking) ~1 (possibilities|ideas|around|options) ~3 (for now|at the moment|right now|at this point|
        at this stage|some day|someday|down the road|down the line|with no|without)
    {GOOD} with {OURS}
    {GOOD} with (the|their|what) ~3 (they|we|people) ~1 (have|has|got|use|uses|are using)
    (already (have|use|got)|existing|current|present) ~9 {GOOD} with (it|them|that|him|this)
    (current|existing|present) ~3 (works|work|is working|does the job|does its job|serves us|is doing|
        is) {VERY}** (fine|well|okay|ok|great|good enough)
    (old|current|existing|present) ~2 (does|is doing) (its|the) job
    works {VERY}** (fine|well|okay|great) (as (it|they|things)|for us|already|today|so far)
    not ~1 (a (good)? fit|the right fit|a priority|a problem for us !(to)|an issue for us|an issue with us|
        a concern for us|a topic for us|relevant (for|to) us)
    not ~1 (going|planning|looking|intending) to (buy|purchase|roll|use|deploy|change|switch|replace|order)
    not ~1 looking (for|to) ~1 (solution|anything|something|change|new|replacement|buy|a)
    never going to (buy|purchase|use|switch)
    for (a|an|my|our) ~1 (school|university|college|class|student|homework|thesis|term paper|assignment|paper)
    (no 1|nobody|no one) (has|have|is|was)? (complain*|asked for it|asked for this|needs it|needs this)
    not (see|know) ~1 (what|how) (i|we|this|it|these|that|they) ~2 (gain|get|win|help|fit|do with)
    not ~1 (see|think|believe|feel) ~3 (point|value|use|benefit|addresses|solves|helps|fixes|needed|necessary)
    (live|do|get by|manage) without (it|this|them|that|1)
    nothing (is)? wrong with
    {ONLY} ~2 (wanted|want|interested|like|here|calling) to (see|learn|find out|hear) what (is|it|you|they)
    not ~1 have anything (specific|concrete|particular|definite)
    {ONLY} ~1 (an idea|a thought|a possibility|a vague idea)
    not ~1 (thought|thinking|considered) ~2 (how|what|where)
    not ~1 (say|claim|call it) ~2 {REAL} ({TROUBLE}|{THING})
    not ~1 (critical|crucial|essential|vital|important|necessary|a must) (for|to) (us|me)
    nice to have !(the|that|this|you|it|them|some one|someone|somebody|such|another|everything|all)
    no need for !(that|training|concern|worry|approval)
    out of curiosity
    (get|getting|have) ~1 (sense|feel|feeling|overview|idea|impression|picture) (of|for) (what|how|the market|options|
        the
        options|the possibilities)
    worth a look
    (not|nothing) ~4 (anything|something|is|be) ~1 (broken|wrong|missing|lacking)
    {UNSURE} ~2 (what|which|how) ~6 (solving|solve|solves|address|addresses|addressing)
    not ~1 (convinced|sure|certain) ~1 it (addresses|solves|fixes|helps)
    priorities (have|has) (shifted|changed|moved)
    in case something (comes|came) up
    (current|existing|present|own) ~3 (covers|cover|handles|handle|meets|meet|serves) ~2 (everything|all|needs|
        what (we|i) ~1
        (need|do|want|ask|require|use)|most)
    not ~1 (point to|name|think of|pinpoint|put my finger on) ~4 ({THING}|{TROUBLE})
    (general|personal|pure|professional|passing|casual|mild|vague|slight|idle|academic) (interest|curiosity)
    (have|has) not (yet|really|quite|fully|even)** {FOUND} (out)? (whether|if) ~5 ({HELPS}|suits us)
    (brainstorming|discovery|idea|exploratory|exploration|orientation) (stage|phase)
    not ~1 (run into|encountered|noticed|come across|experienced) ~2 {TROUBLE}
    {WE} (have|has|had) not ({A}|{VERY}|{REAL})** {THING} ~1 (in mind|yet|for (it|this|them|these|that)|at all|at
        present)
    {WE} (have|has|had) none (to speak of|whatsoever|at all|yet|so far)
    not on (our|my|the) ~1 (list|agenda|radar|roadmap)
    (have|has) not (yet|really|quite|fully|even)** {FOUND} (out)? (what|how|why|where) (i|we|it|this) ~3 (use|need|do|
        fit|help|want)
    (have|has|had) not ~1 (asked|requested) for (it|this|a|an|any|anything|1|that)
    already (have|use|got) ~4 (solution|system|tool|product|vendor|provider|supplier|setup) (that|which) ~1 (is doing|
        does|works|covers|serves|handles|fits|suits)
    (keep|keeping) (up with|abreast of) (what|new|the (market|latest|developments))
    (nobody|no one|no 1|none of us) ~3 (feels|thinks|says|sees|believes) ~4 (problem|issue|need)
    (does|do|doing) (what|everything) (it|they|i|we) (should|has to|have to|needs to|need|needs)
    not ~1 (sure|certain|clear) what (it|this|that|they|these) ~1 for
    {LACKS} ~4 {DEFINITE} {DEFINITE}** {WANT} !(for training|for support|by|to
        (follow|be|get|speak|talk|discuss|worry)|else|that is|met)
    {LACKS} ~4 {REAL} (plan|plans|project|projects|reason|reasons) !(on when|why we)
    ({UNSURE}|hard to (say|tell|see)|difficult to (say|tell|see)) ~1 (what|how|why|where|whether|if) ~6 (gain|
        use (it|these|this|them)|useful|fit into|help|helps|benefit|apply|do with)
    (not|never) ~2 (actively|seriously|really) (seeking|searching|shopping|looking|in the market|considering|planning)
    (toying|playing|flirting) with
    (keep|keeping) ~1 options open
    nothing ~1 (definite|concrete|specific|urgent|planned|pressing|in the pipeline)
    (current|existing|present|own) ~3 (is|are) ~2 (efficient|sufficient|adequate|enough|solid|effective)
    not ~1 (call|consider|see) ~1 (it|this|that|them) ~2 (necessity|need|priority|must|requirement)
    not ~2 (certain|sure|clear) (about|on|of) (our|my|the) ~1 (requirements|needs|use case|goals|objectives)
    (picture|idea|vision|view|understanding) of how ~6 (fit|use|help|work for us|apply)
    (current|existing|present|own) ~3 (is|are) ~1 (working|doing|running|holding up) ~1 (fine|well|okay|ok|great|good|
        perfectly)
    keeping (an eye|tabs) on
    not ~1 (something|anything) (we|i) (are|am) ~2 (pursuing|chasing|focusing on|focused on|looking into|working on|
        prioritizing|in need of)
    not ~1 (something|anything|a thing) ~2 (actively|currently)? (looking|searching|asking) for
    not ~1 (given|give) ~2 thought
    already have (a|an|our|1) ~2 (solution|system|tool|product|vendor|provider|supplier|setup|process) (in place|for
        that|for this|that (works|covers|does|handles))
    not ~1 (think|say|believe|feel|see) ~3 (essential|necessary|critical|needed|required|urgent|a must|vital)
    (need|use|want) (it|this|that|them) (one day|1 day)
    (need|use|want) ~2 (in the future|some day|someday|at some point|eventually|later on) !(by)
    (possibilities|option|options|idea|ideas) ~1 (for the future|down the (line|road)|in the long run|for later)
    (doing|getting by|getting along|managing|coping|fine|okay|ok|well) without (it|this|them|that|1|such|1)
    (than|rather than) (buying|purchasing|changing|committing)
    {UNSURE} ~1 {IF} ~4 (match|fit) for
    {ONLY} ~2 (want|wanted|like|wish|hoping|here|trying) to (see|know|learn|find out|hear|understand) what ~4
        (available|out there|on the market|on offer|possible|exists|there is|offer)
    (it is|these are|we are in) ~2 early days
    (i was|got|was) ~1 curious (what|whether|if|how)
    (not|nothing|no) ~2 in particular
    not that i (can think of|know of|am aware of)
    (things|everything|it all) ~1 (run|runs|work|works|is running|is working) ~1 (smoothly|fine|well|good|okay|
        great|perfectly)
    (no longer|not ~2 any (more|longer)) ~1 (need|needed|required|interested)
    (have to|need to|would have to) find ~1 (reason|use|purpose|case)
    (more|mostly|just) ~1 (a)? curiosity
    solution (looking for|in search of) a problem
    (might|could|may) ~1 (come in handy|be useful|need (it|this)) ~1 (some day|someday|one day|1 day|eventually|
        down the road)
    in case we (ever)? need
    """,
    WORDS,
)
"""There is no need, or nobody knows of one."""
