"""The high-precision values that the tests of src/math compare with.

    python3 -m venv .venv && .venv/bin/pip install mpmath gmpy2
    .venv/bin/python test/math/values/generate.py

writes one JSON file a family beside this script. Every argument is the exact double that the
tests pass; every value is computed with 60 digits or more and rounded to the nearest double.
"""

import json
import os
import random
from statistics import NormalDist

from mpmath import mp, mpf

mp.dps = 60
HERE = os.path.dirname(os.path.abspath(__file__))


def literal(number):
    """As JavaScript writes it."""
    return repr(number).replace("e-0", "e-").replace("e+", "e")


def write(name, columns, rows):
    """Rows of numbers: arguments as doubles, values as the nearest doubles."""
    kept = []
    for row in rows:
        numbers = [float(cell) for cell in row]
        assert all(n == n and abs(n) != float("inf") for n in numbers), (name, row)
        kept.append("    [" + ", ".join(literal(n) for n in numbers) + "]")
    with open(os.path.join(HERE, name + ".json"), "w") as file:
        file.write('{\n  "columns": ' + json.dumps(columns) + ',\n  "rows": [\n')
        file.write(",\n".join(kept) + "\n  ]\n}\n")
    print(name, len(rows))


# --- the tails of log-concave densities, by Gauss-Legendre quadrature --------------------------------------------


def tail(log_density, start, direction):
    """The integral of exp(log_density) from start outwards, for a log-concave density in logit or log x.

    Panels follow the decay of the density until it is below 1e-65 of what it was at its greatest."""
    top = log_density(start)
    ease = lambda u: start + direction * u
    # Width of a panel: where the exponent falls by about 4, at most 1 (the density is analytic within pi).
    total, at, value = mpf(0), mpf(0), top
    greatest = top
    while value > greatest - 150:
        step = mpf(1)
        while abs(log_density(ease(at + step)) - value) > 4:
            step /= 2
        far = at + step
        total += mp.quad(lambda u: mp.exp(log_density(ease(u)) - top), [at, far], method="gauss-legendre", maxdegree=5)
        at, value = far, log_density(ease(far))
        greatest = max(greatest, value)
    return total, top


def log_tail(log_density, start, direction):
    total, top = tail(log_density, start, direction)
    return mp.log(total) + top


def gamma_tails(a, x):
    """P(a, x) and Q(a, x)."""
    a, x = mpf(a), mpf(x)
    if a < 1000:
        lower = mp.gammainc(a, 0, x, regularized=True)
        upper = mp.gammainc(a, x, mp.inf, regularized=True)
        return lower, upper
    constant = mp.loggamma(a)
    density = lambda s: a * s - mp.exp(s) - constant
    if x < a:
        lower = mp.exp(log_tail(density, mp.log(x), -1))
        return lower, 1 - lower
    upper = mp.exp(log_tail(density, mp.log(x), 1))
    return 1 - upper, upper


def beta_tails(a, b, x, y=None):
    """I_x(a, b) and its complement; y = 1 - x where x is too near 1 to tell."""
    a, b, x = mpf(a), mpf(b), mpf(x)
    y = 1 - x if y is None else y
    logit = mp.log(x) - mp.log(y)
    constant = mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)

    def series(a, b, x, y):
        # x^a y^b / (a B) times the sum of (a+b)_n / (a+1)_n x^n: every term is positive.
        term, total, n = mpf(1), mpf(1), 0
        while term > total * mpf(10) ** -65:
            term *= (a + b + n) * x / (a + 1 + n)
            total += term
            n += 1
        return mp.exp(a * mp.log(x) + b * mp.log(y) - constant - mp.log(a)) * total

    def density(s):
        t = mp.exp(-abs(s))
        soft = mp.log1p(t)
        return a * (min(s, 0) - soft) + b * (min(-s, 0) - soft) - constant

    def lower_tail(a, b, x, y, direction):
        if a < 2000 and x < 0.9:
            return series(a, b, x, y)
        if a < 1:
            return 1 - series(b, a, y, x)
        return mp.exp(log_tail(density, logit, direction))

    if x * (a + b) < a:
        lower = lower_tail(a, b, x, y, -1)
        return lower, 1 - lower
    upper = lower_tail(b, a, y, x, 1)
    return 1 - upper, upper


