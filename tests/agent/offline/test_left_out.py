"""What leads are not, have not or are except, in everyday words, counted against the data."""

import pytest

from bot.domain.lead_query import counts_nobodys
from bot.domain.reading import Shape, ThreadMemory
from bot.domain.words import Band, Stage, Status
from tests.agent.offline.asking import followed, plan_of, read
from tests.agent.offline.finding import HUBSPOT, found, owner_of, those


@pytest.mark.parametrize(
    "words",
    [
        "leads outside {}",
        "leads except {}",
        "leads excl. {}",
        "leads bar {}",
        "all leads barring {}",
        "leads save for {}",
        "leads but not {}",
        "all leads but the ones in {}",
        "leads with the exception of {}",
        "leads anywhere but {}",
        "leads, not {}",
        "leads whose country isn't {}",
        "non {} leads",
    ],
)
def test_a_place_left_out(words: str) -> None:
    assert found(words.format("Germany")) == those(lambda lead: lead.country and lead.country != "Germany")


@pytest.mark.parametrize(
    "words",
    [
        "leads neither in {} nor {}",
        "leads not in {} nor in {}",
        "leads outside {} and {}",
        "leads bar {} and {}",
        "leads that are in neither {} nor {}",
        "no {} no {}",
    ],
)
def test_two_places_left_out(words: str) -> None:
    assert found(words.format("Germany", "France")) == those(
        lambda lead: lead.country and lead.country not in {"Germany", "France"}
    )


@pytest.mark.parametrize(
    "words",
    ["status not {}", "leads with status not {}", "leads with any status but {}", "leads whose status is not {}"],
)
@pytest.mark.parametrize("status", [Status.NEW, Status.OPEN, Status.CONNECTED])
def test_a_status_left_out(words: str, status: Status) -> None:
    assert found(words.format(status)) == those(lambda lead: lead.status is not status)


@pytest.mark.parametrize("words", ["{} status leads", "leads with {} status", "leads in status {}", "{}-status leads"])
@pytest.mark.parametrize("status", [Status.NEW, Status.OPEN, Status.CONNECTED])
def test_a_status_before_or_behind_its_field(words: str, status: Status) -> None:
    assert found(words.format(status)) == those(lambda lead: lead.status is status)


@pytest.mark.parametrize("question", ["mql stage leads", "leads at mql stage", "MQL-stage leads"])
def test_a_stage_before_its_field(question: str) -> None:
    assert found(question) == those(lambda lead: lead.stage is Stage.MQL)


def test_a_status_holds_beside_what_leads_are_interested_in() -> None:
    both = found("new status leads interested in roi")

    assert both == found("leads interested in roi") & found("leads with status new") != set()


@pytest.mark.parametrize(
    ("question", "field", "value"),
    [
        ("leads on any plan but free", "Plan", "Free"),
        ("leads not on the free plan", "Plan", "Free"),
        ("leads with region tier other than gold", "Region Tier", "Gold"),
    ],
)
def test_a_value_of_the_datas_own_field_left_out(question: str, field: str, value: str) -> None:
    assert found(question) == those(lambda lead: lead.custom.get(field, value) != value)


@pytest.mark.parametrize(
    "question",
    ["everyone's leads but tom's", "all leads but tom's", "leads tom doesn't own", "leads that aren't tom's"],
)
def test_a_rep_left_out(question: str) -> None:
    assert found(question) == those(lambda lead: owner_of(lead) != "Tom")


def test_two_reps_left_out() -> None:
    assert found("leads owned by neither tom nor rae") == those(lambda lead: owner_of(lead) not in {"Tom", "Rae"})


def test_a_channel_left_out_by_the_crms_own_word() -> None:
    assert found("leads from any source but linkedin") == found("leads not from linkedin") != set()


def test_a_company_left_out() -> None:
    assert found("leads at any company but quillon health") == those(lambda lead: lead.company != "Quillon Health")


@pytest.mark.parametrize("question", ["no customers pls", "all leads, no customers", "leads bar customers"])
def test_a_stage_left_out(question: str) -> None:
    assert found(question) == those(lambda lead: lead.stage is not None and lead.stage is not Stage.CUSTOMER)


