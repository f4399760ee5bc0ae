// Which customers are still active, and what will they be worth? From a CSV file of orders.
//
//     npx ts-node examples/predict-clv.ts [orders.csv] [--years 1] [--discount 0.1] [--margin 1] [--currency USD]
//         [--unit day|week|month] [--calibration-end 2025-07-01] [--time-zone Europe/Berlin]
//
// Any file of orders that `retention-metrics/files` reads; open questions stop the example. Three models are fitted and
// the most likely one is used, but first it has to forecast the last third of the orders from the first two thirds. The
// discount rate is per year.
import { createReadStream } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import {
  attempt,
  type CustomerSummaries,
  checkFrequencies,
  checkHoldout,
  customerSummaries,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitParetoNbd,
  holdoutSplit,
  predictedClv,
  probabilityAlive,
  purchaseSummary,
  segmentByProbabilityAlive,
  trackPurchases,
} from "retention-metrics";
import { readingText, readOrders } from "retention-metrics/files";
import { formatMetric } from "retention-metrics/locales";
import { daysBetween, nextPeriodStart, periodStart } from "retention-metrics/time";
import { printTable } from "./tables/printTable";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    years: { type: "string", default: "1" },
    discount: { type: "string", default: "0.1" },
    margin: { type: "string", default: "1" },
    currency: { type: "string", default: "USD" },
    unit: { type: "string", default: "week" },
    "calibration-end": { type: "string" },
    "time-zone": { type: "string", default: "UTC" },
  },
});
const path = positionals[0] ?? join(__dirname, "data/orders.csv");
const timeZone = options["time-zone"];
const unit = options.unit as "day" | "week" | "month";
const unitDays = { day: 1, week: 7, month: 365 / 12 }[unit];
const TOP = 10;

main().catch((error: Error) => fail(error.message));

async function main(): Promise<void> {
  if (unitDays === undefined) fail(`--unit must be day, week or month, but is ${unit}`);
  const { log, questions } = await readOrders(() => createReadStream(path), { timeZone });
  if (log === null) fail(questions.map((question) => `${path}: ${readingText(question)}`).join("\n"));

  // Data cutoff: the end of the day of the last row.
  const first = log.times.reduce((a, b) => Math.min(a, b));
  const last = log.times.reduce((a, b) => Math.max(a, b));
  const asOf = nextPeriodStart(last, { period: "day", timeZone });
  const summary = customerSummaries(log, { asOf, timeUnit: unit, timeZone });
  const customers = summary.customerId.length;
  const once = summary.frequency.reduce((count, frequency) => count + (frequency === 0 ? 1 : 0), 0);
  console.log(`Predicted lifetime value: ${relative(process.cwd(), path)}`);
  console.log(`${number(customers)} customers up to ${date(last)}, of whom ${number(once)} bought on one day only`);

  // The fit.
  const models = fitAll(summary);
  const [{ name, fit }] = models;
  console.log(`\nModels of who is still a customer, the most likely first; times in ${unit}s, ± standard errors`);
  printTable(
    ["", "log-likelihood", "parameters"],
    models.map((model) => [model.name, number(model.fit.logLikelihood, 1), parametersOf(model.fit)]),
    "lrl",
  );
  for (const model of models) warn(model.name, model.fit);

  const spending = attempt(fitGammaGamma, summary);
  const spend = spending.ok ? spending.value : (purchaseSummary(log).averageOrderValue ?? 0);
  if (spending.ok) {
    const { correlation, meanValue, oneTimeBuyers, withoutValue } = spending.value;
    console.log(`\nWhat a purchase brings (Gamma-Gamma): ${money(meanValue)} on average over all customers`);
    console.log(`  ${parametersOf(spending.value)}`);
    console.log(
      `  left out: ${number(oneTimeBuyers)} who bought once, ${number(withoutValue)} whose purchases were all paid back`,
    );
    console.log(`  correlation of how often and how much: ${number(correlation, 2)}; the model takes it to be 0`);
    warn("Gamma-Gamma", spending.value);
  } else {
    console.log(
      `\nNobody has bought again: a purchase is taken to bring the average order value, ${money(spend as number)}`,
    );
  }

  // The test: orders before a day must predict those after it.
  const calibrationUntil =
    options["calibration-end"] ?? periodStart(first + (2 / 3) * (asOf - first), { period: "day", timeZone });
  const split = holdoutSplit(log, { calibrationUntil, holdoutUntil: asOf, timeUnit: unit, timeZone });
  if (split.calibration.customerId.length > 0) {
    const [learned] = fitAll(split.calibration);
    console.log(
      `\nIs it true? ${learned.name}, fitted to the orders before ${date(calibrationUntil)}, against all of them`,
    );
    console.log(
      `  ${number(split.excludedCustomers)} customers who came later are left out; first orders do not count`,
    );
    const step = daysBetween(first, asOf, timeZone) > 3 * 365 ? "year" : "month";
    const tracking = trackPurchases(learned.fit, log, { calibrationUntil, holdoutUntil: asOf, step, timeZone });
    const seen = tracking.calibration.steps;
    printTable(
      [step, "expected", "actual", "expected so far", "actual so far"],
      [...tracking.stepIndex].map((each, row) => [
        `${number(each)}${row < seen ? "" : " *"}`,
        number(tracking.expected[row]),
        number(tracking.actual[row]),
        number(tracking.cumulativeExpected[row]),
        number(tracking.cumulativeActual[row]),
      ]),
    );
    console.log(`  * not seen by the model: ${signed(tracking.holdout.difference)} against what was bought`);

    const shape = checkFrequencies(learned.fit, split.calibration);
    const check = checkHoldout(learned.fit, split);
    console.log("\nBy how often customers had bought again, how many they are, and what each bought afterwards");
    printTable(
      ["bought again", "customers expected", "actual", "purchases expected", "actual"],
      check.actual.map((actual, row) => [
        `${number(check.frequency[row])}${row === check.actual.length - 1 ? "+" : ""}`,
        number(shape.expected[row]),
        number(shape.actual[row]),
        number(check.expected[row], 2),
        number(actual, 2),
      ]),
    );
    console.log(`  customers in the wrong row: ${ratio(shape.misplacedShare)}`);
    const rivals = [
      ["the model", check.model],
      ["everybody goes on as before", check.naivePastRate],
      ["nobody buys again", check.naiveZero],
    ] as const;
    console.log("\nWhat each bought afterwards, foretold by");
    printTable(
      ["", "error (root mean square)", "correlation", "in all"],
      rivals.map(([label, errors]) => [
        label,
        number(errors.rootMeanSquareError, 2),
        number(errors.correlation, 2),
        signed(errors.difference),
      ]),
    );
  }

  // The value still to come.
  const years = Number(options.years);
  const yearlyDiscount = Number(options.discount);
  const predicted = predictedClv(fit, spend, summary, {
    horizon: (years * 365) / unitDays,
    discountRate: Math.expm1(Math.log1p(yearlyDiscount) * (unitDays / 365)),
    grossMargin: Number(options.margin),
  });
  const alive = probabilityAlive(fit, summary);
  console.log(
    `\nThe next ${years === 1 ? "year" : `${years} years`}, by ${name}, discounted at ${ratio(yearlyDiscount)} a year`,
  );
  console.log(`  still customers, as far as one can tell: ${number(sum(alive))} of ${number(customers)}`);
  console.log(`  value of all of them: ${money(predicted.total)}`);
  if (predicted.withoutValue > 0)
    console.log(
      `  ${number(predicted.withoutValue)} customers without a value: the mean value of a purchase has no bound`,
    );

  const worth = (row: number) => predicted.values[row] ?? 0;
  const rowOf = (row: number) => [
    String(summary.customerId[row]),
    number(summary.orders[row]),
    date(summary.lastOrderedAt[row] as number),
    ratio(alive[row] as number),
    number(predicted.purchases[row], 1),
    money(predicted.values[row] ?? null),
  ];
  const titles = ["", "orders", "last order", "still there", "purchases", "value"];
  console.log(`\nThe ${TOP} best: who will bring most`);
  const best = Array.from(alive.keys()).sort((one, other) => worth(other) - worth(one));
  printTable(titles, best.slice(0, TOP).map(rowOf));

  // Customers with doubtful status, most valuable first.
  const { segments, undetermined } = segmentByProbabilityAlive(fit, summary);
  const atRisk = segments.find(({ id }) => id === "atRisk");
  const missed = (row: number) => worth(row) / (alive[row] as number) - worth(row);
  const fading = [...(atRisk?.rows ?? [])].sort((one, other) => missed(other) - missed(one));
  console.log(`\nThe ${TOP} fading: at risk, and worth most if they stayed`);
  printTable(
    [...titles, "if there"],
    fading.slice(0, TOP).map((row) => [...rowOf(row), money(worth(row) / (alive[row] as number))]),
  );
  if (undetermined) console.log(`! ${name} takes all ${number(undetermined.customers)} who bought once for customers`);
}

