import { sum } from "../../math";
import type { Interval } from "../../metric/interval";
import type { PurchaseFit, SpendFit } from "../families/fittedModels";
import { gammaGamma, gammaGammaShapes, gammaGammaSquare } from "../families/gammaGamma";
import type { ForecastIntervals, IntervalInput, ParameterMethod } from "../fields/intervalInput";
import { type CustomerPatterns, forPatterns } from "./eachPattern";
import { forRows, type HistoryColumns } from "./forCustomers";
import { around, gammaEnds, gammaInterval, logOf, spreadsOf, totalAround, varianceOf } from "./forecasts";
import { type ParameterPoints, parameterPoints } from "./parameterPoints";
import { purchasePoints } from "./purchasePoints";

/** The columns of histories, with the mean values of repeat purchases if the model of spending needs them. */
export interface ValuedColumns extends HistoryColumns {
  readonly means: Float64Array;
}

/** What is asked about values. */
interface ValuesAsked extends IntervalInput {
  readonly horizon: number;
  readonly discountRate: number;
  readonly grossMargin: number;
  readonly confidence: number;
}

/** The intervals of values. */
export interface ValueIntervals {
  readonly interval: Interval<ParameterMethod> | null;
  readonly intervals: ForecastIntervals<readonly (number | null)[]> | null;
}

type Ends = readonly [low: number, high: number];

/** Expected values of a purchase of each customer; `NaN` if infinite. */
export function spendsOf(spend: number | SpendFit, { frequency, means }: ValuedColumns): Float64Array {
  // An amount of −0 counts as 0.
  if (typeof spend === "number") return frequency.map(() => spend + 0);
  const meanOf = gammaGamma(spend.parameters);
  return frequency.map((bought, row) => {
    const mean = meanOf(bought, means[row] as number);
    return mean === Infinity ? Number.NaN : mean;
  });
}

/** Discounted purchases of each customer within a horizon. */
export function discountedOf(
  fit: PurchaseFit,
  patterns: CustomerPatterns,
  discountRate: number,
  horizon: number,
): Float64Array {
  return forPatterns(fit, patterns, (model, { columns }) =>
    forRows(columns, model.discountedPurchases(discountRate, horizon)),
  );
}

/** Intervals of discounted values, and of their total. */
export function forecastValues(
  fit: PurchaseFit,
  spend: number | SpendFit,
  rows: ValuedColumns,
  patterns: CustomerPatterns,
  purchases: Float64Array,
  asked: ValuesAsked,
): ValueIntervals {
  const { horizon, discountRate, grossMargin, confidence, interval = "prediction", parameters } = asked;
  const ofPurchases = purchasePoints(fit, parameters);
  const ofSpend = spendPoints(spend, parameters);
  if (ofPurchases === null || ofSpend === null) return { interval: null, intervals: null };
  const size = purchases.length;
  const spends = spendsOf(spend, rows).map((each) => each * grossMargin);
  const values = purchases.map((each, row) => each * (spends[row] as number));
  const total = sum(values);
  // Given the histories, purchases and their values are independent, and so are the errors of the two fits.
  const bought = spreadsOf(
    ofPurchases.points.map((each) => () => discountedOf(each, patterns, discountRate, horizon)),
    size,
    logOf,
    spends,
  );
  const spent = spreadsOf(
    ofSpend.points.map((each) => () => spendsOf(each, rows)),
    size,
    logOf,
    purchases.map((each) => each * grossMargin),
  );
  const spread = bought.each.map((each, row) => Math.hypot(each, spent.each[row] as number));
  const facts = { confidence, method: ofPurchases.method } as const;
  if (interval === "mean") {
    const { low, high } = around(values, spread, confidence);
    const logs = [bought.totals, spent.totals].map((totals) => varianceOf(totals.map(logOf)));
    return withEnds(
      Array.from(low, (each, row) => [each, high[row] as number] as const),
      totalAround(total, Math.sqrt(sum(logs)), confidence),
      facts,
    );
  }
  const chances = chancesOf(fit, spend, rows, patterns, values, asked);
  const ends = Array.from(values, (value, row): Ends => {
    const variance = (chances.variances[row] as number) + (value * (spread[row] as number)) ** 2;
    return valueEnds(value, variance, chances.none[row] as number, confidence);
  });
  const variance = sum(chances.variances) + varianceOf(bought.totals) + varianceOf(spent.totals);
  return withEnds(ends, size === 1 ? (ends[0] as Ends) : gammaInterval(total, variance, confidence), facts);
}

/** The parameter points of the value of a purchase; an amount has none. */
function spendPoints(
  spend: number | SpendFit,
  parameters: IntervalInput["parameters"],
): Pick<ParameterPoints<SpendFit>, "points"> | null {
  return typeof spend === "number" ? { points: [] } : parameterPoints(spend, gammaGammaShapes as never, parameters);
}

/** Variances of the values of customers given the parameters, and the probabilities of no purchase. */
function chancesOf(
  fit: PurchaseFit,
  spend: number | SpendFit,
  rows: ValuedColumns,
  patterns: CustomerPatterns,
  values: Float64Array,
  { horizon, discountRate, grossMargin }: ValuesAsked,
): { readonly variances: Float64Array; readonly none: Float64Array } {
  // The squares of discounted purchases are discounted twice.
  const own = discountedOf(fit, patterns, discountRate * (2 + discountRate), horizon);
  const others = forPatterns(fit, patterns, (model, { columns }) => {
    const pairs = model.purchasePairs(discountRate, horizon);
    return forRows(columns, (bought, last, now) => model.activeNow(bought, last, now) * pairs(bought, now));
  });
  const variances = values.map((value, row) => {
    const [single, both] = [own[row] as number, (own[row] as number) + (others[row] as number)];
    const square =
      typeof spend === "number"
        ? spend * spend * both
        : gammaGammaSquare(spend.parameters, rows.frequency[row] as number, rows.means[row] as number) *
          (both + single / spend.parameters.p);
    // Not the maximum, which would hide an infinite variance.
    const variance = grossMargin * grossMargin * square - value * value;
    return variance < 0 ? 0 : variance;
  });
  const none = forPatterns(fit, patterns, (model, { columns }) =>
    forRows(columns, (bought, last, now) => {
      const buys = model.probabilityAlive(bought, last, now) * model.nextPurchase(bought, now).within(horizon);
      return 1 - buys;
    }),
  );
  return { variances, none };
}

/** Ends of the value of one customer: 0 without a purchase, otherwise as of a gamma distribution. */
function valueEnds(mean: number, variance: number, none: number, confidence: number): Ends {
  const tail = (1 - confidence) / 2;
  const buys = 1 - none;
  if (buys <= tail && !Number.isNaN(mean + variance)) return [0, 0];
  const ofBuyers = mean / buys;
  const square = (variance + mean * mean) / buys;
  const below = Math.max(0, (tail - none) / buys);
  return gammaEnds(ofBuyers, square - ofBuyers * ofBuyers, below, tail / buys);
}

/** Ends as intervals; `NaN` as `null`. */
function withEnds(
  ends: readonly Ends[],
  [low, high]: Ends,
  facts: { readonly confidence: number; readonly method: ParameterMethod },
): ValueIntervals {
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  return {
    interval: Number.isNaN(low + high) ? null : { low, high, ...facts },
    intervals: { low: ends.map((each) => known(each[0])), high: ends.map((each) => known(each[1])), ...facts },
  };
}