def climb(log_cdf_and_rate, goal, start):
    """Where a growing concave log_cdf is goal: Newton's method, which is monotone after one step."""
    s = mpf(start)
    for _ in range(400):
        value, rate = log_cdf_and_rate(s)
        step = (goal - value) / rate
        s += step
        if abs(step) < mpf(10) ** -25 * (1 + abs(s)):
            return s
    raise ArithmeticError("no root")


def gamma_quantile(lower, upper, a):
    """Exact tails in, log x out."""
    a = mpf(a)
    constant = mp.loggamma(a)
    low = lower < upper
    sign = 1 if low else -1

    def at(s):
        x = mp.exp(sign * s)
        value = gamma_tails(a, x)[0 if low else 1]
        return mp.log(value), mp.exp(a * mp.log(x) - x - constant) / value

    if a > 30:
        start = mp.log(a) + sign * NORMAL.inv_cdf(max(float(min(lower, upper)), 1e-300)) / float(mp.sqrt(a))
    else:
        start = (mp.log(lower) + constant + mp.log(a)) / a if low else mp.log(-mp.log(upper) + a)
    return sign * climb(at, mp.log(min(lower, upper)), sign * start)


def beta_quantile(lower, upper, a, b):
    """Exact tails in, logit x out."""
    a, b = mpf(a), mpf(b)
    if lower > upper:
        return -beta_quantile(upper, lower, b, a)
    constant = mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)

    def at(s):
        x, y = 1 / (1 + mp.exp(-s)), 1 / (1 + mp.exp(s))
        value = beta_tails(a, b, x, y)[0]
        return mp.log(value), mp.exp(a * mp.log(x) + b * mp.log(y) - constant) / value

    if min(a, b) > 30:
        z = NORMAL.inv_cdf(max(float(lower), 1e-300))
        start = mp.log(a / b) + z * mp.sqrt(1 / a + 1 / b)
    elif a > 2000:
        start = mp.log(a / (b - mp.log(lower)))
    else:
        start = (mp.log(lower) + mp.log(a) + constant) / a
    return climb(at, mp.log(lower), start)


