// Workbooks and Parquet: files of other programs (books/make.py), files written here, and every export as a workbook.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type OrdersFacts, type Reading, type ReadOptions, readFile, readingText } from "../../src/files";

const shipped = (file: string) => new Uint8Array(readFileSync(join(__dirname, "books", file)));

/** Orders, customers, currency, gross, refunds, first and last order. */
function summary({ facts, questions }: Reading) {
  expect(questions).toEqual([]);
  const { orders, customers, money, firstOrderAt, lastOrderAt } = facts as OrdersFacts;
  const [[currency, { gross, refunds }] = ["", { gross: 0, refunds: 0 }]] = Object.entries(money);
  return [orders, customers, currency, gross, refunds, firstOrderAt, lastOrderAt];
}

const leftOut = ({ facts }: Reading) => (facts as OrdersFacts).leftOut;

const escaped = (text: string) => text.replace(/[&<>"]/gu, (letter) => `&#${letter.charCodeAt(0)};`);

interface Written {
  /** Rows of cells as they stand in the XML. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly styles?: string;
  readonly strings?: string;
  readonly workbook?: string;
  readonly hidden?: readonly string[];
}

/** Writes a workbook. */
function workbook({ sheets, styles = "", strings = "", workbook = "", hidden = [] }: Written): Uint8Array {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    "_rels/.rels": `<Relationships>${relation("r", "officeDocument", "/xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook>${workbook}<sheets>${names
      .map((name, i) => {
        const state = hidden.includes(name) ? ' state="hidden"' : "";
        return `<sheet name="${escaped(name)}" sheetId="${i}"${state} r:id="r${i}"/>`;
      })
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names
      .map((_, i) => relation(`r${i}`, "worksheet", `../xl/./worksheets/sheet${i}.xml`))
      .join(
        "",
      )}${relation("s", "styles", "styles.xml")}${relation("t", "sharedStrings", "strings.xml")}</Relationships>`,
    "xl/styles.xml": `<styleSheet>${styles}</styleSheet>`,
    "xl/strings.xml": `<sst>${strings}</sst>`,
  };
  for (const [i, name] of names.entries())
    parts[`xl/worksheets/sheet${i}.xml`] = `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const cell = (text: string) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
const row = (...cells: string[]) => `<row>${cells.join("")}</row>`;
const texts = (...cells: string[]) => row(...cells.map(cell));
const number = (value: number | string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const TITLES = texts("order_id", "email", "date", "total");

describe("a workbook", () => {
  it("may have sheets of charts, and sheets that are nowhere", async () => {
    const rows = `${TITLES}${texts("1", "a@example.com", "2025-01-13", "5.00")}`;
    const parts = unzipSync(workbook({ sheets: { Chart: rows, Lost: rows, Orders: rows } }));
    const relations = strFromU8(parts["xl/_rels/workbook.xml.rels"] as Uint8Array)
      .replace(
        'relationships/worksheet" Target="../xl/./worksheets/sheet0.xml"',
        'relationships/chartsheet" Target="sheet0.xml"',
      )
      .replace("worksheets/sheet1.xml", "worksheets/nowhere.xml");
    const reading = await readFile(zipSync({ ...parts, "xl/_rels/workbook.xml.rels": strToU8(relations) }));
    expect(summary(reading).slice(0, 4)).toEqual([1, 1, "unstated", 5]);
    expect(reading.told.find(({ code }) => code === "sheet")?.details).toEqual({ title: "Orders" });
  });

  it("of openpyxl: the sheet with the data, dates, statuses, refunds, no thousand from 1200.125", async () => {
    const reading = await readFile(shipped("openpyxl.xlsx"), { timeZone: "America/New_York" });
    expect(summary(reading)).toEqual([
      3,
      2,
      "unstated",
      1220.215,
      0.1,
      "2025-01-03T15:30:00.000Z",
      "2025-02-28T13:15:07.000Z",
    ]);
    expect(reading.layout).toMatchObject({ container: "xlsx", delimiter: null, headerLine: 1, decimalMark: "." });
    expect(leftOut(reading)).toMatchObject([{ reason: "cancelled", rows: 1, lines: [4] }]);
    expect(reading.told.map((each) => readingText(each))).toContain("Sheet: Orders. Change with --sheet.");
    expect(reading.told.filter(({ code }) => code === "encoding" || code === "delimiter")).toEqual([]);
  });

  it("of XlsxWriter: days since 1904, euros in the format, rich text, titles in C3, a total", async () => {
    const reading = await readFile(shipped("macintosh.xlsx"));
    expect(summary(reading)).toEqual([
      4,
      2,
      "EUR",
      2470.215,
      0.1,
      "2025-01-03T00:00:00.000Z",
      "2025-02-28T00:00:00.000Z",
    ]);
    expect(reading.layout).toMatchObject({ headerLine: 3, preambleLines: 2 });
    expect(leftOut(reading)).toMatchObject([{ reason: "total row", rows: 1, lines: [9] }]);
  });

  it("with times in a column of their own, and dollars beside and within the format", async () => {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode="&quot;$&quot;#,##0.00"/><numFmt numFmtId="171" formatCode="0 &quot;pieces&quot;"/>
      <numFmt numFmtId="172" formatCode="[h]:mm"/><numFmt numFmtId="173" formatCode="\\$0.00"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="21"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="173"/></cellXfs>`;
    const rows = [
      texts("Date", "Time", "Time Zone", "Total Collected", "Transaction ID", "Event Type", "Customer ID", "Net Total"),
      row(
        number(45744, 1),
        number(0.95984953703704, 2),
        cell("London"),
        number(32, 3),
        cell("T1"),
        cell("Payment"),
        number(7, 4),
        number(1, 5),
      ),
      row(
        number(45747, 1),
        number(0.00347222222222, 2),
        cell("London"),
        number(-4.5, 6),
        cell("T3"),
        cell("Refund"),
        number(7, 4),
        number(1, 5),
      ),
    ];
    const reading = await readFile(workbook({ sheets: { a: rows.join("") }, styles }));
    expect(summary(reading)).toEqual([1, 1, "$", 32, 4.5, "2025-03-28T23:02:11.000Z", "2025-03-28T23:02:11.000Z"]);
  });

  it("with every kind of cell: shared and typed texts, booleans, errors, ISO dates, none at all", async () => {
    const strings =
      "<si><t>Ann &amp; Co&#32;</t><rPh><t>reading</t></rPh></si><si><r><t>a@</t></r><r><t>x_x002E_com</t></r></si>";
    const rows = [
      `<x:row r="2">${["order_id", "email", "date", "total", "note"].map(cell).join("")}</x:row>`,
      '<row r="4"><c r="A4" t="str"><f>1&lt;2</f><v>01</v></c><c r="B4" t="s"><v>1</v></c><c r="C4" ' +
        't="d"><v>2025-01-03T10:00:00Z</v></c><c r="D4"><v>2.5E1</v></c><c r="E4" t="b"><v>1</v></c></row>',
      '<row><c t="str"><v>02</v></c><c t="s"><v>1</v></c><c t="d"><v>2025-01-04T10:00:00Z</v></c><c ' +
        't="e"><v>#N/A</v></c><c t="b"><v>0</v></c></row>',
      '<row r="1"><c t="str"><v>03</v></c><c t="s"><v>9</v></c><c ' +
        't="d"><v>2025-01-05T10:00:00Z</v></c><c><v>1e-7</v></c><c r="ZZZ1"><v>1</v></c></row>',
      '<row><!-- <c> --><c t="str"><v><![CDATA[04]]></v></c><c t="s"><v>0</v></c><c s=\'0\' ' +
        "t='d'><v>2025-01-06T10:00:00Z</v></c><c><v>1&#x30;&#xffffffff;&nbsp;</v></c><c/></row>",
    ];
    const reading = await readFile(workbook({ sheets: { a: rows.join("") }, strings }));
    expect(summary(reading).slice(0, 4)).toEqual([1, 1, "unstated", 25]);
    expect(leftOut(reading)).toMatchObject([
      { reason: "no amount", rows: 2, lines: [5, 7] },
      { reason: "no customer", rows: 1, lines: [6] },
    ]);
  });

  it("with dates that are none: before March 1900, after 9999, below 0", async () => {
    const styles = '<cellXfs><xf/><xf numFmtId="22"/></cellXfs>';
    const orders = [45660.5, 45661, 60, 2958466, -3].map((day, i) =>
      row(cell(`${i}`), cell("a@x.com"), number(day, 1), number(10)),
    );
    const reading = await readFile(workbook({ sheets: { a: TITLES + orders.slice(0, 2).join("") }, styles }));
    expect(summary(reading).slice(5)).toEqual(["2025-01-03T12:00:00.000Z", "2025-01-04T00:00:00.000Z"]);
    const { questions, facts } = await readFile(workbook({ sheets: { a: TITLES + orders.join("") }, styles }));
    expect(questions.length > 0 || (facts as OrdersFacts).orders === 2).toBe(true);
  });

  it("with data in several sheets is asked about, hidden ones aside", async () => {
    const sheet = (total: number) => TITLES + row(cell("1"), cell("a@x.com"), cell("2025-01-03"), number(total));
    const book = workbook({
      sheets: { "2024": sheet(1), "2025": sheet(2), old: sheet(3), blank: "" },
      hidden: ["old"],
    });
    const { questions } = await readFile(book);
    expect(questions).toEqual([
      { code: "sheets", option: "sheet", answers: ["2024", "2025"], details: { titles: ["2024", "2025"] } },
    ]);
    for (const [sheet, total] of [
      ["2024", 1],
      ["2025", 2],
      ["old", 3],
    ] as const) {
      expect(summary(await readFile(book, { sheet }))[3]).toBe(total);
    }
    expect((await readFile(book, { sheet: "2026" })).questions).toMatchObject([
      { code: "no-such-sheet", option: "sheet", answers: ["2024", "2025"] },
    ]);
    const none = workbook({ sheets: { old: sheet(3) }, hidden: ["old"] });
    expect((await readFile(none)).questions.map(({ code }) => code)).toEqual(["xlsx"]);
    const other = workbook({ sheets: { a: texts("height", "width"), b: texts("x", "y") } });
    expect((await readFile(other)).questions.map(({ code }) => code)).toEqual(["kind-unknown"]);
  });

  it("that is another ZIP file, or larger than any table, is refused", async () => {
    const other = zipSync({ "a.txt": strToU8("order_id,email") });
    expect((await readFile(other)).questions.map(({ code }) => code)).toEqual(["xlsx"]);
    const bomb = workbook({ sheets: { a: TITLES } });
    // The size of the first part once unpacked, as the directory at the end states it.
    const directory = bomb.findIndex((_, i) => bomb[i] === 0x50 && bomb[i + 1] === 0x4b && bomb[i + 2] === 1);
    new DataView(bomb.buffer).setUint32(directory + 24, 2 ** 31, true);
    expect((await readFile(bomb)).questions.map(({ code }) => code)).toEqual(["xlsx"]);
  });
});

