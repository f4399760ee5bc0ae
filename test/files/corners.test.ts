// Readers where they have to choose: marks, calendars, zones, refunds taken back, amounts told once, and what is asked.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type OrdersFacts,
  type ReadOptions,
  readFile,
  type SubscriptionsFacts,
  type SurveyReading,
} from "../../src/files";
import { markedEncoding } from "../../src/files/bytes/decoding";
import { amountOf, provenMark, rawAmount } from "../../src/files/cells/amounts";
import { currencyOf } from "../../src/files/cells/currencies";
import { instantOf } from "../../src/files/dates/dateRule";
import { rawInstant } from "../../src/files/dates/rawInstant";
import { zoneOf } from "../../src/files/dates/zones";

const read = (text: string, options: ReadOptions = {}) => readFile(new TextEncoder().encode(text), options);
const lines = (...all: string[]) => `${all.join("\n")}\n`;
const asked = async (text: string, options: ReadOptions = {}) =>
  (await read(text, options)).questions.map(({ code }) => code);
const codes = async (text: string, options: ReadOptions = {}) =>
  (await read(text, options)).told.map(({ code }) => code);

async function orders(text: string, options: ReadOptions = {}) {
  const reading = await read(text, options);
  expect(reading.questions).toEqual([]);
  const { orders: n, customers, money, leftOut } = reading.facts as OrdersFacts;
  const [[currency, { gross, refunds }] = ["", { gross: 0, refunds: 0 }]] = Object.entries(money);
  return [n, customers, currency, gross, refunds, ...leftOut.map(({ reason, rows }) => `${reason} ${rows}`)];
}

describe("amounts", () => {
  const amount = (text: string, mark: "." | "," = ".") => {
    const raw = rawAmount(text);
    return raw && amountOf(raw, mark);
  };
  it.each([
    ["1.5e3", ".", 1500],
    ["(12.50)", ".", -12.5],
    ["12.50-", ".", -12.5],
    ["1.234.567,5", ",", 1_234_567.5],
    ["12,34,567.00", ".", 1_234_567],
    ["1,23.5", ".", Number.NaN],
    ["1.2.3", ".", Number.NaN],
    ["٫٥", ".", 0.5],
    ["kr 1.250,-", ",", 1250],
    ["50,– €", ",", 50],
    ["-50.–", ".", -50],
    ["1'250.--", ".", 1250],
    ["99 .-", ".", 99],
    ["12,5-", ",", -12.5],
  ] as const)("%s with %s is %d", (text, mark, value) => {
    expect(amount(text, mark)).toEqual(value);
  });

  it("are none with half a bracket, two signs or two numbers", () => {
    for (const text of ["(12.50", "--5", "12 or x 13", "n/a"]) expect(rawAmount(text), text).toBeUndefined();
  });

  it("prove their mark where they can", () => {
    const marks = [
      "1.234,5",
      "1,234.5",
      "1.234.567",
      "1,234,567",
      "1,234",
      "0,125",
      "1234,567",
      "12",
      "1٫5",
      "1.250,-",
    ];
    const proven = marks.map((text) => provenMark(rawAmount(text) as never));
    expect(proven).toEqual([",", ".", ",", ".", null, ",", ",", undefined, undefined, ","]);
  });

  it("with both marks in one column are asked about; a format may know its own", async () => {
    const mixed = lines("customer;date;amount", "a;2025-01-13;1,5", "a;2025-01-14;1.5");
    expect(await asked(mixed)).toEqual(["decimal-marks-mixed"]);
    const stripe = lines(
      "id,Created date (UTC),Amount,Amount Refunded,Currency,Customer ID,Status",
      'ch_1,2025-01-13 10:00:00,"1,250",0,eur,cus_1,Paid',
    );
    expect(await codes(stripe)).toContain("decimal-mark-of-format");
    expect((await orders(stripe))[3]).toBe(1250);
  });

  it("have currencies by sign and word", () => {
    expect(["د.إ", "tomans", "US$", "$ USD", "pcs", "r$"].map(currencyOf)).toEqual([
      "AED",
      "تومان",
      "USD",
      "USD",
      undefined,
      "BRL",
    ]);
  });

  it("keep a sign that several currencies share, and tell dirhams, dinars and riyals by their letters", () => {
    expect(["Rs.", "Rs", "lei", "درهم", "د.ا", "ريال", "kr."].map(currencyOf)).toEqual([
      "Rs",
      "Rs",
      "lei",
      "درهم",
      "د.ا",
      "ريال",
      "kr",
    ]);
    expect(
      ["د.أ", "د.إ.\u200f", "ریال", "ريال سعودي", "ريال قطري", "د.ع.", "ل.س", "ل.ل", "د.ل"].map(currencyOf),
    ).toEqual(["JOD", "AED", "IRR", "SAR", "QAR", "IQD", "SYP", "LBP", "LYD"]);
  });

  it("take the code that an option gives for a shared sign", async () => {
    const text = lines("order_id;customer_id;date;amount", "1;a;2025-01-13;Rs. 1,250.50", "2;b;2025-01-14;Rs 50.00");
    expect((await orders(text)).slice(0, 5)).toEqual([2, 2, "Rs", 1300.5, 0]);
    expect(await codes(text)).toContain("currency-sign");
    expect((await orders(text, { currency: "PKR" })).slice(0, 5)).toEqual([2, 2, "PKR", 1300.5, 0]);
  });
});

