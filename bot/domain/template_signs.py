"""What a buyer's words show beyond the four criteria, and how to ask for it: the letters that only a template has."""

import re
from collections.abc import Mapping

from bot.domain.selling_rules import Sign

SIGNS: Mapping[Sign, re.Pattern[str]] = {
    Sign.FIGURE: re.compile(
        r"\d|\b(?:half|third|quarter|double|twice|dozens?|hundreds?|thousands?|millions?|two|three|four|five|six|seven"
        r"|eight|nine|ten)\b|%",
        re.I,
    ),
    Sign.REQUIREMENT: re.compile(
        r"\b(?:must(?:[- ]have)?|has to|have to|requires?|required|requirements?|criteria|needs? to"
        r"|compl(?:y|iant|iance)|certifi\w+|integrat\w+|compatible|supports?)\b",
        re.I,
    ),
    Sign.ADVOCATE: re.compile(
        r"\b(?:i(?:['’]ll| will| would|['’]d)? (?:\w+ )?(?:recommend|push|present|pitch|fight|champion|bring it"
        r"|convince|love|back)|i(?:['’]m| am) (?:\w+ )?(?:driving|in favou?r|convinced|keen|a fan)"
        r"|my (?:project|initiative|idea))\b",
        re.I,
    ),
    Sign.RIVAL: re.compile(
        r"\b(?:competitors?|alternatives?|other (?:vendors?|offers?|quotes?|providers?|suppliers?)|compar(?:e|ing)"
        r"|(?:also|already) (?:looking at|talking to|use|have)|switch(?:ing)? from|instead of|incumbent)\b",
        re.I,
    ),
    Sign.PROCESS: re.compile(
        r"\b(?:(?:then|after that|afterwards|before that|next|first|finally)\b[^.;!?]{0,60}\b(?:approv\w+|signs?"
        r"|sign[- ]off|decides?|reviews?|votes?|committee|board|procurement|purchasing|pilot|trial|tender|shortlist)"
        r"|(?:our|the|a) (?:\w+ )?(?:approval|buying|decision|evaluation|procurement|purchasing|selection|tender)"
        r"[- ](?:process|procedure|steps?|committee|board)"
        r"|(?:needs?|has|have|takes?|requires?|goes|go) (?:\w+ ){0,3}(?:(?:two|three|2|3) (?:signatures|quotes|offers)"
        r"|(?:through|to|past) (?:the )?(?:board|committee|procurement|purchasing|tender)))\b",
        re.I,
    ),
    Sign.PAPERWORK: re.compile(
        r"\b(?:contracts?|legal|lawyers?|terms and conditions|data processing agreement|dpa|nda|msa|purchase order"
        r"|security (?:review|questionnaire)|vendor (?:form|registration|onboarding)|supplier (?:form|registration))\b",
        re.I,
    ),
}
"""How words of a buyer show each; nothing is concluded from what nobody said."""
ANYWHERE = frozenset({Sign.ADVOCATE, Sign.RIVAL, Sign.PROCESS, Sign.PAPERWORK})
"""Signs that count in words on any criterion, whatever those say of it."""
ASKS: Mapping[Sign, str] = {
    Sign.FIGURE: "“What does this cost you today, in hours or in money, and by what would you measure success?”",
    Sign.REQUIREMENT: "“What does a solution have to do for you to choose it?”",
    Sign.ADVOCATE: "“Who at your side would push for this when we are not in the room?”",
    Sign.RIVAL: "“What else are you looking at, and what would you do if you bought nothing?”",
    Sign.PROCESS: "“Which steps lead from today to a decision, and who takes part in each?”",
    Sign.PAPERWORK: "“Which papers have to be through before you can order: contract, legal, security, procurement?”",
}
