import { describe, expect, it } from "vitest";
import { clvFromChurnMetric } from "../../src/catalogue";
import { breakEven, compareChurnScenarios, holmAdjust, MetricInputError, orderLog } from "../../src/index";
import type { MetricIssue } from "../../src/validation/errors";
import { englishErrors, fillSentence } from "../../src/validation/messages";

const issue = (message: string): MetricIssue => ({
  path: [],
  code: "missing",
  message,
  value: undefined,
  details: {},
});
const messageOf = (...issues: readonly MetricIssue[]) => new MetricInputError("f", issues).message;

describe("the message of an error", () => {
  it("has all sentences while there is room", () => {
    expect(messageOf(issue("a"), issue("b"))).toBe("f: a; b");
    expect(messageOf(issue("x".repeat(200)), issue("y".repeat(218)))).toBe(`f: ${"x".repeat(200)}; ${"y".repeat(218)}`);
  });

  it("is cut where there is none; all problems are in `issues`", () => {
    const [x, y] = [issue("x".repeat(200)), issue("y".repeat(219))];
    expect(messageOf(x, y, issue("z"))).toBe(`f: ${"x".repeat(200)}; ${"y".repeat(218)}…`);
    expect(messageOf(issue("x".repeat(421)))).toBe(`f: ${"x".repeat(420)}…`);
    expect(messageOf(issue("x".repeat(420)))).toBe(`f: ${"x".repeat(420)}`);
    const wrong = { pValues: Array.from({ length: 100 }, () => 7) };
    try {
      holmAdjust(wrong);
    } catch (error) {
      expect((error as MetricInputError).issues).toHaveLength(20);
      expect((error as Error).message.length).toBeLessThan(500);
    }
    expect.assertions(5);
  });

  it("is short for a log of many bad rows", () => {
    const rows = Array.from({ length: 1000 }, () => ({ customerId: null, orderedAt: "never", amount: "?" }));
    expect(() => orderLog(rows as never)).toThrow(/^.{1,450}…$/u);
  });
});

describe("what the fuzzer found", () => {
  it("breakEven names a field that is no text", () => {
    const input = { revenuePerPeriod: 50, churnRate: 0.04 };
    expect(() => breakEven(clvFromChurnMetric, input, null as never, 500)).toThrow("breakEven: field must be ");
  });

  it("compareChurnScenarios returns 0 for a churn rate of −0", () => {
    const input = { startingRevenue: 0, newRevenue: 1, months: 1, churnRates: [-0, 0.5] };
    expect(compareChurnScenarios(input).scenarios[0]?.churnRate).toBe(0);
  });
});

it("a text that lacks the words of a kind names the kind", () => {
  const issue = { path: ["age"], value: "x", details: { expected: "wholeNumber" } };
  const texts = { kinds: {}, values: englishErrors.values, input: "the input" };
  expect(fillSentence("{field} must be {expected}", issue, texts)).toBe("age must be wholeNumber");
});
