import { describe, expect, it } from "vitest";
import { eachCustomer, mostRows } from "../../src/logs/eachCustomer";

const logOf = (...starts: readonly number[]) => ({ starts: Uint32Array.from(starts) });

describe("eachCustomer", () => {
  it("visits every customer with the first row and the row after the last", () => {
    const visits: number[][] = [];
    eachCustomer(logOf(0, 3, 4, 9), (...visit) => visits.push(visit));
    expect(visits).toEqual([
      [0, 0, 3],
      [1, 3, 4],
      [2, 4, 9],
    ]);
    eachCustomer(logOf(0), () => expect.unreachable());
  });
});

describe("mostRows", () => {
  it("is the largest number of rows of a customer, whichever it is", () => {
    expect([mostRows(logOf(0, 5, 6, 8)), mostRows(logOf(0, 1, 6, 8)), mostRows(logOf(0, 1, 3, 7))]).toEqual([5, 5, 4]);
    expect(mostRows(logOf(0))).toBe(0);
  });
});
