"""A rules file as people get it wrong: each mistake has its line and its fix."""

from pathlib import Path

import pytest

from bot.domain.errors import RulesWrong, SettingsWrong
from bot.domain.rules_mistake import Mistake
from bot.files.rules_file import SHIPPED_RULES, SHIPPED_TITLES, load_rules, read_rules

SHIPPED = SHIPPED_RULES.read_text(encoding="utf-8")


@pytest.fixture
def rules_file(tmp_path: Path):
    """Writes the shipped rules with one thing replaced by another."""

    def written(old: str = "", new: str = "") -> Path:
        assert old in SHIPPED
        path = tmp_path / "rules.yaml"
        path.write_text(SHIPPED.replace(old, new, 1), encoding="utf-8")
        return path

    return written


def only_mistake(path: Path) -> Mistake:
    reading = read_rules(path)
    assert reading.rules is None
    [mistake] = reading.mistakes
    return mistake


def line_of(words: str, path: Path) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if words in f"\n{line}\n")


class TestTheShippedRules:
    def test_have_no_mistake(self):
        assert read_rules(SHIPPED_RULES).mistakes == ()

    def test_are_used_where_no_file_is_named(self):
        assert load_rules() == read_rules(SHIPPED_RULES).rules

    def test_fit_into_120_columns(self):
        for path in (SHIPPED_RULES, SHIPPED_TITLES):
            assert max(len(line) for line in path.read_text(encoding="utf-8").splitlines()) <= 120, path.name


class TestTheVersion:
    def test_does_not_mind_comments_or_order(self, rules_file):
        path = rules_file("  fit: 40\n  engagement: 40\n", "  engagement: 40  # same\n  fit: 40\n")

        assert load_rules(path).version == load_rules().version

    def test_changes_with_the_content(self, rules_file):
        path = rules_file("daily_cap: 20", "daily_cap: 21")

        assert load_rules(path).version != load_rules().version

    def test_of_a_copy_is_its_own(self):
        rules = load_rules()
        assert rules.version

        assert rules.model_copy(update={"fiscal_year_start_month": 4}).version != rules.version


class TestOwnTitles:
    def test_replace_the_shipped_ones(self, tmp_path):
        path = tmp_path / "rules.yaml"
        own = "titles:\n  first: {}\n  seniority: {head: [boss]}\n  departments: {}\n  personas: []\n"
        path.write_text(SHIPPED + own, encoding="utf-8")

        titles = load_rules(path).titles

        assert titles.reader.read("Boss").seniority == "head"
        assert not titles.reader.read("CEO").mapped


