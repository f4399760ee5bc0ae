"""Robust errors of a Weibull fit with late entries, which R's survreg does not know: writes weibullEntry.json.

python3 weibullEntry.py (NumPy). The likelihood of a row is its density or survival at `durations`, less what is known by
`entry`; parameters are intercept, coefficients and log scale, as survreg has them. Without entries it gives the values
of robust.json.
"""
import json
from pathlib import Path

import numpy as np

folder = Path(__file__).parent
data = json.loads((folder / "survival.json").read_text())
time, churned, entry = (np.array(data[name], float) for name in ("durations", "churned", "entry"))
columns = np.column_stack([np.ones(len(time)), data["monthly"], data["seats"]]).astype(float)
rows = np.arange(len(time))
clusters = (rows + 1) % 11
late = entry > 0
log_entry = np.log(np.where(late, entry, 1))


def scores(point):
    """Derivatives of the log-likelihood of each row."""
    shape, location = np.exp(-point[3]), columns @ point[:3]
    z, before = shape * (np.log(time) - location), shape * (log_entry - location)
    hazard, known = np.exp(z), np.where(late, np.exp(before), 0)
    return np.column_stack([
        columns * (-shape * (churned - hazard + known))[:, None],
        -churned * (1 + z) + hazard * z - known * before,
    ])


def fitted(weights):
    """The maximum by Newton's method and the inverse of the information."""
    point = np.array([2.5, -0.5, 0.05, -0.3])
    for _ in range(60):
        steps = 1e-6 * np.eye(4)
        hessian = np.array([(weights @ scores(point + h) - weights @ scores(point - h)) / 2e-6 for h in steps])
        point = point - np.linalg.solve(hessian, weights @ scores(point))
    return point, np.linalg.inv(-(hessian + hessian.T) / 2)


def robust(weights, groups):
    """Errors from the sums of effects within groups; without groups each of the customers counted is one."""
    point, covariance = fitted(weights)
    effects = scores(point) @ covariance
    if groups is None:
        meat = effects.T @ (weights[:, None] * effects)
    else:
        sums = np.array([weights[groups == each] @ effects[groups == each] for each in np.unique(groups)])
        meat = sums.T @ sums
    return {
        "coefficients": list(point),
        "errors": list(np.sqrt(np.diag(meat))),
        "modelErrors": list(np.sqrt(np.diag(covariance))),
    }


equal, counts = np.ones(len(time)), 1.0 + (rows + 1) % 3
values = {
    "robust": robust(equal, rows),
    "cluster": robust(equal, clusters),
    "counts": robust(counts, None),
    "sampling": robust(counts, rows),
}
(folder / "weibullEntry.json").write_text(json.dumps(values, indent=2) + "\n")
