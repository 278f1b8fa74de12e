"""How buyers speak of dates and of hurry, and what else times are named for."""

import re

DOING = re.compile(
    r"\b(?:wrapped up|sorted(?: out)?|over with|behind us|install\w*|implement\w*|deploy\w*|go(?:ing)?[- ]live|live"
    r"|up and running|running|operational|set ?up"
    r"|in place|roll(?:ed|ing)?[- ]?out|rollout|launch\w*"
    r"|start(?:ed)? using|start\w*|finish\w*|complet\w+|done|ready|deliver\w*|onboard\w*|migrat\w+|switch\w*"
    r"|replac\w+|timeline|time ?frame|deadline|schedule|turnaround"
    r"|decide|decision|purchase|buy|order|sign(?:ed)?|renew\w*|expire\w*|contract (?:ends|is up|runs out)|kick ?off"
    r"|project|pilot|need (?:it|this|them|everything|these|something|that|all)|want (?:it|this|them|everything|to)"
    r"|have (?:it|this|everything|them)|get (?:it|this|everything|them))\b"
)
MEETING = re.compile(
    r"\b(?:proposal|quote|quotation|call|meeting|meet|demo|email|e-mail|invite|review|feedback|send|sent"
    r"|follow[- ]?up|chat|talk|touch base|hear from you|catch up|get back|convene|convening|present)\b"
)
WHEN = re.compile(
    r"\b(?:when|how (?:urgent|soon|quickly|fast|long (?:may|can|could|should|must|will|would)|much time|many (?:days"
    r"|weeks))"
    r"|timing"
    r"|time-?wise|the latest|(?:what|which) (?:date|day|month)|deadline|time ?frame|timeline|schedul\w+|the date)\b"
)
"""A question about time. That people meet at a time is told by the words of MEETING."""
BY = re.compile(
    r"\b(?:by|before|until|within|no later than|at the latest|(?:no|not) (?:more|longer) than(?= (?:\d+|an?|a single)"
    r" (?:hour|day|week)))\b"
)
FIRMLY = re.compile(
    r"\b(?:install\w*|implement\w*|deploy\w*|go[- ]live|live|up and running|operational|in place|roll\w*[- ]?out"
    r"|launch\w*|timeline|deadline|deliver\w*|lead time|turnaround|need (?:it|this|everything|them))\b"
)
SOON = re.compile(
    r"\b(?:as soon as possible|asap|as quickly as possible|immediately|right away|urgent(?:ly)?|without delay|(?:very"
    r"|quite|pretty) (?:soon|urgent)|sooner the better|yesterday|time is (?:critical|of the essence|tight)"
    r"|tight (?:timeline|schedule|deadline)|can not wait)\b"
)
TIMING_WORD = re.compile(
    r"they|we|i|she|he|it|this|that|them|everything|the|a|an|our|their|to|be|is|are|"
    r"would|should|will|can|must|want|wants|wanted|need|needs|needed|like|likes|hope|hopes|"
    r"hoping|plan|plans|planning|aim|aims|aiming|looking|ideally|really|have|has|had|get|go|"
    r"going|went|live|go-live|launch|start|started|starting|begin|run|running|up|and|in|on|"
    r"at|for|of|by|before|until|within|latest|end|place|production|ready|done|deploy|"
    r"deployed|install|installed|deliver|delivered|decide|decision|make|sign|buy|purchase|"
    r"order|roll|rolled|rolling|out|rollout|kick|off|early|mid|late|next|later|than|around|"
    r"about|asap|soon|as|possible|quarter|year|month|week|summer|spring|autumn|winter|fall|"
    r"no|sometime|customer|client|team|so|say|then|shall|single|within|right"
)
"""Words that tell when, and nothing of what for."""

