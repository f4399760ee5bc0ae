import {
  cohortTable,
  csat,
  cumulativeIncidence,
  type GroupIncidence,
  kaplanMeier,
  nps,
  npsFromCounts,
  type OrderLog,
  orderLog,
  proportionInterval,
  revenueMovements,
  rfm,
  subscriptionLog,
} from "retention-metrics";
import {
  answerBars,
  type ChartOptions,
  type ChartSpec,
  clvDistribution,
  cohortHeatMap,
  gapHistogram,
  incidenceCurve,
  lifetimeValueBars,
  npsBar,
  rateTrend,
  repeatRevenueChart,
  retentionCurve,
  revenueMovementsChart,
  revenueWaterfall,
  rfmMap,
  rfmSegmentBars,
  survivalCurve,
} from "../../src/charts";

/** Orders of 60 customers over half a year, the same in every run. */
export function sampleLog(): OrderLog {
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const rows: { customerId: string; orderedAt: number; amount: number }[] = [];
  for (let customer = 0; customer < 60; customer++) {
    let time = Date.UTC(2025, 0, 1) + random() * 90 * 86_400_000;
    while (time < Date.UTC(2025, 6, 1)) {
      rows.push({
        customerId: `c${customer}`,
        orderedAt: Math.floor(time),
        amount: Math.round(1000 + 9000 * random()) / 100,
      });
      if (random() < 0.35) break;
      time += (3 + 60 * random()) * 86_400_000;
    }
  }
  return orderLog(rows);
}

const log = sampleLog();
const subscriptions = subscriptionLog([
  { customerId: "a", startedAt: "2025-01-10", endedAt: "2025-03-10", mrr: 100 },
  { customerId: "a", startedAt: "2025-03-10", endedAt: null, mrr: 130 },
  { customerId: "b", startedAt: "2025-01-20", endedAt: "2025-02-20", mrr: 50 },
  { customerId: "b", startedAt: "2025-04-20", endedAt: null, mrr: 40 },
  { customerId: "c", startedAt: "2025-02-01", endedAt: "2025-04-01", mrr: 90 },
  { customerId: "c", startedAt: "2025-04-01", endedAt: "2025-06-01", mrr: 60 },
]);
const movements = revenueMovements(subscriptions, { period: "month", asOf: "2025-07-01" });
const table = cohortTable(log, { period: "month", asOf: "2025-07-01" });
const curve = (shift: number) =>
  kaplanMeier({
    durations: Array.from({ length: 40 }, (_, i) => 1 + ((i * 7 + shift) % 23)),
    churned: Array.from({ length: 40 }, (_, i) => i % 3 !== 0),
  });
const leaving = (customers: number, third = "payment failed") =>
  cumulativeIncidence({
    durations: Array.from({ length: customers }, (_, i) => 1 + ((i * 7) % 23)),
    reasons: Array.from({ length: customers }, (_, i) => [null, "price", third, "price"][i % 4] ?? null),
  }).groups[0] as GroupIncidence;
const rate = (start: string, events: number, trials: number) => {
  return { start, ...proportionInterval({ events, trials }) };
};
const scored = rfm(log, { asOf: "2025-07-01" });