describe("dates", () => {
  const rule = { order: "dmy", numbers: undefined, calendar: "gregory", timeZone: 0 } as const;
  const iso = (text: string, more: object = {}) => {
    const raw = rawInstant(text);
    const ms = raw === undefined ? Number.NaN : instantOf(raw, { ...rule, ...more });
    return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
  };
  it.each([
    ["20250131T1020", {}, "2025-01-31T10:20:00.000Z"],
    ["Mon Jan 13 10:20:30 2025", {}, "2025-01-13T10:20:30.000Z"],
    ["13 Jan 2025", {}, "2025-01-13T00:00:00.000Z"],
    ["2025 Jan 13", {}, "2025-01-13T00:00:00.000Z"],
    ["01/13/25 12:05 AM", { order: "mdy" }, "2025-01-13T00:05:00.000Z"],
    ["13.01.99", {}, "1999-01-13T00:00:00.000Z"],
    ["2025/31/01", { order: "ydm" }, "2025-01-31T00:00:00.000Z"],
    ["25/01/13", { order: "ymd" }, "2025-01-13T00:00:00.000Z"],
    ["13/01/2025 10:00 +02:00", {}, "2025-01-13T08:00:00.000Z"],
    ["01/01/04", { calendar: "persian" }, "2025-03-21T00:00:00.000Z"],
    ["01/01/99", { calendar: "persian" }, "2020-03-20T00:00:00.000Z"],
    ["0", { numbers: "seconds" }, undefined],
    ["1735689600", { numbers: "seconds" }, "2025-01-01T00:00:00.000Z"],
    ["1735689600000000", { numbers: "microseconds" }, "2025-01-01T00:00:00.000Z"],
    ["45658.5", { numbers: "days", timeZone: "Europe/Berlin" }, "2025-01-01T11:00:00.000Z"],
    ["20250131", { numbers: "compact" }, "2025-01-31T00:00:00.000Z"],
    ["1735689600", {}, undefined],
    ["13:70 01/01/2025", {}, undefined],
    ["01/01/2025 13:00 PM", {}, undefined],
    ["01/01/2025 10:00 Foo", {}, undefined],
    ["01/01/202", {}, undefined],
    ["123/01/2025", {}, undefined],
    ["Jan 123 2025", {}, undefined],
    ["Jan Feb 2025", {}, undefined],
    ["13 Foo 2025", {}, undefined],
  ] as const)("%s (%j) is %s", (text, more, expected) => {
    expect(iso(text, more)).toBe(expected);
  });

  // Nowruz 1404 was on 21 March 2025; 1 Muharram 1446 of Umm al-Qura was 7 July 2024.
  it("of Hijri calendars exist or not", () => {
    const persian = (text: string) => iso(text, { order: "ymd", calendar: "persian" })?.slice(0, 10);
    const ummAlQura = (text: string) => iso(text, { order: "ymd", calendar: "islamic-umalqura" })?.slice(0, 10);
    expect(persian("1404/01/01")).toBe("2025-03-21");
    expect(persian("1403/12/30")).toBe("2025-03-20");
    expect(persian("1399-07-01")).toBe("2020-09-22");
    expect(ummAlQura("1446/01/01")).toBe("2024-07-07");
    expect(ummAlQura("1446/12/01")).toBe("2025-05-28");
    expect(ummAlQura("1446/01/31")).toBeUndefined();
    const none = ["1404/12/30", "1200/01/01", "1501/01/01", "1404/13/01", "1404/01/00", "2025/01/01"];
    expect(none.map(persian)).toEqual(none.map(() => undefined));
    expect(iso("01.01.1500")).toBeUndefined();
  });

  it("have zones by offset, abbreviation and name", () => {
    expect(["GMT+1 (Berlin)", "+05:30", "UTC-3", "+16:00", "+01:75"].map(zoneOf)).toEqual([
      3_600_000,
      19_800_000,
      -10_800_000,
      undefined,
      undefined,
    ]);
    expect(["Eastern Time (US & Canada)", "Europe/Berlin", "Foo/Bar", "cet"].map(zoneOf)).toEqual([
      "America/New_York",
      "Europe/Berlin",
      undefined,
      3_600_000,
    ]);
  });

  it("that contradict one another are asked about", async () => {
    const of = (...dates: string[]) => lines("customer;date;amount", ...dates.map((date) => `a;${date};1.50`));
    expect(await asked(of("13/01/2025", "01/13/2025"))).toEqual(["date-orders-mixed"]);
    expect(await asked(of("1446/01/13", "2025-01-13"))).toEqual(["calendars-mixed"]);
    expect(await asked(of("05/07/1446", "06/07/1446"))).toEqual(["calendar-unknown", "date-order-unknown"]);
    expect(await asked(of("2025-01-13", "13/01/2025"))).toEqual(["dates-mixed"]);
    expect(await asked(of("12", "13"))).toEqual(["numbers-are-no-dates"]);
  });
});

