"""Which of two has or brought more: `who has more leads, Tom or Rae?`, `fairs vs webinars, which brought more`."""

import re
from collections.abc import Iterator

from bot.agent.offline.scene import Scene
from bot.agent.offline.sellers_at import sellers_by_name

_MORE_IN = re.compile(
    r"(?:are there|do we have|have we got|(?:did|do|have) (?:we|i|you) (?:have|get|hold|held|do|done|make|made|log"
    r"|logged|book|booked|see|seen)|is there|were there|how many) (?:more|fewer|less) (?P<a>.+?) than (?P<b>.+)"
)
_MORE_BY = re.compile(
    r"(?:is|are|was|were|does|did|has|have) (?P<a>[^ ,]+(?: [^ ,]+)?) (?:making?|get(?:ting)?|hav(?:e|ing)|had"
    r"|hold(?:ing)?|do(?:ing|ne)?|book(?:ing|ed)?|logg?(?:ing|ed)?|made|own(?:ing)?) (?:more|fewer|less) (?P<n>[^,]+?)"
    r" than (?P<b>[^,]+)"
)
"""`is Tom making more calls than Rae`."""
_MORE_OR = re.compile(
    r"(?:(?:are there|do we have|have we got|did we get|do we get|is there|were there|do i have) )?(?:more|fewer|less) "
    r"(?P<n>[^,]+?) (?P<in>in|from|at|with|on|by|of|owned by) (?P<a>[^,]+?) or (?:(?P=in) )?(?P<b>[^,]+)"
)
"""`do we have more leads in Germany or in the UK`."""
_MORE_OF = re.compile(
    r"(?:who|which (?:of them|rep|one)) (?:has|had|owns|got|have|brought|generated) (?:more"
    r"|fewer|less|the most) (?P<n>.+?) ?[,:]? ?(?P<a>[^ ,]+(?: [^ ,]+)?) or (?P<b>.+)"
)


_COMPARED_BY = re.compile(
    r"(?:compare (?=.* (?:and|with|to|vs|versus|against) )|(?=[^,]* (?:vs|versus|against|or) ))"
    r"(?P<a>[^ ,]+(?: [^ ,]+)?) (?:and|with|to|vs|versus|against|or) (?P<b>[^ ,]+(?: [^ ,]+)?)"
    r"(?: ?[,:?-]? (?:who|which(?: one| of them| of the two)?|what) (?:has|had|owns|got|have|brought|generated|is"
    r"|are|is got|has got)| ?,|)"
    r" (?:(?:the |a )?(?:more|fewer|less|most|higher|lower|bigger|better|highest|lowest)) (?P<n>.+)"
)


_BROUGHT = tuple(
    map(
        re.compile,
        (
            r"(?:did|do|does|have|has) (?P<a>[^,]+?) or (?P<b>[^,]+?) (?:bring|brought|get|got|give|given"
            r"|generated?|yield(?:ed)?)(?: us| me| in)* (?:more|fewer|less|the most|most) (?P<n>[^,]+)",
            r"(?P<a>[^,]+?) (?:vs|versus|against|or) (?P<b>[^,]+?) ?[,:?-]? (?:which|what)(?: one| of them| of the"
            r" two)? (?:has )?(?:brought|brings|got|gets|gave|gives|generated|generates|yielded)(?: us| me| in)*"
            r" (?:more|fewer|less|the most|most)(?: (?P<n>[^,]+))?",
            r"which(?: one)? (?:has )?(?:brought|brings|got|gave|generated)(?: us| me| in)*"
            r" (?:more|fewer|less|the most) (?P<n>[^,]+?) ?,? ?(?P<a>[^,]+?) or (?P<b>[^,]+)",
        ),
    )
)
"""`did trade shows or webinars bring us more leads`: two sources, neither of them somebody who owns leads."""


def _brought(body: str) -> tuple[str, str] | None:
    match = next((found for pattern in _BROUGHT if (found := pattern.fullmatch(body))), None)
    noun = (match["n"] or "leads") if match else ""
    return (f"{noun} from {match['a']}", f"{noun} from {match['b']}") if match else None


def two_texts(body: str, scene: Scene) -> Iterator[tuple[str, str]]:
    """What the two sides may be, each as a question of its own."""
    if brought := _brought(body):
        yield brought
    if match := _MORE_BY.fullmatch(body):
        yield f"{match['n']} owned by {match['a']}", f"{match['n']} owned by {match['b']}"
    elif match := _MORE_IN.fullmatch(body):
        yield match["a"], match["b"]
    elif match := _MORE_OR.fullmatch(body):
        yield f"{match['n']} {match['in']} {match['a']}", f"{match['n']} {match['in']} {match['b']}"
    elif match := _MORE_OF.fullmatch(body) or _COMPARED_BY.fullmatch(body):
        noun, names = match["n"].rstrip(" ,"), sellers_by_name(scene.reps)
        if _OURSELVES & {match["a"], match["b"]} or match["a"] in names or match["b"] in names:
            yield f"{noun} owned by {match['a']}", f"{noun} owned by {match['b']}"
        yield f"{noun} of {match['a']} leads", f"{noun} of {match['b']} leads"


_OURSELVES = frozenset({"i", "me", "myself"})
