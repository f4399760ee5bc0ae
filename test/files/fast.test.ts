// Plain files are read from their bytes, and everything else as texts: both must say the same, and csv-parse too.
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OrdersReading, type ReadOptions, readOrders } from "../../src/files";
import { pieces } from "../../src/files/bytes/pieces";
import { recordParser } from "../../src/files/cells/records";
import { fastOrders } from "../../src/files/fast/fastOrders";
import { idTable } from "../../src/files/fast/idTable";
import { BLOCK } from "../../src/files/fast/orderBlocks";
import { readTexts } from "../../src/files/readAs";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A file cut into pieces, again at each reading. */
function cut(bytes: Uint8Array, lengths: readonly number[]) {
  return function* () {
    for (let at = 0, i = 0; at < bytes.length; i++) {
      const end = at + (lengths[i % lengths.length] as number);
      // Of its own buffer, as pieces of a stream are.
      yield bytes.slice(at, end);
      at = end;
    }
  };
}

const lengths = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 });
const cell = fc.oneof(
  fc.constantFrom("", "a", "x;y", "x,y", 'say ""hi""', "two\nlines", "two\r\nlines", "café", "متن", "😀", " b ", "10"),
  fc.string({ maxLength: 6 }).map((text) => text.replace(/["\r]/gu, "")),
);
const quoted = (text: string) => `"${text}"`;
const plain = (text: string) => (/[",;\n\r]/u.test(text) ? quoted(text) : text);
const lineEnd = fc.constantFrom("\n", "\r\n");

const customer = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      "a",
      "bob",
      "C0000001",
      "C0000002",
      "a-long-customer-id",
      "a-long-customer-jd",
      "é",
      "0",
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom("", "13001.0", " c ", "Ann Lee", "Bob Ray", "a@x.com", "A@X.com") },
);
const email = fc.constantFrom("a@x.com", "A@X.com", "bob@example.org", "", "É@x.com");
const date = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      "2025-01-31T10:20:30Z",
      "2025-01-31 10:20:30",
      "2025-03-30T02:30:00",
      "2025-03-30",
      "2024-02-29",
      "2025-10-26 02:30:00",
      "2025-01-31T23:59:59Z",
      "2025-01-31T10:20:30.125Z",
      "2025-01-31 10:20:30 -0500",
      "2025-01-31T10:20+02:00",
      "2025-02-30",
      "2025-02-30T10:00:00Z",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      "1899-12-31",
      "2300-01-01",
      "2025-01-31T25:00:00Z",
      "31/01/2025",
      "1403-01-01",
      "n/a",
    ),
  },
);
const amount = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.oneof(
      fc.integer({ min: -99_999, max: 999_999 }).map((cents) => (cents / 100).toFixed(2)),
      fc.constantFrom("0", "-0.00", "12", "1.5", "0.125", "123456789.123456", "99999999999", "1.250", "-3.333"),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", "1,250.00", "$5.00", ".5", "12.", "1.2.3", "1e3", "abc", "1234567890123456.5"),
  },
);

const value = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom("web", "store", "Web", "a-long-channel-name", "", "é", "متجر", "10", "10.0"),
  },
  { weight: 1, arbitrary: fc.constantFrom('"a,b"', '"say ""hi"""', " b ", "\u00a0c", "日本") },
);

interface Row {
  readonly customer: string;
  readonly date: string;
  readonly amount: string;
  readonly note: string;
  readonly quote: boolean;
  readonly end: string;
  readonly blank: boolean;
}
const row = (who: fc.Arbitrary<string>) =>
  fc.record({
    customer: who,
    date,
    amount,
    note: cell,
    quote: fc.boolean(),
    end: lineEnd,
    blank: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  });

function fileOf(
  titles: readonly string[],
  rows: readonly Row[],
  delimiter: string,
  bom: boolean,
  orders: "up" | "down" | "none",
  last: boolean,
) {
  const width = orders === "none" ? titles : ["order_id", ...titles];
  const lines = rows.map(({ customer, date, amount, note, quote, end, blank }, i) => {
    const write = quote ? quoted : plain;
    const cells = [customer, note, date, amount].map(write);
    const id = String(1000 + (orders === "up" ? i : -i));
    return `${(orders === "none" ? cells : [id, ...cells]).join(delimiter)}${end}${blank ? end : ""}`;
  });
  const text = `${width.join(delimiter)}\n${lines.join("")}`;
  return `${bom ? "\ufeff" : ""}${last ? text : text.replace(/\r?\n$/u, "")}`;
}

