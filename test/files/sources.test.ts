// Where bytes come from, what the functions of one kind say of another kind, and options that nothing can be read with.
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { readFile, readOrders, readSubscriptions, readSurvey } from "../../src/files";

const TEXT = "order_id,email,date,total,note\n1,a@x.com,2025-01-03,20.50,Zoë\n2,b@x.com,2025-02-03,2.00,\n";
const bytes = new TextEncoder().encode(TEXT);
const cut = () => [bytes.subarray(0, 7), bytes.subarray(7, 58), bytes.subarray(58)];

describe("bytes", () => {
  it.each([
    ["a Blob", () => new Blob([bytes])],
    ["a stream of the web", () => new Blob([bytes]).stream()],
    ["a stream of Node", () => Readable.from(cut())],
    ["a list", cut],
    ["a function", () => cut],
  ])("come from %s", async (_, source) => {
    const { facts } = await readOrders(source() as never);
    expect(facts).toMatchObject({ orders: 2, customers: 2, money: { unstated: { gross: 22.5 } } });
  });
});

describe("a function for one kind", () => {
  const other = new TextEncoder().encode("%PDF-1.7\n");

  it("hands on why nothing was read", async () => {
    const orders = await readOrders(other);
    expect(orders).toMatchObject({ kind: "orders", log: null, facts: null, currency: null });
    expect(orders.questions.map(({ code }) => code)).toEqual(["pdf"]);
    const subscriptions = await readSubscriptions(other);
    expect(subscriptions).toMatchObject({ kind: "subscriptions", log: null, facts: null, currency: null });
    expect(subscriptions.questions.map(({ code }) => code)).toEqual(["pdf"]);
    const survey = await readSurvey(other);
    expect(survey).toMatchObject({ kind: "survey", score: null, question: null, answers: null, facts: null });
    expect(survey.questions.map(({ code }) => code)).toEqual(["pdf"]);
  });

  it("reads its kind", async () => {
    const subscriptions = new TextEncoder().encode("customer_id,started_at,ended_at,mrr\na,2025-01-01,,20\n");
    expect((await readSubscriptions(subscriptions)).facts).toMatchObject({ payingCustomers: 1 });
    const survey = new TextEncoder().encode("email,date,Would you recommend us?\na@x.com,2025-01-03,9\n");
    expect((await readSurvey(survey, { score: "nps" })).facts).toMatchObject({ promoters: 1, nps: 100 });
  });
});

describe("options", () => {
  it.each([
    [{ delimiter: "::" }, "delimiter-unknown", "delimiter"],
    [{ encoding: "klingon" }, "encoding-no-such", "encoding"],
    [{ dateFormat: "soon" }, "date-format-unknown", "dateFormat"],
    [{ format: "shopify-orders", kind: "survey" }, "format-of-other-kind", "format"],
  ] as const)("%o are asked about", async (options, code, option) => {
    const reading = await readFile(bytes, options);
    expect(reading).toMatchObject({ kind: null, facts: null, questions: [{ code, option }] });
  });

  it("with instants that are none are refused", async () => {
    await expect(readFile(bytes, { activeAt: ["never"] })).rejects.toThrow(/activeAt/u);
  });
});