describe("orders", () => {
  it("of Stripe's balance lose a refund that a reversal takes back", async () => {
    const text = lines(
      "balance_transaction_id,created_utc,currency,gross,reporting_category,charge_id,customer_id",
      "b1,2025-01-01 10:00:00,usd,10.00,charge,ch1,c1",
      "b2,2025-01-02 10:00:00,usd,-10.00,dispute,ch1,c1",
      "b3,2025-01-03 10:00:00,usd,10.00,dispute_reversal,ch1,c1",
      "b4,2025-01-04 10:00:00,usd,20.00,charge,ch2,c1",
      "b5,2025-01-05 10:00:00,usd,-5.00,refund,ch2,c1",
      "b6,2025-01-06 10:00:00,usd,2.00,dispute_reversal,ch2,c1",
    );
    expect(await orders(text)).toEqual([2, 1, "USD", 30, 3]);
  });

  it("with one amount in several rows are asked about, and read as told", async () => {
    const text = lines("invoice,customer,date,value,product", "1,a,2025-01-13,5.00,x", "1,a,2025-01-13,5.00,y");
    expect(await asked(text)).toEqual(["amount-per"]);
    expect((await orders(text, { amountsPer: "order" }))[3]).toBe(5);
    expect((await orders(text, { amountsPer: "row" }))[3]).toBe(10);
    const blank = lines("order_id,customer,date,total,product", "1,a,2025-01-13,5.00,x", "1,a,2025-01-13,,y");
    expect(await orders(blank)).toEqual([1, 1, "unstated", 5, 0]);
  });

  it("doubt customers with one order each, one customer with most, and several of one order", async () => {
    const many = Array.from({ length: 25 }, (_, i) => `o${i},c${i},2025-01-13,5.00,x`);
    const of = (...rows: string[]) => codes(lines("order_id,customer_id,date,total,note", ...rows));
    expect(await of(...many)).toContain("each-ordered-once");
    const large = Array.from({ length: 20 }, (_, i) => `l${i},big,2025-01-14,5.00,x`);
    expect(await of(...many, ...large)).toContain("large-customer");
    const items = ["o0,c0,2025-01-13,5.00,x,p1", "o0,c9,2025-01-13,6.00,x,p2", "o1,c1,2025-01-13,6.00,x,p2"];
    expect(await codes(lines("order_id,customer_id,date,total,note,product", ...items))).toContain(
      "orders-of-several-customers",
    );
  });

  it("are told apart by name with a doubt, quickly and slowly", async () => {
    const rows = (mark: string) =>
      ["Ann Lee", "Bob Ray", "Ann Lee"].map((name, i) => `${name}${mark}2025-01-1${i}${mark}5.50`);
    expect(await codes(lines("customer,date,amount", ...rows(",")))).toContain("customers-are-names");
    expect(await codes(lines("customer;date;amount;status", ...rows(";").map((row) => `${row};paid`)))).toContain(
      "customers-are-names",
    );
  });

  it("stop at rows that cannot be read, if told", async () => {
    const text = lines("customer,date,amount", "a,2025-01-13,5.00", "b,nothing,5.00");
    expect(await asked(text, { invalidRows: "throw" })).toEqual(["invalid-rows"]);
    const wide = lines("customer,date,amount", "a,2025-01-13,5.00", "b,2025-01-14,5.00,9");
    expect(await asked(wide, { invalidRows: "throw" })).toEqual(["invalid-rows"]);
    expect(await asked(lines("customer,date,amount", "a,2025-01-13,-5.00"))).toEqual(["only-refunds"]);
    expect(
      await asked(lines("customer,date,amount,x", "a,2025-01-13,5.00,1"), { columns: { customer: "who" } }),
    ).toContain("no-such-column");
  });

  it("of a format by name are that format, and of another kind refused", async () => {
    const text = lines(
      "id,Customer,Created (UTC),Amount,Amount Refunded,Currency,Status",
      "1,c,2025-01-13 10:00,5.00,0,eur,Paid",
    );
    expect((await orders(text, { format: "stripe-payments" })).slice(0, 4)).toEqual([1, 1, "EUR", 5]);
    expect(await asked(text, { format: "stripe-payments", kind: "survey" })).toEqual(["format-of-other-kind"]);
  });
});

