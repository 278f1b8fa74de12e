"""The rules: everything a company decides about scoring and selling, as one value with a version."""

import hashlib
import json
from functools import cached_property

from pydantic import Field

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
from bot.domain.selling_rules import Capacity, DeliveryPolicy, PriceBook, QualificationRules, ResponseRules
from bot.domain.titles import TitleMapping

VERSION_CHARACTERS = 10


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
    def version(self) -> str:
        """Hash of the content: two files that say the same, in whatever order of keys, have the same version."""
        said = json.dumps(self.model_dump(mode="json"), sort_keys=True)
        return hashlib.sha256(said.encode()).hexdigest()[:VERSION_CHARACTERS]
