"""How somebody answers who is asked what it is for and has nothing in mind."""

import re

from bot.agent.bant.phrases import Phrases, word_lists

SHRUGS = re.compile(
    r"\bnot (?:really|yet|sure|much|exactly|particularly|certain)\b|\bnothing\b(?! (?:that )?(?:i"
    r"|we) (?:\w+ ){0,2}(?:tried|bought"
    r"|use|did))|\bno (?:idea|clue)\b|\btime on (?:my|our) hands\b"
    r"|\bhypothetical\w*"
    r"|\b(?:have|take|had) a look\b|\b(?:have|get) (?:a|some) comparison\b"
    r"|\b(?:thought|figured) (?:it|i|this|we)(?: (?:might|would|could)|'?d)\b"
    r"|\bjust (?:thought|wanted|looking|exploring|curious|browsing|trying|comparing)\b"
    r"|\b(?:they|we|it) (?:are|is|do|does) not really\b"
    r"|\bcuriosity\b|\b(?:spare|free) time\b|\blooking around\b|\bbored\b|\b(?:got|became) curious\b"
    r"|^not (?:a lot|a great deal|a whole lot)\b|^(?:very |pretty |rather |quite |fairly )?low[.,]|\b(?:time"
    r"|hours?"
    r"|minutes?) to (?:kill|spare)\b|\b(?:general|personal) interest\b"
    r"|\bout there\b|\b(?:early|idea|exploratory|brainstorming) (?:stage|phase)\b"
    r"|\b(?:i|we)(?: \w+){0,3} not (?:\w+ ){0,2}(?:know(?! (?:where|which|who|when|how))|sure|certain|decided"
    r"|determined"
    r"|figured|settled|planned)\b"
    r"|^(?:well,? |hm,? |oh,? |honestly,? |frankly,? |to be honest,? )*(?:none|nowhere|very little|not (?:so far"
    r"|as yet|in the"
    r" (?:slightest|least)|at all|that i)|on the contrary|the opposite|splendidly|perfectly|very well|quite well"
    r"|just fine)\b"
    r"|\bcould not (?:tell|say)\b|\b(?:faintest|foggiest|slightest) (?:idea|notion|clue)\b|\b(?:figure|work|find"
    r"|sort) (?:that"
    r"|it) out (?:afterwards|later|then|in time|once|when)\b|\bleave (?:everything|it|things|that) (?:as|the way"
    r"|alone)\b"
    r"|\b(?:said|told me|thought|suggested|mentioned) (?:that )?(?:i|we) should\b|\bthere is (?:not|no) (?:1|one"
    r"|any)\b"
    r"|\bslow (?:week|day|month)\b"
    r"|\bnot (?:see|have) (?:1|one|any)\b(?! (?:way|of))|\bonly asking\b|\basking ahead\b"
    r"|\bon the market\b|\bhot topic\b|\bopen question\b"
)
"""Words about not knowing, or about having come for no reason."""
HEARD_OF = re.compile(
    r"\b(?:came|come) across\b|\b(?:read|heard|saw|stumbled)\b.{0,20}\b(?:about|it|upon|your|article|ad"
    r"|presentation|webinar|video)\b"
    r"|\b(?:colleague|friend|some ?(?:one|body)|boss|manager|neighbou?r|acquaintance|supervisor|vendor"
    r"|supplier) (?:[\w']+ ){0,6}?(?:mentioned|suggested|recommended|sent|told|said|asked|spoke|showed|had)\b"
    r"|\b(?:leaflet|flyer|brochure|advert|advertisement|newsletter|poster)\b"
    r"|\b(?:looked|seemed|sounded) (?:neat|nice|interesting|cool|good|great|smart|fancy|useful|promising|clever"
    r"|impressive)\b"
)
"""Words about how they came to it: an answer only where the need is not told after all."""
WORDS = word_lists(
    """
    I: i, we
    WHICH: where, which, who, whose, when, how much, how many
    VERY: really, particularly, exactly, especially, specifically, honestly, actually, even, any, a, an, the, such,
        much of,
        particular, specific, concrete, clear, definite, big, major
    NONE_OF: gap, gaps, concern, concerns, expectation, expectations, plan, plans, idea, ideas, problem, problems,
        issue,
        issues, challenge, challenges, need, needs, requirement, requirements, goal, goals, use, use case, purpose,
            project,
        answer, thoughts, preference, intention, intentions
    """
)
UNANSWERED = Phrases(
    """
    {I} ~1 (do|did|have|had|would|could|can|am|are)? not ~2 (know|say|call|tell|think of|name|judge|point to|pinpoint|
        put) !({WHICH}) ...
    {I} ~1 (have|had) not ~2 (thought|mapped|sorted|pinned|nailed|explored|discussed|identified|established|planned|
        defined|considered|figured|worked|decided|settled|got|gotten|made up|
        looked
        into|determined|found|had) !({WHICH}|{VERY}** time) ...
    {I} ~1 (do|did|have|had|would)? not ~1 have {VERY}** {NONE_OF} ...
    {I} ~1 (have|see|had) (no|none|not) {VERY}** ({NONE_OF}|to speak of|whatsoever|at all) ...
    i wish i (could|knew|had) ...
    {I} ~1 (am|are) ~1 (unclear|unsure|undecided|uncertain|clueless|vague) !({WHICH}) ...
    that is ~1 what {I} ~2 (wondering|asking (myself|ourselves))
    that is ~1 what {I} ~2 (trying|hoping|want|wanting|like|here) to (determine|
        decide|establish|assess|work out|find out|figure out|understand|learn|see|
        discover) ...
    {I} (could|can) not ~1 (give|name|offer|list|tell|think of) ~1 (any|one|1|a single|much|many) ...
    {I} ~1 (am|are)? ~1 (struggling|struggle|hard pressed|hard-pressed) to (answer|say|tell|name|see|think) ...
    {I} ~2 have to ~1 (think of|come up with|invent|think about) (something|that|it|one|1|a use|a reason) ...
    {I} ~2 not ~1 (noticed|seen|found|felt|spotted|run into|come across) (it|one|1|any|them|anything) ...
    (hard|difficult|tough) time ~1 (seeing|imagining|picturing|saying|telling|thinking|naming|answering) ...
    (wrapping|wrap|getting|get) (my|our) head around ...
    (none|neither) of (them|these|those) ~2 (definite|concrete|certain|decided|fixed|urgent|clear) ...
    not (really|particularly|especially|specifically|necessarily|that i|as such|yet) ...
    (no|nothing) ({VERY}** {NONE_OF}|{VERY}|in particular) ...
    hard (for me|for us)? to (say|tell|judge|answer) !({WHICH}) ...
    (very|still|too|quite) early ...
    {I} ~1 (is|are|am)? not ~1 (aware|convinced|certain|sure) ...
    """,
    WORDS,
)
"""An answer that denies one; what follows in its clause tells no need."""
