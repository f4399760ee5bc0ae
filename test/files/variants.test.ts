// The same formats as people have them elsewhere: other languages, marks, zones, column orders and optional columns.
import { describe, expect, it } from "vitest";
import {
  type OrdersFacts,
  type ReadOptions,
  readFile,
  type SubscriptionsFacts,
  type SurveyReading,
} from "../../src/files";

const read = (text: string, options: ReadOptions = {}) => readFile(new TextEncoder().encode(text), options);

/** Orders, customers, gross and refunds in the only currency. */
async function summary(text: string, options: ReadOptions = {}) {
  const { facts, questions } = await read(text, options);
  expect(questions).toEqual([]);
  const { orders, customers, money, firstOrderAt } = facts as OrdersFacts;
  const [[currency, { gross, refunds }] = ["", { gross: 0, refunds: 0 }]] = Object.entries(money);
  return [orders, customers, currency, gross, refunds, firstOrderAt];
}

describe("orders", () => {
  it("of Shopify, once Excel has saved the file: days since 1900, line breaks in items", async () => {
    const text = `Name,Email,Financial Status,Currency,Total,Created at,Lineitem quantity,Lineitem price,Cancelled at,Refunded Amount
#1,A@example.com ,paid,EUR,"1,054.00",45698.5,1,12.00,,0.00
#1,a@example.com,,,,45698.5,1,"1
0",,
#2,a@example.com,partially_refunded,EUR,20.00,45699.5,1,20.00,,5.00
`;
    expect(await summary(text)).toEqual([2, 1, "EUR", 1074, 5, "2025-02-10T12:00:00.000Z"]);
  });

  it("of Shopify in two pages put together: the titles again are no status", async () => {
    const titles = "Name,Email,Financial Status,Currency,Total,Created at,Lineitem quantity,Lineitem price";
    const text = `${titles}
#1,a@example.com,paid,EUR,54.00,2025-02-10 09:15:00 +0100,1,12.00
${titles}
#2,a@example.com,paid,EUR,20.00,2025-02-11 09:15:00 +0100,1,20.00
`;
    expect(await summary(text)).toEqual([2, 1, "EUR", 74, 0, "2025-02-10T08:15:00.000Z"]);
    expect(((await read(text)).facts as OrdersFacts).leftOut).toMatchObject([
      { reason: "repeated heading", rows: 1, lines: [3] },
    ]);
  });

  it("of PayPal, where money that was paid back to the shop is neither sale nor refund", async () => {
    const text = `Date,Time,TimeZone,Type,Status,Currency,Gross,From Email Address,To Email Address,Transaction ID,Reference Txn ID
30/03/2025,03:30:00,CEST,Website Payment,Completed,EUR,"50,00",a@example.com,shop@example.com,T1,
31/03/2025,03:30:00,CEST,Payment Refund,Completed,EUR,"-20,00",shop@example.com,a@example.com,T2,T1
31/03/2025,03:30:00,CEST,Payment Refund,Completed,EUR,"45,00",supplier@example.com,shop@example.com,T3,T0
`;
    expect(await summary(text)).toEqual([1, 1, "EUR", 50, 20, "2025-03-30T01:30:00.000Z"]);
    expect(((await read(text)).facts as OrdersFacts).leftOut).toMatchObject([
      { reason: "not a sale", rows: 1, lines: [4], money: { EUR: 45 } },
    ]);
  });

  it("of Shopify in several currencies, with voided, authorized, partly and fully refunded orders", async () => {
    const text = `Name,Email,Financial Status,Currency,Total,Created at,Lineitem quantity,Lineitem price,Cancelled at,Refunded Amount
#1,a@example.com,paid,USD,54.00,2025-02-10 09:15:00 -0500,1,54.00,,0.00
#2,a@example.com,partially_refunded,USD,40.00,2025-02-11 09:15:00 -0500,1,40.00,,15.50
#3,b@example.com,refunded,USD,30.00,2025-02-12 09:15:00 -0500,1,30.00,,30.00
#4,b@example.com,voided,USD,99.00,2025-02-13 09:15:00 -0500,1,99.00,2025-02-14 09:15:00 -0500,0.00
#5,c@example.com,authorized,USD,70.00,2025-02-14 09:15:00 -0500,1,70.00,,0.00
#6,c@example.com,paid,CAD,80.00,2025-02-15 09:15:00 -0500,1,80.00,,0.00
`;
    const { questions } = await read(text);
    expect(questions.map(({ code, option }) => [code, option])).toEqual([["currencies", "currency"]]);
    expect(await summary(text, { currency: "USD" })).toEqual([3, 2, "USD", 124, 45.5, "2025-02-10T14:15:00.000Z"]);
    expect(await summary(text, { currency: "CAD" })).toEqual([1, 1, "CAD", 80, 0, "2025-02-15T14:15:00.000Z"]);
  });

  it("of WooCommerce with statuses of its database, and of Stripe with failed and refunded payments", async () => {
    const woo = `order_id,order_date,status,order_total,order_currency,customer_id,customer_email
11,2025-03-01 10:00:00,wc-completed,25.00,EUR,0,a@example.com
12,2025-03-02 10:00:00,wc-processing,10.00,EUR,5,A@example.com
13,2025-03-03 10:00:00,wc-refunded,40.00,EUR,0,b@example.com
14,2025-03-04 10:00:00,wc-failed,99.00,EUR,0,c@example.com
15,2025-03-05 10:00:00,wc-on-hold,99.00,EUR,0,c@example.com
16,2025-03-06 10:00:00,wc-cancelled,99.00,EUR,0,c@example.com
`;
    expect(await summary(woo)).toEqual([3, 2, "EUR", 75, 40, "2025-03-01T10:00:00.000Z"]);
    const stripe = `id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Status,Mode,Customer ID
ch_1,2025-03-01 10:00:00,"1,250.00",0.00,eur,true,"1,300.00",Paid,Live,cus_1
ch_2,2025-03-02 10:00:00,50.00,20.00,eur,true,52.00,Paid,Live,cus_1
ch_3,2025-03-03 10:00:00,60.00,60.00,eur,true,63.00,Refunded,Live,cus_2
ch_4,2025-03-04 10:00:00,99.00,0.00,eur,false,0.00,Failed,Live,cus_3
`;
    expect(await summary(stripe)).toEqual([3, 2, "EUR", 1360, 80, "2025-03-01T10:00:00.000Z"]);
  });

  it("of shops in German, French and Persian, with semicolons", async () => {
    const german = `Bestellnummer;Kundennummer;Bestelldatum;Gesamtbetrag;Status
B-1;007;13.01.2025;"1.250,50 €";bezahlt
B-2;7;14.01.2025;"20,00 €";storniert
B-3;007;15.01.2025;"20,00 €";versandt
`;
    expect(await summary(german)).toEqual([2, 1, "EUR", 1270.5, 0, "2025-01-13T00:00:00.000Z"]);
    const french = `Commande;Client;Date;Montant TTC
1;Zoé;13/01/2025;1\u202f250,50 €
2;Zoé;14/02/2025;−20,00 €
`;
    expect(await summary(french)).toEqual([1, 1, "EUR", 1250.5, 20, "2025-01-13T00:00:00.000Z"]);
    const persian = `شماره سفارش;مشتری;تاریخ سفارش;مبلغ کل
۱;الف;۱۴۰۳/۱۰/۱۴;۱٬۲۵۰٬۰۰۰ تومان
۲;الف;۱۴۰۳/۱۱/۰۱;۵۰۰٬۰۰۰ تومان
`;
    const iran = { timeZone: "Asia/Tehran", calendar: "persian" };
    expect(await summary(persian, iran)).toEqual([2, 1, "تومان", 1_750_000, 0, "2025-01-02T20:30:00.000Z"]);
  });

  it("of Square in London, month first, with AM and PM, over a change of summer time", async () => {
    const text = `Date,Time,Time Zone,Net Total,Total Collected,Transaction ID,Event Type,Customer ID
3/29/2025,11:02:11 PM,London,£31.07,£32.00,T1,Payment,C1
3/30/2025,11:45:00 PM,London,£1.00,"£1,240.00",T2,Payment,C2
3/31/2025,12:05:00 AM,London,-£40.00,-£40.00,T3,Refund,C2
`;
    expect(await summary(text)).toEqual([2, 2, "£", 1272, 40, "2025-03-29T23:02:11.000Z"]);
  });

  it("of PayPal in Europe: day first, decimal commas, a refund without case in its address", async () => {
    const text = `"Date","Time","TimeZone","Type","Status","Currency","Gross","From Email Address","To Email Address","Transaction ID","Reference Txn ID"
"15/01/2025","20:30:00","CET","Express Checkout Payment","Completed","EUR","1.050,00","c-1@example.com","shop@example.com","T1",""
"16/04/2025","10:00:00","Europe/Berlin","Website Payment","Completed","EUR","200,00","C-1@example.com","shop@example.com","T2",""
"17/04/2025","12:00:00","CEST","Payment Refund","Completed","EUR","-50,00","shop@example.com","c-1@example.com","T4","T2"
"17/04/2025","12:00:00","CEST","Bank Deposit to PP Account","Completed","EUR","50,00","","","T5",""
`;
    expect(await summary(text)).toEqual([2, 1, "EUR", 1250, 50, "2025-01-15T19:30:00.000Z"]);
  });

  it("of Magento with another currency than the base, and of Amazon with promotions", async () => {
    const magento = `"ID","Purchase Point","Purchase Date","Grand Total (Base)","Grand Total (Purchased)","Status","Customer Email","Total Refunded"
"1","Main
x","Jan 05, 2025, 2:22:13 PM","$1,200.00","€1.100,00","complete","c-1@example.com","€0,00"
"2","Main","Jan 06, 2025, 8:00:00 AM","$30.00","€28,00","closed","c-1@example.com","€28,00"
`;
    expect(await summary(magento)).toEqual([2, 1, "EUR", 1128, 28, "2025-01-05T14:22:13.000Z"]);
    const amazon = `order-id\torder-item-id\tpurchase-date\tbuyer-email\tcurrency\titem-price\tshipping-price\titem-promotion-discount
1\t1\t2025-01-10T22:15:00+01:00\tc-1@example.com\tEUR\t20,00\t3,99\t2,00
1\t2\t2025-01-10T22:15:00+01:00\tc-1@example.com\tEUR\t10,00\t0,00\t
`;
    expect(await summary(amazon)).toEqual([1, 1, "EUR", 31.99, 0, "2025-01-10T21:15:00.000Z"]);
  });

  it("of line items: quantity times price, a discount as a line, 007 and 7", async () => {
    const text = `Order Number,Customer ID,Order Date,Product,Quantity,Unit Price
1,007,2025-03-31,A,2,10.00
1,007,2025-03-31,B,1,5.50
2,7,2025-04-01,A,1,10.00
2,7,2025-04-01,Discount,1,-2.00
`;
    expect(await summary(text)).toEqual([2, 2, "unstated", 33.5, 0, "2025-03-31T00:00:00.000Z"]);
  });

  it("of a total in each row beside the price of the item, and of rows exported twice", async () => {
    const totals = `order_id,customer_email,order_date,product,price,total
1,a@x.com,31 Mar 2025,A,10,15.50
1,a@x.com,31 Mar 2025,B,5.50,15.50
2,A@X.com,1 April 2025,A,10,10.00
`;
    expect(await summary(totals)).toEqual([2, 1, "unstated", 25.5, 0, "2025-03-31T00:00:00.000Z"]);
    const twice =
      "order_id,customer_id,date,amount\n1,a,2025-01-01,10.00\n2,a,2025-01-02,12.00\n1,a,2025-01-01,10.00\n";
    expect(await summary(twice)).toEqual([2, 1, "unstated", 22, 0, "2025-01-01T00:00:00.000Z"]);
    expect(await summary(twice, { amountsPer: "row" })).toEqual([2, 1, "unstated", 32, 0, "2025-01-01T00:00:00.000Z"]);
  });

  it("with dates of the calendar of Umm al-Qura", async () => {
    const text = "رقم الطلب,العميل,التاريخ,المبلغ\n1,أ,١٤٤٦/٠٩/٠١,١٠٠٫٥٠\n2,أ,١٤٤٦/١٠/٠١,٥٠٫٥٠\n";
    expect(await summary(text, { calendar: "islamic-umalqura" })).toEqual([
      2,
      1,
      "unstated",
      151,
      0,
      "2025-03-01T00:00:00.000Z",
    ]);
    expect((await read(text)).questions.map(({ option }) => option)).toEqual(["calendar"]);
  });

  it("as JSON lines, with CR alone, with pipes, and under sep=;", async () => {
    const json =
      '{"order_id":1,"customer":{"email":"a@x.com"},"created_at":"2025-01-01T00:00:00Z","total":12.5}\n' +
      '{"order_id":2,"customer":{"email":"A@x.com"},"created_at":"2025-01-03T00:00:00Z","total":2.5}\n';
    expect((await summary(json)).slice(0, 4)).toEqual([2, 1, "unstated", 15]);
    const rows = "order_id,customer_id,date,amount\n1,a,2025-01-01,10.00\n2,a,2025-01-02,12.00\n";
    expect((await summary(rows.replaceAll("\n", "\r"))).slice(0, 4)).toEqual([2, 1, "unstated", 22]);
    expect((await summary(rows.replaceAll(",", "|"))).slice(0, 4)).toEqual([2, 1, "unstated", 22]);
    expect((await summary(`sep=;\n${rows.replaceAll(",", ";")}`)).slice(0, 4)).toEqual([2, 1, "unstated", 22]);
  });

  it("asks about statuses that it does not know, and takes the answer", async () => {
    const text = "order_id,customer_id,date,amount,status\n1,a,2025-01-01,10.00,paid\n2,a,2025-01-02,12.00,on route\n";
    const { questions } = await read(text);
    expect(questions).toMatchObject([
      { code: "status-unknown", option: "status", details: { word: "on route", rows: 1, money: 12 } },
    ]);
    expect((await summary(text, { status: { "On Route": "paid" } }))[3]).toBe(22);
    expect((await summary(text, { status: { "on route": "not paid" } }))[3]).toBe(10);
  });

  it("asks everything at once", async () => {
    const text = "order_id;customer_id;date;amount;status\n1;a;01/02/2025;$1,250;odd\n2;b;02/03/2025;€2,500;paid\n";
    const { questions } = await read(text);
    expect(questions.map(({ option }) => option).sort()).toEqual(["currency", "dateFormat", "decimal", "status"]);
  });
});