interface Export {
  readonly file: string;
  readonly layout: {
    readonly encoding: string;
    readonly delimiter: keyof typeof DELIMITERS;
    readonly headerLine: number;
  };
  readonly cases: readonly { readonly options: ReadOptions; readonly facts?: object; readonly refuse?: object }[];
}
const DELIMITERS = { comma: ",", semicolon: ";", tab: "\t", pipe: "|" } as const;
const FOLDER = join(__dirname, "exports");
const { files } = JSON.parse(readFileSync(join(FOLDER, "expected.json"), "utf8")) as { files: Export[] };

/** The facts without the lines, which are rows here. */
const comparable = (facts: unknown) =>
  JSON.parse(JSON.stringify(facts, (key, value) => (key === "lines" ? undefined : value)));

it.each(files)("$file says the same as a workbook of texts", async ({ file, layout, cases }) => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
  // Node 20 takes Windows-1252 for Latin-1 where text does not come in pieces.
  const decoded = new TextDecoder(layout.encoding).decode(bytes, { stream: true });
  const records = parse(decoded, {
    delimiter: DELIMITERS[layout.delimiter],
    relax_column_count: true,
    skip_empty_lines: true,
    bom: true,
    ...(file === "amazon-order-report.txt" ? { quote: null } : {}),
  }) as string[][];
  const book = workbook({ sheets: { data: records.map((cells) => texts(...cells)).join("") } });
  for (const { options } of cases) {
    const text = await readFile(bytes, options);
    const sheet = await readFile(book, options);
    expect(sheet.questions.map(({ code }) => code)).toEqual(text.questions.map(({ code }) => code));
    expect(comparable(sheet.facts)).toEqual(comparable(text.facts));
  }
});

