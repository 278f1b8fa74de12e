"""Doubts that are none about the need: they are about money, dates, training, support or who else takes part."""

from bot.agent.bant.phrases import Phrases, word_lists

WORDS = word_lists(
    """
    MATTER: budget, budgets, price, prices, pricing, cost, costs, costing, timeline, schedule, date, dates, deadline,
        installation, installing, install, setup, delivery, training, support, maintenance, warranty, contract, terms,
        payment, financing, approval, paperwork, license, licence, licensing, invoice, quote, proposal, demo,
        integration, trial, discount, number, numbers, figure, figures, quantity, sum, amount, vendor, supplier,
            rollout, hosting
    NOT_SURE: not ~1 (sure|certain|clear|know|decided|determined|figured out|worked out), unsure, wondering, unclear,
        trying to (figure out|find out|see|determine|understand), debating, considering, checking, working out,
        figuring out
    PEOPLE: customers, clients, staff, people, users, employees, colleagues, students, patients, guests, members,
        workers, drivers, nurses, teachers, technicians, operators, trainees, new hires, guards, engineers, developers,
        designers, inspectors, analysts, suppliers, contractors, departments, apprentices, juniors, planners, nobody
    ACT: change, replace, switch, buy, purchase, improve, upgrade, automate, move, act, do, invest, optimi*e, fix,
        touch, add, expand, look for, have, use, solve, modernize, modernise, take action, own
    TALK: demo, demonstration, call, meeting, presentation, copy, printout, explanation, explanations, detail, details,
        apology, reminder, discussion, committee, approvals, sign-off, signature, walkthrough, repetition, visit
    TROUBLE: problem, problems, issue, issues, challenge, challenges, trouble, concern, concerns, difficulties,
        requirement, requirements, question, questions, preference, preferences, idea, ideas, reason, plan, plans,
        objection, objections, hurry, rush
    """
)
ASIDES = Phrases(
    """
    (then|so|great|perfect|good|wonderful|excellent|okay|ok|alright|thanks|thank you) ~1 (i am|we are) all set
    {NOT_SURE} ~2 (how (long|many|soon|quickly|fast|often)|when|who|which) ...
    {NOT_SURE} ~2 how much (training|time|money|space|storage|support|notice|memory|it costs|it would cost) ...
    {NOT_SURE} ~2 (if|whether|that|about|what) (our|the|my|your|a) ~2 {MATTER} ...
    {NOT_SURE} ~2 (if|whether|that|about) {MATTER} ...
    {NOT_SURE} ~2 (if|whether) (our|the|my|your) ~2 (team|department|people|technicians|engineers|staff|office) ~1
        (can|could|
        will|would) ~3 help ...
    {NOT_SURE} ~2 (if|whether|that) ~2 need ~1 (separate|additional|extra|own|special|different|2|3|4|5|6) ...
    (wondering|trying to see|checking) (if|whether|how) ~4 (fit|fits|work|works) (into|in|with|within|on) ...
    (our|the|my|their|some|many|most|new) ~1 {PEOPLE} ~1 (do|does|did|can|could|are|is|have|has) not !(~2 (
        need|needed|voiced|expressed|asked|requested|raised|reported|miss|missed|use)) ...
    not ~5 {TROUBLE} ~1 (with|about|for|on|of|regarding|around) ~3 {MATTER}
    no ~2 {TROUBLE} ~1 (with|about|for|on|of|regarding|around) ~3 {MATTER}
    not (need|require|want) ~2 {MATTER}
    not ~2 have ~2 {MATTER} ~1 in mind
    not (just|only|merely|simply) ...
    (not|no) ~4 (reason|reasons|cause|point|sense|need) ~1 (to|in|for) (wait|waiting|delay|delaying|hold|holding|
        hesitate|hesitating|postpone|postponing|doubt|look|looking|shop|shopping|object|say no|refuse|worry|compare|
        comparing|drag)
    (not|no) ~4 (reason|reasons) (why not|not to|against)
    (would|will|should|could|might) ~1 (do|does) (the|its) (trick|job)
    (gathering|collecting|asking|calling|inquiring|enquiring|here|acting) ~4 on ~2 behalf ...
    have ~1 overview of (how ~1 (things|it|we|they|projects|work)|our|everything|it all|all) ...
    (gathering|collecting|asking|calling|inquiring|enquiring) ~4 for (him|her|them|(my|our|the) (boss|manager|director|
        cfo|ceo|cto|coo|board|team|management)) ...
    (curious|wondering|asking) (how|when|about|whether|if|what) ~2 ({MATTER}|update|updates|feature|features|
        interface|it works|this works) ...
    no need for that !(kind|sort|type|in|with|here|at|right|for)
    (no|not) ~2 need (to|for me to|for you to|for us to) !(~1 {ACT}) ...
    (no|not) ~2 need for ~3 ({MATTER}|{TALK})
    ({MATTER}|2 days|3 days|4 days|1 day|that|this) ~1 (works|work|is|are|sounds|sound) ~1 (fine|well|good|great|okay|
        ok) for
        (us|me)
    not ~1 (found|find|seen|have|come across) ~1 (tool|solution|system|product|software|vendor|supplier|way|anything|
        1) ~1
        (that|which|to)
    not looking for ~1 (cheap|quick|temporary|makeshift|basic|perfect|half)
    (did|was|were|had|could|thought|saw|believed|sceptical|skeptical|doubtful|doubted) ~6 (at 1st|initially|
        originally|back then|until
        recently|until last (week|month|year)) ...
    (at 1st|initially|originally|in the beginning|to begin with|back then|until recently|a year ago|last year) ~2
        ((i|we|they|nobody|everybody) ~1)? (did|was|were|had|could|thought|saw|believed) ...
    and (did|was|were|had|could) not ~1 (see|have|feel|think|know|believe|want) ~4 !(so far|yet|until now) , but (now|
        since|today|meanwhile) ...
    (fine|well|okay|smoothly|good enough) ~1 until ...
    not ~1 have (a|any) ~1 (tool|system|solution|process|product|way|means) ~1 for ~1 (it|this|that|them) ...
    not ~1 (managing|coping|doing|getting by|getting along|satisfied|happy) ~2 (well|with|without|fine)
    """,
    WORDS,
)
"""To be left out before a sentence is asked whether it denies a need."""
