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

it("knows no days of an empty log", () => {
  const options = { calibrationUntil: "2025-01-10" };
  expect(purchaseDays(orderLog([] as never[]), options)).toMatchObject({
    births: [],
    repeats: [],
    customers: 0,
    calibrationDays: 0,
    knownDays: 0,
  });
  // Nobody is followed where all came later.
  const later = orderLog([order("a", "2025-02-01")]);
  expect(purchaseDays(later, options)).toMatchObject({ births: [], customers: 0, knownDays: 0 });
});
