import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareManyMeans,
  compareManyRates,
  compareMeans,
  compareRates,
  holdoutChurn,
  holmAdjust,
  sampleRatioMismatch,
} from "../../src/experiments";
import { expectNear } from "../near";

const group = fc
  .tuple(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([customers, share]) => ({ customers, events: Math.round(share * customers) }));
const named = (groups: readonly { customers: number; events: number }[]) =>
  groups.map((each, i) => ({ name: `group ${i}`, ...each }));

describe("compareManyRates", () => {
  it("of two groups is compareRates, with its z squared", () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const { chiSquare, pairs, groups } = compareManyRates({ groups: named([a, b]) });
        const two = compareRates({ control: a, treated: b });
        if (two.z === null) expect(chiSquare).toBeNull();
        else expectNear(chiSquare, two.z ** 2, 1e-9);
        expect(pairs).toEqual([
          {
            a: "group 0",
            b: "group 1",
            difference: two.difference,
            interval: two.interval,
            pValue: two.pValue,
            adjustedPValue: two.pValue,
            test: two.test,
          },
        ]);
        expect(groups.map(({ rate }) => rate)).toEqual([a.events / a.customers, b.events / b.customers]);
      }),
    );
  });

  it("adjusts the p-values of all pairs, and expects as many events as there were", () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 6 }), (given) => {
        const { pairs, groups, degreesOfFreedom, leastExpected } = compareManyRates({ groups: named(given) });
        expect(pairs).toHaveLength((given.length * (given.length - 1)) / 2);
        expect(pairs.map(({ adjustedPValue }) => adjustedPValue)).toEqual(
          holmAdjust({ pValues: pairs.map(({ pValue }) => pValue) }),
        );
        expect(degreesOfFreedom).toBe(given.length - 1);
        const expected = groups.map((each) => each.expected);
        const events = given.reduce((sum, each) => sum + each.events, 0);
        expectNear(
          expected.reduce((sum, each) => sum + each, 0),
          events,
          1e-9,
        );
        const least = groups.map((each) => Math.min(each.expected, each.customers - each.expected));
        expectNear(leastExpected, Math.max(0, Math.min(...least)), 1e-6);
      }),
    );
  });

  it("finds nothing in equal rates of unequal groups, and nothing where nobody or everybody had the event", () => {
    const rates = (groups: (readonly [number, number])[]) =>
      compareManyRates({ groups: named(groups.map(([events, customers]) => ({ events, customers }))) });
    expect(
      rates([
        [1, 10],
        [30, 300],
        [7, 70],
      ]),
    ).toMatchObject({ chiSquare: 0, pValue: 1 });
    for (const events of [0, 10])
      expect(
        rates([
          [events, 10],
          [events, 10],
          [events, 10],
        ]),
      ).toMatchObject({ chiSquare: null, pValue: 1, leastExpected: 0 });
  });

  it("refuses one group, more than 100, and two of the same name", () => {
    const one = { customers: 10, events: 1 };
    const withGroups = (count: number) => () => compareManyRates({ groups: named(Array(count).fill(one)) });
    expect(withGroups(1)).toThrow("compareManyRates: groups must have ≥ 2 items, but got 1");
    expect(withGroups(101)).toThrow("compareManyRates: groups must have ≤ 100 items, but got 101");
    expect(withGroups(100)().pairs).toHaveLength(4950);
    const twice = [
      { name: "A", ...one },
      { name: "A", ...one },
    ];
    expect(() => compareManyRates({ groups: twice })).toThrow(
      'groups[1].name must be unique, but the string "A" also stands',
    );
    expect(() => compareManyRates({ groups: [twice[0] as never, { name: "B", customers: 1, events: 2 }] })).toThrow(
      "groups[1].events (2) must be at most groups[1].customers (1)",
    );
  });
});

const value = fc.integer({ min: -1000, max: 1000 }).map((each) => each / 10);
const sample = fc.array(value, { minLength: 2, maxLength: 8 }).filter((each) => new Set(each).size > 1);

