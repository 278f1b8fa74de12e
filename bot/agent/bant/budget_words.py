"""How people speak of money they have, lack, lose or are asked for."""

import re

CUE = re.compile(
    r"\b(?:budget\w*|allocat\w+|set aside|earmark\w+|spend\w*|afford|funds?|funding|financial (?:plan|limit)"
    r"|price range|ceiling|cap(?:ped)?(?: at)?"
    r"|limit|threshold|upper end|maximum|max|no more than|up to|willing to pay|can pay|put aside|approved|available"
    r"|purse|ballpark|envelope|capex|opex"
    r"|investment|invest|(?:my|our) (?:number|figure) (?:is|was|stands))\b"
)
STRONG = re.compile(
    r"\bbudget\w*|\ballocat\w+|\bset aside|\bearmark\w+|\bput aside|\bspend\b|\bceiling\b|\bfinancial (?:plan"
    r"|limit)"
    r"|\bcapped at|\bwilling to pay|\bour limit\b|\byour limit\b"
)
WANTS = re.compile(
    r"\b(?:aiming|targeting|thinking|hoping|looking at|planning on|workable|stay (?:within|under|below)|keep (?:it"
    r"|this)|working with|got|around|about|roughly)\b"
)
LIMITED = re.compile(
    r"\b(?:raised|increased|cut|lowered|reduced|brought (?:up|down)|bumped(?: up)?|extended) to (?=[$€£\d])|"
    r"\b(?:limit|(?:limited|restricted|confined|held) to|in the (?:pot|kitty|till)|to (?:play|work) with|ceiling"
    r"|cap(?:ped)?|max(?:imum)?|beyond|no more than|not (?:\w+ ){0,2}(?:more|exceed|above|over)"
    r"|(?:keep|hold|have) (?:it|this|that|everything|(?:the|our) (?:\w+ )?(?:total|costs?|price|thing|lot|bill)|things)"
    r" (?:\w+ )?(?:under|below|within|beneath)|(?:stay|remain|be|land|come in) (?:under|below|beneath)"
    r"|anything (?:above|over|beyond|more than) [$€£]?[\d.,]+k?(?: \w+)? (?:would be|is|becomes|gets) (?:\w+ )?"
    r"(?:difficult|hard|tough|tricky|impossible|problematic|out|off|too much|a (?:problem|stretch|challenge|no))"
    r"|up to"
    r"|all (?:that )?(?:i|we) (?:have|got|was|were|can)"
    r"|(?:i|we) (?:was|were|have been|got|am|are) (?:given|allowed|granted)"
    r"|(?:is|are) (?:what|all|the most) (?:that )?(?:i|we) (?:can|could|may|have|got|am|are|was|were)"
    r"|the most (?:i|we)"
    r"|(?:is|are) (?:what|all) (?:that )?(?:the|my|our|they|she|he) (?:\w+ ){0,2}(?:granted|gave|allotted"
    r"|approved|allowed"
    r"|allocated|assigned|released)"
    r"|free up|scrape together|muster|reckoned with"
    r"|where (?:i|we) (?:\w+ ){0,2}stop|only (?:have|got)|(?:have|got) only|planned for|planned|put aside"
    r"|stretch to"
    r"|top out|at most|tops?|highest|(?:i|we) (?:\w+ )?(?:have|got)(?! to\b))\b"
)
"""Words beside which a bare number is a sum somebody can spend."""
BARE_ENDS = re.compile(
    r"\s?(?:[.,;:!?)-]|$|(?:is|for|in|to|on|and|at|but|so|total|max|dollars|this|as|or|we|was|left|only|if|because"
    r"|since|here"
    r"|with|it|available|then|by|the|tops?|a cent|not)\b)"
)
"""What follows a number that counts nothing: no noun."""
MONEY_ASKED = re.compile(
    r"\b(?:money|spend(?:ing)?|limit|allowance|ceiling|pay|invest|amount|how much"
    r"|you (?:\w+ )?plan(?:ned)? for|put in|put aside|set aside|sum"
    r"|figure|number in mind|(?:number|figure|sum) for (?:me|us|this|it)"
    r"|range|in the (?:pot|kitty|bank)|war chest|afford|financial\w*|financially|cost-?wise|price-?wise|pockets?"
    r"|pain threshold|budget|funds|comfortable"
    r"|(?:give|gave|given|grant\w*|allow\w*) you|price .{0,20}in mind|(?:like|want) to land)\b"
)
HAVE_FOR_IT = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:have|could|can|would) (?:\w+ )?(?:like |maybe |about )?(?:[$€£]|\d)|\bfor (?:it|this"
    r"|that|them|these)\b"
)
LOSS = re.compile(
    r"\b(?:los(?:e|es|t|ing|s|ses)|wast(?:e|es|ed|ing)|bleed(?:s|ing)?|burn(?:s|t|ed|ing)?|leak(?:s|ed|ing)?"
    r"|cost(?:s|ing)? (?:us|them|me|him|her|you|i|we|the|our|their)|(?:write|wrote|written|writing"
    r"|write-)[- ]?offs?"
    r"|fined|fines? of|penalt(?:y|ies)|damages?|eats? up|goes down the drain|tied up|dead stock|missed sales)\b"
)
"""What a problem costs: it tells the need, not what there is to spend."""
OTHER_MONEY = re.compile(
    rf"{LOSS.pattern}|\b(?:revenue|turnover|asked for|applied for|currently pay|paying (?:now|today|currently)"
    r"|we pay|salary|raised(?! to\b)"
    r"|funding round|worth of|valued at|last (?:year|time) we|used to pay|originally|initially"
    r"|costs? (?:about |around |another )?[$€£]?\d|another (?:pot|budget)"
    r"|(?:seen|saw|found|noticed|read|came across) (?:\w+ ){0,3}(?:prices?|rates?|figures?|offers?) (?:of|at"
    r"|around|from)"
    r"|on (?:your|the) (?:web ?site|page|shop|price list|homepage)|(?:listed|advertised) (?:at|for)"
    r"|competitor|other vendor|quoted|their (?:price|quote|offer)|save|saving|your (?:price|quote|offer|list))\b"
)
NO_BUDGET = re.compile(
    r"\b(?:no|zero) (?:(?:real|dedicated|approved|specific|allocated|set|fixed|separate|available|more|remaining"
    r"|free) )*(?:budget|funds|funding|money)\b(?! (?:issue|problem|constraint|limit|left to))"
    r"|\b(?:do|does|did|have|has|is|are) ?not (?:(?!control|own|hold|manage|handle|decide|sign|oversee|approve|allot"
    r"|authori|responsib|charge)\w+ ){0,3}(?:a |any |the |our |much |enough )?(?:budget|funds|funding|money)\b"
    r"(?! (?:issue|problem|constraint|limit|yet approved|authority|responsib\w*|control|power|side|holder|owner))"
    r"|\bbudgets? (?:\w+ ){0,2}(?:frozen|cut|spent|used up|exhausted|gone|on hold|not (?:been )?(?:approved"
    r"|allocated"
    r"|there|available))\b"
    r"|\b(?:spending|hiring|budget) freeze\b|\bcan not (?:\w+ )?afford (?:it|this|that|these|any of|to (?:buy"
    r"|pay))\b(?! (?:to (?!buy|pay|be\b)|kinds?|sorts?|types?|risks?|delays?|downtime|mistakes?|failures?|happen\w*"
    r"|again"
    r"|any ?more|loss\w*|lapses?))"
    r"|\b(?:i|we) (?:am|are) (?:\w+ )?broke\b|\bno money\b|\bnothing until (?:next|the new|our)\b"
    r"|\bout of (?:budget|money|our price range)\b"
    r"|\b(?:can|could) not (?:\w+ )?(?:spend|pay|afford|invest) (?:anything|any(?: of (?:it|them|that))?"
    r"(?=\s*(?:[.,;!]|$| (?:more )?(?:money|euros?|dollars?)))|a (?:cent|penny)|that|it|this|so much"
    r"|more(?! (?:delay|downtime|mistake|outage|error|incident|loss|breach|failure)))\b"
    r"(?! (?:than|to|kinds?|sorts?|types?|risks?|delays?|downtime|mistakes?|failures?|again|loss\w*|lapses?))"
    r"|\b(?:have|need) to (?:find|raise|come up with|scrape together) the (?:money|budget|funds)"
    r"(?=\s*(?:[.,;!?]|$|(?:for|to|from|1st|somewhere|elsewhere|within|before|by|until|and|but|so|or|internally|now"
    r"|this"
    r"|next|in (?:an|our|some|1 of)|that|which|we|it)\b))|\bgot nothing\b"
    r"|\bcash (?:is|flow is) (?:too )?tight\b|\bpriced? (?:us )?out\b"
)
TOO_MUCH = re.compile(
    r"\bmore than (?:what )?(?:i|we) (?:\w+ )?(?:budgeted|planned|set aside|(?:can|could) (?:\w+ )?(?:spend|afford|pay)"
    r"|(?:have|had) to spend)\b|\bout of (?:our |my )?reach\b|\b(?:over|above|beyond|exceeds?|more than"
    r"|outside(?: of)?|higher than|out of) (?:\w+ ){0,3}(?:budget|limit"
    r"|what we (?:have|can)|range|planned)\b|\btoo (?:expensive|pricey|steep)\b(?! (?:of a|to )\b)"
    r"|\b(?:price|cost|it|that|this|quote|offer|sum|amount|rate|fee)s? (?:\w+ ){0,3}too high\b|^too high\b"
    r"|(?<!saying )\btoo much(?=\s?(?:[.,;!?]|$|(?:for|money|to pay|to spend|right|at|as)\b))"
)
HAS_BUDGET = re.compile(
    r"\b(?:budget|funds?|funding|money|spend)\b (?:\w+ ){0,3}(?:approved|in place|available|there|secured|confirmed"
    r"|signed off|allocated|set aside|not (?:an|the) (?:issue|problem|constraint))\b"
    r"|\b(?:have|has|got|secured|received) (?:already |also |got |actually |now )*(?:the |a |an |our )?(?:approved "
    r"|dedicated |annual |allocated )?(?:budget|funds|funding)\b(?! (?:constraint|concern|limit|issue|problem"
    r"|meeting|question|to keep|authority|responsib\w*|owner|holder|control))"
    r"|\bwithin (?:our|my|the) (?:budget|limit|range)\b|\bfits? (?:\w+ ){0,3}budget\b|\bapproved (?:a "
    r"|the )?(?:budget|spend)"
)
NOT_APPROVED = re.compile(
    r"\bnot (?:\w+ ){0,3}(?:approved|signed off|released|cleared|confirmed)\b|\bun(?:approved|confirmed)\b"
    r"|\b(?:approval|sign-?off) (?:is |are )?(?:still )?(?:pending|outstanding|missing|open)\b"
    r"|\b(?:still |1st )?(?:has|have|needs?) (?:still )?to be (?:approved|signed off|released)\b"
    r"|\b(?:pending|awaiting|waiting for|subject to) (?:\w+ ){0,2}(?:approval|sign-?off)\b"
)
"""Money that is meant for it, and that nobody has released."""
SUPPOSED = re.compile(
    r"\b(?:if|whether|make sure|ensure|as long as|provided|explor\w+|hoping|need it to|has to|should)\b"
)
YOURS = re.compile(
    r"\byou (?:\w+ ){0,2}(?:working|going|planning|playing) with (?:\w+ ){0,2}[$€£]?\d|"
    r"\byou (?:\w+ ){0,2}(?:said|mentioned|told) (?:\w+ ){0,3}(?:have|had|got)\b"
    r"|\byou (?:\w+ ){0,2}(?:have|had|got|mentioned|indicated|specified) (?:\w+ ){0,3}[$€£]?\d"
    r"|\b(?:your|you) (?:\w+ ){0,6}(?:budget|limit|range|spend|allocated|figure)|\bbudget (?:you|of yours)"
    r"|\bwe (?:have|are aiming|are looking)\b.*\bbudget|\bbudget\b"
)
PRICE = re.compile(
    r"\b(?:at|for|down to) (?=[$€£]?\d)|\b(?:price[ds]?|pricing|costs?|per unit|each|total|comes? to"
    r"|discount|quote|offer|charge|rate|would be|bringing)\b"
)
CLAUSE_END = re.compile(r"[,;:]\s|\s-\s|\b(?:but|and|so|while|though)\b")
THAT_IS_IT = re.compile(
    r"\b(?:that|it) is (?:exactly |just |precisely |about |roughly )?(?:what|all|the (?:amount|sum"
    r"|figure)) (?:that )?"
    r"(?:i|we) (?:\w+ )?(?:have|had|got|was|were|planned|budgeted|set|can|could)\b(?! (?:in mind|to do|asked"
    r"|for (?!it\b|this\b|that\b|them\b|these\b|both\b|everything\b)))"
    r"|\b(?:that|it) is (?:exactly |just |precisely |roughly |about )?(?:what|the (?:amount|sum|figure|number|range"
    r"|frame"
    r"|budget)) (?:that )?(?:i|we) (?:\w+ )?(?:put|wrote|entered|named|stated|requested|submitted|applied|allocated"
    r"|earmarked|reserved|allowed|have|got|work\w*)\b(?! to (?!spend|work|play))"
    r"|\b(?:i|we) (?:do )?have (?:that|so much|that much|as much) (?:at (?:my|our) disposal|available|in the budget"
    r"|to (?:spend|work with)|for (?:it|this|that))\b"
    r"|\b(?:that|it) is (?:what|all) (?:that )?(?:the|my|our|they|she|he) (?:\w+ ){0,2}(?:granted|gave"
    r"|allotted|approved"
    r"|allowed|allocated|assigned|released)\b"
    r"|\b(?:that|it) is (?:exactly |just |precisely |right at |pretty much |about )?(?:our|my"
    r"|the) (?:absolute |upper |whole )?(?:limit|maximum|max|cap|ceiling|budget)\b"
)
MAY_SIGN = re.compile(
    r"\byou\b.*\b(?:authori[sz]\w+|authority|decision[- ]maker|sign\w* (?:power|authority))\b"
    r"|\b(?:can|could|may|do) you (?:\w+ )?(?:approve|sign|decide)\b"
)
NEXT_TO = re.compile(
    r"[\s:,]*(?:[^\W\d]+[\s:,]+){0,4}(?:of|is|at|to)?\s*[~<≤]?\s*|[^\d]{0,60}(?:of|is|at|around|about|to|with)\s*"
)
"""What may stand between the word budget and its sum: no other number."""
TOLD = re.compile(
    r"\byou (?:\w+ ){0,2}(?:said|mentioned|told|indicated|specified) (?:\w+ ){0,3}(?:have|had|got)(?: \w+)? ?$"
    r"|\byou (?:\w+ )?(?:have|had|got)(?: (?:about|around|roughly|some|up to))? ?$"
    r"|\byou (?:\w+ ){0,2}(?:mentioned|indicated|specified)(?: (?:about|around|roughly|a figure of))? ?$"
    r"|\b(?:you|we) (?:\w+ ){0,2}(?:working|going|planning|playing|staying|operating) (?:with|within|inside|up to)"
    r"(?: (?:about|around|roughly|a budget of))? ?$"
)
"""What stands before a sum that the seller heard the buyer say: `you said you have`."""
OWN_LIMIT = re.compile(
    r"\b(?:i|we) (?:am |are )?(?:\w+ )?(?:may|can|could|allowed|authori[sz]ed|able"
    r"|empowered)\b.{0,40}\b(?:on my own"
    r"|by myself|myself"
    r"|alone|on our own|without (?:asking|approval|a signature|sign-?off|my))\b"
    r"|\b(?:not need|without|no need for) (?:[\w']+ ){0,3}(?:permission|approval|sign-?off|signature|consent"
    r"|okay|asking)"
    r" (?:up to|below|under|until|for (?:anything|sums|amounts))\b"
    r"|\b(?:up to|below|under) [$€£]?[\d.,]+k?(?: \w+)?,? (?:i|we) (?:\w+ )?(?:decide|sign|approve|not (?:have"
    r"|need) to ask"
    r"|not need|am free|have a free hand)\b"
    r"|\b(?:i|we) (?:\w+ )?(?:sign|approve|decide) (?:\w+ ){0,2}(?:up to|below|under)\b"
    r"|\b(?:authority|signing power|signature|spending limit)\b.{0,20}\bup to\b|\banything (?:over|above|beyond"
    r"|more than)\b(?! [$€£]?[\d.,]+k?(?: \w+)? (?:would be|is|becomes|gets) (?:\w+ )?(?:difficult|hard|tough|tricky"
    r"|impossible|problematic|out|off|too much|a (?:problem|stretch|challenge|no)))"
)
"""Up to so much the speaker may decide: that says nothing of what there is to spend."""
BEYOND_MEANS = re.compile(
    r"\b(?:which|that|it|this) is (?:\w+ )?(?:more|higher) than (?:what )?(?:i|we) (?:can|could|have|got)\b"
)
NOTHING = re.compile(
    r"^(?:(?:well|honestly|to be honest|frankly|currently|right now|at the moment|i am afraid),? )*(?:nothing"
    r"|zero|0"
    r"|none|not a (?:cent|penny))\b"
)
"""An answer to how much somebody can spend."""
NOT_EVEN = re.compile(r"\bnot ?(?:even ?)?(?:(?:the|those|these|a) ?)?[$€£]?$")
"""`not even the 900 francs`: a sum that they do not have."""
OVER = re.compile(
    r" (?:over|above|under|below|beyond|short of|more than|less than) (?:the |our |my )?(?:budget|limit|that)\b"
)
"""`$50 over budget`: a difference."""
BACK_THEN = re.compile(
    r"\b(?:last (?:year|time|month|quarter|project)|previous|back then|(?:ran|went) (?:\w+ ){0,2}(?:over|beyond|past)"
    r"|once (?:\w+ ){0,3}(?:over|beyond|too))\b"
)
"""What tells, before a price is called too much, that it was one of those days."""
