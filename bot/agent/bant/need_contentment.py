"""How buyers say that they want for nothing: what they have serves them, or somebody else made them ask."""

from bot.agent.bant.phrases import Phrases, word_lists

WORDS = word_lists(
    """
    WE: i, we, they, everybody, everyone, all of us, my team, our team, the team, our company, the crew, the staff,
        people
    HAD: bought, introduced, adopted, installed, implemented, rolled out, switched to, moved to, changed to, signed,
        hired, chose, acquired, purchased, upgraded, renewed, set up, got
    PLEASED: happy with, satisfied with, content with, pleased with, fine with, likes it, like it, love it, loves it,
        used to it, works well, works fine, does the job, serves us well
    PRESENT: current, existing, present, old, own, other, same, established
    OURS: what we (have|use|got), what we have got, the way (we|i) ~ (do|work|run) (it|this|things)?
    FINE: fine, well, okay, ok, alright, good, great, perfectly, reliably, nicely, good enough, just fine
    LITTLE: curious, browsing, sounding out, putting out, window shopping, window-shopping, skimming, dabbling,
        listening
        in, taking stock, getting an overview, getting inspired, collecting, gathering
    PAPERS: brochures, brochure, quotes, offers, prices, information, info, material, materials, data, catalogues,
        leaflets
    SOMEBODY: boss, manager, director, board, colleague, chief, supervisor, friend, partner, consultant, intern,
        owner,
        somebody, someone, head of *
    SEEN: saw, read, heard, visited, met, told me, asked me, sent me, wanted me, passed me, forwarded
    CHANGE: change, replace, switch, buy, improvement, anything, something, fix, upgrade, new
    AT_ALL: really, honestly, just, actually, currently, particularly, exactly, too, so, very, quite, rather, that,
        all that, yet
    BENEFIT: get ~3 out of, gain, change ~2 for us, make a difference, change anything, do with it, use it, need it,
        help us, work for us, bring us, pay off, be of use, be useful, fit us, worth it, want it
    DOUBTS: doubt, doubts, not (sure|convinced|certain|clear|persuaded), remains to be seen, have to see, would
        have to see,
        wait and see, yet to see, still have to (work out|find out|see|decide), struggle to (say|tell|see|name),
        hard pressed to (say|tell|name), whether, hard to (see|say|tell), wonder
    """
)
CONTENT = Phrases(
    """
    {HAD} ~9 (it|this|them|that)? ~4 {PLEASED} !(the (price|offer|quote|date|terms))
    (it|that|this|which|provider|supplier|vendor|tool|system|one) ~1 (covers|handles|does|has|includes|offers) ~1
        (everything|all) ~1 (we|i|one|you) ~1 (do|need|want|use|ask|require)
    (good|fine|okay|ok|alright|set|sorted|covered) (for now|for the moment|at the moment|for the time being) !(with)
    {WE} (are|am) ~1 (all set|sorted|well equipped|well covered|well served|well looked after|taken care of)
    (are|am|is) not (unhappy|dissatisfied|displeased) with
    (not|never|hardly|nobody|no 1|no one) ~4 (complain|complains|complained|complaining|complaints) !(openly)
    {PRESENT} ~2 ~1 (still|do|does|is|are)** (works|work|runs|run|working|running|serves|does) ~1 ({FINE}|the
        (trick|job)|
        its (job|duty|purpose))
    (in|at) (a|an|such a) ~1 (comfortable|happy|good) ~1 (place|spot|position|shape) !(to (invest|buy|grow|do|make|
        negotiate|expand|decide)|for)
    (our|the|all) ~2 (processes|operations|projects|workflow|workflows|business|production|systems|tools) (are|is)? ~1
        (run|runs|running|work|works|working|go|going) ~1 (smoothly|fine|well|perfectly|like clockwork) !(with|except)
    (does|do|doing) (a|an) ~1 (decent|good|fine|great|solid|adequate|reasonable|okay) job !(but|though|of|at|in|with)
    could ~1 (go|carry|keep) on like (this|that) ~1 (for|forever|indefinitely|fine)
    {WE} ~1 (seem|seems|look|looks|are|am|is) ~1 (happy|content|satisfied|comfortable|pleased) ~1 (the way|as|how) ~1
        (things|it|they|we|everything) ~1 (is|are|stand|stands)
    (our|my|the) ~2 (setup|process|processes|system|systems|tool|tools|solution|workflow|approach|method|software) (is|
        are|does|do) ~2 (sufficient|adequate|enough|fine|okay|good enough|well enough) (for (now|the time
        being|our needs|what we do|what we need)|as (it is|they are))
    (works|is|does) ~1 (fine|okay|enough|good enough|well enough|plenty) for the ~2 (volume|amount|size|scale|workload|
        number|quantity|little) ~1 (we|i|that)
    (have|has|got|with|there are) (no|zero) ~1 (complaints|complaint|gripes|quarrel|grievances) !(about
        (your|the price|the offer|the quote|the date))
    (have|has|got|use|uses|using) (a|an|our|another|1|something) ~3 (that|which) ~1 (does|do|covers|handles|offers) ~1
        (the same|just that|exactly that|that already|all (that|this)|similar)
    (not|never) ~1 (let (us|me) down|failed (us|me)|disappointed (us|me)|given (us|me) ~1 (trouble|grief|problems|
        headaches))
    (has|have|is) ~1 been ~2 (adequate|sufficient|good enough|up to the (job|task)|reliable|rock solid|trouble-free|
        plenty)
    {WE} (have|has) ~1 been ~2 (pleased|satisfied|content|delighted|well served|happy) !(to|with (your|the|how)|so far
        but|that|but|because)
    (have|has|got) ~2 (tools|ways|habits|routines|methods) and ~3 (used to|happy with|comfortable with|fine with|like|
        likes) (it|them|those)
    (hardly|barely|rarely|seldom|scarcely) (do|have|need|use|get|make|produce|run|design|see|require) ~1 (any|it|that|
        them|such|those|these) !(time|staff|capacity|room|control|visibility|insight|data|people|overview|space|
        money|margin|rest|support|sleep|help)
    (something|topic|idea|matter|thing|project|1) for (the|some|a|another) ~1 (distant|far|later|future|another) ~1
        (future|day|time|date|year)
    (does|do|doing) the (trick|job)
    (the)? ~1 (way|how) (we|i) ~ (do|work|run) (it|this|that|things) ~2 (is|are|works) ~1 (good enough|fine|okay)
    {OURS} ~2 (is|are|works|work) ~1 (good enough|fine|perfectly fine|okay|ok|alright) !(with|for (me|us) (if|as
        long))
    (get|gets|getting|got) ~1 (along|by) ~1 {FINE} with
    (does|do|doing) (what|everything|all) (that)? (we|i|you|they|one) ~1 (ask|asked|want|expect|require|wish for)
        !(is)
    (are|is|am|feel|already) ~1 (well|fully|amply|perfectly) (equipped|stocked|supplied|provided for|served|staffed|
        covered)
    (problem|need|necessity|pain|urgency|challenge|trouble|issue) (would be|is|would be saying|might be) ~2 (saying
        too
        much|too strong|strong word|big word|exaggerated|exaggeration|overstatement|putting it)
    (want|lack|lacking|short|wanting) (for|of)? nothing
    not (lack|lacking|short of|miss|missing) (a thing|anything|much)
    nothing ~1 (hurts|bothers us|bothers me|troubles us|keeps us (up|awake)|burns|is burning|is on fire|pressing)
    (not|never) ~3 (anything|something) ~1 (hurts|bothers|troubles|burns|is burning|presses)
    no ~1 (pain|suffering|discomfort) !(point)
    no (real|major|big|serious|particular) (complaints|complaint|gripes) !(about|from|with)
    (agency|contractor|freelancer|provider|partner|supplier|company|lab|firm) (does|do|makes|handles|takes care of) ~4
        (and that|and it|which) ~1 (works|is|does) ~1 {FINE}
    not ~1 (had|having|have|seen) ~1 (any|much) ~1 (trouble|difficulties|difficulty|incidents) with
    someone who does (that|this|it) for us
    (we|i) (outsource|outsourced) !(to you|~6 (and|but|which) ~1 (wait|lose|pay|spend|struggle|have to|can not|must|
        takes|costs|is|means|slows)|~9 (and|but|which|so) ~3 (wait|waits|lose|loses|takes|take|costs|cost|means|
        slows|late|slow|expensive|delays|days|weeks))
    """,
    WORDS,
)
"""What they have serves them."""
PROMPTED = Phrases(
    """
    {SOMEBODY} ~6 {SEEN} ~9 (collect|gather|obtain|request|bring|look into it|look into this|have a look|ask around
        for|take a look|
        find out|ask around)
    (asked|told|sent|supposed) to ~1 (collect|gather|obtain|request|get hold of) ~4 {PAPERS}
    (only|just|merely|simply|mostly|purely) ~1 {LITTLE}
    {WE} ~2 (am|are|was|were) ~1 (window shopping|window-shopping|putting out (feelers|our feelers)|sounding out|
        testing the market|testing the water|killing time)
    (insisted|asked|told|wanted|suggested|urged|pushed) ~3 (i|me|us|we) ~1 (to)? (take|join|sit in on|attend|
        listen in on|
        be on) (this|the|your|a) ~1 (call|meeting|demo|conversation|presentation)
    putting out ~1 feelers
    (keep|keeping|with) ~1 (open mind|eyes open|ear to the ground|ears open|finger on the pulse)
    (collecting|gathering|picking up) ~1 (ideas|impressions|inspiration)
    (just|only|merely|simply) ~1 (wondering|asking) (what|how much|whether|if|around|out of)
    (want|wanted|like|liked|need) to know what is (around|out there|available|new|possible|on offer)
    (like|want|wanted|wish) to (be|stay|keep|keep myself|keep ourselves) (informed|up to date|in the loop|abreast)
    to have (it|them|something|the (numbers|figures|offer|quote)) (on file|at hand|in the drawer|in (my|the) drawer)
    for (the|my|our) drawer
    for a rainy day
    for ~1 future reference
    (about|on|to) (staying|stay|keeping|keep) ~1 (informed|up to date|current|abreast|in the loop) ~1 than
    not aware of any ~1 (plan|plans|need|needs|problem|problems|project|projects|demand|initiative|gap|gaps|issue|
        issues) !(that (still|are still))
    (my|our) ~1 {SOMEBODY} ~1 (homework|idea|wish|whim)
    (purely|just|only|merely) ~1 (informational|informative|orientation|academic|theoretical|hypothetical|for (my|our)
        (information|own information|records|files))
    (comparing|collecting|gathering) ~5 (nothing more|nothing else|no more|that is all|that is it)
    (curious|curiosity) ~1 (no more|nothing more|that is all)
    (scan|survey|screening|review|overview) of the market
    market (scan|survey|screening|review|overview|sounding)
    (benchmarking|comparison|vendor) (exercise|purposes|purpose)
    (second|2nd|other|alternative|backup|fallback) (option|options|source|supplier|vendor) ~1 (in mind|for the
        future|for later)
    """,
    WORDS,
)
"""They ask because somebody told them to, or to know the market."""
UNCONVINCED = Phrases(
    """
    {DOUBTS} ~6 {BENEFIT}
    (work out|find out|see|know|sure|determine|decide|judge) ~1 (if|whether) ~1 (there is|there are|we have) ~2 (a|
        any) ~1
        (case|demand|use|place|need|point)
    (exploring|finding out|testing|seeing) ~1 (if|whether) ~6 (be|is|are|work|works) ~1 (something|anything|right|
        useful) for
        (us|me)
    (more of a|rather a|something of a|bit of a|is a|be a|as a) ~1 luxury !(to have someone|that you)
    (little|nothing|not much|not a lot) in it for (us|me)
    (would|will|might|may) be ~1 (overkill|over the top|too much of a good thing|a waste|wasted|oversized)
    too (small|big|young|old) for (that|this|it|such|something like (that|this))
    no (call|appetite|market|room|occasion|use) for (it|this|that|such|these|them) ~1
    not change a thing
    not see ~1 where (we|i|it|this|that) ~2 (put|use|fit|sit|go|place|apply)
    not ~1 (think of|imagine|name|see) ~1 (anything|a thing|any|much) ~2 (it|this|that|they) ~1 (fix|solve|change|do|
        improve|help|add|give)
    not (something|anything|a thing) (we|i) ~3 (crying out|dying|desperate|longing|waiting|asking) for
    not ~2 (high|near the top|at the top) ~1 on ~4 (list|agenda|priorities)
    (low|bottom|far down|down) ~1 (on|of|at) ~1 (our|my|the|anyone's|anybody's|everyone's) ~1 (list|priorities|
        priority|
        agenda)
    no (initiative|driver|programme|program|plan|intention|occasion|trigger) ~1 (behind|for|to)
    (maybe|perhaps|possibly|might be) ~1 ((one day|1 day|some day|someday) (when|if|once)|in (a few|some|2|3|5|a
        couple of)
        years) !(by)
    not ~1 (after|looking for) (anything|something|an|a|any) ~2 (specific|particular|improvement|change|
        replacement|special)
    not ~2 use (that|this) kind of
    (see|sees|find|have|has) no ~1 (benefit|value|point|advantage|merit|added value|sense) ~1 (in|from|of|for|to)
    hardly ever (have|need|use|come across|see|do)
    (would|will) not ~1 (invest|spend|buy|change|put money) ~1 (there|in (it|that|this)|on (it|that|this)|at all)
    whether ~1 (it|this|that|they) ~2 (of any use|useful|any good|of use|any help)
    """,
    WORDS,
)
"""They see little good in it."""


def wants_for_nothing(text: str) -> bool:
    """Whether a sentence (made plain) says that they have what they need, or ask without a need of their own."""
    return CONTENT.found_in(text) or PROMPTED.found_in(text) or UNCONVINCED.found_in(text)
