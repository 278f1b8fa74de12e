"""Makes the chat model that `LEADBOT_MODEL` names."""

from typing import Any

from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel

from bot.domain.errors import SettingsWrong

EXTRAS = {"openai": "openai", "anthropic": "anthropic", "ollama": "ollama"}
"""Providers whose package an extra of ours brings."""


def chat_model(name: str, *, timeout_seconds: float, streaming: bool = False) -> BaseChatModel:
    """
    The chat model by its name, such as `openai:gpt-5-mini`; makes no call yet.

    No retries: a rep waits, and the offline reading answers at once.

    Raises:
        SettingsWrong: the name, the provider's package or its key is missing or wrong.
    """
    provider, _, model = name.partition(":")
    if not (provider and model):
        raise SettingsWrong(f"LEADBOT_MODEL is {name!r}; it has to be `offline` or provider:model.")
    options: dict[str, Any] = {"timeout": timeout_seconds, "max_retries": 0}
    if streaming:  # left open otherwise: a turn that somebody watches is streamed, any other is not
        options["streaming"] = True
    if provider == "ollama":
        options = {"client_kwargs": {"timeout": timeout_seconds}}
    try:
        made = init_chat_model(model, model_provider=provider, **options)
    except ImportError as missing:
        extra = EXTRAS.get(provider)
        fix = "make setup EXTRAS=1" if extra else f"install {missing.name or 'its LangChain package'}"
        raise SettingsWrong(f"LEADBOT_MODEL is {name}, but its package is not installed: {fix}.") from missing
    except Exception as problem:
        raise SettingsWrong(f"LEADBOT_MODEL is {name}, which cannot be used: {problem}") from problem
    if not isinstance(made, BaseChatModel):
        raise SettingsWrong(f"LEADBOT_MODEL is {name}, which is no chat model.")
    return made
