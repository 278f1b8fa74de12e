"""How buyers say that they doubt a need: they wonder, browse, see no pressure, or get along as it is."""

from bot.agent.bant.phrases import Phrases, word_lists

WORDS = word_lists(
    """
    WE: i, we, they, my team, our team, the team, our company
    WONDER: unsure, uncertain, undecided, unclear, no idea, wondering, figuring out, working out, debating, discussing,
        brainstorming, trying to (understand|see|find out|determine|work out|figure out|decide|establish|judge|gauge),
        determining, finding out, establishing, investigating, looking into, deciding, exploring,
        (not|never) ~2 (sure|certain|clear|convinced|decided|know|determined|figured out|worked out|established|agreed),
        (can|could) not (really)? (tell|say), hard to (say|tell|see|judge), difficult to (say|tell|see|judge)
    WEIGH: assessing, evaluating, weighing, checking, considering, testing, {WONDER}
    IF: if, whether, on whether, on if, about whether
    HOW: what, how, where, why, that, these, this, it, they, about, of
    OF_USE: need, needs, require, requires, required, needed, use (it|this|these|
        them) for, useful, of use, be used, put to use, help, helps,
        benefit, benefits, fit, fits, right fit, solve, solves, address, addresses, apply, applies, gain, essential,
        necessary, crucial, critical, important, relevant, worth, worthwhile, (bring|brings|give|gives) us,
        (add|adds|bring|brings|offer|offers) ~2 value, make sense, makes sense, make a difference, makes a difference,
        do (something|anything|a lot|much) for us, right for us, suitable, suits us, place for
    MONEY: budget, budgets, price, pricing, cost, costs, timeline, schedule, limit, time frame, timeframe, financial
        plan
    REAL: clear, special, main, specific, pressing, immediate, real, urgent, particular, concrete, current, actual,
        strong, definite, major, serious, big, compelling, burning, certain, significant, acute, genuine, imminent, dire
    VERY: really, actually, just, currently, honestly, any, a, an, the, much, such, exactly, all that, that, such
    DRIVER: driver, drivers, pressure, urgency, urge, trigger, incentive, occasion, need, needs, necessity, requirement,
        requirements, use case, use cases, motivation, reason, reasons, project, projects, purpose, goal, application
    TROUBLE: problem, problems, issue, issues, challenge, challenges, trouble, troubles, difficulty, difficulties,
        pain point, pain points, gap, gaps, weakness, weaknesses, shortcoming, shortcomings, complaint, complaints,
        bottleneck, bottlenecks
    WELL: fine, well, okay, ok, alright, good, great, smoothly, perfectly, nicely
    TOOL: tool, tools, system, systems, software, solution, solutions, product, products, setup, process, processes,
        equipment, method, methods, way of working
    LATER: down the line, down the road, some day, someday, one day, 1 day, eventually, in the future, at some point,
        later on, in the long run
    """
)
DOUBTED = Phrases(
    """
    {WONDER} ~1 ({IF}|{HOW}) ~5 {OF_USE} !((in|within|into|with)? (the|our|my|your|this|that)? ~1 {MONEY})
    {WEIGH} ~1 {IF} ~5 {OF_USE} !((in|within|into|with)? (the|our|my|your|this|that)? ~1 {MONEY})
    {WONDER} ~1 {HOW} ~4 (possible|potential|actual) (uses|use|benefit|benefits|applications|value)
    {WONDER} ~2 ({IF}|{HOW}) ~2 {WE} ~2 (do with|use|be using|do about)
    not ~1 (think|believe|say|feel|find) ~1 ({WE} have|there is|there are) ({REAL}|{VERY})** ({DRIVER}|
        {TROUBLE}) !(with|
        about|finding|getting|paying|to)
    not ~1 (part of|in|on|foreseen in|included in|among) (any|our|the|my) ~1 (plan|plans|roadmap|strategy|to-do list|
        priorities) !(to (wait|stay))
    there (is|are|was) (not|no) ({REAL}|{VERY})** {DRIVER} !(to (worry|wait|rush|hurry)|why (not|we should not)|for
        concern)
    there (is|are|was) (not|no) {VERY}** {REAL} ({REAL}|{VERY})** {TROUBLE}
    there (is|are|was) (not|no) {VERY}** (problems|issues|challenges|troubles|difficulties|complaints) !(with|about)
    not (like|as if|as though) {WE} ~2 (have|having|had|need|face|facing)
    not ~1 (having|facing|in) ({REAL}|{VERY})** {TROUBLE}
    {WE} ~ not ~2 (under|feel*) {VERY}** {REAL}** {DRIVER}
    {WE} ~ not ~2 have {VERY}** (gap|gaps)
    {WONDER} ~1 what {WE} would
    up in the air
    {WE} ~ not ~2 have ~4 in mind
    (nobody|no one|no 1) ~2 (pushing|pressing|asking|calling|waiting) for (it|this|that|them|anything|a change)
    (see|know|hear|find out|check) what is (new|available|possible|out there)
    not ~1 (miss|missed|missing) (anything|it|a thing|them|1)
    on the fence !((about|on|regarding) (the|your) (price|date|training|color|colour|timing))
    (have|got) ~1 (other|more pressing|more important|bigger|more urgent) (things|priorities|matters|topics|
        problems) ~4 1st
    (have|got) ~1 (more pressing|more important|bigger|more urgent) (things|priorities|matters|topics|problems)
    (a|of) (what-if|what if) !(analysis|scenario|simulation|study)
    no ~1 (pains|pain|problems|issues|needs) ~1 (found|seen|named|identified|told|mentioned)
    since ~2 (happy|satisfied|content|fine) with (it|them)
    (list|wall|whiteboard|book|notebook|sheet|spreadsheet|calendar|phone|paper|pen|diary|board) ~3 is all ~4 (need|
        needs)
    (leave|leaving) it at (that|this)
    decided against
    not ~1 (a thing|anything|something|interesting) for (us|me)
    not ~1 interested (in (it|this|that|your))?
    to be polite
    not that {WE} ~2 need !(more|to)
    (serve|serves|served|serving) us {WELL}
    (used|using|had) the same ~1 {TOOL} for (years|ages|a long time) ~2 (fine|well|still|works|work|happy)
    (everything|things|business|it all) (is|are) (running|going|working) ~1 {WELL}
    already ~1 (efficient|secure|fast|productive|optimized|optimised|well organized|well organised) ~1 enough
    (spontaneous|random|vague|fleeting) (idea|thought)
    {WE} (have|has)? (been|are|am) {VERY}** (satisfied|happy|content|pleased) (so far|until now|up to now)
    (so far|until now|up to now) {WE} (have|has)? (been|are|am) {VERY}** (satisfied|happy|content|pleased)
    no {VERY}** {REAL} ~1 (expectation|expectations|plan|plans|idea|ideas|interest)
    (have|has|need) to think about (where|how|whether|if) {WE} ~ (use|fit|need|do)
    (have|has|need) to think about (where|how|whether|if) (it|this|that|these|they) ~3 (fit|use|help|benefit)
    not (in)? (a|any) ~1 (rush|hurry) to (change|replace|switch|buy|act|move|improve)
    no (pressure|rush|hurry|reason|urge) to (change|replace|switch|buy|act|move|improve)
    (doing|getting by|getting along|managing|coping|manage|cope|are|am) ~1 ({WELL}|quite {WELL}) (without|as (we|
        things) are)
    (managing|doing|getting by|getting along|coping) ~1 {WELL} with
    (might|could|may|maybe) ~2 (use|need|find a use|become (relevant|useful|interesting)) ~4 {LATER} !(by)
    (similar|other|comparable|existing|present|current) ~1 {TOOL} ~4 (work|works|working|enough|sufficient) ~1
        ({WELL}|enough|for us|for now)
    not ~1 (call|consider|say|think|believe) ~2 (it|this|that|them|these) ~3 (urgent|necessary|essential|critical|
        crucial|a priority|a must)
    out of (interest|curiosity|habit)
    (it|that|this|they) (is|are) not ~1 (essential|necessary|crucial|vital|critical|indispensable|a must|a necessity|
        a priority) !(to|for (me|you) to|that)
    have to think about where (it|this|that|they) ~3 (useful|apply|used)
    (not|no) ~1 (driving force|catalyst|trigger|impetus) ~1 (behind|for)
    (only|just|merely|simply|purely|mostly|mainly) ~1 interested in (the|its|your|this) ~1 (technology|idea|concept|
        topic|field|trend)
    not ~1 see ~1 (how|where|why) (exactly|yet|just yet|right now|at the moment)
    (more|rather) ~2 (curiosity|interest) than
    (general|market|preliminary|background|some|initial|a little|a bit of) research
    (early|initial|beginning|1st) ~2 (stage|stages|phase|phases|days|steps) of ~2 (considering|evaluating|looking|
        thinking|
        exploring|discussing|planning)
    {WE} ~ not ~2 (identified|pinpointed|determined|found|discovered|defined) (any|a|an|the|much|what|where|anything)
        !((other|more|further|better) |(right|suitable|good|better) (tool|vendor|solution|supplier|product|system|
            partner))
    not ~1 have ~1 (concrete|specific|good|clear|real|precise) (answer|idea|expectation|expectations|thought|thoughts)
    just ~1 (an idea|a thought|a possibility|an exploratory|exploratory|exploration)
    nothing ~1 (official|decided|planned|definite|tangible|settled|specific|concrete) ~2 (has|yet|at|on|in|so|for|there|
        right|about)
    no (plan|plans|intention|intentions) ~1 to (change|replace|switch|buy|use|improve|upgrade|expand|roll)
    not ~2 (convinced|persuaded) (yet)? (that|of) ~4 {OF_USE}
    """,
    WORDS,
)
"""The need is doubted, or nothing presses."""
