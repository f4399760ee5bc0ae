// Survival of a million customers beside a bare pass over the same columns: what is kept is the ratio.
// Build first: npm run build, at the root.
import { fitCox, fitWeibull, kaplanMeier, logRankTest } from "../dist/index.mjs";
import { print, slowRatio } from "./ratio.mjs";

const N = 1_000_000;
// Mulberry32: the same customers in every run.
let state = 20250331;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32;
};
const monthly = Uint8Array.from({ length: N }, () => (random() < 0.5 ? 1 : 0));
const usage = Float64Array.from({ length: N }, () => 2 * random() - 1);
const seats = Float64Array.from({ length: N }, () => Math.ceil(10 * random()));
const age = Float64Array.from({ length: N }, () => 18 + 60 * random());
const lifetimes = usage.map((each, i) => -300 * Math.log(random()) * Math.exp(0.3 * each - 0.5 * monthly[i]));
const seen = usage.map(() => 600 * random());
const durations = lifetimes.map((each, i) => Math.min(each, seen[i]));
const churned = Uint8Array.from(lifetimes, (each, i) => (each < seen[i] ? 1 : 0));
const days = durations.map(Math.ceil);
const groups = monthly;
const covariates = { monthly, usage, seats, age };

let sink = 0;
const pass = () => {
  let sum = 0;
  for (let i = 0; i < N; i++) sum += durations[i] * churned[i];
  sink += sum;
};
const sort = () => {
  sink += durations.slice().sort()[N / 2];
};
// Goals in seconds on two cores of their own, and what R survival 3.5-3 takes there.
const measure = async (name, run, goal) => {
  print(`${name} : a pass (goal ${goal})`, await slowRatio(run, pass, 9));
};
print("a bare sort of 1e6 durations : a pass", await slowRatio(sort, pass, 9));
await measure(
  "kaplanMeier, 1e6 continuous",
  () => {
    sink += kaplanMeier({ durations, churned }).finalSurvival;
  },
  "0.2 s, R 4.0 s",
);
await measure(
  "kaplanMeier, 1e6 by day",
  () => {
    sink += kaplanMeier({ durations: days, churned }).finalSurvival;
  },
  "0.02 s, R 1.25 s",
);
await measure(
  "logRankTest, 1e6 continuous",
  () => {
    sink += logRankTest({ durations, churned, groups }).chiSquare;
  },
  "0.2 s",
);
await measure(
  "logRankTest, 1e6 by day",
  () => {
    sink += logRankTest({ durations: days, churned, groups }).chiSquare;
  },
  "0.2 s",
);
await measure(
  "fitWeibull, 1e6 by day",
  () => {
    sink += fitWeibull({ durations: days, churned }).parameters.shape;
  },
  "none",
);
await measure(
  "fitCox, 1e6 × 4, continuous",
  () => {
    sink += fitCox({ durations, churned, covariates }).logLikelihood;
  },
  "3 s, R 5.6 s",
);
await measure(
  "fitCox, 1e6 × 4, by day",
  () => {
    sink += fitCox({ durations: days, churned, covariates }).logLikelihood;
  },
  "3 s",
);
if (!Number.isFinite(sink)) throw new Error("a result is no number");
