import { describe, expect, test } from "vitest";
import { assertEpochMilliseconds, EARLIEST_MS, isEpochMilliseconds, LATEST_MS, TimeError } from "../../src/time";

describe("assertEpochMilliseconds", () => {
  test.each([0, -1, EARLIEST_MS, LATEST_MS - 1])("accepts %d", (value) => {
    expect(isEpochMilliseconds(value)).toBe(true);
    expect(assertEpochMilliseconds(value)).toBeUndefined();
  });

  test.each([
    EARLIEST_MS - 1,
    LATEST_MS,
    1_735_689_600_000_000,
    Infinity,
    -Infinity,
    Number.NaN,
    "0",
    null,
    undefined,
    0n,
  ])("refuses %s as no instant", (value) => {
    expect(isEpochMilliseconds(value)).toBe(false);
    expect(() => assertEpochMilliseconds(value as number)).toThrow(TimeError);
    expect(() => assertEpochMilliseconds(value as number)).toThrow("divide microseconds by 1000");
  });

  test.each([0.5, 1_735_689_600_000.25])("refuses %d as not whole", (value) => {
    expect(isEpochMilliseconds(value)).toBe(false);
    expect(() => assertEpochMilliseconds(value)).toThrow("round them first");
  });
});
