"""What a rep answers: short, in the third person, several things at once, sometimes with the buyer's own words."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.agent.bant import authority, budget, budget_words, need_stances, timeline, timeline_words
from bot.agent.bant.answer_parts import parts
from bot.agent.bant.answer_words import (
    ALONE,
    APPROVED,
    GIVEN,
    GROUP,
    HAPPENED,
    NAMES_SOMEBODY,
    NEEDS,
    NOT_ALONE,
    ONLY_YES,
    SELF,
)
from bot.agent.bant.authority_words import ROLES
from bot.agent.bant.budget_told import SMALLEST_BARE_SUM
from bot.agent.bant.clauses import clause_by_clause
from bot.agent.bant.deciders import decider
from bot.agent.bant.dialogue import dialogue
from bot.agent.bant.money import Money, sums
from bot.agent.bant.need import find_need
from bot.agent.bant.need_pains import pains
from bot.agent.bant.need_solved import lasting
from bot.agent.bant.periods import Period, periods
from bot.agent.bant.sentences import plain, split
from bot.agent.bant.short_answers import ROLE_DECIDES, WORDS, bare_period, is_the_contact, listed
from bot.agent.bant.timeline_context import only_timing
from bot.domain.bant import Finding, Side, Utterance
from bot.domain.qualification_words import asks_something, without_unknowns
from bot.domain.words import Criterion, Level


def read_answer(text: str, *, asked: Criterion | None, now: datetime) -> list[Finding]:
    """Everything a rep's message says on the four, each with the words it rests on."""
    found: list[Finding] = []
    for part, about, direct in parts(text, asked):
        for sentence in split(part):
            if direct:
                found.extend(_direct(sentence, about, now))
                continue
            for told in without_unknowns(sentence):
                found.extend(clause_by_clause(told, partial(_reported, about=about, now=now)))
    return _with_lists(_one_each(found), text, asked)


def _with_lists(found: list[Finding], text: str, asked: Criterion | None) -> list[Finding]:
    """Where the need is told as a list, all of it is the need."""
    items = listed(text) if asked is Criterion.NEED and {f.criterion for f in found} == {Criterion.NEED} else []
    return [replace(f, value=_short("; ".join(items)), quote=text.strip()) for f in found] if items else found


def _direct(words: str, about: Criterion | None, now: datetime) -> list[Finding]:
    """The buyer's own words, as quoted by the rep."""
    talk = dialogue([Utterance(text=words, side=Side.BUYER)], now=now)
    found = [
        *find_need(talk),
        *timeline.find_timeline(talk),
        *budget.find_budget(talk),
        *authority.find_authority(talk),
    ]
    if about is not None and about not in {f.criterion for f in found}:
        found += [_as_said(f) for f in _reported(words, about, now) if f.criterion is about]
    return [replace(f, side=Side.BUYER, speaker="", at=None, line=1) for f in found]


def _as_said(found: Finding) -> Finding:
    level = Level.SUPPORTED if found.level is Level.CLAIMED else found.level
    return replace(found, level=level)


def _reported(sentence: str, about: Criterion | None, now: datetime) -> list[Finding]:
    """A rep's own account of what the buyer wants."""
    if asks_something(sentence):
        return []
    text = own = plain(sentence)
    for pattern, self_ in SELF:
        own = pattern.sub(self_, own)
    money = _money(sentence, own, about)
    broke = money is not None and money.level is Level.CONTRADICTED and about is not Criterion.TIMELINE
    found = [
        money,
        None if broke else _time(sentence, own, about, now),  # "no budget this year" names no deadline
        _decider(sentence, own, about),
    ]
    kept = [f for f in found if f is not None]
    timed = any(f.criterion is Criterion.TIMELINE for f in kept)
    if timed and only_timing(plain(_clause(sentence, NEEDS)), today=now.date()):
        return kept
    wanted = _wish(sentence, text, own, about, others=bool(kept))
    return [*kept, wanted] if wanted is not None else kept


