"""How buyers say that nobody else has to be asked."""

from bot.agent.bant.authority_words import WORDS
from bot.agent.bant.phrases import Phrases

FREE = Phrases(
    """
    not (have|need) to (ask|consult|check with|involve|convince) ~1 (any one|any 1|anyone|anybody|any* else)
    (not|no) need ~3 {YES}
    (no 1|nobody|no one|no other person) else ~6 (involved|approve|approves|sign|signs|decide|decides|has to|
        needs to|have to)
    (just|only) me
    (no 1|nobody|no one) but me
    (no 1|nobody|no one) else (that|who)? (i|we) ~1 (need|have) to (consult|ask|involve|check with|convince|talk to|
        speak to)
    (no 1|nobody|no one) else to (convince|ask|consult|involve|persuade|check with) !(but|except|besides|apart)
    not need ~1 (anybody|anyone|any 1|somebody|someone|any one)? ~1 (approval|permission|okay|signature|consent|
        go-ahead)
    (leaves|leave|left) ~1 (it|that|this|those|these|everything) ~1 (to|with) me
    not need ~1 (any one|any 1|anyone|anybody|any* else) (to|for) ~3 (approv*|sign*|agree*|decid*|okay|say)
    not need any ~2 (approval|approvals|permission|sign-off|signature|signatures)
    (give|giving) you (the|my) (green light|go-ahead|okay|ok|approval|signature)
    (everything|it|this|that|all) is ~1 (approved|signed off|cleared) ~1 on (my|our) (side|end)
    (it|that|this|which|these|those|purchase|amount|order|sum|all) (is|are|falls|fall|lies|comes|sits|stays) ~1 (within|
        under|inside) my ~2 (limit|limits|authority|power|remit|budget|responsibility|purview)
    no need (to|for) ~1 {INVOLVE} ~3 (anyone|anybody|any one|any 1|anything|others)
    (no 1|nobody|no one) ~1 (has|have|needs|need) to be ~1 (looped in|asked|consulted|involved|told|included|convinced)
    no (committee|board|approval|approvals|approval process|sign-off|second signature|2nd signature|red tape) ~1
        (needed|
        required|involved|necessary)
    my own (decision|call|choice)
    (it|that|which) (is|has been) ~1 (approved|signed off) ~1 already
    i am the only 1
    the buck stops with me
    (approved|signed off) ~2 already
    already (approved|signed off)
    """,
    WORDS,
)
"""Nobody has to be asked."""
