"""Reads a file of orders with Polars to its monthly cohort table, and prints it with time and memory as JSON."""

import json
import os
import resource
import sys
import time

start = time.perf_counter()

# Loading it is part of the way from file to answer, as in the other readers.
import polars as pl  # noqa: E402

orders = (
    pl.scan_csv(sys.argv[1], schema={"customer_id": pl.String, "ordered_at": pl.String, "amount": pl.Float64})
    .select(
        "customer_id",
        month=(pl.col("ordered_at").str.slice(0, 4).cast(pl.Int32) - 2022) * 12
        + pl.col("ordered_at").str.slice(5, 2).cast(pl.Int32)
        - 1,
    )
    .unique()
)
firsts = orders.group_by("customer_id").agg(first=pl.col("month").min())
table = (
    orders.join(firsts, on="customer_id")
    .group_by("first", age=pl.col("month") - pl.col("first"))
    .len()
    .sort("first", "age")
    .collect(engine="streaming")
)
cells = [list(row) for row in table.iter_rows()]
seconds = time.perf_counter() - start
used = os.times()
megabytes = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
print(json.dumps({"seconds": seconds, "cpu": used.user + used.system, "megabytes": megabytes, "cells": cells}))
