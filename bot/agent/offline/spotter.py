"""Goes through a question word by word and finds what each part is, the longest reading first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter

from bot.agent.offline import (
    order_by_day,
    rules_answers,
    rules_attendance,
    rules_beside,
    rules_consent,
    rules_contact,
    rules_counts,
    rules_due,
    rules_engagement,
    rules_fields,
    rules_groups,
    rules_having,
    rules_how_often,
    rules_interest,
    rules_known,
    rules_list_counts,
    rules_mail,
    rules_members,
    rules_moves,
    rules_numbers,
    rules_occasions,
    rules_only_listed,
    rules_orders,
    rules_own_deeds,
    rules_own_verbs,
    rules_plan,
    rules_presence,
    rules_rates,
    rules_response,
    rules_scales,
    rules_sense,
    rules_small,
    rules_sole,
    rules_soonest,
    rules_spread,
    rules_standing,
    rules_states,
    rules_things,
    rules_time,
    rules_two_way,
)
from bot.agent.offline.adjectives import ADJECTIVES, NEW, named_behind, stands_apart, stands_so
from bot.agent.offline.assets import campaign_at
from bot.agent.offline.choosing import own_field
from bot.agent.offline.fields import field_pattern
from bot.agent.offline.firm_titles import of_a_firm
from bot.agent.offline.first_words import ByFirstWord
from bot.agent.offline.last_resort import house_at, last_resort
from bot.agent.offline.lexicon import Lexicon
from bot.agent.offline.marks import (
    Cue,
    Done,
    Grouped,
    Joint,
    Mark,
    Measure,
    Noise,
    Not,
    Noun,
    Option,
    Order,
    Ready,
    Several,
    Spot,
    Unread,
    Values,
    When,
    Whole,
)
from bot.agent.offline.own_lists import before_listed, both_of_two, listed_at, not_of_an_industry, of_a_list
from bot.agent.offline.plain_words import FILLERS
from bot.agent.offline.rules_states import mine
from bot.agent.offline.scene import Rule, Scene
from bot.agent.offline.spelling import key_of
from bot.agent.offline.values_at import values_at
from bot.domain.lead_query import NOBODYS, FieldIs, LeadField, owners_named
from bot.domain.rep import Rep

_CRM_WORDS = {LeadField.CRM_STATUS, LeadField.CUSTOM, LeadField.CAMPAIGN, LeadField.SOURCE_DETAIL, LeadField.LANGUAGE}


@lru_cache(maxsize=8)
def rules_for(custom: tuple[str, ...]) -> tuple[Rule, ...]:
    """Every rule, for data with these custom fields; where two readings are equally long the earlier one holds."""
    field = field_pattern(custom)
    return (
        *rules_members.RULES,
        *rules_list_counts.RULES,
        *rules_own_deeds.rules(custom),
        *rules_sole.RULES,
        *rules_answers.rules(field, custom),
        *rules_due.rules(field),
        *rules_spread.SPREAD,
        *rules_standing.RULES,
        *rules_consent.RULES,
        *rules_known.RULES,
        *rules_states.RULES,
        *rules_scales.RULES,
        *rules_groups.RULES,
        *rules_contact.RULES,
        *rules_beside.rules(field),
        *rules_interest.RULES,
        *rules_moves.RULES,
        *rules_plan.rules(field),
        *rules_rates.RULES,
        *rules_things.RULES,
        *rules_things.rules(custom),
        *rules_orders.RULES,
        *rules_soonest.RULES,
        *order_by_day.rules(field),
        *rules_time.RULES,
        *rules_numbers.rules(field),
        *rules_how_often.RULES,
        *rules_mail.RULES,
        *rules_occasions.RULES,
        *rules_attendance.RULES,
        *rules_engagement.RULES,
        *rules_presence.RULES,
        *rules_response.RULES,
        *rules_only_listed.rules(field),
        *rules_having.rules(field),
        *rules_due.RULES,
        *rules_fields.rules(field),
        *rules_own_verbs.RULES,
        *rules_sense.rules(custom),
        *rules_small.RULES,
        *rules_counts.RULES,
        *rules_spread.SAID,
        *rules_two_way.rules(field),
    )


@lru_cache(maxsize=8)
def _by_first_word(custom: tuple[str, ...]) -> ByFirstWord[Rule]:
    return ByFirstWord(rules_for(custom), pattern=attrgetter("pattern"))


def spotted_by(lexicon: Lexicon) -> ByFirstWord[Rule]:
    """The rules for questions over this data."""
    return _by_first_word(tuple(sorted(lexicon.custom_names)))


def spot(scene: Scene, sellers: Mapping[str, Sequence[Rep]]) -> list[Spot]:
    """Marks for all words of the question, in their order."""
    rules = spotted_by(scene.lexicon)
    spots: list[Spot] = []
    place = 0
    while place < len(scene.line.tokens):
        found = _best(place, scene, rules, sellers, _cue_before(spots, scene))
        spots.append(found)
        place = found.end
    return [one for each in spots for one in _flat(each)]


def _flat(each: Spot) -> list[Spot]:
    if not isinstance(each.mark, Several):
        return [each]
    first, *rest = each.mark.marks
    return [Spot(each.start, each.end, first, each.note), *(Spot(each.start, each.end, mark) for mark in rest)]


def _cue_before(spots: Sequence[Spot], scene: Scene) -> Cue | None:
    """The cue that the next words follow, passing over words that say nothing and over a list so far."""
    joined = False
    for place, each in enumerate(reversed(spots)):
        mark = each.mark.marks[-1] if isinstance(each.mark, Several) else each.mark
        if isinstance(mark, Cue):
            return mark
        if joined and place == 1 and isinstance(mark, Values) and mark.options[0].field is LeadField.TITLE:
            return _TITLES  # `CEOs and owners`
        if joined and place == 1 and _of_owners(mark):
            return _OWNERS  # `owned by me or Tom`, `no owner or Tom`
        joined = joined or isinstance(each.mark, Joint) or scene.line.slice(each.start, each.end) == "nor"
        if not isinstance(each.mark, Noise | Joint | Not) and not (joined and isinstance(each.mark, Values)):
            return None
    return None


def _of_owners(mark: Mark) -> bool:
    """Whether it says whose leads."""
    if isinstance(mark, Ready):
        return len(mark.conditions) == 1 and (mark.conditions[0] == NOBODYS or owners_named(mark.conditions[0]))
    return isinstance(mark, Values) and mark.options[0].field is LeadField.OWNER


_TITLES = Cue((LeadField.TITLE, LeadField.DEPARTMENT))
_OWNERS = Cue((LeadField.OWNER,))


def _best(
    place: int, scene: Scene, rules: ByFirstWord[Rule], sellers: Mapping[str, Sequence[Rep]], cue: Cue | None
) -> Spot:
    """The longest reading of the words from here; values of the data win a draw where they are expected."""
    if not (cue and cue.named) and (both := both_of_two(place, scene)):
        return both
    ruled = _ruled(place, scene, rules.of(scene.line.tokens[place].key))
    if ruled and isinstance(ruled.mark, When) and _campaign_beyond(ruled, scene):
        ruled = _ruled(place, scene, rules_small.RULES)
    if ruled and (own := _of_own_list(place, ruled, scene)):
        return own
    values = _valued(place, scene, sellers, cue)
    if values:
        values = of_a_list(values, scene)
    if (values is None or values.end == place + 1) and house_at(place, scene):
        return Spot(place, place + 1, Noise())
    if values and (ruled is None or _wins(values, ruled, cue, scene)):
        return values
    if ruled:
        return ruled
    if listed := listed_at(place, scene):
        return listed
    token = scene.line.tokens[place]
    if token.key not in FILLERS and (found := last_resort(place, scene)):
        return found
    mark: Mark = Noise() if token.key in FILLERS or token.kind == "mark" else Unread()
    if token.kind == "mention" and place == 0:
        mark = Noise()  # the bot itself
    if token.kind == "email":
        mark = Unread(f"I know nobody with the address {token.text}. To log this person type `/lead log {token.text}`.")
    return Spot(place, place + 1, mark)


def _of_own_list(place: int, ruled: Spot, scene: Scene) -> Spot | None:
    """What a list of the data's own has, before a field or a deed that is called so."""
    if isinstance(ruled.mark, Ready) and any(c.custom in scene.lexicon.lists for c in _on_values(ruled.mark)):
        return None  # `with trailers and nothing else`
    if (steers := before_listed(place, scene)) and ruled.end > place + 1:
        return Spot(place, place + 1, steers)
    listed = listed_at(place, scene)
    joined = place > 0 and scene.line.tokens[place - 1].key in {"and", "or"}
    grouped = joined and isinstance(ruled.mark, Several) and any(isinstance(m, Grouped) for m in ruled.mark.marks)
    return listed if listed and (listed.end >= ruled.end or grouped) else None


