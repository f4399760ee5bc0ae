import type { Dialect } from "./dialect";
import { spark } from "./spark";

/** Databricks, which speaks as Spark does: its queries are parsed, and have not been run. */
export const databricks: Dialect = { ...spark, name: "databricks", title: "Databricks" };
