import { describe, expect, test } from "vitest";
import { assertTimeZone, TimeError } from "../../src/time";

describe("assertTimeZone", () => {
  test.each([
    "UTC",
    "Europe/Berlin",
    "Asia/Kathmandu",
    "America/Argentina/Buenos_Aires",
    "US/Eastern",
    "Etc/GMT-5",
    "europe/berlin",
  ])("accepts %s, the first time and the second", (name) => {
    expect(assertTimeZone(name)).toBeUndefined();
    expect(assertTimeZone(name)).toBeUndefined();
  });

  test.each([
    ["Europe/Berlln", "Europe/Berlin"],
    ["Berlin", "Europe/Berlin"],
    ["New York", "America/New_York"],
    ["America/NewYork", "America/New_York"],
    ["UTC ", "UTC"],
  ])("refuses %j and suggests %s", (name, suggestion) => {
    expect(() => assertTimeZone(name)).toThrow(
      `Expected an IANA time zone such as "Europe/Berlin" or "UTC" (perhaps "${suggestion}"); received "${name}".`,
    );
  });

  test.each([
    "",
    "Nowhere/Atall",
    "+05:30",
    "GMT+5",
    "Etc/GMT+99",
    "local",
    "x".repeat(41),
    5,
    null,
    undefined,
    ["UTC"],
    new Date(0),
  ])("refuses %j without a suggestion", (name) => {
    expect(() => assertTimeZone(name)).toThrow(TimeError);
    expect(() => assertTimeZone(name)).not.toThrow("perhaps");
  });

  test("needs no list of zones from the engine", () => {
    const { supportedValuesOf } = Intl;
    try {
      Object.assign(Intl, { supportedValuesOf: undefined });
      expect(() => assertTimeZone("Europe/Berlln")).toThrow('or "UTC"; received');
    } finally {
      Object.assign(Intl, { supportedValuesOf });
    }
    expect(() => assertTimeZone("Europe/Berlln")).toThrow("perhaps");
  });
});
