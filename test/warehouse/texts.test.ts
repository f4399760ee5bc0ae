import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type DialectName, dialects } from "../../src/warehouse";
import { orderTexts, subscriptionTexts } from "./texts";

const names = Object.keys(dialects) as DialectName[];

describe("the texts of queries", () => {
  it.each(names)("in %s are those that were read and kept", async (name) => {
    const texts = orderTexts(name).map(([title, sql]) => `-- ${title}\n${sql};\n`);
    await expect(texts.join("\n")).toMatchFileSnapshot(`texts/orders.${name}.sql`);
    const others = subscriptionTexts(name).map(([title, sql]) => `-- ${title}\n${sql};\n`);
    await expect(others.join("\n")).toMatchFileSnapshot(`texts/subscriptions.${name}.sql`);
  });

  it.each(names)("in %s for a part of a named table, of times without a zone", async (name) => {
    const part = dialects[name].part === undefined ? {} : { part: { of: 4, number: 1 } };
    const change = { orderedAt: "utc", table: ["shop", "orders"], ...part } as const;
    const kept = ["orderSpanQuery", "purchaseSummaryQuery"];
    const texts = orderTexts(name, change).filter(([title]) => kept.includes(title));
    const file = `texts/parts.${name}.sql`;
    await expect(texts.map(([title, sql]) => `-- ${title}\n${sql};\n`).join("\n")).toMatchFileSnapshot(file);
  });

  it("name no engine outside the dialects", () => {
    const folder = new URL("../../src/warehouse/", import.meta.url);
    for (const file of readdirSync(folder).filter((each) => each.endsWith(".ts") && each !== "index.ts")) {
      const code = readFileSync(new URL(file, folder), "utf8").replace(/^ *(?:\/\*\*|\*|\/\/).*$/gmu, "");
      for (const { name, title } of Object.values(dialects))
        expect(code.includes(`"${name}"`) || code.includes(title), `${file} speaks of ${title}`).toBe(false);
    }
  });

  it("use each whole number as it is, and nothing that is no number", () => {
    for (const name of names)
      for (const [title, sql] of [...orderTexts(name), ...subscriptionTexts(name)])
        expect(sql, title).not.toMatch(/NaN|Infinity|undefined|\[object|null/u);
  });
});