describe("JSON lines", () => {
  it("may be a list, have nested fields, and lack some", async () => {
    const rows = [
      { customer: { id: "a", tags: ["x"] }, date: "2025-01-13", total: 5.5, note: null },
      { customer: { id: "b" }, date: "2025-01-14", total: 6.5, extra: true },
    ];
    const list = await read(JSON.stringify(rows), { columns: { customer: "customer.id" } });
    expect((list.facts as OrdersFacts).customers).toBe(2);
    const crlf = await read(rows.map((row) => JSON.stringify(row)).join("\r\n"), {
      columns: { customer: "customer.id" },
    });
    expect([crlf.layout.newline, (crlf.facts as OrdersFacts).orders]).toEqual(["CRLF", 2]);
    expect(await asked('[{"a":1}, 5]')).toEqual(["json-line"]);
    expect(await asked('{"customer":"a"}\n{broken\n')).toEqual(["json-line"]);
  });
});

describe("subscriptions", () => {
  const rows = async (text: string, options: ReadOptions = {}) => {
    const { facts, questions } = await read(text, options);
    expect(questions).toEqual([]);
    const { rows: found, leftOut } = facts as SubscriptionsFacts;
    return [
      ...found.map(({ customer, monthlyAmount }) => [customer, monthlyAmount]),
      ...leftOut.map(({ reason }) => reason),
    ];
  };

  it("of Chargebee by unit price, Recurly by parts, Stripe without an interval", async () => {
    const chargebee = lines(
      "id,customer_id,status,plan_quantity,plan_unit_price,billing_period,billing_period_unit,currency_code," +
        "activated_at,created_at",
      "1,a,active,3,1000,1,month,USD,1735689600,1735689600",
      "2,b,active,,1000,,,USD,1735689600,1735689600",
      "3,c,transferred,1,1000,1,month,USD,1735689600,1735689600",
    );
    expect(await rows(chargebee)).toEqual([["a", 30], "moved elsewhere", "no interval"]);
    const recurly = lines(
      "uuid,account_code,state,currency,quantity,unit_amount,add_on_amount,current_period_started_at," +
        "current_period_ends_at,activated_at,paused_at,expires_at",
      "u1,a,active,USD,2,10,5,2025-01-01 00:00:00 UTC,2025-02-01 00:00:00 UTC,2025-01-01 00:00:00 UTC,,",
      "u2,b,active,USD,1,7,,2025-01-01 00:00:00 UTC,2025-01-08 00:00:00 UTC,2025-01-01 00:00:00 UTC,,",
      "u3,c,paused,USD,1,7,,2025-01-01 00:00:00 UTC,2025-02-01 00:00:00 UTC,2025-01-01 00:00:00 UTC," +
        "2025-01-20 00:00:00 UTC,",
      "u4,d,active,USD,1,7,,,,2025-01-01 00:00:00 UTC,,",
    );
    expect(await rows(recurly)).toEqual([["a", 25], ["b", (7 * 52) / 12], ["c", 7], "no interval"]);
    const stripe = lines(
      "id,Customer ID,Plan,Amount,Status,Start Date (UTC),Ended At (UTC),Canceled At (UTC)",
      "s,c,p,5,active,2025-01-01 00:00,,",
    );
    expect((await read(stripe, { currency: "USD" })).questions.map(({ code }) => code)).toEqual(["no-subscriptions"]);
  });

  it("of RevenueCat keep the newest version of a transaction, wherever it stands", async () => {
    const row = (id: string, price: string, updated: string, product = "P1M") =>
      `u,${id},2025-01-01 00:00:00,2025-02-01 00:00:00,2025-02-01 00:00:00,${price},${product},false,false,,PURCHASED,${updated}`;
    const text = lines(
      "rc_original_app_user_id,store_transaction_id,start_time,end_time,effective_end_time,price_in_usd," +
        "product_duration,is_trial_period,is_sandbox,refunded_at,ownership_type,updated_at",
      row("t1", "9.99", "2025-01-09 00:00:00"),
      row("t1", "1.00", "2025-01-02 00:00:00"),
      row("", "2.00", "2025-01-02 00:00:00"),
      row("t3", "3.00", "2025-01-02 00:00:00", ""),
      row("t4", "3.00", "2025-01-02 00:00:00", "soon"),
    );
    expect(await rows(text)).toEqual([["u", 2], ["u", 9.99], "no interval", "not a subscription", "superseded"]);
  });

  it("of plain tables need customer, start, amount and interval, and take them from options", async () => {
    expect(await asked(lines("x,y", "1,2"), { kind: "subscriptions" })).toEqual([
      "no-customer-column",
      "no-date-column",
      "no-amount-column",
    ]);
    const text = lines(
      "who,from,fee,each",
      "a,2025-01-13,12,year",
      ",2025-01-13,12,year",
      "b,soon,12,year",
      "c,2025-01-13,12,decade",
    );
    const columns = { customer: "who", start: "from", amount: "fee", interval: "each" } as const;
    expect(await rows(text, { kind: "subscriptions", columns })).toEqual([
      ["a", 1],
      "no customer",
      "no date",
      "no interval",
    ]);
    expect(await asked(text, { kind: "subscriptions", columns: { ...columns, amount: "price" } })).toContain(
      "no-such-column",
    );
    expect(await asked(lines("customer_id,started_at,price", "a,2025-01-13,12"), { kind: "subscriptions" })).toEqual([
      "no-interval-column",
    ]);
    const odd = lines(
      "email,start date (utc),canceled at,mrr,trial,subscription id",
      "A@example.com,2025-01-13,,x,no,s1",
      "A@example.com,2025-01-13,,x,yes,s2",
      "b@example.com,2025-01-13,2025-01-10,5,no,s3",
    );
    expect(await rows(odd, { currency: "EUR" })).toEqual([["a@example.com", 0], "ended at once", "no amount"]);
  });

  it("in two currencies are asked about", async () => {
    const text = lines("customer_id,started_at,mrr,currency", "a,2025-01-13,5,USD", "b,2025-01-13,5,EUR");
    expect(await asked(text)).toEqual(["currencies"]);
    expect(await asked(text, { currency: "GBP" })).toEqual(["currency-not-there"]);
    expect(await rows(text, { currency: "eur" })).toEqual([["b", 5], "other currency"]);
  });
});

