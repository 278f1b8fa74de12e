"""How a phrase (see `phrases`) falls into its parts."""

import re
import textwrap

TOKEN = re.compile(r"!?\((?:[^()]|\([^()]*\))*\)(?:\?|\*\*)?|\{\w+\}(?:\?|\*\*)?|\S+")


def lines(text: str) -> list[str]:
    """Lines of an indented text; one that is indented further than the first goes on with the line before."""
    found: list[str] = []
    for line in textwrap.dedent(text).strip().splitlines():
        if line[:1].isspace():
            found[-1] += line.strip() if found[-1].endswith("|") else f" {line.strip()}"
        else:
            found.append(line)
    return found


def tokens(phrase: str) -> list[str]:
    """The parts of a phrase, each with the sign that says how often it may stand."""
    return TOKEN.findall(phrase)


def alternatives(token: str) -> list[str]:
    """The phrases of a token in brackets, `(a|b (c|d))`: what stands between bars that are in no inner bracket."""
    inside = token[1:-1]
    parts, depth, start = [], 0, 0
    for place, sign in enumerate(inside):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            parts.append(inside[start:place])
            start = place + 1
    return [*parts, inside[start:]]
