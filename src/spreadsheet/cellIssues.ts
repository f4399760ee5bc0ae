import type { CellErrorCode } from "../locales/cellTexts";
import type { IssueDetails, IssuePath, MetricIssue } from "../validation/errors";
import type { CellDetails, CellIssue, CellPlace, ShownCell } from "./cellIssue";
import type { CellParameter, LeftOutTime } from "./cellParameter";
import type { ReadArguments } from "./readArguments";
import { shownDate } from "./readDate";
import { plain, shownValue } from "./shownCell";

const BLANK: Readonly<Record<LeftOutTime, CellErrorCode>> = {
  first: "blankFirst",
  dayAfterLast: "blankDayAfterLast",
};

/** Converts issues for spreadsheets: arguments instead of fields, rows instead of items, cells instead of values. */
export function cellIssues(
  issues: readonly MetricIssue[],
  parameters: readonly CellParameter[],
  read: ReadArguments,
): readonly CellIssue[] {
  return issues.flatMap((issue) => {
    const { code, path, value, details } = issue;
    const parameter = parameterAt(path, parameters);
    const place = path.length === 0 ? null : placeAt(path, parameters, read);
    if (code === "missing" || value === null || value === undefined)
      return [{ code: "empty", place, value: null, details: {} }];
    const told: CellIssue = {
      code,
      place,
      value: shown(value, details, parameter, read.cellAt(parameter?.field, itemIn(path))),
      details: detailsInCells(details, parameters, read),
    };
    // A date filled in by default is more likely to be wrong than one that was entered.
    const dates = [path, ...pathsIn(details)].flatMap((each) => parameterAt(each, parameters) ?? []);
    const blank = dates.filter(({ field }) => read.input[field] === undefined);
    return [told, ...blank.flatMap(({ name, leftOut }) => (leftOut ? [blankDate(name, leftOut)] : []))];
  });
}

function blankDate(argument: string, leftOut: LeftOutTime): CellIssue {
  return { code: BLANK[leftOut], place: { argument }, value: null, details: {} };
}

/** Shows a value; a sum is in no single cell. */
function shown(value: unknown, { sum }: IssueDetails, parameter: CellParameter | undefined, cell: unknown): ShownCell {
  if (typeof sum === "object" && sum.length > 1) return plain(String(value));
  return shownValue(value, parameter ?? { kind: "number" }, cell);
}

/** The argument at a path; for a list of objects, the first of its columns. */
function parameterAt(path: IssuePath, parameters: readonly CellParameter[]): CellParameter | undefined {
  const name = path.filter((key) => typeof key === "string").join(".");
  return parameters.find(({ field }) => field.replace("[]", "") === name || field.startsWith(`${name}[]`));
}

function itemIn(path: IssuePath): number | undefined {
  return path.find((key) => typeof key === "number");
}

/** The place of a path; a field that is not an argument keeps its name. */
function placeAt(path: IssuePath, parameters: readonly CellParameter[], read: ReadArguments): CellPlace {
  const parameter = parameterAt(path, parameters);
  const row = read.rowOf(parameter?.field, itemIn(path));
  return { argument: parameter?.name ?? path.join("."), ...(row !== undefined && { row }) };
}

function pathsIn(details: IssueDetails): readonly IssuePath[] {
  return Object.values(details).flatMap((detail) => (typeof detail === "object" ? detail : []));
}

function detailsInCells(details: IssueDetails, parameters: readonly CellParameter[], read: ReadArguments): CellDetails {
  return Object.fromEntries(
    Object.entries(details).map(([name, detail]) => {
      if (typeof detail === "object") return [name, detail.map((path) => placeAt(path, parameters, read))];
      // In a comparison of dates, the other value is an ISO 8601 time.
      return [name, name === "otherValue" && typeof detail === "string" ? shownDate(Date.parse(detail)) : detail];
    }),
  );
}
