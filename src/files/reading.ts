import type { OrderLog } from "../logs/orderLog";
import type { SubscriptionLog } from "../logs/subscriptionLog";
import type { DurationUnit, ReadOptionName } from "./readOptions";
import type { SurveyScore } from "./surveyScales";

/** A value in a sentence about a file. */
export type Detail = string | number | readonly string[];

/** A decision about a file, as data; `readingText` returns it as a sentence. */
export interface Told {
  /** Code of the sentence. */
  readonly code: string;
  /** Certain from the file or options, inferred from all values, or worth checking. */
  readonly certainty: "certain" | "inferred" | "warning";
  /** Option to decide otherwise; `null` if there is none. */
  readonly option: ReadOptionName | null;
  /** The values in the sentence. */
  readonly details: Readonly<Record<string, Detail>>;
}

/** A question about something that the file does not determine. The reader stops and asks all questions at once. */
export interface ReadingQuestion {
  /** Code of the sentence. */
  readonly code: string;
  /** Option that answers it; `null` if only another file helps. */
  readonly option: ReadOptionName | null;
  /** Ready-to-use values for that option: `"dmy"`, `"mdy"`; empty if they cannot be listed. */
  readonly answers: readonly string[];
  /** The values in the sentence. */
  readonly details: Readonly<Record<string, Detail>>;
}

