// What files say in ways of their own: currencies in titles, columns of yes and no, refunds without a name, scales.
import { describe, expect, it } from "vitest";
import {
  answerSide,
  type OrdersFacts,
  type Reading,
  type ReadOptions,
  readFile,
  readingText,
  type SubscriptionsFacts,
  surveyScales,
  surveyScores,
} from "../../src/files";
import { currencyInTitle } from "../../src/files/cells/currencyInTitle";
import { yesOrNo } from "../../src/files/cells/yesOrNo";

const read = (text: string, options: ReadOptions = {}) => readFile(new TextEncoder().encode(text), options);
const logOf = (reading: Reading) => (reading.kind === "subscriptions" ? reading.log : null);
const lines = (...all: string[]) => `${all.join("\n")}\n`;

async function orders(text: string, options: ReadOptions = {}) {
  const reading = await read(text, options);
  expect(reading.questions).toEqual([]);
  const { orders: n, customers, money, leftOut } = reading.facts as OrdersFacts;
  const [[currency, { gross, refunds }] = ["", { gross: 0, refunds: 0 }]] = Object.entries(money);
  const left = leftOut.map(({ reason, rows }) => `${reason} ${rows}`);
  return { n, customers, currency, gross, refunds, left, codes: reading.told.map(({ code }) => code) };
}

describe("titles with a currency", () => {
  it.each([
    ["Betrag CHF", "Betrag", "CHF"],
    ["amount_usd", "amount", "USD"],
    ["Total (€)", "Total", "EUR"],
    ["Price in EUR", "Price", "EUR"],
    ["Item Price ($)", "Item Price", "$"],
    ["Total [AED]", "Total", "AED"],
    ["Total (inc tax)", "Total (inc tax)", ""],
    ["Total Net", "Total Net", ""],
    ["Total", "Total", ""],
    ["Total all", "Total all", ""],
  ])("%s", (title, bare, currency) => {
    expect(currencyInTitle(title)).toEqual({ title: bare, currency });
  });

  it("are amounts in that currency, on the quick way and on the slow one", async () => {
    const rows = ["a,2025-01-01,10.00", "a,2025-02-01,20.00"];
    const quick = await orders(lines("customer_id,date,amount_usd", ...rows));
    const slow = await orders(lines("customer_id;date;Betrag (EUR)", "a;01.02.2025;10,50", "a;13.02.2025;20,00"));
    expect([quick.currency, quick.gross, slow.currency, slow.gross]).toEqual(["USD", 30, "EUR", 30.5]);
    expect(quick.codes).toContain("currency");
    const left = await orders(lines("customer_id,date,amount ($)", ...rows, "b,,5.00"));
    expect([left.currency, left.left]).toEqual(["$", ["no date 1"]]);
  });

  it("give way to a currency beside the amount", async () => {
    expect(await orders(lines("customer_id,date,Total (USD)", "a,2025-01-01,€10.00"))).toMatchObject({
      currency: "EUR",
    });
  });
});

describe("columns of yes and no", () => {
  it("are read in the languages of exports", () => {
    expect(["yes", "TRUE", "1", "ja", "oui", "نعم", "بله"].map(yesOrNo)).toEqual(Array(7).fill(true));
    expect(["no", "False", "0", "nein", "non", "لا", "خیر", "-"].map(yesOrNo)).toEqual(Array(8).fill(false));
    expect(["2025-01-01", "maybe"].map(yesOrNo)).toEqual([undefined, undefined]);
  });

  it("tell canceled, paid back and test orders", async () => {
    const found = await orders(
      lines(
        "order_id,email,created_at,cancelled_at,total,refunded,livemode,is_test",
        "1,a@example.com,2025-01-01,,10.00,false,true,0",
        "2,a@example.com,2025-01-02,2025-01-03,20.00,false,true,0",
        "3,b@example.com,2025-01-04,,30.00,true,true,0",
        "4,b@example.com,2025-01-05,no,40.00,false,true,",
        "5,b@example.com,2025-01-06,,50.00,false,false,0",
        "6,b@example.com,2025-01-07,,60.00,,true,1",
      ),
    );
    expect(found).toMatchObject({ n: 3, customers: 2, gross: 80, refunds: 30, left: ["cancelled 1", "test 2"] });
    expect(found.codes.filter((code) => code === "flag-column")).toHaveLength(4);
  });

  it("stand beside amounts paid back in part", async () => {
    const found = await orders(
      lines(
        "Purchase ID,Purchase Email,Purchase Date,Item Price ($),Refunded?,Partial Refund ($)",
        "1,a@example.com,2025-01-01,10.00,0,0.0",
        "2,b@example.com,2025-01-02,10.00,1,0.0",
        "3,c@example.com,2025-01-03,10.00,0,4.5",
      ),
    );
    expect(found).toMatchObject({ n: 3, currency: "$", gross: 30, refunds: 14.5 });
  });

  it("leave amounts alone that an option names, or that are the only ones of their kind", async () => {
    const text = lines("customer_id,date,total,refunded", "a,2025-01-01,10.00,1", "b,2025-01-02,10.00,0");
    expect(await orders(text)).toMatchObject({ refunds: 10 });
    expect(await orders(text, { columns: { refund: "refunded" } })).toMatchObject({ refunds: 1 });
    const two = lines("customer_id,date,total,refund,refunds", "a,2025-01-01,10.00,1.00,2.00");
    expect((await orders(two)).codes).toContain("columns-not-taken");
    expect((await orders(two, { columns: { refund: "refunds" } })).refunds).toBe(2);
    expect((await orders(lines("customer_id,date,total,refund", "a,2025-01-01,10.00,"))).refunds).toBe(0);
  });
});

