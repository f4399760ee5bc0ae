// Scores of a million customers against a bare sort of them, and projections against the bare loop.
// Build first: npm run build, at the root.
import { evaluateRisk, projectRevenue } from "../dist/index.mjs";
import { print, ratio } from "./ratio.mjs";

const N = 1_000_000;
// Mulberry32: the same customers in every run.
let state = 20250331;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};
const scores = Float64Array.from({ length: N }, random);
const churned = Uint8Array.from(scores, (score) => (random() < 0.1 + 0.2 * score ? 1 : 0));
const plainScores = Array.from(scores);
const plainChurned = Array.from(churned, (each) => each === 1);
const coarse = scores.map((score) => Math.round(100 * score) / 100);

let sink = 0;
const sort = () => {
  sink += Float64Array.from(scores).sort()[N / 2];
};
const rounds = { rounds: 11, nanoseconds: 1e8 };
const measure = (name, run) => print(name, ratio(run, sort, rounds));
measure("evaluateRisk, 1e6 scores, typed arrays : a bare sort", () => {
  sink += evaluateRisk({ scores, churned }).auc.estimate;
});
measure("evaluateRisk, 1e6 probabilities, typed arrays : a bare sort", () => {
  sink += evaluateRisk({ scores, churned, probabilities: true }).brier;
});
measure("evaluateRisk, 1e6 scores, plain arrays : a bare sort", () => {
  sink += evaluateRisk({ scores: plainScores, churned: plainChurned }).auc.estimate;
});
print(
  "evaluateRisk, 1e6 scores of 101 values : a bare sort of them",
  ratio(
    () => {
      sink += evaluateRisk({ scores: coarse, churned }).auc.estimate;
    },
    () => {
      sink += Float64Array.from(coarse).sort()[N / 2];
    },
    rounds,
  ),
);

const SCENARIOS = 10_000;
const churnRates = Float64Array.from({ length: SCENARIOS }, () => random() / 10);
const bareProjection = (churnRate) => {
  const rows = [{ period: 0, newRevenue: 0, expansion: 0, churned: 0, revenue: 1e6 }];
  for (let period = 1, before = 1e6; period <= 120; period++) {
    const revenue = before * (1 - churnRate) + 4e4;
    rows.push({ period, newRevenue: 4e4, expansion: 0, churned: before * churnRate, revenue });
    before = revenue;
  }
  return rows[120].revenue;
};
print(
  "projectRevenue, 10⁴ scenarios × 120 months : the bare loop",
  ratio(
    () => {
      for (const churnRate of churnRates)
        sink += projectRevenue({ startingRevenue: 1e6, newRevenue: 4e4, churnRate, months: 120 }).endingRevenue;
    },
    () => {
      for (const churnRate of churnRates) sink += bareProjection(churnRate);
    },
    rounds,
  ),
);
if (!Number.isFinite(sink)) throw new Error("a result was not finite");
