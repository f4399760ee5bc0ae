// Columns kept as attributes of orders and subscriptions.
import { cohortTable } from "retention-metrics";
import { describe, expect, it } from "vitest";
import { MetricInputError } from "../../src";
import { type ReadOptions, readFile, readingText, readOrders, readSubscriptions, type Told } from "../../src/files";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const orders = (text: string, options: ReadOptions = {}) => readOrders(bytesOf(text), options);
const toldOf = (told: readonly Told[]) =>
  told.filter(({ code }) => code === "attributes").map((each) => readingText(each));

const SHOP = `customer_id,ordered_at,amount,Channel,Country,note
a,2025-01-03,20,web,DE,x
b,2025-01-04,15,store,,y
a,2025-02-05,30,store,FR,x
c,2025-02-06,10,,DE,
`;

describe("attributes of orders", () => {
  it("are recognized by their titles and told", async () => {
    const { log, told } = await orders(SHOP);
    expect(Object.keys(log?.attributes ?? {})).toEqual(["Channel", "Country"]);
    expect(log?.attributes["Channel"]).toEqual({ codes: Int32Array.of(1, 0, 0, -1), values: ["store", "web"] });
    expect(log?.attributes["Country"]).toEqual({ codes: Int32Array.of(0, 1, -1, 0), values: ["DE", "FR"] });
    expect(toldOf(told)).toEqual(["Customers can be compared by Channel, Country. Change with --attribute."]);
  });

  it("are those that the option names, by the names given, without case", async () => {
    const { log, told, questions } = await orders(SHOP, { attributes: ["channel", "note"] });
    expect(questions).toEqual([]);
    expect(Object.keys(log?.attributes ?? {})).toEqual(["channel", "note"]);
    expect(log?.attributes["note"]?.values).toEqual(["x", "y"]);
    expect(toldOf(told)).toEqual(["Customers can be compared by channel, note."]);
    expect((await orders(SHOP, { attributes: [] })).log?.attributes).toEqual({});
  });

  it("divide a cohort table", async () => {
    const { log } = await orders(SHOP, { attributes: ["channel"] });
    if (log === null) throw new Error("not read");
    const { groups } = cohortTable(log, { period: "month", asOf: "2025-03-01", by: "channel" });
    expect(groups.map(({ value, table }) => [value, table.pooled[1]?.rate])).toEqual([
      ["store", 0],
      ["web", 1],
      [null, null],
    ]);
  });

  it("change no number of the reading", async () => {
    const { facts, ...others } = await orders(SHOP);
    const without = await orders(SHOP, { attributes: [] });
    expect(without.facts).toEqual(facts);
    expect(without.layout).toEqual(others.layout);
    expect([...(without.log?.times ?? [])]).toEqual([...(others.log?.times ?? [])]);
  });

  it("are not taken from a column with one value, or with more than 200", async () => {
    const rows = Array.from({ length: 201 }, (_, i) => `c${i},2025-01-03,20,web,S${i}\n`).join("");
    const text = `customer_id,ordered_at,amount,channel,source\n${rows}`;
    expect((await orders(text)).log?.attributes).toEqual({});
    expect(toldOf((await orders(text)).told)).toEqual([]);
    const asked = await orders(text, { attributes: ["source"] });
    expect(asked.log?.attributes["source"]?.values.length).toBe(201);
  });

  it("of an order with several rows are the first that are not blank", async () => {
    const text = `order_id,customer_id,ordered_at,total,item,channel
1,a,2025-01-03,20,x,
1,a,2025-01-03,10,y,web
2,b,2025-01-03,5,z,store
2,b,2025-01-03,6,x,web
3,c,2025-01-04,7,x,app
3,c,2025-01-09,-7,x,
`;
    const { log, questions } = await orders(text);
    expect(questions).toEqual([]);
    const { codes, values } = log?.attributes["channel"] ?? { codes: [], values: [] };
    expect(Array.from(codes, (code) => values[code])).toEqual(["web", "store", "app", "app"]);
    expect([...(log?.amounts ?? [])]).toEqual([30, 11, 7, -7]);
  });

  it("are asked about if there is no such column, with the nearest title", async () => {
    const { log, questions } = await orders(SHOP, { attributes: ["chanel", "nothing like it"] });
    expect(log).toBeNull();
    expect(questions.map((each) => readingText(each))).toEqual([
      "There is no column chanel to compare customers by. Answer with --attribute Channel.",
      "There is no column nothing like it to compare customers by. Answer with --attribute customer_id or " +
        "--attribute ordered_at or --attribute amount or --attribute Channel or --attribute Country or " +
        "--attribute note.",
    ]);
    expect(readingText(questions[0] as (typeof questions)[0], { options: "names" })).toContain("attributes: Channel");
  });

  it("need names", async () => {
    for (const attributes of [[""], "channel" as never, Array.from({ length: 101 }, (_, i) => `a${i}`)])
      await expect(orders(SHOP, { attributes })).rejects.toThrow(MetricInputError);
  });
});

describe("attributes of subscriptions", () => {
  const text = `customer_id,started_at,ended_at,mrr,plan,Sales Channel
a,2025-01-03,2025-02-03,20,basic,web
b,2025-01-04,,15,pro,
`;

  it("are recognized, named and asked about as those of orders", async () => {
    const { log, told } = await readSubscriptions(bytesOf(text));
    expect(log?.attributes["plan"]).toEqual({ codes: Int32Array.of(0, 1), values: ["basic", "pro"] });
    expect(toldOf(told)).toEqual(["Customers can be compared by plan. Change with --attribute."]);
    const named = await readSubscriptions(bytesOf(text), { attributes: ["sales channel"] });
    expect(named.log?.attributes["sales channel"]).toEqual({ codes: Int32Array.of(0, -1), values: ["web"] });
    const { questions } = await readSubscriptions(bytesOf(text), { attributes: ["plans"] });
    expect(questions.map(({ code, answers }) => [code, answers])).toEqual([["no-such-attribute", ["plan"]]]);
  });

  it("come from the exports of billing systems too", async () => {
    const stripe = `id,Customer ID,Plan,Quantity,Currency,Amount,Interval,Status,Created (UTC),Start (UTC),Current Period Start (UTC),Current Period End (UTC),Ended At (UTC)
sub_1,cus_1,gold,1,usd,20.00,month,active,2025-01-03 10:00,2025-01-03 10:00,2025-03-03 10:00,2025-04-03 10:00,
sub_2,cus_2,silver,1,usd,10.00,month,active,2025-01-04 10:00,2025-01-04 10:00,2025-03-04 10:00,2025-04-04 10:00,
`;
    const reading = await readFile(bytesOf(stripe));
    expect(reading.questions).toEqual([]);
    expect(reading.kind === "subscriptions" && reading.log?.attributes["Plan"]?.values).toEqual(["gold", "silver"]);
  });
});
