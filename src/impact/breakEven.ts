import { rootOf } from "../math/rootOf";
import { attempt } from "../metric/attempt";
import { inputOf } from "../metric/inputOf";
import type { Metric } from "../metric/metric";
import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { parseInput } from "../validation/parseInput";
import { noRoot, notBelow, wrongLength } from "../validation/rareErrors";
import { checkField, checkMetric, mainNumber } from "./mainNumber";
import type { InputOf, NumberFieldOf } from "./numberFieldOf";

/** The options of {@link breakEven}. */
export interface BreakEvenInput {
  /** Least and greatest value of the field to consider. Default: all that the field accepts. */
  readonly between?: readonly [low: number, high: number] | undefined;
}

/** Smallest step of the search, around the present value and around 0. */
const LEAST_STEP = 1e-12;
/** Number of further equal steps into which the domain is divided. */
const EQUAL_STEPS = 64;

/**
 * Returns the value of one field for which the main number of a metric equals `target`.
 *
 * For any metric with one input and any field that is a single number: the churn rate at which lifetime value equals
 * acquisition cost, the price at which a product earns nothing. All other fields stay unchanged. Of several values, the
 * one nearest to the present value is returned.
 *
 * The search moves outward from the present value in growing steps, within the bounds of the field and the rules
 * between fields, and narrows down where the main number crosses the target. If the main number only touches the
 * target, or crosses it twice within a step, pass `between`. A field of whole numbers (counts) rarely gives the target
 * exactly. Then the result is the first whole number, moving outward from the present value, that reaches or passes the
 * target.
 *
 * @param metric - The facts of a metric, such as `clvFromChurnMetric`; not the function.
 * @param input - The present input of the metric.
 * @param field - The field to solve for.
 * @param target - Desired main number, in the unit of the metric.
 * @param options - The range to search.
 * @returns The value of the field, within its bounds.
 * @throws {@link MetricInputError} with the code `"noRoot"` if no value gives the target, if the field is not a single
 * number, or, naming the metric, if the input is invalid.
 *
 * @example
 * ```ts
 * const input = { revenuePerPeriod: 50, churnRate: 0.04, grossMargin: 0.8 };
 * breakEven(clvFromChurnMetric, input, "churnRate", 500); // => 0.08
 * breakEven(churnRateMetric, { customersAtStart: 400, customersLost: 14 }, "customersLost", 0.03); // => 12
 * ```
 */
export function breakEven<Facts extends Metric>(
  metric: Facts,
  input: InputOf<Facts>,
  field: NumberFieldOf<Facts>,
  target: number,
  options: BreakEvenInput = {},
): number {
  checkMetric("breakEven", metric);
  const { whole, least, greatest } = checkField("breakEven", metric, field);
  checkNumber(["target"], target);
  const [low, high] = limits(options.between, whole, least, greatest);
  const parsed = parseInput(metric.id, inputOf(metric), input) as Readonly<Record<string, unknown>>;
  mainNumber("breakEven", metric, input as object);
  const given = parsed[field];
  const present = Math.min(high, Math.max(low, typeof given === "number" ? given : 0));

  /** Main number minus target; `undefined` if the former is undefined or the rules forbid the value. */
  const above = (value: number): number | undefined => {
    const outcome = attempt(() => mainNumber("breakEven", metric, { ...(input as object), [field]: value }));
    return outcome.ok && outcome.value !== null ? outcome.value - target : undefined;
  };
  const roots = paths(low, high, present, whole).flatMap((path) => firstRoot(above, path, whole));
  if (roots.length > 0) return roots.reduce((a, b) => (Math.abs(b - present) < Math.abs(a - present) ? b : a)) + 0;
  throw new MetricInputError("breakEven", [makeIssue(noRoot, [field], given, { low, high, target })]);
}

type Above = (value: number) => number | undefined;

function checkNumber(path: readonly (string | number)[], value: unknown): void {
  if (Number.isFinite(value)) return;
  throw new MetricInputError("breakEven", [makeIssue("wrongType", path, value, { expected: "number" })]);
}

