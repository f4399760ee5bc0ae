import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRates, type RateGroup } from "../../src/experiments";
import { expectNear } from "../near";

const groupOf = (most: number) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: most }),
      fc.oneof(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      ),
    )
    .map(([customers, share]): RateGroup => ({ customers, events: Math.round(share * customers) }));
const group = fc.oneof(groupOf(30), groupOf(1e5), groupOf(Number.MAX_SAFE_INTEGER));
const withEvents = groupOf(1e4).filter(({ events }) => events > 0);
const others = ({ customers, events }: RateGroup): RateGroup => ({ customers, events: customers - events });

describe("compareRates", () => {
  it("says of 80 in 1,000 against 100 in 1,000: 20 % less, from −6 % to 40 %, p = .118, no proof", () => {
    const result = compareRates({
      treated: { customers: 1000, events: 80 },
      control: { customers: 1000, events: 100 },
    });
    expect(result.difference).toBe(0.02);
    expect(result.numberNeeded).toBe(50);
    expect(result.relativeReduction?.estimate).toBe(0.2);
    expectNear(result.relativeReduction?.interval.low, -0.06, 0.005);
    expectNear(result.relativeReduction?.interval.high, 0.4, 0.005);
    expectNear(result.pValue, 0.118, 0.0005);
  });

  it("turns its sign when the groups change places", () => {
    fc.assert(
      fc.property(group, group, (treated, control) => {
        const there = compareRates({ treated, control });
        const back = compareRates({ treated: control, control: treated });
        expect(back.difference).toBe(0 - there.difference);
        expect(back.interval.low).toBe(0 - there.interval.high);
        expect(back.interval.high).toBe(0 - there.interval.low);
        expect(back.test).toBe(there.test);
        expectNear(back.pValue, there.pValue, 1e-9);
        if (there.z !== null) expect(back.z).toBe(0 - there.z);
        else expect(back.z).toBeNull();
      }),
    );
  });

  it("turns its sign when events and others change places", () => {
    fc.assert(
      fc.property(groupOf(1e6), groupOf(1e6), (treated, control) => {
        const there = compareRates({ treated, control });
        const back = compareRates({ treated: others(treated), control: others(control) });
        expectNear(back.difference, -there.difference, 1e-14);
        expectNear(back.interval.low, -there.interval.high, 1e-12);
        expectNear(back.pValue, there.pValue, 1e-9);
      }),
    );
  });

  it("has intervals that contain what they are about, within what is possible", () => {
    fc.assert(
      fc.property(group, group, (treated, control) => {
        const { difference, interval, pValue, relativeReduction } = compareRates({ treated, control });
        const { low, high } = interval;
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(low).toBeLessThanOrEqual(difference);
        expect(high).toBeGreaterThanOrEqual(difference);
        expect(high).toBeLessThanOrEqual(1);
        expect(pValue).toBeGreaterThanOrEqual(0);
        expect(pValue).toBeLessThanOrEqual(1);
        expect(relativeReduction === null).toBe(control.events === 0);
        if (!relativeReduction) return;
        expect(relativeReduction.interval.low).toBeLessThanOrEqual(relativeReduction.estimate);
        expect(relativeReduction.interval.high).toBeGreaterThanOrEqual(relativeReduction.estimate);
        expect(relativeReduction.interval.high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("has narrower intervals for ten times the customers and for less confidence", () => {
    fc.assert(
      fc.property(groupOf(1e6), groupOf(1e6), (treated, control) => {
        const ten = ({ customers, events }: RateGroup) => ({ customers: 10 * customers, events: 10 * events });
        const width = ({ interval: { low, high } }: { interval: { low: number; high: number } }) => high - low;
        const once = compareRates({ treated, control });
        const tenfold = compareRates({ treated: ten(treated), control: ten(control) });
        const unsure = compareRates({ treated, control, confidence: 0.8 });
        expect(width(tenfold)).toBeLessThan(width(once));
        expect(width(unsure)).toBeLessThan(width(once));
        expect(tenfold.difference).toBeCloseTo(once.difference, 14);
        if (!once.relativeReduction || !tenfold.relativeReduction || !unsure.relativeReduction) return;
        expect(width(tenfold.relativeReduction)).toBeLessThan(width(once.relativeReduction));
        expect(width(unsure.relativeReduction)).toBeLessThan(width(once.relativeReduction));
      }),
    );
  });

  it("has a ratio and its interval that turn over when the groups change places", () => {
    fc.assert(
      fc.property(withEvents, withEvents, (treated, control) => {
        const there = compareRates({ treated, control });
        const back = compareRates({ treated: control, control: treated });
        expectNear((there.relativeRisk as number) * (back.relativeRisk as number), 1, 1e-12);
        const [one, other] = [there.relativeReduction, back.relativeReduction];
        if (!one || !other) throw new Error("both groups have events");
        expectNear((1 - one.interval.low) * (1 - other.interval.high), 1, 1e-6);
        expectNear(1 - one.estimate, there.relativeRisk as number, 1e-12);
      }),
    );
  });

  it("has a z whose square is Pearson's chi-square", () => {
    fc.assert(
      fc.property(groupOf(1e6), groupOf(1e6), (treated, control) => {
        const { z } = compareRates({ treated, control });
        const rows = [treated, control].map((each) => [each.events, others(each).events]) as [number, number][];
        const total = treated.customers + control.customers;
        const columns = [0, 1].map((column) => rows.reduce((sum, row) => sum + (row[column] as number), 0));
        if (columns.includes(0)) {
          expect(z).toBeNull();
          return;
        }
        let chiSquare = 0;
        for (const row of rows)
          row.forEach((count, column) => {
            const expected = ((row[0] + row[1]) * (columns[column] as number)) / total;
            chiSquare += (count - expected) ** 2 / expected;
          });
        expectNear((z as number) ** 2, chiSquare, 1e-7);
      }),
    );
  });

  it("tests by z from an expected count of 5 on, and exactly below", () => {
    const of = (events: number, customers = 100) => ({ customers, events });
    expect(compareRates({ treated: of(5), control: of(5) }).test).toBe("z");
    expect(compareRates({ treated: of(4), control: of(5) }).test).toBe("fisher");
    expect(compareRates({ treated: of(95), control: of(95) }).test).toBe("z");
    expect(compareRates({ treated: of(95), control: of(96) }).test).toBe("fisher");
    // 10 of 10 and 1 of 9: of the 11 events, 9 · 11 / 19 = 5.2 are expected in the smaller group, but only 9 · 8 / 19 =
    // 3.8 others.
    expect(compareRates({ treated: of(10, 10), control: of(1, 9) }).test).toBe("fisher");
  });

  it("has a p-value of the lady tasting tea (Fisher 1935): 3 of 4 cups told right on either side, 34/70", () => {
    const { pValue, test } = compareRates({
      treated: { customers: 4, events: 1 },
      control: { customers: 4, events: 3 },
    });
    expectNear(pValue, 34 / 70, 1e-12);
    expect(test).toBe("fisher");
  });

  it("works where nobody or everybody had the event, and for one customer on either side", () => {
    const none = compareRates({ treated: { customers: 50, events: 0 }, control: { customers: 70, events: 0 } });
    expect(none).toMatchObject({ difference: 0, pValue: 1, z: null, relativeRisk: null, relativeReduction: null });
    expect(none.numberNeeded).toBeNull();
    const all = compareRates({ treated: { customers: 50, events: 50 }, control: { customers: 70, events: 70 } });
    expect(all).toMatchObject({ difference: 0, pValue: 1, z: null, relativeRisk: 1 });
    expect(all.relativeReduction?.interval.low).toBeLessThan(0);
    expect(all.relativeReduction?.interval.high).toBeGreaterThan(0);
    const one = compareRates({ treated: { customers: 1, events: 1 }, control: { customers: 1, events: 0 } });
    expect(one).toMatchObject({
      difference: -1,
      interval: { low: -1 },
      pValue: 1,
      numberNeeded: -1,
      relativeReduction: null,
    });
  });

  it("reckons the reduction from half an event where no treated customer had it", () => {
    const { relativeReduction } = compareRates({
      treated: { customers: 200, events: 0 },
      control: { customers: 100, events: 10 },
    });
    // 0.5/200 over 10/100 is 0.025; the variance of its logarithm 1/0.5 − 1/200 + 1/10 − 1/100.
    const highestRisk = 0.025 * Math.exp(1.959963984540054 * Math.sqrt(2.085));
    expect(relativeReduction).toMatchObject({ estimate: 1, interval: { high: 1, method: "katz" } });
    expectNear(relativeReduction?.interval.low, 1 - highestRisk, 1e-12);
  });

  it("names the group of a wrong count, an unknown field at any depth, and all of it together", () => {
    const control = { customers: 10, events: 1 };
    expect(() => compareRates({ treated: { customers: 10, events: 11 }, control })).toThrow(
      "compareRates: treated.events (11) must be at most treated.customers (10)",
    );
    expect(() =>
      compareRates({ treated: { customer: 10, events: 1 } as never, control: { ...control, events: 1.5 } }),
    ).toThrow(
      "compareRates: treated.customers is missing: a whole number is needed; treated.customer is not a field of " +
        "this function: did you mean customers?; control.events must be a whole number, but got 1.5",
    );
    expect(() => compareRates({ treated: { customers: 0, events: 0 }, control })).toThrow(
      "treated.customers must be at least 1",
    );
    expect(() => compareRates({ treated: 80 as never, control })).toThrow(
      "treated must be an object with named fields, but got 80",
    );
  });
});
