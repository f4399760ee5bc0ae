import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRates, holdoutChurn } from "../../src/experiments";
import { expectNear } from "../near";

const group = fc
  .tuple(fc.integer({ min: 1, max: 1e9 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([customers, share]) => ({ customers, churned: Math.round(share * customers) }));

describe("holdoutChurn", () => {
  it("holds all of compareRates, and nothing else where no value and no share are given", () => {
    fc.assert(
      fc.property(group, group, fc.double({ min: 0.5, max: 0.9999, noNaN: true }), (treated, control, confidence) => {
        const comparison = compareRates({
          treated: { customers: treated.customers, events: treated.churned },
          control: { customers: control.customers, events: control.churned },
          confidence,
        });
        expect(holdoutChurn({ treated, control, confidence })).toEqual({
          ...comparison,
          customersSaved: comparison.difference * treated.customers,
          valueSaved: null,
          sampleRatio: null,
        });
      }),
    );
  });

  it("values every saved customer alike, and both ends of the interval", () => {
    fc.assert(
      fc.property(
        group,
        group,
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        (treated, control, valuePerCustomer) => {
          const { customersSaved, interval, valueSaved } = holdoutChurn({ treated, control, valuePerCustomer });
          expectNear(valueSaved?.estimate, customersSaved * valuePerCustomer, 1e-12);
          expectNear(valueSaved?.interval.low, interval.low * treated.customers * valuePerCustomer, 1e-12);
          expectNear(valueSaved?.interval.high, interval.high * treated.customers * valuePerCustomer, 1e-12);
        },
      ),
    );
  });

  it("counts a campaign that drove customers away as a loss", () => {
    const result = holdoutChurn({
      treated: { customers: 1000, churned: 120 },
      control: { customers: 1000, churned: 100 },
      valuePerCustomer: 50,
    });
    expect(result).toMatchObject({ difference: -0.02, customersSaved: -20, numberNeeded: -50 });
    expect(result.valueSaved?.estimate).toBe(-1000);
  });

  it("is worth 0, and not −0, where a customer is worth nothing", () => {
    const group = (churned: number) => ({ customers: 10, churned });
    const { valueSaved } = holdoutChurn({ treated: group(5), control: group(2), valuePerCustomer: 0 });
    expect(valueSaved).toEqual({
      estimate: 0,
      interval: { low: 0, high: 0, confidence: 0.95, method: "newcombe" },
    });
  });

  it("finds nothing in group sizes as they were meant, and suspects them from p < .001 on", () => {
    const ratioOf = (treated: number, control: number, expectedTreatedShare: number) =>
      holdoutChurn({
        treated: { customers: treated, churned: 0 },
        control: { customers: control, churned: 0 },
        expectedTreatedShare,
      }).sampleRatio;
    expect(ratioOf(900, 100, 0.9)).toEqual({ chiSquare: 0, pValue: 1, test: "chiSquare", suspicious: false });
    // The chi-square of .001 is 10.83: 5164 against 4836 is 10.76, 5165 against 4835 is 10.89.
    expect(ratioOf(5164, 4836, 0.5)?.suspicious).toBe(false);
    expect(ratioOf(5165, 4835, 0.5)?.suspicious).toBe(true);
    expect(ratioOf(4835, 5165, 0.5)).toEqual(ratioOf(5165, 4835, 0.5));
    expect(ratioOf(Number.MAX_SAFE_INTEGER, 1, 1e-6)).toMatchObject({ pValue: 0, suspicious: true });
  });

  it("refuses more leavers than customers, and a share of 1 or in per cent", () => {
    const control = { customers: 10, churned: 1 };
    expect(() => holdoutChurn({ treated: { customers: 10, churned: 11 }, control })).toThrow(
      "holdoutChurn: treated.churned (11) must be at most treated.customers (10)",
    );
    expect(() => holdoutChurn({ treated: control, control, expectedTreatedShare: 1 })).toThrow(
      "expectedTreatedShare must be at most 0.999999, but got 1",
    );
    expect(() => holdoutChurn({ treated: control, control, expectedTreatedShare: 90 })).toThrow("did you mean 0.9?");
  });
});