describe("columns of kinds of rows", () => {
  it("tell refunds with positive amounts from sales, and movements that are neither", async () => {
    const text = lines(
      "order_id,customer_id,date,amount,type",
      "1,a,2025-01-01,10.00,sale",
      "2,a,2025-01-05,4.00,Refund",
      "3,b,2025-01-06,20.00,sale",
      "4,b,2025-01-07,1.00,fee",
      "5,b,2025-01-08,5.00,",
    );
    expect(await orders(text)).toMatchObject({ n: 3, customers: 2, gross: 35, refunds: 4, left: ["not a sale 1"] });
  });

  it("are of no account where no row is a refund", async () => {
    const text = lines("customer_id,date,amount,type", "a,2025-01-01,10.00,online", "a,2025-01-05,4.00,retail");
    const found = await orders(text);
    expect(found).toMatchObject({ n: 2, gross: 14, refunds: 0 });
    expect(found.codes).not.toContain("flag-column");
  });
});

describe("refunds without a customer", () => {
  it("belong to the customer of their order", async () => {
    const hpos = lines(
      "id,status,currency,type,total_amount,customer_id,billing_email,date_created_gmt,parent_order_id",
      "101,wc-completed,USD,shop_order,21.00,5,x@example.com,2025-01-01 10:00:00,0",
      "102,wc-processing,USD,shop_order,11.00,0,guest@example.com,2025-01-02 10:00:00,0",
      "103,wc-completed,USD,shop_order_refund,-5.00,0,,2025-01-03 10:00:00,101",
      "104,wc-completed,USD,shop_order_refund,-5.00,0,,2025-01-03 10:00:00,999",
      "105,wc-cancelled,USD,shop_order,99.00,5,x@example.com,2025-01-04 10:00:00,0",
      "106,wc-completed,USD,shop_subscription,99.00,5,x@example.com,2025-01-04 10:00:00,0",
    );
    expect(await orders(hpos)).toMatchObject({
      n: 2,
      customers: 2,
      gross: 32,
      refunds: 5,
      left: ["cancelled 1", "no customer 1", "not a sale 1"],
    });
  });

  it("are told apart from sales that name nobody", async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `c${i},2025-01-${10 + (i % 20)},5.00`);
    const certainty = async (...more: string[]) =>
      (await read(lines("customer,date,amount", ...rows, ...more))).told.find(
        ({ code }) => code === "orders-without-customer",
      )?.certainty;
    expect(await certainty(",2025-02-01,9.00")).toBe("certain");
    expect(await certainty(",2025-02-01,9.00", ",2025-02-02,9.00")).toBe("warning");
  });
});

