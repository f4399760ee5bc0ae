import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalUpperQuantile } from "../../src/math";
import { evaluateRisk } from "../../src/risk";
import { expectNear } from "../near";

const fawcett = {
  scores: [
    0.9, 0.8, 0.7, 0.6, 0.55, 0.54, 0.53, 0.52, 0.51, 0.505, 0.4, 0.39, 0.38, 0.37, 0.36, 0.35, 0.34, 0.33, 0.3, 0.1,
  ],
  churned: [1, 1, 0, 1, 1, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0],
};

describe("published values", () => {
  it("of the 20 instances of Fawcett (2006), with the interval of pROC", () => {
    const { auc } = evaluateRisk(fawcett);
    expectNear(auc?.estimate, 0.68, 1e-12);
    expectNear(auc?.interval.low, 0.431051138503242, 1e-7);
    expectNear(auc?.interval.high, 0.928948861496758, 1e-7);
  });

  it("with ties, which count one half (pROC)", () => {
    const scores = [0.1, 0.4, 0.4, 0.8, 0.8, 0.8, 0.2, 0.3];
    const { auc } = evaluateRisk({ scores, churned: [0, 0, 1, 1, 1, 0, 0, 1] });
    expectNear(auc?.estimate, 0.71875, 1e-12);
  });

  it("the Brier score and the log loss of the same instances, by their definitions in R", () => {
    const { brier, logLoss, calibration, customers } = evaluateRisk({ ...fawcett, probabilities: true });
    expectNear(brier, 0.22452625, 1e-12);
    expectNear(logLoss, 0.631437828524987, 1e-12);
    // Observed over expected events.
    const expected = calibration?.reduce((sum, bin) => sum + bin.customers * (bin.predicted ?? 0), 0) as number;
    const observed = calibration?.reduce((sum, bin) => sum + bin.customers * (bin.observed ?? 0), 0) as number;
    expectNear(observed / expected, 1.05540897097625, 1e-9);
    expectNear(observed / customers, 0.5, 1e-12);
  });
});

/** Scores with many ties, and outcomes of both kinds. */
const customers = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 20 }).map((each) => each / 20),
      fc.boolean(),
    ),
    {
      minLength: 2,
      maxLength: 60,
    },
  )
  .filter((rows) => new Set(rows.map(([, left]) => left)).size === 2);
const inputOf = (rows: readonly (readonly [number, boolean])[]) => ({
  scores: rows.map(([score]) => score),
  churned: rows.map(([, left]) => left),
});

/** DeLong's interval by its definition: every pair of customers is compared. */
function deLong(left: readonly number[], stayed: readonly number[]) {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const won = (a: number, b: number) => (a > b ? 1 : a === b ? 0.5 : 0);
  const ofLeft = left.map((a) => mean(stayed.map((b) => won(a, b))));
  const ofStayed = stayed.map((b) => mean(left.map((a) => won(a, b))));
  const estimate = mean(ofLeft);
  const spread = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + (value - estimate) ** 2, 0) / (values.length - 1) / values.length;
  const reach = normalUpperQuantile(0.025) * Math.sqrt(spread(ofLeft) + spread(ofStayed));
  return { estimate, low: Math.max(0, estimate - reach), high: Math.min(1, estimate + reach) };
}

