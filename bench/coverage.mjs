// How often 95% intervals of the next half year contain what happens: 500 simulated data sets per model of purchases.
// Build first: npm run build, at the root. Arguments: data sets, customers (default: 500 and 1000), and the models to
// measure (default: all), such as "BG/BB".
// The table in docs/from-orders-to-a-lifetime-value.md is of 500 data sets of 500 customers.
import {
  expectedPurchases,
  fitBgBb,
  fitBgNbd,
  fitMbgNbd,
  fitParetoNbd,
  probabilityAlive,
  totalPurchases,
} from "../dist/index.mjs";

const [sets = 500, customers = 1000] = process.argv.slice(2, 4).map(Number);
const chosen = process.argv.slice(4);

// Mulberry32 and textbook methods, other than those of the library.
let state = 0;
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
const beta = (a, b) => {
  const x = gamma(a);
  return x / (x + gamma(b));
};
const exponential = () => -Math.log(random());

/** The times of purchases of a new customer up to `end`, and when the customer leaves. */
const betaGeometric =
  (first) =>
  ({ r, alpha, a, b }, end) => {
    const rate = gamma(r) / alpha;
    const leaves = beta(a, b);
    const times = [];
    if (first && random() < leaves) return { times, left: 0 };
    for (let time = exponential() / rate; time < end; time += exponential() / rate) {
      times.push(time);
      if (random() < leaves) return { times, left: time };
    }
    return { times, left: Infinity };
  };

/** Weeks observed, from the first customer to the last, and to come. */
const WEEKS = { longest: 78, shortest: 26, horizon: 26 };
/** Opportunities: months observed, and to come. */
const MONTHS = { longest: 18, shortest: 6, horizon: 6 };

const families = {
  "BG/NBD": {
    fit: fitBgNbd,
    model: "bgNbd",
    parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
    span: WEEKS,
    history: betaGeometric(false),
  },
  "MBG/NBD": {
    fit: fitMbgNbd,
    model: "mbgNbd",
    parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 },
    span: WEEKS,
    history: betaGeometric(true),
  },
  "Pareto/NBD": {
    fit: fitParetoNbd,
    model: "paretoNbd",
    parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
    span: WEEKS,
    history: ({ r, alpha, s, beta: rate }, end) => {
      const own = gamma(r) / alpha;
      const left = (exponential() / gamma(s)) * rate;
      const times = [];
      for (let time = exponential() / own; time < Math.min(left, end); time += exponential() / own) times.push(time);
      return { times, left };
    },
  },
  "BG/BB": {
    fit: fitBgBb,
    model: "bgBb",
    parameters: { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 },
    span: MONTHS,
    history: ({ alpha, beta: b, gamma: c, delta }, end) => {
      const buys = beta(alpha, b);
      const leaves = beta(c, delta);
      const times = [];
      for (let at = 1; at <= end; at++) {
        if (random() < leaves) return { times, left: at };
        if (random() < buys) times.push(at);
      }
      return { times, left: Infinity };
    },
  },
};

const percent = (share) => `${(100 * share).toFixed(1)}%`;
const inside = ({ interval }, value) => interval !== null && value >= interval.low && value <= interval.high;

console.log(`${sets} data sets per model, ${customers} customers each\n`);
console.log("| model | purchases | active customers | expected purchases | mean width | no interval |");
console.log("|---|---|---|---|---|---|");
for (const [name, { fit, model, parameters, span, history }] of Object.entries(families)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const { longest, shortest, horizon } = span;
  let [purchases, active, expected, width, without] = [0, 0, 0, 0, 0];
  for (let set = 0; set < sets; set++) {
    state = 1_000_003 * (set + 1);
    const columns = { frequency: [], recency: [], age: [] };
    let later = 0;
    let stillActive = 0;
    for (let i = 0; i < customers; i++) {
      const spread = random() * (longest - shortest);
      const age = shortest + (model === "bgBb" ? Math.round(spread) : spread);
      const { times, left } = history(parameters, age + horizon);
      const past = times.filter((time) => time <= age);
      columns.frequency.push(past.length);
      columns.recency.push(past.at(-1) ?? 0);
      columns.age.push(age);
      later += times.length - past.length;
      // In BG/BB, customers are active in the sense of the next opportunity.
      stillActive += left > (model === "bgBb" ? age + 1 : age) ? 1 : 0;
    }
    const fitted = fit(columns);
    const total = totalPurchases(fitted, columns, { horizon });
    if (total.interval === null) {
      without++;
      continue;
    }
    purchases += inside(total, later) ? 1 : 0;
    active += inside(probabilityAlive(fitted, columns, { confidence: 0.95 }).total, stillActive) ? 1 : 0;
    const truth = expectedPurchases({ model, parameters }, columns, { horizon }).reduce((sum, each) => sum + each, 0);
    expected += inside(totalPurchases(fitted, columns, { horizon, interval: "mean" }), truth) ? 1 : 0;
    width += (total.interval.high - total.interval.low) / total.estimate;
  }
  const counted = sets - without;
  const row = [purchases, active, expected, width].map((each) => percent(each / counted));
  console.log(`| ${name} | ${row.join(" | ")} | ${without} |`);
}
