"""The tools as a model is told of them."""

from collections.abc import Sequence
from unittest.mock import patch

import pytest
from langchain_core.tools import BaseTool
from langchain_core.utils.function_calling import convert_to_openai_tool

from bot.agent.plan_arguments import FindLeads
from bot.agent.tools import tools_for
from tests.agent.test_calls import readings_of
from tests.usecases.ask_house import a_house


@pytest.fixture
def tools() -> Sequence[BaseTool]:
    house = a_house()
    return tools_for(readings_of(house), house.answers)


class TestSchemas:
    def test_are_made_once_however_often_a_model_is_called(self, tools: Sequence[BaseTool]) -> None:
        first = [convert_to_openai_tool(tool) for tool in tools]
        with patch.object(FindLeads, "model_json_schema", side_effect=AssertionError("made anew")):
            assert [convert_to_openai_tool(tool) for tool in tools] == first

    def test_changed_by_who_asked_for_one_stay_what_they_are(self, tools: Sequence[BaseTool]) -> None:
        find_leads = tools[0]
        before = convert_to_openai_tool(find_leads)

        schema = find_leads.tool_call_schema
        assert isinstance(schema, dict)
        schema["properties"].clear()

        assert convert_to_openai_tool(find_leads) == before
