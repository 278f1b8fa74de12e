"""Understands questions by rules and by the data's own vocabulary: no model, no guess, the same every time."""

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from bot.agent.offline import threads
from bot.agent.offline.about import OPENED_BY, About, about_somebody
from bot.agent.offline.again import all_of_again
from bot.agent.offline.alone import WHO
from bot.agent.offline.answering import at_that_account, at_their_company, chosen
from bot.agent.offline.apart_from import set_apart
from bot.agent.offline.apposed import named_first
from bot.agent.offline.asked_fields import with_asked_fields
from bot.agent.offline.assembler import Assembler
from bot.agent.offline.beyond import beyond
from bot.agent.offline.claims import claimed
from bot.agent.offline.clarifying import clarified
from bot.agent.offline.cleaning import plain as plain_text
from bot.agent.offline.columns_too import columns_too
from bot.agent.offline.comparing import compared
from bot.agent.offline.content import content_question, of_somebody
from bot.agent.offline.correcting import corrected
from bot.agent.offline.dated import still_ahead
from bot.agent.offline.deictic import numbered
from bot.agent.offline.draft import Missed
from bot.agent.offline.fields import field_named
from bot.agent.offline.figure_behind import latest_deed
from bot.agent.offline.freeing import Freed, fields_forgotten, filter_words, freed_fields
from bot.agent.offline.gates import LONGEST_QUESTION_CHARACTERS, stopped
from bot.agent.offline.going_back import stepped_back
from bot.agent.offline.group_order import other_end
from bot.agent.offline.how_often_one import often_of_one
from bot.agent.offline.instead import put_instead
from bot.agent.offline.lacking import told
from bot.agent.offline.lexicon_cache import LexiconCache
from bot.agent.offline.long_ago import as_long_ago
from bot.agent.offline.misspelt_heads import heads_mended
from bot.agent.offline.misspelt_leads import leads_mended
from bot.agent.offline.moves import moved
from bot.agent.offline.new_ones import new_ones
from bot.agent.offline.nobody import written_as_name
from bot.agent.offline.of_named import of_account, of_named
from bot.agent.offline.of_the_shown import asked_of_shown, done_by_the_one
from bot.agent.offline.of_whole import in_parts, in_percent
from bot.agent.offline.on_record import ON_RECORD
from bot.agent.offline.one_side import one_side
from bot.agent.offline.openers import COURTESY
from bot.agent.offline.opposite import turned_around
from bot.agent.offline.other_piece import other_piece, so_often
from bot.agent.offline.planner import Understood, plan_of
from bot.agent.offline.pointing import nobody_meant, nothing_to_change, nothing_to_point_at
from bot.agent.offline.refining import refined
from bot.agent.offline.remembered import RememberedVocabulary
from bot.agent.offline.rephrased import rephrased
from bot.agent.offline.retitled import retitled
from bot.agent.offline.rules_soonest import soonest_of
from bot.agent.offline.said_of_shown import ended_or_not, of_so_many
from bot.agent.offline.same_list import same_list
from bot.agent.offline.scene import Scene
from bot.agent.offline.sellers_at import sellers_by_name
from bot.agent.offline.sending import by_button
from bot.agent.offline.slots import fields_of
from bot.agent.offline.so_many_each import so_many_each
from bot.agent.offline.somebody_else import besides, left_out
from bot.agent.offline.spotter import spot, spotted_by
from bot.agent.offline.their_place import at_their_place
from bot.agent.offline.threads_before import Before, before
from bot.agent.offline.tokens import Line, tokenise
from bot.agent.offline.two_steps import said_again, two_steps
from bot.agent.offline.whether import whether_of_one
from bot.domain.calendar import Calendar
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery
from bot.domain.reading import Reading, Shape, ThreadMemory
from bot.domain.rep import Rep
from bot.domain.words import Status
from bot.usecases.ports import Reps, Vocabulary

NO_LIST = "I have not shown a list in this thread yet. Ask for one first, for example: who are my hottest leads?"
NOTHING_SAID = "I did not understand what to change about the answer before. Please ask it as a whole question."
NO_ANSWER = "There is no answer before this in our thread that I could change. Please ask it as a whole question."
TYPO_ROUNDS = 2
_FEWEST = re.compile(r"\bfewest\b|(?<!at )\bleast\b")
"""What asks for a breakdown that begins at its other end."""
_OWNERS_OF = re.compile(
    r"(?:(?:who are|show|list|give)(?: me| us)? )?(?:the |all |our )*(?:lead |account |contact )?owners\b"
)
"""`owners in Germany`: of leads, which need not be named."""


