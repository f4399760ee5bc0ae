"""Runs SQL in an engine that has no driver for Node: python3 bridge.py clickhouse|spark.

A line of JSON comes in, {"sql": "…"}, and one goes out: {"rows": [{…}]} or {"error": "…"}.
"""
import json
import sys


def clickhouse():
    from chdb import session

    database = session.Session()

    def run(sql):
        found = database.query(sql, "JSONEachRow").bytes().decode()
        return [json.loads(line) for line in found.splitlines() if line]

    return run


def spark():
    from pyspark.sql import SparkSession

    made = (
        SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.session.timeZone", "Asia/Tokyo")
        .config("spark.driver.extraJavaOptions", "-Duser.timezone=Asia/Tokyo")
        .getOrCreate()
    )
    made.sparkContext.setLogLevel("OFF")

    def run(sql):
        return [row.asDict() for row in made.sql(sql).collect()]

    return run


run = {"clickhouse": clickhouse, "spark": spark}[sys.argv[1]]()
print(json.dumps({"ready": True}), flush=True)
for line in sys.stdin:
    try:
        answer = {"rows": run(json.loads(line)["sql"])}
    except Exception as error:
        answer = {"error": str(error)[:2000]}
    print(json.dumps(answer), flush=True)
