"""Words for where somebody works: `her company`, `his practice`, `that brewery`."""

FIRM = r"(?:company|firm|account|employer|organi[sz]ation|org|workplace)"
"""What any company is called."""
HOUSE = (
    r"(?:practice|clinic|surgery|hospital|pharmacy|lab|laboratory|place|business|office|shop|store|boutique|school"
    r"|college|university|institute|institution|brewery|winery|bakery|agency|plant|factory|mill|warehouse|bank|hotel"
    r"|restaurant|studio|dealership|outfit|house|museum|theat(?:re|er)|farm|depot|garage|charity|council|club"
    r"|cent(?:re|er))"
)
"""What companies of one kind are called; not where a department, a city or a list might be meant."""
AT_HOUSE = rf"(?:at|in|from|of|for|inside|within) (?:her|his|their|its|the same|that|this) {HOUSE}\b(?!'s)"
"""`at her practice`; without the word in front it may be anything of hers."""
