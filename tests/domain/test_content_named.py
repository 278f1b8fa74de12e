"""What content questions name: whom we are up against, and several pieces at once."""

import pytest

from bot.domain.content_named import pieces_named, rival_named, without_kind


@pytest.mark.parametrize(
    ("question", "rival"),
    [
        ("how do we beat Stockwell?", "stockwell"),
        ("our pitch against Stockwell Cloud", "stockwell"),
        ("what do we say versus the Stockwell suite", "stockwell"),
        ("how do we win against spreadsheets", ""),
        ("what did Stockwell buy", ""),
    ],
)
def test_a_rival_is_whom_we_are_to_win_against(question: str, rival: str) -> None:
    assert rival_named(question) == rival


@pytest.mark.parametrize(
    ("question", "pieces"),
    [
        ("rollout guide and the pricing checklist", ("rollout guide", "pricing checklist")),
        ("the roi study, our demo deck and the tax paper?", ("the roi study", "demo deck", "tax paper")),
        ("the guide on tax and customs", ()),
        ("a checklist for retail and wholesale", ()),
        ("rollout guide", ()),
        ("leads in retail and the rollout guide", ()),
    ],
)
def test_pieces_are_each_called_by_their_kind(question: str, pieces: tuple[str, ...]) -> None:
    assert pieces_named(question) == pieces


def test_a_piece_is_on_what_stands_before_its_kind() -> None:
    assert without_kind("safety stock paper") == "safety stock"
    assert without_kind("safety stock") == "safety stock"
