"""Runs SQL in an engine that has no driver for Node: python3 bridge.py clickhouse|spark|postgresql|snowflake|bigquery.

A line of JSON comes in, {"sql": "…"}, and one goes out: {"rows": [{…}]} or {"error": "…"}.
"""
import atexit
import glob
import json
import os
import subprocess
import sys
import tempfile


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
        .config("spark.sql.shuffle.partitions", "1")
        .config("spark.sql.session.timeZone", "Asia/Tokyo")
        .config("spark.driver.extraJavaOptions", "-Duser.timezone=Asia/Tokyo")
        .getOrCreate()
    )
    made.sparkContext.setLogLevel("OFF")

    def run(sql):
        return [row.asDict() for row in made.sql(sql).collect()]

    return run


def postgresql():
    """A server of its own: that of Debian's package, in a new folder."""
    import psycopg
    from psycopg.rows import dict_row

    binaries = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
    folder = tempfile.mkdtemp(prefix="warehouse-postgresql-")
    is_root = os.getuid() == 0
    if is_root:
        subprocess.run(["chown", "postgres", folder], check=True)

    def call(*command):
        # The server refuses to run as root.
        as_user = ["runuser", "-u", "postgres", "--"] if is_root else []
        subprocess.run([*as_user, *command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)

    call(f"{binaries}/initdb", "-D", f"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C")
    options = f"-c listen_addresses='' -k {folder}"
    call(f"{binaries}/pg_ctl", "-D", f"{folder}/data", "-w", "-l", f"{folder}/log", "-o", options, "start")

    def stop():
        call(f"{binaries}/pg_ctl", "-D", f"{folder}/data", "-m", "immediate", "stop")
        subprocess.run(["rm", "-rf", folder])

    atexit.register(stop)
    connection = psycopg.connect(host=folder, user="postgres", dbname="postgres", autocommit=True, row_factory=dict_row)
    connection.execute("SET TIME ZONE 'Asia/Tokyo'")

    def run(sql):
        cursor = connection.execute(sql, prepare=False)
        while cursor.nextset():
            pass
        return cursor.fetchall() if cursor.description else []

    return run


def snowflake():
    """fakesnow: Snowflake's SQL, translated to DuckDB's."""
    import contextlib

    import fakesnow
    import snowflake.connector

    # It ends with the process.
    patched = contextlib.ExitStack()
    patched.enter_context(fakesnow.patch())
    atexit.register(patched.close)
    connection = snowflake.connector.connect(database="warehouse", schema="public")
    cursor = connection.cursor(snowflake.connector.DictCursor)

    def run(sql):
        cursor.execute(sql)
        return cursor.fetchall()

    return run


def bigquery():
    """The reference implementation of GoogleSQL. It takes minutes to start."""
    from zetasql.api import CatalogBuilder, PreparedQuery
    from zetasql.types import AnalyzerOptions, LanguageOptions, ZetaSQLBuiltinFunctionOptions

    language = LanguageOptions.maximum_features()
    functions = ZetaSQLBuiltinFunctionOptions(language_options=language)
    catalog = CatalogBuilder("warehouse").with_builtin_functions(functions).build()
    options = AnalyzerOptions(language_options=language)

    def value(cell):
        for kind in ("int64_value", "double_value", "string_value", "bool_value"):
            found = getattr(cell, kind)
            if found is not None:
                return found
        return None

    def run(sql):
        query = PreparedQuery.builder().set_sql(sql).set_analyzer_options(options).set_catalog(catalog)
        with query.prepare() as prepared:
            names = [column.name for column in prepared.columns]
            content = prepared.execute().content
            rows = content.table_data.row if content and content.table_data else []
            return [dict(zip(names, map(value, row.cell))) for row in rows or []]

    return run


engines = {each.__name__: each for each in (clickhouse, spark, postgresql, snowflake, bigquery)}
run = engines[sys.argv[1]]()
print(json.dumps({"ready": True}), flush=True)
for line in sys.stdin:
    try:
        answer = {"rows": run(json.loads(line)["sql"])}
    except Exception as error:
        answer = {"error": str(error)[:2000]}
    print(json.dumps(answer, default=str), flush=True)