describe("reasons in exports of billing systems", () => {
  it("are those of Stripe and of Chargebee, the business's own code first", async () => {
    const stripe = await read(
      lines(
        "id,Customer ID,Plan,Interval,Amount,Status,Cancellation Reason," +
          "Start Date (UTC),Canceled At (UTC),Ended At (UTC)",
        "s1,c1,pro,month,29.00,active,,2025-01-10 09:00,,",
        "s2,c2,pro,month,29.00,canceled,payment_failed,2025-01-10 09:00,2025-03-01 09:00,2025-03-01 09:00",
      ),
    );
    expect(logOf(stripe)?.reasons).toEqual(["payment_failed"]);
    const chargebee = await read(
      lines(
        "id,customer_id,status,plan_amount,billing_period,billing_period_unit,currency_code," +
          "activated_at,cancelled_at,cancel_reason,cancel_reason_code",
        "b1,k1,cancelled,2900,1,month,EUR,1735689600,1748736000,not_paid,",
        "b2,k2,cancelled,2900,1,month,EUR,1735689600,1748736000,,Too expensive",
      ),
    );
    expect(logOf(chargebee)?.reasons).toEqual(["Too expensive", "not_paid"]);
  });
});

describe("plain subscriptions", () => {
  const of = async (text: string, options: ReadOptions = {}) => {
    const { facts, questions } = await read(text, options);
    return { facts: facts as SubscriptionsFacts | null, questions };
  };

  it("that are over without a date are not running, and other words are asked about", async () => {
    const text = (status: string) =>
      lines(
        "customer_id,started_at,ended_at,mrr,status",
        "a,2025-01-01,,10,active",
        "b,2025-01-01,2025-02-01,10,cancelled",
        `c,2025-01-01,,10,${status}`,
      );
    const over = await of(text("Expired"));
    expect(over.facts?.leftOut).toEqual([{ reason: "no end", rows: 1, lines: [4] }]);
    expect(over.facts?.rows.map(({ customer }) => customer)).toEqual(["a", "b"]);
    const asked = await of(text("on ice"));
    expect(asked.questions.map(({ code, details }) => [code, details["word"]])).toEqual([["word-unknown", "on ice"]]);
    expect((await of(text("on ice"), { status: { "on ice": "paid" } })).facts?.payingCustomers).toBe(3);
    expect((await of(text("on ice"), { status: { "on ice": "cancelled" } })).facts?.payingCustomers).toBe(2);
  });

  it("have reasons of their ends, which are read from the titles that name them", async () => {
    const text = (title: string) =>
      lines(
        `customer_id,started_at,ended_at,mrr,${title}`,
        "a,2025-01-01,,10,",
        "b,2025-01-01,2025-02-01,10,too expensive",
      );
    for (const title of [
      "Cancellation reason",
      "churn_reason",
      "cancellation_details.reason",
      "سبب الإلغاء",
      "دلیل لغو",
    ]) {
      const reading = await read(text(title));
      expect(logOf(reading)?.reasons).toEqual(["too expensive"]);
      expect(reading.told.find(({ details }) => details?.["field"] === "reason")?.details?.["title"]).toBe(title);
    }
    const chosen = await read(text("Notiz"), { columns: { reason: "Notiz" } });
    expect(logOf(chosen)?.reasons).toEqual(["too expensive"]);
    const other = await read(text("Notiz"));
    expect(logOf(other)?.reasonNumbers).toBe(null);
  });

  it("end on their last day, if told", async () => {
    const text = lines(
      "customer_id,started_at,ended_at,mrr",
      "a,2025-01-01,2025-01-31,10",
      "b,2025-01-05,2025-01-05,10",
    );
    const ends = async (options: ReadOptions) => (await of(text, options)).facts?.rows.map(({ end }) => end);
    expect(await ends({})).toEqual(["2025-01-31T00:00:00.000Z"]);
    expect(await ends({ ends: "inclusive" })).toEqual(["2025-02-01T00:00:00.000Z", "2025-01-06T00:00:00.000Z"]);
    expect(await ends({ ends: "inclusive", timeZone: "Europe/Berlin" })).toContain("2025-01-31T23:00:00.000Z");
  });

  it("are billed at intervals in several languages", async () => {
    const text = lines(
      "Kundennr;Startdatum;Betrag;Intervall",
      "K1;13.01.2024;9,99;monatlich",
      "K2;14.02.2024;120,00;jährlich",
    );
    expect((await of(text)).facts?.rows.map(({ monthlyAmount }) => monthlyAmount)).toEqual([9.99, 10]);
  });
});

