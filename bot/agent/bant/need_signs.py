"""How buyers say that they have a problem to solve."""

from bot.agent.bant.phrases import Phrases, word_lists

WORDS = word_lists(
    """
    US: i, we, they, my team, our team, our (people|company|customers|guests|users|staff|crews)
    GREAT: clear, real, strong, definite, definitely a, urgent, great, growing, huge, pressing, genuine
    """
)
FELT = (
    Phrases(
        """
        {US} ~2 (need|needs|require|requires|must|want|wants|have to|would like|hope|wish|plan|intend|aim) !(to think|
            to discuss|to talk|to check|to run|to present|to speak|to review|to consult|to ask|to get back|to know|
            to understand|to confirm|to ensure|to make sure|to clarify|to follow|think|discuss|a demo|a proposal|
            a quote|to see)
        (we are|i am|they are|the team is|been|our team is|our ~2 is|our ~2 are) ~1 (looking for|looking to|
            struggling|trying to|aiming|hoping to|planning|seeking|expanding|growing|losing|wasting|drowning|
            spending too|having (trouble|problems|issues)|facing|fed up|replacing|migrating|switching|short of|
            behind on|stuck|overwhelmed|scaling)
        """,
        WORDS,
    ),
    Phrases(
        """
        (problem|issue|challenge|pain|bottleneck|headache|trouble|difficulty|concern|priority|goal|risk|pressure|
            frustration|struggle|nightmare|key|crucial|critical|essential|vital|important) (for us|here|right now|
            we have)? (is|are|was|with|that)
        (is|are) ~3 (a problem|a real problem|a concern|a big concern|a priority|a top priority|a must|a challenge|
            a bottleneck|a headache|a nightmare|a pain|a risk|a mess|chaos|crucial|critical|essential|vital|too slow|
            too manual|too expensive|too old|too long|not working|not scaling|not seamless|not keeping up|breaking|
            failing|leaking|chaotic|messy|broken|outdated|unreliable|error-prone|killing us|key for us|awful|terrible)
        (had|have|having) ~2 (problems|issues|trouble|close calls|outages|complaints)
        """,
        WORDS,
    ),
    Phrases(
        """
        (help|helps|allow|allows|enable|enables|let|lets) ~1 (us|me|our ~2) ~1 (work|save|do|get|make|grow|find|keep|
            reach|win|plan|build|sell|avoid|focus|deliver|handle|meet)
        (clients|customers|users|guests|patients|staff|employees|regulator*|auditor*|people) ~1 (are|is|keep|have been)
            (demanding|asking|complaining|waiting|leaving|requesting|frustrated|unhappy|angry|struggling)
        (spend|spends|spending) ~2 (hours|days|weeks|time|half)
        not (risk|afford) ~1 (another|any|it|that|this|a|to)
        (does|do) not (scale|keep up|work any more|work properly)
        (clients|customers|users|guests|patients|importers|regulator*) ~1 (expect|want|require|demand)
        (rates|rate|numbers|results|quality|sales|scores|margins) ~2 (are|is) ~1 (poor|low|bad|dropping|falling|down|
            declining|too low)
        (have|has) been missing
        {US} (are|am|is) ~2 (building|opening|setting up|creating|developing|launching|moving|redesigning|working on|
            bringing|taking on|handling|testing|hiring|making|designing|focusing on|committed to|starting|entering)
        (signed up for|committed to|obliged to|required to|expected to|under contract)
        not ~3 (good|fast|productive|efficient|accurate|reliable|safe|secure|quick*|big|strong) enough
        (not|never) ~2 built for
        can not ~2 (find|produce|deliver|keep|make|get|detect|rely|trust|compete|offer|meet|hit|fulfil*|satisfy|serve|
            ship|
            match|grow)
        (our|the|my|their) ~1 (biggest|main|number 1|greatest|worst|top|major|weakest) ~1 (bottleneck|problem|headache|
            issue|challenge|pain|weakness|complaint|worry|obstacle|cost|expense|risk|link)
        (longer|slower|worse|more expensive) than
        (always|constantly|often|regularly|frequently) ~1 (late|waiting|down|behind|wrong|broken|full|busy|overbooked|
            sick)
        (better|faster|safer|cheaper|easier|smoother|greener|quicker|stronger|fewer|tighter) !(idea|picture|sense|feel|
            understanding|overview|to (wait|say|ask)|than|deal|price|offer|time)
        (nobody|no one|no 1) ~1 (knows|notices|has|sees|answers|opens|finds) !(to)
        (bring|brings|get|gets|drive|keep) ~3 down
        to (prevent|avoid|detect|catch|save|fix|meet|comply|keep pace|stop|get rid of) !(time for a (call|meeting|demo))
        (make|making) sure that (nobody|no one|no 1|nothing|every*|all)
        (would|will|could|both) ~1 contribute to
        (lot|thousands|hundreds|many|dozens) ~1 (of)? ~1 (people|visitors|guests|orders|patients|staff|students) ~2 to
        (depend|depends|hinge|hinges|rely|relies) on (it|this|fast|good|accurate|reliable|precise|safe|secure|having|
            how|our)
        under (pressure|time pressure) to
        {GREAT} ~1 (need|needs|demand) (for|to|of|here)
        need for (better|faster|more|safer|stronger|new|good|proper|reliable|improved|a|an)
        (huge|top|big|major|main|high|key|number 1|real) ~1 (priority|concern|focus|challenge|problem|pain point|goal)
        had (a|an|1|2|several|some) ~1 (incident|incidents|breach|outage|outages|failure|failures|recall|accident)
        (projects|launch|launches|rollout) ~1 (that|which)? ~1 (depend|depends|need|needs|require|requires|rely|relies)
        (keep|keeps|kept) (losing|missing|forgetting|making|running|having|getting|breaking|falling)
        (take|takes|took) ~2 (long|time|days|hours|weeks|an hour)
        (cost|costs|costing) (us|me|people)
        (keep|keeps|kept) (breaking|failing|crashing|asking|complaining|leaking)
        can not (keep up|cope|scale|handle|see|afford any|afford delays|afford downtime|afford another)
        too many (errors|mistakes|tickets|complaints)
        (breach*|audit|compliance|fined|fines|downtime|outage*|mistakes|overtime|complain*|leak|leaks|breaks down|
            break down|crash|crashes|waste*|wait for (hours|days))
        (lose|loses|losing|lost) ~2 (deals|customers|revenue|money|time|hours|days|sales|staff|data)
        (lose|loses|losing|lost) ~4 (to|on|through|because|a year|a month|every year|last year|in)
        (stockout*|stock-out*|out of stock|overstock*|dead stock|write-offs|spreadsheets|excel|by hand|manually)
        """,
        WORDS,
    ),
    Phrases(
        """
        (improve*|enhance*|reduc*|streamlin*|automat*|cut|increas*|optimi*|strengthen*|moderni*|replac*|speed up|
            consolidat*|unify*|protect*|secur*|boost*|benefit*|upgrade|support our|solve)
        """,
        WORDS,
    ),
    Phrases(
        """
        that is (exactly|precisely|just) (what|the kind|why)
        exactly what we
        we have ~1 (a|an|several|some|many|ongoing|new|1) ~3 (project|projects|initiative|expansion|rollout)
        (our|a|the) new project
        """,
        WORDS,
    ),
)
"""Kinds of signs that a need is felt: the more of them in a sentence, the more openly it is told."""
SPARED = Phrases(
    """
    not ~2 (have|had|having|seen|faced|facing|experienced|run into) ~2 (problem|problems|issue|issues|trouble|incident|
        incidents|breach|breaches|outage|outages|complaints|downtime) ...
    no ~1 (problems|issues|trouble|incidents|breaches|outages|complaints|downtime) ...
    i wish i (could|knew|had)
    that is what {US} would ~1 (want|like|prefer|need)
    not (defined|decided|thought|planned|figured) ...
    not ~1 where {US} ~1 (spend|lose|waste|need|have|struggle) ...
    """,
    WORDS,
)
"""Troubles that a sentence says they are spared: no sign of a need."""
