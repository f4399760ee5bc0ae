// The pictures of the guides, each from results that the library computes, by the name of their file.
import { readFileSync } from "node:fs";
import {
  checkFrequencies,
  churnRate,
  churnRateByMethod,
  clvFromChurn,
  cohortTable,
  contractRetention,
  csat,
  customerSummaries,
  discountedClv,
  evaluateRisk,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitShiftedBetaGeometric,
  kaplanMeier,
  npsFromCounts,
  type OrderLog,
  orderLog,
  predictedClv,
  proportionInterval,
  retentionRate,
  revenueMovements,
  rfm,
  type SubscriptionLog,
  subscriptionLog,
} from "../../src";
import {
  answerBars,
  type ChartSpec,
  clvDistribution,
  cohortHeatMap,
  gapHistogram,
  npsBar,
  rateTrend,
  retentionCurve,
  revenueMovementsChart,
  revenueWaterfall,
  rfmSegmentBars,
  survivalCurve,
} from "../../src/charts";
import { bars } from "./bars";
import { draw } from "./draw";
import { speedBars } from "./speeds";

const percent = (value: number) => `${(100 * value).toFixed(1)}%`;

function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = readFileSync(`examples/data/${file}`, "utf8").trim().split("\n");
  const names = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [names[i], cell])));
}

/** The orders of the sample shop. */
function shop(): OrderLog {
  const rows = rowsOf("orders.csv").map(({ customer_id = "", ordered_at = "", amount }) => {
    return { customerId: customer_id, orderedAt: ordered_at, amount: Number(amount) };
  });
  return orderLog(rows);
}

/** The subscriptions of the sample service. */
function service(): SubscriptionLog {
  const rows = rowsOf("subscriptions.csv").map(({ customer_id = "", started_at = "", ended_at, mrr }) => {
    return { customerId: customer_id, startedAt: started_at, endedAt: ended_at || null, mrr: Number(mrr) };
  });
  return subscriptionLog(rows);
}

const rate = (start: string, events: number, trials: number) => ({ start, ...proportionInterval({ events, trials }) });

/** The month of the guide on churn rates. */
const MONTH = { customersAtStart: 100, customersLost: 13, newCustomers: 40, customersAtEnd: 129 };

const SUMMARY = {
  frequency: [0, 1, 1, 2, 3, 4, 6, 9],
  recency: [0, 4, 20, 24, 30, 15, 36, 30],
  age: [39, 39, 39, 39, 39, 39, 39, 39],
};

