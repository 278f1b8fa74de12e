"""What scores are made by is asked of the database now and then, not with every lead."""

from bot.domain.learned import LearnedModel
from bot.files.rules_file import read_rules_text
from bot.usecases.know_scoring import KNOWN_FOR_SECONDS, KnowScoring
from tests.domain.learned_cases import a_model
from tests.domain.scoring_cases import RULES
from tests.fakes.memory_learned import MemoryLearnedModels
from tests.fakes.memory_rules import MemoryRulesChanges


class Asked(MemoryLearnedModels):
    """Counts how often it is asked."""

    times = 0

    def current(self) -> LearnedModel | None:
        self.times += 1
        return super().current()


class TestKnowScoring:
    def setup_method(self) -> None:
        self.models, self.second = Asked(), 100.0
        self.changes = MemoryRulesChanges()
        self.know = KnowScoring(RULES, self.models, self.changes, read_rules_text, lambda: self.second)

    def test_gives_the_rules_alone_while_nothing_was_learned(self):
        assert self.know().version == RULES.version

    def test_asks_once_in_a_while(self):
        for _ in range(1_000):
            self.know()

        assert self.models.times == 1

    def test_notices_what_another_process_published(self):
        self.know()
        self.models.publish(a_model())

        assert self.know().learned is None

        self.second += KNOWN_FOR_SECONDS
        assert self.know().version == f"{RULES.version}+{a_model().version}"

    def test_notices_at_once_what_was_changed_here(self):
        self.know()
        self.models.publish(a_model())

        self.know.forget()

        assert self.know().learned == a_model()

    def test_leaves_out_a_model_that_was_learned_beside_other_rules(self):
        self.models.publish(a_model().model_copy(update={"rules_version": "another"}))
        assert "taught waits, because fit or engagement are worth something" in self.know().waiting_sentence

        assert self.know().learned is None
