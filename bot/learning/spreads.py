"""How sure each weight of a regression is."""

import numpy as np
from scipy import sparse

from bot.learning.calibration import chances_of
from bot.learning.coding import Floats
from bot.learning.design import Design

LEADS_LOOKED_AT = 2_000
"""Leads over which single errors are compared with joint ones."""


def spreads_of(design: Design, odds: Floats, strength: float) -> tuple[float, tuple[Floats, ...]]:
    """
    Standard errors of the start and of each column's weights, both relative to the columns' references.

    From the curvature of the penalised likelihood. Weights move together, which single errors do not show: they are
    scaled so that, over the leads, their squares add up to the variance that the whole curvature gives.
    """
    matrix = sparse.hstack([design.matrix, np.ones((design.leads, 1))]).tocsr()
    covariance = _covariance(matrix, odds, strength)
    at_start = np.append(np.concatenate([column.reference for column in design.columns]), 1.0)
    start = float(at_start @ covariance @ at_start)
    single = [
        _variances(column.reference, covariance[place, place])
        for column, place in zip(design.columns, design.places, strict=True)
    ]
    some = matrix[:: max(1, design.leads // LEADS_LOOKED_AT)].toarray()
    joint = float(np.einsum("ij,jk,ik->i", some, covariance, some, optimize=True).mean())
    apart = start + sum(float(c.each(v).mean()) for c, v in zip(design.columns, single, strict=True))
    scale = float(np.sqrt(joint / apart))
    return scale * float(np.sqrt(start)), tuple(scale * np.sqrt(np.maximum(v, 0)) for v in single)


def _covariance(matrix: sparse.csr_array, odds: Floats, strength: float) -> Floats:
    chances = chances_of(odds)
    weighted = matrix.multiply((chances * (1 - chances))[:, None]).tocsr()
    curvature = (matrix.T @ weighted).toarray()
    penalised = np.arange(matrix.shape[1] - 1)
    curvature[penalised, penalised] += 1 / strength
    return np.asarray(np.linalg.inv(curvature))


def _variances(reference: Floats, covariance: Floats) -> Floats:
    """Variance of each known group's weight less the reference's."""
    apart = (np.eye(len(reference)) - reference)[:-1]
    return np.asarray(np.einsum("ij,jk,ik->i", apart, covariance, apart))
