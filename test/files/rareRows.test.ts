// What few files have: rows that end early, columns that options name, marks of their own, trials, parts of payments.
import { describe, expect, it } from "vitest";
import { type OrdersFacts, type ReadOptions, readFile, type SubscriptionsFacts, surveyScores } from "../../src/files";

const read = (text: string, options: ReadOptions = {}) => readFile(new TextEncoder().encode(text), options);
const lines = (...all: string[]) => `${all.join("\n")}\n`;

/** The facts of orders, of which nothing is asked. */
async function orders(text: string, options: ReadOptions = {}) {
  const { facts, questions, layout, told } = await read(text, options);
  expect(questions).toEqual([]);
  return { ...(facts as OrdersFacts), layout, codes: told.map(({ code }) => code) };
}
const left = ({ leftOut }: Pick<OrdersFacts, "leftOut">) => leftOut.map(({ reason, rows }) => [reason, rows]);

describe("rows of orders that end early", () => {
  it("have no time of day, and their day counts", async () => {
    const text = lines("customer,date,amount,time", "a,2025-01-13,5.00,10:30", "b,2025-01-14,6.00");
    expect(await orders(text)).toMatchObject({
      orders: 2,
      firstOrderAt: "2025-01-13T10:30:00.000Z",
      lastOrderAt: "2025-01-14T00:00:00.000Z",
    });
  });

  it("are sales where a column says which rows are refunds", async () => {
    const text = lines(
      "customer,date,amount,type",
      "b,2025-01-15,6.00",
      "a,2025-01-13,5.00,sale",
      "a,2025-01-14,2.00,refund",
    );
    expect(await orders(text)).toMatchObject({ orders: 2, money: { unstated: { gross: 11, refunds: 2 } } });
  });

  it("are not paid back where a column says which are", async () => {
    const text = lines("customer,date,amount,refunded", "b,2025-01-15,6.00", "a,2025-01-13,5.00,yes");
    expect(await orders(text)).toMatchObject({ orders: 2, money: { unstated: { gross: 11, refunds: 5 } } });
  });

  it("have the zone of the option where a column has zones, and a column of blanks names none", async () => {
    const text = (zone: string) =>
      lines("customer,date,amount,tz", `a,2025-01-13 10:00,5.00,${zone}`, "b,2025-01-14 10:00,6.00");
    const options = { columns: { zone: "tz" }, timeZone: "Asia/Tehran" } as const;
    const named = await orders(text("Europe/Berlin"), options);
    expect(named).toMatchObject({ firstOrderAt: "2025-01-13T09:00:00.000Z", lastOrderAt: "2025-01-14T06:30:00.000Z" });
    expect(named.layout.timeZoneOfFile).toBe("Europe/Berlin");
    const blank = await orders(text(""), options);
    expect(blank.firstOrderAt).toBe("2025-01-13T06:30:00.000Z");
    expect(blank.layout.timeZoneOfFile).toBeNull();
  });
});

describe("options of orders", () => {
  it("name the column of statuses", async () => {
    const text = lines("customer,date,amount,how", "a,2025-01-13,5.00,paid", "b,2025-01-14,6.00,cancelled");
    expect(left(await orders(text))).toEqual([]);
    const told = await orders(text, { columns: { status: "how" } });
    expect([told.orders, left(told)]).toEqual([1, [["cancelled", 1]]]);
  });

  it("name the delimiter by itself, and it may be any mark", async () => {
    const text = (mark: string) => lines("customer,date,amount", "a,2025-01-13,5.00").replaceAll(",", mark);
    for (const [mark, name] of [
      [";", "semicolon"],
      ["^", "^"],
    ] as const) {
      const found = await orders(text(mark), { delimiter: mark });
      expect([found.orders, found.layout.delimiter]).toEqual([1, name]);
    }
    expect((await orders(text("|"), { delimiter: "pipe" })).layout.delimiter).toBe("pipe");
  });

  it("may choose one column for order and customer", async () => {
    const text = lines("customer,date,amount", "a,2025-01-13,5.00", "b,2025-01-14,6.00");
    expect(await orders(text, { columns: { order: "customer" } })).toMatchObject({ orders: 2, customers: 2 });
  });

  it("choose one of several currencies: amounts without one are left out with the others", async () => {
    const text = lines(
      "customer,date,amount,currency",
      "a,2025-01-13,5.00,USD",
      "b,2025-01-14,6.00,EUR",
      "c,2025-01-15,7.00,",
    );
    const { money, leftOut } = await orders(text, { currency: "EUR" });
    expect(money).toMatchObject({ EUR: { orders: 1, gross: 6 } });
    expect(leftOut).toMatchObject([{ reason: "other currency", rows: 2, money: { USD: 5, unstated: 7 } }]);
  });
});

