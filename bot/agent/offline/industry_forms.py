"""Who works in an industry, and where: `quarries` and `miners` of Quarrying and Mining."""

from bot.agent.offline.plain_words import everyday

SHORTEST = 4


def forms(word: str) -> frozenset[str]:
    """Other words for an industry that is called by what is done: its place and its people, no everyday words."""
    if not word.endswith("ing"):
        return frozenset()
    base = word.removesuffix("ing")
    doubled = len(base) > SHORTEST and base[-1] == base[-2] and base[-1] not in "lsz"
    spelled = {base, f"{base}er"} | ({base[:-1]} if doubled else set())
    return frozenset(form for form in spelled if len(form) > SHORTEST and not everyday(form))