WRONG = [
    (
        "  hot: {score: 45, fit: 40",
        "  hot: {score: 45, fitt: 40",
        "`fitt` is no key I know here.",
        "Did you mean `fit`?",
    ),
    ("demo request:", "demo requested:", "“demo requested” is no key I know here.", "Did you mean `demo request`?"),
    ("must: [need]", "must: [needs]", "“needs” is no word I know here.", "Did you mean `need`?"),
    ("daily_cap: 20", "daily_cap: 0", "0 is out of range.", "Write at least 1."),
    ("daily_cap: 20", "daily_cap: many", "“many” does not fit here.", "Write a whole number."),
    ("daily_cap: 20", "", "`daily_cap` is missing.", "Add it; the shipped rules.yaml shows how."),
    ("at_most: 20}", "at_most: yes}", "“True” does not fit here.", "Write a whole number."),
    ("hot: 60", "hot: no", "“False” does not fit here.", "Write a whole number."),
    ("half_life_days: 90", "half_life_days: 0", "0 is out of range.", "Write more than 0."),
    ("hot_leads_a_week: 10", "hot_leads_a_week: 0", "0 is out of range.", "Write at least 1."),
    ('opens: "09:00"', "opens: 9:00", "“540” does not fit here.", 'Write a time in quotes, such as "09:00".'),
    ("currency: EUR", "currency: euro", "“euro” does not fit here.", "Write three capital letters, such as EUR."),
    ("unit_price: 450.00", "unit_price: 450.001", "“450.001” does not fit here.", "Write an amount such as 1800.00."),
    ("student: {points: -30}", "student: {points: 30}", "30 is out of range.", "Write at most 0."),
    ("level: supported", "level: maybe", "“maybe” is no word I know here.", "Known here: unknown, claimed,"),
    ("[DACH, Benelux", "[NO, Benelux", "“False” does not fit here.", "Write a word in quotes."),
    ("[DACH, Benelux", "[Atlantis, Benelux", "I know no country or region “Atlantis”.", "Write its English name"),
    ("{from: 50, to: 99", "{from: 49, to: 99", "The ranges 0 to 49 and 49 to 99 overlap.", "such as from: 50."),
    ("{from: 50, to: 99", "{from: 99, to: 50", "This range ends at 50, before it begins at 99.", "Exchange the two"),
    ("  fit: 40\n", "  fit: 50\n", "The weights make 110 percent.", "Change them"),
    ("    vp: 20\n", "    vp: 25\n", "The best value of each field together makes 105 points", "Take away 5 points."),
    (
        "hot: {score: 45, fit: 40",
        "hot: {score: 45, fit: 20",
        "warm asks for more fit (30) than hot does (20).",
        "Set it",
    ),
    ("need: {claimed: 8", "need: {claimed: 19", "For need, better evidence is worth less.", "Let claimed be"),
    (
        "budget: {claimed: 8, supported: 18, confirmed: 25}",
        "budget: {claimed: 8, supported: 18, confirmed: 20}",
        "All criteria confirmed make 95",
        "Change the points",
    ),
    ("kinds: [pricing page]", "kinds: [pricing page, page view]", "“page view” is in two groups.", "Keep it in one"),
    (
        "own_domains: [northbeam.example]",
        "own_domains: [mara@northbeam.example]",
        "is no mail domain.",
        "Write what stands",
    ),
    (
        "own_domains: [northbeam.example]",
        "own_domains: [planhelm.example]",
        "is yours and a competitor's",
        "Keep it in one",
    ),
    ("name: Northbeam Connect", "name: Northbeam Plan", "The product “northbeam plan” is there twice.", "Keep the one"),
    ("must: [need]", "must: [need, budget, timeline]", "3 criteria must be known", "Set it to 3 or more."),
    ('closes: "17:30"', 'closes: "08:00"', "Business time ends before it begins.", "Let closes be later"),
    (
        "business_days: [1, 2, 3, 4, 5]",
        "business_days: [1, 8]",
        "Business days are numbers from 1",
        "Write for example",
    ),
    (
        "{from: 4, to: 10, days: 60}",
        "{from: 3, to: 10, days: 60}",
        "The ranges 1 to 3 and 3 to 10 overlap.",
        "from: 4.",
    ),
    (
        "also: [E-commerce, Supermarkets]",
        "also: [E-commerce, Dairy]",
        "The industry “dairy” is there twice.",
        "Keep it",
    ),
]


