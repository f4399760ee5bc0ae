import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitBgBb, fitBgNbd, fitGammaGamma, fitMbgNbd, fitParetoNbd } from "../../src/index";

interface Pattern {
  readonly frequency: number;
  readonly recency: number;
  readonly age: number;
  readonly meanRepeatValue: number;
}

/** Different customers, each with the number of those who are like it: what a database returns of millions. */
const patterns = fc.array(
  fc
    .record({ age: fc.integer({ min: 8, max: 40 }), frequency: fc.integer({ min: 0, max: 6 }), share: fc.nat(100) })
    .map(({ age, frequency, share }): Pattern => {
      const recency = frequency === 0 ? 0 : Math.max(frequency, Math.ceil((age * share) / 100));
      return { frequency, recency, age, meanRepeatValue: frequency === 0 ? 0 : 5 + share / 4 };
    })
    .chain((pattern) => fc.tuple(fc.constant(pattern), fc.integer({ min: 1, max: 12 }))),
  { minLength: 6, maxLength: 15 },
);

function columnsOf(rows: readonly Pattern[]) {
  const column = (name: keyof Pattern) => rows.map((row) => row[name]);
  return {
    frequency: column("frequency"),
    recency: column("recency"),
    age: column("age"),
    meanRepeatValue: column("meanRepeatValue"),
  };
}

describe("a pattern that counts n times", () => {
  const fits = [
    ["fitBgNbd", fitBgNbd],
    ["fitMbgNbd", fitMbgNbd],
    ["fitParetoNbd", fitParetoNbd],
    ["fitBgBb", fitBgBb],
    ["fitGammaGamma", fitGammaGamma],
  ] as const;

  it.each(fits)("%s: is n equal customers", (_, fitModel) => {
    fc.assert(
      fc.property(patterns, (rows) => {
        fc.pre(rows.some(([{ frequency }]) => frequency > 0));
        const counted = fitModel(columnsOf(rows.map(([pattern]) => pattern)), {
          weights: rows.map(([, count]) => count),
        });
        const repeated = fitModel(columnsOf(rows.flatMap(([pattern, count]) => Array<Pattern>(count).fill(pattern))));
        expect(counted).toEqual(repeated);
      }),
      { numRuns: 20 },
    );
  });
});
