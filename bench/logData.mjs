// Orders and subscriptions as columns, the same for the same seed: 36 months, a tenth of the orders first ones.
const START = Date.UTC(2022, 0, 1);
export const END = Date.UTC(2025, 0, 1);

/** Numbers from 0 to 1 (mulberry32). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Orders in no order: `count` of them, by a tenth as many customers, one in 50 of them a refund. */
export function orders(count, seed = 1) {
  const next = random(seed);
  const customers = count / 10;
  const customerId = new Int32Array(count);
  const orderedAt = new Float64Array(count);
  const amount = new Float64Array(count);
  const first = Float64Array.from({ length: customers }, () => START + Math.floor(next() * (END - START)));
  for (let i = 0; i < count; i++) {
    // Some customers order often, most seldom.
    const customer = i < customers ? i : Math.floor(next() * next() * customers);
    // Soon after the first order more than later.
    const share = i < customers ? 0 : next() * next();
    customerId[i] = customer;
    orderedAt[i] = Math.floor(first[customer] + share * (END - 1 - first[customer]));
    amount[i] = Math.round(next() * 20_000) / 100;
    if (i >= customers && next() < 0.02) amount[i] = -1 - amount[i];
  }
  shuffle(next, customerId, orderedAt, amount);
  return { customerId, orderedAt, amount };
}

/**
 * Subscriptions in no order, of two thirds as many customers: upgrades and downgrades without a gap, and returns after
 * one.
 */
export function subscriptions(count, seed = 2) {
  const next = random(seed);
  const customers = Math.floor((count * 2) / 3);
  const customerId = new Int32Array(count);
  const startedAt = new Float64Array(count);
  const endedAt = new Float64Array(count);
  const mrr = new Float64Array(count);
  const last = new Float64Array(customers).fill(-1);
  for (let i = 0; i < count; i++) {
    const customer = i < customers ? i : Math.floor(next() * customers);
    const before = last[customer];
    const gap = before < 0 ? next() * (END - START) : next() < 0.5 ? 0 : next() * 120 * 86_400_000;
    startedAt[i] = Math.floor((before < 0 ? START : before) + gap);
    const end = startedAt[i] + 1 + Math.floor(next() * 400 * 86_400_000);
    endedAt[i] = end;
    last[customer] = end;
    customerId[i] = customer;
    mrr[i] = Math.ceil(next() * 500);
  }
  // What ends after the span is running.
  for (let i = 0; i < count; i++) if (endedAt[i] >= END) endedAt[i] = Number.POSITIVE_INFINITY;
  shuffle(next, customerId, startedAt, endedAt, mrr);
  return { customerId, startedAt, endedAt, mrr };
}

function shuffle(next, ...columns) {
  for (let i = columns[0].length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    for (const column of columns) [column[i], column[j]] = [column[j], column[i]];
  }
}
