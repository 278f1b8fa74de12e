"""Greetings, thanks and goodbyes: a kind sentence back, not the whole help."""

import re

_NAMED = r"(?: (?:there|leadbot|bot|team|all|everyone|folks|mate|buddy|again|to you|you))*"
_GREETING = re.compile(
    rf"(?:(?:hi|hiya|hello|hey|yo|sup|howdy|greetings|good (?:morning|afternoon|evening|day)|morning|afternoon|evening"
    rf"|what s up|whats up|what is up|how are you(?: doing)?(?: today)?|how s it going|how is it going){_NAMED} ?)+"
)
_THANKS = re.compile(
    r"(?:(?:ok|okay|great|cool|nice|perfect|awesome|super|brilliant|lovely|no|yes|yep|sweet|good) )*"
    r"(?:thanks?(?: you)?|many thanks|thx|ty|tysm|cheers|much appreciated|appreciated|great|nice|ok|okay|cool|good job"
    r"|good bot|well done|nice one|awesome|perfect|super|brilliant|lol|haha|that s all|that is all|nothing else|got it"
    r"|i m good|i am good|all good|never mind then|sweet|you re the best|you are the best|love it|that helps"
    r"|very helpful|that was helpful)"
    r"(?: (?:so much|a lot|very much|a bunch|again|a million|mate|man|leadbot|bot|for that|for the help|for your help"
    r"|for now|thanks|thank you|everyone|all|cheers))*"
)
_BYE = re.compile(
    r"(?:ok |okay |thanks |great )*(?:bye(?: bye)?|goodbye|see you(?: later| tomorrow)?|good night|cya|ciao)"
)
WELCOME = "You are welcome. Ask me whenever you want to know something about your leads."
HELLO = "Hello! Ask me about your leads, for example: who are my hottest leads?"
BYE = "Goodbye. I am here whenever you want to know something about your leads."


def kind_words(text: str) -> str:
    """What to say to folded words that are small talk; empty for what is more than that."""
    return next(
        (said for pattern, said in ((_GREETING, HELLO), (_THANKS, WELCOME), (_BYE, BYE)) if pattern.fullmatch(text)), ""
    )