def _on_values(mark: Ready) -> Iterator[FieldIs]:
    """Conditions that a field has certain values."""
    yield from (c for c in mark.conditions if isinstance(c, FieldIs) and c.values)


def _campaign_beyond(found: Spot, scene: Scene) -> bool:
    """Whether what looks like a time begins the name of a campaign: `from the Q4 webinar campaign`."""
    for first in range(found.start, found.end):
        campaign = campaign_at(first, scene)
        if campaign and campaign.end > found.end:
            return True
    return False


def _ruled(place: int, scene: Scene, rules: Iterable[Rule]) -> Spot | None:
    best: Spot | None = None
    start = scene.line.starts[place]
    for each in rules:
        match = each.pattern.match(scene.line.text, start)
        if not match or match.end() == start:
            continue
        after = scene.line.token_after(match.end())
        if after is None or (best and after < best.end):
            continue
        made = each.make(match, scene)
        if made is None:
            continue
        found = made if isinstance(made, Spot) else Spot(place, after, _mine_too(made, match.group(), scene))
        if best is None or found.end > best.end:
            best = found
    return best


def _mine_too(mark: Mark, words: str, scene: Scene) -> Mark:
    """`my top 5 sources`: a rule that passes over `my` still means the asker's leads."""
    if not isinstance(mark, Grouped | Order | Measure | Whole) or "my" not in words.split():
        return mark
    own = mine(scene)
    return Several((own, mark) if isinstance(own, Unread) else (mark, own))


