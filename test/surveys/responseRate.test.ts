import { describe, expect, it } from "vitest";
import { responseRate } from "../../src/index";

describe("responseRate", () => {
  it("has those reached as its base", () => {
    expect(responseRate({ sent: 100, answered: 30 })).toBe(0.3);
    expect(responseRate({ sent: 100, undeliverable: 40, answered: 30 })).toBe(0.5);
    expect(responseRate({ sent: 100, undeliverable: 70, answered: 30 })).toBe(1);
  });

  it.each([
    [{ sent: 3, answered: 4 }, "responseRate: answered + undeliverable (4) must be at most sent (3)"],
    [
      { sent: 10, undeliverable: 5, answered: 6 },
      "responseRate: answered + undeliverable (11) must be at most sent (10)",
    ],
  ])("refuses more answers than there can be: %j", (input, message) => {
    expect(() => responseRate(input)).toThrow(expect.objectContaining({ name: "MetricInputError", message }));
  });
});