/** The layout of a file. */
export interface Layout {
  /** Form of the records. */
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
  /** Number of records with titles. */
  readonly headerRows: number;
  /** Lines above the titles. */
  readonly preambleLines: number;
  /** Number of records below the titles, without blank ones. */
  readonly records: number;
  /** Name of the recognized format; `null` for a plain table. */
  readonly format: string | null;
  /** Decimal separator of the amounts; `null` if no amount has one. */
  readonly decimalMark: string | null;
  /** Pattern of the dates, such as `"dd/mm/yyyy"`; `null` if not needed. */
  readonly dateFormat: string | null;
  /** Time zone stated by the file; `null` if there is none. */
  readonly timeZoneOfFile: string | null;
  /** Titles of the columns used, by field. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

/** Rows excluded for one reason. */
export interface LeftOut {
  /** Reason. */
  readonly reason: string;
  /** Number of rows. */
  readonly rows: number;
  /** Number of their orders. */
  readonly orders: number;
  /** First lines of their records, at most a thousand. */
  readonly lines: readonly number[];
  /** Their money, by currency. */
  readonly money: Readonly<Record<string, number>>;
}

/** Money in one currency. */
export interface MoneyFacts {
  /** Number of orders. */
  readonly orders: number;
  /** Value of the orders, before refunds. */
  readonly gross: number;
  /** Refunds. */
  readonly refunds: number;
  /** Gross minus refunds. */
  readonly net: number;
}

/** The content of a file of orders. */
export interface OrdersFacts {
  /** Number of orders. */
  readonly orders: number;
  /** Number of customers with an order. */
  readonly customers: number;
  /** Number of customers with two or more orders. */
  readonly repeatCustomers: number;
  /** Customers with two or more orders, divided by customers; `null` if there are none. */
  readonly repeatPurchaseRate: number | null;
  /** First order, ISO 8601 in UTC; `null` if there are none. */
  readonly firstOrderAt: string | null;
  /** Last order, ISO 8601 in UTC; `null` if there are none. */
  readonly lastOrderAt: string | null;
  /** Money by currency. */
  readonly money: Readonly<Record<string, MoneyFacts>>;
  /** Number of refunds. */
  readonly refundRows: number;
  /** Excluded rows, by reason. */
  readonly leftOut: readonly LeftOut[];
}

/** A subscription, or a part of one at one price. */
export interface SubscriptionFact {
  /** Id of the customer. */
  readonly customer: string;
  /** Id of the subscription. */
  readonly subscription: string;
  /** Start (inclusive), ISO 8601 in UTC. */
  readonly start: string;
  /** End (exclusive), ISO 8601 in UTC; `null` if it is running. */
  readonly end: string | null;
  /** Monthly recurring revenue. */
  readonly monthlyAmount: number;
  /** Whether it is a trial. */
  readonly trial: boolean;
}

/** Rows of subscriptions or answers excluded for one reason. */
export type RowsLeftOut = Omit<LeftOut, "orders" | "money">;

/** Paying customers at an instant. */
export interface ActiveAt {
  /** The instant, ISO 8601 in UTC. */
  readonly at: string;
  /** Number of paying customers. */
  readonly customers: number;
  /** Monthly recurring revenue. */
  readonly mrr: number;
}

/** The content of a file of subscriptions. */
export interface SubscriptionsFacts {
  /** Rows sorted by customer, start and subscription, at most a thousand. */
  readonly rows: readonly SubscriptionFact[];
  /** Currency of the amounts. */
  readonly currency: string;
  /** Customers with a row that is not a trial. */
  readonly payingCustomers: number;
  /** Customers with trials only. */
  readonly trialsOnly: number;
  /** Paying customers and monthly revenue at the instants of the option `activeAt`. */
  readonly activeAt: readonly ActiveAt[];
  /** Excluded rows, by reason. */
  readonly leftOut: readonly RowsLeftOut[];
}

/** The part common to all scores. */
export interface AnswersFacts {
  /** Number of answers. */
  readonly answers: number;
  /** Number of respondents; `null` if no column identifies them. */
  readonly respondents: number | null;
  /** First answer, ISO 8601 in UTC; `null` if answers have no dates. */
  readonly firstAnswerAt: string | null;
  /** Last answer, ISO 8601 in UTC; `null` if answers have no dates. */
  readonly lastAnswerAt: string | null;
  /** Excluded rows, by reason. */
  readonly leftOut: readonly RowsLeftOut[];
}

/** The content of a survey with answers from 0 to 10. */
export interface NpsFacts extends AnswersFacts {
  /** Answers of 9 and 10. */
  readonly promoters: number;
  /** Answers of 7 and 8. */
  readonly passives: number;
  /** Answers from 0 to 6. */
  readonly detractors: number;
  /** Net promoter score in points; `null` if there are no answers. */
  readonly nps: number | null;
}

/** The content of a satisfaction survey. */
export interface CsatFacts extends AnswersFacts {
  /** Good answers: 4 and 5; of seven steps 6 and 7; of ten 8 to 10. */
  readonly satisfied: number;
  /** Satisfied answers divided by all answers; `null` if there are none. */
  readonly share: number | null;
  /** Mean answer; `null` if there are no answers. */
  readonly mean: number | null;
}

/** The content of an effort survey. */
export interface CesFacts extends AnswersFacts {
  /** Easy answers. */
  readonly easy: number;
  /** Difficult answers. */
  readonly difficult: number;
  /** Easy answers divided by all answers; `null` if there are none. */
  readonly share: number | null;
  /** Mean answer; `null` if there are no answers. */
  readonly mean: number | null;
}

/** The content of a file of durations. */
export interface SurvivalFacts {
  /** Number of customers. */
  readonly customers: number;
  /** Churned customers. */
  readonly events: number;
  /** Customers still active. */
  readonly censored: number;
  /** Sum of all durations. */
  readonly exposure: number;
  /** The Kaplan–Meier curve at every duration with churn. */
  readonly curve: readonly {
    /** Duration. */
    readonly time: number;
    /** Customers at risk: with a duration of at least this. */
    readonly atRisk: number;
    /** Customers who churned at this duration. */
    readonly events: number;
    /** Share of customers who stay longer. */
    readonly survival: number;
  }[];
}

/** One answer. */
export interface SurveyAnswer {
  /** Respondent; `null` if unknown. */
  readonly respondent: string | null;
  /** Instant, in epoch milliseconds; `null` if unknown. */
  readonly answeredAt: number | null;
  /** The answer as a number. */
  readonly score: number;
}

/** Durations of customers, in the unit of the file. */
export interface SurvivalRows {
  /** Customer ids. */
  readonly customers: readonly string[];
  /** Unit of the durations. */
  readonly timeUnit: DurationUnit;
  /** Duration of each customer. */
  readonly durations: Float64Array;
  /** 1 if the customer churned at the end of the duration, otherwise 0. */
  readonly events: Uint8Array;
}

/** The part common to all readings. */
export interface Account {
  /** Layout of the file. */
  readonly layout: Layout;
  /** All decisions, in the order of the report. */
  readonly told: readonly Told[];
  /** Questions to answer first. If there are any, nothing was read: `facts` and the data are `null`. */
  readonly questions: readonly ReadingQuestion[];
}

/** Orders from a file. */
export interface OrdersReading extends Account {
  /** Kind of the reading. */
  readonly kind: "orders";
  /** The orders; refunds are negative rows. `null` if there are questions. */
  readonly log: OrderLog<string> | null;
  /** What the file contains; `null` if there are questions. */
  readonly facts: OrdersFacts | null;
  /** The currency of all amounts: a code, a sign, or `"unstated"`; `null` if there are questions. */
  readonly currency: string | null;
}

/** Subscriptions from a file. */
export interface SubscriptionsReading extends Account {
  /** Kind of the reading. */
  readonly kind: "subscriptions";
  /** The subscriptions; `null` if there are questions. */
  readonly log: SubscriptionLog<string> | null;
  /** What the file contains; `null` if there are questions. */
  readonly facts: SubscriptionsFacts | null;
  /** The currency of all amounts: a code, a sign, or `"unstated"`; `null` if there are questions. */
  readonly currency: string | null;
}

/** Answers from a file. */
export interface SurveyReading extends Account {
  /** Kind of the reading. */
  readonly kind: "survey";
  /** Scale of the answers; `null` if there are questions. */
  readonly score: SurveyScore | null;
  /** Title of the question; `null` if there are questions. */
  readonly question: string | null;
  /** The answers; `null` if there are questions. */
  readonly answers: readonly SurveyAnswer[] | null;
  /** What the file contains; `null` if there are questions. */
  readonly facts: NpsFacts | CsatFacts | CesFacts | null;
}

/** Durations from a file. */
export interface SurvivalReading extends Account {
  /** Kind of the reading. */
  readonly kind: "survival";
  /** The durations; `null` if there are questions. */
  readonly rows: SurvivalRows | null;
  /** What the file contains; `null` if there are questions. */
  readonly facts: SurvivalFacts | null;
}

/** A file of unknown kind, for the reason in the questions. */
export interface UnknownReading extends Account {
  /** Unknown. */
  readonly kind: null;
  /** No data. */
  readonly facts: null;
}

/** The result of reading a file. */
export type Reading = OrdersReading | SubscriptionsReading | SurveyReading | SurvivalReading | UnknownReading;
