// Reports on data at the edges: every one is made, in all languages, without an unfilled or undefined text.
import { type OrderLog, orderLog, orderLogFromColumns, subscriptionLog } from "retention-metrics";
import { describe, expect, it } from "vitest";
import { ordersReport, type Report, subscriptionsReport, surveyReport } from "../../src/report";
import { bestAdvice } from "../../src/report/orders/ordersAdvice";
import { writerOf } from "../../src/report/words/writer";
import { checkReport, texts } from "./checkReport";

const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 1);
type Row = { customerId: string | number; orderedAt: number; amount: number };

/** Customers who order at random; the same in every run. */
function shop(
  customers: number,
  days: number,
  { again = 0.7, gap = 40, scale = 1, stop = days, seed = 3 } = {},
): Row[] {
  let state = seed;
  const random = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  const rows: Row[] = [];
  for (let c = 0; c < customers; c++) {
    let day = random() * stop;
    while (day < stop) {
      rows.push({
        customerId: `c${c}`,
        orderedAt: START + Math.floor(day * DAY),
        amount: Math.round(scale * (1000 + 9000 * random())) / 100,
      });
      if (random() > again) break;
      day += 1 + 2 * gap * random();
    }
  }
  return rows;
}

const none = { customerId: "x", orderedAt: START, amount: 5 };
const logs: Readonly<Record<string, () => OrderLog>> = {
  "no order": () => orderLog([] as Row[]),
  "one order of 10": () => orderLog([{ ...none, amount: 10 }]),
  "one customer": () => orderLog([0, 9, 30, 70, 500].map((day) => ({ ...none, orderedAt: START + day * DAY }))),
  "one day": () =>
    orderLog(Array.from({ length: 60 }, (_, i) => ({ ...none, customerId: i % 40, orderedAt: START + i * 60_000 }))),
  "refunds alone": () => orderLog([{ ...none, amount: -5 }]),
  "all paid back": () =>
    orderLog(shop(80, 500).flatMap((row) => [row, { ...row, orderedAt: row.orderedAt + DAY, amount: -row.amount }])),
  "amounts of 0": () => orderLog(shop(60, 400).map((row) => ({ ...row, amount: 0 }))),
  "a shop that stopped": () => orderLog(shop(120, 700, { stop: 400 })),
  "large amounts": () =>
    orderLog(shop(100, 500, { scale: 1e6 }).map((row) => ({ ...row, amount: Math.round(row.amount) }))),
  "small amounts": () => orderLog(shop(100, 500, { scale: 1e-3 }).map((row) => ({ ...row, amount: row.amount / 100 }))),
  "amounts in cents": () =>
    orderLog(shop(100, 500).map((row) => ({ ...row, amount: 100 * Math.ceil(row.amount) - 1 }))),
  "nine in ten come back": () => orderLog(shop(300, 730, { again: 0.99, gap: 20 })),
  "nobody comes back": () => orderLog(shop(100, 500, { again: 0 })),
  "one customer with a fifth of all": () =>
    orderLog([
      ...shop(60, 400),
      ...Array.from({ length: 40 }, (_, i) => ({ ...none, orderedAt: START + i * 9 * DAY })),
    ]),
  "one customer with a fifth of the money": () => orderLog([...shop(60, 400), { ...none, amount: 3000 }]),
  "six weeks": () => orderLog(shop(50, 42, { gap: 5 })),
  "weeks missing": () =>
    orderLog(shop(200, 500).filter(({ orderedAt }) => orderedAt < START + 200 * DAY || orderedAt > START + 260 * DAY)),
  "line items": () => orderLog(shop(60, 400).flatMap((row) => [row, row])),
  "one group": () =>
    orderLog(
      shop(200, 700, { gap: 60 }).filter((row, _, all) =>
        all.some((first) => first.customerId === row.customerId && first.orderedAt < START + 80 * DAY),
      ),
    ),
  "a customer with refunds alone": () =>
    orderLog([...shop(60, 400), { ...none, customerId: "refunds", orderedAt: START + 9 * DAY, amount: -5 }]),
  "five years": () => orderLog(shop(200, 1800, { gap: 100 })),
  "as many in every segment": () => orderLog(shop(40, 400, { again: 0.5 }).map((row) => ({ ...row, amount: 20 }))),
  "hardly anybody comes back": () =>
    orderLog(
      Array.from({ length: 1500 }, (_, i) => ({ customerId: i % 1499, orderedAt: START + i * DAY * 0.3, amount: 9 })),
    ),
  "rows left out": () => orderLog([...shop(30, 200), { ...none, amount: "x" as never }], {}, { invalidRows: "skip" }),
  "more customers than a fit takes": () =>
    orderLogFromColumns({
      customerId: Int32Array.from({ length: 60_000 }, (_, i) => i % 30_000),
      orderedAt: Float64Array.from(
        { length: 60_000 },
        (_, i) => START + (((i % 30_000) % 660) + (i < 30_000 ? 0 : 1 + (i % 37))) * DAY,
      ),
      amount: Float64Array.from({ length: 60_000 }, (_, i) => 5 + ((i * 31) % 40)),
    }),
  "twelve years": () => orderLog(shop(400, 4400, { gap: 300 })),
};