describe("evaluateRisk", () => {
  it("agrees with DeLong's definition over all pairs", () => {
    fc.assert(
      fc.property(customers, (rows) => {
        const left = rows.filter(([, gone]) => gone).map(([score]) => score);
        const stayed = rows.filter(([, gone]) => !gone).map(([score]) => score);
        const { auc } = evaluateRisk(inputOf(rows));
        const expected = deLong(left, stayed);
        expectNear(auc?.estimate, expected.estimate, 1e-13);
        if (left.length === 1 || stayed.length === 1) expect(auc).toMatchObject({ interval: { low: 0, high: 1 } });
        else {
          expectNear(auc?.interval.low, expected.low, 1e-12);
          expectNear(auc?.interval.high, expected.high, 1e-12);
        }
      }),
    );
  });

  it("is 0.5 for scores that are all the same, and takes what chance would", () => {
    fc.assert(
      fc.property(customers, fc.double({ min: 0.01, max: 1, noNaN: true }), (rows, share) => {
        const constant = rows.map(([, left]) => [0.3, left] as const);
        const { auc, ks, lift, capture } = evaluateRisk({ ...inputOf(constant), share });
        expect(auc?.estimate).toBe(0.5);
        expect(ks).toBe(0);
        expectNear(lift, 1, 1e-12);
        expectNear(capture, share, 1e-12);
      }),
    );
  });

  it("flips with the labels", () => {
    fc.assert(
      fc.property(customers, (rows) => {
        const there = evaluateRisk(inputOf(rows));
        const back = evaluateRisk(inputOf(rows.map(([score, left]) => [score, !left])));
        expectNear((there.auc?.estimate as number) + (back.auc?.estimate as number), 1, 1e-14);
        expectNear((there.auc?.interval.low as number) + (back.auc?.interval.high as number), 1, 1e-12);
        expectNear(there.ks, back.ks as number, 1e-14);
        expect(there.churned + back.churned).toBe(rows.length);
      }),
    );
  });

  it("depends on the order of the scores alone, and not on that of the customers", () => {
    fc.assert(
      fc.property(customers, fc.infiniteStream(fc.nat()), (rows, keys) => {
        const plain = evaluateRisk(inputOf(rows));
        const transformed = rows.map(([score, left]) => [Math.expm1(3 * score) * 1e-300 - 7e-301, left] as const);
        expect(evaluateRisk(inputOf(transformed))).toEqual(plain);
        const shuffled = rows
          .map((row) => [keys.next().value, row] as const)
          .sort(([a], [b]) => a - b)
          .map(([, row]) => row);
        expect(evaluateRisk(inputOf(shuffled))).toEqual(plain);
      }),
    );
  });

  it("finds the greatest distance of the two distributions", () => {
    fc.assert(
      fc.property(customers, (rows) => {
        const above = (left: boolean, cut: number) => {
          const of = rows.filter(([, gone]) => gone === left);
          return of.filter(([score]) => score >= cut).length / of.length;
        };
        const distances = rows.map(([score]) => Math.abs(above(true, score) - above(false, score)));
        expectNear(evaluateRisk(inputOf(rows)).ks, Math.max(...distances), 1e-12);
      }),
    );
  });

  it("captures the mean over all orders of ties", () => {
    // Two of the three customers of the middle score are in the top half: each with a chance of two thirds.
    const input = { scores: [9, 5, 5, 5, 1, 0], churned: [1, 1, 0, 0, 1, 0] };
    const { capture, lift } = evaluateRisk({ ...input, share: 0.5 });
    expectNear(capture, (1 + 2 / 3) / 3, 1e-14);
    expectNear(lift, (1 + 2 / 3) / 3 / 0.5, 1e-14);
  });

  it("captures more of a larger share, and all of everybody", () => {
    fc.assert(
      fc.property(customers, fc.array(fc.double({ min: 0.01, max: 1, noNaN: true })), (rows, shares) => {
        const captures = shares.sort((a, b) => a - b).map((share) => evaluateRisk({ ...inputOf(rows), share }).capture);
        captures.forEach((capture, i) => {
          expect(capture).toBeGreaterThanOrEqual(((captures[i - 1] ?? 0) as number) - 1e-12);
        });
        expect(evaluateRisk({ ...inputOf(rows), share: 1 })).toMatchObject({ capture: 1, lift: 1 });
      }),
    );
  });

  it("takes booleans, numbers and typed arrays alike, and 0 for −0", () => {
    const plain = evaluateRisk({ scores: [0, 0.5, 0, 1], churned: [true, false, false, true] });
    expect(evaluateRisk({ scores: [0, 0.5, -0, 1], churned: [1, 0, 0, 1] })).toEqual(plain);
    expect(evaluateRisk({ scores: Float32Array.of(-0, 0.5, 0, 1), churned: Uint8Array.of(1, 0, 0, 1) })).toEqual(plain);
  });

  it("says nothing of the order where nobody or everybody left, and nothing at all of nobody", () => {
    const none = { auc: null, ks: null, lift: null, capture: null };
    expect(evaluateRisk({ scores: [0.2, 0.4], churned: [1, 1], probabilities: true })).toMatchObject({
      ...none,
      customers: 2,
      churned: 2,
    });
    expectNear(evaluateRisk({ scores: [0.2, 0.4], churned: [1, 1], probabilities: true }).brier, 0.5, 1e-12);
    expect(evaluateRisk({ scores: [], churned: [], probabilities: true })).toEqual({
      ...none,
      customers: 0,
      churned: 0,
      brier: null,
      logLoss: null,
      calibration: null,
    });
  });

  it("clips a probability that was sure and wrong", () => {
    const sure = { scores: [0, 1], churned: [1, 0], probabilities: true };
    expectNear(evaluateRisk(sure).logLoss, -Math.log(1e-15), 1e-3);
    expect(evaluateRisk({ ...sure, churned: [0, 1] }).logLoss).toBeLessThanOrEqual(1.2e-15);
    expect(evaluateRisk({ ...sure, churned: [0, 1] }).brier).toBe(0);
  });

  it("puts every probability into the bin between whose ends it is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        (random, bins, at) => {
          const scores = [...random, Math.min(at, bins) / bins];
          const { calibration } = evaluateRisk({ scores, churned: scores.map(() => 0), probabilities: true, bins });
          expect(calibration).toHaveLength(bins);
          calibration?.forEach(({ from, until, customers, predicted, observed }, i) => {
            const inside = scores.filter(
              (each) => each >= from && (each < until || (i === bins - 1 && each === until)),
            );
            expect(customers).toBe(inside.length);
            if (inside.length === 0) expect([predicted, observed]).toEqual([null, null]);
            else expectNear(predicted, inside.reduce((sum, each) => sum + each, 0) / inside.length, 1e-13);
          });
        },
      ),
    );
  });

  it("is not led astray by the rounding of a product at the edge of a bin", () => {
    for (let bins = 1; bins <= 200; bins++) {
      const below = Array.from({ length: bins }, (_, i) => ((i + 1) / bins) * (1 - 2 ** -53));
      const { calibration } = evaluateRisk({ scores: below, churned: below.map(() => 0), probabilities: true, bins });
      calibration?.forEach(({ from, until, predicted }) => {
        expect(predicted).toBeGreaterThanOrEqual(from);
        expect(predicted).toBeLessThan(until);
      });
    }
  });

  it("has an interval that grows with the confidence", () => {
    fc.assert(
      fc.property(customers, (rows) => {
        const [narrow, wide] = [0.5, 0.99].map((confidence) => evaluateRisk({ ...inputOf(rows), confidence }).auc);
        expect(wide?.interval.low).toBeLessThanOrEqual(narrow?.interval.low as number);
        expect(wide?.interval.high).toBeGreaterThanOrEqual(narrow?.interval.high as number);
        expect(wide?.interval).toMatchObject({ confidence: 0.99, method: "delong" });
      }),
    );
  });

  it.each([
    [{ churned: [1] }, "churned must have 2 items, but got 1"],
    [{ churned: [1, 2] }, "churned[1] must be true or false, but got 2"],
    [{ churned: ["yes", 0] }, 'churned[0] must be true or false, but got the string "yes"'],
    [{ churned: Array(2) }, "churned[0] is missing: true or false is needed"],
    [{ churned: "10" }, 'churned must be a list, but got the string "10"'],
    [{ scores: [1, Number.NaN] }, "scores[1] must be a number, but got NaN"],
    [
      { scores: [1.5, -0.5], probabilities: true },
      "scores[0] must be at most 1, but got 1.5; scores[1] must be at least 0",
    ],
    [{ probabilities: 1 }, "probabilities must be true or false, but got 1"],
    [{ share: 0 }, "share must be at least 0.000001, but got 0"],
    [{ bins: 0 }, "bins must be at least 1, but got 0"],
  ])("refuses %j", (change, message) => {
    const input = { scores: [0.1, 0.2], churned: [0, 1], ...change };
    expect(() => evaluateRisk(input as never)).toThrow(message);
  });

  it("names no more than the first bad items of a long list", () => {
    const scores = Array.from({ length: 100 }, () => 2);
    for (const input of [
      { scores, churned: scores },
      { scores, churned: scores.map(() => 0), probabilities: true },
    ])
      expect(() => evaluateRisk(input)).toThrow(
        expect.objectContaining({ issues: expect.objectContaining({ length: 20 }) }),
      );
  });
});

it.each([
  // 6 times it rounds to 5, but 5 / 6 is above it.
  [0.8333333333333333, 6, 4],
  // 100 times it is 28.999999999999996, but 29 / 100 is equal to it.
  [0.29, 100, 29],
])("puts %s of %i bins into the one that has it between its ends", (probability, bins, place) => {
  const { calibration } = evaluateRisk({ scores: [probability], churned: [0], probabilities: true, bins });
  expect(calibration?.map(({ customers }) => customers)).toEqual(
    Array.from({ length: bins }, (_, i) => (i === place ? 1 : 0)),
  );
});
