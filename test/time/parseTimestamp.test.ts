import { runInNewContext } from "node:vm";
import { TZDate } from "@date-fns/tz/date";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EARLIEST_MS, LATEST_MS, parseTimestamp, TimeError } from "../../src/time";
import { zoneOffset } from "../../src/time/wallTime";
import { anyInstant, anyZone, iso } from "./zones";

describe("text", () => {
  test.each([
    ["2025-03-04", "2025-03-04T00:00:00.000Z"],
    ["20250304", "2025-03-04T00:00:00.000Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
    ["2000-02-29", "2000-02-29T00:00:00.000Z"],
    ["1969-12-31", "1969-12-31T00:00:00.000Z"],
    ["0001-01-01", "0001-01-01T00:00:00.000Z"],
    ["0099-12-31", "0099-12-31T00:00:00.000Z"],
    ["9999-12-31", "9999-12-31T00:00:00.000Z"],
    ["2025-03-04T05:06", "2025-03-04T05:06:00.000Z"],
    ["2025-03-04 05:06:07", "2025-03-04T05:06:07.000Z"],
    ["2025-03-04T05:06:07Z", "2025-03-04T05:06:07.000Z"],
    ["2025-03-04T05:06Z", "2025-03-04T05:06:00.000Z"],
    ["2025-03-04T05:06:07.1Z", "2025-03-04T05:06:07.100Z"],
    ["2025-03-04T05:06:07,25Z", "2025-03-04T05:06:07.250Z"],
    ["2025-03-04 05:06:07.123456", "2025-03-04T05:06:07.123Z"],
    ["2025-03-04 05:06:07.999999999", "2025-03-04T05:06:07.999Z"],
    ["1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999Z"],
    ["2025-03-04T24:00", "2025-03-05T00:00:00.000Z"],
    ["2025-03-04T24:00:00.000Z", "2025-03-05T00:00:00.000Z"],
    ["9999-12-31T24:00-23:59", "+010000-01-01T23:59:00.000Z"],
    ["2025-03-04T05:06:07+02:00", "2025-03-04T03:06:07.000Z"],
    ["2025-03-04T05:06:07-0930", "2025-03-04T14:36:07.000Z"],
    ["2025-03-04 05:06:07+00", "2025-03-04T05:06:07.000Z"],
    ["2025-03-04 05:06:07 +0530", "2025-03-03T23:36:07.000Z"],
    ["2025-03-04 05:06:07 UTC", "2025-03-04T05:06:07.000Z"],
    ["2025-03-04 05:06:07 Z", "2025-03-04T05:06:07.000Z"],
    ["2025-03-04T05:06:07-00:00", "2025-03-04T05:06:07.000Z"],
    ["2025-03-04T05:06:07+23:59", "2025-03-03T05:07:07.000Z"],
    ["1850-01-01T12:00:00-04:56:02", "1850-01-01T16:56:02.000Z"],
    ["20250304T0506", "2025-03-04T05:06:00.000Z"],
    ["20250304T050607Z", "2025-03-04T05:06:07.000Z"],
    ["20250304T050607.5+0100", "2025-03-04T04:06:07.500Z"],
    ["20250304 0506-03", "2025-03-04T08:06:00.000Z"],
  ])("%s is %s", (text, expected) => {
    expect(iso(parseTimestamp(text))).toBe(expected);
  });

  test.each([
    // not ISO
    "03/04/2025",
    "2025/03/04",
    "04.03.2025",
    "2025-3-4",
    "2025-03-4",
    "25-03-04",
    "March 4, 2025",
    "1741046400000",
    "2025",
    "2025-03",
    "202503",
    "2025-063",
    "2025-W10-2",
    "+002025-03-04",
    "-000001-01-01",
    "",
    " ",
    "T",
    "Z",
    "now",
    "2025-03-04Z",
    "2025-03-04+02:00",
    // around it
    " 2025-03-04",
    "2025-03-04 ",
    "2025-03-04\r",
    "2025-03-04T05:06:07Z ",
    "2025-03-04T05:06:07ZZ",
    "2025-03-04T",
    "2025-03-04T05",
    "2025-03-04T05:06:07[UTC]",
    "2025-03-04  05:06",
    "2025-03-04x05:06",
    "2025-03-04t05:06",
    "2025-03-04T05:06z",
    // mixed or broken
    "2025-0304",
    "202503-04",
    "2025-03-04T0506",
    "20250304T05:06",
    "2025-03-04T05:6",
    "2025-03-04T5:06",
    "2025-03-04T05:06:7",
    "2025-03-04T05:06:",
    "2025-03-04T05:06:07.",
    "2025-03-04T05:06:07.Z",
    "2025-03-04T05:06:07.1234567890Z",
    "2025-03-04T05:06.5",
    "2025-03-04T05-06",
    "2025-03-04T05:06:07+",
    "2025-03-04T05:06:07+1",
    "2025-03-04T05:06:07+01:",
    "2025-03-04T05:06:07+01:0",
    "2025-03-04T05:06:07+01:00:",
    "2025-03-04T05:06:07+010000",
    "2025-03-04T05:06:07+0100:00",
    "2025-03-04T05:06:07*01:00",
    "2025-03-04T05:06:07UTC",
    "2025-03-04 05:06 UT",
    "2025-03-04 05:06 PM",
    "2025-03-04 05:06 ",
    "2025-03-04T05:06:07 ABC",
    "2025-03-04T05:06:07+01:00Z",
    "٢٠٢٥-٠٣-٠٤",
    "2025‐03‐04",
    // no such date or time
    "2025-02-30",
    "2023-02-29",
    "1900-02-29",
    "2025-04-31",
    "2025-13-01",
    "2025-00-10",
    "2025-01-00",
    "2025-01-32",
    "0000-01-01",
    "99999999",
    "2025-03-04T24:00:01",
    "2025-03-04T24:00:00.001",
    "2025-03-04T25:00",
    "2025-03-04T23:60",
    "2025-03-04T23:59:60",
    "2025-03-04T05:06+24:00",
    "2025-03-04T05:06+01:60",
    "1850-01-01T12:00:00-04:56:60",
    "20250230T0506",
    "20250304T050660",
  ])("%j is refused", (text) => {
    for (const zone of ["UTC", "America/New_York"]) {
      expect(() => parseTimestamp(text, zone)).toThrow(TimeError);
      expect(() => parseTimestamp(text, zone)).toThrow('such as "2025-03-04", "2025-03-04T13:05:00Z"');
    }
  });

  test("the refusal shows the text", () => {
    expect(() => parseTimestamp("03/04/2025")).toThrow(
      'Expected ISO-8601 text of a time that exists, such as "2025-03-04", "2025-03-04T13:05:00Z" or "2025-03-04 ' +
        '13:05:00+02:00"; received "03/04/2025".',
    );
  });

  test("every character of the form matters: another in its place is refused, but for the alternatives", () => {
    const form = "2025-03-04T05:06:07.250+01:30";
    const ms = parseTimestamp(form);
    const alternatives = new Map([
      ["2025-03-04 05:06:07.250+01:30", ms],
      ["2025-03-04T05:06:07,250+01:30", ms],
      ["2025-03-04T05:06:07.250-01:30", ms + 10_800_000],
      ["2025-03-04T05:06:07.25 +01:30", ms],
    ]);
    for (let at = 0; at < form.length; at++) {
      for (let code = 0; code < 256; code++) {
        const character = String.fromCharCode(code);
        if (/\d/.test(character) && /\d/.test(form.charAt(at))) continue;
        const text = form.slice(0, at) + character + form.slice(at + 1);
        if (text === form) continue;
        const expected = alternatives.get(text);
        if (expected === undefined) expect(() => parseTimestamp(text), text).toThrow(TimeError);
        else expect(parseTimestamp(text)).toBe(expected);
      }
    }
  });
});

describe("text in a time zone", () => {
  test.each([
    ["America/New_York", "2025-03-04", "2025-03-04T05:00:00.000Z"],
    ["America/New_York", "2025-03-04T05:06:07", "2025-03-04T10:06:07.000Z"],
    ["America/New_York", "2025-03-04T05:06:07Z", "2025-03-04T05:06:07.000Z"],
    ["America/New_York", "2025-03-09T02:30", "2025-03-09T07:30:00.000Z"],
    ["America/New_York", "2025-11-02T01:30", "2025-11-02T05:30:00.000Z"],
    ["America/New_York", "2025-11-02T01:30-05:00", "2025-11-02T06:30:00.000Z"],
    ["America/New_York", "9999-12-31T23:59:59", "+010000-01-01T04:59:59.000Z"],
    ["Europe/Berlin", "2025-10-26T02:30", "2025-10-26T00:30:00.000Z"],
    ["Asia/Tehran", "2022-03-22", "2022-03-21T20:30:00.000Z"],
    ["Asia/Tehran", "2023-03-22", "2023-03-21T20:30:00.000Z"],
    ["Asia/Tehran", "2023-07-01T12:00", "2023-07-01T08:30:00.000Z"],
    ["Asia/Kathmandu", "2025-03-04T00:00", "2025-03-03T18:15:00.000Z"],
    ["America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00.000Z"],
    ["America/Sao_Paulo", "2018-11-04T00:30", "2018-11-04T03:30:00.000Z"],
    ["Africa/Cairo", "2024-04-26", "2024-04-25T22:00:00.000Z"],
    ["Australia/Lord_Howe", "2025-04-06T01:45", "2025-04-05T14:45:00.000Z"],
    ["Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00.000Z"],
    ["Asia/Tokyo", "0001-01-01", "0000-12-31T14:41:01.000Z"],
  ])("%s %s is %s", (zone, text, expected) => {
    expect(iso(parseTimestamp(text, zone))).toBe(expected);
  });

  test("the zone must exist, whatever the value", () => {
    for (const value of ["2025-03-04", "2025-03-04T05:06Z", 0, new Date(0)]) {
      expect(() => parseTimestamp(value, "Europe/Berlln")).toThrow('perhaps "Europe/Berlin"');
    }
  });
});

describe("numbers and dates", () => {
  test.each([0, -1, 1_735_689_600_000, EARLIEST_MS, LATEST_MS - 1])("%d milliseconds stay", (ms) => {
    expect(parseTimestamp(ms)).toBe(ms);
    expect(parseTimestamp(new Date(ms))).toBe(ms);
  });

  test("no negative zero comes out", () => {
    expect(parseTimestamp(-0)).toBe(0);
    expect(parseTimestamp("1970-01-01T00:00-00:00")).toBe(0);
    expect(parseTimestamp("1970-01-01")).toBe(0);
  });

  test("Dates of another realm and of date-fns", () => {
    expect(parseTimestamp(runInNewContext("new Date(86400000)"))).toBe(86_400_000);
    expect(parseTimestamp(new TZDate(2025, 2, 4, "America/New_York"))).toBe(Date.parse("2025-03-04T05:00Z"));
  });

  test.each<[string, unknown, string]>([
    ["a fraction", 0.5, "whole epoch milliseconds (round them first, for example with Math.floor); received 0.5"],
    ["NaN", Number.NaN, "epoch milliseconds in the years 1 to 9999"],
    ["infinity", Infinity, "epoch milliseconds in the years 1 to 9999"],
    ["a number too late", LATEST_MS, "epoch milliseconds in the years 1 to 9999"],
    ["a number too early", EARLIEST_MS - 1, "epoch milliseconds in the years 1 to 9999"],
    ["a Date too late", new Date(8.64e15), "epoch milliseconds in the years 1 to 9999"],
    ["an invalid Date", new Date(Number.NaN), "a Date that is valid; received Invalid Date"],
    ["null", null, "a Date, epoch milliseconds or ISO-8601 text; received null"],
    ["undefined", undefined, "received undefined"],
    ["a BigInt", 1n, "received 1n"],
    ["a boolean", true, "received true"],
    ["an object", {}, "received an object"],
    ["an array", ["2025-03-04"], "received an array"],
    ["the prototype of Date", Date.prototype, "received an object"],
    ["what looks like a Date", { [Symbol.toStringTag]: "Date", getTime: () => 0, valueOf: () => 0 }, "an object"],
  ])("%s is refused", (_, value, message) => {
    expect(() => parseTimestamp(value as number)).toThrow(TimeError);
    expect(() => parseTimestamp(value as number)).toThrow(message);
  });
});

describe("properties", () => {
  const written = fc.integer({ min: Date.parse("0001-01-01"), max: Date.parse("9999-12-31T23:59:59.999Z") });

  test("what Date writes is read back", () => {
    fc.assert(
      fc.property(written, (ms) => {
        const text = iso(ms);
        expect(parseTimestamp(text)).toBe(ms);
        expect(parseTimestamp(text.replace("T", " ").replace("Z", "456+00"))).toBe(ms);
        expect(parseTimestamp(text.replace(/[-:]/g, ""))).toBe(ms);
        expect(parseTimestamp(text.slice(0, 10))).toBe(Math.floor(ms / 86_400_000) * 86_400_000);
      }),
    );
  });

  test("local time with the offset of its zone is read back, and without it the first such time", () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const ms = Math.floor(instant / 60_000) * 60_000;
        const offset = zoneOffset(ms, zone) / 60_000;
        const wall = ms + offset * 60_000;
        fc.pre(Number.isInteger(offset));
        const local = iso(wall).slice(0, 16);
        const clock = iso(Math.abs(offset) * 60_000).slice(11, 16);
        expect(parseTimestamp(`${local}${offset < 0 ? "-" : "+"}${clock}`, zone)).toBe(ms);
        const first = parseTimestamp(local, zone);
        expect(first).toBeLessThanOrEqual(ms);
        expect(first + zoneOffset(first, zone)).toBe(wall);
      }),
    );
  });

  test("any text is read as the grammar says, or refused with a TimeError", () => {
    const characters = fc.constantFrom(..."0123456789-:TZ+ .,/UC");
    const nearly = fc
      .tuple(written, fc.nat(), fc.constantFrom(0, 1, 2), fc.string({ unit: characters, maxLength: 3 }), fc.boolean())
      .map(([ms, position, drop, insert, basic]) => {
        const text = basic ? iso(ms).replace(/[-:]/g, "") : iso(ms);
        const at = position % (text.length + 1);
        return text.slice(0, at) + insert + text.slice(at + drop);
      });
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({ unit: characters, maxLength: 30 }), fc.string()), (text) => {
        const expected = readByGrammar(text);
        if (expected === undefined) expect(() => parseTimestamp(text)).toThrow(TimeError);
        else expect(parseTimestamp(text)).toBe(expected);
      }),
    );
  });
});

