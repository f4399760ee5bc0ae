// Random logs around everything that goes wrong with dates.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Zones at both ends of the day, with and without summer time, off the hour, and without a midnight in spring. */
export const ZONES = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "America/Santiago",
  "Asia/Tehran",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
  "Etc/GMT+12",
];

/** Instants about which logs are crowded: month ends, leap days, turns of the year, nights in which clocks are set. */
const NASTY = [
  Date.UTC(2024, 0, 1),
  Date.UTC(2024, 1, 29),
  Date.UTC(2024, 2, 1),
  Date.UTC(2024, 2, 10, 7),
  Date.UTC(2024, 2, 31, 1),
  Date.UTC(2024, 3, 6, 15),
  Date.UTC(2024, 8, 8, 4),
  Date.UTC(2024, 9, 5, 15, 30),
  Date.UTC(2024, 9, 27, 1),
  Date.UTC(2024, 10, 3, 6),
  Date.UTC(2024, 11, 31),
  Date.UTC(2025, 1, 28),
  Date.UTC(2025, 2, 9, 7),
  Date.UTC(2025, 2, 30, 1),
];

export const START = Date.UTC(2023, 11, 1);
export const END = Date.UTC(2025, 4, 1);

/** The SQL of the subscriptions that are paid for. */
export const PAID = "not trial and mrr > 0 and s < e";

export const pick = (next, list) => list[Math.floor(next() * list.length)];

/** An instant of the span: often a midnight somewhere, often near a nasty one, rarely just any. */
export function instant(next) {
  const kind = next();
  const base =
    kind < 0.45 ? pick(next, NASTY) + Math.floor((next() - 0.5) * 60) * HOUR : START + next() * (END - START);
  if (next() < 0.5) {
    // A midnight from UTC+14 to UTC−12, or a millisecond before.
    return Math.floor(base / DAY) * DAY + Math.floor(next() * 53 - 28) * (HOUR / 2) - (next() < 0.3 ? 1 : 0);
  }
  return Math.floor(base / 1000) * 1000;
}

/**
 * Columns of orders: some customers with one order, some with many; refunds, amounts of 0, and orders of the same
 * instant.
 */
export function randomOrders(next) {
  const customers = 1 + Math.floor(next() * 80);
  const count = 1 + Math.floor(next() * customers * 8);
  const columns = { customerId: [], orderedAt: [], amount: [] };
  for (let i = 0; i < count; i++) {
    const again = i > 0 && next() < 0.08;
    columns.customerId.push(again ? columns.customerId[i - 1] : Math.floor(next() ** 1.6 * customers));
    columns.orderedAt.push(again ? columns.orderedAt[i - 1] : instant(next));
    const amount = next() < 0.1 ? 0 : Math.ceil(next() * 10_000) / 100;
    columns.amount.push(amount > 0 && next() < 0.1 ? -amount : amount);
  }
  return columns;
}

/** Columns of subscriptions: gaps, changes of plan without one, overlaps, rows of no length, trials, free plans. */
export function randomSubscriptions(next) {
  const customers = 1 + Math.floor(next() * 60);
  const count = 1 + Math.floor(next() * customers * 4);
  const columns = { customerId: [], startedAt: [], endedAt: [], mrr: [], trial: [] };
  const last = new Map();
  for (let i = 0; i < count; i++) {
    const customer = Math.floor(next() * customers);
    const before = last.get(customer);
    const start = before !== undefined && Number.isFinite(before) && next() < 0.5 ? before : instant(next);
    const end = next() < 0.25 ? Number.POSITIVE_INFINITY : next() < 0.05 ? start : Math.max(start, instant(next));
    columns.customerId.push(customer);
    columns.startedAt.push(start);
    columns.endedAt.push(end);
    columns.mrr.push(next() < 0.08 ? 0 : Math.ceil(next() * 20) * 5);
    columns.trial.push(next() < 0.1 ? 1 : 0);
    last.set(customer, end);
  }
  return columns;
}