describe("surveys", () => {
  const survey = async (text: string, options: ReadOptions = {}) =>
    (await read(text, { kind: "survey", ...options })) as SurveyReading;

  it("take date and person from options, and refuse columns that are not there", async () => {
    const text = lines("when,who,q1", "2025-01-13,A,9", "2025-01-14,B,0");
    const { answers } = await survey(text, { columns: { date: "when", customer: "who" }, question: "q1" });
    expect(answers?.map(({ respondent, score }) => [respondent, score])).toEqual([
      ["A", 9],
      ["B", 0],
    ]);
    const wrong = await survey(text, { columns: { date: "then" }, question: "q2", score: "nps" });
    expect(wrong.questions.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["no-such-column", "no-such-question"]),
    );
  });

  it("without an answer are asked about", async () => {
    expect(
      (await survey(lines("date,nps", "2025-01-13,", "2025-01-14,x"), { question: "nps", score: "nps" })).questions,
    ).toMatchObject([{ code: "no-answers" }]);
    expect((await survey(lines("date,comment", "2025-01-13,x"))).questions).toMatchObject([{ code: "no-question" }]);
  });
});

describe("durations", () => {
  const survival = async (text: string, options: ReadOptions = {}) => {
    const reading = await read(text, { kind: "survival", ...options });
    if (reading.kind !== "survival") throw new Error("no durations");
    return reading;
  };

  it("stay without names, and are left out if they are none", async () => {
    const reading = await survival(lines("tenure months,churned", "3,yes", "x,no", "5,0"));
    expect([...(reading.rows?.events ?? [])]).toEqual([1, 0]);
    expect(reading.rows?.customers).toEqual(["", ""]);
    expect(reading.told.map(({ code }) => code)).toContain("rows-left-out");
  });

  it("ask about words that say neither that a customer left nor stayed, together with the unit", async () => {
    const text = lines("tenure,churned", "3,yes", "4,maybe", "5,Maybe", "6,maybe");
    const { questions, rows } = await survival(text);
    expect(rows).toBeNull();
    expect(questions).toMatchObject([
      { code: "word-unknown", option: "status", details: { title: "churned", word: "maybe", rows: 2, line: 3 } },
      { code: "word-unknown", option: "status", details: { word: "Maybe", rows: 1, line: 4 } },
      { code: "duration-unit", option: "timeUnit" },
    ]);
    for (const [meaning, events] of [
      ["paid", [1, 0, 0, 0]],
      ["cancelled", [1, 1, 1, 1]],
    ] as const) {
      const answered = await survival(text, { timeUnit: "month", status: { maybe: meaning } });
      expect([...(answered.rows?.events ?? [])]).toEqual(events);
    }
  });
});