describe("dates", () => {
  it("whose day is their month are not asked about", async () => {
    const text = lines("customer;date;amount", "a;05/05/2025;5.50", "b;06/06/2025;6.50");
    const found = await orders(text);
    expect([found.firstOrderAt, found.lastOrderAt]).toEqual(["2025-05-05T00:00:00.000Z", "2025-06-06T00:00:00.000Z"]);
  });

  it("that leave the years of logs in the zone of the option are none", async () => {
    const text = lines("customer_id,date,amount", "a,1900-01-01,5.00", "b,2025-01-14,6.00");
    expect(await orders(text)).toMatchObject({ orders: 2, firstOrderAt: "1900-01-01T00:00:00.000Z" });
    expect(left(await orders(text, { timeZone: "Asia/Tokyo" }))).toEqual([["no date", 1]]);
  });
});

describe("formats", () => {
  it("PayPal in German: a refund belongs to the order that it refers to, and to whom it is sent", async () => {
    const text = lines(
      "Datum,Uhrzeit,Zeitzone,Name,Typ,Status,Währung,Brutto,Absender E-Mail-Adresse,Empfänger E-Mail-Adresse," +
        "Transaktionscode,Zugehöriger Transaktionscode",
      '13.01.2025,10:00:00,CET,A,PayPal Express-Zahlung,Abgeschlossen,EUR,"20,00",a@example.com,s@example.com,T1,',
      '14.01.2025,10:00:00,CET,A,Rückzahlung,Abgeschlossen,EUR,"-5,00",s@example.com,a@example.com,T2,T1',
    );
    const found = await orders(text);
    expect(found).toMatchObject({
      orders: 1,
      customers: 1,
      firstOrderAt: "2025-01-13T09:00:00.000Z",
      money: { EUR: { gross: 20, refunds: 5, net: 15 } },
    });
  });

  it("Olist joined with items: a payment counts once, however many items it is repeated for", async () => {
    const row = (order: string, item: number, payment: number, value: string) =>
      `${order},u-1,2017-10-02 10:56:33,delivered,${item},${payment},${value}`;
    const text = lines(
      "order_id,customer_unique_id,order_purchase_timestamp,order_status,order_item_id," +
        "payment_sequential,payment_value",
      row("o-1", 1, 1, "30.00"),
      row("o-1", 1, 2, "2.50"),
      row("o-1", 2, 1, "30.00"),
      row("o-1", 2, 2, "2.50"),
      row("o-2", 1, 1, "7.00"),
    );
    const found = await orders(text);
    expect(found).toMatchObject({ orders: 2, money: { unstated: { gross: 39.5 } } });
    expect(left(found)).toEqual([["repeated row", 2]]);
  });
});

describe("texts", () => {
  it("with a quote that pairs nowhere far down a file of tabs are read without quotes", async () => {
    const row = "a\t2025-01-13\t5.50\tplain\n";
    const text = `customer\tdate\tamount\tnote\n${row.repeat(15_000)}b\t2025-01-14\t6.50\t"half\n${row.repeat(10)}`;
    const found = await orders(text);
    expect(found.orders).toBe(15_011);
    expect(found.lastOrderAt).toBe("2025-01-14T00:00:00.000Z");
    expect(found.codes).toContain("no-quoting");
    // Between commas, such a quote is an error of the file.
    const commas = text.replaceAll("\t", ",");
    expect((await read(commas)).questions).toMatchObject([{ code: "quote-open", details: { line: 15_002 } }]);
  });

  it("that begin as a list of objects and are none are asked about", async () => {
    const { questions } = await read('[{"customer": "a", "date": "2025-01-13", "total": 5},');
    expect(questions).toMatchObject([{ code: "json-line", details: { line: 1 } }]);
  });
});