const table = fc
  .record({
    isEmail: fc.boolean(),
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    bom: fc.boolean(),
    orders: fc.constantFrom("up", "down", "none" as const),
    last: fc.boolean(),
  })
  .chain(({ isEmail, ...how }) =>
    fc
      .array(row(isEmail ? email : customer), { minLength: 1, maxLength: 12 })
      .map((rows) =>
        fileOf(
          [isEmail ? "email" : "customer_id", "note", "ordered_at", "amount"],
          rows,
          how.delimiter,
          how.bom,
          how.orders as "none",
          how.last,
        ),
      ),
  );

const logOf = ({ log }: OrdersReading) =>
  log && {
    ids: log.customerIds,
    starts: [...log.starts],
    times: [...log.times],
    amounts: [...log.amounts],
    timeZone: log.timeZone,
    attributes: Object.entries(log.attributes).map(([name, { codes, values }]) => [name, [...codes], values]),
  };

describe("the fast path", () => {
  it("says what reading texts says, however the file is cut", async () => {
    let quick = 0;
    await fc.assert(
      fc.asyncProperty(
        table,
        lengths,
        fc.constantFrom("UTC", "Europe/Berlin", "America/Sao_Paulo"),
        async (text, parts, timeZone) => {
          const bytes = bytesOf(text);
          const options: ReadOptions = { timeZone, kind: "orders" };
          const fast = await fastOrders(pieces(cut(bytes, parts)), options);
          if (fast === undefined) return;
          quick++;
          const slow = (await readTexts(pieces(bytes), options)) as OrdersReading;
          expect({ ...fast, log: logOf(fast) }).toEqual({ ...slow, log: logOf(slow) });
        },
      ),
      { numRuns: 1500 },
    );
    expect(quick).toBeGreaterThan(100);
  }, 60_000);

  it("keeps the attributes that reading texts keeps, asked for or recognized", async () => {
    let quick = 0;
    let named = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(row(customer), value, value), { minLength: 1, maxLength: 12 }),
        fc.constantFrom("up", "down", "none" as const),
        fc.constantFrom(undefined, ["channel"], ["note", "Plan"], []),
        lengths,
        async (rows, orders, attributes, parts) => {
          const lines = fileOf(
            ["customer_id", "note", "ordered_at", "amount"],
            rows.map(([each]) => each),
            ",",
            false,
            orders,
            true,
          ).split(/(?<=\n)/u);
          const more = ["channel,Plan", ...rows.map(([, channel, plan]) => `${channel},${plan}`)];
          const isWhole = lines.length === more.length;
          const text = lines.map((line, i) => line.replace(/\r?\n$/u, (end) => `,${more[i] ?? ","}${end}`)).join("");
          if (!isWhole) return;
          const options: ReadOptions = { kind: "orders", attributes };
          const fast = await fastOrders(pieces(cut(bytesOf(text), parts)), options);
          if (fast === undefined) return;
          quick++;
          const slow = (await readTexts(pieces(bytesOf(text)), options)) as OrdersReading;
          if (Object.keys(slow.log?.attributes ?? {}).length > 0) named++;
          expect({ ...fast, log: logOf(fast) }).toEqual({ ...slow, log: logOf(slow) });
        },
      ),
      { numRuns: 1500 },
    );
    expect(quick).toBeGreaterThan(50);
    expect(named).toBeGreaterThan(30);
  }, 60_000);

  it("finds the orders that csv-parse finds", async () => {
    const who = fc.constantFrom("a", "bob", "C0000001", "a-long-customer-id");
    const day = fc.constantFrom("2025-01-31T10:20:30Z", "2025-03-30", "2024-02-29T00:00:00Z");
    const money = fc.integer({ min: 0, max: 99_999 }).map((cents) => (cents / 100).toFixed(2));
    const plainRow = fc.record({
      customer: who,
      date: day,
      amount: money,
      note: cell,
      quote: fc.boolean(),
      end: lineEnd,
      blank: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(plainRow, { minLength: 1, maxLength: 12 }), lengths, async (rows, parts) => {
        const text = fileOf(["customer_id", "note", "ordered_at", "amount"], rows, ",", false, "none", true);
        const parsed: Record<string, string>[] = parse(text, {
          columns: true,
          skip_empty_lines: true,
          record_delimiter: ["\r\n", "\n"],
        });
        const reading = await fastOrders(pieces(cut(bytesOf(text), parts)), {});
        if (reading?.log == null) throw new Error("not plain");
        const { customerIds, starts, times, amounts } = reading.log;
        const found = customerIds.flatMap((id, c) =>
          Array.from({ length: (starts[c + 1] as number) - (starts[c] as number) }, (_, i) => {
            const at = (starts[c] as number) + i;
            return `${id} ${times[at]} ${amounts[at]}`;
          }),
        );
        const expected = parsed.map(
          (each) => `${each["customer_id"]} ${Date.parse(each["ordered_at"] as string)} ${Number(each["amount"])}`,
        );
        expect(found.sort()).toEqual(expected.sort());
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it("looks up many customers, long ids and short ones, and amounts that need all digits", async () => {
    const lines = Array.from({ length: 70_000 }, (_, i) => {
      const id = i % 3 === 0 ? `customer-number-${i % 9000}` : `C${i % 20_000}`;
      return `${id},2025-01-${String((i % 28) + 1).padStart(2, "0")}T10:00:00Z,${i % 5 === 0 ? "0.333333" : (i / 100).toFixed(2)}\n`;
    });
    const bytes = bytesOf(`customer_id,date,amount\n${lines.join("")}`);
    const steps: number[] = [];
    const reading = await readOrders(bytes, { onProgress: (_, rows) => steps.push(rows) });
    const slow = (await readTexts(pieces(bytes), { kind: "orders" })) as OrdersReading;
    expect(steps.at(-1)).toBe(70_000);
    expect({ ...reading, log: logOf(reading) }).toEqual({ ...slow, log: logOf(slow) });
  }, 60_000);

  it.each([
    ["bytes beyond UTF-8 in a column that is not used", "customer_id,note,date,amount\na,\u00ff,2025-01-01,1.00\n"],
    ["a lone CR", "customer_id,note,date,amount\na,x,2025-01-01,1.00\rb,x,2025-01-01,1.00\n"],
    ["a lone CR in a column that is not used", 'customer_id,note,date,amount\na,"x\ry",2025-01-01,1.00\n'],
    ["a wide space", "customer_id,note,date,amount\n\u3000a,x,2025-01-01,1.00\n"],
    ["a quote in a cell", 'customer_id,note,date,amount\n"a""b",x,2025-01-01,1.00\n'],
    ["text after a quote", 'customer_id,note,date,amount\n"a"b,x,2025-01-01,1.00\n'],
    ["more cells than titles", "customer_id,note,date,amount\na,x,2025-01-01,1.00,9\n"],
    ["an order twice", "order_id,customer_id,date,amount\n1,a,2025-01-01,1.00\n1,a,2025-01-01,2.00\n"],
    ["an order without an id", "order_id,customer_id,date,amount\n,a,2025-01-01,1.00\n"],
    [
      "orders up and down",
      "order_id,customer_id,date,amount\n1,a,2025-01-01,1.00\n3,a,2025-01-01,2.00\n2,a,2025-01-01,2.00\n",
    ],
    ["a no-break space", "customer_id,note,date,amount\n\u00a0a,x,2025-01-01,1.00\n"],
    ["a no-break space at the end", "customer_id,note,date,amount\na\u00a0,x,2025-01-01,1.00\n"],
    ["a narrow space at the end", "customer_id,note,date,amount\na\u202f,x,2025-01-01,1.00\n"],
    ["no order at all", "customer_id,note,date,amount\na,x,2025-01-01,-1.00\n"],
    ["a status", "customer_id,status,date,amount\na,paid,2025-01-01,1.00\n"],
    ["a format", "Email,Name,Financial Status,Lineitem price,Lineitem quantity,Created at,Total\n"],
    ["only titles", "customer_id,note,date,amount"],
  ])("leaves %s to the reader of texts", async (what, text) => {
    const bytes = what.startsWith("bytes") ? Uint8Array.from(text, (letter) => letter.charCodeAt(0)) : bytesOf(text);
    expect(await fastOrders(pieces(bytes), {})).toBeUndefined();
    const reading = await readOrders(bytes);
    expect(reading.log !== null || reading.questions.length > 0).toBe(true);
  });

  it.each([
    ["customers whose names begin with bytes next to those of spaces", "customer_id,date,amount\n中,2025-01-13,1.00\n"],
    ["titles with letters of three and four bytes", "customer_id,€,😀,date,amount\na,x,y,2025-01-13,1.00\n"],
    ["dates before those of logs", "customer_id,date,amount\na,1900-01-01,1.00\nb,2025-01-13,1.00\n"],
  ])("reads %s as the reader of texts does", async (_, text) => {
    const options = { timeZone: "Asia/Tokyo", kind: "orders" } as const;
    const fast = await fastOrders(pieces(bytesOf(text)), options);
    const slow = (await readTexts(pieces(bytesOf(text)), options)) as OrdersReading;
    expect(fast).toBeDefined();
    expect({ ...fast, log: logOf(fast as OrdersReading) }).toEqual({ ...slow, log: logOf(slow) });
  });

  it.each([
    ["2025-01-31X10:20:30Z", null],
    ["2025/01/31T10:20:30Z", "2025-01-31T10:20:30.000Z"],
    ["2025-0a-31T10:20:30Z", null],
    ["2025-01-31T10:2b:30Z", null],
  ])("takes what is as long as an instant and is none for what it is: %s", async (date, expected) => {
    const text = `customer_id,date,amount\na,${date},1.00\nb,2025-02-01T00:00:00Z,1.00\n`;
    const { log } = await readOrders(bytesOf(text));
    const times = [expected, "2025-02-01T00:00:00.000Z"].filter((each) => each !== null);
    expect(Array.from(log?.times ?? [], (each) => new Date(each).toISOString())).toEqual(times);
  });

  it("leaves a file to the reader of texts where it stops to be UTF-8 far down", async () => {
    const start = bytesOf(`customer_id,date,amount,note\n${"a,2025-01-01T00:00:00Z,1.00,none\n".repeat(9000)}`);
    const more = (...bytes: number[]) =>
      Uint8Array.from([...start, ...bytesOf("b,2025-01-02T00:00:00Z,2.00,"), ...bytes]);
    for (const bytes of [more(0xff, 10), more(0xc3)]) {
      expect(await fastOrders(pieces(bytes), {})).toBeUndefined();
      const { facts, layout } = await readOrders(bytes);
      expect([layout.encoding, facts?.orders, facts?.customers]).toEqual(["windows-1252", 9001, 2]);
    }
    const { layout } = await readOrders(more(0xc3, 0xa9, 10));
    expect(layout.encoding).toBe("utf-8");
  }, 60_000);

  it("looks up addresses with capitals where a block of rows ends", async () => {
    const lines = Array.from(
      { length: BLOCK + 3 },
      (_, i) => `${i === BLOCK - 1 ? "A" : "a"}${i % 7}@x.com,2025-01-01,1.00\n`,
    );
    const { facts, log } = (await fastOrders(
      pieces(bytesOf(`email,date,amount\n${lines.join("")}`)),
      {},
    )) as OrdersReading;
    expect([facts?.orders, facts?.customers]).toEqual([BLOCK + 3, 7]);
    const counts = Array.from({ length: 7 }, (_, i) => Math.floor((BLOCK + 2 - i) / 7) + 1);
    expect(Array.from(log?.starts.slice(1) ?? [], (end, i) => end - (log?.starts[i] as number))).toEqual(counts);
  }, 60_000);

  it("does not take files that options make another", async () => {
    const bytes = bytesOf("customer_id,date,amount\na,2025-01-01,1.00\n");
    expect(await fastOrders(pieces(bytes), {})).toBeDefined();
    for (const options of [
      { currency: "EUR" },
      { decimal: "," },
      { encoding: "windows-1252" },
      { format: "shopify-orders" },
      { kind: "survey" },
    ] as const) {
      expect(await fastOrders(pieces(bytes), options)).toBeUndefined();
    }
  });
});

describe("the table of ids", () => {
  it("tells ids apart whose hashes are the same, of one length or of two", () => {
    const { numberOf, take } = idTable();
    const ids = ["8h7qr64dxv", "co8ga5fs13", "aweb3v4l4i", "u4yy8u24j"];
    const numbers = () => ids.map((id) => numberOf(bytesOf(id), 0, id.length));
    expect(numbers()).toEqual([0, 1, 2, 3]);
    expect(numbers()).toEqual([0, 1, 2, 3]);
    expect(new TextDecoder().decode(take())).toBe(`${ids.join("\n")}\n`);
  });
});

describe("records", () => {
  it("are those of csv-parse, in pieces of any length", () => {
    const rows = fc.array(
      fc.record({ cells: fc.array(cell, { minLength: 2, maxLength: 2 }), quote: fc.boolean(), end: lineEnd }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, lengths, (lines, parts) => {
        const text = lines.map(({ cells, quote, end }) => cells.map(quote ? quoted : plain).join(",") + end).join("");
        const found: string[][] = [];
        const places: number[] = [];
        const parser = recordParser(",", true, (line, cells) => {
          found.push(cells);
          places.push(line);
        });
        for (let at = 0, i = 0; at < text.length; i++) {
          const end = at + (parts[i % parts.length] as number);
          parser.push(text.slice(at, end));
          at = end;
        }
        expect(parser.end()).toBeUndefined();
        const records = parse(text, {
          info: true,
          relax_column_count: true,
          record_delimiter: ["\r\n", "\n"],
        }) as unknown as {
          record: string[];
          info: { lines: number };
        }[];
        const expected = records
          .map(({ record }) => record.map((each) => each.trim()))
          .filter((record) => record.some(Boolean));
        expect(found).toEqual(expected);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
      { numRuns: 1000 },
    );
  });
});