const REST = "( ?Z| UTC| ?([+-])(\\d\\d)(?::(\\d\\d)(?::(\\d\\d))?|(\\d\\d))?)?";
const EXTENDED = new RegExp(
  `^(\\d{4})-(\\d\\d)-(\\d\\d)(?:[T ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)?${REST})?$`,
);
const BASIC = new RegExp(`^(\\d{4})(\\d\\d)(\\d\\d)(?:[T ](\\d\\d)(\\d\\d)(?:(\\d\\d)(?:[.,](\\d{1,9}))?)?${REST})?$`);

/** The same grammar by regular expressions and Date, in UTC. */
function readByGrammar(text: string): number | undefined {
  const match = EXTENDED.exec(text) ?? BASIC.exec(text);
  if (match === null) return undefined;
  const part = (i: number) => Number(match[i] ?? 0);
  const [hour, minute, second] = [part(4), part(5), part(6)];
  const date = new Date(0);
  date.setUTCFullYear(part(1), part(2) - 1, part(3));
  if (part(1) === 0 || date.getUTCMonth() + 1 !== part(2) || date.getUTCDate() !== part(3)) return undefined;
  const ofDay = hour * 3.6e6 + minute * 6e4 + second * 1000 + Number((match[7] ?? "").padEnd(3, "0").slice(0, 3));
  if (ofDay > 8.64e7 || minute > 59 || second > 59) return undefined;
  const [hours, minutes, seconds] = [part(10), part(11) + part(13), part(12)];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return +date + ofDay - (match[9] === "-" ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds) * 1000;
}
