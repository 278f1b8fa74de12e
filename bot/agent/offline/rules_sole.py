"""What is all that leads did: `no activity except e-mail opens`, `nothing but downloads`, `who only clicked`."""

from bot.agent.offline.marks import Mark, Ready, Sole
from bot.agent.offline.scene import Rule, rule
from bot.domain.lead_query import FieldIs, LeadField

_WHO = r"(?:who |that |which )?"
_ACTIVITY = r"(?:activity|activities|engagement|interactions?|touch ?points?|events|actions?)"
_EXCEPT = r"(?:except|apart from|other than|besides|but|beyond|aside from|excluding)(?: for)?(?: the| some| an?)?"
_DOING = r"(?:open|click|visit|view|download|attend|regist|watch|repl|fill|submit|request|book)\w*"
_SO_OFTEN = r"(?!.*\b(?:once|twice|times|one|single)\b)"
_NO_MORE: Mark = Sole(done=False)
_ALL: Mark = Sole(done=True)

RULES: tuple[Rule, ...] = (
    rule(
        rf"{_WHO}(?:(?:have|has|had|with|showing|shows?) )?(?:no|without|zero|(?:do|did|does) not have)(?: any)?"
        rf"(?: other)? {_ACTIVITY}(?: at all| whatsoever)? {_EXCEPT}",
        _NO_MORE,
    ),
    rule(rf"{_WHO}(?:(?:have|has|had|did|do|done|with) )*nothing (?:else )?{_EXCEPT}", _ALL),
    rule(
        rf"(?:whose|where the|where their|with the|the) (?:only|sole) {_ACTIVITY}(?: so far| ever)? "
        r"(?:is|was|has been|are|were|being)(?: an?| the)?",
        _ALL,
    ),
    rule(rf"(?:who|that|which) (?:have |has )?only(?= (?:ever )?{_DOING}\b){_SO_OFTEN}", _ALL),
    rule(rf"with only(?= (?:e ?mail )?(?:opens|clicks|page views|downloads)\b){_SO_OFTEN}", _ALL),
    rule(
        rf"{_WHO}(?:(?:we|have|has|had|been|were|was) )*touched(?=(?: ,)? (?:but|and) (?:who |that )?(?:(?:have|has) )?"
        r"(?:never|not|no|nobody|without)\b)",
        Ready((FieldIs(field=LeadField.LAST_ACTIVITY),)),
    ),
)