it("byte order marks name their encoding", () => {
  const marks = [
    [0xef, 0xbb, 0xbf],
    [0xff, 0xfe],
    [0xfe, 0xff],
    [65, 66],
  ];
  expect(marks.map((bytes) => markedEncoding(Uint8Array.from(bytes)))).toEqual([
    "utf-8",
    "utf-16le",
    "utf-16be",
    undefined,
  ]);
});

describe("rows that end early", () => {
  const folder = "test/files/exports";
  const names = readdirSync(folder).filter((name) => /\.(?:csv|txt)$/u.test(name) && !name.startsWith("excel-unicode"));
  it.each(names)("of %s are read, left out or asked about", async (name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const [first = "", ...rest] = text.split(/\r?\n/u);
    const mark = [",", ";", "\t"].reduce((a, b) => (first.split(b).length > first.split(a).length ? b : a));
    for (const share of [0.3, 0.6, 0.9]) {
      const short = rest.map((line) => {
        const cells = line.split(mark);
        return cells.slice(0, Math.ceil(share * cells.length)).join(mark);
      });
      // Cut quotes would make it another file.
      const cut = `${[first, ...short].join("\n")}\n`.replaceAll('"', "");
      const { facts, questions, told } = await read(cut, { timeZone: "UTC" });
      expect((facts === null) !== (questions.length === 0), `${name} ${share}`).toBe(true);
      expect(JSON.stringify([facts, told])).not.toMatch(/undefined|NaN|Infinity/u);
    }
  });
});

