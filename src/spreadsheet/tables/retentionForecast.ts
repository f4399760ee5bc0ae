import { fitShiftedBetaGeometric } from "../../models/fit/fitShiftedBetaGeometric";
import { contractRetention } from "../../models/predict/contractRetention";
import { contractSurvival } from "../../models/predict/contractSurvival";
import { type IssueDetails, MetricInputError } from "../../validation/errors";
import { makeIssue } from "../../validation/makeIssue";
import type { CellFunction, ResultCell } from "../cellFunction";
import { ownTexts } from "./ownTexts";

const TITLES = ["renewals", "observed", "forecast", "retention_rate"];
/** Default and maximum number of renewals. */
const RENEWALS = 12;
const MOST_RENEWALS = 1000;

/**
 * The function `RETENTION_FORECAST`: fits the shifted-beta-geometric model to the customers left after each renewal.
 */
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
      name: "renewals",
      field: "renewals",
      kind: "number",
      range: false,
      matrix: false,
      single: false,
      optional: true,
      defaultValue: RENEWALS,
      unit: "periods",
    },
  ],
  returns: "table",
  columns: TITLES,
  unit: null,
  formula: null,
  undefinedWhen: null,
  run: ({ survivors, renewals = RENEWALS }) => [TITLES, ...rowsOf(survivors as readonly number[], renewals as number)],
};

function rowsOf(survivors: readonly number[], most: number): readonly ResultCell[][] {
  if (!Number.isInteger(most)) throw refused("notWhole", most);
  if (most < 1) throw refused("tooSmall", most, { bound: 1 });
  if (most > MOST_RENEWALS) throw refused("tooLarge", most, { bound: MOST_RENEWALS });
  const fit = fitShiftedBetaGeometric({ survivors });
  const start = survivors[0] as number;
  const renewals = Array.from({ length: Math.max(survivors.length, most + 1) }, (_, renewal) => renewal);
  const forecast = contractSurvival(fit, { renewals });
  const rates = contractRetention(fit, { renewal: renewals.slice(1) });
  return renewals.map((renewal) => {
    const left = survivors[renewal];
    return [renewal, left === undefined ? null : left / start, forecast[renewal] as number, rates[renewal - 1] ?? null];
  });
}

function refused(code: "notWhole" | "tooSmall" | "tooLarge", renewals: number, details: IssueDetails = {}): Error {
  return new MetricInputError("retentionForecast", [makeIssue(code, ["renewals"], renewals, details)]);
}
