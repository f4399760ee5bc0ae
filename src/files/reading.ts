import type { OrderLog } from "../logs/orderLog";
import type { SubscriptionLog } from "../logs/subscriptionLog";
import type { DurationUnit, ReadOptionName } from "./readOptions";
import type { SurveyScore } from "./surveyScales";

/** A value in a sentence about a file. */
export type Detail = string | number | readonly string[];

/** One decision about a file: a sentence as data, in words with `readingText`. */
export interface Told {
  /** Which sentence. */
  readonly code: string;
  /** Stated by file or options, inferred from all values, or worth a look. */
  readonly certainty: "certain" | "inferred" | "warning";
  /** The option that would decide otherwise; `null` if there is none. */
  readonly option: ReadOptionName | null;
  /** The values in the sentence. */
  readonly details: Readonly<Record<string, Detail>>;
}

/** Something that the file does not say: the reader stops, and asks all such questions at once. */
export interface ReadingQuestion {
  /** Which sentence. */
  readonly code: string;
  /** The option that answers; `null` if only another file helps. */
  readonly option: ReadOptionName | null;
  /** Values for that option, ready to use: `"dmy"`, `"mdy"`; empty if they cannot be listed. */
  readonly answers: readonly string[];
  /** The values in the sentence. */
  readonly details: Readonly<Record<string, Detail>>;
}