describe("subscriptions", () => {
  it("of a plain table, by the month and by the year", async () => {
    const text =
      "Customer,Started At,Ended At,Amount,Billing " +
      "Interval\na,2025-01-01,,120,yearly\nb,2025-01-05,2025-03-01,30,month\n";
    const { facts, questions } = await read(text);
    expect(questions).toEqual([]);
    const { rows, activeAt } = facts as SubscriptionsFacts;
    expect(rows.map(({ monthlyAmount }) => monthlyAmount)).toEqual([10, 30]);
    expect(activeAt).toEqual([{ at: "2025-01-05T00:00:00.000Z", customers: 2, mrr: 40 }]);
  });

  it("whose end is a cancellation says so", async () => {
    const { told, kind } = await read("customer_id,started_at,canceled_at,mrr\na,2025-01-01,2025-02-01,20\n");
    expect(kind).toBe("subscriptions");
    expect(told.map(({ code }) => code)).toContain("canceled-is-end");
  });
});

describe("pages put one below the other", () => {
  it("repeat their titles, which are left out of subscriptions, answers and durations", async () => {
    const paged = (titles: string, first: string, second: string) =>
      read(`${[titles, first, titles, second].join("\n")}\n`);
    const subscriptions = await paged(
      "id,Customer ID,Interval,Amount,Status,Start Date (UTC),Current Period Start (UTC),Ended At (UTC)",
      "s1,c1,month,10.00,active,2025-01-01 00:00,2025-02-01 00:00,",
      "s2,c2,year,120.00,active,2025-01-01 00:00,2025-01-01 00:00,",
    );
    expect(subscriptions.questions).toEqual([]);
    expect((subscriptions.facts as SubscriptionsFacts).leftOut).toEqual([
      { reason: "repeated heading", rows: 1, lines: [3] },
    ]);
    expect((subscriptions.facts as SubscriptionsFacts).payingCustomers).toBe(2);
    const survey = await paged(
      "nps_feedback_uid,user_id,rating,rated_at",
      "f1,u1,0,2025-04-01 23:30:00 UTC",
      "f2,u2,10,2025-04-02 23:30:00 UTC",
    );
    expect(survey.questions).toEqual([]);
    const facts = survey.facts as NonNullable<SurveyReading["facts"]>;
    expect([facts.answers, facts.leftOut]).toEqual([2, [{ reason: "repeated heading", rows: 1, lines: [3] }]]);
    expect([survey.layout.records, subscriptions.layout.records]).toEqual([3, 3]);
    const durations = await paged("customerID,tenure,Churn", "a,3,Yes", "b,5,No");
    expect(durations.questions).toEqual([]);
    expect(durations.facts).toMatchObject({ customers: 2, events: 1 });
    expect(durations.told).toContainEqual(
      expect.objectContaining({ code: "rows-left-out", details: { reason: "repeated heading", rows: 1, line: 3 } }),
    );
  });

  it("have versions of a transaction, of which the newest by time counts, however it is written", async () => {
    const { facts, questions } =
      await read(`rc_original_app_user_id,store_transaction_id,start_time,end_time,price_in_usd,product_duration,updated_at
u1,t1,2025-01-05 10:00:00,2025-02-05 10:00:00,5.99,P1M,2025-01-05 9:00:00
u1,t1,2025-01-05 10:00:00,2025-02-05 10:00:00,9.99,P1M,2025-01-05 10:00:00
u2,t2,2025-01-05 10:00:00,2025-02-05 10:00:00,1.99,P1M,
u2,t2,2025-01-05 10:00:00,2025-02-05 10:00:00,2.99,P1M,2025-01-05 10:00:00
`);
    expect(questions).toEqual([]);
    const { rows, leftOut } = facts as SubscriptionsFacts;
    expect(rows.map(({ monthlyAmount }) => monthlyAmount)).toEqual([9.99, 2.99]);
    expect(leftOut).toEqual([{ reason: "superseded", rows: 2, lines: [2, 4] }]);
  });
});

