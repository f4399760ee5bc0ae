// Calendar periods as DuckDB has them: date_trunc on a timestamp with time zone, in the zone of the session.
import { rows } from "../duckdb.mjs";

/**
 * A table `calendar` of the periods from the one with `from` to the one with `until`: number, label, start and end as
 * instants.
 *
 * An end is the start of the next, at midnight of the zone, or where midnight is skipped at the end of the jump.
 */
export async function makeCalendar(connection, { period, timeZone, from, until }) {
  await connection.run(`set timezone = '${timeZone}'`);
  await connection.run(`create or replace temp table calendar as
    with bounds as (
      select date_trunc('${period}', make_timestamptz(${from * 1000}::bigint))::date as a,
        date_trunc('${period}', make_timestamptz(${until * 1000}::bigint))::date as z
    ), days as (
      select unnest(generate_series(a, z + interval '1 ${period}', interval '1 ${period}'))::date as day from bounds
    )
    select row_number() over (order by day)::integer - 1 as number, strftime(day, '%Y-%m-%d') as label,
      day::timestamp at time zone '${timeZone}' as opens, lead(day::timestamp at time zone '${timeZone}') over (order by day) as closes
    from days qualify closes is not null order by day`);
  await connection.run("set timezone = 'UTC'");
  return (await rows(connection, "select count(*) from calendar"))[0][0];
}

/** The SQL of an instant. */
export const at = (ms) => `make_timestamp(${ms * 1000}::bigint)`;

/** The SQL of the local date of a timestamp. */
export const dayOf = (column, timeZone) => `(${column} at time zone 'UTC' at time zone '${timeZone}')::date`;

/**
 * The SQL of the number of the calendar period that a timestamp lies in, by its local date; `null` outside the
 * calendar.
 */
export const numberOf = (column, { period, timeZone }) =>
  `(select number from calendar where label = strftime(date_trunc('${period}', ${dayOf(column, timeZone)}), '%Y-%m-%d'))`;
