import { describe, expect, it } from "vitest";
import { ENGINES, engine } from "./engines";
import { orderTexts } from "./texts";

const DAY = 86_400_000;
const COLUMNS = [
  ["customer_id", "text"],
  ["ordered_at", "milliseconds"],
  ["amount", "number"],
  ["channel", "text"],
] as const;
const ROWS = Array.from({ length: 40 }, (_, i) => [
  `c${i % 7}`,
  Date.UTC(2025, 0, 3) + i * 3 * DAY,
  i % 9 === 8 ? -5 : i,
  i % 2 === 0 ? "web" : "app",
]);

/** The names of the tables that a query makes. */
const made = (sql: string) =>
  [...sql.matchAll(/(?:^WITH |,\n)(\w+) (?:\([^)]*\) )?AS \(/gu)].map(([, name]) => name as string);

describe.each(ENGINES)("a table in %s", (name) => {
  it("may have the name of any table that a query makes", async () => {
    const db = await engine(name);
    const change = { orderedAt: "milliseconds" } as const;
    const sorted = (rows: readonly object[]) => rows.map((row) => Object.values(row).map(String).join()).sort();
    await db.load("orders", COLUMNS, ROWS);
    const texts = orderTexts(db.dialect, change);
    const names = [...new Set(texts.flatMap(([, sql]) => made(sql)))];
    expect(names.length).toBeGreaterThan(20);
    for (const table of names) {
      await db.load(table, COLUMNS, ROWS);
      const own = orderTexts(db.dialect, { ...change, table });
      for (const [i, [title, sql]] of texts.entries()) {
        if (!made(sql).includes(table)) continue;
        const same = own[i]?.[1] as string;
        expect(made(same), title).not.toContain(table);
        expect(sorted(await db.run(same)), `${title}, ${table}`).toEqual(sorted(await db.run(sql)));
      }
      await db.run(
        `DROP ${name === "spark" ? "VIEW" : "TABLE"} ${["clickhouse", "spark"].includes(name) ? table : `"${table}"`}`,
      );
    }
  }, 240_000);
});
