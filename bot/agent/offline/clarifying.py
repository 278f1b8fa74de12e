"""What to say, and which choices to offer, where words of a question were not understood."""

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from bot.agent.offline.draft import Missed
from bot.agent.offline.marks import Option
from bot.agent.offline.plain_words import EVERYDAY
from bot.agent.offline.scene import Scene
from bot.domain.answer import Choice
from bot.domain.condition_words import field_words
from bot.domain.lead_query import LeadField
from bot.domain.reading import Reading, Shape

MOST_CHOICES = 5
SIMILAR = 82.0
"""Likeness, of 100, from which a word is offered for one that was not understood: two letters of ten may differ."""
ASK_AGAIN = "Please say it in other words, or leave it out."


def clarified(missed: Sequence[Missed], scene: Scene, notes: Sequence[str] = ()) -> Reading:
    """The question back: names the words that were not understood, and offers what they may mean."""
    unclear = next((one for one in missed if one.options), None)
    words = tuple(dict.fromkeys(w for one in missed if (w := scene.line.typed(one.start, one.end, scene.plain))))
    said = next((one.sentence for one in missed if one.sentence), "")
    if unclear:
        sentence, choices = _which(unclear, scene)
    elif said:
        sentence, choices = said, ()
    else:
        choices = tuple(_nearest(missed, scene))
        quoted = " and ".join(f"“{w[:40]}”" for w in _runs(missed, scene)[:4])
        sentence = f"I did not understand {quoted}. {'Did you mean one of these?' if choices else ASK_AGAIN}"
    return Reading(shape=Shape.CLARIFY, sentence=sentence, choices=choices, unread=words, notes=tuple(notes))


def _runs(missed: Sequence[Missed], scene: Scene) -> list[str]:
    """Words that stand side by side are named together."""
    runs: list[list[int]] = []
    for one in sorted(missed, key=lambda each: each.start):
        if runs and one.start <= runs[-1][1]:
            runs[-1][1] = max(runs[-1][1], one.end)
        elif one.end > one.start:
            runs.append([one.start, one.end])
    return [scene.line.typed(start, end, scene.plain) for start, end in runs]


def _which(missed: Missed, scene: Scene) -> tuple[str, tuple[Choice, ...]]:
    words = scene.line.typed(missed.start, missed.end, scene.plain)
    choices = tuple(_choice(option, missed, scene) for option in missed.options[:MOST_CHOICES])
    return f"Which “{words}” do you mean?", choices


def _choice(option: Option, missed: Missed, scene: Scene) -> Choice:
    value = option.values[0]
    if option.field is LeadField.OWNER:
        rep = next((r for r in scene.reps if r.id == value), None)
        label = rep.shown if rep else value
        return Choice(label=label, question=_instead(missed, f"{(rep and rep.email) or label}", scene))
    if option.field is LeadField.COMPANY:
        return Choice(label=value, question=_instead(missed, f'"{value}"', scene))
    name = option.custom or field_words(option.field)
    return Choice(label=f"{name} {value}", question=_instead(missed, f"{name} {value}", scene))


def _nearest(missed: Sequence[Missed], scene: Scene) -> Iterator[Choice]:
    """The question with the first unknown word replaced by words of the data that look like it."""
    one = next((each for each in missed if each.end > each.start), None)
    if one is None:
        return
    words = scene.line.slice(one.start, one.end)
    if len(words) < 4 or words.startswith("§"):
        return
    found = process.extract(words, scene.lexicon.words, scorer=fuzz.ratio, score_cutoff=SIMILAR, limit=3)
    for word, _, _ in found:
        if word == words or word[0] != words[0] or words in EVERYDAY:
            continue
        yield Choice(label=word, question=_instead(one, word, scene))


def _instead(missed: Missed, words: str, scene: Scene) -> str:
    tokens = scene.line.tokens
    return scene.plain[: tokens[missed.start].start] + words + scene.plain[tokens[missed.end - 1].end :]