describe("formats in other languages and of other tools", () => {
  it("PayPal in French, with statuses of its own", async () => {
    const text = lines(
      `Date,Heure,Fuseau horaire,Nom,Type,État,Devise,Avant commission,De l'adresse email,À l'adresse email,Numéro de transaction,Numéro de la transaction de référence`,
      `13/01/2025,10:00:00,CET,A,Paiement Express Checkout,Terminé,EUR,"20,00",a@example.com,s@example.com,T1,`,
      `14/01/2025,10:00:00,CET,A,Remboursement,Terminé,EUR,"-5,00",s@example.com,a@example.com,T2,T1`,
      `15/01/2025,10:00:00,CET,A,Paiement Express Checkout,En attente,EUR,"7,00",b@example.com,s@example.com,T3,`,
      `16/01/2025,10:00:00,CET,A,Frais,Terminé,EUR,"-1,00",s@example.com,,T4,`,
    );
    expect(await orders(text)).toEqual([1, 1, "EUR", 20, 5, "not a sale 1", "not paid 1"]);
  });

  it("Online Retail with bad debt, and its second edition", async () => {
    const first = lines(
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID",
      "536365,85123A,HOLDER,6,12/13/2010 8:26,2.50,17850",
      "A563185,B,Adjust bad debt,1,12/14/2010 14:50,99.00,17850",
    );
    const second = lines(
      "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID",
      "536365,85123A,HOLDER,6,2010-12-13 08:26:00,2.50,17850.0",
      "A563185,B,Adjust bad debt,1,2010-12-14 14:50:00,99.00,17850.0",
    );
    for (const text of [first, second]) expect(await orders(text)).toEqual([1, 1, "unstated", 15, 0, "not a sale 1"]);
  });

  it("Etsy, whose dates begin with the month, and Qualtrics with spam", async () => {
    const etsy = lines(
      "Sale Date,Order ID,Buyer User ID,Order Total,Currency,Status,Adjusted Order Total",
      "02/03/25,1,ann,12.00,USD,,0.00",
    );
    expect((await read(etsy)).told.map(({ code }) => code)).toContain("date-order-of-format");
    expect((await orders(etsy))[3]).toBe(12);
    const qualtrics = lines(
      "StartDate,EndDate,Status,Finished,ResponseId,Q1",
      "Start,End,Response Type,Finished,Response ID,Recommend us?",
      `{""ImportId"":""startDate"",""timeZone"":""Z""}`
        .replaceAll('""', '"')
        .replace(/^(.*)$/u, (json) => `"${json.replaceAll('"', '""')}",,,,,`),
      "2025-01-13 10:00:00,2025-01-13 10:01:00,0,1,R1,10",
      "2025-01-13 10:00:00,2025-01-13 10:01:00,8,1,R2,0",
      "2025-01-13 10:00:00,2025-01-13 10:01:00,1,1,R3,0",
      "2025-01-13 10:00:00,2025-01-13 10:01:00,0,0,R4,0",
      "2025-01-13 10:00:00,2025-01-13 10:01:00,0,1,R5,0",
    );
    const { facts, layout } = await read(qualtrics, { kind: "survey" });
    expect(layout).toMatchObject({ headerRows: 3, timeZoneOfFile: "UTC" });
    expect(facts).toMatchObject({ promoters: 1, detractors: 1 });
    expect(facts).toMatchObject({ leftOut: [{ reason: "preview" }, { reason: "spam" }, { reason: "unfinished" }] });
  });

  it("recurring revenue without a start, and epochs of 0", async () => {
    const text = lines("customer_id,mrr", "a,5");
    expect(await asked(text)).toEqual(["no-date-column"]);
    const epoch = lines("customer;date;amount", "a;0;5.50", "a;1735689600;5.50", "b;1735776000;5.50");
    expect(await orders(epoch)).toEqual([2, 2, "unstated", 11, 0, "no date 1"]);
  });

  it("quotes that pair nowhere in a file of tabs, and encodings that change further down", async () => {
    const tabs = lines("customer\tdate\tamount\tnote", 'a\t2025-01-13\t5.50\t"half', "b\t2025-01-14\t5.50\tx");
    expect(await codes(tabs)).toContain("no-quoting");
    expect((await orders(tabs)).slice(0, 2)).toEqual([2, 2]);
    const long = `customer;date;amount\n${"a;2025-01-13;5,50\n".repeat(40_000)}`;
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(long),
      0xe9,
      ...new TextEncoder().encode(";2025-01-14;6,50\n"),
    ]);
    const reading = await readFile(bytes);
    expect(reading.layout.encoding).toBe("windows-1252");
    expect((reading.facts as OrdersFacts).customers).toBe(2);
    const stated = await readFile(bytes, { encoding: "utf-8" });
    expect(stated.questions.map(({ code }) => code)).toEqual(["not-in-encoding"]);
  });
});