describe("durations", () => {
  const text = (title: string) => lines(`id,${title},churned`, "a,3,yes", "b,5,no", "c,x,no");
  const unit = async (title: string, options: ReadOptions = {}) => {
    const reading = await read(text(title), { kind: "survival", ...options });
    if (reading.kind !== "survival") throw new Error("no durations");
    return reading.rows?.timeUnit ?? reading.questions.map(({ code, option }) => [code, option]);
  };

  it("are in the unit that the title names, that an option names, or asked about", async () => {
    expect(await unit("tenure months")).toBe("month");
    expect(await unit("lifetime_days")).toBe("day");
    expect(await unit("duration", { timeUnit: "week" })).toBe("week");
    expect(await unit("duration")).toEqual([["duration-unit", "timeUnit"]]);
    expect(await unit("length")).toEqual([["no-durations", null]]);
  });
});

describe("scales of answers", () => {
  const survey = async (title: string, answers: readonly (number | string)[], options: ReadOptions = {}) => {
    const reading = await read(
      lines(`answered_at,respondent,${title}`, ...answers.map((a, i) => `2025-01-0${i + 1},r${i},${a}`)),
      {
        kind: "survey",
        ...options,
      },
    );
    if (reading.kind !== "survey") throw new Error("no survey");
    return reading.score ?? reading.questions[0]?.answers;
  };

  it("follow from question and answers where only one fits", async () => {
    expect(await survey("recommend", [0, 10, 7])).toBe("nps");
    expect(await survey("recommend", [9, 10, 7])).toBe("nps");
    expect(await survey("satisfied", [1, 5, 4])).toBe("csat");
    expect(await survey("easy", [1, 7, 4])).toBe("ces");
    expect(await survey("score", [0, 9, 4])).toBe("nps");
  });

  it("are asked about where several fit, those of the question alone", async () => {
    expect(await survey("recommend", [6, 5, 7])).toEqual(["nps"]);
    expect(await survey("satisfied", [6, 5, 7])).toEqual(["csat-7", "csat-10"]);
    expect(await survey("satisfied", [9, 5, 7])).toEqual(["csat-10"]);
    expect(await survey("easy", [1, 5, 4])).toEqual(["ces", "ces-5", "ces-1"]);
    expect(await survey("effort", [1, 7, 4])).toEqual(["ces"]);
    expect(await survey("score", [9, 8, 7])).toEqual(["nps", "csat-10"]);
    expect(await survey("satisfied", [0, 7, 4])).toEqual(["nps"]);
  });

  it("are taken from options; answers outside are left out", async () => {
    for (const score of surveyScores) expect(await survey("score", [1, 2, 4], { score })).toBe(score);
    const { facts } = await read(lines("date,easy", "2025-01-01,9", "2025-01-02,7", "2025-01-03,2"), {
      kind: "survey",
      score: "ces",
    });
    expect(facts).toMatchObject({ answers: 2, easy: 1, difficult: 1, share: 0.5, mean: 4.5 });
    expect(facts).toMatchObject({ leftOut: [{ reason: "not on the scale", rows: 1, lines: [2] }] });
  });

  it("have good answers at one end and poor ones at the other", () => {
    for (const score of surveyScores) {
      const { min, max } = surveyScales[score];
      const [low, high] = score === "ces-1" ? ["good", "poor"] : ["poor", "good"];
      expect([answerSide(score, min), answerSide(score, max)]).toEqual([low, high]);
    }
    expect(answerSide("csat-7", 4)).toBe("middle");
  });

  it("of a column of kinds are those of the kind", async () => {
    const text = (...rows: string[]) => lines("survey_type,score,person,created_at", ...rows);
    const of = async (...rows: string[]) => {
      const reading = await read(text(...rows));
      return reading.kind === "survey" ? (reading.score ?? reading.questions[0]?.answers) : undefined;
    };
    expect(await of("ces,7,a,1735689600", "ces,2,b,1735689601")).toBe("ces");
    expect(await of("ces,5,a,1735689600", "ces,2,b,1735689601")).toBe("ces-5");
    expect(await of("ces,5,a,1735689600", "nps,2,b,1735689601")).toEqual(["ces-5", "nps"]);
    expect(await of("stars,5,a,1735689600", "stars,2,b,1735689601")).toEqual([...surveyScores]);
  });

  it("are explained in the question", async () => {
    const { questions } = await read(lines("date,effort", "2025-01-01,2", "2025-01-02,3"), { kind: "survey" });
    expect(readingText(questions[0] as never)).toMatch(/which scale .* Answer with --score ces or --score ces-5/u);
  });
});