def _valued(place: int, scene: Scene, sellers: Mapping[str, Sequence[Rep]], cue: Cue | None) -> Spot | None:
    """The longest run of words that the data has, with all that it may mean."""
    found = [s for s in values_at(place, scene, sellers) if isinstance(s.mark, Values)]
    usable = [
        (s, _usable(not_of_an_industry(s.mark.options, s, scene), cue, s, scene))
        for s in found
        if isinstance(s.mark, Values)
    ]
    usable = [(s, options) for s, options in usable if options]
    if not usable:
        return None
    end = max(s.end for s, _ in usable)
    options = tuple(dict.fromkeys(o for s, each in usable if s.end == end for o in each))
    return Spot(place, end, Values(options))


def _usable(options: Sequence[Option], cue: Cue | None, spot: Spot, scene: Scene) -> tuple[Option, ...]:
    """Options that may be meant here: those that need a cue only after one that fits, or as an adjective of leads."""
    titled = tuple(o for o in options if o.field is LeadField.TITLE and (cue is None or not cue.named))
    if titled and of_a_firm(spot, scene):
        return titled
    if cue is None:
        adjective = stands_so(spot, scene)
        new = NEW if not named_behind(spot, scene) else ()
        return tuple(o for o in options if o.bare or (adjective and o.field in ADJECTIVES and o.values[0] not in new))
    expected = tuple(o for o in options if o.field in cue.fields and (not cue.custom or o.custom == cue.custom))
    if not cue.named:
        expected = tuple(o for o in expected if not (o.custom and o.values[0].replace(" ", "").isdigit()))
    if found := own_field(options, expected) or expected:
        return found
    apart = stands_apart(spot, scene) or named_behind(spot, scene) or (not cue.named and stands_so(spot, scene))
    return tuple(o for o in options if o.bare or (apart and o.field in ADJECTIVES))


def _status_in_full(mark: Values) -> bool:
    """Whether words are a status of the CRM's own that takes several of them."""
    return any(o.field is LeadField.CRM_STATUS and " " in key_of(o.values[0]) and o.bare for o in mark.options)


def _of_known_content(done: Done, scene: Scene) -> bool:
    """Whether what was done needs no title, or names one that the library has."""
    return done.asset is None or bool(scene.lexicon.assets.having(done.asset.split()))


def _wins(values: Spot, ruled: Spot, cue: Cue | None, scene: Scene) -> bool:
    if values.end != ruled.end:
        return values.end > ruled.end
    if not isinstance(values.mark, Values) or (isinstance(ruled.mark, Noun) and ruled.note):
        return False
    if _status_in_full(values.mark) and isinstance(ruled.mark, Done) and not _of_known_content(ruled.mark, scene):
        return True  # `Open - Not Contacted`
    if isinstance(ruled.mark, Joint):
        return all(o.field is LeadField.STATE for o in values.mark.options)  # `in OR`
    if cue and (cue.named or any(o.field in cue.fields for o in values.mark.options)):
        return True
    if isinstance(ruled.mark, Done) and all(o.field is LeadField.TITLE for o in values.mark.options):
        return False  # `how many calls`, where somebody works in a call centre
    return any(o.field not in _CRM_WORDS for o in values.mark.options)
