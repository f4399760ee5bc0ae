"""Writes survival.json: simulated customers, and what lifelines, statsmodels and mpmath make of them.

python -m venv venv && venv/bin/pip install lifelines==0.30.3 statsmodels==0.15.0 scipy==1.17.1 mpmath
venv/bin/python generate.py
"""

import json

import mpmath as mp
import numpy as np
from lifelines import KaplanMeierFitter, NelsonAalenFitter
from lifelines.statistics import multivariate_logrank_test
from lifelines.utils import restricted_mean_survival_time
from statsmodels.duration.hazard_regression import PHReg

rng = np.random.default_rng(20250331)
n = 80
plan = rng.integers(0, 3, n)
monthly = (plan == 0).astype(float)
seats = np.round(rng.gamma(2, 2, n), 1)
lifetime = rng.weibull(1.3, n) * 12 * np.exp(-0.6 * monthly + 0.05 * seats)
seen = rng.uniform(2, 24, n)
churned = (lifetime <= seen).astype(int)
durations = np.maximum(1, np.ceil(np.minimum(lifetime, seen)))
entry = np.floor(durations * rng.uniform(0, 1, n) * (rng.uniform(0, 1, n) < 0.5))
country = rng.integers(0, 2, n)
X = np.column_stack([monthly, seats])
out = {
    "durations": durations.tolist(),
    "churned": churned.tolist(),
    "entry": entry.tolist(),
    "plan": plan.tolist(),
    "country": country.tolist(),
    "monthly": monthly.tolist(),
    "seats": seats.tolist(),
}

km = KaplanMeierFitter().fit(durations, churned, entry=entry)
at = [float(t) for t in sorted(set(durations))]
out["kaplanMeierEntry"] = {"time": at, "survival": [float(km.survival_function_at_times(t).iloc[0]) for t in at]}
km = KaplanMeierFitter().fit(durations, churned)
ci = km.confidence_interval_survival_function_
out["kaplanMeier"] = {
    "time": at,
    "survival": [float(km.survival_function_at_times(t).iloc[0]) for t in at],
    "low": [float(ci.loc[t].iloc[0]) for t in at],
    "high": [float(ci.loc[t].iloc[1]) for t in at],
    "median": float(km.median_survival_time_),
    "mean18": float(restricted_mean_survival_time(km, t=18)),
}
na = NelsonAalenFitter(nelson_aalen_smoothing=False).fit(durations, churned)
out["nelsonAalen"] = [float(na.cumulative_hazard_.loc[t].iloc[0]) for t in at]
test = multivariate_logrank_test(durations, plan, churned)
out["logRank"] = {"chiSquare": float(test.test_statistic), "pValue": float(test.p_value)}
test = multivariate_logrank_test(durations, plan, churned, weightings="fleming-harrington", p=1, q=0)
out["logRankRho1"] = {"chiSquare": float(test.test_statistic), "pValue": float(test.p_value)}


def phreg(**kwargs):
    model = PHReg(durations, X, status=churned, **kwargs)
    beta = np.zeros(2)
    for _ in range(30):
        beta = beta - np.linalg.solve(model.hessian(beta), model.score(beta))
    return {
        "coefficients": beta.tolist(),
        "covariance": np.linalg.inv(-model.hessian(beta)).tolist(),
        "logLikelihood": float(model.loglike(beta)),
        "logLikelihoodNull": float(model.loglike(np.zeros(2))),
    }


out["coxEfron"] = phreg(ties="efron")
out["coxBreslow"] = phreg(ties="breslow")
out["coxBreslowEntry"] = phreg(ties="breslow", entry=entry + 1e-9 * (entry > 0))
out["coxBreslowStrata"] = phreg(ties="breslow", strata=country)
out["coxEfronStrata"] = phreg(ties="efron", strata=country)

mp.mp.dps = 40


def weibull(rows_entry):
    def log_likelihood(mu, b1, b2, s):
        total = mp.mpf(0)
        for i in range(n):
            eta = mu + b1 * mp.mpf(X[i, 0]) + b2 * mp.mpf(str(X[i, 1]))
            z = (mp.log(durations[i]) - eta) / mp.e**s
            total += (z - s - mp.log(durations[i])) * int(churned[i]) - mp.e**z
            if rows_entry and entry[i] > 0:
                total += mp.e ** ((mp.log(entry[i]) - eta) / mp.e**s)
        return total

    def gradient(*p):
        return [mp.diff(log_likelihood, p, tuple(int(i == j) for j in range(4))) for i in range(4)]

    p = mp.findroot(gradient, (2.5, -0.5, 0.05, -0.3), tol=1e-25)
    hessian = mp.matrix(4, 4)
    for i in range(4):
        for j in range(4):
            d = [0, 0, 0, 0]
            d[i] += 1
            d[j] += 1
            hessian[i, j] = -mp.diff(log_likelihood, tuple(p), tuple(d))
    covariance = hessian**-1
    return {
        "parameters": [float(x) for x in p],
        "covariance": [[float(covariance[i, j]) for j in range(4)] for i in range(4)],
        "logLikelihood": float(log_likelihood(*p)),
    }


out["weibull"] = weibull(False)
out["weibullEntry"] = weibull(True)

# Where nobody is left, the limits are not numbers.
text = json.dumps(out, indent=1).replace("NaN", "null")
with open("survival.json", "w") as file:
    file.write(text + "\n")
