import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csatBand, csatBands, enpsBand, enpsBands, npsBand, npsBands } from "../../src/index";

describe.each([
  ["npsBand", npsBand, npsBands, -100, 100],
  ["enpsBand", enpsBand, enpsBands, -100, 100],
  ["csatBand", csatBand, csatBands, 0, 1],
] as const)("%s", (name, bandOf, bands, least, greatest) => {
  const band = bandOf as (score: unknown, bands?: unknown) => unknown;

  it("has a band for every score, and only one", () => {
    expect([bands[0]?.from, bands.at(-1)?.until]).toEqual([least, greatest]);
    bands.slice(1).forEach(({ from }, i) => {
      expect(from).toBe(bands[i]?.until);
    });
    fc.assert(
      fc.property(fc.double({ min: least, max: greatest, noNaN: true }), (score) => {
        if (score !== 0 && Math.abs(score) < 1e-12) return;
        const found = bands.filter(({ from, until }) => from <= score && (score < until || until === greatest));
        expect(band(score)).toEqual(found[0]);
        expect(found).toHaveLength(1);
      }),
    );
  });

  it("takes the lower end into a band, and the end of the scale into the last", () => {
    for (const each of bands) expect(band(each.from)).toEqual(each);
    expect(band(greatest)).toEqual(bands.at(-1));
  });

  it("is null where there is no score", () => {
    expect(band(null)).toBeNull();
  });

  it("takes bands of one's own, which may leave gaps", () => {
    const own = [
      { id: "high", from: greatest / 2, until: greatest },
      { id: "low", from: least, until: greatest / 4 },
    ];
    expect(band(greatest / 2, own)).toEqual(own[0]);
    expect(band(least, own)).toEqual(own[1]);
    expect(band(greatest / 4, own)).toEqual(own[1]);
    expect(band(greatest, own)).toEqual(own[0]);
    expect(band(greatest / 3, own)).toBeNull();
    expect(band(least, [])).toBeNull();
  });

  it.each([
    [greatest + 1, undefined, "score"],
    [Number.NaN, undefined, "score"],
    ["50", undefined, "score"],
    [undefined, undefined, "score"],
    [0, [{ id: "a", from: 0, until: greatest * 2 }], "bands[0].until"],
    [0, [{ id: 1, from: 0, until: greatest }], "bands[0].id"],
    [0, [{ id: "a", from: greatest, until: 0 }], "bands[0].from"],
    [0, "good", "bands"],
  ])("refuses %j and %j", (score, own, field) => {
    expect(() => band(score, own)).toThrow(
      expect.objectContaining({ name: "MetricInputError", message: expect.stringContaining(`${name}: ${field} `) }),
    );
  });
});