describe("surveys", () => {
  it("of Google Forms in other languages have their instants and people", async () => {
    const rows = ["31.12.2024 23:59:59,A@example.com,10 – sicher", "01.01.2025 00:10:00,a@example.com,0 = nie"];
    for (const titles of [
      "Zeitstempel,E-Mail-Adresse,Würden Sie uns empfehlen?",
      "Horodateur,Adresse e-mail,Nous recommanderiez-vous ?",
      "Marca temporal,Dirección de correo electrónico,¿Nos recomendaría?",
    ]) {
      const { facts, questions, layout } = await read(`${[titles, ...rows].join("\n")}\n`, {
        timeZone: "Europe/Berlin",
      });
      expect([questions, layout.format]).toEqual([[], "Google Forms, responses"]);
      const { answers, respondents, firstAnswerAt, lastAnswerAt } = facts as NonNullable<SurveyReading["facts"]>;
      expect([answers, respondents]).toEqual([2, 1]);
      expect([firstAnswerAt, lastAnswerAt]).toEqual(["2024-12-31T22:59:59.000Z", "2024-12-31T23:10:00.000Z"]);
    }
  });

  it("without a column of instants say so", async () => {
    const { told, facts } = await read("customer_id,nps\na,10\nb,0\n");
    expect((facts as NonNullable<SurveyReading["facts"]>).firstAnswerAt).toBeNull();
    expect(told.map(({ code }) => code)).toContain("answers-without-dates");
  });
});