describe("compareManyMeans", () => {
  const ofGroups = (samples: readonly (readonly number[])[]) =>
    compareManyMeans({
      values: samples.flat(),
      groups: samples.flatMap((each, i) => each.map(() => i)),
    });

  it("of two groups is compareMeans, with its t squared and its degrees of freedom", () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const { f, degreesOfFreedom, pValue, pairs } = ofGroups([a, b]);
        const two = compareMeans({ a, b });
        expectNear(f, two.t ** 2, 1e-9);
        expect(degreesOfFreedom?.between).toBe(1);
        expectNear(degreesOfFreedom?.within, two.degreesOfFreedom, 1e-9);
        expectNear(pValue, two.pValue, 1e-9);
        expect(pairs).toEqual([
          {
            a: 0,
            b: 1,
            difference: two.difference,
            interval: two.interval,
            pValue: two.pValue,
            adjustedPValue: two.pValue,
          },
        ]);
      }),
    );
  });

  it("is the same in any order, for values shifted or in another unit", () => {
    fc.assert(
      fc.property(fc.array(sample, { minLength: 2, maxLength: 5 }), fc.nat(), (samples, seed) => {
        const values = samples.flat();
        const groups = samples.flatMap((each, i) => each.map(() => i));
        const result = compareManyMeans({ values, groups });
        const order = values.map((_, i) => i).sort((a, b) => ((a * 7919 + seed) % 97) - ((b * 7919 + seed) % 97));
        const shuffled = compareManyMeans({
          values: order.map((i) => 3 * (values[i] as number) + 1e6),
          groups: order.map((i) => groups[i] as number),
        });
        expectNear(shuffled.f, result.f as number, 1e-6);
        expectNear(shuffled.pValue, result.pValue as number, 1e-6);
        expect(shuffled.groups.map(({ size }) => size)).toEqual(samples.map((each) => each.length));
      }),
    );
  });

  it("compares what can be compared, where a group has one value or equal values", () => {
    const result = ofGroups([[1], [2, 3, 5], [4, 4], [7, 7], [1, 9]]);
    expect([result.f, result.degreesOfFreedom, result.pValue]).toEqual([null, null, null]);
    const undefinedPairs = result.pairs.filter(({ interval }) => interval === null).map(({ a, b }) => [a, b]);
    expect(undefinedPairs).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [2, 3],
    ]);
    const tested = result.pairs.filter(({ pValue }) => pValue !== null);
    expect(tested.map(({ adjustedPValue }) => adjustedPValue)).toEqual(
      holmAdjust({ pValues: tested.map(({ pValue }) => pValue as number) }),
    );
    expect(result.pairs[5]).toMatchObject({ a: 1, b: 3 });
    expect(result.groups[0]).toEqual({ group: 0, size: 1, mean: 1, standardError: null });
    expect(result.groups[2]).toEqual({ group: 2, size: 2, mean: 4, standardError: 0 });
  });

  it("has nothing to compare in one group, or none", () => {
    expect(ofGroups([[1, 2, 3]])).toMatchObject({ f: null, pairs: [], groups: [{ group: 0, size: 3, mean: 2 }] });
    expect(compareManyMeans({ values: [], groups: [] })).toMatchObject({ pValue: null, groups: [], pairs: [] });
  });

  it("keeps its digits for values of any size", () => {
    for (const unit of [1e-8, 1e12]) {
      const scaled = ofGroups(
        [
          [1, 2],
          [2, 4, 5],
          [3, 3, 9],
        ].map((each) => each.map((one) => one * unit)),
      );
      expectNear(
        scaled.pValue,
        ofGroups([
          [1, 2],
          [2, 4, 5],
          [3, 3, 9],
        ]).pValue as number,
        1e-12,
      );
    }
  });

  it("refuses more than 100 groups, and labels of another length", () => {
    const many = Array.from({ length: 202 }, (_, i) => i);
    expect(() => compareManyMeans({ values: many, groups: many.map((i) => i % 101) })).toThrow(
      "compareManyMeans: groups must have at most 100 different labels",
    );
    expect(() => compareManyMeans({ values: [1, 2], groups: ["A"] })).toThrow("groups must have 2 items, but got 1");
  });
});

describe("sampleRatioMismatch", () => {
  it("of two groups is what holdoutChurn checks", () => {
    fc.assert(
      fc.property(group, group, fc.integer({ min: 1, max: 99 }), (treated, control, percent) => {
        const share = percent / 100;
        const { groups, degreesOfFreedom, ...result } = sampleRatioMismatch({
          counts: [treated.customers, control.customers],
          expectedRatio: [share, 1 - share],
        });
        const { sampleRatio } = holdoutChurn({
          treated: { customers: treated.customers, churned: treated.events },
          control: { customers: control.customers, churned: control.events },
          expectedTreatedShare: share,
        });
        expect(sampleRatio).toEqual(result);
        expect(degreesOfFreedom).toBe(1);
        expectNear(
          groups.reduce((sum, { expected }) => sum + expected, 0),
          treated.customers + control.customers,
          1e-9,
        );
      }),
    );
  });

  it("asks for the ratio alone: its unit, and the order of the groups, are of no matter", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 1e5 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 1000 }), (given, unit) => {
        const ratio = given.map((_, i) => i + 1);
        const result = sampleRatioMismatch({ counts: given, expectedRatio: ratio });
        const other = sampleRatioMismatch({
          counts: [...given].reverse(),
          expectedRatio: ratio.map((each) => each * unit).reverse(),
        });
        expectNear(other.chiSquare, result.chiSquare, 1e-9);
        expectNear(other.pValue, result.pValue, 1e-9);
        expect(sampleRatioMismatch({ counts: ratio.map((each) => each * unit), expectedRatio: ratio }).pValue).toBe(1);
        expect(sampleRatioMismatch({ counts: given })).toEqual(
          sampleRatioMismatch({ counts: given, expectedRatio: given.map(() => 1) }),
        );
      }),
    );
  });

  it("takes typed arrays, empty groups, and −0", () => {
    const plain = sampleRatioMismatch({ counts: [30, 0, 45] });
    expect(sampleRatioMismatch({ counts: Float64Array.of(30, -0, 45) })).toEqual(plain);
    expect(plain.groups[1]).toEqual({ count: 0, expected: 25 });
  });

  it("refuses counts that are none, fractions, one group, and ratios of another length or of 0", () => {
    const refused = (input: Parameters<typeof sampleRatioMismatch>[0]) => () => sampleRatioMismatch(input);
    expect(refused({ counts: [0, 0] })).toThrow("sampleRatioMismatch: counts must contain at least one value above 0");
    expect(refused({ counts: [1.5, 2] })).toThrow("counts[0] must be a whole number, but got 1.5");
    expect(refused({ counts: [5] })).toThrow("counts must have ≥ 2 items, but got 1");
    expect(refused({ counts: [5, 6], expectedRatio: [1] })).toThrow("expectedRatio must have 2 items, but got 1");
    expect(refused({ counts: [5, 6], expectedRatio: [1, 0] })).toThrow("expectedRatio[1] must be at least 1e-9");
  });
});
