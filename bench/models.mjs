// BG/NBD fits and predictions of simulated customers against a bare pass over their columns.
// Build first: npm run build, at the root.
import { expectedPurchases, fitBgNbd, fitMbgNbd, probabilityAlive } from "../dist/index.mjs";
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
// Marsaglia and Tsang.
const gamma = (shape) => {
  if (shape < 1) return gamma(shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = normal();
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
};

/**
 * Customers like those of CDNOW, who came within twelve weeks and are watched to the end of the thirty-ninth, in days.
 */
const customers = (length) => {
  const frequency = new Float64Array(length);
  const recency = new Float64Array(length);
  const age = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    age[i] = 190 + Math.floor(84 * random());
    const rate = gamma(0.2426) / (7 * 4.4136);
    const x = gamma(0.7929);
    const leaves = x / (x + gamma(2.4259));
    for (let day = 0; ; ) {
      day += Math.ceil(-Math.log(random()) / rate);
      if (day > age[i]) break;
      frequency[i]++;
      recency[i] = day;
      if (random() < leaves) break;
    }
  }
  return { frequency, recency, age };
};
const small = customers(2357);
const large = customers(1_000_000);
const fit = fitBgNbd(small);

let sink = 0;
const pass = ({ frequency, recency, age }) => {
  let sum = 0;
  for (let i = 0; i < age.length; i++) sum += frequency[i] + recency[i] + age[i];
  sink += sum;
};
const measure = (name, run, columns, options) => {
  print(
    `${name} : a bare pass`,
    ratio(run, () => pass(columns), options),
  );
};
const few = { rounds: 7, nanoseconds: 1e8 };
measure("fitBgNbd, 2,357 customers in days", () => (sink += fitBgNbd(small).logLikelihood), small);
measure("fitMbgNbd, 2,357 customers in days", () => (sink += fitMbgNbd(small).logLikelihood), small);
measure("fitBgNbd, 1e6 customers in days", () => (sink += fitBgNbd(large).logLikelihood), large, few);
measure(
  "expectedPurchases (BG/NBD), 1e6 customers",
  () => (sink += expectedPurchases(fit, large, { horizon: 273 })[7]),
  large,
  few,
);
measure("probabilityAlive (BG/NBD), 1e6 customers", () => (sink += probabilityAlive(fit, large)[7]), large, few);
// Five covariates of 100,000 customers, two of them levels; all different.
const some = customers(100_000);
const covariates = {
  channel: Array.from(some.age, () => ["ads", "mail", "shop"][Math.floor(3 * random())]),
  basket: Float64Array.from(some.age, () => 10 + 90 * random()),
  discount: Float64Array.from(some.age, () => random()),
  items: Float64Array.from(some.age, () => Math.ceil(5 * random())),
  country: Array.from(some.age, () => (random() < 0.3 ? "abroad" : "home")),
};
const columns = Object.keys(covariates);
measure(
  "fitBgNbd, 1e5 customers with five covariates",
  () =>
    (sink += fitBgNbd(
      { ...some, covariates },
      { covariates: { purchase: columns, dropout: ["channel"] } },
    ).logLikelihood),
  some,
  { rounds: 3, nanoseconds: 1e6 },
);
if (!Number.isFinite(sink)) throw new Error("a result was not finite");
