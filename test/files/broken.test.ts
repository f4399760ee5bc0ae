// Whatever a file contains, reading it ends soon, with data or with questions that have a sentence; it never throws.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Reading, readFile, readingText } from "../../src/files";
import { en } from "../../src/files/texts/en";

const FOLDER = "test/files/exports";
const files = readdirSync(FOLDER)
  .filter((name) => /\.(?:csv|txt)$/u.test(name))
  .map((name) => new Uint8Array(readFileSync(join(FOLDER, name))));

/** A change of a file: bytes flipped, cells swapped, cut off, line ends mixed, filled with anything. */
const change = fc.oneof(
  fc
    .array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 20 })
    .map((flips) => (bytes: Uint8Array) => {
      const changed = bytes.slice();
      for (const [at, byte] of flips) changed[at % changed.length] = byte;
      return changed;
    }),
  fc.nat().map((at) => (bytes: Uint8Array) => bytes.slice(0, at % (bytes.length + 1))),
  fc.nat().map((at) => (bytes: Uint8Array) => bytes.slice(at % bytes.length)),
  fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => (bytes: Uint8Array) => {
    const cells = Buffer.from(bytes)
      .toString("latin1")
      .split(/([,;\t])/u);
    const [one, two] = [2 * (a % Math.ceil(cells.length / 2)), 2 * (b % Math.ceil(cells.length / 2))];
    [cells[one], cells[two]] = [cells[two] as string, cells[one] as string];
    return new Uint8Array(Buffer.from(cells.join(""), "latin1"));
  }),
  fc.array(fc.constantFrom("\n", "\r\n", "\r"), { minLength: 1, maxLength: 5 }).map((ends) => (bytes: Uint8Array) => {
    let i = 0;
    const text = Buffer.from(bytes)
      .toString("latin1")
      .replace(/\r?\n/gu, () => ends[i++ % ends.length] as string);
    return new Uint8Array(Buffer.from(text, "latin1"));
  }),
  fc.constant(
    (bytes: Uint8Array) =>
      new Uint8Array(
        Buffer.from(
          Buffer.from(bytes)
            .toString("latin1")
            .replace(/[,;\t].*/gu, ""),
          "latin1",
        ),
      ),
  ),
  fc.uint8Array({ maxLength: 300 }).map((anything) => () => anything),
);

function check(reading: Reading): void {
  const isRead = reading.kind !== null && reading.facts !== null;
  expect(isRead).toBe(reading.questions.length === 0);
  for (const issue of [...reading.told, ...reading.questions]) {
    expect(Object.keys(en)).toContain(issue.code);
    expect(readingText(issue)).not.toMatch(/\{\w+\}|undefined|NaN/u);
  }
}

describe("a broken file", () => {
  it("is read or asked about", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (file, changes) => {
          let bytes = file;
          for (const each of changes) if (bytes.length > 0) bytes = each(bytes);
          check(await readFile(bytes));
          check(
            await readFile(bytes, {
              dateFormat: "dmy",
              decimal: ".",
              currency: "USD",
              calendar: "gregory",
              kind: "orders",
            }),
          );
        },
      ),
      { numRuns: 500 },
    );
  }, 120_000);

  it.each([
    ["empty", [], "empty"],
    ["binary", [0, 1, 2, 3, 0, 200, 201, 7], "binary"],
    ["packed", [0x1f, 0x8b, 8, 0], "compressed"],
    ["a workbook", [0x50, 0x4b, 3, 4, 20, 0], "xlsx"],
    ["an old workbook", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], "old-excel"],
    ["Parquet", [0x50, 0x41, 0x52, 0x31, 21], "parquet"],
    ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d], "pdf"],
    ["one column", [...Buffer.from("a\nb\nc\n")], "one-column"],
    ["JSON that breaks off", [...Buffer.from('{"a":1}\n{"a":')], "json-line"],
    ["JSON in another encoding", [...Buffer.from('{"a":"'), 0xff, ...Buffer.from('"}')], "json-not-utf8"],
    ["a list of numbers", [...Buffer.from("[{},1]")], "json-line"],
    ["a quote without an end", [...Buffer.from('order_id,email,date,total\n1,"a,2025-01-01,2\n')], "quote-open"],
    ["only titles", [...Buffer.from("order_id,email,date,total\n")], "no-rows"],
    ["only refunds", [...Buffer.from("order_id,email,date,total\n1,a@x.com,2025-01-01,-2.00\n")], "only-refunds"],
    ["other titles", [...Buffer.from("height,width\n1,2\n")], "kind-unknown"],
  ] as const)("that is %s is refused with %s", async (_, bytes, code) => {
    const { questions } = await readFile(Uint8Array.from(bytes));
    expect(questions.map((each) => each.code)).toEqual([code]);
  });
});
