"""How buyers tell a problem without a word of need: what it does to them, and that it cannot stay so."""

from bot.agent.bant.phrases import Phrases, word_lists

WORDS = word_lists(
    """
    BIG: serious, real, big, huge, major, massive, growing, constant, permanent, daily, severe, grave, chronic, acute,
        biggest, worst, main, eternal, endless, recurring, nagging, sore, costly, terrible
    TROUBLE: problem, problems, issue, issues, headache, headaches, pain, pain point, burden, worry, weakness, weak
        spot, weak spots, weak point, weak points, sore point, bottleneck, bottlenecks, nuisance, annoyance,
        frustration, drain, struggle, nightmare, obstacle, source of (frustration|trouble|error|errors|stress|
        complaints|delays|anger)
    PEOPLE: people, team, teams, staff, crew, crews, colleagues, drivers, nurses, planners, technicians, engineers,
        agents, users, customers, clients, guests, patients, tenants, members, dealers, partners, workers, employees,
        everyone, everybody, they
    BREAKS: breaks, breaks down, break down, falls over, falls apart, fall apart, crashes, crash, freezes, freeze,
        fails, jams, jam, hangs, stalls, gives up, gives out, drops out, goes down, go down, packs up, stops working,
        overheats, leaks, goes wrong, go wrong
    OFTEN: all the time, again and again, over and over, constantly, whenever, every time, every day, every week,
        every month, every night, every few (days|hours|weeks), every other (day|week), once a (day|week), twice a
        (day|week|month|shift), (2|3|4|5|several|many) times a (day|week|month|shift), most (days|weeks|mornings)
    NTH: 2nd, 3rd, 4th, 5th, 10th, other, single, single 1, last
    WRONG: wrong, mistake, mistakes, error, errors, late, back, incomplete, missing, complaint, delayed, faulty,
        damaged, idle, lost, wasted, unused, broken, unanswered
    DEAR: customer, customers, client, clients, account, accounts, order, orders, contract, contracts, tender, tenders,
        deal, deals, guest, guests, patient, patients, business, revenue, bookings
    """
)
PAINS = Phrases(
    """
    (is|are|become|becomes|became|remains|remain) (a|an|our|my|the|1 of our|1 of the|such a)? {BIG} ~1 {TROUBLE} !(with
        (the|your) (price|offer|quote|contract))
    (unbearable|unsustainable|untenable|intolerable|out of hand|a disaster|a shambles|a catastrophe|at breaking point)
    through the (roof|ceiling)
    (slip|slips|slipping|slipped) (through|past)
    (rate|rates|quality|scores|sales|revenue|output|margin|margins|results) ~3 (has|have) (dropped|fallen|gone down|
        sunk|
        collapsed|halved)
    not (sustainable|tenable|acceptable|bearable) (any more|anymore|for us|like|as)
    enough is enough
    (can not|could not|must not|should not) ~1 (go on|carry on|continue|stay|keep going|remain|be left) (like|as|
        the way|
        this way|that way)
    can not ~1 (bear|stand|put up with|continue|cope|endure|tolerate|take it|take this|manage any more|
        be like this) !(to
        (hear|say))
    (is|are|it is|that is|become|remains) ~2 (mess|chaos|chaotic|guesswork|shambles|millstone|lottery|time bomb|ordeal|
        patchwork|black hole|firefighting|hit and miss|pot luck|a gamble|a farce|a joke|hell|hopeless|maddening)
    (millstone around|thorn in|hell of a|firefighting|fire-fighting)
    (take|takes|taking|took) (us|me|them|him|her|the ~1 team)? ~1 (forever|ages|weeks|an eternity|way too long|far too
        long|much too long|half a (day|week|morning))
    (outgrown|outgrew|outdated|obsolete|antiquated|prehistoric|ancient|no spare parts|no spares)
    (paid|pay|paying|got|get|been|were|was|had) ~3 (penalty|penalties|fined|fine of|fines|surcharge|chargeback|
        chargebacks|compensation)
    (threatened|threatening|threatens|threaten) to ~1 (leave|drop|cancel|go|fine|close|shut|sue|walk|quit|switch)
    (cancelled|canceled|left|leave|leaving|walked|gone|complained) (us)? (because of|on account of|due to|over|
        thanks to)
        (it|this|that|these|the|our)
    never (match|matches|matched|add up|adds up|tally|tallies|agree|agrees|on time|fits|works|find|know|get)
    (do|does|doing|type|types|typing|enter|enters|entering|key|keying|check|checking|handle|write) ~3 (twice|2 times|3
        times|all over again|from scratch|by hand|manually)
    (forever|always|constantly|endlessly|still) ~1 (chasing|hunting|searching|correcting|retyping|apologizing|
        apologising|firefighting|patching|waiting)
    (do not|never) (stop|stops) (ringing|coming in|complaining)
    (nobody|no one|no 1) ~1 (picks up|answers|knows where|knows who|has the time|keeps track|is in charge)
    (the|a|1|with) wrong (label|labels|price|prices|part|parts|size|sizes|item|items|address|addresses|goods|dose|
        dosage|product|products|version|versions|place|person|people|amount|colour|color|room|rooms|customer)
    (eating|eats|bleeding|bleeds|sucking|draining) (us|me) (alive|dry|white)
    (is where|where) ~1 (we|i) ~1 (bleed|lose)
    (bleed|bleeding|bleeds|leak|leaking) ~1 (money|cash|margin|customers|talent|staff)
    (tearing|tear|pulling|pull) (their|our|my|his|her) hair out
    (lose|losing|lost|loses) (track|sight|control|touch|count) (of|over)
    (overtime|night shifts|double shifts|weekend shifts) ~1 (just|only|to|every|because|all)
    (call|calls|called|phone|alarm|page) ~2 (at|in the middle of the) (midnight|night|2|3|4|5) ~2 because
    (stopped|stops|broke|broken|broke down|down|failed|fails|crashed|jammed|stuck|late|wrong|missing|ill) ~1 (again|once
        more|yet again)
    (gives|give|gave|giving) up the ghost
    (puts|put|putting|scares|scaring|drives|driving) ~3 (off|away) !(the|a|our|your|this|that)
    by the time (we|i|they|anyone|anybody|somebody|it) ~3 (see|sees|get|gets|know|knows|notice|notices|arrives|reaches|
        find|finds|hear)
    half ~1 (our|my|the) ~5 {WRONG}
    (stand|stands|standing|hang|hanging) around ~1 (for|half|all|waiting|because|doing)
    (stopped|stop) (believing|trusting|counting on|relying on)
    (double-booked|double booked|overbooked|miscounted|misplaced|mislabelled|mislabeled|misrouted)
    (run|runs|ran|running) (out of|short of) !(time (today|for this|for that)|questions)
    (drags|drag|dragging) on
    (dies|die|died|dying|quits|bails|gave out) on (us|me|them)
    can not sleep
    (hammered|slaughtered|beaten|outpaced|overtaken|left behind) (on|by|in|at)
    (typed|entered|keyed|counted|checked|copied|written|filled) ~1 (2|3|4|several|many) times
    (threatening|threatens|about|ready) to (resign|quit|leave us|walk out)
    (is|are) ~1 (garbage|rubbish|useless|worthless|unusable|embarrassing|humiliating|laughable|pathetic|appalling)
    (returns|return|shows|gives us) (garbage|rubbish|nonsense)
    (keep|keeps) (apologizing|apologising|explaining|postponing|rescheduling|rebooking|correcting|redoing|repairing)
    lost ~2 percent of
    (lost|lose|losing) ~2 (%|percent) of (our|the|my)
    (disputed|contested|returned|rejected|sent back) ~2 (left and right|constantly|all the time|every|again|daily|too
        often)
    out of (order|service|action|stock) ~1 (again|more|most|every|half|constantly|too|since|all)
    (been|got|get) burned ~1 (by|with|on)
    (near misses|close shaves|close calls)
    (is|are) a full-time job
    (work|works|working) around (the|this|it|that) ~1 (system|tool|software|process|thing)?
    something (has to|must|needs to|has got to) ~1 (change|happen|give)
    (keep|keeps|kept) ~1 (breaking|failing|crashing|freezing|jamming|falling|dropping|stalling|slipping|leaking|
        going (down|wrong|missing))
    {BREAKS} ~5 {OFTEN}
    (my|our|the|all|half|most|of) ~2 {PEOPLE} ~1 (hate|hates|dread|dreads|loathe|loathes|despise|can not stand|curse|
        curses|refuse|groan|moan|are fed up|are sick|is fed up|are up in arms|is up in arms|are desperate|are furious)
    (everyone|everybody|i|we|they|people) ~1 (hate|hates|dread|dreads|loathe|loathes|can not stand) !(to|(the|that)?
        idea) (it|this|that|these|them|doing|having|using|working|the|our)
    (drives|driving|drive) (us|me|them|everyone|everybody|people|(my|our|the) ~1 {PEOPLE}) ~1 (mad|crazy|nuts|insane|up
        the wall|to despair|round the bend)
    (sick|tired|fed up) (of|with) !((talking|waiting) (to|for) you)
    (lost|lose|losing|loses) (a|an|the|our|1|2|3|several|many|another|good|that)** ~2 {DEAR} ~2 (because|over|to|due|
        through|for|since|this|last|every)
    (cost|costs|costing) ~2 (customer|customers|client|clients|account|order|orders|contract|contracts|dearly|a fortune|
        (the|our) ~1 (business|reputation|margin))
    (had|have|has|having|forced) to ~1 (turn away|turn down|send away|write off|scrap|rework|redo|retype|throw away|
        throw out|cancel) !((this|that|the|our) (call|meeting|appointment))
    (turned|sent) away (at|because|guests|customers|patients|in|last)
    (burn|burns|burned|burnt|waste|wastes|wasted|spend|spent) ~4 on (rework|repairs|overtime|scrap|returns|penalties|
        temps|corrections|chargebacks|express|fixing|retyping)
    (eats|eating|eat|cuts|cutting) (up|into) ~1 (our|my|the|all|your)? ~1 (margin|margins|profit|profits|time|day|days|
        week|evenings|weekends|hours)
    (pay|paying|pays) for (it|this|that) (every|each|dearly|with|again)
    (quit|left|resigned|leaving|leave|walked out|going) (over|because of) (this|it|that)
    (hurts|hurting|kills|killing|cripples|crippling|damages|damaging|harms|strangles) (us|our|my|the) !(to)
    (every|each) {NTH} ~5 {WRONG}
    (half|most|many|some|a third|1 in (2|3|4|5|10)) of ~4 {WRONG}
    (go|goes|going|get|gets|getting|went) (missing|astray|lost)
    (slip|slips|slipping|fall|falls|falling) (through|between) the (cracks|net|gaps)
    (nobody|no one|no 1|none of us|hardly anyone|hardly anybody) ~1 (trusts|trust|believes|dares) ~1 (the|our|those|
        these|it|them|that)
    (flying blind|groping in the dark|tapping in the dark)
    (nothing|hardly anything|hardly a thing) ~1 works ~1 (as|like|the way|properly|together)
    on (its|their|her|his) last legs
    (slows|slow|slowing|holds|hold|holding|drags|dragging) (us|me|everybody|everyone|people|things|production|work|
        them|(my|our|the) ~1 (people|team|staff|line|work)) ~1 (down|up|back) !(with)
    (wait|waits|waiting|waste|wastes|wasting|lose|loses|losing) ~2 (hour|hours|days|weeks|minutes|ages) ~1 (at|for|on|
        per|every|each|in|a)
    (arrive|arrives|come|comes|get|gets) ~2 too late
    (take|takes|taking|took|costs) ~2 (a|1|2|3|the) (whole|full|entire|solid) ~1 (day|days|week|morning|night|shift)
    (evenings|nights|weekends|sundays|mornings|fridays|mondays) ~1 (fixing|correcting|typing|retyping|cleaning|
        reconciling|chasing|copying|sorting|checking|counting|repairing)
    (sit|sits|sitting|stand|stands|standing) ~1 idle
    (swamped|snowed under|overrun|stretched thin|bursting at the seams|drowning in|buried in|understaffed|short-staffed|
        short staffed|at (the|our|their) limit|running on empty)
    (backlog|queue|queues|pile|waiting list) ~1 (grows|is growing|are growing|keeps growing|gets longer|is getting)
    (piles|piling|pile|stacks|stacking) up
    not (simply|really|just)** have (the|enough) (hands|manpower|staff|people|crew) (to|for|any more) !(look|evaluate|
        discuss|talk|meet|start|implement|try|test|join)
    (auditor|auditors|inspector|inspectors|regulator|regulators|bank|insurer|authorities|customers|customer|board|
        headquarters) ~1 (gave|give|has given|have given|issued|sent|handed|wrote) us ~2 (warning|notice|ultimatum|
        finding|findings|fine|deadline|reminder)
    breathing down (my|our|their) (neck|necks)
    (pulling the plug|pulls the plug|stop supporting|stops supporting|stopped supporting|end of life|end-of-life|out of
        support|end of support|being discontinued|discontinues|discontinuing|phasing out|sunsetting|switching off our)
    (miss|missed|missing|misses) (a|the|our|every|another|several|2|3|our last)** ~1 (cut-off|cutoff|deadline|deadlines|
        target|targets|slot|slots|delivery|deliveries|shipment|shipments|window|order|orders)
    (still|all|everything is|everything) ~1 (on paper|by hand|on post-its|in (people's|her|his|my|our) (head|heads)|in
        (a|an|old|15|10|20) ~1 (spreadsheets|sheets|folders|binders))
    (customers|clients|callers|guests|patients|users|buyers|applicants|people|candidates) ~1 (hang up|walk away|
        walk out|
        give up|drop off|drop out|go elsewhere|run away|leave before|turn away|wait forever)
    """,
    WORDS,
)
"""A problem told by what it does."""
OF_THE_TALK = Phrases(
    """
    (sorry|apologies|excuse me|excuse the)
    (let me|shall we|shall i|i will|i am going to) ~1 (check|wait|call|write|send|ask|look|read|have|get|be)
    my (phone|battery|laptop|camera|microphone|headset|screen|car|train|flight|bus|wife|husband|son|daughter|kids|
        children|doctor|dentist|dog|cat|colleague|landlord|neighbour|neighbor)
    (the|this|that|today's) (weather|rain|snow|heat|traffic|demo|trial|call|connection|video|sound|webinar|recording)
    (the|this|your|my|our) (line|picture|voice|audio) ~1 (keeps|is) ~1 (breaking|dropping|cutting|freezing|bad)
    (hear|see) (me|you|us)
    your ~1 (invoice|offer|quote|mail|e-mail|email|message|demo|colleague|website|link|form|call|presentation)
    (running|run) out of time
    """
)
"""Words about the talk itself, or about somebody's own day."""


def pains(text: str) -> bool:
    """Whether a sentence (made plain) tells what a problem does to them."""
    return PAINS.found_in(text) and not OF_THE_TALK.found_in(text)
