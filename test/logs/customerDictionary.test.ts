import { describe, expect, it } from "vitest";
import { customerDictionary } from "../../src/logs/customerDictionary";

describe("customerDictionary", () => {
  it("numbers small, large and negative numbers in the order of first appearance", () => {
    const { ids, numberOf } = customerDictionary();
    const given = [5, 1e6, -3, 8191, 8193, -0, 3000, 20_000, 5, 1e6, -3, 8191, 8193, 0, 3000, 20_000];
    expect(given.map(numberOf)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7]);
    expect(ids).toEqual([5, 1e6, -3, 8191, 8193, 0, 3000, 20_000]);
    expect(Object.is(ids[5], 0)).toBe(true);
    for (const bad of ["5", 0.5, Number.NaN, 2 ** 53, null, undefined, 5n]) expect(numberOf(bad)).toBe(-1);
  });

  it("appends ids without looking for them, and refuses what is no id", () => {
    const { ids, append, accepts } = customerDictionary();
    expect([append("b"), append("a"), append(" "), append(7)]).toEqual([0, 1, -1, -1]);
    expect(ids).toEqual(["b", "a"]);
    expect([accepts("c"), accepts(""), accepts(1)]).toEqual([true, false, false]);
  });
});