const checksOf = (report: Report) => report.checks.map(({ id }) => id);

describe("orders at the edges", () => {
  it.each(Object.keys(logs))("%s", (name) => {
    const log = (logs[name] as () => OrderLog)();
    checkReport((locale) => ordersReport(log, { locale, currency: "EUR", resamples: 4 }));
  });

  it("scales nothing up from a single order", () => {
    const report = ordersReport((logs["one order of 10"] as () => OrderLog)(), { currency: "USD" });
    const money = report.sections.flatMap(({ numbers }) => numbers).filter(({ unit }) => unit === "money");
    expect(money.map(({ value }) => value)).toEqual([10]);
    expect(report.sections.at(-1)?.answer).toBe(
      "A value of 12 months needs 12 months, and the data cover 1 day; so far a customer has brought $10.00.",
    );
  });

  it.each([
    ["amounts of 0", "noAmounts"],
    ["nobody comes back", "oneOrderEach"],
    ["amounts in cents", "cents"],
    ["all paid back", "refunds"],
    ["one group", "oneGroup"],
    ["weeks missing", "gap"],
    ["one customer with a fifth of all", "oneCustomer"],
    ["one customer with a fifth of the money", "oneCustomerRevenue"],
    ["line items", "sameInstant"],
  ])("says what is odd about %s", (name, id) => {
    expect(checksOf(ordersReport((logs[name] as () => OrderLog)(), { resamples: 2 }))).toContain(id);
  });

  it("says that a shop has stopped, as of a later day", () => {
    const log = (logs["a shop that stopped"] as () => OrderLog)();
    const report = checkReport((locale) => ordersReport(log, { locale, asOf: START + 700 * DAY, resamples: 2 }));
    expect(checksOf(report)).toContain("stopped");
  });

  it("forecasts a shop to which nearly all come back", () => {
    const report = ordersReport((logs["nine in ten come back"] as () => OrderLog)(), { resamples: 4 });
    expect(report.headlines.map(({ id }) => id)).toContain("nextYear");
  });

  it("ignores orders at or after the cutoff", () => {
    const rows = shop(120, 700);
    const asOf = START + 400 * DAY;
    const before = ordersReport(orderLog(rows.filter(({ orderedAt }) => orderedAt < asOf)), { asOf, resamples: 2 });
    expect(ordersReport(orderLog(rows), { asOf, resamples: 2 })).toEqual(before);
  });

  it("tells all value as gross profit if the margin is given, and when the cost of acquisition is paid back", () => {
    const log = orderLog(shop(150, 800));
    const [plain, profit] = [{}, { grossMargin: 0.5, acquisitionCost: 60 }].map((options) =>
      ordersReport(log, { ...options, resamples: 4 }),
    );
    const worth = (report: Report | undefined) =>
      report?.sections.find(({ id }) => id === "worth") as Report["sections"][number];
    worth(plain).numbers.forEach(({ value }, i) => {
      expect(worth(profit).numbers[i]?.value).toBeCloseTo(0.5 * (value as number), 8);
    });
    expect(worth(profit).notes.join(" ")).toMatch(/paid back in month \d+/u);
    expect(worth(profit).answer).toContain("gross profit");
    checkReport((locale) => ordersReport(log, { locale, grossMargin: 0.1, acquisitionCost: 1e6, resamples: 2 }));
    checkReport((locale) => ordersReport(log, { locale, acquisitionCost: 20, resamples: 0 }));
  });

  it("does not say that nobody came back where somebody did later than is looked at", () => {
    const comeBack = (days: readonly number[]) => {
      const rows = days.map((day) => ({ ...none, orderedAt: START + day * DAY }));
      return ordersReport(orderLog(rows)).sections.find(({ id }) => id === "comeBack");
    };
    const late = comeBack([0, 182]);
    expect(late?.answer).toBe("No customer has a second order within 180 days of the first; some came back later.");
    expect([late?.numbers.map(({ value }) => value), late?.whatToDo]).toEqual([[0, 0, 0, 0], []]);
    expect(comeBack([0, 0.5])?.answer).toMatch(/too short/u);
    const nobody = orderLog([none, { ...none, customerId: "y", orderedAt: START + 182 * DAY }]);
    expect(ordersReport(nobody).sections.find(({ id }) => id === "comeBack")?.answer).toBe(
      "No customer has a second order so far.",
    );
  });

  it("takes the share of repeat orders before refunds, which are of no known order", () => {
    const share = (rows: readonly (readonly [day: number, amount: number])[]) =>
      ordersReport(orderLog(rows.map(([day, amount]) => ({ ...none, orderedAt: START + day * DAY, amount }))))
        .sections.flatMap(({ numbers }) => numbers)
        .filter(({ id }) => id === "repeatShare")
        .map(({ label, value }) => [label, value]);
    const orders = [
      [0, 60],
      [0.2, 20],
      [50, 20],
    ] as const;
    expect(share(orders)).toEqual([["Share of revenue from repeat orders", 0.2]]);
    expect(share([...orders, [60, -70]])).toEqual([["Share of revenue from repeat orders, before refunds", 0.2]]);
  });

  it("forecasts from one frequent buyer among few, in some drawings only", () => {
    const often = Array.from({ length: 245 }, (_, i) => ({ ...none, orderedAt: START + i * 3 * DAY }));
    const others = [1, 2, 3].map((i) => ({ ...none, customerId: `y${i}`, orderedAt: START + i * DAY }));
    const log = orderLog([...often, ...others]);
    const report = checkReport((locale) => ordersReport(log, { locale, resamples: 40 }));
    const { numbers, tables } = report.sections.find(({ id }) => id === "worth") as Report["sections"][number];
    const total = numbers.find(({ id }) => id === "nextYearTotal");
    expect(total?.value).toBeGreaterThan(150);
    expect(total?.interval?.low).toBeLessThan(total?.value as number);
    expect(tables[0]?.rows.some((row) => row[1]?.value === 0 && row[3]?.text === "–")).toBe(true);
  });

  it("gives no forecast if too few drawings have a repeat buyer", () => {
    const often = Array.from({ length: 245 }, (_, i) => ({ ...none, orderedAt: START + i * 3 * DAY }));
    const given = [3, 4, 5, 6, 7, 8].map((others) => {
      const once = Array.from({ length: others }, (_, i) => ({ ...none, customerId: `y${i}`, orderedAt: START + i }));
      const report = ordersReport(orderLog([...often, ...once]), { resamples: 2 });
      expect(texts(report)).not.toMatch(/NaN/u);
      return report.headlines.some(({ id }) => id === "nextYear");
    });
    expect(new Set(given).size).toBe(2);
  });

  it("expects nothing of purchases that bring nothing", () => {
    const rows = shop(300, 730, { again: 0.99, gap: 20 });
    const options = { acquisitionCost: 5, resamples: 4 };
    checkReport((locale) => ordersReport(orderLog(rows), { ...options, locale, grossMargin: 0 }));
    // All that came after the first order was paid back later.
    const back = rows.map((row) => ({ ...row, orderedAt: START + 729 * DAY, amount: -2 * row.amount }));
    checkReport((locale) => ordersReport(orderLog([...rows, ...back]), { ...options, locale }));
  });

  it("says that the model is fitted to a part of very many customers", () => {
    const report = ordersReport(orderLog(shop(21_000, 500, { again: 0.6, gap: 60 })), { resamples: 2 });
    expect(texts(report)).toContain("The model is fitted to 20,000 customers drawn at random");
  });

  it("sees customers come back more often", () => {
    const later = shop(100, 400, { again: 0.95 }).map((row) => ({ ...row, orderedAt: row.orderedAt + 400 * DAY }));
    const rows = [
      ...shop(100, 400, { again: 0.1 }),
      ...later.map((row) => ({ ...row, customerId: `l${row.customerId}` })),
    ];
    const report = ordersReport(orderLog(rows), { resamples: 0 });
    expect(report.sections.find(({ id }) => id === "trend")?.answer).toContain("it is getting better");
  });

  it("compares two years by their names", () => {
    const report = ordersReport(orderLog(shop(150, 1000)), { window: "year", resamples: 0 });
    expect(report.sections.find(({ id }) => id === "trend")?.answer).toMatch(/from 2024, .* from 2025,/u);
  });

  it("advises on the best customers only if they bring more than their number", () => {
    const segments = [{ id: "champions", customers: 5, revenue: 60, customerIds: [] }];
    const context = { writer: writerOf("en", undefined), summary: { customers: 10, revenue: 100 } };
    expect(bestAdvice({ ...context, rfm: { segments, customers: [] } } as never)).toEqual([]);
  });

  it.each(["week", "month", "quarter", "year"] as const)("takes periods of a %s", (window) => {
    checkReport((locale) => ordersReport(orderLog(shop(60, 400)), { locale, window, resamples: 2, currency: "تومان" }));
  });

  it("refuses what is not an option", () => {
    expect(() => ordersReport(orderLog([] as Row[]), { locale: "de" as "en" })).toThrow(/locale/u);
    expect(() => ordersReport(orderLog([] as Row[]), { reading: 3 as never })).toThrow(/reading/u);
  });
});

