// Real formats: every case of expected.json, driven through readFile. Sources of formats and values: exports/README.md.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ReadOptions, readFile } from "../../src/files";

const FOLDER = join(__dirname, "exports");

interface Case {
  readonly options: ReadOptions;
  readonly facts?: { readonly activeAt?: readonly { readonly at: string }[] };
  readonly refuse?: { readonly why: string; readonly option: string | null };
}
interface Export {
  readonly file: string;
  readonly kind: string;
  readonly layout: Readonly<Record<string, unknown>>;
  readonly cases: readonly Case[];
}

const { files } = JSON.parse(readFileSync(join(FOLDER, "expected.json"), "utf8")) as { files: Export[] };
const bytesOf = (file: string) => new Uint8Array(readFileSync(join(FOLDER, file)));

/** Numbers to 9 digits, as sums of binary fractions differ beyond. */
function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(9));
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rounded(each)]));
}

const flag = (option: string | null) =>
  option === null ? null : `--${option.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;

describe.each(files)("$file", ({ file, kind, layout, cases }) => {
  it.each(cases.filter(({ facts }) => facts))("is read with $options", async ({ options, facts }) => {
    const activeAt = facts?.activeAt?.map(({ at }) => at);
    const reading = await readFile(bytesOf(file), activeAt ? { ...options, activeAt } : options);
    expect(reading.questions).toEqual([]);
    expect(reading.kind).toBe(kind);
    expect(rounded(reading.facts)).toEqual(rounded(facts));
    // Plain tables have no format; whole amounts prove no decimal mark.
    const { format: _, decimalMark, ...rest } = layout;
    const { decimalMark: found, ...layoutFound } = reading.layout;
    expect(layoutFound).toMatchObject(rest);
    if (found !== null) expect(found).toBe(decimalMark ?? options.decimal);
  });

  it.each(cases.filter(({ refuse }) => refuse))("is asked about with $options", async ({ options, refuse }) => {
    const reading = await readFile(bytesOf(file), options);
    expect(reading.facts).toBeNull();
    const asked = reading.questions.map(({ option }) => flag(option));
    expect(asked).toEqual(asked.map(() => refuse?.option));
    expect(asked).not.toEqual([]);
  });
});