/** The range to search, within the bounds of the field. */
function limits(between: unknown, whole: boolean, least: number, greatest: number): readonly [number, number] {
  if (between === undefined) return [least, greatest];
  if (!Array.isArray(between))
    throw new MetricInputError("breakEven", [makeIssue("wrongType", ["between"], between, { expected: "list" })]);
  if (between.length !== 2) {
    const issue = makeIssue(wrongLength, ["between"], between, { bound: 2, length: between.length });
    throw new MetricInputError("breakEven", [issue]);
  }
  for (const [i, end] of between.entries()) checkNumber(["between", i], end);
  const [from, to] = between as [number, number];
  const low = Math.max(least, whole ? Math.ceil(from) : from);
  const high = Math.min(greatest, whole ? Math.floor(to) : to);
  if (low <= high) return [low, high];
  throw new MetricInputError("breakEven", [
    makeIssue(notBelow, ["between", 0], from, { bound: Math.min(greatest, to) }),
  ]);
}

/** Stops of the search, up and down from the present value: dense near it and near 0, and over the whole range. */
function paths(low: number, high: number, present: number, whole: boolean): readonly (readonly number[])[] {
  const stops = [low, high, 0];
  for (let step = LEAST_STEP; step <= 2 ** 1023; step *= 2) {
    stops.push(step, -step, present + step, present - step);
    if (step > high - present && step > present - low && step > Math.max(-low, high)) break;
  }
  for (let i = 1; i < EQUAL_STEPS; i++) stops.push(low + (high - low) * (i / EQUAL_STEPS));
  const sorted = stops.map((stop) => (whole ? Math.round(stop) : stop)).sort((a, b) => a - b);
  const up = sorted.filter((stop) => stop > present && stop <= high);
  const down = sorted.filter((stop) => stop < present && stop >= low).reverse();
  return [up, down].map((path) =>
    [present, ...path].filter((stop, i, all) => i === 0 || isApart(stop, all[i - 1] as number)),
  );
}

/** Whether two stops are far enough apart to distinguish a root from a jump. */
function isApart(a: number, b: number): boolean {
  return Math.abs(a - b) > 1e-8 * Math.max(Math.abs(a), Math.abs(b));
}

/** The first root along `path`, as a list of one or none. */
function firstRoot(above: Above, path: readonly number[], whole: boolean): readonly number[] {
  let from = path[0] as number;
  let atFrom = above(from);
  // Whether `from` is the last allowed value before a forbidden one.
  let stopped = false;
  if (atFrom === 0) return [from];
  for (const to of path.slice(1)) {
    const atTo = above(to);
    if (atTo === undefined) {
      if (atFrom === undefined || stopped) continue;
      const edge = edgeOf(above, from, to, whole);
      const atEdge = above(edge) as number;
      const root = rootBetween(above, from, atFrom, edge, atEdge, whole);
      if (root !== undefined) return [root];
      [from, atFrom, stopped] = [edge, atEdge, true];
      continue;
    }
    // Whole numbers may be skipped; between other numbers the main number may have jumped, so the search restarts.
    if (atFrom === undefined || (stopped && !whole)) {
      from = edgeOf(above, to, from, whole);
      atFrom = above(from) as number;
    }
    const root = rootBetween(above, from, atFrom, to, atTo, whole);
    if (root !== undefined) return [root];
    [from, atFrom, stopped] = [to, atTo, false];
  }
  return [];
}

/** The last allowed value on the way to a forbidden one. */
function edgeOf(above: Above, from: number, to: number, whole: boolean): number {
  let [allowed, forbidden] = [from, to];
  for (;;) {
    const half = allowed + (forbidden - allowed) / 2;
    const middle = whole ? Math.trunc(half) : half;
    if (middle === allowed || middle === forbidden) return allowed;
    if (above(middle) === undefined) forbidden = middle;
    else allowed = middle;
  }
}

/** The root between two allowed values, if the main number crosses the target between them without a jump. */
function rootBetween(
  above: Above,
  from: number,
  atFrom: number,
  to: number,
  atTo: number,
  whole: boolean,
): number | undefined {
  if (atFrom < 0 === atTo < 0 && atFrom !== 0 && atTo !== 0) return undefined;
  if (whole) return firstReached(above, from, atFrom, to);
  const root = rootOf((value) => above(value) ?? atFrom, from, to);
  const left = above(root);
  const small = 1e-6 * (Math.abs(atFrom) + Math.abs(atTo));
  return left !== undefined && Math.abs(left) <= small ? root : undefined;
}

/** The first whole number, from `from` on, that reaches or passes the target. */
function firstReached(above: Above, from: number, atFrom: number, to: number): number {
  let [before, reached] = [from, to];
  while (Math.abs(reached - before) > 1) {
    const middle = before + Math.trunc((reached - before) / 2);
    const there = above(middle) ?? atFrom;
    if (there !== 0 && there < 0 === atFrom < 0) before = middle;
    else reached = middle;
  }
  return reached;
}
