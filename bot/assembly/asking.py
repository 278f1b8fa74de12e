"""What understands questions, put together."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.agent.build import GraphAgent
    from bot.assembly.house import House


def build_agent(house: "House") -> "GraphAgent":
    """Understands questions, by the model that the settings name or by rules."""
    from bot.agent.build import build_agent as build
    from bot.agent.proposals import Proposals
    from bot.assembly.clocks import build_questions
    from bot.assembly.content import build_note_gap, build_suggest_for_account
    from bot.usecases.answer_reading import answers_from

    stores, settings = house.stores, house.settings
    answers = answers_from(
        leads=stores.leads,
        questions=build_questions(house),
        reps=stores.reps,
        in_force=house.in_force,
        find_content=house.find_content,
        choose_content=house.suggest,
        choose_for_account=build_suggest_for_account(house),
        note_gap=build_note_gap(house),
        sendings=stores.sendings,
        assets=stores.library.assets,
    )
    return build(
        model=settings.model,
        reader=house.reader,
        answers=answers,
        proposals=Proposals(house.find_lead, house.read_lead, house.bant_reader),
        timeout_seconds=settings.model_timeout_seconds,
    )