describe("Parquet", () => {
  const expected = (first: string, last: string) => [3, 2, "unstated", 1220.215, 0.1, first, last];

  it.each(["snappy", "zstd"])("packed with %s: clocks without a zone, amounts of 32 bits or decimal", async (codec) => {
    const reading = await readFile(shipped(`${codec}.parquet`), { timeZone: "America/New_York" });
    const [orders, customers, currency, gross, ...rest] = summary(reading);
    expect([orders, customers, currency, Number((gross as number).toPrecision(9)), ...rest]).toEqual(
      codec === "zstd"
        ? [3, 2, "unstated", 1220.215, 0.1, "2025-01-03T15:30:00.000Z", "2025-02-28T13:15:07.000Z"]
        : expected("2025-01-03T15:30:00.000Z", "2025-02-28T13:15:07.000Z"),
    );
    expect(reading.layout).toMatchObject({ container: "parquet", delimiter: null, headerLine: 1, records: 5 });
    expect(leftOut(reading)).toMatchObject([{ reason: "cancelled", rows: 1, lines: [4] }]);
    expect(reading.told.map(({ code }) => code)).toContain("zone");
  });

  it("packed with gzip: instants in UTC, whatever the zone of the options", async () => {
    const reading = await readFile(shipped("gzip.parquet"), { timeZone: "Asia/Tokyo" });
    expect(summary(reading)).toEqual(expected("2025-01-03T10:30:00.000Z", "2025-02-28T08:15:07.000Z"));
  });

  it("of days, blank cells, lists and booleans", async () => {
    const reading = await readFile(shipped("days.parquet"), { timeZone: "UTC" });
    expect(summary(reading)).toEqual([
      2,
      1,
      "unstated",
      1262.125,
      0,
      "2025-01-03T00:00:00.000Z",
      "2025-02-03T00:00:00.000Z",
    ]);
    expect(leftOut(reading)).toMatchObject([{ reason: "no date", rows: 1, lines: [4] }]);
  });

  it("that is packed in another way, or broken, is refused with the reason", async () => {
    const [problem] = (await readFile(shipped("brotli.parquet"))).questions;
    expect(problem && readingText(problem)).toBe(
      "This Parquet file cannot be read (parquet unsupported compression codec: BROTLI). Write the table as CSV, " +
        "then try again.",
    );
    const broken = shipped("snappy.parquet").slice(0, 900);
    expect((await readFile(broken)).questions.map(({ code }) => code)).toEqual(["parquet"]);
  });
});
