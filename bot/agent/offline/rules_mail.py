"""E-mails that leads opened, clicked in or answered, by campaign or by name."""

import re
from calendar import month_name

from bot.agent.offline.assets import BOUNDARIES, campaign_at
from bot.agent.offline.deeds import MANY, THE, did, happened, with_asset
from bot.agent.offline.marks import Done, Joint, Link, Mark, Several, Spot, Values, When
from bot.agent.offline.plain_words import FILLERS, everyday
from bot.agent.offline.points_in_time import span_named
from bot.agent.offline.scene import Rule, Scene, rule
from bot.domain.lead_query import LeadField
from bot.domain.words import EventKind as Kind

_BY_MAIL = {"open": Kind.EMAIL_OPEN, "click": Kind.EMAIL_CLICK, "repl": Kind.EMAIL_REPLY}


def _in_campaign(match: re.Match[str], scene: Scene) -> Mark:
    """`opened emails from the Spring campaign`: the event tells which campaign it belongs to."""
    return Done((_BY_MAIL[match["what"]],), match["words"].strip())


_MONTHS = frozenset(name.lower() for name in month_name if name)


def _named_mail(match: re.Match[str], scene: Scene) -> Mark | None:
    """`clicked on a Spring Push e-mail`: a mail by a name that the data has, or that is written like one."""
    first, after = scene.places(match, "words")
    kind, words = _BY_MAIL[match["what"]], match["words"].strip()
    known = scene.lexicon.assets.having(words.split()) or scene.lexicon.campaigns.having(words.split())
    if words in _MONTHS and match.group().endswith(f"{words} newsletter"):
        return Done((kind,), f"{words} newsletter")
    if words in _MONTHS and after == scene.places(match)[1] - 1:
        return _in_month(kind, words, scene)
    if words.split()[0] in _MONTHS:
        return None
    if known or all(t.capital for t in scene.line.tokens[first:after]) or _has_mail(kind, words, scene):
        return Done((kind,), words)
    return None


def _mail_noun(match: re.Match[str], scene: Scene) -> Mark | None:
    """`June rates newsletter clicks`: of a mail that the data has under these words."""
    kind, words = _BY_MAIL[match["what"]], match["words"].strip()
    spelled = (f"{words} {match['mail']}", *(() if everyday(words) else (words,)))
    named = next((each for each in spelled if happened((kind,), each, scene)), None)
    return Done((kind,), named) if named else None


def _mail_by_name(match: re.Match[str], scene: Scene) -> Mark | None:
    """`September digest openers`: of a mail that no word says is one, where each of its words is a name's."""
    kind, words = _BY_MAIL[match["what"]], match["words"].strip()
    first = scene.line.starts.index(match.start())
    plain = any(word in BOUNDARIES or word in FILLERS or scene.lexicon.options(word) for word in words.split())
    if first and scene.line.tokens[first - 1].kind == "word" and scene.line.tokens[first - 1].key not in FILLERS:
        return None
    return Done((kind,), words) if not plain and _has_mail(kind, words, scene) else None


def _both_mails(match: re.Match[str], scene: Scene) -> Mark | None:
    """`clicked both the autumn and the spring newsletter`: each of the two, by its name."""
    kind, one, other = _BY_MAIL[match["what"]], match["one"], match["other"]
    mail = match["mail"] or ""
    first = one if one.endswith(mail) else f"{one} {mail}"
    names = (first, f"{other} {mail}".strip())
    if not all(happened((kind,), name, scene) for name in names):
        return None
    return Several((Done((kind,), names[0]), Joint(Link.AND), Done((kind,), names[1])))


def _has_mail(kind: Kind, words: str, scene: Scene) -> bool:
    return not everyday(words) and happened((kind,), words, scene)


def _in_month(kind: Kind, month: str, scene: Scene) -> Mark | None:
    """`opened June emails`: a mail of that name where there is one, else those opened in that month."""
    if happened((kind,), month, scene):
        return Done((kind,), month)
    span = span_named(month, scene.calendar, lambda _: None)
    return Several((Done((kind,)), When(span))) if span else None


