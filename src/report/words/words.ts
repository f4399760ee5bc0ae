import type { ReportTerm } from "../report";
import type { DurationWords } from "./durationWords";
import type { GroupWords } from "./groupWords";
import type { ReasonWords } from "./reasonWords";

/** Countable nouns. */
export type Noun = "customer" | "order" | "purchase" | "day" | "month" | "row" | "answer";

/**
 * Forms of a counted noun by plural category; `{n}` is the number. `oblique` replaces `two` after a preposition or as
 * an object, in Arabic.
 */
export interface NounForms {
  readonly one?: string;
  readonly two?: string;
  readonly oblique?: string;
  readonly few?: string;
  readonly many?: string;
  readonly zero?: string;
  readonly other: string;
}

/** A calendar period in a sentence. */
export type PeriodName = "week" | "month" | "quarter" | "year";

/** A name with a longer explanation. */
export type Named = readonly [name: string, detail: string];

/**
 * All words of reports in one language.
 *
 * `{name}` stands for a value, `{name:noun}` for a number with its noun, `{name:noun/o}` for the same after a
 * preposition.
 */
export interface ReportWords {
  readonly nouns: Readonly<Record<Noun, NounForms>>;
  readonly periods: Readonly<Record<PeriodName, string>>;
  readonly common: Readonly<
    Record<
      | "between"
      | "tooFew"
      | "below1"
      | "above99"
      | "whatToDo"
      | "oneThing"
      | "alsoCheck"
      | "howRead"
      | "readAs"
      | "words"
      | "definition"
      | "listOf"
      | "footer"
      | "betterInHtml"
      | "all"
      | "customers"
      | "share"
      | "month"
      | "revenue"
      | "grossProfit"
      | "revenueTitle"
      | "revenueShare"
      | "unfinishedCheck"
      | "keepGroupTitle"
      | "keepGroup"
      | "keepGroupUnknown"
      | "groupsCompared",
      string
    >
  >;
  readonly orders: {
    readonly title: string;
    readonly subtitle: string;
    readonly subtitleOfFile: string;
    readonly empty: string;
    readonly headlines: Readonly<
      Record<
        | "customers"
        | "customersNote"
        | "customersNoteWithoutMoney"
        | "repeat"
        | "gap"
        | "gapNote"
        | "orderValue"
        | "orderValueNote"
        | "firstYear"
        | "soFar"
        | "nextYear",
        string
      >
    >;
    readonly comeBack: Readonly<
      Record<"question" | "answer" | "item" | "none" | "later" | "few" | "caption" | "axis" | "note" | "number", string>
    >;
    readonly cohorts: Readonly<
      Record<"question" | "answer" | "early" | "caption" | "first" | "size" | "curve" | "age" | "number", string>
    >;
    readonly gaps: Readonly<
      Record<"question" | "answer" | "none" | "caption" | "note" | "median" | "three" | "nine", string>
    >;
    readonly trend: Readonly<
      Record<
        | "question"
        | "answer"
        | "worse"
        | "same"
        | "better"
        | "early"
        | "caption"
        | "revenue"
        | "before"
        | "after"
        | "change"
        | "repeatShareOfGross"
        | "repeatShare",
        string
      >
    >;
    readonly best: Readonly<Record<"question" | "answer" | "none" | "caption" | "segment", string>>;
    readonly segments: Readonly<Record<string, Named>>;
    readonly worth: Readonly<
      Record<
        | "question"
        | "full"
        | "observed"
        | "short"
        | "noMoney"
        | "parts"
        | "firstOrder"
        | "restOfFirstYear"
        | "afterFirstYear"
        | "nextYear"
        | "firstYear"
        | "soFar"
        | "total"
        | "bands"
        | "band"
        | "expected"
        | "each"
        | "topTenth"
        | "record"
        | "why"
        | "tooFew"
        | "tooShort"
        | "recordMoney"
        | "sample"
        | "badRecord"
        | "payback"
        | "notPaidBack"
        | "needsMargin"
        | "interval",
        string
      >
    >;
    readonly bands: Readonly<Record<"active" | "atRisk" | "probablyGone", Named>>;
    readonly checks: Readonly<
      Record<
        | "oneGroup"
        | "unfinished"
        | "gap"
        | "stopped"
        | "oneCustomer"
        | "oneCustomerRevenue"
        | "oneOrderEach"
        | "sameInstant"
        | "refunds"
        | "cents"
        | "noAmounts",
        string
      >
    >;
    readonly advice: Readonly<
      Record<
        | "secondTitle"
        | "second"
        | "secondNow"
        | "lateTitle"
        | "late"
        | "lateWithoutMoney"
        | "bestTitle"
        | "best"
        | "earlyShare"
        | "waiting"
        | "lateCustomers"
        | "lateRevenue"
        | "perGroup",
        string
      >
    >;
    readonly reading: Readonly<
      Record<
        | "orders"
        | "ordersText"
        | "dates"
        | "datesText"
        | "days"
        | "daysText"
        | "refunds"
        | "refundsText"
        | "cutoff"
        | "cutoffText"
        | "calendar"
        | "calendarText"
        | "gregory"
        | "persian"
        | "islamic-umalqura"
        | "ofWeeks"
        | "currency"
        | "currencyText"
        | "noCurrency"
        | "leftOut"
        | "leftOutText",
        string
      >
    >;
    readonly glossary: readonly ReportTerm[];
  };
  readonly subscriptions: {
    readonly title: string;
    readonly subtitle: string;
    readonly subtitleOfFile: string;
    readonly empty: string;
    readonly headlines: Readonly<
      Record<
        | "customers"
        | "customersNote"
        | "mrr"
        | "mrrNote"
        | "churn"
        | "churnNote"
        | "nrr"
        | "nrrNote"
        | "stay"
        | "stayNote"
        | "worth",
        string
      >
    >;
    readonly movements: Readonly<
      Record<
        | "question"
        | "answer"
        | "none"
        | "caption"
        | "waterfall"
        | "table"
        | "start"
        | "end"
        | "kept"
        | "gained"
        | "lost",
        string
      >
    >;
    readonly movementNames: Readonly<Record<"new" | "expansion" | "reactivation" | "contraction" | "churned", string>>;
    readonly churn: Readonly<
      Record<
        "question" | "answer" | "none" | "caption" | "worse" | "same" | "better" | "early" | "rate" | "lost",
        string
      >
    >;
    readonly survival: Readonly<
      Record<"question" | "median" | "answer" | "none" | "caption" | "axis" | "number" | "half", string>
    >;
    readonly cohorts: Readonly<
      Record<"question" | "answer" | "early" | "caption" | "first" | "axis" | "number", string>
    >;
    readonly retention: Readonly<Record<"question" | "answer" | "none" | "gross" | "net" | "note", string>>;
    readonly tenure: Readonly<
      Record<
        "question" | "answer" | "even" | "none" | "caption" | "tenure" | "until" | "from" | "base" | "lost" | "rate",
        string
      >
    >;
    readonly worth: Readonly<
      Record<
        | "question"
        | "answer"
        | "answerOfFew"
        | "early"
        | "firstYear"
        | "note"
        | "payback"
        | "notPaidBack"
        | "needsMargin"
        | "arpa",
        string
      >
    >;
    readonly checks: Readonly<Record<"noEnds" | "oneGroup" | "oneCustomer" | "unfinished", string>>;
    readonly advice: Readonly<
      Record<
        | "newTitle"
        | "new"
        | "backTitle"
        | "back"
        | "largeTitle"
        | "large"
        | "atRiskCustomers"
        | "lostCustomers"
        | "lostRevenue"
        | "largeShare",
        string
      >
    >;
    readonly reading: Readonly<
      Record<"rows" | "rowsText" | "trials" | "trialsText" | "churned" | "churnedText" | "gapsText", string>
    >;
    readonly glossary: readonly ReportTerm[];
  };
  readonly durations: DurationWords;
  readonly groups: GroupWords;
  readonly reasons: ReasonWords;
  readonly survey: {
    readonly titles: Readonly<Record<"nps" | "csat" | "ces", string>>;
    readonly subtitle: string;
    readonly subtitleOfDates: string;
    readonly empty: string;
    readonly headlines: Readonly<
      Record<"nps" | "csat" | "ces" | "answers" | "answersNote" | "low" | "high" | "mean", string>
    >;
    readonly score: Readonly<
      Record<
        | "question"
        | "nps"
        | "csat"
        | "ces"
        | "easy"
        | "difficult"
        | "caption"
        | "group"
        | "promoters"
        | "passives"
        | "detractors"
        | "satisfied"
        | "neutral"
        | "dissatisfied",
        string
      >
    >;
    readonly answers: Readonly<Record<"question" | "answer" | "caption" | "note", string>>;
    readonly trend: Readonly<
      Record<
        | "question"
        | "answer"
        | "worse"
        | "same"
        | "better"
        | "early"
        | "caption"
        | "unit"
        | "points"
        | "change"
        | "before"
        | "after",
        string
      >
    >;
    readonly checks: Readonly<Record<"few" | "several" | "sameAnswer", string>>;
    readonly advice: Readonly<
      Record<
        | "callTitle"
        | "call"
        | "thankTitle"
        | "thank"
        | "moreTitle"
        | "more"
        | "enough"
        | "unhappy"
        | "happy"
        | "needed"
        | "marginOfPoints",
        string
      >
    >;
    readonly reading: Readonly<
      Record<"question" | "answers" | "answersText" | "people" | "peopleText" | "scale" | "scaleText", string>
    >;
    readonly glossary: readonly ReportTerm[];
  };
}
