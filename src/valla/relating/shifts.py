"""Where the mean of a series changes: the one door to ruptures."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["shifts"]


def shifts(series: Sequence[float], least: int, penalty: float) -> list[int]:
    """The places at which another stretch begins, and the length of the series as the last: by PELT, with at least `least` numbers in each stretch; another one must lower the sum of squared
    errors by `penalty` (Killick, Fearnhead and Eckley, "Optimal Detection of Changepoints with a Linear Computational Cost", JASA 107, 2012)."""
    import numpy as np
    import ruptures

    signal = np.array(series, dtype=float).reshape(-1, 1)
    return [int(at) for at in ruptures.Pelt(model="l2", min_size=least, jump=1).fit(signal).predict(pen=penalty)]
