import type { OrderLog, SubscriptionLog } from "../logs";
import type { PaidRows } from "../logs/paidRows";
import type { CohortFrame } from "./cohortFrame";
import { eventsOf } from "./customerEvents";
import { periodAt } from "./periodLookup";

/** Who enters which cohort, and when. */
export interface CohortEntries {
  /** How many there are who may enter. */
  readonly openers: number;
  /** The number of one of them in the log that is counted; −1 where it is not in it. */
  readonly customerOf: (opener: number) => number;
  /** Writes the entries of one of them into `rows` and `times`, and returns how many there are. */
  readonly enter: (opener: number) => number;
  /** The cohorts of the last entries written, in their order. */
  readonly rows: Int32Array;
  /** When they were. */
  readonly times: Float64Array;
}

/**
 * Finds who enters which cohort by an event: an order, or the start of a paid subscription.
 *
 * A customer enters with the first event ever, or if `recurring` with the first one of every period.
 *
 * @param opener - The log with the events.
 * @param log - The log whose customers are counted.
 * @param frame - How the table lies in time.
 * @param recurring - Whether customers may enter several cohorts.
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

/** Finds who is subscribed at the close of which period, or at `asOf` in the period that is not over. */
export function entriesByState(paid: PaidRows, frame: CohortFrame): CohortEntries {
  const { periods, asOf } = frame;
  const { starts, startTimes, endTimes, customerIds } = paid;
  const begun = Math.min(frame.rows, periodAt(periods, asOf - 1) + 1);
  const closes = Float64Array.from({ length: begun }, (_, row) => Math.min(periods.starts[row + 1] as number, asOf));
  const rows = new Int32Array(frame.rows);
  const times = new Float64Array(frame.rows);

  function enter(customer: number): number {
    let count = 0;
    // Subscriptions are sorted by their start: a close before one is before all later ones.
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
