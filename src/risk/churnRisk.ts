import { sumOf } from "../math/sum";
import type { Band } from "../metric/band";
import type { Metric } from "../metric/metric";
import {
  anyNumber,
  fraction,
  nullable,
  oneOf,
  optional,
  points,
  quantity,
  text,
  withDefault,
} from "../validation/fields";
import { groups, type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { different, notAbove } from "../validation/rules";
import { riskBands } from "./riskBands";
import type { RiskFactor } from "./riskFactor";

/** The input of {@link churnRisk}. */
export interface ChurnRiskInput {
  /** The factors, with the values of the customer. */
  readonly factors: readonly RiskFactor[];
  /** Least share of weights with known values for a score, a fraction from 0 to 1. Default: 0.5. */
  readonly minimumCoverage?: number | undefined;
  /** Custom bands from 0 to 100. Default: {@link riskBands}. */
  readonly bands?: readonly Band[] | undefined;
}

/** The schema of {@link ChurnRiskInput}. */
export const churnRiskInput: InputSchema<ChurnRiskInput, "minimumCoverage"> = /* @__PURE__ */ inputSchema<
  ChurnRiskInput,
  "minimumCoverage"
>(() => ({
  fields: {
    factors: groups<RiskFactor>(
      {
        name: text(),
        unit: optional(oneOf("fraction", "multiple", "money", "count", "points", "scale", "periods", "days")),
        value: nullable(anyNumber()),
        weight: quantity("count"),
        best: anyNumber(),
        worst: anyNumber(),
        reference: optional(anyNumber()),
      },
      [different("best", "worst")],
    ),
    minimumCoverage: withDefault(fraction(), 0.5),
    bands: optional(
      groups<Band>({ id: text(), from: points(0, 100), until: points(0, 100) }, [notAbove("from", "until")]),
    ),
  },
}));

/** The effect of one factor on the score. */
export interface RiskDriver {
  /** The factor. */
  readonly name: string;
  /** Risk by this factor alone, from 0 (at its best) to 1 (at its worst, or beyond). */
  readonly risk: number;
  /** Points of the score from this factor; they add up to the score. */
  readonly contribution: number;
  /** Points above those at its reference; negative if the customer does better. */
  readonly excess: number;
}

/** The result of {@link churnRisk}. */
export type ChurnRiskResult = {
  /** Share of weights with known values, a fraction from 0 to 1. */
  readonly coverage: number;
} & (
  | {
      /** Score, from 0 (all factors at their best) to 100 (all at their worst). */
      readonly score: number;
      /** Absent if there is a score. */
      readonly reason?: undefined;
      /** Band of the score; `null` if it is in no band. */
      readonly band: Band | null;
      /** Factors with known values, the greatest excess first. */
      readonly drivers: readonly RiskDriver[];
    }
  | {
      /** No score. */
      readonly score: null;
      /** Why there is no score: no values, or too few. */
      readonly reason: "noValues" | "belowCoverage";
      /** No band. */
      readonly band: null;
      /** No drivers. */
      readonly drivers: readonly [];
    }
);

/** Tolerance for rounding of weights: 0.1 + 0.2 must be allowed to equal 0.3. */
const SLACK = 1e-9;

/**
 * The churn-risk score of a customer from 0 to 100, a weighted mean of risk factors.
 *
 * A score ranks customers. It is not a probability: 80 does not mean that four of five customers leave.
 * {@link evaluateRisk} shows afterwards how many of each band left and how good the ranking was; for a probability,
 * fit a model to lost customers ({@link churnProbability}). Factors without a value are excluded and the weights of
 * the others scaled up, so missing data do not make a customer look safe; below `minimumCoverage` there is no score.
 * Drivers are sorted by how much worse the customer does than an ordinary one.
 *
 * @param input - The factors, with the values of the customer.
 * @returns A score from 0 (all factors at their best) to 100 (all at their worst), its band and its drivers; `null`
 * if too few values are known.
 * @throws {@link MetricInputError} if the input breaks {@link churnRiskInput}.
 *
 * @source oecdComposite2008
 *
 * @example
 * ```ts
 * const risk = churnRisk({
 *   factors: [
 *     { name: "logins", value: 3, weight: 2, best: 20, worst: 0, reference: 12 },
 *     { name: "tickets", value: 4, weight: 1, best: 0, worst: 5, reference: 1 },
 *     { name: "satisfaction", value: null, weight: 1, best: 5, worst: 1 },
 *   ],
 * });
 * risk.score; // => 83.33…
 * risk.coverage; // => 0.75
 * risk.band?.id; // => "high"
 * risk.drivers[0]; // => { name: "logins", risk: 0.85, contribution: 56.66…, excess: 30… }
 * ```
 */
export function churnRisk(input: ChurnRiskInput): ChurnRiskResult {
  const { factors, minimumCoverage, bands = riskBands } = parseInput("churnRisk", churnRiskInput, input);
  const known = factors.filter(({ value, weight }) => value !== null && weight > 0);
  const weights = sumOf(factors.length, (i) => (factors[i] as RiskFactor).weight);
  const knownWeights = sumOf(known.length, (i) => (known[i] as RiskFactor).weight);
  if (known.length === 0) return { score: null, reason: "noValues", coverage: 0, band: null, drivers: [] };
  const coverage = Math.min(1, knownWeights / weights);
  if (coverage < minimumCoverage * (1 - SLACK))
    return { score: null, reason: "belowCoverage", coverage, band: null, drivers: [] };

  const drivers = known.map((factor): RiskDriver => {
    const points = (100 * factor.weight) / knownWeights;
    const risk = riskAt(factor, factor.value as number);
    return {
      name: factor.name,
      risk,
      contribution: points * risk,
      excess: points * (risk - riskAt(factor, factor.reference ?? factor.best)) + 0,
    };
  });
  const total = sumOf(drivers.length, (i) => (drivers[i] as RiskDriver).contribution);
  const score = Math.min(100, total);
  drivers.sort((a, b) => b.excess - a.excess);
  return { score, coverage, band: bandWith(score, bands), drivers };
}

/** Risk by one factor alone. */
function riskAt({ best, worst }: RiskFactor, value: number): number {
  return Math.min(1, Math.max(0, (value - best) / (worst - best)));
}

function bandWith(score: number, bands: readonly Band[]): Band | null {
  return (
    bands.find(({ from, until }) => from <= score && score < until) ??
    bands.find(({ until }) => until === score) ??
    null
  );
}

/** {@link churnRisk} as data. */
export const churnRiskMetric: Metric<[input: ChurnRiskInput], ChurnRiskResult> = {
  id: "churnRisk",
  summary: "The churn-risk score of a customer from 0 to 100, a weighted mean of risk factors.",
  arguments: [{ name: "input", schema: churnRiskInput }],
  compute: churnRisk,
  main: {
    path: "score",
    unit: "points",
    range: [0, 100],
    better: "lower",
    formula: null,
    undefinedWhen:
      "factors.filter((factor) => factor.value !== null && factor.weight > 0).length === 0 || factors.reduce((sum, " +
      "factor) => sum + (factor.value === null ? 0 : factor.weight), 0) < minimumCoverage * (1 - 1e-9) * " +
      "factors.reduce((sum, factor) => sum + factor.weight, 0)",
  },
  sources: ["oecdComposite2008"],
  examples: [
    {
      arguments: [
        {
          factors: [
            { name: "logins", value: 5, weight: 3, best: 20, worst: 0, reference: 10 },
            { name: "tickets", value: 2, weight: 1, best: 0, worst: 4 },
          ],
        },
      ],
      result: {
        score: 68.75,
        coverage: 1,
        band: { id: "high", from: 67, until: 100 },
        drivers: [
          { name: "logins", risk: 0.75, contribution: 56.25, excess: 18.75 },
          { name: "tickets", risk: 0.5, contribution: 12.5, excess: 12.5 },
        ],
      },
    },
    {
      arguments: [
        {
          factors: [
            { name: "logins", value: null, weight: 3, best: 20, worst: 0 },
            { name: "tickets", value: 2, weight: 1, best: 0, worst: 4 },
          ],
        },
      ],
      result: { score: null, reason: "belowCoverage", coverage: 0.25, band: null, drivers: [] },
    },
  ],
};
