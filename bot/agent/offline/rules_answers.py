"""What the data's own fields of yes and no say, in sentences: `has not signed the NDA`, `said no to a trial`."""

import re
from collections.abc import Sequence

from bot.agent.offline.fields import field_named, no_of, tells_it_is_done, yes_of
from bot.agent.offline.marks import Mark, Measure, Ready, Several
from bot.agent.offline.scene import Rule, Scene, rule
from bot.agent.offline.spelling import key_of, stem
from bot.domain.lead_query import FieldIs, LeadField, MetricKind

_ARTICLE = r"(?:an? |the |their |our |any |that )?"
_NO = r"(?P<no>not |never |no longer |yet to |without |no |missing |lacking )?"
_AUXILIARY = r"(?:(?:have|has|had|did|do|does|is|are|was|were|be|been|being|got|already|actually) )*"


def _said(custom: str, scene: Scene, *, no: bool) -> Ready | None:
    values = yes_of(custom, scene)
    if not values:
        return None
    return Ready((FieldIs(field=LeadField.CUSTOM, custom=custom, values=values, negated=no),))


def _flag(words: str, scene: Scene) -> str:
    """The field of yes and no that words name; empty where they name none."""
    named = field_named(words, scene)
    return named[1] if named and named[1] and yes_of(named[1], scene) else ""


def _is_done(match: re.Match[str], scene: Scene) -> Mark | None:
    """`the NDA is not signed`, of a field `NDA Signed`."""
    custom = _flag(match["what"], scene)
    done = _done_in(custom)
    return _said(custom, scene, no=bool(match["no"])) if done and match["done"] == done else None


def _did_it(match: re.Match[str], scene: Scene) -> Mark | None:
    """`have not yet signed the NDA`, `a signed NDA`."""
    custom = _flag(match["what"], scene)
    done = _done_in(custom)
    same = bool(done) and (match["done"] == done or (len(match["done"]) > 2 and _verb(done) == _verb(match["done"])))
    return _said(custom, scene, no=bool(match["no"])) if same else None


def _has(match: re.Match[str], scene: Scene) -> Mark | None:
    """`already have dashcams`, of a field `Has Dashcams`, whatever content is called so."""
    custom = _flag(match["what"], scene)
    return _said(custom, scene, no=False) if custom else None


def _has_it(match: re.Match[str], scene: Scene) -> Mark | None:
    """`interested in a kiln but do not own one`, of a field `Owns a Kiln`."""
    said = {stem(word) for word in scene.line.text[: match.start()].split()}
    found = {name for key, name in scene.lexicon.custom_names.items() if stem(key.split()[-1]) in said}
    flags = [name for name in found if yes_of(name, scene)]
    return _said(flags[0], scene, no=bool(match["no"])) if len(flags) == 1 else None


def _carried_out(match: re.Match[str], scene: Scene) -> Mark | None:
    """`have we done a site visit with`, `how many site visits did we make`, of a field `Site Visit Done`."""
    custom = _flag(match["what"], scene)
    done = _said(custom, scene, no=bool(match.groupdict().get("no"))) if custom and tells_it_is_done(custom) else None
    counted = done and match.group().startswith("how many")
    return Several((Measure(MetricKind.COUNT), done)) if done and counted else done


def _done_in(custom: str) -> str:
    """The participle at the end of a field's name: `signed` of `NDA Signed`; empty where there is none."""
    words = key_of(custom).split()
    return words[-1] if len(words) > 1 and words[-1].endswith("ed") else ""


def _verb(word: str) -> str:
    return stem(word).removesuffix("d").removesuffix("e")


def _answer(match: re.Match[str], scene: Scene) -> Mark | None:
    """`said no to a trial`: the field says no, not merely anything but yes."""
    custom = _flag(match["what"], scene) or _begins(match["what"], scene)
    values = (no_of if match["answer"] == "no" else yes_of)(custom, scene) if custom else ()
    return Ready((FieldIs(field=LeadField.CUSTOM, custom=custom, values=values),)) if values else None


def _begins(words: str, scene: Scene) -> str:
    """The only field of yes and no whose name begins with words: `Trial Interest` of `a trial`."""
    named = [name for name in scene.lexicon.custom if f"{key_of(name)} ".startswith(f"{words} ")]
    found = [name for name in named if yes_of(name, scene)]
    return found[0] if len(found) == 1 else ""


def _participles(custom: Sequence[str]) -> set[str]:
    """The participles that names of fields end with: `signed` of `NDA Signed`."""
    return {key.split()[-1] for key in custom if " " in key and key.endswith("ed")}


def rules(field: str, custom: Sequence[str]) -> tuple[Rule, ...]:
    """Rules for fields of yes and no; `field` is an expression for the names of all fields, `custom` their keys."""
    participles = _participles(custom)
    done = "|".join(sorted(participles))
    did = "|".join(sorted(word.removesuffix(end) for word in participles for end in ("", "d", "ed")))
    told = rule(
        r"(?:who |that |which )?(?:have |has )?(?:said|say|says|saying|answered|answer|told us) "
        rf"(?P<answer>yes|no) (?:to|on|for|about) {_ARTICLE}(?P<what>{field}|\w+(?: \w+)?)",
        _answer,
    )
    has = rule(
        r"(?:who |that |which )?(?:(?:already|now|currently) )*(?:have|has|having|had|got)(?: already| got)? "
        rf"{_ARTICLE}"
        rf"(?P<what>{field})(?: (?:already|in place|installed|fitted|yet))*",
        _has,
    )
    made = r"(?:done|did|do|had|made|make|completed|carried out|held|paid|performed|finished)"
    carried = (
        rule(
            r"(?:(?:who|that|which) )?(?:(?:already|still) )?(?P<no>(?:do|does|did) not )?(?:yet )?"
            r"(?:owns?|have|has|got) (?:one|any|it)(?: (?:yet|already|so far))*(?= ?(?:[?,]|$|and |but ))",
            _has_it,
        ),
        rule(
            rf"(?:(?:who|that|which|whom|where) )?(?:we |i )?(?:(?:have|has|had|did) )?(?:we |i )?(?P<no>not |never )?"
            rf"(?:already |yet )?{made} {_ARTICLE}(?P<what>{field})(?: (?:with|at|for|yet|already|to))*",
            _carried_out,
        ),
        rule(
            rf"how many (?P<what>{field})(?: (?:have|did|had|has|were|are|been|we|i|they|leads))+ {made}(?: so far)?",
            _carried_out,
        ),
    )
    if not participles:
        return (told, has, *carried)
    return (
        told,
        has,
        *carried,
        rule(
            rf"(?:where |whose |with |if )?{_ARTICLE}(?P<what>{field}) {_AUXILIARY}{_NO}(?:(?:been|yet|got) )*"
            rf"(?P<done>{done})(?: yet)?",
            _is_done,
        ),
        rule(
            rf"(?:who |that |which )?{_AUXILIARY}{_NO}(?:(?:yet|ever) )?{_ARTICLE}(?P<done>{did}) {_ARTICLE}"
            rf"(?P<what>{field})(?: yet)?",
            _did_it,
        ),
    )
