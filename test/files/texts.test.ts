// Every decision and every question has a sentence in three languages, with the same values in it.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFile, readingText } from "../../src/files";
import { ar } from "../../src/files/texts/ar";
import { en } from "../../src/files/texts/en";
import { fa } from "../../src/files/texts/fa";
import { words } from "../../src/files/texts/reasons";

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : [readFileSync(path, "utf8")];
  });
}

const codes = Object.keys(en) as (keyof typeof en)[];
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name).sort();

describe("the sentences about files", () => {
  it.each(codes)("%s has the same values in Arabic and Persian", (code) => {
    for (const text of [ar[code], fa[code]]) {
      expect(holes(text)).toEqual(holes(en[code]));
      expect(text).toMatch(/[\u0600-\u06ff]/u);
    }
  });

  it("are there for every code in the source, and none is left over", () => {
    const all = sources("src/files").join("\n");
    const named = new Set(
      [
        ...all.matchAll(
          /\b(?:question|telling|ask|tell)\(\s*"([\w-]+)"|tells: \[([^\]]+)\]|\[\[0x[^\]]+\], "([\w-]+)"\]/gu,
        ),
      ].flatMap(([, one, list, other]) => [
        ...(one ? [one] : []),
        ...(list ? [...list.matchAll(/"([\w-]+)"/gu)].map(([, each]) => each as string) : []),
        ...(other ? [other] : []),
      ]),
    );
    expect([...named].filter((code) => !(code in en))).toEqual([]);
    expect(codes.filter((code) => !all.includes(`"${code}"`) && !named.has(code))).toEqual([]);
  });

  it("have the same words in both languages", () => {
    expect(Object.keys(words.ar)).toEqual(Object.keys(words.fa));
  });

  it("name the option as a flag or as in code, and its answers", async () => {
    const bytes = new Uint8Array(readFileSync("test/files/exports/ambiguous-dates.csv"));
    const { questions } = await readFile(bytes);
    const [asked] = questions;
    if (asked === undefined) throw new Error("nothing is asked");
    expect(readingText(asked)).toBe(
      "date: every date can be read day first and month first. 01/02/2025 (line 2) is 2025-02-01 or 2025-01-02. " +
        "Answer with --date-format dmy or --date-format mdy.",
    );
    expect(readingText(asked, { options: "names" })).toContain("Answer with dateFormat: dmy or dateFormat: mdy.");
    expect(readingText(asked, { locale: "fa-IR" })).toContain(
      "\u2068--date-format dmy\u2069 یا \u2068--date-format mdy\u2069",
    );
    expect(readingText(asked, { locale: "ar" })).toContain("\u2068--date-format dmy\u2069 أو");
  });

  it("name columns and statuses with what they are for", () => {
    const details = { word: "on route", rows: 2, money: 1234.5, line: 3 };
    expect(readingText({ code: "status-unknown", option: "status", answers: ["paid", "not paid"], details })).toBe(
      "The status on route is not known (rows: 2, with 1,234.5, first in line 3). What does it mean? Answer with " +
        '--status "on route"=paid or --status "on route"="not paid".',
    );
    const column = {
      code: "no-customer-column",
      option: "columns",
      answers: ["E mail"],
      details: { field: "customer" },
    } as const;
    expect(readingText(column)).toContain('Answer with --column customer="E mail".');
    expect(readingText({ ...column, answers: [] })).toContain("Answer with --column.");
  });

  it("say dates in words, in the zone of the file", () => {
    const span = { first: "2025-01-31T23:30:00.000Z", last: "2025-02-03T00:00:00.000Z", zone: "Europe/Berlin" };
    const told = { code: "span", certainty: "certain", option: null, details: span } as const;
    expect(readingText(told)).toBe("First order 1 February 2025, last order 3 February 2025.");
    expect(readingText(told, { locale: "fa" })).toContain("۱۳ بهمن ۱۴۰۳");
  });

  it("say what they can of a code without a sentence", () => {
    expect(readingText({ code: "new-code", option: null, answers: [], details: {} })).toBe("new-code");
  });
});
