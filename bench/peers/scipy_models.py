"""Times programs that a careful user of scipy would write, on the columns in a folder.

Equal customers are grouped, expressions are vectorized, and L-BFGS-B minimizes over the logarithms of the parameters
with the analytic gradient; for Pareto/NBD, the derivatives of hyp2f1 by its parameters are not in scipy, and differences
take their place. Prints what was computed and the seconds of each round as JSON.
"""

import json
import os
import sys
import time

import numpy as np
import pandas as pd
from scipy.optimize import minimize
from scipy.special import digamma, expit, gammaln, hyp2f1

folder, rounds = sys.argv[1], int(sys.argv[2])
names = ("frequency", "recency", "age", "meanRepeatValue")
columns = {name: np.fromfile(f"{folder}/{name}.f64") for name in names if os.path.exists(f"{folder}/{name}.f64")}


def report(name, run):
    seconds = []
    run()
    for _ in range(rounds):
        start = time.perf_counter()
        result = run()
        seconds.append(time.perf_counter() - start)
    value = list(map(float, result)) if np.ndim(result) else float(result)
    print(json.dumps({"name": name, "value": value, "seconds": seconds}), flush=True)


def grouped(*names):
    """The different customers with their numbers."""
    table = pd.DataFrame({name: columns[name] for name in names}, copy=False)
    counts = table.value_counts(sort=False).reset_index(name="n")
    return [counts[name].to_numpy(float) for name in (*names, "n")]


def fitted(loss, start, scale, jac=True):
    """Parameters at the minimum of a mean loss over their logarithms."""
    scale = np.asarray(scale)

    def of_logs(logs):
        parameters = np.exp(logs) * scale
        if not jac:
            return loss(parameters)
        value, gradient = loss(parameters)
        return value, gradient * parameters

    options = {"maxiter": 1000, "ftol": 1e-13, "gtol": 1e-7}
    return np.exp(minimize(of_logs, np.log(start), jac=jac, method="L-BFGS-B", options=options).x) * scale


def fit_beta_geometric(first):
    x, t, age, n = grouped("frequency", "recency", "age")
    customers = n.sum()
    may_leave = (x > 0) | (first == 1)
    shape_x, at = np.unique(x, return_inverse=True)

    def loss(parameters):
        r, alpha, a, b = parameters
        # Functions of the frequency alone, once for each.
        log_shape = gammaln(r + shape_x) - gammaln(r) + r * np.log(alpha)
        log_beta = gammaln(a + b) + gammaln(b + shape_x + first) - gammaln(b) - gammaln(a + b + shape_x + first)
        by_r = digamma(r + shape_x) - digamma(r) + np.log(alpha)
        by_sum = digamma(a + b) - digamma(a + b + shape_x + first)
        by_b = digamma(b + shape_x + first) - digamma(b)
        log_age, log_recency = np.log(alpha + age), np.log(alpha + t)
        apart = log_age - log_recency
        rest = b + x - 1 + first
        odds = np.where(may_leave, np.log(a / np.where(may_leave, rest, 1)) + (r + x) * apart, -np.inf)
        p = expit(odds)
        value = n @ ((log_shape + log_beta)[at] - (r + x) * log_age + np.logaddexp(0, odds))
        gradient = [
            n @ (by_r[at] - log_age + p * apart),
            n @ (r / alpha - (r + x) * ((1 - p) / (alpha + age) + p / (alpha + t))),
            n @ (by_sum[at] + p / a),
            n @ ((by_sum + by_b)[at] - np.where(may_leave, p / np.where(may_leave, rest, 1), 0)),
        ]
        return -value / customers, -np.array(gradient) / customers

    return fitted(loss, [1, 0.1, 1, 1], [1, age.max(), 1, 1])


def fit_pareto():
    x, t, age, n = grouped("frequency", "recency", "age")
    customers = n.sum()

    def loss(parameters):
        r, alpha, s, beta = parameters
        both = r + s + x
        if alpha >= beta:
            wide, second = alpha, s + 1
        else:
            wide, second = beta, r + x
        gap = abs(alpha - beta)

        def log_part(time):
            return np.log(hyp2f1(both, second, both + 1, gap / (wide + time))) - both * np.log(wide + time)

        first, last = log_part(t), log_part(age)
        # Of the two, the first is the greater.
        integral = np.log(s / both) + first + np.log1p(-np.exp(last - first).clip(max=1 - 1e-16))
        stayed = -(r + x) * np.log(alpha + age) - s * np.log(beta + age)
        start = gammaln(r + x) - gammaln(r) + r * np.log(alpha) + s * np.log(beta)
        return -(n @ (start + np.logaddexp(stayed, integral))) / customers

    return fitted(loss, [1, 0.1, 1, 0.1], [1, age.max(), 1, age.max()], jac=False)


