import { describe, expect, it } from "vitest";
import { attempt, churnRate, MetricInputError, orderLog, purchaseSummary } from "../../src/index";

describe("attempt", () => {
  it("gives the value, or the error that the function throws", () => {
    expect(attempt(churnRate, { customersAtStart: 400, customersLost: 14 })).toEqual({ ok: true, value: 0.035 });
    const outcome = attempt(churnRate, { customersAtStart: "400", customersLost: 14 });
    expect(outcome).toEqual({ ok: false, error: expect.any(MetricInputError) });
  });

  it("calls functions of a log and options too", () => {
    const log = orderLog([{ customerId: 1, orderedAt: "2025-01-01", amount: 5 }]);
    expect(attempt(purchaseSummary, log, {})).toMatchObject({ ok: true, value: { orders: 1 } });
    expect(attempt(purchaseSummary, {}, {})).toMatchObject({ ok: false, error: { metric: "purchaseSummary" } });
  });

  it("knows the error of another copy of the package by its name", () => {
    const foreign = Object.assign(new TypeError("churnRate: no"), { name: "MetricInputError", metric: "churnRate" });
    const fail = () => {
      throw foreign;
    };
    expect(attempt(fail)).toEqual({ ok: false, error: foreign });
  });

  it("hides no other error", () => {
    for (const error of [new TypeError("a bug"), new Error("another"), "a text"]) {
      const fail = () => {
        throw error;
      };
      expect(() => attempt(fail)).toThrow(error instanceof Error ? error : "a text");
    }
  });
});
