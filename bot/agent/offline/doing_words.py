"""Verbs between somebody and what their own fields say: what they offer, and what they work on. A table."""

OFFERS = r"(?:offer(?:s|ing)?|provid(?:es?|ing)|support(?:s|ing)?)"
"""What somebody does with what a list of theirs names."""
WORKS_ON = (
    r"(?:handl(?:es?|ing)|process(?:es|ing)?|manag(?:es?|ing)|operat(?:es?|ing)|employ(?:s|ing)?|receiv(?:es?|ing)"
    r"|run(?:s|ning)?|serv(?:es?|ing)|ship(?:s|ping)?|deliver(?:s|ing)?|send(?:s|ing)?|mak(?:es?|ing)"
    r"|produc(?:es?|ing)|answer(?:s|ing)?|resolv(?:es?|ing)|deal(?:s|ing)? (?:with|in)|mov(?:es?|ing)|host(?:s|ing)?"
    r"|stor(?:es?|ing)|maintain(?:s|ing)?|us(?:es?|ing)|own(?:s|ing)?|tak(?:es?|ing)|get(?:s|ting)?)"
)
"""What somebody does with so many of something."""
DOES = (
    rf"(?:{OFFERS}|{WORKS_ON}|measur(?:es?|ing)|monitor(?:s|ing)?|track(?:s|ing)?|carr(?:y|ies|ying)|haul(?:s|ing)?"
    r"|transport(?:s|ing)?|sell(?:s|ing)?|stock(?:s|ing)?|teach(?:es|ing)?|treat(?:s|ing)?|rent(?:s|ing)?(?: out)?"
    r"|install(?:s|ing)?|accept(?:s|ing)?|work(?:s|ing)? (?:with|on)|speciali[sz](?:es?|ing) in|trad(?:es?|ing) in)"
)
"""What somebody does with what the data's own fields name."""
OBEYS = (
    r"(?:(?:has|have|had|having|need|needs|must) (?:to )?)?(?:compl(?:y|ies|ying) with|adher(?:e|es|ing) to"
    r"|follow(?:s|ing)?|obey(?:s|ing)?|(?:is |are |being )?(?:subject|bound) (?:to|by)|fall(?:s|ing)? under)"
)
"""What somebody does with rules that their own fields name."""
WANTS = (
    r"(?:wants?|wanting|needs?|needing|requires?|requiring|ask(?:s|ed|ing)? for|request(?:s|ed|ing)?|interested in"
    r"|keen on|curious about|considering|evaluating|eyeing|speaks?|speaking)"
)
"""How somebody speaks of what they have not yet."""
DEALS = (
    rf"(?:{DOES}|books?|booking|buys?|buying|go(?:es|ing)?|works?|working|sourc(?:es?|ing)|order(?:s|ing)?"
    r"|bank(?:s|ing)?|partner(?:s|ing)?)"
)
"""What somebody does with somebody, from or through them, that the data's own fields name."""