def fit_gamma_gamma():
    x, m, n = grouped("frequency", "meanRepeatValue")
    used = (x > 0) & (m > 0)
    x, m, n = x[used], m[used], n[used]
    customers = n.sum()
    shape_x, at = np.unique(x, return_inverse=True)
    log_spent = np.log(x * m)

    def loss(parameters):
        p, q, v = parameters
        shape = p * shape_x
        of_x = gammaln(shape + q) - gammaln(shape) - gammaln(q)
        both = digamma(shape + q)
        log_all = np.log(v + x * m)
        value = n @ (of_x[at] + q * np.log(v) + (p * x) * log_spent - np.log(m) - (p * x + q) * log_all)
        gradient = [
            n @ (x * ((both - digamma(shape))[at] + log_spent - log_all)),
            n @ ((both - digamma(q))[at] + np.log(v) - log_all),
            n @ (q / v - (p * x + q) / (v + x * m)),
        ]
        return -value / customers, -np.array(gradient) / customers

    return fitted(loss, [2, 3, 1], [1, 1, np.exp(np.log(m).mean())])


def beta_geometric_alive(parameters, first):
    r, alpha, a, b = parameters
    x, t, age = (columns[name] for name in ("frequency", "recency", "age"))
    odds = a / np.maximum(b + x - 1 + first, 1e-300) * ((alpha + age) / (alpha + t)) ** (r + x)
    return 1 / (1 + odds) if first else np.where(x == 0, 1.0, 1 / (1 + odds))


def beta_geometric_expected(parameters, first, horizon):
    r, alpha, a, b = parameters
    x, age = columns["frequency"], columns["age"]
    z = horizon / (alpha + age + horizon)
    bought = hyp2f1(r + x, b + x + first, a + b + x + first - 1, z) * ((alpha + age) / (alpha + age + horizon)) ** (r + x)
    return (a + b + x + first - 1) / (a - 1) * (1 - bought) * beta_geometric_alive(parameters, first)


def pareto_alive(parameters):
    r, alpha, s, beta = parameters
    x, t, age = (columns[name] for name in ("frequency", "recency", "age"))
    both = r + s + x
    wide, second = (alpha, np.full_like(x, s + 1)) if alpha >= beta else (beta, r + x)
    gap = abs(alpha - beta)
    part = [hyp2f1(both, second, both + 1, gap / (wide + u)) * ((alpha + age) / (wide + u)) ** (r + x)
            * ((beta + age) / (wide + u)) ** s for u in (t, age)]
    return 1 / (1 + s / both * (part[0] - part[1]))


def pareto_expected(parameters, horizon):
    r, alpha, s, beta = parameters
    x, age = columns["frequency"], columns["age"]
    stay = (beta + age) / (s - 1) * (1 - ((beta + age) / (beta + age + horizon)) ** (s - 1))
    return (r + x) / (alpha + age) * stay * pareto_alive(parameters)


def gamma_gamma_spend(parameters):
    p, q, v = parameters
    x, m = columns["frequency"], columns["meanRepeatValue"]
    return p * (v + x * m) / (p * x + q - 1)


bg = fit_beta_geometric(0)
report("fitBgNbd", lambda: fit_beta_geometric(0))
report("fitMbgNbd", lambda: fit_beta_geometric(1))
report("probabilityAlive (BG/NBD)", lambda: beta_geometric_alive(bg, 0).sum())
report("expectedPurchases (BG/NBD)", lambda: beta_geometric_expected(bg, 0, 273).sum())
report("fitGammaGamma", fit_gamma_gamma)
spend = fit_gamma_gamma()
report("expectedSpend", lambda: gamma_gamma_spend(spend).sum())
if len(columns["age"]) <= 100_000:
    pareto = fit_pareto()
    if len(columns["age"]) <= 10_000:
        report("fitParetoNbd", fit_pareto)
    report("probabilityAlive (Pareto/NBD)", lambda: pareto_alive(pareto).sum())
    report("expectedPurchases (Pareto/NBD)", lambda: pareto_expected(pareto, 273).sum())
