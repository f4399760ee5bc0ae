// The purchases of a log by day, counted by hand.
import { expect, it } from "vitest";
import { orderLog } from "../../src/index";
import { purchaseDays } from "../../src/models/assess/purchaseDays";

const order = (customerId: string, orderedAt: string, amount = 10) => ({ customerId, orderedAt, amount });

it("lists first and repeat purchases by days from the first order, in the order of the days", () => {
  const log = orderLog([
    order("late", "2025-01-08"),
    order("late", "2025-01-12"),
    order("early", "2025-01-01"),
    order("early", "2025-01-04"),
    order("too", "2025-01-04"),
    order("too", "2025-01-12"),
    order("after", "2025-01-20"),
  ]);
  expect(purchaseDays(log, { calibrationUntil: "2025-01-10" })).toEqual({
    births: [
      [
        [0, 1],
        [3, 1],
        [7, 1],
      ],
    ],
    repeats: [
      [3, 1],
      [11, 2],
    ],
    customers: 3,
    firstDay: Date.UTC(2025, 0, 1) / 86_400_000,
    calibrationDays: 9,
    // To the end of the day of the last order, even of a customer who is not followed.
    knownDays: 20,
  });
});

it("ends before the end of the calibration, and before the data cutoff: an order at that instant is later", () => {
  const log = orderLog([
    order("a", "2025-01-01"),
    order("a", "2025-01-10"),
    order("a", "2025-01-19T23:59:59.999Z"),
    order("a", "2025-01-20"),
    order("b", "2025-01-09T23:59:59.999Z"),
    order("c", "2025-01-10"),
  ]);
  expect(purchaseDays(log, { calibrationUntil: "2025-01-10", holdoutUntil: "2025-01-20" })).toMatchObject({
    births: [
      [
        [0, 1],
        [8, 1],
      ],
    ],
    repeats: [
      [9, 1],
      [18, 1],
    ],
    calibrationDays: 9,
    knownDays: 19,
  });
});

it("knows no days where nobody is followed: of an empty log, or where all came later", () => {
  const calibrationUntil = "2025-01-10";
  const logs = [orderLog([] as never[]), orderLog([order("a", "2025-02-01")])];
  for (const log of logs)
    for (const holdoutUntil of [undefined, "2025-03-01"])
      expect(purchaseDays(log, { calibrationUntil, holdoutUntil })).toMatchObject({
        births: [],
        repeats: [],
        customers: 0,
        calibrationDays: 0,
        knownDays: 0,
      });
});
