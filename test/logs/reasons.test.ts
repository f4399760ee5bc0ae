import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { subscriptionLog, subscriptionLogFromChunks, subscriptionLogFromColumns } from "../../src";
import { paidRows, withoutShortGaps } from "../../src/logs/paidRows";
import { reasonColumn } from "../../src/logs/reasonColumn";
import { reasonOfEnd } from "../../src/logs/reasonOfEnd";
import { subscriptionRows } from "../contract/logs";

const row = (customerId: string, startedAt: string, endedAt: string | null, reason?: unknown, mrr = 10) => ({
  customerId,
  startedAt,
  endedAt,
  mrr,
  ...(reason === undefined ? {} : { reason }),
});

describe("reasons in a subscription log", () => {
  it("are texts without the spaces around them, and blank ones are none", () => {
    const log = subscriptionLog([
      row("b", "2025-02-01", null, ""),
      row("a", "2025-03-01", null, null),
      row("a", "2025-01-01", "2025-02-01", " too expensive "),
      row("b", "2025-01-01", "2025-02-01", "payment failed"),
      row("c", "2025-01-01", "2025-02-01", "too expensive"),
      row("c", "2025-03-01", "2025-04-01", "   "),
    ]);
    expect(log.customerIds).toEqual(["b", "a", "c"]);
    expect(log.reasons).toEqual(["payment failed", "too expensive"]);
    expect(log.reasonNumbers).toEqual(Int32Array.of(0, -1, 1, -1, 1, -1));
  });

  it("take no column where no row names one", () => {
    const log = subscriptionLog([row("a", "2025-01-01", null), row("b", "2025-01-01", null, null)]);
    expect([log.reasons, log.reasonNumbers]).toEqual([[], null]);
    const columns = { customerId: [1], startedAt: Float64Array.of(1e12), endedAt: Float64Array.of(2e12) };
    const typed = subscriptionLogFromColumns({ ...columns, mrr: Float64Array.of(1) });
    expect([typed.reasons, typed.reasonNumbers]).toEqual([[], null]);
  });

  it("may stand under another key, which every row then must have", () => {
    const rows = [{ ...row("a", "2025-01-01", "2025-02-01"), why: "price" }];
    expect(subscriptionLog(rows, { reason: "why" }).reasons).toEqual(["price"]);
    expect(() => subscriptionLog([row("a", "2025-01-01", null), ...rows] as typeof rows, { reason: "why" })).toThrow(
      "[0].reason is missing",
    );
    // @ts-expect-error a key that no row has
    expect(() => subscriptionLog(rows, { reason: "whi" })).toThrow("reason");
    // @ts-expect-error a misspelled field
    expect(() => subscriptionLog(rows, { reasons: "why" })).toThrow("reasons");
  });

  it.each([[5], [true], [["price"]], [{}]])("refuse what is not text: %j", (reason) => {
    expect(() => subscriptionLog([row("a", "2025-01-01", null, reason)])).toThrow("[0].reason must be");
  });

  it("are the same from rows, columns and chunks, and without the rows left out", async () => {
    await fc.assert(
      fc.asyncProperty(subscriptionRows, async (rows) => {
        const options = { invalidRows: "skip" } as const;
        const log = subscriptionLog(rows, {}, options);
        expect(await subscriptionLogFromChunks([rows.slice(0, 3), rows.slice(3)], {}, options)).toEqual(log);
        const column = <Name extends keyof (typeof rows)[number]>(name: Name) => rows.map((each) => each[name]);
        const ofColumns = subscriptionLogFromColumns(
          {
            customerId: column("customerId"),
            startedAt: column("startedAt"),
            endedAt: column("endedAt"),
            mrr: column("mrr"),
            trial: column("trial"),
            reason: column("reason"),
          },
          options,
        );
        expect(ofColumns).toEqual(log);
      }),
      { numRuns: 50 },
    );
  });

  it("go with rows that are refused at the end, because they overlap", () => {
    const rows = [
      { ...row("a", "2025-01-01", "2025-03-01", "first"), subscriptionId: 1 },
      { ...row("b", "2025-01-01", "2025-02-01", "second"), subscriptionId: 2 },
      { ...row("b", "2025-01-15", "2025-03-01", "third"), subscriptionId: 2 },
      { ...row("c", "2025-01-01", "2025-03-01", "first"), subscriptionId: 3 },
      { ...row("d", "2025-01-01", "2025-03-01"), subscriptionId: 4 },
    ];
    const log = subscriptionLog(rows, {}, { invalidRows: "skip" });
    expect(log.skipped.count).toBeGreaterThan(0);
    const kept = rows.filter(({ customerId }) => log.customerIds.includes(customerId));
    expect(log.reasons).toEqual(
      [...new Set(kept.flatMap(({ reason }) => reason ?? []))].filter((each) => log.reasons.includes(each as string)),
    );
    expect(log.reasons).toContain("first");
    const reasonOf = (customer: string) => {
      const place = log.starts[log.customerIds.indexOf(customer)] as number;
      return log.reasons[log.reasonNumbers?.[place] as number] ?? null;
    };
    expect(["a", "c", "d"].map(reasonOf)).toEqual(["first", "first", null]);
    // All the rows with reasons are refused, and the reasons with them.
    const without = subscriptionLog(
      [...rows.slice(1, 3), rows[4] as (typeof rows)[0]].map((each) => ({ ...each })),
      {},
      {
        invalidRows: "skip",
      },
    );
    expect(without.customerIds).toContain("d");
  });

  it("stay with their rows where trials are left out", () => {
    const log = subscriptionLog([
      { ...row("a", "2025-01-01", "2025-01-15", "no need"), trial: true },
      row("a", "2025-01-15", "2025-02-01", "price"),
      row("b", "2025-01-15", "2025-02-01"),
    ] as object[]);
    const { reasons, reasonNumbers } = paidRows(log);
    expect([reasons, reasonNumbers]).toEqual([["no need", "price"], Int32Array.of(1, -1)]);
    const plain = subscriptionLog([
      { ...row("a", "2025-01-01", "2025-01-15"), trial: true },
      row("a", "2025-01-15", "2025-02-01"),
    ] as object[]);
    expect(paidRows(plain).reasonNumbers).toBe(null);
  });
});