const told = [
  { code: "empty", certainty: "certain", option: null, details: {} },
  { code: "empty", certainty: "warning", option: null, details: {} },
] as const;
const reading = { fileName: "<a>&.csv", told };

describe("subscriptions at the edges", () => {
  const row = (customerId: string, startedAt: string, endedAt: string | null, mrr = 20, trial = false) => ({
    customerId,
    startedAt,
    endedAt,
    mrr,
    trial,
  });
  const many = (ends: boolean, until = 700) =>
    Array.from({ length: 60 }, (_, i) => {
      const start = START + ((i * 97) % until) * DAY;
      const end = ends && i % 3 !== 0 ? start + (5 + ((i * 31) % 80)) * DAY : null;
      return { customerId: `s${i}`, startedAt: start, endedAt: end, mrr: i === 0 ? 900 : 20, trial: false };
    });
  it.each([
    ["no rows", []],
    ["trials alone", [row("a", "2025-01-01", null, 0, true)]],
    ["one customer", [row("a", "2025-01-01", null)]],
    ["everybody left", [row("a", "2025-01-01", "2025-02-01"), row("b", "2025-01-05", "2025-03-01")]],
    ["an end far ahead", [row("a", "2025-01-01", "2030-02-01"), row("b", "2025-01-05", "2025-01-20")]],
    [
      "a change of plan",
      [row("a", "2024-01-01", "2025-01-01"), row("a", "2025-01-01", null, 50), row("b", "2024-03-05", "2025-03-01")],
    ],
    ["a trial that became paid", [row("a", "2024-01-01", "2024-02-01", 0, true), row("a", "2024-02-01", null)]],
    ["an end before all windows", [row("a", "2024-01-01", "2024-02-01"), row("b", "2025-12-20", null)]],
    ["rows left out", [row("a", "2025-01-01", null), row("b", "yesterday", null)]],
    [
      "none of the new are left",
      [
        ...Array.from({ length: 90 }, (_, i) => row(`o${i}`, "2024-01-01", null)),
        ...Array.from({ length: 40 }, (_, i) => row(`n${i}`, "2025-10-01", "2025-12-31")),
        row("z", "2025-02-01", "2026-03-04"),
      ],
    ],
  ])("%s", (_, rows) => {
    const log = subscriptionLog(rows, {}, { invalidRows: "skip" });
    checkReport((locale) => subscriptionsReport(log, { locale, reading, currency: "EUR" }));
    checkReport((locale) =>
      subscriptionsReport(log, { locale, asOf: "2026-03-05", grossMargin: 0.5, acquisitionCost: 30 }),
    );
    checkReport((locale) =>
      subscriptionsReport(log, { locale, asOf: "2026-03-05", acquisitionCost: 1e6, window: "quarter" }),
    );
  });

  it("compares new customers with others, and the months with those before, where there are any", () => {
    const report = (rows: ReturnType<typeof row>[], asOf: string) =>
      checkReport((locale) => subscriptionsReport(subscriptionLog(rows), { locale, asOf }));
    const answer = (of: Report, id: string) => of.sections.find((each) => each.id === id)?.answer;
    const old = Array.from({ length: 90 }, (_, i) => row(`o${i}`, "2024-01-01", i < 9 ? "2026-02-01" : null));
    const young = Array.from({ length: 40 }, (_, i) => row(`n${i}`, "2025-10-15", null));
    expect(answer(report([...old, ...young], "2026-03-05"), "tenure")).toContain("No group by tenure");
    expect(answer(report(young, "2026-03-05"), "churn")).toContain("there are no 3 months before");
    const gone = report([row("a", "2025-01-01", "2025-02-01")], "2025-06-01");
    expect(answer(gone, "worth")).toContain("a customer pays – a month today");
  });

  it("takes late renewals for one stay, beside trials", () => {
    const log = subscriptionLog([
      row("a", "2024-01-01", "2024-01-20", 0, true),
      row("a", "2024-01-20", "2024-06-01"),
      row("a", "2024-06-06", null),
      ...Array.from({ length: 20 }, (_, i) => row(`b${i}`, "2024-01-05", null)),
    ]);
    const lost = (gapDays: number) => {
      const report = subscriptionsReport(log, { asOf: "2024-09-01", gapDays });
      return report.sections.find(({ id }) => id === "stay")?.answer;
    };
    expect(lost(4)).toContain("% of customers stay longer than");
    expect(lost(5)).toContain("No customer has left yet");
    expect(() => subscriptionsReport(log, { gapDays: -1 })).toThrow(/gapDays/u);
  });

  it("says what is odd", () => {
    const ids = checksOf(
      checkReport((locale) =>
        subscriptionsReport(subscriptionLog(many(false, 300)), { locale, asOf: START + 710 * DAY }),
      ),
    );
    expect(ids).toEqual(["noEnds", "oneGroup", "oneCustomer", "unfinished"]);
  });

  it("advises to help new customers if they leave more than others", () => {
    const old = Array.from({ length: 200 }, (_, i) => row(`o${i}`, "2024-01-01", null));
    const young = Array.from({ length: 60 }, (_, i) => row(`n${i}`, "2025-09-15", i < 40 ? "2025-12-05" : null));
    const log = subscriptionLog([...old, ...young, row("z", "2025-12-20", null), row("y", "2024-02-01", "2025-08-30")]);
    const report = checkReport((locale) => subscriptionsReport(log, { locale, asOf: "2026-01-01" }));
    expect(report.sections.flatMap(({ whatToDo }) => whatToDo).map(({ id }) => id)).toEqual(["lost", "new", "largest"]);
    expect(report.sections.find(({ id }) => id === "churn")?.answer).toContain("more than in the 3 months before");
    const better = subscriptionsReport(subscriptionLog([...old, ...young]), { asOf: "2026-03-20" });
    expect(better.sections.find(({ id }) => id === "churn")?.answer).toContain("fewer than");
  });
});

