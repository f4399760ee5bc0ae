import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { severalCurrencies } from "../validation/rareErrors";
import { isBlank } from "./idKind";

/** The currencies of the rows of a log under construction. */
export interface Currencies {
  /** Whether a value says what currency a row is in, or says nothing where nothing was chosen. */
  readonly accepts: (value: unknown) => boolean;
  /** Whether a row belongs to the log; a currency beside the first one is noted. */
  readonly take: (row: number, value: unknown) => boolean;
  /** Refuses a log with rows in several currencies of which none was chosen. */
  readonly check: () => void;
  /** What the log says: its currency, and how many rows were in others. */
  readonly report: () => { readonly currency: string | null; readonly rowsInOtherCurrencies: number };
}

/** Makes the currencies of a function's input; with a `choice`, rows in others are left out. */
export function currencies(metric: string, choice: string | undefined): Currencies {
  let current = choice === undefined ? undefined : codeOf(choice);
  let firstRow = 0;
  let others = 0;
  let conflict: { readonly row: number; readonly code: string } | undefined;
  // Rows of the same currency follow one another.
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
