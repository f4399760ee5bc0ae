"""How queries of retention-metrics/warehouse grow in Spark, on this machine: time, memory and what is shuffled.

    python3 spark.py 1e6 1e7 1e8        so many orders, a tenth as many customers; needs `pip install pyspark` and Java 17

Spark makes the orders itself and keeps them as Parquet. Seconds are those of the processor: a machine that does other
things too takes longer by the clock. Java fills the heap that it is given: SPARK_MEMORY, 4g if nothing is said.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

DAYS = 1090
HERE = os.path.dirname(os.path.abspath(__file__))
TABLE = ["--table", "orders", "--holds", "utc", "--time-zone", "Europe/Berlin", "--column", "customer=customer"]
TABLE += ["--column", "date=ordered_at", "--column", "amount=amount", "--first", "2022-01-03", "--last", "2024-12-31"]
MONTHS = ["--period", "month", "--as-of", "2025-01-01"]
QUERIES = {
    "cohort table, customers": ["cohortTable", *MONTHS],
    "cohort table, revenue": ["cohortTable", *MONTHS, "--measure", "revenue"],
    "purchase summary": ["purchaseSummary"],
}


def sql_of(arguments):
    """The text of a query, from the command of the build."""
    command = ["node", os.path.join(HERE, "../dist/cli.mjs"), "sql", *arguments, "--dialect", "spark", *TABLE]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def orders_sql(rows):
    """Orders over three years, as those of warehouse.mjs: each fiftieth is a refund."""
    return f"""SELECT pmod(xxhash64(id), {rows // 10}) AS customer,
      CAST('2022-01-03 00:00:00' AS TIMESTAMP_NTZ)
        + make_dt_interval(0, 0, 0, pmod(xxhash64(id, 1), {DAYS * 86_400})) AS ordered_at,
      CASE WHEN pmod(xxhash64(id, 2), 50) = 0 THEN -5D ELSE pmod(xxhash64(id, 3), 10000) / 100D END AS amount
      FROM range({rows})"""


def status_of(process):
    """Seconds of the processor and the peak of memory in GB that a process has had."""
    with open(f"/proc/{process}/stat", encoding="utf8") as file:
        # The name before the bracket may hold blanks.
        fields = file.read().rpartition(")")[2].split()
    with open(f"/proc/{process}/status", encoding="utf8") as file:
        peak = next(int(line.split()[1]) for line in file if line.startswith("VmHWM"))
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"), peak / 2**20


def started(folder):
    """Spark in this process and its own Java, quiet."""
    from pyspark.sql import SparkSession

    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.driver.memory", os.environ.get("SPARK_MEMORY", "4g"))
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.local.dir", folder)
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("OFF")
    return spark


def growth(sizes, folder):
    """Prints a row for each size."""
    spark = started(folder)
    context = spark.sparkContext
    java = context._jvm.java.lang.ProcessHandle.current().pid()
    store = context._jsc.sc().statusStore()
    none = context._gateway.new_array(context._jvm.double, 0)

    def shuffled():
        stages = store.stageList(None, False, False, none, None)
        return sum(stages.apply(i).shuffleWriteBytes() for i in range(stages.size()))

    texts = [sql_of(arguments) for arguments in QUERIES.values()]
    # The first size is for the compilers of Java and is not shown.
    for rows in [10**5, *sizes]:
        path = os.path.join(folder, str(rows))
        spark.sql(orders_sql(rows)).write.parquet(path)
        spark.read.parquet(path).createOrReplaceTempView("orders")
        found = []
        for sql in texts:
            before, bytes_before, start = status_of(java)[0], shuffled(), time.monotonic()
            spark.sql(sql).collect()
            clock, taken = time.monotonic() - start, status_of(java)[0] - before
            found.append(f"{taken:.1f} s ({clock:.0f}), {(shuffled() - bytes_before) / rows:.0f} B")
        shutil.rmtree(path)
        if rows in sizes:
            print("|", " | ".join([f"{rows:.0e}", *found, f"{status_of(java)[1]:.1f} GB"]), "|", flush=True)


print("seconds of the processor (by the clock), bytes that are shuffled for an order, peak of memory of Java\n")
print("|", " | ".join(["orders", *QUERIES, "peak"]), "|")
print("|" + "---|" * (len(QUERIES) + 2), flush=True)
with tempfile.TemporaryDirectory(prefix="spark-growth-") as scratch:
    growth([int(float(size)) for size in sys.argv[1:] or ["1e6", "1e7"]], scratch)
