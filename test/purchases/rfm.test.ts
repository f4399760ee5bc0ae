import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { customerSummaries, orderLog, purchaseSummary, rfm, rfmSegments } from "../../src/index";
import { revenueBounds } from "../../src/purchases/revenueBounds";
import { expectNear } from "../near";
import { DAY, END, instants, logOf, rows, zones } from "./orderRows";

/**
 * Rows of a customer with so many orders, the last of them so many days before the end of 2006, who has paid so much.
 */
function history(customerId: string, recencyDays: number, orders: number, revenue: number) {
  const last = Date.UTC(2006, 11, 31) - recencyDays * DAY;
  return Array.from({ length: orders }, (_, i) => ({
    customerId,
    orderedAt: last - i * DAY,
    amount: i === 0 ? revenue : 0,
  }));
}

describe("rfm", () => {
  // Fourteen customers with the thresholds of the package's sample of orders, two of that sample among them.
  const recency = [98, 140, 110, 115, 115, 181, 181, 295, 298, 400, 482, 482, 700, 900];
  const orders = [7, 3, 1, 4, 4, 4, 5, 5, 6, 6, 8, 8, 9, 10];
  const revenue = [596, 340, 100, 200, 254, 257, 382, 382, 504, 507, 666, 666, 800, 900];
  const name = (i: number) => ["Aden Murphy", "Add Senger"][i] ?? `customer ${i}`;
  const sample = recency.flatMap((days, i) => history(name(i), days, orders[i] as number, revenue[i] as number));
  const asOf = "2006-12-31";

  it("takes a thousand own segments and no more, and thresholds of −0 as 0", () => {
    const log = orderLog([{ customerId: "a", orderedAt: "2025-01-01", amount: 5 }]);
    const anyScores = { recency: [1, 5], frequency: [1, 5], monetary: [1, 5] } as const;
    const segments = (length: number) => Array.from({ length }, (_, i) => ({ id: `s${i}`, ...anyScores }));
    const at = "2025-02-01";
    const { customers, segments: found } = rfm(log, { asOf: at, segments: segments(1000) });
    expect([customers.length, found.length]).toEqual([1, 1001]);
    expect(() => rfm(log, { asOf: at, segments: segments(1001) })).toThrow(
      "rfm: segments must have ≤ 1000 items, but got 1001",
    );
    const zeros = rfm(log, {
      asOf: at,
      bins: 2,
      thresholds: { recency: [-0], frequency: [-0], monetary: [-0] },
    }).thresholds;
    expect(Object.values(zeros).map(([each]) => Object.is(each, 0))).toEqual([true, true, true]);
  });

  it("takes revenues as equal to a threshold that differ from it by rounding, however large", () => {
    expect(revenueBounds([1e6, 0.5, 0, -1e6])).toEqual([1e6 + 1e-6, 0.5 + 1e-12, 1e-12, -1e6 + 1e-6]);
  });

  it("has the thresholds and scores of the R package rfm (rfm_table_order on rfm_data_orders)", () => {
    const { customers, thresholds } = rfm(orderLog(sample), { asOf });
    const near = (values: readonly number[]) => values.map((each) => expect.closeTo(each, 9));
    expect(thresholds).toEqual({
      recency: near([115, 181, 297.4, 482]),
      frequency: near([4, 5, 6, 8]),
      monetary: near([255.8, 382, 506.4, 666]),
    });
    expect(customers[0]).toMatchObject({ customerId: "Aden Murphy", recency: 5, frequency: 4, monetary: 4 });
    expect(customers[1]).toMatchObject({ customerId: "Add Senger", recency: 4, frequency: 1, monetary: 2 });
  });

  it("gives equal values equal scores, and those at a threshold the lower bin", () => {
    const list = Array.from({ length: 10 }, (_, i) => history(`${i}`, 30, i < 9 ? 1 : 2, 5)).flat();
    const { customers, thresholds } = rfm(orderLog(list), { asOf });
    expect(thresholds).toEqual({ recency: [30, 30, 30, 30], frequency: [1, 1, 1, 1], monetary: [5, 5, 5, 5] });
    expect(customers.map(({ frequency }) => frequency)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 5]);
    expect(customers.every((each) => each.recency === 5 && each.monetary === 1)).toBe(true);
  });

  it("takes a revenue that differs from a threshold by rounding alone as equal to it", () => {
    const score = (amounts: readonly number[], threshold: number) => {
      const list = amounts.map((amount, i) => ({ customerId: "a", orderedAt: `2006-01-0${i + 1}`, amount }));
      const thresholds = { recency: [0], frequency: [0], monetary: [threshold] };
      return rfm(orderLog(list), { asOf, bins: 2, thresholds }).customers[0]?.monetary;
    };
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    expect(score([0.1, 0.2], 0.3)).toBe(1);
    expect(score([0, -0.3], -0.1 - 0.2)).toBe(1);
    expect(score([0.1, 0.2, -0.3], 0)).toBe(1);
    expect(score([1 + 2 ** -40], 1)).toBe(1);
    expect(score([1 + 2 ** -39], 1)).toBe(2);
    // A cent counts, in a thousand million too.
    expect(score([0.31], 0.3)).toBe(2);
    expect(score([0, -0.29], -0.3)).toBe(2);
    expect(score([1_000_000_000.01], 1_000_000_000)).toBe(2);
    // The median is 0.3, and nobody is above it.
    const list = ["a", "b", "c"].flatMap((id) => history(id, 30, 1, id === "a" ? 0.1 : 0.3));
    const { customers } = rfm(orderLog([...list, ...history("a", 31, 1, 0.2)]), { asOf, bins: 2 });
    expect(customers.map(({ monetary }) => monetary)).toEqual([1, 1, 1]);
  });

  it("counts days of the calendar from the last order, and what was paid less what was paid back", () => {
    const list = [
      { customerId: "a", orderedAt: "2025-03-29T23:30Z", amount: 50 },
      { customerId: "a", orderedAt: "2025-03-30T10:00Z", amount: -20 },
      { customerId: "a", orderedAt: "2025-04-01T00:00Z", amount: 1000 },
      { customerId: "z", orderedAt: "2025-03-30T10:00Z", amount: -20 },
    ];
    const [utc, ...none] = rfm(orderLog(list), { asOf: "2025-04-01" }).customers;
    expect(none).toEqual([]);
    expect(utc).toMatchObject({ customerId: "a", recencyDays: 3, orders: 1, revenue: 30 });
    const [berlin] = rfm(orderLog(list, {}, { timeZone: "Europe/Berlin" }), { asOf: "2025-04-01" }).customers;
    expect(berlin).toMatchObject({ recencyDays: 2, orders: 1 });
  });

  it("takes own thresholds, such as those of another log, which give the same scores", () => {
    fc.assert(
      fc.property(rows, instants, fc.integer({ min: 2, max: 7 }), (list, at, bins) => {
        const log = logOf(list);
        const { customers, thresholds } = rfm(log, { asOf: at, bins });
        fc.pre(customers.length > 0);
        const again = rfm(log, { asOf: at, bins, thresholds });
        expect(again.customers).toEqual(customers);
        expect(again.thresholds).toEqual(thresholds);
        const own = { recency: Float64Array.from({ length: bins - 1 }, (_, i) => 10 * i - 0) as never };
        for (const each of rfm(log, { asOf: at, bins, thresholds: { ...thresholds, ...own } }).customers) {
          const above = Array.from({ length: bins - 1 }, (_, i) => 10 * i).filter((bound) => each.recencyDays > bound);
          expect(each.recency).toBe(bins - above.length);
        }
      }),
    );
  });

  it("takes own segments: the first that fits, the rest in others, with names that TypeScript knows", () => {
    const log = orderLog([...history("a", 10, 3, 50), ...history("b", 200, 1, 10), ...history("c", 20, 2, 30)]);
    const asked = {
      asOf,
      bins: 3,
      thresholds: { recency: [15, 100], frequency: [1, 2], monetary: [20, 40] },
    } as const;
    const { segments } = rfm(log, {
      ...asked,
      segments: [
        { id: "best", recency: [3, 3], frequency: [3, 3], monetary: [3, 3] },
        { id: "good", recency: [2, 3], frequency: [2, 3], monetary: [1, 3] },
      ],
    });
    expect(segments).toEqual([
      { id: "best", customers: 1, revenue: 50, customerIds: ["a"] },
      { id: "good", customers: 1, revenue: 30, customerIds: ["c"] },
      { id: "others", customers: 1, revenue: 10, customerIds: ["b"] },
    ]);
    expectTypeOf(segments[0]?.id).toEqualTypeOf<"best" | "good" | "others" | undefined>();
    // @ts-expect-error: a segment of this name was not asked for.
    expect(segments.find(({ id }) => id === "worst")).toBeUndefined();
    const all = [1, 3] as const;
    const closed = [{ id: "others", recency: [3, 3], frequency: all, monetary: all }] as const;
    expect(rfm(log, { ...asked, segments: closed }).segments).toEqual([
      { id: "others", customers: 3, revenue: 90, customerIds: ["a", "b", "c"] },
    ]);
    expect(rfm(log, { ...asked, segments: [] }).segments.map(({ id, customers }) => [id, customers])).toEqual([
      ["others", 3],
    ]);
    const [, second] = rfm(log, {
      ...asked,
      segments: [...closed.map((each) => ({ ...each, id: "new" })), ...closed],
    }).segments;
    expect(second).toMatchObject({ id: "others", customers: 2 });
  });

  it("takes the segments that it has itself as own ones", () => {
    fc.assert(
      fc.property(rows, instants, (list, at) => {
        const log = logOf(list);
        expect(rfm(log, { asOf: at, segments: rfmSegments })).toEqual(rfm(log, { asOf: at }));
      }),
    );
  });

  it("refuses thresholds of another number or not in order, and segments beyond the bins, reversed or twice", () => {
    const log = orderLog(sample);
    const none = { recency: [], frequency: [], monetary: [] };
    const refused = (options: object) => () => rfm(log, { asOf, bins: 2, ...options } as never);
    expect(refused({ thresholds: none })).toThrow("rfm: thresholds.recency must have 1 items, but got 0");
    expect(refused({ bins: 3, thresholds: { recency: [1, 1], frequency: [2, 1], monetary: [1, 2] } })).toThrow(
      "rfm: thresholds.frequency[1] must be at least 2, but got 1",
    );
    const segment = { id: "a", recency: [1, 2], frequency: [1, 2], monetary: [1, 2] };
    expect(refused({ segments: [{ ...segment, recency: [1, 3] }] })).toThrow(
      "rfm: segments[0].recency[1] must be at most 2, but got 3",
    );
    expect(refused({ segments: [{ ...segment, monetary: [2, 1] }] })).toThrow(
      "rfm: segments[0].monetary[1] must be at least 2, but got 1",
    );
    expect(refused({ segments: [{ ...segment, frequency: [1] }] })).toThrow(
      "segments[0].frequency must have ≥ 2 items",
    );
    expect(refused({ segments: [segment, segment] })).toThrow("segments[1].id must be unique");
    expect(refused({ segments: [{ ...segment, id: "others" }, segment] })).toThrow("segments[0].id must be unique");
    expect(refused({ segments: Array.from({ length: 1001 }, (_, i) => ({ ...segment, id: `${i}` })) })).toThrow(
      "segments must have ≤ 1000 items, but got 1001",
    );
  });

  it("has no thresholds without customers, and all segments", () => {
    const { customers, thresholds, segments } = rfm(orderLog([]), { asOf });
    expect(customers).toEqual([]);
    expect(thresholds).toEqual({ recency: [], frequency: [], monetary: [] });
    expect(segments.map(({ id }) => id)).toEqual(rfmSegments.map(({ id }) => id));
  });

  it("has a rule for every score, and a score for every rule", () => {
    const reached = new Set<string>();
    for (let r = 1; r <= 5; r++)
      for (let f = 1; f <= 5; f++)
        for (let m = 1; m <= 5; m++) {
          const isIn = (score: number, [least, greatest]: readonly number[]) =>
            score >= (least as number) && score <= (greatest as number);
          const rule = rfmSegments.find(
            (each) => isIn(r, each.recency) && isIn(f, each.frequency) && isIn(m, each.monetary),
          );
          reached.add(rule?.id ?? "none");
        }
    expect([...reached].sort()).toEqual(rfmSegments.map(({ id }) => id).sort());
  });

  it("names the segments that wider rules hide in the R package's order: new, and not to lose", () => {
    const { customers, segments } = rfm(orderLog(sample), { asOf });
    const segmentOf = (id: unknown) => segments.find(({ customerIds }) => customerIds.includes(id as string))?.id;
    expect(segmentOf("Aden Murphy")).toBe("champions");
    for (const { customerId, recency: r, frequency: f, monetary: m } of customers) {
      if (r === 1 && f >= 4 && m >= 4) expect(segmentOf(customerId)).toBe("cannotLose");
      if (r >= 4 && f === 1 && m === 1) expect(segmentOf(customerId)).toBe("newCustomers");
    }
    expect(customers.filter(({ recency: r, frequency: f }) => r === 1 && f === 5)).not.toHaveLength(0);
  });

  it("names the segment of each of the 125 triples of scores", () => {
    // A row for each score of recency from 1, a group for each of frequency, a letter for each of money.
    const table = [
      "OO--- ORRRR -RRRR -RRXX -RRXX",
      "SS--- SAARR -ALLL -RLLL -RLLL",
      "PYY-- YYY-- YYLLL --LLL --LLL",
      "NYY-- YYY-- YYLLL --LCC --LCC",
      "NYY-- YYY-- YYLLL --LCC --LCC",
    ];
    const letters: Record<string, string> = {
      champions: "C",
      loyalCustomers: "L",
      newCustomers: "N",
      promising: "P",
      potentialLoyalists: "Y",
      needAttention: "A",
      aboutToSleep: "S",
      cannotLose: "X",
      atRisk: "R",
      lost: "O",
      others: "-",
    };
    const scores = [1, 2, 3, 4, 5];
    const triples = scores.flatMap((r) => scores.flatMap((f) => scores.map((m) => [r, f, m] as const)));
    const list = triples.flatMap(([r, f, m]) => history(`${r}${f}${m}`, 60 - 10 * r, f, 10 * m));
    const { customers, segments } = rfm(orderLog(list), { asOf });
    for (const { customerId, recency, frequency, monetary } of customers)
      expect(customerId).toBe(`${recency}${frequency}${monetary}`);
    const segmentOf = new Map(segments.flatMap(({ id, customerIds }) => customerIds.map((each) => [each, id])));
    const got = scores.map((r) =>
      scores.map((f) => scores.map((m) => letters[segmentOf.get(`${r}${f}${m}`) as string]).join("")).join(" "),
    );
    expect(got).toEqual(table);
  });

  it("puts every customer into one segment, with the counts and the revenue of the summary", () => {
    fc.assert(
      fc.property(rows, instants, fc.integer({ min: 2, max: 12 }), (list, at, bins) => {
        const log = logOf(list);
        const { customers, segments, thresholds } = rfm(log, { asOf: at, bins });
        const summary = purchaseSummary(log, { until: at });
        expect(customers).toHaveLength(summary.customers);
        expect(customers.map(({ customerId }) => customerId)).toEqual(customerSummaries(log, { asOf: at }).customerId);
        expect(customers.reduce((sum, each) => sum + each.orders, 0)).toBe(summary.orders);
        expect(segments.flatMap(({ customerIds }) => customerIds).sort()).toEqual(
          customers.map(({ customerId }) => customerId).sort(),
        );
        for (const { customers: count, customerIds } of segments) expect(count).toBe(customerIds.length);
        const paid = customers.reduce((sum, each) => sum + each.revenue, 0);
        expectNear(
          segments.reduce((sum, each) => sum + each.revenue, 0),
          paid,
          1e-12,
        );
        if (customers.length > 0) expect(thresholds.recency).toHaveLength(bins - 1);
      }),
    );
  });

  it("scores whoever is better no lower, and as many as the bins say when no two are alike", () => {
    fc.assert(
      fc.property(rows, zones, fc.integer({ min: 2, max: 7 }), (list, timeZone, bins) => {
        const { customers } = rfm(logOf(list, timeZone), { asOf: END, bins });
        for (const a of customers)
          for (const b of customers) {
            if (a.recencyDays <= b.recencyDays) expect(a.recency).toBeGreaterThanOrEqual(b.recency);
            if (a.orders >= b.orders) expect(a.frequency).toBeGreaterThanOrEqual(b.frequency);
            if (a.revenue >= b.revenue) expect(a.monetary).toBeGreaterThanOrEqual(b.monetary);
          }
        const revenues = new Set(customers.map((each) => each.revenue));
        if (revenues.size !== customers.length || customers.length < bins) return;
        const sizes = Array.from(
          { length: bins },
          (_, i) => customers.filter((each) => each.monetary === i + 1).length,
        );
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
      }),
    );
  });
});