def _money(sentence: str, own: str, about: Criterion | None) -> Finding | None:
    asked = about is Criterion.BUDGET
    if budget_words.NO_BUDGET.search(own) or (asked and re.match(r"(?:none|no|nope|zero|0|nothing)\b", own)):
        return _claim(Criterion.BUDGET, "no budget", sentence, level=Level.CONTRADICTED)
    cued = asked or bool(budget_words.CUE.search(own))
    named = [
        m
        for m in sums(own)
        if (m.explicit or (cued and m.high >= SMALLEST_BARE_SUM and not _in_period(own, m.start)))
        and not budget.is_other_money(own, m)
        and not SIGNING_LIMIT.search(own[: m.start])
    ]
    waits = budget_words.NOT_APPROVED.search(own) is not None
    if named and (cued or len(own.split()) <= SHORT_WORDS or _for_it(own, named[0], about)):
        value = f"{named[0].shown()}, {budget.UNAPPROVED}" if waits else named[0].shown()
        return budget.with_money(_claim(Criterion.BUDGET, value, sentence), named[0])
    if waits and (asked or re.search(r"\bbudget|\bfund|\bmoney\b", own)):
        return _claim(Criterion.BUDGET, f"budget {budget.UNAPPROVED}", sentence, level=Level.CONTRADICTED)
    if (asked and APPROVED.search(own)) or budget_words.HAS_BUDGET.search(own):
        return _claim(Criterion.BUDGET, "budget approved", sentence)
    return None


SIGNING_LIMIT = re.compile(
    r"\b(?:sign|approv|decid)\w* (?:on |for |off )?(?:\w+ )?(?:above|over|up to|below|under|beyond) ?$"
)
"""`signs everything above 50k`: no budget."""

SHORT_WORDS = 4


def _for_it(own: str, money: Money, about: Criterion | None) -> bool:
    """Whether a sum that no word of budget goes with is theirs to spend; told as the problem, it is part of it."""
    return money.explicit and (about is not Criterion.NEED or bool(budget_words.HAVE_FOR_IT.search(own)))


def _in_period(text: str, place: int) -> bool:
    return bool(re.match(r"(?:19|20)\d\d\b", text[place:]))


def _time(sentence: str, own: str, about: Criterion | None, now: datetime) -> Finding | None:
    asked = about is Criterion.TIMELINE
    found = [p for p in periods(own, today=now.date()) if not timeline_words.NOT_A_DATE.search(own[p.start : p.end])]
    found = [p for p in found if not timeline_words.NOT_THEN.search(own[: p.end])]
    if found and (asked or _is_deadline(own, found[0])):
        claim = _claim(Criterion.TIMELINE, timeline.shown(found[0]), sentence)
        return timeline.with_period(claim, found[0])
    if asked and (bare := bare_period(own, today=now.date())):
        return timeline.with_period(_claim(Criterion.TIMELINE, timeline.shown(bare), sentence), bare)
    if timeline_words.NO_HURRY.search(own) or (
        asked and re.match(r"(?:none|no|nope|never|open|undecided|some ?time|some ?day)\b", own)
    ):
        return _claim(Criterion.TIMELINE, "no date in sight", sentence, level=Level.CONTRADICTED)
    if timeline_words.SOON.search(own) or (asked and re.search(r"\bsoon\b|\bnow\b", own)):
        return _claim(Criterion.TIMELINE, "as soon as possible", sentence)
    return None


def _is_deadline(text: str, period: Period) -> bool:
    before = text[max(0, period.start - 20) : period.end]
    meets = timeline_words.MEETING.search(text) and not timeline_words.FIRMLY.search(text)
    return (
        bool(GIVEN.search(before)) and not meets and not timeline_words.PAST.search(text) and not HAPPENED.search(text)
    )


