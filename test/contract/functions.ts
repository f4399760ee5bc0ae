import { clvFromChurnMetric, metrics } from "../../src/catalogue";
import { breakEven, csatBand, enpsBand, holmAdjust, latestPerRespondent, npsBand, sensitivity } from "../../src/index";
import { orderLog, subscriptionLog } from "../../src/logs";
import type { Metric } from "../../src/metric/metric";
import { callOf } from "./calls";

/** The arguments of a call. */
export type Call = readonly unknown[];

/** A public function and some calls that it takes. */
export interface Computing {
  readonly id: string;
  readonly compute: (...args: never[]) => unknown;
  readonly pool: readonly Call[];
  /** Its facts, where it is in the catalogue. */
  readonly metric?: Metric;
}

const others: readonly Computing[] = [
  { id: "holmAdjust", compute: holmAdjust, pool: [[{ pValues: [0.04, 0.01, 0.03] }], [{ pValues: [] }]] },
  { id: "npsBand", compute: npsBand, pool: [[30], [0, [{ id: "a", from: -100, until: 100 }]]] },
  { id: "enpsBand", compute: enpsBand, pool: [[30], [null]] },
  { id: "csatBand", compute: csatBand, pool: [[0.8], [0.5, [{ id: "a", from: 0, until: 1 }]]] },
  {
    id: "latestPerRespondent",
    // The answers are the caller's own.
    compute: (rows: never) => latestPerRespondent(rows).length,
    pool: [
      [
        [
          { respondent: "a", at: "2025-03-01", answer: 6 },
          { respondent: "b", at: 1.7e12, answer: null },
        ],
      ],
    ],
  },
  {
    id: "orderLog",
    compute: (rows: never) => orderLog(rows).rows,
    pool: [
      [
        [
          { customerId: 1, orderedAt: "2025-01-01", amount: 1 },
          { customerId: 2, orderedAt: 1.7e12, amount: -1 },
        ],
      ],
    ],
  },
  {
    id: "subscriptionLog",
    compute: (rows: never) => subscriptionLog(rows).rows,
    pool: [[[{ customerId: "a", startedAt: "2025-01-01", endedAt: null, mrr: 1 }]]],
  },
  {
    id: "breakEven",
    compute: (...rest: [never, never, never]) => breakEven(clvFromChurnMetric, ...rest),
    pool: [[{ revenuePerPeriod: 50, churnRate: 0.04, grossMargin: 0.8 }, "churnRate", 500]],
  },
  {
    id: "sensitivity",
    compute: (...rest: [never, never]) => sensitivity(clvFromChurnMetric, ...rest),
    pool: [
      [
        { revenuePerPeriod: 50, churnRate: 0.04 },
        { churnRate: [0.01, 0.1], revenuePerPeriod: [1, 2] },
      ],
    ],
  },
];

/** All functions of the catalogue, and those beside it that take an input too. */
export const computing: readonly Computing[] = [
  ...metrics.map((metric) => ({
    id: metric.id,
    compute: metric.compute as Computing["compute"],
    pool: metric.examples.map(callOf),
    metric: metric as unknown as Metric,
  })),
  ...others,
];
