"""The rules: everything a company decides about scoring and selling, as one value with a version."""

import hashlib
import json
from functools import cached_property

from pydantic import Field

from bot.domain.response_rules import ResponseRules
from bot.domain.scoring_rules import (
    Bands,
    Disqualifiers,
    EngagementRules,
    IdealCustomer,
    Negatives,
    ReadinessRules,
    Strict,
    Thresholds,
    Weights,
)
from bot.domain.selling_rules import Capacity, DeliveryPolicy, PriceBook, QualificationRules
from bot.domain.titles import TitleMapping

VERSION_CHARACTERS = 10
LEARNED_BESIDE = {"weights", "icp", "engagement", "negatives", "titles"}
"""Sections on which the points for fit and engagement rest: no band, no capacity, no price."""


class Rules(Strict):
    """Scoring rules, ideal customer, thresholds, price book and policies, as `rules.yaml` has them."""

    weights: Weights
    icp: IdealCustomer
    engagement: EngagementRules
    readiness: ReadinessRules
    negatives: Negatives
    disqualifiers: Disqualifiers
    bands: Bands
    thresholds: Thresholds
    titles: TitleMapping
    qualification: QualificationRules
    price_book: PriceBook
    delivery: DeliveryPolicy
    response: ResponseRules
    capacity: Capacity = Capacity()
    fiscal_year_start_month: int = Field(strict=True, default=1, ge=1, le=12)

    @cached_property
    def learned_beside(self) -> str:
        """Hash of what decides on the points for fit and engagement: what is learned is learned beside these alone."""
        return _hash(self.model_dump(mode="json", include=LEARNED_BESIDE))

    @cached_property
    def version(self) -> str:
        """Hash of the content: two files that say the same, in whatever order of keys, have the same version."""
        return _hash(self.model_dump(mode="json"))


def _hash(said: object) -> str:
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:VERSION_CHARACTERS]
