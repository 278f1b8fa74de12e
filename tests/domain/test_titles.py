"""Job titles as people write them, in four languages."""

import pytest

from bot.domain.titles import TitleMapping, read_title
from bot.domain.words import Department, Persona, Seniority
from bot.files.rules_file import load_rules

TITLES = load_rules().titles

READ = [
    ("Chief Operating Officer", Seniority.C_LEVEL, Department.OPERATIONS),
    ("CEO & Co-Founder", Seniority.OWNER, Department.EXECUTIVE),
    ("Co-Founder & CTO", Seniority.OWNER, Department.IT),
    ("Chief Digital & Information Officer", Seniority.C_LEVEL, Department.IT),
    ("Vice President, Sales Operations", Seniority.VP, Department.SALES),
    ("SVP Global Supply Chain", Seniority.VP, Department.SUPPLY_CHAIN),
    ("Sr. Director, S&OP", Seniority.DIRECTOR, Department.SUPPLY_CHAIN),
    ("Director of Supply Chain Planning", Seniority.DIRECTOR, Department.SUPPLY_CHAIN),
    ("Head of Inventory Management", Seniority.HEAD, Department.SUPPLY_CHAIN),
    ("Senior Manager Demand Planning", Seniority.MANAGER, Department.SUPPLY_CHAIN),
    ("Digital Marketing Manager", Seniority.MANAGER, Department.MARKETING),
    ("Enterprise Architect", Seniority.SENIOR, Department.IT),
    ("R&D Engineer", Seniority.STAFF, Department.ENGINEERING),
    ("Account Executive", Seniority.STAFF, Department.SALES),
    ("Assistant to the CEO", Seniority.STAFF, Department.EXECUTIVE),
    ("Junior Data Analyst", Seniority.JUNIOR, Department.DATA),
    ("Marketing Intern", Seniority.STUDENT, Department.MARKETING),
    ("Geschäftsführer", Seniority.C_LEVEL, Department.EXECUTIVE),
    ("Geschaeftsfuehrerin", Seniority.C_LEVEL, Department.EXECUTIVE),
    ("Leiter Logistik", Seniority.HEAD, Department.SUPPLY_CHAIN),
    ("Einkaufsleiterin", Seniority.HEAD, Department.PROCUREMENT),
    ("Abteilungsleiter IT", Seniority.HEAD, Department.IT),
    ("IT-Leiter", Seniority.HEAD, Department.IT),
    ("Vertriebsleiter DACH", Seniority.HEAD, Department.SALES),
    ("Werkstudent Einkauf", Seniority.STUDENT, Department.PROCUREMENT),
    ("Sachbearbeiterin Disposition", Seniority.STAFF, Department.SUPPLY_CHAIN),
    ("Directrice des achats", Seniority.DIRECTOR, Department.PROCUREMENT),
    ("PDG", Seniority.C_LEVEL, Department.EXECUTIVE),
    ("Responsable Supply Chain", Seniority.HEAD, Department.SUPPLY_CHAIN),
    ("Chef de projet informatique", Seniority.MANAGER, Department.IT),
    ("Acheteur", Seniority.STAFF, Department.PROCUREMENT),
    ("Stagiaire marketing", Seniority.STUDENT, Department.MARKETING),
    ("Director de Compras", Seniority.DIRECTOR, Department.PROCUREMENT),
    ("Directora General", Seniority.C_LEVEL, Department.EXECUTIVE),
    ("Gerente General", Seniority.C_LEVEL, Department.EXECUTIVE),
    ("Gerente de Logística", Seniority.MANAGER, Department.SUPPLY_CHAIN),
    ("Jefa de producción", Seniority.HEAD, Department.OPERATIONS),
    ("Dueño", Seniority.OWNER, Department.EXECUTIVE),
]


class TestReadingATitle:
    @pytest.mark.parametrize(("title", "seniority", "department"), READ)
    def test_finds_seniority_and_department(self, title, seniority, department):
        read = read_title(title, TITLES)

        assert (read.seniority, read.department) == (seniority, department)

    @pytest.mark.parametrize(
        ("title", "persona"),
        [
            ("CFO", Persona.ECONOMIC_BUYER),
            ("CIO", Persona.TECHNICAL_BUYER),
            ("VP Supply Chain", Persona.CHAMPION),
            ("Finance Director", Persona.ECONOMIC_BUYER),
            ("Supply Planner", Persona.USER),
            ("Marketing Coordinator", Persona.INFLUENCER),
        ],
    )
    def test_finds_the_role_in_the_purchase(self, title, persona):
        assert read_title(title, TITLES).persona is persona

    @pytest.mark.parametrize("title", ["", None, "Dishwasher", "n/a", "???"])
    def test_says_nothing_where_the_mapping_knows_nothing(self, title):
        read = read_title(title, TITLES)

        assert not read.mapped
        assert read.persona is None

    @pytest.mark.parametrize(
        "title", ["chief operating officer", "CHIEF  OPERATING-OFFICER", "Chief Operating Officer."]
    )
    def test_does_not_mind_case_or_punctuation(self, title):
        assert read_title(title, TITLES) == read_title("Chief Operating Officer", TITLES)


class TestAMapping:
    MAPPING = TitleMapping(
        first={},
        seniority={Seniority.HEAD: ("*meister", "chief * cook"), Seniority.STAFF: ("cook", "baker")},
        departments={Department.OPERATIONS: ("kitchen",)},
        personas=(),
    )

    def test_takes_a_star_in_a_word_for_any_letters(self):
        assert read_title("Backmeister", self.MAPPING).seniority is Seniority.HEAD
        assert read_title("Meisterin", self.MAPPING).seniority is None

    def test_takes_a_star_alone_for_one_to_three_words(self):
        assert read_title("Chief pastry and cake cook", self.MAPPING).seniority is Seniority.HEAD
        assert read_title("Chief cook", self.MAPPING).seniority is Seniority.STAFF

    def test_without_any_phrase_knows_nothing(self):
        empty = TitleMapping(first={}, seniority={}, departments={}, personas=())

        assert not read_title("CEO", empty).mapped


class TestWhatSomebodyWasOnce:
    @pytest.mark.parametrize("title", ["ex-CFO", "Former VP of Sales", "Ehemaliger Geschäftsführer", "Ancien DSI"])
    def test_says_nothing(self, title):
        assert not read_title(title, TITLES).mapped

    def test_ends_at_the_next_mark_of_punctuation(self):
        assert read_title("Ex-Rival, Head of Logistics", TITLES).seniority is Seniority.HEAD

    def test_is_told_by_whole_words(self):
        assert read_title("Executive Director", TITLES).seniority is Seniority.C_LEVEL


class TestAProfession:
    def test_tells_the_department_where_nothing_else_does(self):
        assert read_title("Senior Engineer", TITLES).department is Department.ENGINEERING
        assert read_title("Quality Engineer", TITLES).department is Department.OPERATIONS


def test_a_title_of_any_length_is_read():
    assert read_title("Head of " + "analyst leiter " * 2_000, TITLES).seniority is Seniority.HEAD
