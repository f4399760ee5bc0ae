// Customers like those of CDNOW: the same in every run.
let state = 20250331;

/** Mulberry32. */
export const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32;
};
const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());

/** A gamma variate, by Marsaglia and Tsang. */
export const gamma = (shape) => {
  if (shape < 1) return gamma(shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = normal();
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
};

/**
 * Their purchases by the BG/NBD model, within twelve weeks and watched to the end of the thirty-ninth, in days; whole
 * ones, so that many are alike, or to the second, so that hardly any two are.
 */
export const purchases = (length, whole = true) => {
  const frequency = new Float64Array(length);
  const recency = new Float64Array(length);
  const age = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const seen = 190 + 84 * random();
    age[i] = whole ? Math.floor(seen) : Math.floor(86_400 * seen) / 86_400;
    const rate = gamma(0.2426) / (7 * 4.4136);
    const x = gamma(0.7929);
    const leaves = x / (x + gamma(2.4259));
    for (let day = 0; ; ) {
      const gap = -Math.log(random()) / rate;
      day += whole ? Math.ceil(gap) : Math.ceil(86_400 * gap) / 86_400;
      if (day > age[i]) break;
      frequency[i]++;
      recency[i] = day;
      if (random() < leaves) break;
    }
  }
  return { frequency, recency, age };
};

/** The mean value of their repeat purchases by the Gamma-Gamma model, in cents. */
export const meanValues = (frequency) =>
  Float64Array.from(frequency, (x) =>
    x === 0 ? 0 : Math.ceil((100 * gamma(6.25 * x)) / (x * (gamma(3.74) / 15.44))) / 100,
  );

/** How long customers stayed, in days, by plan, usage, seats and age of the person. */
export const lifetimes = (length) => {
  const monthly = Uint8Array.from({ length }, () => (random() < 0.5 ? 1 : 0));
  const usage = Float64Array.from({ length }, () => 2 * random() - 1);
  const seats = Float64Array.from({ length }, () => Math.ceil(10 * random()));
  const age = Float64Array.from({ length }, () => 18 + 60 * random());
  const stay = usage.map((each, i) => -300 * Math.log(random()) * Math.exp(0.3 * each - 0.5 * monthly[i]));
  const seen = usage.map(() => 600 * random());
  const durations = stay.map((each, i) => Math.min(each, seen[i]));
  const churned = Uint8Array.from(stay, (each, i) => (each < seen[i] ? 1 : 0));
  return { durations, churned, covariates: { monthly, usage, seats, age } };
};