def _decider(sentence: str, own: str, about: Criterion | None) -> Finding | None:
    level = authority.stance(own)
    name = decider(sentence, short=about is Criterion.AUTHORITY)
    group = about is Criterion.AUTHORITY and GROUP.match(own)
    if level is Level.CONTRADICTED or group or NOT_ALONE.search(own):
        value = name or _short(_clause(sentence, DECIDING))
        return _claim(Criterion.AUTHORITY, value, sentence, level=Level.CONTRADICTED)
    if name and level is None:
        return _claim(Criterion.AUTHORITY, name, sentence)
    if level is Level.SUPPORTED or ALONE.search(own):
        return _claim(Criterion.AUTHORITY, "decides on the purchase", sentence)
    if about is Criterion.AUTHORITY and is_the_contact(plain(sentence)):
        return _claim(Criterion.AUTHORITY, "decides on the purchase", sentence)
    if ROLES.found_in(own) and ROLE_DECIDES.search(own):
        return _claim(Criterion.AUTHORITY, _short(_clause(sentence, DECIDING)), sentence)
    if about is Criterion.AUTHORITY and not ONLY_YES.match(own) and _names(sentence, own):
        return _claim(Criterion.AUTHORITY, _short(sentence), sentence)
    if about is Criterion.AUTHORITY and re.match(r"(?:yes|yep|yeah)\b", own):
        return _claim(Criterion.AUTHORITY, "decides on the purchase", sentence)
    if about is Criterion.AUTHORITY and re.match(r"(?:no|nope)\b", own):
        return _claim(Criterion.AUTHORITY, "does not decide", sentence, level=Level.CONTRADICTED)
    return None


def _names(sentence: str, own: str) -> bool:
    """Whether an answer to "who decides?" names somebody: a role, or a name in capitals."""
    return ROLES.found_in(own) or bool(NAMES_SOMEBODY.search(own)) or bool(re.search(r"\b[A-ZÀ-Þ][\w'’-]+", sentence))


def _wish(sentence: str, text: str, own: str, about: Criterion | None, *, others: bool) -> Finding | None:
    stance = need_stances.stance(own)
    if stance is Level.CONTRADICTED or (about is Criterion.NEED and re.match(r"(?:none|no|nope|nothing)\b", own)):
        return _claim(Criterion.NEED, "no clear need yet", sentence, level=Level.CONTRADICTED)
    if (
        about is Criterion.NEED
        and not ONLY_YES.match(own)
        and WORDS.search(own)
        and (not others or NEEDS.search(text) or stance)
    ):
        return _claim(Criterion.NEED, _short(_clause(sentence, WANTING) if others else sentence), sentence)
    if about is not Criterion.NEED and budget_words.LOSS.search(own):
        return _claim(Criterion.NEED, _short(_clause(sentence, budget_words.LOSS)), sentence)
    if about is not Criterion.NEED and not others and pains(lasting(own)):
        return _claim(Criterion.NEED, _short(sentence), sentence)
    if about is not Criterion.NEED and NEEDS.search(text) and not _only_about_others(own):
        return _claim(Criterion.NEED, _short(_clause(sentence, NEEDS)), sentence)
    return None


def _only_about_others(own: str) -> bool:
    """`needs approval`, `wants it by March`: words of need that tell no need."""
    return bool(
        re.search(
            r"\b(?:needs?|wants?|requires?)\b (?:\w+ )?(?:approval|sign|it\b|this\b|to (?:check|ask|run|talk|speak"
            r"|decide)|time\b|more\b|a (?:budget|quote|call|demo))",
            own,
        )
    )


def _clause(sentence: str, about: re.Pattern[str]) -> str:
    """The part of a sentence that is about something."""
    clauses = re.split(r"[,;]| but | and (?=(?:\w+ ){1,3}(?:has|have|decides?|signs?|approves?)\b)", sentence)
    return next((c.strip() for c in clauses if about.search(plain(c))), sentence)


DECIDING = re.compile(r"\b(?:decid|sign|approv|authority|decision|boss|board|c[efot]o|manager|director|owner)\w*")


def _short(sentence: str) -> str:
    return need_stances.shortened(" ".join(sentence.split()).strip(' .!,;:"“”'))


WANTING = re.compile(f"{NEEDS.pattern}|{budget_words.LOSS.pattern}")


def _claim(criterion: Criterion, value: str, sentence: str, *, level: Level = Level.CLAIMED) -> Finding:
    return Finding(criterion=criterion, level=level, value=value, quote=sentence.strip(), side=Side.SELLER)


def _one_each(found: Sequence[Finding]) -> list[Finding]:
    """The first on each criterion, the buyer's quoted words before the rep's own."""
    best: dict[Criterion, Finding] = {}
    for finding in sorted(found, key=lambda f: f.side is not Side.BUYER):
        best.setdefault(finding.criterion, finding)
    return [best[c] for c in Criterion if c in best]
