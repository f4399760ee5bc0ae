"""Times lifetimes on the columns in a folder, and prints what it computed and the seconds of each round as JSON."""

import json
import sys
import time

import numpy
from lifetimes import BetaGeoFitter, ParetoNBDFitter

folder, rounds = sys.argv[1], int(sys.argv[2])
frequency, recency, age = (numpy.fromfile(f"{folder}/{name}.f64") for name in ("frequency", "recency", "age"))


def timed(run):
    seconds = []
    for _ in range(rounds):
        start = time.perf_counter()
        result = run()
        seconds.append(time.perf_counter() - start)
    return result, seconds


def report(name, value, seconds):
    print(json.dumps({"name": name, "value": value, "seconds": seconds}), flush=True)


fit, seconds = timed(lambda: BetaGeoFitter().fit(frequency, recency, age))
report("fitBgNbd", list(map(float, fit.params_)), seconds)
alive, seconds = timed(lambda: fit.conditional_probability_alive(frequency, recency, age))
report("probabilityAlive", float(numpy.sum(alive)), seconds)
expected, seconds = timed(lambda: fit.conditional_expected_number_of_purchases_up_to_time(273, frequency, recency, age))
report("expectedPurchases", float(numpy.sum(expected)), seconds)
if len(age) <= 10_000:
    pareto, seconds = timed(lambda: ParetoNBDFitter().fit(frequency, recency, age))
    report("fitParetoNbd", list(map(float, pareto.params_)), seconds)
