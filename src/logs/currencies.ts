import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { severalCurrencies } from "../validation/rareErrors";
import { isBlank } from "./idKind";

/** The currencies of the rows of a log under construction. */
export interface Currencies {
  /** Whether a value names the currency of a row; blank counts too if no currency was chosen. */
  readonly accepts: (value: unknown) => boolean;
  /** Whether the row belongs to the log. Records a currency that differs from the first. */
  readonly take: (row: number, value: unknown) => boolean;
  /** Rejects a log with several currencies if none was chosen. */
  readonly check: () => void;
  /** Currency of the log, and number of rows in other currencies. */
  readonly report: () => { readonly currency: string | null; readonly rowsInOtherCurrencies: number };
}

/** Creates the currency check for the input of a function; with a `choice`, rows in other currencies are excluded. */
export function currencies(metric: string, choice: string | undefined): Currencies {
  let current = choice === undefined ? undefined : codeOf(choice);
  let firstRow = 0;
  let others = 0;
  let conflict: { readonly row: number; readonly code: string } | undefined;
  // Usually equal to the previous row's, so compare with that first.
  let last: unknown = Symbol("none yet");

  function take(row: number, value: unknown): boolean {
    if (value === last) return true;
    const code = codeOf(value);
    if (current === undefined) {
      current = code;
      firstRow = row;
    }
    if (code === current) {
      last = value;
      return true;
    }
    if (choice === undefined) conflict ??= { row, code };
    else others++;
    return false;
  }

  return {
    accepts: (value) => (typeof value === "string" && value.trim() !== "") || (choice === undefined && isBlank(value)),
    take,
    check() {
      if (conflict === undefined) return;
      const details = { other: firstRow, otherValue: shown(current as string) };
      throw new MetricInputError(metric, [
        makeIssue(severalCurrencies, [conflict.row, "currency"], conflict.code || null, details),
      ]);
    },
    report: () => ({
      currency: current === undefined || current === "" ? null : current,
      rowsInOtherCurrencies: others,
    }),
  };
}

function codeOf(value: unknown): string {
  return isBlank(value) ? "" : String(value).trim().toUpperCase();
}

function shown(code: string): string {
  return code === "" ? "null" : code;
}