def fisher(a, b, c, d):
    """log of the probability of the table, and the two-sided p-value, by summing around the mode."""
    r1, r2, c1, n = a + b, c + d, a + c, a + b + c + d
    fact = lambda k: mp.loggamma(k + 1)
    log_at = lambda k: (
        fact(r1) + fact(r2) + fact(c1) + fact(n - c1) - fact(n) - fact(k) - fact(r1 - k) - fact(c1 - k) - fact(r2 - c1 + k)
    )
    low, high = max(0, c1 - r2), min(r1, c1)
    mode = min(high, max(low, (r1 + 1) * (c1 + 1) // (n + 2)))
    observed = log_at(a)
    limit = mp.exp(observed) * (1 + mpf(10) ** -7)
    total = mpf(0)
    for direction in (1, -1):
        k, p = mode, mp.exp(log_at(mode))
        if direction == -1:
            k, p = mode - 1, p * mode * (r2 - c1 + mode) / ((r1 - mode + 1) * (c1 - mode + 1)) if mode > low else 0
        while low <= k <= high:
            if p <= limit:
                total += p
                if p < total * mpf(10) ** -30:
                    break
            if direction == 1:
                p = p * (r1 - k) * (c1 - k) / ((k + 1) * (r2 - c1 + k + 1)) if k < high else 0
            else:
                p = p * k * (r2 - c1 + k) / ((r1 - k + 1) * (c1 - k + 1)) if k > low else 0
            k += direction
    return observed, total


# --- the tables --------------------------------------------------------------------------------------------------

NORMAL = NormalDist()
TINIEST, MANY = mpf(10) ** -300, int(os.environ.get("ROWS", "1"))
TAILS = [1e-300, 1e-150, 1e-40, 1e-12, 1e-4, 0.025, 0.2, 0.4999, 0.5, 0.7, 0.95, 0.975, 0.9999, 1 - 2.0**-30]


def random_rows(seed, rows, keep):
    random.Random(seed).shuffle(rows)
    return sorted(rows[: keep * MANY])


def normal():
    points = [0, 1e-300, 1e-10, 0.01, 0.3, 0.6628, 0.663, 0.6745, 1, 1.5, 1.96, 2.5758, 3.3, 4.7, 5.656, 5.657, 6, 8.3]
    points += [9.99, 12.34, 15.05, 20.2, 25.7, 30.03, 34.9, 37.1]
    rows = []
    for z in sorted({sign * z for z in points for sign in (1, -1)}):
        rows.append([z, mp.npdf(z), mp.erfc(-mpf(z) / mp.sqrt(2)) / 2])
    write("normal", ["z", "pdf", "cdf"], rows)
    rows = []
    for p in [1e-307, 1e-300, 1e-200, 1e-99, 1e-50, 1.3e-11, 1.4e-11, 1e-9, *TAILS[4:], 0.0749, 0.0751, 0.925, 0.9251, 0.5 + 1e-9]:
        tail = min(mpf(p), 1 - mpf(p))
        z = mpf(NORMAL.inv_cdf(float(tail))) if tail < 0.5 else mpf(0)
        for _ in range(12):
            z -= (mp.log(mp.erfc(-z / mp.sqrt(2)) / 2) - mp.log(tail)) * (mp.erfc(-z / mp.sqrt(2)) / 2) / mp.npdf(z)
        rows.append([p, z if p < 0.5 else -z])
    write("normalQuantile", ["probability", "z"], sorted(rows))


def gamma_functions():
    points = [1e-150, 1e-10, 1e-3, 0.1, 0.49, 0.5, 0.51, 0.9, 1 - 1e-7, 1, 1 + 1e-10, 1.0001, 1.3, 1.46, 1.4616, 1.5, 1.51]
    points += [1.99, 2 - 1e-9, 2, 2 + 1e-6, 2.3, 2.5, 2.51, 3, 3.7, 5.5, 8, 9.99, 10, 10.01, 14.5, 20, 56.7, 171.5, 1e3]
    points += [12345.6, 1e6, 1e9, 2.0**53, 1e20, 1e100]
    chance = random.Random(1)
    points += [float("%.6g" % 10 ** chance.uniform(-3, 3)) for _ in range(40 * MANY)]
    rows = []
    for x in sorted(points):
        log = mp.loggamma(mpf(x))
        with mp.workdps(330):
            m = mpf(x)
            stirling = mp.loggamma(m) - (m - 0.5) * mp.log(m) + m - mp.log(2 * mp.pi) / 2
        rows.append([x, log, stirling, mp.digamma(mpf(x)), mp.psi(1, mpf(x))])
    write("gammaFunctions", ["x", "logGamma", "stirlingError", "digamma", "trigamma"], rows)

    shapes = [1e-10, 1e-3, 0.5, 1, 1.5, 2, 7, 9.9, 10.5, 100, 1e5, 1e9, 1e15]
    with mp.workdps(80):
        rows = [[a, b, mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(mpf(a) + mpf(b))] for a in shapes for b in shapes if a <= b]
    write("logBeta", ["a", "b", "logBeta"], rows)

    points = [1e-300, 1e-150, 1e-20, 1e-8, 1e-3, 0.1, 0.4, 0.4999, 0.5, 0.51, 0.9, 0.99]
    points = sorted([x for x in points if x > 1e-160] + [-x for x in points if x > 1e-160] + [-1 + 1e-12, 1, 1.01, 3, 1e5, 1e300])
    with mp.workdps(400):
        rows = [[x, mp.log(1 + mpf(x)) - mpf(x)] for x in points]
    write("log1pMinusX", ["x", "log1pMinusX"], rows)


def one_plus_power():
    gains = [0, 1e-300, 1e-20, 1e-16, 3e-9, 1e-3, 1 / 256, 1 / 128, 0.0078124, 0.1, 0.5, 1 - 2**-53, 1, 2.9, 7.99, 1e3, 1e9]
    rows = []
    for gain in [*gains, 2.0**52, 1e30, 1e300]:
        for exponent in [0, 1e-9, 0.243, 1, 3.7, 26.5, 512, 1e4, 2e9]:
            log = mpf(exponent) * mp.log1p(mpf(gain))
            if log < 709.7:
                rows.append([gain, exponent, mp.exp(log)])
    write("onePlusPower", ["u", "y", "onePlusPower"], rows)


def gamma():
    shapes = [1e-3, 0.01, 0.3, 0.5, 1, 1.5, 3, 12, 50.5, 150, 199, 201, 1000, 12345.5, 1e5, 1e7, 5e8, 1e12]
    rows = []
    for a in shapes:
        points = [1e-300, 1e-50, 1e-10, 1e-3, 0.1, 0.5, 1, 1.5, 2, 5, 20, 100, 600, a * 0.5, a * 0.9, a, a + 0.5, a + 1]
        points += [a + k * a**0.5 for k in (-30, -10, -4, -1.5, -0.3, 0.2, 1, 3, 8, 20, 36)]
        for x in sorted({float(x) for x in points if x > 0}):
            if a >= 1000 and abs(x - a) > 45 * a**0.5:
                continue
            lower, upper = gamma_tails(a, x)
            if min(lower, upper) > TINIEST:
                rows.append([a, x, lower, upper])
    write("gamma", ["shape", "x", "lower", "upper"], random_rows(2, rows, 250))
    rows = []
    for a in shapes:
        for p in TAILS:
            x = mp.exp(gamma_quantile(mpf(p), 1 - mpf(p), a))
            if x > TINIEST:
                rows.append([a, p, x])
            if p < 0.4:
                rows.append([a, -p, mp.exp(gamma_quantile(1 - mpf(p), mpf(p), a))])
    write("gammaQuantile", ["shape", "probability, of the upper tail where negative", "x"], random_rows(3, [r for r in rows if r[2] > TINIEST], 120))


def beta():
    shapes = [1e-3, 0.1, 0.5, 1, 1.5, 5, 30, 99, 101, 250, 1e3, 1e5, 1e7, 1e9, 2.0**52]
    pairs = [(a, b) for a in shapes for b in shapes]
    rows = []
    for a, b in pairs:
        center = a / (a + b)
        deviation = (center * (b / (a + b)) / (a + b + 1)) ** 0.5
        points = [1e-300, 1e-9, 0.1, 0.5, 0.9, (a + 1) / (a + b + 2), center]
        points += [center + k * deviation for k in (-36, -12, -5, -2, -0.7, 0.4, 1.3, 3, 8, 20)]
        points = sorted({x for x in points if 0 < x < 1})
        chosen = random.Random("%r %r" % (a, b)).sample(points, min(len(points), 4 + MANY))
        for x in chosen:
            if max(a, b) > 1e4 and min(a, b) > 100 and abs(x - center) > 50 * deviation:
                continue
            lower, upper = beta_tails(a, b, x)
            if min(lower, upper) > TINIEST:
                rows.append([a, b, x, lower, upper])
    write("beta", ["a", "b", "x", "lower", "upper"], random_rows(4, rows, 500))
    rows = []
    for a, b in pairs:
        for p in random.Random("%r %r" % (a, b)).sample(TAILS, min(4, 1 + MANY)):
            logit = beta_quantile(mpf(p), 1 - mpf(p), a, b)
            if -680 < logit < 680:
                rows.append([a, b, p, 1 / (1 + mp.exp(-logit))])
    most = 2**53 - 1
    for events, trials in [(1, 1000), (500, 1000), (999, 1000), (3, most), (10**6, most), (most // 2, most), (most - 5, most)]:
        for p in (0.025, 0.975):
            for a, b in [(events, trials - events + 1), (events + 1, trials - events), (events + 0.5, trials - events + 0.5)]:
                rows.append([float(a), float(b), p, 1 / (1 + mp.exp(-beta_quantile(mpf(p), 1 - mpf(p), float(a), float(b))))])
    write("betaQuantile", ["a", "b", "probability", "x"], sorted(rows))


def student():
    freedoms = [1e-3, 0.1, 0.5, 1, 1.5, 2, 3, 5, 10, 29.3, 100, 1000, 1e4, 1e6, 1e9, 1e12]
    rows = []
    for df in freedoms:
        for t in [1e-10, 0.01, 0.5, 0.99, 1.3, 2, 4, 8.5, 20, 36, 100, 1e4, 1e8, 1e12, 1e100]:
            ratio = mpf(t) ** 2 / mpf(df)
            if df > 1000 and t > 40:
                continue
            p = beta_tails(mpf(df) / 2, mpf(0.5), 1 / (1 + ratio))[0]
            if p > TINIEST:
                rows.append([df, t, p])
    write("student", ["degreesOfFreedom", "t", "twoSided"], rows)
    rows = []
    for df in freedoms:
        for q in [1e-300, 1e-100, 1e-20, 1e-6, 0.001, 0.025, 0.1, 0.3, 0.45, 0.5 - 2.0**-30]:
            logit = beta_quantile(2 * mpf(q), 1 - 2 * mpf(q), mpf(df) / 2, mpf(0.5))
            t = mp.sqrt(mpf(df)) * mp.exp(-logit / 2)
            if t < mpf(10) ** 300:
                rows.append([df, q, t])
    write("studentQuantile", ["degreesOfFreedom", "upper tail", "t"], rows)


def tables():
    chance = random.Random(5)
    cells = [(3, 1, 1, 3), (10, 2, 3, 15), (0, 5, 7, 0), (1, 9, 11, 3), (0, 10, 0, 12), (8, 492, 1, 499), (4, 996, 5, 995)]
    cells += [(80, 920, 100, 900), (1000, 2000, 1100, 1900), (50000, 950000, 50700, 949300), (12, 10**6, 1, 10**6)]
    cells += [(10**7, 10**7, 10**7, 10**7 + 9000), (3, 10**7, 4, 5 * 10**6), (2500000, 2500000, 2510000, 2490000)]
    cells += [(9999990, 10, 9999970, 30), (600, 10**7, 100, 10**6), (700, 100, 120, 800), (500, 499, 500, 500)]
    cells += [(3, 2**52, 9, 2**52), (0, 5 * 10**14, 8, 10**15), (30, 10**9, 11, 10**9), (10**9 - 40000, 10**9, 10**9, 10**9)]
    for _ in range(60 * MANY):
        cells.append(tuple(int(10 ** chance.uniform(0, 3)) - 1 for _ in range(4)))
    rows = [[*table, *fisher(*table)] for table in cells]
    write("fisher", ["a", "b", "c", "d", "logProbability", "p"], [row for row in rows if row[5] > TINIEST])


def slopes(f, arguments):
    """A function of several numbers, and its derivatives by each of them, by central differences with half of the digits."""
    with mp.workdps(2 * mp.dps):
        at = [mpf(x) for x in arguments]
        steps = [abs(x) * mpf(10) ** (-mp.dps // 4) for x in at]
        moved = lambda i, sign: [x + sign * h if i == j else x for j, (x, h) in enumerate(zip(at, steps))]
        return [f(*at)] + [(f(*moved(i, 1)) - f(*moved(i, -1))) / (2 * steps[i]) for i in range(len(at))]


def power_tail(a, alpha, b, beta, y):
    """The logarithm of the integral of (1 + u / alpha)^-a (1 + u / beta)^-b from y on."""
    if alpha < beta:
        a, alpha, b, beta = b, beta, a, alpha
    kernel = mp.hyp2f1(1, a, a + b, (alpha - beta) / (alpha + y))
    return mp.log(kernel * (beta + y) / (a + b - 1)) - a * mp.log(1 + y / alpha) - b * mp.log(1 + y / beta)


def purchases():
    """What the Pareto/NBD model is made of."""
    chance = random.Random(12)
    rows = []
    for i in range(60 + 200 * MANY):
        b, gap = 10 ** chance.uniform(-3, 3), 10 ** chance.uniform(-3, 2.5)
        if i % 5 == 0:
            gap = chance.choice([0.5, 1.0, 2.0, 3.0])
        rest = [10 ** chance.uniform(-8, 0), chance.uniform(0.01, 1), 10 ** chance.uniform(-4, 0)][i % 3]
        # By rest: minus the derivative by z.
        kernel = lambda b, gap, rest: mp.hyp2f1(1, b, b + gap, 1 - rest)
        value, by_b, by_gap, by_rest = slopes(kernel, [b, gap, rest])
        rows.append([b, gap, rest, value, by_b / value, by_gap / value, -by_rest / value])
    write("hypergeometricOne", ["b", "gap", "1 - z", "value", "byB", "byGap", "byZ"], random_rows(6, rows, 150))
    rows = []
    for i in range(40 + 100 * MANY):
        a = 10 ** chance.uniform(-1.5, 1.2) + chance.choice([0, 0, 1, 5, 40, 300, 1000])
        b = 10 ** chance.uniform(-1.5, 1.2) + chance.choice([0, 1])
        if a + b <= 1.02:
            b += 1
        alpha, beta = 10 ** chance.uniform(-3, 3), 10 ** chance.uniform(-3, 3)
        if i % 8 == 0:
            beta = alpha
        y = chance.choice([0, 0, chance.uniform(0, 50)])
        values = slopes(lambda a, alpha, b, beta: power_tail(a, alpha, b, beta, mpf(y)), [a, alpha, b, beta])
        rows.append([a, alpha, b, beta, y, *values])
    write("logPowerTail", ["a", "alpha", "b", "beta", "y", "value", "byA", "byAlpha", "byB", "byBeta"], random_rows(7, rows, 90))
    rows = []
    for i in range(60 + 200 * MANY):
        s = 10 ** chance.uniform(-9, 3) if i % 2 else 10 ** chance.uniform(-1, 1.7)
        if i % 4 == 0:
            s = chance.choice([0.5, 1.0, 1.5, 2.0, 3.0, 40.0, 1 + 1e-10, 1 - 1e-10, 1 + 1e-7, 1 - 1e-5, 2 + 1e-9])
        z = 10 ** chance.uniform(-12, 3) if i % 3 else 10 ** chance.uniform(-1.5, 0.5)
        with mp.workdps(60 + int(2 * s) + int(z)):
            rows.append([s, z, mp.exp(mpf(z)) * mp.expint(mpf(s), mpf(z))])
    write("scaledExpIntegral", ["s", "z", "value"], random_rows(8, rows, 120))


def left_over(alpha, beta, s):
    """B(alpha, beta + s) / B(alpha, beta)."""
    return mp.exp(mp.loggamma(beta + s) - mp.loggamma(beta) - mp.loggamma(alpha + beta + s) + mp.loggamma(alpha + beta))


def weibull_sum(alpha, beta, c, tenure, rate):
    """Renewals after a tenure, discounted from the first: 3,000 terms, then Euler and Maclaurin with numeric derivatives."""
    alpha, beta, c, rate = mpf(alpha), mpf(beta), mpf(c), mpf(rate)
    now = left_over(alpha, beta, mpf(tenure) ** c if tenure else 0)
    term = lambda k: left_over(alpha, beta, (tenure + k) ** c) / now / (1 + rate) ** (k - 1)
    n = mpf(3000)
    total = mp.fsum(term(mpf(k)) for k in range(1, 3000)) + term(n) / 2
    for order, factor in [(1, mpf(-1) / 12), (3, mpf(1) / 720), (5, mpf(-1) / 30240)]:
        total += factor * mp.diff(term, n, order)
    if rate:
        end = max(mp.log(n) + 3, mp.log(200 / mp.log1p(rate)))
    else:
        end = max(mp.log(n), mp.log(alpha + beta + 1) / c) + 90 / (c * alpha - 1)
    points, step = [mp.log(n)], 2 / max(mpf(1), c)
    while points[-1] < end:
        points.append(points[-1] + step)
    return total + mp.quad(lambda w: mp.exp(w) * term(mp.exp(w)), points, maxdegree=4)


def contracts():
    """What the models of contracts are made of."""
    chance = random.Random(21)
    rows, differences, sums = [], [], []
    for i in range(150):
        wide = i % 5 == 0
        a, b = (10 ** chance.uniform(-9, 9), 10 ** chance.uniform(-9, 9)) if wide else (10 ** chance.uniform(-3, 5), 10 ** chance.uniform(-3, 5))
        d = float(chance.randint(1, 1000)) if i % 2 else 10 ** chance.uniform(-8, 6)
        with mp.workdps(100):
            x, y, z = mpf(a), mpf(b), mpf(d)
            rows.append([a, b, d, mp.log(left_over(x, y, z))])
            differences.append([b, a, mp.digamma(y + x) - mp.digamma(y)])
    write("logBetaRatio", ["a", "b", "d", "value"], rows)
    write("digammaDifference", ["x", "a", "value"], differences)
    while len(sums) < 120:
        wide = len(sums) % 5 == 0
        a, b = (10 ** chance.uniform(-6, 5), 10 ** chance.uniform(-6, 5)) if wide else (10 ** chance.uniform(-2, 3), 10 ** chance.uniform(-2, 3))
        d = 10 ** chance.uniform(-9, 0)
        values = []
        for digits in (60, 90):
            with mp.workdps(digits):
                values.append(mp.hyp2f1(1, mpf(b), mpf(a) + mpf(b), 1 / (1 + mpf(d)), maxterms=10**6))
        if abs(values[0] / values[1] - 1) < mpf(10) ** -25:
            sums.append([a, b, d, values[1]])
    write("betaGeometricSum", ["a", "b", "d", "value"], sums)
    cases = [
        (0.4556, 0.7793, 1.2835, 0, 0.1), (0.4556, 0.7793, 1.2835, 3, 0.01), (2, 3, 1, 0, 0), (5, 100, 0.4, 0, 0),
        (1.5, 2, 3, 0, 0), (0.3, 5, 0.7, 10, 0.001), (3.8, 15.2, 1, 0, 0.1), (3.8, 15.2, 1.3, 4, 0), (2, 3, 0.8, 0, 0),
        (50, 2000, 0.2, 0, 0), (20, 5, 0.1, 0, 0), (0.7, 1.18, 0.9, 5, 1e-6), (200, 1e5, 2, 0, 0), (0.7, 1.2, 1, 100, 0.005),
    ]  # fmt: skip
    write("betaDiscreteWeibullSum", ["alpha", "beta", "c", "tenure", "rate", "value"], [[*case, weibull_sum(*case)] for case in cases])


def arguments_of(name, count):
    """The arguments of a family that is there already: hard ones, chosen among many at random."""
    with open(os.path.join(HERE, name + ".json")) as file:
        return [row[:count] for row in json.load(file)["rows"]]


def power_loss(a, b, s, tau):
    """The mean of (1 - (1 + tau p)^-s) / p over p from Beta(a, b), with the removable pole at a = 1 moved by 1e-30."""
    for digits in (90, 300, 400):
        values = []
        for more in (0, 30):
            with mp.workdps(digits + more):
                x, y, z, t = mpf(a), mpf(b), mpf(s), mpf(tau)
                x += mpf(10) ** -30 if x == 1 else 0
                values.append((x + y - 1) / (x - 1) * (1 - mp.hyp2f1(z, x - 1, x + y - 1, -t)))
        if abs(values[0] / values[1] - 1) < mpf(10) ** -20:
            return values[1]
    raise ValueError((a, b, s, tau))


def power_losses():
    """What customers still buy who may leave after each purchase, and the function 2F1 of the published form."""
    rows = arguments_of("meanPowerLoss", 4)
    write("meanPowerLoss", ["a", "b", "s", "tau", "value"], [[*row, power_loss(*row)] for row in rows])
    rows = []
    for a, b, c, z in arguments_of("eulerTransform", 4):
        with mp.workdps(100):
            value = mp.hyp2f1(mpf(a), mpf(b), mpf(c), mpf(z))
        rows.append([a, b, c, z, mp.log(abs(value)), mp.sign(value)])
    write("eulerTransform", ["a", "b", "c", "z", "logarithm", "sign"], rows)


if __name__ == "__main__":
    families = [normal, gamma_functions, one_plus_power, tables, student, gamma, beta, purchases, contracts]
    for family in [*families, power_losses]:
        family()