@pytest.mark.parametrize(
    "question",
    [
        "no last activity in the past 60 days",
        "leads with no last activity in the past 60 days",
        "no activity in 60 days",
    ],
)
def test_no_last_activity_is_a_silence(question: str) -> None:
    assert found(question) == found("leads with no activity in the last 60 days") != set()


@pytest.mark.parametrize(
    "question",
    [
        "leads in Germany or leads in France",
        "leads in Germany and leads in France",
        "leads that are in Germany or that are in France",
    ],
)
def test_a_noun_may_stand_before_each_place(question: str) -> None:
    assert found(question) == those(lambda lead: lead.country in {"Germany", "France"})


@pytest.mark.parametrize(
    "question", ["hot leads and warm leads", "hot leads or warm leads", "hot leads plus warm leads"]
)
def test_a_noun_may_stand_behind_each_band(question: str) -> None:
    bands = HUBSPOT.store.standings
    assert found(question) == those(lambda lead: bands[lead.id].band in {Band.HOT, Band.WARM})


@pytest.mark.parametrize(
    ("question", "apart"),
    [
        ("leads with neither a phone nor an owner", "leads without a phone and without an owner"),
        (
            "leads with neither phone, owner nor campaign",
            "leads without a phone, without an owner and without campaign",
        ),
        ("leads with neither budget nor timeline", "leads without budget and without timeline"),
        ("leads who neither opened nor clicked", "leads who did not open and did not click"),
        (
            "leads who downloaded neither the checklist nor the whitepaper",
            "leads who did not download the checklist and did not download the whitepaper",
        ),
        ("leads with zero clicks", "leads with no clicks"),
        ("hot leads that requested no demo", "hot leads with no demo"),
        ("leads no one but tom owns", "leads owned by tom"),
        ("leads assigned to no one but tom", "leads owned by tom"),
        ("mine or tom's", "leads owned by me or tom"),
    ],
)
def test_what_is_refused_in_one_breath_is_refused_each(question: str, apart: str) -> None:
    assert found(question) == found(apart) != set()


def test_leads_that_lack_either_may_have_the_other() -> None:
    assert found("leads that lack either a phone or an owner") == those(lambda lead: not (lead.phone and lead.owner_id))


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("leads who did not attend the webinar or event", "leads who did not attend a webinar or attend an event"),
        (
            "leads with no email activity",
            "leads who did not open an e-mail, click in an e-mail or reply to an e-mail",
        ),
        (
            "leads with email activity last month",
            "leads who opened an e-mail, clicked in an e-mail or replied to an e-mail last month",
        ),
    ],
)
def test_deeds_and_fields_of_one_name_are_told_apart(question: str, plan: str) -> None:
    assert plan_of(question) == plan


@pytest.mark.parametrize("question", ["director of staff", "leads without phone email"])
def test_a_field_that_says_nothing_behind_a_condition_is_named(question: str) -> None:
    reading = read(question)

    assert reading.shape is Shape.CLARIFY
    assert reading.unread


@pytest.mark.parametrize(
    ("question", "spelled"),
    [
        ("leads without phone/owner", "leads without phone or owner"),
        ("sales/marketing heads", "sales or marketing heads"),
        ("leads with phone and/or owner", "leads with phone or owner"),
        ("leads in germany/france/austria", "leads in germany, france or austria"),
    ],
)
def test_a_slash_between_words_is_an_or(question: str, spelled: str) -> None:
    assert found(question) == found(spelled) != set()


@pytest.mark.parametrize("words", ["everything except hot leads in {}", "all leads except hot ones in {}"])
@pytest.mark.parametrize(
    ("place", "countries"), [("germany", {"Germany"}), ("germany or france", {"Germany", "France"})]
)
def test_all_that_is_said_of_those_left_out_holds_of_them_together(words: str, place: str, countries: set[str]) -> None:
    bands = HUBSPOT.store.standings

    assert found(words.format(place)) == those(
        lambda lead: bands[lead.id].band is not Band.HOT or (lead.country and lead.country not in countries)
    )