describe("surveys at the edges", () => {
  const answer = (score: number | null, day: number | null = null, respondent: string | null = null) => ({
    score,
    respondent,
    answeredAt: day === null ? null : START + day * DAY,
  });
  const wave = (scores: readonly number[], day: number) =>
    Array.from({ length: 40 }, (_, i) => answer(scores[i % scores.length] as number, day, `r${i}`));
  it.each([
    ["no answer", []],
    ["a blank", [answer(null)]],
    ["one answer", [answer(4)]],
    ["all alike", Array.from({ length: 50 }, () => answer(5))],
    ["two waves", [...wave([1, 2], 3), ...wave([4, 5], 40)]],
    ["in reverse order", [...wave([4, 5], 40), ...wave([1, 2], 3)]],
    ["the other way", [...wave([4, 5], 3), ...wave([1, 2], 40)]],
    ["the same twice", [...wave([4, 5], 3), ...wave([4, 5], 40)]],
  ] as const)("%s", (_, answers) => {
    for (const score of ["nps", "csat", "csat-7", "csat-10", "ces", "ces-5", "ces-1"] as const)
      checkReport((locale) => surveyReport(answers, { score, locale, question: "Why?", reading }));
    checkReport((locale) => surveyReport([...answers, answer(5, 3)], { score: "nps", locale }));
  });

  it("sees a score rise and fall", () => {
    const verdict = (...answers: Parameters<typeof surveyReport>[0][]) =>
      surveyReport(answers.flat(), { score: "nps" }).sections.find(({ id }) => id === "trend")?.answer;
    expect(verdict(wave([1, 2], 3), wave([9, 10], 40))).toContain("it is getting better");
    expect(verdict(wave([9, 10], 3), wave([1, 2], 40))).toContain("it is getting worse");
  });

  it("scores effort by the share of easy answers, whichever end is good", () => {
    const scores = [1, 2, 4, 5, 5];
    const easy = (score: "ces-5" | "ces-1") => {
      const report = surveyReport(
        scores.map((each, i) => answer(each, 3, `r${i}`)),
        { score },
      );
      return [
        report.title,
        report.headlines[0]?.value,
        report.sections[0]?.whatToDo[0]?.list?.rows.map((row) => row[1]),
      ];
    };
    expect(easy("ces-5")).toEqual(["Is it easy for your customers?", 0.6, [1, 2]]);
    expect(easy("ces-1")).toEqual(["Is it easy for your customers?", 0.4, [4, 5, 5]]);
  });

  it("does not tell twice that people answered twice", () => {
    const told = [{ code: "several-answers", certainty: "warning", option: null, details: {} }] as const;
    const answers = [answer(9, 3, "a"), answer(10, 4, "a")];
    const checks = (options: object) => surveyReport(answers, { score: "nps", ...options }).checks.map(({ id }) => id);
    expect(checks({})).toEqual(["few", "several"]);
    expect(checks({ reading: { told } })).toEqual(["several-answers", "few"]);
  });

  it("says when there are enough answers", () => {
    const report = surveyReport(
      Array.from({ length: 3000 }, (_, i) => answer(i % 11)),
      { score: "nps" },
    );
    expect(report.sections[0]?.whatToDo.at(-1)?.text).toContain("which is enough");
  });
});
