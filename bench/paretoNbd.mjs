// The Pareto/NBD model of simulated customers against a bare pass over their columns.
// Build first: npm run build, at the root.
import { expectedPurchases, fitParetoNbd, probabilityAlive } from "../dist/index.mjs";
import { print, ratio } from "./ratio.mjs";

// Mulberry32: the same customers in every run.
let state = 20250331;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32;
};
const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
const gamma = (shape) => {
  if (shape < 1) return gamma(shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = normal();
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
};

/** Customers like those of CDNOW, observed for 27 to 39 weeks, in days: orders of one day are one purchase. */
const simulated = (customers) => {
  const [frequency, recency, age] = [0, 0, 0].map(() => new Float64Array(customers));
  for (let i = 0; i < customers; i++) {
    const rate = gamma(0.55) / 74;
    const end = 189 + Math.floor(84 * random());
    const until = Math.min(end, (-Math.log(random()) / gamma(0.6)) * 82);
    for (let time = 0; ; ) {
      time -= Math.log(random()) / rate;
      if (time > until) break;
      const day = Math.ceil(time);
      if (day > recency[i]) frequency[i]++;
      recency[i] = day;
    }
    age[i] = end;
  }
  return { frequency, recency, age };
};

let sink = 0;
const pass = ({ frequency, recency, age }) => {
  for (let i = 0; i < frequency.length; i++) sink += frequency[i] * Math.log(1 + age[i] - recency[i]);
};

for (const [size, rounds] of [
  [2357, { rounds: 21, nanoseconds: 5e7 }],
  [1_000_000, { rounds: 7, nanoseconds: 1e8 }],
]) {
  const customers = simulated(size);
  const measure = (name, run) =>
    print(
      `${name}, ${size} customers : a bare pass`,
      ratio(run, () => pass(customers), rounds),
    );
  const fit = fitParetoNbd(customers);
  measure("fitParetoNbd", () => {
    sink += fitParetoNbd(customers).logLikelihood;
  });
  measure("probabilityAlive (Pareto/NBD)", () => {
    sink += probabilityAlive(fit, customers)[0];
  });
  measure("expectedPurchases (Pareto/NBD)", () => {
    sink += expectedPurchases(fit, customers, { horizon: 365 })[0];
  });
}
if (!Number.isFinite(sink)) throw new Error("the sums are not finite");
