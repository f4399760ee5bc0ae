import type { OrderLog, SubscriptionLog } from "../logs";
import type { PaidRows } from "../logs/paidRows";
import type { CohortFrame } from "./cohortFrame";
import { eventsOf } from "./customerEvents";
import { periodAt } from "./periodLookup";

/** Entries of customers into cohorts. */
export interface CohortEntries {
  /** Number of customers who may enter. */
  readonly openers: number;
  /** Returns the number of a customer in the counted log; −1 if not in it. */
  readonly customerOf: (opener: number) => number;
  /** Writes the entries of a customer to `rows` and `times`, and returns their number. */
  readonly enter: (opener: number) => number;
  /** Cohorts of the last entries written, in order. */
  readonly rows: Int32Array;
  /** Instants of these entries. */
  readonly times: Float64Array;
}

/**
 * Finds entries by an event: an order, or the start of a paid subscription.
 *
 * A customer enters at the first event ever, or with `recurring` at the first event of every period.
 *
 * @param opener - The log with the events.
 * @param log - The log whose customers are counted.
 * @param frame - The periods and columns of the table.
 * @param recurring - Whether a customer may enter several cohorts.
 */
export function entriesByEvent(
  opener: OrderLog | SubscriptionLog,
  log: OrderLog | SubscriptionLog,
  frame: CohortFrame,
  recurring: boolean,
): CohortEntries {
  const { periods, asOf } = frame;
  const { starts, customerIds, times: events, isEvent } = eventsOf(opener);
  const rows = new Int32Array(frame.rows);
  const times = new Float64Array(rows.length);
  const numbers = opener === log ? undefined : new Map(log.customerIds.map((id, number) => [id, number]));

  function enter(customer: number): number {
    const end = starts[customer + 1] as number;
    let count = 0;
    let entered = -1;
    for (let i = starts[customer] as number; i < end; i++) {
      if (!isEvent(i)) continue;
      const time = events[i] as number;
      if (time >= asOf) break;
      const row = periodAt(periods, time);
      if (row >= frame.rows) break;
      if (row > entered) {
        entered = row;
        rows[count] = row;
        times[count++] = time;
      }
      if (!recurring) break;
    }
    return count;
  }

  const customerOf = (customer: number) =>
    numbers ? (numbers.get(customerIds[customer] as string | number) ?? -1) : customer;
  return { openers: customerIds.length, customerOf, enter, rows, times };
}

/** Finds the customers subscribed at the close of each period; in an unfinished period, at `asOf`. */
export function entriesByState(paid: PaidRows, frame: CohortFrame): CohortEntries {
  const { periods, asOf } = frame;
  const { starts, startTimes, endTimes, customerIds } = paid;
  const begun = Math.min(frame.rows, periodAt(periods, asOf - 1) + 1);
  const closes = Float64Array.from({ length: begun }, (_, row) => Math.min(periods.starts[row + 1] as number, asOf));
  const rows = new Int32Array(frame.rows);
  const times = new Float64Array(frame.rows);

  function enter(customer: number): number {
    let count = 0;
    // Subscriptions are sorted by start: a close before this start is before all later ones.
    let next = 0;
    for (let i = starts[customer] as number; i < (starts[customer + 1] as number); i++) {
      for (; next < begun && (closes[next] as number) <= (endTimes[i] as number); next++) {
        if ((startTimes[i] as number) >= (closes[next] as number)) continue;
        rows[count] = next;
        times[count++] = closes[next] as number;
      }
    }
    return count;
  }

  return { openers: customerIds.length, customerOf: (customer) => customer, enter, rows, times };
}
