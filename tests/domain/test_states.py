"""States by name and code."""

from bot.domain.states import same_state, state_names


class TestAState:
    def test_is_the_same_by_its_code(self) -> None:
        assert same_state("TX", "texas")
        assert same_state("New York", "ny")

    def test_is_itself_where_it_has_no_code(self) -> None:
        assert same_state("Bavaria", "bavaria")
        assert not same_state("Bavaria", "Texas")

    def test_has_a_code_and_a_name_of_its_own(self) -> None:
        assert len(set(state_names().values())) == len(state_names()) >= 60
