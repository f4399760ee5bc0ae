import fc from "fast-check";
import { type OrderLog, orderLog } from "../../src/index";

export interface Row {
  readonly customerId: string;
  readonly orderedAt: number;
  readonly amount: number;
}

export const DAY = 86_400_000;
export const START = Date.UTC(2025, 1, 20);
export const DAYS = 60;
export const END = START + DAYS * DAY;

/** Time zones in which the 60 days have a day of 23 hours or none, and the two that are the farthest apart. */
export const zones = fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Pacific/Kiritimati", "Etc/GMT+12");

/** Rows of a few customers within 60 days: midnights, equal times, same days, refunds. */
export const rowsOf = (amounts: fc.Arbitrary<number>) =>
  fc.array(
    fc.record({
      customerId: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
      orderedAt: fc.oneof(
        fc.integer({ min: 0, max: DAYS - 1 }).map((day) => START + day * DAY),
        fc.integer({ min: START, max: END - 1 }),
        fc.constantFrom(START, START + DAY - 1, START + 7 * DAY),
      ),
      amount: amounts,
    }),
    { maxLength: 40 },
  );

export const cents = fc.integer({ min: 0, max: 20_000 }).map((each) => each / 100);
export const rows = rowsOf(fc.tuple(cents, fc.constantFrom(1, 1, 1, 1, -1)).map(([each, sign]) => each * sign));

/** Instants before, in and after the rows. */
export const instants = fc.oneof(
  fc.integer({ min: -5, max: DAYS + 5 }).map((day) => START + day * DAY),
  fc.integer({ min: START - 5 * DAY, max: END + 5 * DAY }),
);

/** A window of time. */
export const windows = fc
  .tuple(instants, instants)
  .filter(([one, other]) => one !== other)
  .map(([one, other]) => ({ from: Math.min(one, other), until: Math.max(one, other) }));

export function logOf(list: readonly Row[], timeZone = "UTC"): OrderLog {
  return orderLog(list, {}, { timeZone });
}

/** The orders, without the refunds, by customer in the order of their first appearance, and by time. */
export function ordersByCustomer(list: readonly Row[]): Map<string, Row[]> {
  const customers = new Map<string, Row[]>();
  for (const row of list) customers.set(row.customerId, []);
  for (const row of [...list].sort((a, b) => a.orderedAt - b.orderedAt))
    if (row.amount >= 0) customers.get(row.customerId)?.push(row);
  return customers;
}