/** Every chart, with data, by name. */
export const charts: Readonly<Record<string, (options: ChartOptions) => ChartSpec>> = {
  cohortHeatMap: (options) => cohortHeatMap(table, options),
  retentionCurve: (options) => retentionCurve(table, options),
  "retentionCurve of two groups": (options) =>
    retentionCurve({ web: table, shop: cohortTable(sampleLog(), { period: "month", asOf: "2025-06-01" }) }, options),
  survivalCurve: (options) => survivalCurve(curve(0), options),
  "survivalCurve of two groups": (options) => survivalCurve({ monthly: curve(0), yearly: curve(11) }, options),
  incidenceCurve: (options) => incidenceCurve(leaving(40), options),
  "incidenceCurve of one reason": (options) => incidenceCurve(leaving(40, "price"), options),
  "survivalCurve of returns": (options) => survivalCurve(curve(0), { ...options, complement: true, until: 20 }),
  revenueMovementsChart: (options) => revenueMovementsChart(movements, options),
  revenueWaterfall: (options) => revenueWaterfall(movements, options),
  repeatRevenueChart: (options) =>
    repeatRevenueChart(
      [
        { start: "2025-01-01", firstOrders: 500, repeatOrders: 120 },
        { start: "2025-02-01", firstOrders: 300, repeatOrders: -40 },
        { start: "2025-03-01", firstOrders: 200, repeatOrders: 260 },
      ],
      options,
    ),
  npsBar: (options) => npsBar(nps({ answers: [10, 9, 8, 3, 10, 7, 9, 6] }), options),
  "npsBar of two waves": (options) =>
    npsBar(
      {
        spring: npsFromCounts({ promoters: 15, passives: 9, detractors: 6 }),
        autumn: npsFromCounts({ promoters: 25, passives: 9, detractors: 1 }),
      },
      options,
    ),
  answerBars: (options) => answerBars(csat({ answers: [5, 4, 5, 3, 1, 4] }).counts, options),
  rateTrend: (options) =>
    rateTrend([rate("2025-01-01", 30, 100), rate("2025-02-01", 20, 90), rate("2025-03-01", 33, 80)], {
      ...options,
      period: "month",
    }),
  "rateTrend of points": (options) =>
    rateTrend(
      [
        { start: "spring", estimate: -12, interval: { low: -25, high: 1 } },
        { start: "summer", estimate: null, interval: null },
        { start: "autumn", estimate: 20, interval: null },
      ],
      { ...options, unit: "points" },
    ),
  rfmMap: (options) => rfmMap(scored, options),
  rfmSegmentBars: (options) => rfmSegmentBars(scored, options),
  lifetimeValueBars: (options) =>
    lifetimeValueBars({ firstOrder: 33, restOfFirstYear: 57, afterFirstYear: 13, nextYear: 30 }, options),
  "lifetimeValueBars of two groups": (options) =>
    lifetimeValueBars(
      {
        shop: { firstOrder: 33, restOfFirstYear: 57, afterFirstYear: 13, nextYear: null },
        market: { firstOrder: 23, restOfFirstYear: -7, afterFirstYear: 3, nextYear: 10 },
      },
      options,
    ),
  clvDistribution: (options) =>
    clvDistribution(
      { values: Array.from({ length: 300 }, (_, i) => (i === 7 ? null : 0.2 * ((i * i) % 400))) },
      options,
    ),
  gapHistogram: (options) => gapHistogram(log, options),
};

/** Every chart, without data, by name. */
export const emptyCharts: Readonly<Record<string, (options: ChartOptions) => ChartSpec>> = {
  cohortHeatMap: (options) => cohortHeatMap({ ...table, cohorts: [], pooled: [] }, options),
  retentionCurve: (options) => retentionCurve({ ...table, cohorts: [], pooled: [] }, options),
  "retentionCurve of no groups": (options) => retentionCurve({}, options),
  survivalCurve: (options) => survivalCurve(kaplanMeier({ durations: [], churned: [] }), options),
  incidenceCurve: (options) => incidenceCurve(leaving(0), options),
  revenueMovementsChart: (options) => revenueMovementsChart([], options),
  revenueWaterfall: (options) => revenueWaterfall([], options),
  repeatRevenueChart: (options) => repeatRevenueChart([], options),
  npsBar: (options) => npsBar({}, options),
  answerBars: (options) => answerBars([], options),
  rateTrend: (options) => rateTrend([], options),
  rfmMap: (options) => rfmMap({ customers: [] }, options),
  rfmSegmentBars: (options) => rfmSegmentBars({ segments: [] }, options),
  lifetimeValueBars: (options) => lifetimeValueBars({}, options),
  clvDistribution: (options) => clvDistribution({ values: [] }, options),
  gapHistogram: (options) =>
    gapHistogram(orderLog([] as { customerId: string; orderedAt: string; amount: number }[]), options),
};
