"""The sentence that a digest opens with, phrased by a model and kept where it claims nothing but what is there."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import structlog

from bot.agent.patience import UNFORESEEN, why
from bot.domain.digest import DigestContent
from bot.domain.digest_text import digest_text
from bot.domain.errors import SettingsWrong
from bot.domain.grounding import Sources, ungrounded
from prompts.prompt import load, untrusted

PROMPT = "open_digest"
LONGEST_CHARACTERS = 300

log = structlog.get_logger(__name__)


@dataclass
class ModelOpening:
    """Phrases; what fails, is long or is not grounded leaves the headline as it was."""

    model: str
    """provider:model."""
    timeout_seconds: float

    def __call__(self, content: DigestContent) -> str:
        """One sentence."""
        facts = digest_text(content)
        try:
            words = self._phrased(content.headline, facts)
        except Exception as problem:
            reason = problem.sentence if isinstance(problem, SettingsWrong) else why(problem)
            traced = problem if reason == UNFORESEEN else None
            log.warning("model phrased no opening", model=self.model, reason=reason, exc_info=traced)
            return content.headline
        claims = ungrounded(words, Sources.of([facts], rows=content.shown))
        if claims or not words or len(words) > LONGEST_CHARACTERS:
            log.warning("model's opening thrown away", model=self.model, claims=len(claims), length=len(words))
            return content.headline
        return words

    def _phrased(self, headline: str, facts: str) -> str:
        prompt = load(PROMPT)
        answer = self._chat.invoke(prompt.render(headline=headline, digest=untrusted("digest", facts)))
        log.info("model phrased an opening", model=self.model, prompt=prompt.label)
        return " ".join(str(answer.text).split())

    @cached_property
    def _chat(self) -> Any:
        from bot.agent.providers import chat_model

        return chat_model(self.model, timeout_seconds=self.timeout_seconds)