class TestAMistake:
    @pytest.mark.parametrize(("old", "new", "sentence", "fix"), WRONG, ids=[wrong[2][:40] for wrong in WRONG])
    def test_is_told_in_a_sentence_with_its_fix(self, rules_file, old, new, sentence, fix):
        mistake = only_mistake(rules_file(old, new))

        assert sentence in mistake.sentence
        assert fix in mistake.fix

    @pytest.mark.parametrize(
        ("old", "new", "at"),
        [
            ("demo request:", "demo requested:", "demo requested:"),
            ("{from: 50, to: 99", "{from: 49, to: 99", "from: 49"),
            ("daily_cap: 20", "", "\nengagement:\n"),
            ("must: [need]", "must: [needs]", "must: [needs]"),
            ("  fit: 40\n", "  fit: 50\n", "weights:"),
            ("[DACH, Benelux", "[Atlantis, Benelux", "Atlantis"),
        ],
    )
    def test_names_its_line(self, rules_file, old, new, at):
        path = rules_file(old, new)

        assert only_mistake(path).line == line_of(at, path)

    def test_names_its_place_as_people_count(self, rules_file):
        assert only_mistake(rules_file("{from: 50, to: 99", "{from: 49, to: 99")).where == "icp > employees > 2"

    def test_that_makes_a_band_unreachable_is_found(self, tmp_path):
        dull = SHIPPED.replace("hot: {score: 45, fit: 40, engagement: 50}", "hot: {score: 90, fit: 40, engagement: 50}")
        start, end = dull.index("engagement:\n  events:"), dull.index("readiness:\n  criteria:")
        little = (
            "engagement:\n  events: {email click: {points: 4, half_life_days: 14}}\n  daily_cap: 20\n"
            "  groups: [{name: mails, kinds: [email click], at_most: 20}]\n"
            "  scanners: {links: 3, within_seconds: 2}\n"
        )
        path = tmp_path / "rules.yaml"
        path.write_text(dull[:start] + little + dull[end:], encoding="utf-8")

        told = [(m.where, m.sentence) for m in read_rules(path).mistakes]

        assert (
            "bands > hot > engagement",
            "No lead can be hot: it asks for engagement 50, and points and caps allow 20 at most.",
        ) in told
        assert (
            "bands > hot > score",
            "No lead can be hot: it asks for score 90, and points and caps allow 68 at most.",
        ) in told

    def test_does_not_hide_the_others(self, rules_file):
        path = rules_file("  hot: {score: 45, fit: 40", "  hot: {score: 45, fitt: 40")
        path.write_text(path.read_text(encoding="utf-8").replace("daily_cap: 20", "daily_cap: no"), encoding="utf-8")

        lines = [mistake.line for mistake in read_rules(path).mistakes]

        assert lines == [line_of("daily_cap: no", path), line_of("fitt", path)]


class TestAFileThatIsNoYaml:
    def test_is_told_by_its_line(self, tmp_path):
        path = tmp_path / "rules.yaml"
        path.write_text("weights:\n  fit: 40\n engagement: 40\n", encoding="utf-8")

        mistake = only_mistake(path)

        assert mistake.sentence.startswith("This is no YAML")
        assert mistake.line == 3

    def test_may_be_indented_with_tabs(self, tmp_path):
        path = tmp_path / "rules.yaml"
        path.write_text("weights:\n\tfit: 40\n", encoding="utf-8")

        mistake = only_mistake(path)

        assert mistake.fix == "The line begins with a tab; indent with spaces, two for each level."
        assert mistake.line == 2

    def test_may_hold_a_key_twice(self, rules_file):
        path = rules_file("  fit: 40\n", "  fit: 40\n  fit: 41\n")

        mistake = only_mistake(path)

        assert mistake.sentence.startswith("`fit` is there twice; the first is on line")
        assert mistake.line == line_of("fit: 41", path)

    @pytest.mark.parametrize("content", [b"", b"- a\n- b\n", b"just words", b"weights:\n\t- x: \x00"])
    def test_is_no_rules(self, tmp_path, content):
        path = tmp_path / "rules.yaml"
        path.write_bytes(content)

        assert read_rules(path).rules is None

    def test_may_be_in_another_encoding(self, tmp_path):
        path = tmp_path / "rules.yaml"
        path.write_bytes("weights: # Größe".encode("latin-1"))

        assert only_mistake(path).fix == "Save it as UTF-8."

    def test_may_not_be_there(self, tmp_path):
        assert "No such file" in only_mistake(tmp_path / "none.yaml").sentence

    def test_may_nest_deeper_than_anybody_reads(self, tmp_path):
        path = tmp_path / "rules.yaml"
        path.write_text("a: " + "[" * 5_000 + "]" * 5_000, encoding="utf-8")

        assert read_rules(path).rules is None


class TestLoading:
    def test_raises_the_first_mistake_as_a_sentence(self, rules_file):
        path = rules_file("daily_cap: 20", "daily_cap: many")

        with pytest.raises(RulesWrong) as raised:
            load_rules(path)

        line = line_of("daily_cap", path)
        assert raised.value.sentence == f"rules.yaml, line {line}: “many” does not fit here. Write a whole number."
        assert isinstance(raised.value, SettingsWrong)

    def test_says_how_many_more_there_are(self, tmp_path):
        path = tmp_path / "rules.yaml"
        path.write_text("weights: {}\n", encoding="utf-8")

        with pytest.raises(RulesWrong, match=r"more: run `leadbot rules check`"):
            load_rules(path)
