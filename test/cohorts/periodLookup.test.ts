import fc from "fast-check";
import { expect, it } from "vitest";
import { periodAt, periodLookup } from "../../src/cohorts/periodLookup";

it("finds the period of any instant, however unequal the periods are", () => {
  const lengths = fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 1e9 })), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), lengths, (first, list) => {
      const starts = [first];
      for (const length of list) starts.push((starts.at(-1) as number) + length);
      const lookup = periodLookup(Float64Array.from(starts));
      for (const instant of starts.flatMap((start) => [start - 1, start, start + 1]))
        expect(periodAt(lookup, instant)).toBe(starts.filter((start) => start <= instant).length - 1);
      expect(periodAt(lookup, Number.POSITIVE_INFINITY)).toBe(list.length);
    }),
  );
});
