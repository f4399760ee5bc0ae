import type { CumulativeIncidenceResult, KaplanMeierResult, SurvivalColumns } from "../../survival";
import type { CellEntries } from "../cellEntry";

/** How the metrics of `survival/` look in a spreadsheet. */
export const survival: CellEntries<"survival"> = {
  cumulativeIncidence: {
    name: "CHURN_BY_REASON_CURVE",
    arguments: ["durations", "reasons", "groups", "weights", "entry", "confidence"],
    table: {
      rows: incidenceRows,
      columns: ["group", "reason", "time", "atRisk", "events", "incidence", "standardError", "low", "high"],
    },
  },
  // A model of several numbers, meaningless on their own.
  fitCox: null,
  fitWeibull: null,
  kaplanMeier: {
    name: "SURVIVAL_CURVE",
    arguments: ["durations", "churned", "weights", "entry", "confidence", "transform"],
    table: {
      rows: curveRows,
      columns: ["time", "atRisk", "events", "censored", "survival", "standardError", "low", "high"],
    },
  },
  logRankTest: {
    arguments: ["durations", "churned", "groups", "weights", "rho"],
    noResult: "nothingToCompare",
  },
  medianSurvival: {
    arguments: ["durations", "churned", "weights", "entry"],
    noResult: "medianNotReached",
  },
  // SURVIVAL_CURVE shows the same as shares, which are easier to read.
  nelsonAalen: null,
  restrictedMeanSurvival: {
    arguments: ["durations", "churned", "horizon", "weights", "entry"],
    noResult: "noCustomers",
  },
  // Rows for a Cox model, which does not fit in a cell.
  splitByChanges: null,
  survivalFromSubscriptions: {
    arguments: ["asOf", "timeUnit", "gapDays", "from", "mrr?", "trial?", "reason?"],
    columns: ["customerId", "startedAt", "endedAt"],
    leftOut: { asOf: "dayAfterLast" },
    table: { rows: lifetimeRows, columns: ["customerId", "duration", "churned", "entry", "reason"] },
  },
  survivalQuantile: {
    arguments: ["durations", "churned", "probability", "weights", "entry"],
    noResult: "shareNotReached",
  },
};

function curveRows(curve: KaplanMeierResult): readonly object[] {
  const { time, atRisk, events, censored, survival, standardError, interval } = curve;
  return Array.from(time, (_, i) => ({
    time: time[i],
    atRisk: atRisk[i],
    events: events[i],
    censored: censored[i],
    survival: survival[i],
    standardError: standardError[i],
    low: interval.low[i],
    high: interval.high[i],
  }));
}

function incidenceRows({ groups }: CumulativeIncidenceResult): readonly object[] {
  return groups.flatMap(({ group, time, atRisk, reasons }) =>
    reasons.flatMap(({ reason, events, incidence, standardError, interval }) =>
      time.map((each, i) => ({
        group,
        reason,
        time: each,
        atRisk: atRisk[i],
        events: events[i],
        incidence: incidence[i],
        standardError: standardError[i],
        low: interval.low[i],
        high: interval.high[i],
      })),
    ),
  );
}

function lifetimeRows({ customerId, durations, churned, entry, reasons }: SurvivalColumns): readonly object[] {
  return customerId.map((each, i) => ({
    customerId: each,
    duration: durations[i],
    churned: churned[i] === 1,
    entry: entry[i],
    reason: reasons[i],
  }));
}
