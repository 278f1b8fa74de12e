"""Knows when nothing is good enough: what questions about anything else reach in this library is not."""

from dataclasses import dataclass

import numpy as np

from knowledge.embeddings import Vectors

ELSEWHERE = (
    "What is the weather like in Lisbon tomorrow?",
    "Who won the football match last night?",
    "How do I bake sourdough bread at home?",
    "Which films are in the cinema this weekend?",
    "My knee hurts when I run, what should I do?",
    "How do I change the strings of a guitar?",
    "What is the capital of Mongolia?",
    "When do tulips flower?",
    "How do I teach a puppy to sit?",
    "What causes thunder and lightning?",
    "Which wine goes with grilled fish?",
    "How far away is the moon?",
    "Can you recommend a novel for a long flight?",
    "How do I get a red wine stain out of a shirt?",
    "What is the plot of Hamlet?",
    "How many players are on a volleyball team?",
)
"""Questions that no library of this kind answers. What they find is chance, and measures it for any embedder."""

ENOUGH = 0.13
"""
What makes an answer: how far the passage has come from chance (0) to being the question itself (1), and its words.

Chosen so that of 809 questions that SciFact answers 5 are refused, and of 53 that it or the sample library does not
answer, 9 are not.
"""
WORDS_COUNT = 0.2
"""What holding all of the question's words, weighed by rarity, is worth: product names mean little to a model."""
ENOUGH_WORDS = 0.5
"""The share of words that is enough where no embedder can be asked."""


@dataclass(frozen=True, slots=True)
class Floor:
    """The cosine that chance reaches in this library."""

    chance: float

    def come(self, cosine: float) -> float:
        """How far a passage has come from chance (0) to being the question itself (1)."""
        return (cosine - self.chance) / max(1e-6, 1 - self.chance)

    def passes(self, cosine: float, covered: float) -> bool:
        """Whether a passage of this cosine, with this share of the question's words, is an answer."""
        return self.come(cosine) + WORDS_COUNT * covered >= ENOUGH


def floor_of(passages: Vectors, elsewhere: Vectors) -> Floor:
    """Measure chance: the upper end of what questions about anything else find among the passages."""
    return Floor(chance=float(np.percentile((passages @ elsewhere.T).max(axis=0), 75)))
