"""Questions beside the need: about the terms of the deal, or what a seller could send, show or clear up."""

import re

MATTER = (
    r"(?:install\w*|setup|contract\w*|terms?|conditions|payments?|pric\w+|costs?|quot(?:e|es|ation)|offer|proposal"
    r"|invoice\w*|billing|warrant(?:y|ies)|guarantee|deliver(?:y|ies)|shipping|shipment|training|trainings?|trial"
    r"|demo\w*|pilot|financing|leas(?:e|ing)|discount|deposit|visit|appointment|meeting|call|start|date|schedule"
    r"|timing|time slot|colou?rs?|paperwork|documents?|documentation|form|order|purchase|agreement|subscription"
    r"|maintenance|service plan|support|onboarding|handover|next steps?)"
)
OF_TERMS = re.compile(
    rf"\b(?:(?:this|that)|(?:the|our|an?|any|extended|additional|special)(?: (?!that\b|which\b|who\b|you\b)[\w'-]+)"
    rf"{{0,2}}?) {MATTER}\b(?<!that start)"
    rf"(?! (?:software|system|tool|process|cycles?|team|department|today)\b)"
)
"""The deal's own terms; with `your` before them, as in `your deliveries`, they are the buyer's business."""
BUSINESS = re.compile(
    r"\b(?:your|you) (?:[\w'-]+ ){0,3}?(?:current|present|existing|own|today)\b|\bin your (?:\w+ ){0,2}(?:process\w*"
    r"|business|company|team|department|work\w*|operations?)\b|\bthe (?:way|process)\b"
)
OFFERS = re.compile(
    r"\b(?:i|we) (?:can|could|should|may|might|shall|need to|would) (?:\w+ )?(?:provide|send|bring|prepare|add|include"
    r"|give|explain|clarify|clear up|show|go (?:over|through)|repeat|mail|e-?mail|share|forward|put in|attach)\b"
    r"|\b(?:can|could|may|shall|should) (?:i|we) (?:\w+ )?(?:provide|send|bring|prepare|add|include|give|explain"
    r"|clarify|clear up|show|go (?:over|through)|repeat|mail|e-?mail|share|forward|attach)\b"
    r"|\b(?:like|want|need) (?:me|us) to (?:\w+ )?(?:provide|send|bring|prepare|add|include|give|explain|clarify|clear"
    r"|show|go|repeat|mail|share|forward|attach|call|visit)\b|\b(?:need|want|like|require) from (?:me|us|my side"
    r"|our side|our end|my end)\b"
    r"|\b(?:can|could) (?:i|we) (?:\w+ )?(?:do )?(?:to )?(?:help|support|assist)(?: you)?(?: \w+)? (?:with that"
    r"|with this|with the|there|convince|decide|before|internally)\b"
    r"|\bhelp you (?:\w+ )?(?:convince|persuade|decide|explain|present|with that|with this|there)\b"
)
"""What a seller could do beside: `anything I can send you?`."""
CLEARED_UP = re.compile(
    r"\b(?:not (?:\w+ )?(?:clear|understood)|everything (?:\w+ ){0,4}clear|unclear|left open|still open|in doubt"
    r"|(?:to|left to|like to|want to) (?:\w+ )?(?:clarify|discuss|clear up|go (?:over|through)|add|ask|know))\b"
)


def of_the_deal(asked: str) -> bool:
    """Whether a question is about the terms of the deal, or what the seller could do beside."""
    if OFFERS.search(asked) or CLEARED_UP.search(asked):
        return True
    return OF_TERMS.search(asked) is not None and not BUSINESS.search(asked)
