import { bigquery } from "./bigquery";
import { clickhouse } from "./clickhouse";
import { databricks } from "./databricks";
import type { Dialect } from "./dialect";
import { duckdb } from "./duckdb";
import { postgresql } from "./postgresql";
import { redshift } from "./redshift";
import { snowflake } from "./snowflake";
import { spark } from "./spark";
import { sqlite } from "./sqlite";
import { trino } from "./trino";

/** The name of a dialect. */
export type DialectName =
  | "duckdb"
  | "clickhouse"
  | "spark"
  | "postgresql"
  | "sqlite"
  | "trino"
  | "bigquery"
  | "snowflake"
  | "databricks"
  | "redshift";

/**
 * The dialects by name.
 *
 * Queries in the first six have been run, in Trino a part of them, and their results compared with those of the
 * functions in memory. Those of
 * BigQuery have been run in the reference implementation of its language, those of Snowflake translated to DuckDB's.
 * Those in the last two have been read by a parser, and not run.
 *
 * @example
 * ```ts
 * Object.keys(dialects).slice(0, 3); // => ["duckdb", "clickhouse", "spark"]
 * ```
 */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  duckdb,
  clickhouse,
  spark,
  postgresql,
  sqlite,
  trino,
  bigquery,
  snowflake,
  databricks,
  redshift,
};