const PICTURES: Readonly<Record<string, () => ChartSpec>> = {
  "monthly-churn": () =>
    rateTrend([rate("2025-01-01", 14, 400), rate("2025-02-01", 19, 412), rate("2025-03-01", 11, 420)], {
      title: "Customer churn rate by month",
      period: "month",
    }),
  "shop-returns": () =>
    retentionCurve(cohortTable(shop(), { period: "month", asOf: "2026-01-01" }), {
      title: "The sample shop: share of customers ordering in later months",
      maximumAge: 12,
    }),
  "shop-gaps": () => gapHistogram(shop(), { title: "The sample shop: days until the next purchase" }),
  "shop-segments": () => rfmSegmentBars(rfm(shop(), { asOf: "2026-01-01" }), { title: "The sample shop: segments" }),
  "shop-cohorts": () =>
    cohortHeatMap(cohortTable(shop(), { period: "quarter", asOf: "2026-01-01" }), {
      title: "The sample shop: customers by quarter of the first order",
    }),
  "shop-unfinished": () =>
    cohortHeatMap(cohortTable(shop(), { period: "quarter", asOf: "2025-11-15" }), {
      title: "The same on 15 November: the quarter that is not over is left empty",
    }),
  "shop-values": () => {
    const log = shop();
    const customers = customerSummaries(log, { asOf: "2026-01-01", timeUnit: "week" });
    const { values } = predictedClv(fitMbgNbd(customers), fitGammaGamma(customers), customers, {
      horizon: 52,
      discountRate: 1.1 ** (7 / 365) - 1,
    });
    return clvDistribution({ values }, { title: "The sample shop: expected value of the next year" });
  },
  "service-movements": () =>
    revenueMovementsChart(revenueMovements(service(), { period: "month", asOf: "2026-01-01" }), {
      title: "The sample service: what moved its MRR",
    }),
  "service-waterfall": () =>
    revenueWaterfall(revenueMovements(service(), { period: "quarter", asOf: "2026-01-01" }), {
      title: "The sample service: from MRR to MRR",
    }),
  "churn-wordings": () =>
    bars(
      "One month, seven churn rates",
      [
        { name: "churnRate, the default", value: churnRate({ customersAtStart: 100, customersLost: 6 }) ?? 0 },
        { name: "left, back or not", value: churnRate({ customersAtStart: 100, customersLost: 8 }) ?? 0 },
        { name: '"stripe"', value: churnRateByMethod({ ...MONTH, method: "stripe" }) ?? 0 },
        { name: '"midpoint"', value: churnRateByMethod({ ...MONTH, method: "midpoint" }) ?? 0 },
        {
          name: "the slip",
          value: 1 - (retentionRate({ customersAtStart: 100, customersAtEnd: 129, newCustomers: 40 }) ?? 0),
        },
        { name: '"average"', value: churnRateByMethod({ ...MONTH, method: "average" }) ?? 0 },
        { name: '"allLosses"', value: churnRateByMethod({ ...MONTH, method: "allLosses" }) ?? 0 },
      ],
      percent,
    ),
  "tools-churn": () =>
    bars(
      "Churn of one month, as four tools show it",
      [
        { name: "this library", value: churnRate({ customersAtStart: 100, customersLost: 6 }) ?? 0 },
        { name: "ProfitWell", value: churnRate({ customersAtStart: 100, customersLost: 8 }) ?? 0 },
        { name: "Stripe", value: churnRateByMethod({ ...MONTH, method: "stripe" }) ?? 0 },
        { name: "Baremetrics, Recurly", value: churnRateByMethod({ ...MONTH, method: "allLosses" }) ?? 0 },
      ],
      percent,
    ),
  "survival-of-ten": () =>
    survivalCurve(
      kaplanMeier({
        durations: [31, 182, 335, 29, 275, 275, 203, 30, 73, 32],
        churned: [1, 1, 0, 1, 1, 0, 0, 1, 0, 0],
      }),
      { title: "Ten subscribers: share still there" },
    ),
  "risk-calibration": () => {
    const { calibration } = evaluateRisk({
      scores: [0.1, 0.1, 0.2, 0.2, 0.6, 0.7, 0.8, 0.9],
      churned: [false, false, false, true, true, false, true, true],
      probabilities: true,
      bins: 2,
    });
    const rows = (calibration ?? []).flatMap(({ from, until, predicted, observed }) => {
      const name = `scores from ${from} to ${until}`;
      return [
        { name, group: "foretold", value: predicted ?? 0 },
        { name, group: "happened", value: observed ?? 0 },
      ];
    });
    return bars("Churn foretold, and churn that happened", rows, percent);
  },
  "lifetime-values": () => {
    const month = { revenuePerPeriod: 100, churnRate: 0.05 };
    return bars(
      "One customer, 100 a month at 5% churn",
      [
        { name: "revenue", value: clvFromChurn(month) ?? 0 },
        { name: "margin of 80%", value: clvFromChurn({ ...month, grossMargin: 0.8 }) ?? 0 },
        { name: "margin, 24 months at most", value: clvFromChurn({ ...month, grossMargin: 0.8, periods: 24 }) ?? 0 },
        {
          name: "margin, 24 months, discounted by 1% a month",
          value: discountedClv({
            margins: Array.from({ length: 24 }, () => 80),
            retentionRate: 0.95,
            discountRate: 0.01,
          }),
        },
      ],
      (value) => value.toFixed(0),
    );
  },
  "one-time-buyers": () => {
    const options = { weights: [600, 80, 60, 50, 40, 20, 20, 8], timeUnit: "week" } as const;
    const fitted = [fitBgNbd(SUMMARY, options), fitMbgNbd(SUMMARY, options)] as const;
    const rows = fitted.flatMap((fit, i) => {
      const { actual, expected } = checkFrequencies(fit, SUMMARY, { weights: options.weights, upTo: 4 });
      return Array.from(expected, (value, purchases) => {
        const name = purchases < 4 ? `${purchases} repeat purchases` : "4 or more";
        const model = { name, group: i === 0 ? "BG/NBD" : "MBG/NBD", value };
        return i === 0 ? [{ name, group: "observed", value: actual[purchases] ?? 0 }, model] : [model];
      }).flat();
    });
    return bars("878 customers: observed, and expected by two models", rows, (value) => value.toFixed(0));
  },
  "renewal-rates": () => {
    const fit = fitShiftedBetaGeometric({ survivors: [1000, 631, 468, 382, 326, 289, 262, 241], timeUnit: "year" });
    const renewals = [1, 2, 3, 4, 5, 6, 7];
    const rates = contractRetention(fit, { renewal: renewals });
    return bars(
      "Share of customers who renew, by renewal",
      renewals.map((renewal, i) => ({ name: `renewal ${renewal}`, value: rates[i] ?? 0 })),
      percent,
    );
  },
  "nps-of-two-waves": () =>
    npsBar(
      {
        "30 answers": npsFromCounts({ promoters: 15, passives: 9, detractors: 6 }),
        "300 answers": npsFromCounts({ promoters: 150, passives: 90, detractors: 60 }),
      },
      { title: "The same score from 30 and from 300 answers" },
    ),
  "csat-answers": () =>
    answerBars(csat({ answers: [5, 5, 4, 5, 3, 4, 1, 5, 2, 4, 4, 5] }).counts, { title: "Twelve answers from 1 to 5" }),
  "campaign-groups": () =>
    rateTrend([rate("with the campaign", 80, 1000), rate("without it", 100, 1000)], {
      title: "Churn of both groups, 1,000 customers each",
      periodTitle: "Group",
    }),
  "monthly-and-yearly": () =>
    bars(
      "What a monthly churn rate amounts to in a year",
      [0.01, 0.03, 0.05, 0.07].map((monthly) => ({
        name: `${100 * monthly}% a month`,
        value: 1 - (1 - monthly) ** 12,
      })),
      percent,
    ),
  "how-fast": speedBars,
  "months-without-customers": () =>
    rateTrend(
      [
        rate("January", 3, 40),
        { start: "February", estimate: churnRate({ customersAtStart: 0, customersLost: 0 }), interval: null },
        rate("March", 4, 36),
      ],
      { title: "A month without customers has no churn rate", periodTitle: "Month" },
    ),
};

/** All pictures as SVG, by the name of their file in docs/images. */
export async function pictures(): Promise<ReadonlyMap<string, string>> {
  const drawn = new Map<string, string>();
  for (const [name, make] of Object.entries(PICTURES)) drawn.set(`${name}.svg`, await draw(make()));
  return drawn;
}
