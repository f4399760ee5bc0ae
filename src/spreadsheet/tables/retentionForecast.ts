import { fitShiftedBetaGeometric } from "../../models/fitShiftedBetaGeometric";
import { shiftedBetaGeometricRetentionRate } from "../../models/shiftedBetaGeometricRetentionRate";
import { shiftedBetaGeometricSurvival } from "../../models/shiftedBetaGeometricSurvival";
import type { CellFunction, ResultCell } from "../cellFunction";
import { CellProblem } from "../cellProblem";
import { ownTexts } from "./ownTexts";

const TITLES = ["renewals", "observed", "forecast", "retention_rate"];
/** How far ahead a forecast goes where nothing is said, and how far it may go. */
const PERIODS = 12;
const MOST_PERIODS = 1000;

/** The function `RETENTION_FORECAST`: fits the shifted-beta-geometric model to the customers left at each renewal, and goes on. */
export const retentionForecast: CellFunction = {
  name: "RETENTION_FORECAST",
  metric: "retentionForecast",
  domain: null,
  description: ownTexts.en.retentionForecast.summary,
  parameters: [
    {
      name: "survivors",
      field: "survivors",
      kind: "number",
      range: true,
      matrix: false,
      single: false,
      optional: false,
      unit: "count",
      group: "survivors",
    },
    {
      name: "periods",
      field: "periods",
      kind: "number",
      range: false,
      matrix: false,
      single: false,
      optional: true,
      defaultValue: PERIODS,
      unit: "periods",
    },
  ],
  returns: "table",
  columns: TITLES,
  unit: null,
  formula: null,
  undefinedWhen: null,
  run: ({ survivors, periods = PERIODS }) => [TITLES, ...rowsOf(survivors as readonly number[], periods as number)],
};

function rowsOf(survivors: readonly number[], periods: number): readonly ResultCell[][] {
  if (!Number.isInteger(periods)) throw new CellProblem("value", `periods must be a whole number, but is ${periods}`);
  if (periods < 1) throw new CellProblem("value", `periods must be at least 1, but is ${periods}`);
  if (periods > MOST_PERIODS)
    throw new CellProblem("value", `periods must be at most ${MOST_PERIODS}, but is ${periods}`);
  const fit = fitShiftedBetaGeometric({ survivors });
  const start = survivors[0] as number;
  return Array.from({ length: Math.max(survivors.length, periods + 1) }, (_, renewals) => {
    const left = survivors[renewals];
    return [
      renewals,
      left === undefined ? null : left / start,
      shiftedBetaGeometricSurvival(fit, renewals),
      renewals === 0 ? null : shiftedBetaGeometricRetentionRate(fit, renewals),
    ];
  });
}