class OfflineReader:
    """Reads questions; keeps the data's vocabulary until the data has changed."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        reps: Reps,
        fiscal_year_start_month: Callable[[], int] = lambda: 1,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`clock` gives seconds that only go up; it decides when the vocabulary is read anew."""
        self._vocabulary = vocabulary
        self._reps = reps
        self._fiscal_year_start_month = fiscal_year_start_month
        self._lexicon = LexiconCache(vocabulary, clock)

    def warm(self) -> None:
        """
        Read the data's words and compile all patterns, which the first questions would wait for otherwise.

        Raises:
            DataStoreBusy: the database is away.
        """
        spotted_by(self._lexicon.get()).compile()
        OPENED_BY.compile()
        ON_RECORD.compile()

    def read(self, question: str, *, asker: Rep | None, thread: ThreadMemory, now: datetime, zone: str) -> Reading:
        """What the question means; never raises on what a person typed."""
        text = rephrased(plain_text(question[: 2 * LONGEST_QUESTION_CHARACTERS]), now.astimezone(ZoneInfo(zone)).year)
        if to_click := by_button(text, thread):
            return to_click
        text, heads = heads_mended(text, self._lexicon.get())
        text, leads = leads_mended(text, self._lexicon.get())
        refused = stopped(question, text, thread=bool(thread.turns), own=self._lexicon.get)
        if refused:
            return refused
        if choice := chosen(text, thread):
            text = plain_text(choice.question)
        said = claimed(text)
        text, thread = stepped_back(said.question if said else text, thread)
        text = of_so_many(said_again(text), thread)
        if steps := two_steps(text, thread):
            begun, earlier = stepped_back(said_again(steps.first), thread)
            first, _ = self._once(self._scene(begun, asker, now, zone), earlier)
            text, thread = steps.after(first, text, thread)
        company_of = partial(self._vocabulary.value_of, field=LeadField.COMPANY)
        text, each = so_many_each(latest_deed(text, thread), lambda: self._scene(text, asker, now, zone))
        text, apart = set_apart(text, lambda: self._scene(text, asker, now, zone))
        text, one = besides(text, thread)
        text = at_that_account(at_their_company(named_first(text), thread, company_of), thread, company_of)
        text, unknown = at_their_place(text, thread, self._vocabulary.value_of)
        if unknown:
            return unknown
        text = as_long_ago(soonest_of(text, thread), thread)
        text = new_ones(text, thread, known=self._lexicon.get().has(LeadField.STATUS, Status.NEW))
        notes = (*heads, *leads)
        reading, missed = self._once(scene := self._scene(text, asker, now, zone), thread)
        for _ in range(TYPO_ROUNDS):
            better = corrected(missed, scene) if missed else None
            if better is None:
                break
            notes = (*notes, *better[1])
            scene = self._scene(better[0], asker, now, zone)
            reading, missed = self._once(scene, thread)
        reading = with_asked_fields(reading, scene)
        claim = said.claim if said and reading.shape is Shape.NUMBER else reading.claim
        reading = each.of(reading) if each else reading
        return left_out(replace(reading, notes=(*notes, *reading.notes), claim=claim), one or apart)

    def _scene(self, text: str, asker: Rep | None, now: datetime, zone: str) -> Scene:
        calendar = Calendar(now=now, zone=zone, fiscal_year_start_month=self._fiscal_year_start_month())
        return Scene(
            plain=text,
            line=Line(tokenise(text)),
            lexicon=self._lexicon.get(),
            vocabulary=RememberedVocabulary(self._vocabulary),
            calendar=calendar,
            asker=asker,
            reps=tuple(self._reps.all()),
        )

    def _once(self, scene: Scene, thread: ThreadMemory) -> tuple[Reading, list[Missed]]:
        """A reading, and the words that stand in its way if it is no answer yet."""
        body = COURTESY.sub("", scene.line.text.rstrip(" ?,")) or scene.line.text
        quick = (
            refined(body, thread)
            or same_list(body, thread, scene, self._understand)
            or columns_too(body, thread, scene)
            or all_of_again(body, thread, scene, self._understand)
            or moved(body, thread, scene.calendar)
            or in_percent(body, thread, scene, self._understand)
            or ended_or_not(body, thread, scene)
            or in_parts(body, thread)
            or other_end(body, thread)
            or one_side(body, thread, scene, self._understand)
            or beyond(body, thread, scene, self._understand)
            or turned_around(body, thread, scene)
            or put_instead(body, thread, scene, self._understand)
            or other_piece(body, thread, scene, self._understand)
            or so_often(body, thread, scene, self._understand)
            or often_of_one(body, thread, scene, self._understand)
            or whether_of_one(body, thread, scene, self._understand)
            or asked_of_shown(body, thread, scene, self._understand)
            or compared(scene, thread, self._understand)
        )
        if quick:
            return quick, []
        about = about_somebody(scene, thread)
        sure = about.reading or (about.late if numbered(body) else None)
        if sure:
            return sure, []
        return self._planned(scene, thread, about, body)

    def _planned(self, scene: Scene, thread: ThreadMemory, about: About, body: str) -> tuple[Reading, list[Missed]]:
        """A question over leads, whole or as a follow-up."""
        understood = self._understand(scene)
        plan, draft = understood.plan, understood.draft
        last = before(thread)
        if last and body == scene.line.text.rstrip(" ?,") and (other := retitled(body, scene, last)):
            return other, []
        named = (self._dropped(body, scene) or fields_forgotten(body, last.query.where)) if last else []
        freed = freed_fields(body, named) if last else []
        if last and (threads.follows(body, draft, thread) or named):
            missed = [] if named else [one for one in plan.missed if not one.named]
            if not missed and (named or freed or _says_something(understood)):
                changed = told(self._changed(last, understood, scene, body, freed, only_freed=bool(named)), body, draft)
                who = Reading(shape=Shape.CLARIFY, sentence=WHO)
                return (who if nobody_meant(body, last, changed) else changed), plan.missed if not named else []
        if nothing_to_point_at(body, thread):
            return Reading(shape=Shape.CLARIFY, sentence=NO_LIST), []
        if nothing_to_change(body, thread, draft):
            return Reading(shape=Shape.CLARIFY, sentence=NO_ANSWER), []
        if (
            about.owned
            and not _FEWEST.search(body)
            and (owners := self._owners(scene.cut(*about.owned), of_leads=bool(_OWNERS_OF.match(body))))
        ):
            return owners, []
        content = content_question(scene, understood)
        if content:
            return content, []
        if about.late and (plan.missed or not _says_something(understood)):
            return about.late, []
        if last and not plan.missed and not _says_something(understood):
            return Reading(shape=Shape.CLARIFY, sentence=NOTHING_SAID), []
        if all(one.named for one in plan.missed):
            shape = Shape.STAKEHOLDERS if about.stakeholders and _of_account(plan.query) else plan.shape
            reading = Reading(shape=shape, query=plan.query, notes=tuple(plan.notes))
            return done_by_the_one(reading, body, thread), plan.missed
        return _unread(understood, scene, about, body)

    def _understand(self, scene: Scene) -> Understood:
        spots = spot(scene, sellers_by_name(scene.reps))
        draft = Assembler(scene, spots).run()
        return Understood(draft, plan_of(draft, scene))

    def _owners(self, scene: Scene, *, of_leads: bool) -> Reading | None:
        """`who owns the hot leads in Germany`: the owners of what a plan finds."""
        understood = self._understand(scene)
        if (
            understood.plan.missed
            or not understood.draft.slots
            or not (understood.draft.nouns or of_leads)
            or understood.draft.measures
            or understood.draft.groups
        ):
            return None
        return Reading(shape=Shape.OWNERS, query=understood.plan.query, notes=tuple(understood.plan.notes))

    def _changed(
        self, last: Before, new: Understood, scene: Scene, body: str, freed: Sequence[Freed], *, only_freed: bool
    ) -> Reading:
        """The question before with what a follow-up changes, on both sides of a comparison."""
        asked = scene.plain.endswith("?")
        titles = scene.lexicon.values.get(LeadField.TITLE, ())
        reading = threads.changed(
            last, new.plan, new.draft, body, freed, only_freed=only_freed, asked=asked, titles=titles
        )
        reading = still_ahead(reading, last.query, body, scene)
        other = last.reading.other
        if other is None or new.draft.groups:
            return reading
        side = Before(replace(last.reading, query=other, other=None), other, ())
        second = threads.changed(side, new.plan, new.draft, body, freed, only_freed=only_freed)
        same = reading.query == second.query  # `and Rae's?`: the first side stays, the other is another one
        return replace(reading, shape=Shape.COMPARISON, query=last.query if same else reading.query, other=second.query)

    def _dropped(self, body: str, scene: Scene) -> list[Freed]:
        """Fields that `drop the country filter` or `remove the CFO filter` means."""
        words = filter_words(body)
        if not words:
            return []
        if named := field_named(words, scene):
            return [(named[0], named[1] or None)]
        meant = self._understand(scene.saying(words)).plan
        return [] if meant.missed else list(fields_of(meant.query.where))


def _unread(understood: Understood, scene: Scene, about: About, body: str) -> tuple[Reading, list[Missed]]:
    """A question with words that made no plan: about whoever they name in full, about nobody known, or unclear."""
    plan = understood.plan
    if of_one := of_named(scene, understood) or of_account(scene, understood):
        return of_one, []
    unsaid = all(not one.sentence and not one.options for one in plan.missed)
    within = any(about.named[0] <= m.start < about.named[1] for m in plan.missed)
    if about.unknown and unsaid and (within or of_somebody(body)):
        return about.unknown, [] if of_somebody(body) or written_as_name(*about.named, scene) else plan.missed
    return clarified(plan.missed, scene, plan.notes), plan.missed


def _of_account(query: LeadQuery) -> bool:
    """Whether a plan lists the people of an account."""
    return query.metric is None and any(isinstance(c, FieldIs) and c.field is LeadField.COMPANY for c in query.where)


def _says_something(understood: Understood) -> bool:
    """Whether anything in the question narrows, orders, counts or groups, or names leads at all."""
    draft = understood.draft
    named = any(noun.plural or noun.accounts for _, noun in draft.nouns) or draft.shows
    return bool(draft.slots or draft.orders or draft.measures or draft.groups or named or draft.top or draft.fresh)
