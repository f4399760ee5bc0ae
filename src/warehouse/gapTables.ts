import type { Dialect } from "./dialects/dialect";
import { IS_ORDER, neighborOf, type Tables } from "./text";

/**
 * The gaps between a customer's purchases: `gaps(customer, gap_ms)`, from `local`. Orders of one day are one purchase,
 * made with the first of them.
 */
export function gapTables(dialect: Dialect): Tables {
  const before = neighborOf(dialect, "lag", "wall", "wall", "PARTITION BY customer ORDER BY day_no");
  return [
    `ranked AS (SELECT customer, wall, day_no, row_number() OVER (PARTITION BY customer, day_no ORDER BY moment) AS place
  FROM local WHERE ${IS_ORDER})`,
    `steps AS (SELECT customer, wall - ${before} AS step,
    row_number() OVER (PARTITION BY customer ORDER BY day_no) AS nth FROM ranked WHERE place = 1)`,
    // Where a clock is set back over midnight, the new day's time may be the earlier one.
    "gaps AS (SELECT customer, CASE WHEN step < 0 THEN 0 ELSE step END AS gap_ms FROM steps WHERE nth > 1)",
  ];
}
