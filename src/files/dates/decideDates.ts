import type { DateCalendar } from "../../time";
import type { ReadingQuestion, Told } from "../reading";
import type { DateEvidence, Proof } from "./dateEvidence";
import type { DateOrder, DateRule, NumberDates } from "./dateRule";
import { instantOf } from "./dateRule";
import { type RawInstant, rawInstant } from "./rawInstant";

/** What options and format say about the dates. */
export interface DateRequest {
  readonly title: string;
  readonly dateFormat: string | undefined;
  readonly calendar: DateCalendar | undefined;
  readonly timeZone: string | undefined;
  /** Order known for the format. */
  readonly known: DateOrder | undefined;
  /** Time zone stated by the file for the whole column. */
  readonly zoneOfFile: string | undefined;
  /** Whether each row has its own time zone in another column. */
  readonly zoneColumn: boolean;
}

/** How to read the dates of a column, or the question to ask. */
export interface DateDecision {
  readonly rule: DateRule & { readonly timeZone: string };
  /** Pattern of the dates, such as `"dd/mm/yyyy"`; `null` if not needed. */
  readonly pattern: string | null;
  readonly told: readonly Told[];
  readonly questions: readonly ReadingQuestion[];
}

/** Order of the parts in `"dmy"` or a pattern such as `"dd/mm/yyyy hh:mm"`; `undefined` for anything else. */
export function dateOrderOf(format: string): DateOrder | undefined {
  const letters = format.toLowerCase().replace(/[^dmyjسr]/gu, "");
  const order = [...new Set(letters)].join("").slice(0, 3);
  return order === "ymd" || order === "dmy" || order === "mdy" || order === "ydm" ? order : undefined;
}

/** Decides how to read the dates of a column, from all of its rows. */
export function decideDates(evidence: DateEvidence, request: DateRequest): DateDecision {
  const { title } = request;
  const told: Told[] = [];
  const questions: ReadingQuestion[] = [];
  const ask = (
    code: string,
    option: ReadingQuestion["option"],
    answers: string[],
    details: ReadingQuestion["details"],
  ) => questions.push({ code, option, answers, details: { title, ...details } });
  const tell = (
    code: string,
    certainty: Told["certainty"],
    option: Told["option"],
    details: Readonly<Record<string, string | number>>,
  ) => told.push({ code, certainty, option, details: { title, ...details } });

  const { forms, hijri, gregorian } = evidence;
  let calendar: DateCalendar = request.calendar ?? "gregory";
  if (request.calendar !== undefined) tell("calendar", "certain", "calendar", { calendar });
  else if (hijri && gregorian) ask("calendars-mixed", "calendar", [], two(hijri, gregorian));
  else if (hijri) ask("calendar-unknown", "calendar", ["persian", "islamic-umalqura"], one(hijri));
  if (questions.length > 0) calendar = "gregory";

  const wanted = request.dateFormat === undefined ? undefined : dateOrderOf(request.dateFormat);
  const [first, second] = Object.values(forms);
  if (first && second && wanted === undefined) ask("dates-mixed", "dateFormat", ["dmy", "mdy"], two(first, second));

  const order = wanted ?? decideOrder();
  const numbers = forms.number === undefined ? undefined : decideNumbers(forms.number);
  const zone = request.zoneOfFile ?? request.timeZone;
  const rule = { order, numbers, calendar, timeZone: zone ?? "UTC" };
  const local = (evidence.withoutZone || numbers === "days" || numbers === "compact") && !request.zoneColumn;
  if (request.zoneOfFile !== undefined) tell("zone-of-file", "certain", null, { zone: request.zoneOfFile });
  else if (local && request.timeZone !== undefined) tell("zone", "certain", "timeZone", { zone: request.timeZone });
  else if (local) tell("zone-assumed", "inferred", "timeZone", { zone: "UTC" });
  if (evidence.bad) tell("dates-unreadable", "warning", null, one(evidence.bad));
  return { rule, pattern: patternOf(evidence, order), told, questions };

  function decideOrder(): DateOrder {
    if (forms["year last"] === undefined) return "ymd";
    const { dayFirst, monthFirst, either } = evidence;
    if (dayFirst && monthFirst) ask("date-orders-mixed", "dateFormat", ["dmy", "mdy"], two(dayFirst, monthFirst));
    else if (dayFirst) tell("date-order", "inferred", "dateFormat", { order: "dmy", ...one(dayFirst) });
    else if (monthFirst) tell("date-order", "inferred", "dateFormat", { order: "mdy", ...one(monthFirst) });
    else if (request.known) tell("date-order-of-format", "certain", "dateFormat", { order: request.known });
    else if (either) ask("date-order-unknown", "dateFormat", ["dmy", "mdy"], bothWays(either));
    return dayFirst ? "dmy" : monthFirst ? "mdy" : (request.known ?? "dmy");
  }

  function decideNumbers(proof: Proof): NumberDates | undefined {
    const [length] = evidence.digits.keys();
    const kind = evidence.digits.size === 1 ? NUMBERS.find(({ digits }) => digits === length) : undefined;
    if (kind === undefined || evidence.least < kind.least || evidence.greatest > kind.greatest) {
      ask("numbers-are-no-dates", "columns", [], one(proof));
      return undefined;
    }
    tell("dates-are-numbers", "inferred", null, { numbers: kind.numbers, ...one(proof) });
    return kind.numbers;
  }
}

const YEAR_1990 = Date.UTC(1990) / 1000;
const YEAR_2100 = Date.UTC(2100) / 1000;
const NUMBERS: readonly { digits: number; numbers: NumberDates; least: number; greatest: number }[] = [
  { digits: 10, numbers: "seconds", least: YEAR_1990, greatest: YEAR_2100 },
  { digits: 13, numbers: "milliseconds", least: YEAR_1990 * 1e3, greatest: YEAR_2100 * 1e3 },
  { digits: 16, numbers: "microseconds", least: YEAR_1990 * 1e6, greatest: YEAR_2100 * 1e6 },
  { digits: 5, numbers: "days", least: 32_874, greatest: 73_051 },
  { digits: 8, numbers: "compact", least: 13_000_101, greatest: 21_000_101 },
];

function one({ text, line }: Proof) {
  return { text, line };
}

function two(first: Proof, second: Proof) {
  return { text: first.text, line: first.line, other: second.text, otherLine: second.line };
}

/** Both readings of a date, as ISO dates. */
function bothWays(proof: Proof) {
  const raw = rawInstant(proof.text) as RawInstant;
  const read = (order: DateOrder) => {
    const ms = instantOf(raw, { order, numbers: undefined, calendar: "gregory", timeZone: 0 });
    return Number.isNaN(ms) ? "" : new Date(ms).toISOString().slice(0, 10);
  };
  return { ...one(proof), dmy: read("dmy"), mdy: read("mdy") };
}

function patternOf({ forms, separator, shortYear, padded }: DateEvidence, order: DateOrder): string | null {
  if (forms["year last"] === undefined) return null;
  const parts = { d: padded ? "dd" : "d", m: padded ? "mm" : "m", y: shortYear ? "yy" : "yyyy" };
  return [...order].map((letter) => parts[letter as keyof typeof parts]).join(separator);
}