def _unnamed_mail(match: re.Match[str], scene: Scene) -> Spot | None:
    """`opened the autumn bulletin`: a mail that the data has under these words, though no word says that it is one."""
    first, _ = scene.places(match)
    begin, after = scene.places(match, "words")
    kind = _BY_MAIL[match["what"]]
    if not match["article"]:
        keys = [token.key for token in scene.line.tokens[begin:after]]
        after = begin + next((n for n, key in enumerate(keys) if key in BOUNDARIES or key in FILLERS), len(keys))
    for end in range(after, begin, -1):
        words = scene.line.slice(begin, end)
        if not scene.lexicon.assets.having(words.split()) and _has_mail(kind, words, scene):
            return Spot(first, end, Done((kind,), words))
    return None


def _of_campaign(match: re.Match[str], scene: Scene) -> Spot | None:
    """
    `clicked Spring Promo`: mails of a campaign by its name, where no piece of content is called so.

    Where no mail tells its campaign it is mails to leads that came from it.
    """
    first, begin = scene.places(match)
    found = campaign_at(begin, scene)
    if found is None or not isinstance(found.mark, Values):
        return None
    words = scene.line.slice(begin, found.end)
    kind, words = _BY_MAIL[match["what"]], words.removesuffix(" campaign")
    named = any(o.field is LeadField.CAMPAIGN for o in found.mark.options)
    if not named or scene.lexicon.assets.having(words.split()):
        return None
    if happened((kind,), words, scene):
        return Spot(first, found.end, Done((kind,), words))
    return Spot(first, found.end, Several((Done((kind,)), found.mark)))


_WHO = "|".join(
    f"(?<={word} )" for word in ("who", "that", "have", "has", "ever", "but", "and", "or", "neither", "nor")
)
_NEVER = "(?<=not )|(?<=never )"
_BEHIND = (
    r" (?:last|this|since|before|after|in|on|during|within|yesterday|today|recently|lately|twice|once|more than"
    r"|at least|but|and|or|nor|between|over|\d|the (?:last|past)|at all|yet)\b"
)
"""What follows `opened` where no word says what: a mail."""

