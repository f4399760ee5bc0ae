import { describe, expect, it } from "vitest";
import { orderLog, orderLogFromColumns } from "../../src";
import { localClock } from "../../src/logs/localClock";
import { isOrder, spanOf } from "../../src/logs/orders";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** When the clocks of Berlin were set forward, and back. */
const forward = Date.UTC(2025, 2, 30, 1);
const back = Date.UTC(2025, 9, 26, 1);
const at = (...times: readonly number[]) =>
  orderLog(times.map((orderedAt, i) => ({ customerId: i % 2, orderedAt, amount: 1 })));

describe("localClock", () => {
  const log = at(forward - DAY, back + DAY, forward, back);

  it("shows the local time on both sides of each change, in any order", () => {
    const { wallOf } = localClock(log, "Europe/Berlin");
    for (const [time, hours] of [
      [forward - 1, 1],
      [back, 1],
      [forward, 2],
      [back - 1, 2],
      [back + DAY, 1],
      [forward - DAY, 1],
    ] as const)
      expect(wallOf(time)).toBe(time + hours * HOUR);
  });

  it("counts the days of the zone, from midnight on, and never goes back", () => {
    const { dayOf } = localClock(log, "Europe/Berlin");
    const midnight = Date.UTC(2025, 2, 30, -1);
    expect([dayOf(midnight - 1), dayOf(midnight)]).toEqual([20_176, 20_177]);
    const summer = Date.UTC(2025, 5, 1, -2);
    expect([dayOf(summer), dayOf(summer - 1), dayOf(summer)]).toEqual([20_240, 20_239, 20_240]);
    // St. John's set its clocks back from one minute past midnight to the evening before.
    const night = Date.UTC(2010, 10, 7, 2, 31);
    const { dayOf: inNewfoundland } = localClock(at(night - HOUR, night + HOUR), "America/St_Johns");
    expect([inNewfoundland(night - 1), inNewfoundland(night)]).toEqual([14_920, 14_920]);
  });

  it("reaches to an instant before or after the rows, and stands without any", () => {
    const summer = at(forward + DAY);
    expect(localClock(summer, "Europe/Berlin").wallOf(forward + DAY)).toBe(forward + DAY + 2 * HOUR);
    expect(localClock(summer, "Europe/Berlin", forward - DAY).wallOf(forward - DAY)).toBe(forward - DAY + HOUR);
    expect(localClock(summer, "Europe/Berlin", back + DAY).wallOf(back + DAY)).toBe(back + DAY + HOUR);
    expect(localClock(orderLog([]), "Etc/GMT-3").wallOf(0)).toBe(3 * HOUR);
  });
});

describe("orders", () => {
  it("are amounts of 0 and more", () => {
    expect([isOrder(1), isOrder(0), isOrder(-1e-9)]).toEqual([true, true, false]);
  });

  it("span from the first row to the last, of whichever customer", () => {
    expect(spanOf(at(5e11, 4e11, 7e11, 9e11, 6e11))).toEqual({ first: 4e11, last: 9e11 });
    expect(spanOf(at(2e11, 4e11, 7e11, 5e11))).toEqual({ first: 2e11, last: 7e11 });
    expect(spanOf(orderLog([]))).toEqual({ first: Infinity, last: -Infinity });
  });
});

describe("coded columns", () => {
  const orderedAt = Float64Array.of(3e11, 1e11, 2e11, 4e11);
  const amount = Float64Array.of(3, 1, 2, 4);
  const codes = Uint8Array.of(2, 0, 2, 0);
  const customerId = { codes, ids: ["a", "b", "c"] };

  it("make the log of the same rows, with other columns or types too", () => {
    const expected = orderLog(
      [...codes].map((code, i) => ({
        customerId: customerId.ids[code] as string,
        orderedAt: orderedAt[i] as number,
        amount: amount[i] as number,
      })),
    );
    expect(expected.customerIds).toEqual(["c", "a"]);
    const more = [{}, { orderId: [1, 2, 3, 4] }, { orderedAt: [...orderedAt] }, { amount: [...amount] }];
    for (const each of more) expect(orderLogFromColumns({ customerId, orderedAt, amount, ...each })).toEqual(expected);
    const euros = orderLogFromColumns({ customerId, orderedAt, amount, currency: ["EUR", "EUR", "EUR", "EUR"] });
    expect(euros).toEqual({ ...expected, currency: "EUR" });
  });

  it("refuse an order that is there twice", () => {
    expect(() => orderLogFromColumns({ customerId, orderedAt, amount, orderId: [1, 2, 1, 3] })).toThrow("orderId");
  });
});