describe("a column of reasons", () => {
  it("takes the place of a removed row where its own row lies beyond all reasons", () => {
    const column = reasonColumn();
    column.set(0, "price");
    column.set(1, "service");
    column.move(100_000, 0);
    expect(column.upTo(2)).toEqual({ reasons: ["service"], reasonNumbers: Int32Array.of(-1, 0) });
    column.move(1, 0);
    expect(column.upTo(1)).toEqual({ reasons: ["service"], reasonNumbers: Int32Array.of(0) });
  });
});

describe("the reason of an end", () => {
  const reasonAt = (end: string, ...rows: object[]) => {
    const paid = withoutShortGaps(paidRows(subscriptionLog(rows)), { gapDays: 0, timeZone: "UTC" });
    return reasonOfEnd(paid, 0, rows.length, Date.parse(end));
  };
  const end = "2025-02-01T00:00:00Z";

  it("is that of the row that ended then, with the highest revenue that names one", () => {
    expect(reasonAt(end, row("a", "2025-01-01", "2025-02-01", "x"), row("a", "2025-01-01", "2025-01-20", "y"))).toBe(
      "x",
    );
    expect(reasonAt(end, row("a", "2025-01-01", "2025-02-01", "x", 5), row("a", "2025-01-01", "2025-02-01", "y"))).toBe(
      "y",
    );
    expect(reasonAt(end, row("a", "2025-01-01", "2025-02-01", "y"), row("a", "2025-01-02", "2025-02-01", "x", 5))).toBe(
      "y",
    );
    expect(reasonAt(end, row("a", "2025-01-01", "2025-02-01"), row("a", "2025-01-01", "2025-02-01", "y", 5))).toBe("y");
  });

  it("is the first by its text of equal ones, in whichever order they come", () => {
    const rows = [row("a", "2025-01-01", "2025-02-01", "x"), row("a", "2025-01-01", "2025-02-01", "b")];
    expect([reasonAt(end, ...rows), reasonAt(end, ...rows.reverse())]).toEqual(["b", "b"]);
    const later = row("a", "2025-01-05", "2025-02-01", "b");
    expect(reasonAt(end, row("a", "2025-01-01", "2025-02-01", "x"), later)).toBe("b");
    expect(reasonAt(end, row("a", "2025-01-01", "2025-02-01", "a"), later)).toBe("a");
  });

  it("is not that of the next customer", () => {
    const log = subscriptionLog([row("a", "2025-01-01", "2025-02-01"), row("b", "2025-01-01", "2025-02-01", "x")]);
    const paid = paidRows(log);
    expect([reasonOfEnd(paid, 0, 1, Date.parse(end)), reasonOfEnd(paid, 1, 2, Date.parse(end))]).toEqual([null, "x"]);
  });

  it("is unknown where the row names none, whatever earlier rows say", () => {
    expect(reasonAt(end, row("a", "2024-01-01", "2024-02-01", "x"), row("a", "2025-01-01", "2025-02-01"))).toBe(null);
    expect(reasonAt(end, row("a", "2025-01-01", "2025-02-01"))).toBe(null);
  });
});