/** How a file is built. */
export interface Layout {
  /** How records are written. */
  readonly container: "csv" | "json-lines" | "xlsx" | "parquet";
  /** Encoding, as `TextDecoder` names it. */
  readonly encoding: string;
  /** Whether the file begins with a byte order mark. */
  readonly bom: boolean;
  /** Name of the delimiter: `"comma"`, `"semicolon"`, `"tab"`, `"pipe"`; `null` if there is none. */
  readonly delimiter: string | null;
  /** Line ends. */
  readonly newline: "LF" | "CRLF" | "CR";
  /** Line of the titles, from 1. */
  readonly headerLine: number;
  /** Number of records that the titles take. */
  readonly headerRows: number;
  /** Lines above the titles. */
  readonly preambleLines: number;
  /** Records below the titles, without blank ones. */
  readonly records: number;
  /** Name of the recognized format; `null` for a plain table. */
  readonly format: string | null;
  /** Decimal mark of the amounts; `null` if no amount has one. */
  readonly decimalMark: string | null;
  /** Pattern of the dates, such as `"dd/mm/yyyy"`; `null` for dates that need none. */
  readonly dateFormat: string | null;
  /** Time zone that the file itself states; `null` if none. */
  readonly timeZoneOfFile: string | null;
  /** Titles of the columns that were used, by field. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

/** Rows left out for one reason. */
export interface LeftOut {
  /** Why. */
  readonly reason: string;
  /** How many rows. */
  readonly rows: number;
  /** How many orders they belong to. */
  readonly orders: number;
  /** Lines on which their records begin. Of very long lists the first thousand. */
  readonly lines: readonly number[];
  /** The money in them, by currency. */
  readonly money: Readonly<Record<string, number>>;
}

/** Money in one currency. */
export interface MoneyFacts {
  /** Number of orders. */
  readonly orders: number;
  /** What the orders were worth, refunds not subtracted. */
  readonly gross: number;
  /** Money paid back. */
  readonly refunds: number;
  /** Gross minus refunds. */
  readonly net: number;
}

/** What a file of orders contains. */
export interface OrdersFacts {
  /** Number of orders. */
  readonly orders: number;
  /** Number of customers with an order. */
  readonly customers: number;
  /** Number of customers with two orders or more. */
  readonly repeatCustomers: number;
  /** Customers with two orders or more divided by customers; `null` if there are none. */
  readonly repeatPurchaseRate: number | null;
  /** First order, ISO 8601 in UTC; `null` if there is none. */
  readonly firstOrderAt: string | null;
  /** Last order, ISO 8601 in UTC; `null` if there is none. */
  readonly lastOrderAt: string | null;
  /** Money by currency. */
  readonly money: Readonly<Record<string, MoneyFacts>>;
  /** Number of refunds. */
  readonly refundRows: number;
  /** Rows left out, by reason. */
  readonly leftOut: readonly LeftOut[];
}

/** A subscription, or a stretch of one at one price. */
export interface SubscriptionFact {
  /** Id of the customer. */
  readonly customer: string;
  /** Id of the subscription. */
  readonly subscription: string;
  /** First instant, ISO 8601 in UTC. */
  readonly start: string;
  /** First instant without it; `null` while it runs. */
  readonly end: string | null;
  /** What it brings in a month. */
  readonly monthlyAmount: number;
  /** Whether it is a trial. */
  readonly trial: boolean;
}

/** Rows of subscriptions or answers left out for one reason. */
export type RowsLeftOut = Omit<LeftOut, "orders" | "money">;

/** Who paid at an instant. */
export interface ActiveAt {
  /** The instant, ISO 8601 in UTC. */
  readonly at: string;
  /** Number of paying customers. */
  readonly customers: number;
  /** Monthly recurring revenue. */
  readonly mrr: number;
}

/** What a file of subscriptions contains. */
export interface SubscriptionsFacts {
  /** Every row, sorted by customer, start and subscription. Of very long files the first thousand. */
  readonly rows: readonly SubscriptionFact[];
  /** The currency of the amounts. */
  readonly currency: string;
  /** Customers with a row that is not a trial. */
  readonly payingCustomers: number;
  /** Customers with trials alone. */
  readonly trialsOnly: number;
  /** Paying customers and monthly revenue at the instants of the option `activeAt`. */
  readonly activeAt: readonly ActiveAt[];
  /** Rows left out, by reason. */
  readonly leftOut: readonly RowsLeftOut[];
}

/** What is common to both kinds of scores. */
export interface AnswersFacts {
  /** Number of answers. */
  readonly answers: number;
  /** Number of people who answered; `null` if no column tells them apart. */
  readonly respondents: number | null;
  /** First answer, ISO 8601 in UTC; `null` if no answer has a date. */
  readonly firstAnswerAt: string | null;
  /** Last answer, ISO 8601 in UTC; `null` if no answer has a date. */
  readonly lastAnswerAt: string | null;
  /** Rows left out, by reason. */
  readonly leftOut: readonly RowsLeftOut[];
}

/** What a survey with answers from 0 to 10 contains. */
export interface NpsFacts extends AnswersFacts {
  /** Answers of 9 and 10. */
  readonly promoters: number;
  /** Answers of 7 and 8. */
  readonly passives: number;
  /** Answers from 0 to 6. */
  readonly detractors: number;
  /** Net promoter score in points; `null` if nobody answered. */
  readonly nps: number | null;
}

/** What a survey about satisfaction contains. */
export interface CsatFacts extends AnswersFacts {
  /** Good answers: 4 and 5, of seven steps 6 and 7, of ten 8 to 10. */
  readonly satisfied: number;
  /** Satisfied answers divided by all; `null` if nobody answered. */
  readonly share: number | null;
  /** Mean answer; `null` if nobody answered. */
  readonly mean: number | null;
}

/** What a survey about effort contains. */
export interface CesFacts extends AnswersFacts {
  /** Answers that say it was easy. */
  readonly easy: number;
  /** Answers that say it was difficult. */
  readonly difficult: number;
  /** Easy answers divided by all; `null` if nobody answered. */
  readonly share: number | null;
  /** Mean answer; `null` if nobody answered. */
  readonly mean: number | null;
}

/** What a file of durations contains. */
export interface SurvivalFacts {
  /** Number of customers. */
  readonly customers: number;
  /** Customers who left. */
  readonly events: number;
  /** Customers who were still there. */
  readonly censored: number;
  /** Sum of all durations. */
  readonly exposure: number;
  /** The Kaplan–Meier curve at every duration after which a customer left. */
  readonly curve: readonly {
    /** The duration. */
    readonly time: number;
    /** Customers who stayed at least so long. */
    readonly atRisk: number;
    /** Customers who left then. */
    readonly events: number;
    /** Share of customers who stay longer. */
    readonly survival: number;
  }[];
}

/** One answer. */
export interface SurveyAnswer {
  /** Who answered; `null` if not known. */
  readonly respondent: string | null;
  /** When it was sent, in epoch milliseconds; `null` if not known. */
  readonly answeredAt: number | null;
  /** The answer as a number. */
  readonly score: number;
}

/** How long each customer stayed, in the unit of the file. */
export interface SurvivalRows {
  /** Ids of the customers. */
  readonly customers: readonly string[];
  /** What durations are measured in. */
  readonly timeUnit: DurationUnit;
  /** How long each stayed. */
  readonly durations: Float64Array;
  /** 1 where the customer left at the end of the duration. */
  readonly events: Uint8Array;
}

/** What every reading tells. */
export interface Account {
  /** How the file is built. */
  readonly layout: Layout;
  /** Every decision, in the order of the page. */
  readonly told: readonly Told[];
  /** What must be answered first. If there are any, nothing was read: `facts` and the data are `null`. */
  readonly questions: readonly ReadingQuestion[];
}

/** Orders from a file. */
export interface OrdersReading extends Account {
  /** Tells the kinds of readings apart. */
  readonly kind: "orders";
  /** The orders; refunds are negative rows. `null` if there are questions. */
  readonly log: OrderLog | null;
  /** What the file contains; `null` if there are questions. */
  readonly facts: OrdersFacts | null;
  /** The currency of all amounts: a code, a sign, or `"unstated"`; `null` if there are questions. */
  readonly currency: string | null;
}

/** Subscriptions from a file. */
export interface SubscriptionsReading extends Account {
  /** Tells the kinds of readings apart. */
  readonly kind: "subscriptions";
  /** The subscriptions; `null` if there are questions. */
  readonly log: SubscriptionLog | null;
  /** What the file contains; `null` if there are questions. */
  readonly facts: SubscriptionsFacts | null;
  /** The currency of all amounts: a code, a sign, or `"unstated"`; `null` if there are questions. */
  readonly currency: string | null;
}

/** Answers from a file. */
export interface SurveyReading extends Account {
  /** Tells the kinds of readings apart. */
  readonly kind: "survey";
  /** How answers are scored; `null` if there are questions. */
  readonly score: SurveyScore | null;
  /** Title of the answered column; `null` if there are questions. */
  readonly question: string | null;
  /** The answers; `null` if there are questions. */
  readonly answers: readonly SurveyAnswer[] | null;
  /** What the file contains; `null` if there are questions. */
  readonly facts: NpsFacts | CsatFacts | CesFacts | null;
}

/** Durations from a file. */
export interface SurvivalReading extends Account {
  /** Tells the kinds of readings apart. */
  readonly kind: "survival";
  /** The durations; `null` if there are questions. */
  readonly rows: SurvivalRows | null;
  /** What the file contains; `null` if there are questions. */
  readonly facts: SurvivalFacts | null;
}

/** A file whose kind is not known: the questions say why. */
export interface UnknownReading extends Account {
  /** Not known. */
  readonly kind: null;
  /** Nothing was read. */
  readonly facts: null;
}

/** What was read from a file, and how. */
export type Reading = OrdersReading | SubscriptionsReading | SurveyReading | SurvivalReading | UnknownReading;