/** The three models for these customers, most likely first. */
function fitAll(summary: CustomerSummaries) {
  const models: Model[] = [
    { name: "BG/NBD", fit: fitBgNbd(summary) },
    { name: "MBG/NBD", fit: fitMbgNbd(summary) },
    { name: "Pareto/NBD", fit: fitParetoNbd(summary) },
  ];
  return models.sort((one, other) => other.fit.logLikelihood - one.fit.logLikelihood) as [Model, ...Model[]];
}

interface Model {
  readonly name: string;
  readonly fit: ReturnType<typeof fitBgNbd> | ReturnType<typeof fitMbgNbd> | ReturnType<typeof fitParetoNbd>;
}

interface AnyFit {
  readonly parameters: object;
  readonly standardErrors: object | null;
  readonly boundary: readonly string[];
  readonly converged: boolean;
}

function parametersOf({ parameters, standardErrors }: AnyFit): string {
  const errors = new Map<string, number>(Object.entries(standardErrors ?? {}));
  const digits = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });
  return Object.entries(parameters)
    .map(([key, value]) => {
      const error = errors.get(key);
      return `${key} ${digits.format(value)}${error === undefined ? "" : ` ± ${digits.format(error)}`}`;
    })
    .join(", ");
}

function warn(name: string, { boundary, converged }: AnyFit): void {
  if (boundary.length > 0)
    console.log(`! ${name}: these orders do not hold ${boundary.join(", ")}, whose values mean nothing by themselves`);
  if (!converged) console.log(`! ${name}: stopped before it had settled; give it more iterations`);
}

function number(value: number | null | undefined, decimals = 0): string {
  if (value === null || value === undefined) return "—";
  return new Intl.NumberFormat("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    value,
  );
}

function money(value: number | null): string {
  return formatMetric(value, "money", { locale: "en", currency: options.currency });
}

function ratio(value: number): string {
  return new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 }).format(value);
}

function signed(value: number | null): string {
  if (value === null) return "—";
  const format = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" });
  return format.format(value);
}

function date(time: number | string): string {
  return new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone }).format(new Date(time));
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