NO_HURRY = re.compile(
    r"\b(?:no|not (?:in )?(?:a|any)|without (?:a|any)) (?:\w+ )?(?:rush|hurry|deadline|urgency|timeline|time ?frame"
    r"|time pressure|date in mind)\b|\b(?:do|have|has|did) not (?!know|understand|want|mind)(?:\w+ ){0,4}(?:deadline"
    r"|timeline|time ?frame|date|schedule)\b"
    r"|\bnot (?:\w+ )?(?:urgent|time[- ]sensitive|any ?time soon)\b"
    r"|\b(?:i|we) (?:maybe|might|may|perhaps|could|would) (?:\w+ ){0,5}(?:some ?day|eventually|at some point"
    r"|down the (?:road|line))\b|\b(?:project|purchase|decision|plan\w*|everything) (?:is|was"
    r"|has been) (?:\w+ )?(?:on hold|postponed|shelved|paused|frozen|pushed back)\b"
    r"|\bno (?:concrete|fixed|specific|set|firm|real|particular) (?:date|deadline|timeline|time ?frame|timing"
    r"|schedule|plans? (?:on|for) when)\b|\bnot (?:before|until) (?:next year|the year after)\b|\bnot this (?:year"
    r"|quarter)\b|\bwhenever\b"
)
SUPPOSED = re.compile(
    r"\bhad to (?:move|bring|push|shorten|change|cut|tighten|extend|pull)\b"
    r"|\bwould (?:\w+ )?rather (?:[\w']+ ){1,5}?(?:was|were|had)\b|\bif (?:[\w']+ ){1,3}?(?:was|were|had)\b"
)
"""`I'd rather it were done`: no word of the past, though it looks like one."""
OF_OTHERS = re.compile(
    r"\b(?:he|she|they|(?:my|our|the) (?:\w+ )?(?:boss|manager|director|board|committee|council|team|cfo|ceo"
    r"|cto|coo|owners?))"
    r" (?:\w+ ){0,2}(?:is|are|will be|be|comes?|gets?|returns?|meets?|sits?|looks?|convenes?) (?:\w+ ){0,2}"
    r"(?:back|in|again|at it|together|on|every|out|away|busy|gone|abroad|unavailable|travell?ing|off)\b"
)
"""When others are there: no date by which anything is wanted."""
OWED = re.compile(
    r"\b(?:you|your (?:\w+ )?(?:team|office|people|colleagues)) (?:will|would|can|could|shall"
    r"|should) (?:\w+ )?(?:have|get"
    r"|receive|hear)\b"
    r"|\b(?:i|we|(?:my|our) \w+) (?:will|can|could|would|shall|should) (?:\w+ ){0,2}(?:sign|return|pay|transfer|send"
    r"|let you"
    r"|look at|read|reply|answer|respond|confirm|come back|get back|get (?:you|(?:it|that|them|those|both) to you)"
    r"|fill (?:it|that|them|in|out)|take care of (?:it|that|this))\b"
    r"|\b(?:i|we) (?:\w+ )?(?:expect|hope|plan|intend|aim|going|try|want|like|promise|should be able|am able"
    r"|are able) to"
    r" (?:\w+ )?(?:sign|confirm|decide|answer|reply|let you|get back|come back|respond|approve|have an answer"
    r"|have a decision|give you|send you|discuss|talk|speak|meet|review|read)\b"
)
"""What a buyer owes the seller by some time: papers, money, an answer."""
IT_SENT = re.compile(r"\b(?:have|get|see|receive|send(?: me| us)?) (?:it|that|this|them|those|both|1)\b")
PAPERS = re.compile(
    r"\b(?:proposals?|quot(?:e|es|ation)|offers?|estimates?|documents?|documentation|brochures?|contracts?|invoices?"
    r"|agreements?|case stud(?:y|ies)|summar(?:y|ies)|presentations?|slides|calculations?|references?|checklists?)\b"
)
"""What sellers send: by when that comes says nothing of when the purchase is wanted."""
HANDED_IN = re.compile(
    r"\b(?:expect|see|get|have|receive|back|return\w*)\b[^.?!]{0,30}\b(?:contract|papers?|paperwork|agreement"
    r"|signature|answer"
    r"|decision|go-ahead|purchase order|po|payment|approval)\b|\b(?:approval|signature|feedback|okay|go-ahead"
    r"|answer) (?:on|from"
    r"|to|for)\b|\bhear (?:back|from)\b|\bsigned (?:\w+ ){0,2}back\b|\bvotes?\b|\bvoting\b"
    r"|\bwhen (?:do|does|did|will|would|is|are|can) (?:they|he|she|(?:your|the) (?:\w+ )?(?:boss|manager|director"
    r"|board|committee"
    r"|council|cfo|ceo|cto|coo|owners?|management|supervisor|partners?|leadership))\b"
    r"|\bhow (?:long|much time|soon|quickly|fast) (?:will|would|do|does|did|might|may|could) (?:(?:they|he|she|legal"
    r"|finance|procurement|purchasing|accounting|management|headquarters|everybody|(?:your|the) (?:\w+ )?(?:boss"
    r"|manager|director|board|committee|council|cfo|ceo|cto|coo|owners?|management|supervisor|partners?|leadership"
    r"|lawyers?|legal team|department|finance team|approval|review|sign-?off|decision|signature|colleagues?))"
    r" (?:\w+ )?(?:need|take|require|want|decide|answer|reply|look|get)|you (?:\w+ )?(?:know|hear|decide|have an answer"
    r"|be able to (?:decide|sign|tell|say"
    r"|answer)))\b"
    r"|\b(?:when|how soon|how quickly|what time) (?:do|would|will|should|shall|must|may|can) (?:you|i|we)"
    r" (?:\w+ )?(?:need|like|want|have|get|expect|receive|see|send|mail)(?: you| to have| to see)? (?:the|an?|our|my"
    r"|your|that|this|those|these) (?:\w+ ){0,2}(?:proposals?|quotes?|quotation|offers?|estimates?|documents?"
    r"|brochures?|contracts?|invoices?|agreements?|presentations?|slides|references?|papers?|paperwork|samples?)\b"
)
"""A question or request for what others do, or what the buyer hands in: the time for that is none of delivery."""
SUITS = re.compile(
    r"\bwhat (?:would|will|do|did|does) (?:\w+ ){0,2}(?:suit|work|prefer|have in mind|like|need|want|think|ideal)\b"
    r"|\bwhat (?:are|is) you(?:r)? (?:\w+ )?(?:hoping|thinking|preference|expectation|wish|looking)\b"
    r"|\b(?:any preference|what is ideal"
    r"|what would be (?:ideal|best|good))\b"
)
"""A question that goes on with what the buyer asked before: `what would suit you?`."""
SETUP = re.compile(
    r"\b(?:the|for|to|be|get|everything|it|them|all|any|your|and) set ?up\b(?! (?:we|you) (?:have|use|are))"
)
CONCEDED = re.compile(
    r"\b(?:hoped|would have (?:liked|preferred|loved|been))\b.*\bbut\b.*\b(?:okay|ok|fine|will do|would do|works|accept"
    r"|understand|live with)\b"
)
"""`I'd hoped for one day, but I understand`: a time that is wanted no more."""
SAID_TIME = re.compile(
    r"\b(?:we|our (?:team|crew|people|technicians)|you|it (?:\w+ ){0,2}takes?)\b.*\b(?:\d+|an?) (?:hour|day|week)s?\b"
)
"""How a seller speaks of the time that their work takes."""
NAMED_TIME = re.compile(r"\b(?:\d+|an?) (?:hour|day|week)s?\b")
PAST = re.compile(
    r"\b(?:ago|last (?:week|month|year|quarter)|since (?=last|then|yesterday|\d|(?:early|mid|late)\b"
    r"|the (?:beginning|start"
    r"|end|spring|summer|autumn|fall|winter)|spring|summer|autumn|fall|winter|jan|feb|mar|apr|may\b|jun|jul|aug|sep"
    r"|oct|nov"
    r"|dec|\w+day\b|(?:we|i|they) (?:started|began|moved|switched|changed|bought|installed))\w*|have been|has been"
    r"|had|(?:was|were)(?! (?:hoping"
    r"|counting on|planning|thinking|aiming|looking"
    r"|told|wondering)\b)|used to|for the (?:past|last)"
    r"|yesterday)\b"
)
NOT_A_DATE = re.compile(
    r"\b(?:(?:days?|weeks?|months?|years?) of (?!delivery|purchas|order|sign|contract|decision|install|downtime"
    r"|outage|work|the|our|this|that|now|today)\w+|warranty|support|experience|training|24/7|per (?:day|week"
    r"|month|year)|a (?:day|week|month"
    r"|year)(?: for (?!(?:the |an? |our |your )?(?:\w+ )?(?:install|set|rollout|work|whole|everything|it"
    r"|all))"
    r"| in support| of(?! (?:purchas|order|sign|deliver|the|our|contract|decision|decid)))|every|each|great day"
    r"|good day|nice day|rest of (?:the|your) (?:day|week)|day going|minutes?"
    r"|(?:days?|weeks?|months?|years?)'? (?:worth|notice)|year-long|annual|for a year|first year|couple of days now)\b"
)
PAYS_BACK = re.compile(
    r"\b(?:pa(?:ys?|id|ying) (?:(?:\w+ )?(?:off|back)|for (?:itself|themselves))|pay-?(?:back|off)|breaks? even"
    r"|earn\w* (?:\w+ ){0,3}back|amorti[sz]\w*|return on (?:the |our )?investment|recoup\w*"
    r"|recover\w* (?:the |our )?costs?"
    r"|too (?:small|old|slow|weak|limited|few|tight|big|large)|out(?:grow|grown|grew|dated|lived?)|obsolete|worn out"
    r"|wear\w* out)(?: (?:for (?:us|me|it|that)|again|already|on (?:us|me)|the (?:money|costs?|price)))* ?$"
)
"""Before a time: how soon it pays, or how long it is big enough."""
NOT_ON = re.compile(r"\b(?<!if )(?<!why )not (?=(?:today|tonight|tomorrow|(?:this|next) (?:week|month)|right now)\b)")
"""`not today`: no time by which it is wanted."""
SETTLED_SOON = re.compile(
    r"\b(?:decid\w*|sign\w*|approv\w*|confirm\w*|answer\w*|forward\w*|send\w*|repl\w+|call\w*|mail\w*|let you know|pass"
    r"|tell|pay|say)\b(?: [\w']+){0,5}? (?:right away|immediately|as soon as possible|asap|without delay|as quickly as"
    r" possible)\b"
)
"""`I can decide right away`: how soon people act on papers, not how soon it is wanted."""
WANTED = re.compile(
    r"\byou(?:r)?\b.{0,50}\b(?:timeline|told|wrote|entered|looking|want\w*|need\w*|mentioned|request\w*|hop\w+"
    r"|aim\w*|plan\w*|said"
    r"|prefer\w*|requir\w+|like|expect\w*|deadline|goal|schedule|time ?frame)\b"
    r"|\b(?:have|got|had|put) you (?:\w+ )?(?:down|in) (?:for|with|as)\b|\b(?:i|we) (?:have )?(?:noted|pencilled in"
    r"|recorded)\b"
    r"|\brequested\b|\b(?:request|form|inquiry|enquiry|message|notes?|order) (?:\w+ )?(?:says?|said|states?"
    r"|mentions?|asks for)\b"
    r"|\byou (?:\w+ )?(?:selected|chose|asked|put|noted|marked|ticked)\b"
    r"|\bas (?:you )?(?:requested|per your)|\bper your request\b"
    r"|\bas (?:you )?(?:asked|wanted|said|mentioned|wished|discussed|agreed|planned|needed)\b"
)
CAN_DO = re.compile(
    r"\b(?:we|our team|our \w+|i) (?:\w+ ){0,2}(?:can|could|will|would|usually|typically|ensure|guarantee|arrange|aim"
    r"|are able)\b|\b(?:is|takes|complete[ds]?) (?:\w+ ){0,4}(?:within|in)\b"
)
BUYING = re.compile(
    r"\b(?:decide|decision|purchase|buy|order|sign\w*|renew\w*|expire\w*|contract|approv\w*|start\w*|project)\b"
)
DECIDING = re.compile(r"\b(?:decide|decision|purchase|buy|order|sign\w*|renew\w*|expire\w*|contract|approv\w*)\b")
"""What people do with papers. That something starts or is a project says nothing of a span given for it."""
ANY_DAY = re.compile(
    r"\bsome ?(?:day|time)\b|\b(?:does|do) not (?:really )?matter\b|\bundecided\b|\bno (?:date|idea)\b"
)
SOME_TIME = re.compile(r"\bsome ?time\b|\bor later\b|\bcan wait\b|\bor (?:the|next|in|after)\b|\bmaybe\b|\bperhaps\b")
NOT_THEN = re.compile(r"\bnot (?:before |until |in |for )?(?:this|next) (?:year|quarter|month|half)$")
AFTER_BUYING = re.compile(
    r"\bdays? (?:of|after|from|following) (?:(?:when|the (?:day|date|moment)) (?:that )?(?:i|we) )?(?:\w+ )?"
    r"(?:purchas\w+|order\w*|sign\w*|buy|pay|contract|decision|decide)\b"
)
ITS_DATE = re.compile(rf"{FIRMLY.pattern}|\b(?:it|them|these|those|everything|all|both|by then|ready|done)\b")
"""What makes a date one by which the thing itself is wanted, and not the date of something else."""