RULES: tuple[Rule, ...] = (
    rule(
        r"open(?:ed|s|ing)? (?:or|nor|/) click(?:ed|s|ing)?(?: on| in)?"
        r"(?: (?:an?|any|one|some|of|our|the|my))* (?:e ?mails?|mails?|newsletters?)",
        Done((Kind.EMAIL_OPEN, Kind.EMAIL_CLICK)),
    ),
    rule(r"click(?:ed|s|ing)?(?: on| through)? (?:anything|something|stuff)", did(Kind.EMAIL_CLICK)),
    rule(
        rf"{MANY}(?:e ?mail|e mail|mail|newsletter) opens?|open(?:ed|s|ing)? {THE}{MANY}(?:of )?{THE}"
        r"(?:e ?mails?|e mails?|mails?|newsletters?)",
        did(Kind.EMAIL_OPEN),
    ),
    rule(rf"open(?:ed)? {MANY}(?:e ?mails?|e mails?|mails?|newsletters?)", did(Kind.EMAIL_OPEN)),
    rule(
        rf"click(?:ed)?(?: on| through)? {MANY}(?:links?|e ?mails?|e mails?|mails?|newsletters?)",
        did(Kind.EMAIL_CLICK),
    ),
    rule(rf"(?:replied to|answered) {MANY}(?:e ?mails?|e mails?|mails?)", did(Kind.EMAIL_REPLY)),
    rule(
        r"(?P<what>open|click|repl)(?:ed|ied)?(?: on| in| to)? (?:the |our |an? |any )*(?:e ?mails?|e mails?|mails?"
        r"|newsletters?|links?) (?:from|in|of|for) (?:the |our )?(?P<words>(?:\w+ ){1,6}?)campaign",
        _in_campaign,
    ),
    rule(
        r"(?P<what>open|click|repl)(?:s|ed|ied|ies)?(?: on| in| to| of)? (?:the |our |an? |any )*"
        r"(?P<words>(?:\w+ ){1,6}?)campaign (?:e ?mails?|e mails?|mails?|newsletters?|links?)",
        _in_campaign,
    ),
    rule(
        rf"open(?:ed|s)? {THE}(?=(?:\w+ ){{1,4}}(?:e ?mails?|newsletters?))", with_asset(Kind.EMAIL_OPEN, needed=True)
    ),
    rule(
        rf"click(?:ed|s|ing)?(?: on| in| through)? {THE}(?=(?:\w+ ){{1,6}}(?:e ?mails?|mails?|newsletters?|links?))",
        with_asset(Kind.EMAIL_CLICK, needed=True),
    ),
    rule(
        rf"repl(?:ied|y|ies|ying) to {THE}(?=(?:\w+ ){{1,6}}(?:e ?mails?|mails?|newsletters?))",
        with_asset(Kind.EMAIL_REPLY, needed=True),
    ),
    rule(
        r"(?P<what>open|click|repl)(?:s|ed|ied|ies|ing|ying)?(?: on| in| to| through)? (?:the |our |an? |any |your )*"
        r"(?P<words>(?:\w+ ){1,6}?)(?:e ?mails?|e mails?|mails?|newsletters?|mailings?|links?)",
        _named_mail,
    ),
    rule(
        r"(?P<what>open|click|repl)(?:s|ed|ied|ies|ing|ying)?(?: on| in| to| through)? (?:the |our |an? |any |your )*"
        r"(?:e ?mails?|e mails?|mails?|newsletters?|mailings?|links?) (?:from|of|about) (?:the |our )?"
        r"(?P<words>(?:\w+ ){0,5}\w+)",
        _named_mail,
    ),
    rule(
        r"(?P<what>open|click|repl)\w*(?: on| in| to)? (?:both )?(?:the |our )?(?P<one>(?:\w+ ){0,4}?\w+) and"
        r" (?:the |our )?(?P<other>\w+(?: \w+){0,3}?) (?P<mail>newsletter|mailing|bulletin)s?",
        _both_mails,
    ),
    rule(
        r"(?P<words>(?:\w+ ){1,4}?)(?P<what>open|click|repl)(?:s|ers|ies|iers)",
        _mail_by_name,
    ),
    rule(
        r"(?P<words>(?:\w+ ){1,5}?)(?P<mail>newsletter|mailing|e ?mail|bulletin) (?P<what>open|click|repl)"
        r"(?:s|ers|y|ies|iers)?",
        _mail_noun,
    ),
    rule(
        rf"{MANY}(?:e ?mail|e mail|mail|link|newsletter) clicks?|click(?:ed|s|ing)?(?: "
        rf"through)?(?: {THE}(?:links?|e ?mails?|e mails?|mails?|newsletters?|ctas?)(?: in {THE}(?:e ?mails?"
        r"|e mails?|mails?))?)?",
        did(Kind.EMAIL_CLICK),
    ),
    rule(
        r"(?:(?:e ?|e )?mailed|wrote(?: to)?|got back to|came back to) (?:us|me)(?: back)?"
        r"|(?<!we )(?<!i )(?:e ?|e )?mailed back"
        rf"|{MANY}(?:e ?mail |e mail |mail )?(?:replies|reply|responses?)|(?:repl(?:ied|y|ies|ying)"
        r"|respond(?:ed|s|ing)?|answer(?:ed|s|ing)?|wrote back|written back|write back)(?: "
        rf"back)?(?: {THE}(?:e ?mails?|e mails?|mails?|messages?|us|me))?",
        did(Kind.EMAIL_REPLY),
    ),
    rule(
        r"(?:(?:with|had|have|has|any|recent) )*(?:e ?mail|e mail|mail) "
        r"(?:activity|activities|engagement|interactions?)",
        did(Kind.EMAIL_OPEN, Kind.EMAIL_CLICK, Kind.EMAIL_REPLY),
    ),
    rule(r"(?:e ?mail |e mail |newsletter )?openers", did(Kind.EMAIL_OPEN)),
    rule(r"(?:e ?mail |e mail |link )?clickers", did(Kind.EMAIL_CLICK)),
    rule(r"(?:e ?mail |e mail )?(?:repliers|responders)", did(Kind.EMAIL_REPLY)),
    rule(
        r"(?P<what>open|click|repl)(?:s|ed|ied|ies|ing|ying)?(?: on| in| to| through)? "
        r"(?P<article>(?:the |our |an? |any |your )*)(?P<words>\w+(?: \w+){0,3})",
        _unnamed_mail,
    ),
    rule(
        r"(?P<what>open|click|repl)(?:s|ed|ied|ies|ing|ying)?(?: on| in| to| through| from)*"
        r"(?: (?:the|our|an?|any|your))*(?= )",
        _of_campaign,
    ),
    rule(rf"(?:^opened|(?:{_WHO}|{_NEVER})opened|(?:{_NEVER})open)(?=$| [?,]|{_BEHIND})", did(Kind.EMAIL_OPEN)),
)