describe("columns of amounts and of yes and no", () => {
  it("asks which amount is meant where two differ, and takes either where they are the same", async () => {
    const of = (second: string) =>
      lines("order_id,email,date,total,amount", `1,a@example.com,2025-01-03,20.50,${second}`);
    expect(await asked(of("19.00"))).toEqual(["amount-columns"]);
    expect((await orders(of("20.50"))).slice(0, 4)).toEqual([1, 1, "unstated", 20.5]);
    expect((await orders(of("19.00"), { columns: { amount: "amount" } })).slice(3, 4)).toEqual([19]);
  });

  it("leaves out what such columns say is canceled or a test, and subtracts what was paid back", async () => {
    const text = lines(
      "order_id,email,date,amount,cancelled,test,refunded",
      "1,a@example.com,2025-01-03,20,no,no,no",
      "2,b@example.com,2025-01-04,30,yes,no,no",
      "3,c@example.com,2025-01-05,40,no,yes,no",
      "4,d@example.com,2025-01-06,50,no,no,yes",
    );
    const [n, , , gross, refunds, ...leftOut] = await orders(text);
    expect({ n, gross, refunds }).toEqual({ n: 2, gross: 70, refunds: 50 });
    expect(leftOut.sort()).toEqual(["cancelled 1", "test 1"]);
  });

  it("refuses JSON that is no list of objects", async () => {
    for (const text of ['{"a": 1', "[1, 2]", "[", '"text"'])
      expect((await read(text)).questions.length, text).toBeGreaterThan(0);
  });
});