@pytest.mark.parametrize(
    "question",
    [
        "excluding hot leads, in Germany",
        "leads excluding hot ones, in Germany",
        "excluding hot leads, Germany only",
        "all but hot leads, in Germany",
        "leaving out hot leads, who is in Germany",
    ],
)
def test_a_comma_and_a_word_of_its_own_end_what_is_left_out(question: str) -> None:
    bands = HUBSPOT.store.standings

    assert found(question) == those(lambda lead: bands[lead.id].band is not Band.HOT and lead.country == "Germany")


def test_a_title_behind_a_comma_is_no_part_of_what_is_left_out() -> None:
    bands = HUBSPOT.store.standings

    assert found("except hot leads, sales managers") == those(
        lambda lead: bands[lead.id].band is not Band.HOT and lead.title == "Sales Manager"
    )


@pytest.mark.parametrize("question", ["excluding Germany, France and Austria", "excluding Germany, France, Austria"])
def test_a_list_is_left_out_to_its_end(question: str) -> None:
    assert found(question) == those(lambda lead: lead.country and lead.country not in {"Germany", "France", "Austria"})


def test_new_or_open_is_no_mail_that_was_opened() -> None:
    assert read("leads new or open").shape is Shape.CLARIFY


@pytest.mark.parametrize(
    "question",
    [
        "leads not owned by me",
        "leads that aren't mine",
        "not mine",
        "leads not assigned to me",
        "leads I don't own",
        "leads not owned by Ida",
        "everyone except Ida's leads",
    ],
)
def test_leads_that_nobody_owns_are_not_owned_by_somebody_either(question: str) -> None:
    reading = read(question)

    assert found(question) == those(lambda lead: owner_of(lead) != "Ida") != those(owner_of)
    assert reading.query
    assert counts_nobodys(reading.query)


@pytest.mark.parametrize(
    "question",
    [
        "leads owned by someone else",
        "leads owned by somebody other than Ida",
        "leads owned by anyone but me",
        "everyone else's leads",
        "leads that belong to other reps",
        "the other reps' leads",
        "my colleagues' leads",
        "leads with an owner other than Ida",
        "leads not mine with an owner",
    ],
)
def test_leads_of_others_are_owned(question: str) -> None:
    assert found(question) == those(lambda lead: owner_of(lead) not in {"", "Ida"})


def owners_after(*questions: str) -> set[str]:
    """Whose leads the last question of a thread finds."""
    thread = ThreadMemory()
    for question in questions:
        reading = read(question, thread=thread)
        thread = followed(thread, question, reading, HUBSPOT)
    assert reading.query is not None, f"not understood: {questions}"
    found = HUBSPOT.stores.questions.find(reading.query.model_copy(update={"limit": None})).leads
    owners = {owner_of(scored.lead) for scored in found}
    assert counts_nobodys(reading.query) == ("" in owners and bool(owners - {""}))
    return owners


EVERYBODY = {owner_of(lead) for lead in HUBSPOT.store.leads.values()}


@pytest.mark.parametrize("refused", ["except {}'s", "not {}'s", "without {}'s", "and not owned by {}"])
@pytest.mark.parametrize(
    ("first", "out"),
    [
        ("leads owned by others", {"Ida", ""}),
        ("other reps' leads", {"Ida", ""}),
        ("leads owned by somebody other than Ida", {"Ida", ""}),
        ("assigned leads", {""}),
        ("leads not owned by Ida", {"Ida"}),
        ("not mine", {"Ida"}),
        ("all leads", set()),
    ],
)
def test_an_owner_left_out_of_leads_takes_nothing_back(first: str, out: set[str], refused: str) -> None:
    assert owners_after(first, refused.format("Rae")) == EVERYBODY - out - {"Rae"}


@pytest.mark.parametrize(
    ("then", "whose"),
    [
        ("only Rae's", {"Rae"}),
        ("Tom's", {"Tom"}),
        ("and assigned", EVERYBODY - {"Tom", ""}),
        ("only those with an owner", EVERYBODY - {"Tom", ""}),
        ("unassigned", {""}),
    ],
)
def test_what_is_said_of_owners_after_one_was_left_out(then: str, whose: set[str]) -> None:
    assert owners_after("leads not owned by Tom", then) == whose


def test_of_two_owners_the_other_is_left() -> None:
    assert owners_after("Tom's and Rae's leads", "not Rae's") == {"Tom"}