describe("subscriptions", () => {
  const rowsOf = async (text: string, options: ReadOptions = {}) => {
    const { facts, questions } = await read(text, options);
    expect(questions).toEqual([]);
    return facts as SubscriptionsFacts;
  };

  it("of Recurly are paid after their trials, unless they end with them or before", async () => {
    const [start, trial, later] = ["2025-01-01", "2025-01-15", "2025-02-15"].map((day) => `${day} 00:00:00 UTC`);
    const row = (id: string, from: string | undefined, until: string | undefined, expires: string) =>
      `${id},${id},active,USD,30,${from},${until},${start},${trial},${start},${expires}`;
    const { rows } = await rowsOf(
      lines(
        "uuid,account_code,state,currency,total_recurring_amount,current_period_started_at,current_period_ends_at," +
          "trial_started_at,trial_ends_at,activated_at,expires_at",
        row("paying", trial, later, ""),
        row("running", start, trial, ""),
        row("leaving", start, trial, "2025-01-10 00:00:00 UTC"),
        row("gone", trial, later, "2025-01-15 00:00:00 UTC"),
      ),
    );
    const found = rows.map(({ customer, start: from, end, monthlyAmount, trial: isTrial }) => [
      customer,
      from.slice(0, 10),
      end?.slice(0, 10) ?? null,
      monthlyAmount,
      isTrial,
    ]);
    expect(found).toEqual([
      ["gone", "2025-01-01", "2025-01-15", 0, true],
      ["leaving", "2025-01-01", "2025-01-10", 0, true],
      ["paying", "2025-01-01", "2025-01-15", 0, true],
      ["paying", "2025-01-15", null, 30, false],
      ["running", "2025-01-01", null, 0, true],
    ]);
  });

  it("of Chargebee are one of a plan where no number is given, and end where they are paused", async () => {
    const { rows } = await rowsOf(
      lines(
        "id,customer_id,status,plan_quantity,plan_unit_price,billing_period,billing_period_unit,currency_code," +
          "activated_at,created_at,pause_date",
        "1,a,active,,1000,1,month,USD,1735689600,1735689600,",
        "2,b,paused,2,1000,1,month,USD,1735689600,1735689600,1738368000",
      ),
    );
    expect(rows.map(({ customer, end, monthlyAmount }) => [customer, end, monthlyAmount])).toEqual([
      ["a", null, 10],
      ["b", "2025-02-01T00:00:00.000Z", 20],
    ]);
  });

  it("of plain tables whose status says that they have not begun are left out", async () => {
    const { rows, leftOut } = await rowsOf(
      lines("customer_id,started_at,ended_at,mrr,status", "a,2025-01-01,,10,active", "b,2025-01-01,,10,pending"),
    );
    expect(rows.map(({ customer }) => customer)).toEqual(["a"]);
    expect(leftOut).toEqual([{ reason: "never paid", rows: 1, lines: [3] }]);
  });
});

describe("surveys", () => {
  const titles = "Respondent ID,Collector ID,End Date,How likely is it that you would recommend us?";

  it("of SurveyMonkey have a second line of titles only if it names nobody", async () => {
    const answers = async (second: string) => {
      const reading = await read(lines(titles, second, "1001,77,03/14/2025 09:02:10 AM,10"), { dateFormat: "mdy" });
      expect(reading.questions).toEqual([]);
      return reading.kind === "survey" && [reading.layout.headerRows, reading.answers?.map(({ score }) => score)];
    };
    expect(await answers(",,,Response")).toEqual([2, [10]]);
    expect(await answers("1000,77,,9")).toEqual([1, [9, 10]]);
    const short = lines(
      "Collector ID,Respondent ID,End Date,How likely is it that you would recommend us?",
      "Response",
      "77,1001,03/14/2025 09:02:10 AM,10",
    );
    expect((await read(short, { dateFormat: "mdy" })).layout.headerRows).toBe(2);
  });

  it("of kinds that have no score are asked about with all of them", async () => {
    const { questions } = await read(
      lines("survey_type,score,person,created_at", "stars,5,a,1735689600", "smileys,2,b,1735689601"),
    );
    expect(questions).toMatchObject([{ code: "score-unknown", answers: [...surveyScores] }]);
  });

  it("whose rows end before the kind of survey count as answers to the only one", async () => {
    const { facts } = await read(
      lines("score,person,created_at,survey_type", "10,a,1735689600,nps", "2,b,1735689601", "9,c,1735689602,csat"),
      { score: "nps" },
    );
    expect(facts).toMatchObject({ answers: 2, promoters: 1, detractors: 1 });
    expect(facts).toMatchObject({ leftOut: [{ reason: "other question", rows: 1, lines: [4] }] });
  });
});
