"""Words as people cut them short when they text, each by the word it stands for. A table."""

import re
from collections.abc import Mapping

_SPELLED = """
thanks: thx, thnx, tnx
about: abt | above: abv | after: aftr | anyone: any1, ne1 | are not: aint, ain't | because: cuz, coz, b/c, bcuz
before: b4, bfr | below: blw | between: btwn | could: cud, cld | department: dept | do not: dnt
everyone: every1, evry1 | excluding: excl | from: frm | give: giv | give me: gimme | have: hv, hav
have not: havnt, hvnt, havn't | including: incl | last: lst | leads: lds | less: lss | management: mgmt | manager: mgr
managers: mgrs | many: meny, mny | marketing: mktg | meeting: mtg | meetings: mtgs | message: msg | messages: msgs
month: mth, mnth | months: mths, mnths | never: nvr, nevr | next: nxt | nobody: nobdy | number: nmbr, numbr, nr
numbers: nmbrs, nrs | over: ovr | people: ppl, peeps, pple | please: pls, plz, plss, plse | previous: prev
quarter: qtr | quarters: qtrs | request: req | requests: reqs | should: shld, shd, shud, shuld | show: shw
somebody: smbdy, sumbody | someone: sm1, some1 | something: smth, smthg, smthn, sth, sthg, sumthing, somethin
source: src, srcs | than: thn | that: tht | the: teh, hte | this: ths, thsi, tihs
this week: this weeks | this month: this months | those: thsoe | through: thru
today: 2day | tomorrow: tmrw, tmrow, tmr, tomoz, 2moro | tonight: 2nite | under: undr | week: wek, weeek | went: wnt
what: wht, waht | where: wher, whr | which: whch, witch | who: woh | within: w/in, w/i | without: w/out, w/o
would: wud, wld | page views: pageviews | yesterday: yday, yest, ystrday, ystday, yestrday | your: ur
"""


def _table() -> Mapping[str, str]:
    entries = (entry.split(":") for line in _SPELLED.strip().splitlines() for entry in line.split(" | "))
    return {short.strip(): meant.strip() for meant, shorts in entries for short in shorts.split(",")}


SHORT_FORMS = _table()
_SHORT = re.compile(
    rf"(?<![\w'/@.-])(?:{'|'.join(sorted(map(re.escape, SHORT_FORMS), key=len, reverse=True))})(?![\w'/@-])\.?(?!\w)",
    re.I,
)


def spelled_out(text: str) -> str:
    """The text with every short form as the word it stands for; a name in capitals stays what it is."""
    shouting = text.isupper()

    def meant(found: re.Match[str]) -> str:
        short = found.group()
        return short if short.isupper() and not shouting else SHORT_FORMS[short.rstrip(".").lower()]

    return _SHORT.sub(meant, text)
