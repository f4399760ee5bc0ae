import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { priceIncreaseImpact } from "../../src/impact";
import { expectNear } from "../near";

const share = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);
const money = fc.integer({ min: 1, max: 1000_00 }).map((cents) => cents / 100);
const business = fc.record({
  customers: fc.integer({ min: 1, max: 10_000 }),
  price: money,
  costPerCustomer: money,
  increase: share.map((each) => 2 * each),
  customersLostShare: share,
  churnRate: share,
  churnRateAfter: share,
  periods: fc.integer({ min: 1, max: 60 }),
  discountRate: share.map((each) => each / 10),
});

describe("published values", () => {
  const monthly = { customers: 1, price: 200_000, increase: 0.1, churnRate: 0.015 };

  it("10 % on $200,000 a month at 1.5 % churn bring $221,157.38 in a year (metrickittools.com)", () => {
    expect(priceIncreaseImpact(monthly).difference.revenue).toBeCloseTo(221_157.38, 2);
  });

  it("10 % break even at a loss of 9.09 % of the revenue (metrickittools.com)", () => {
    expectNear(priceIncreaseImpact(monthly).breakEvenLoss.revenue, 0.09090909090909094, 1e-9);
  });

  it("$50 to $60 for half of 10,000 at an elasticity of 0.8 brings $502,000 a month (novacalculator.com)", () => {
    // The other half keeps the old price; a rise by 20 % drives away 0.8 × 20 %.
    const { after } = priceIncreaseImpact({
      customers: 5000,
      price: 50,
      increase: 0.2,
      customersLostShare: 0.16,
      churnRate: 0,
      periods: 1,
    });
    expectNear(after.revenue + 5000 * 50, 502_000, 1e-9);
  });

  it.each([
    [0.05, 0.4, 0.111],
    [0.1, 0.42, 0.192],
    [0.1, 0.3, 0.25],
  ])(
    "a rise by %d at a margin of %d may lose %d of the volume (rgmacademy.app, invictuslv.com)",
    (increase, margin, loss) => {
      const { breakEvenLoss } = priceIncreaseImpact({
        customers: 1,
        price: 100,
        costPerCustomer: 100 * (1 - margin),
        increase,
        churnRate: 0,
      });
      expect(breakEvenLoss.profit).toBeCloseTo(loss, 3);
    },
  );
});

describe("priceIncreaseImpact", () => {
  it("is the difference of the books period by period", () => {
    fc.assert(
      fc.property(business, (input) => {
        const { customers, price, costPerCustomer, increase, customersLostShare, discountRate, periods } = input;
        const books = (first: number, paid: number, churnRate: number) => {
          let [there, worth, revenue, profit] = [first, 1, 0, 0];
          for (let t = 0; t < periods; t++, there *= 1 - churnRate, worth /= 1 + discountRate) {
            revenue += there * paid * worth;
            profit += there * (paid - costPerCustomer) * worth;
          }
          return { revenue, profit };
        };
        const before = books(customers, price, input.churnRate);
        const after = books(customers * (1 - customersLostShare), price * (1 + increase), input.churnRateAfter);
        const impact = priceIncreaseImpact(input);
        const slack = 1e-11 * (before.revenue + after.revenue + customers * costPerCustomer * periods);
        for (const kind of ["revenue", "profit"] as const) {
          expect(Math.abs(impact.before[kind] - before[kind])).toBeLessThanOrEqual(slack);
          expect(Math.abs(impact.after[kind] - after[kind])).toBeLessThanOrEqual(slack);
          expect(Math.abs(impact.difference[kind] - (after[kind] - before[kind]))).toBeLessThanOrEqual(slack);
        }
      }),
    );
  });

  it("changes nothing with its break-even losses put back in", () => {
    fc.assert(
      fc.property(business, ({ churnRateAfter: _, ...input }) => {
        const { before, breakEvenLoss } = priceIncreaseImpact(input);
        const onRevenue = priceIncreaseImpact({ ...input, customersLostShare: breakEvenLoss.revenue });
        expect(Math.abs(onRevenue.difference.revenue)).toBeLessThanOrEqual(1e-9 * before.revenue);
        const costs = input.customers * input.costPerCustomer * input.periods;
        if (breakEvenLoss.profit === null) {
          expect(Math.min(input.price, input.price * (1 + input.increase) - 1e-9)).toBeLessThanOrEqual(
            input.costPerCustomer,
          );
          return;
        }
        const onProfit = priceIncreaseImpact({ ...input, customersLostShare: breakEvenLoss.profit });
        expect(Math.abs(onProfit.difference.profit)).toBeLessThanOrEqual(1e-9 * (before.revenue + costs));
      }),
    );
  });

  it("brings nothing with its break-even churn rate put back in", () => {
    fc.assert(
      fc.property(business, (input) => {
        const { breakEvenChurnRate, before } = priceIncreaseImpact(input);
        const profitAt = (churnRateAfter: number) =>
          priceIncreaseImpact({ ...input, churnRateAfter }).difference.profit;
        const scale = before.revenue + input.customers * (input.costPerCustomer + 2 * input.price) * input.periods;
        if (breakEvenChurnRate !== null)
          expect(Math.abs(profitAt(breakEvenChurnRate))).toBeLessThanOrEqual(1e-9 * scale);
        else if (input.periods > 1)
          // Either even full churn is better than before, or even none is worse, or customers cost more than they pay.
          expect(
            profitAt(1) >= -1e-9 * scale ||
              profitAt(0) <= 1e-9 * scale ||
              input.price * (1 + input.increase) <= input.costPerCustomer,
          ).toBe(true);
      }),
    );
  });

  it("knows no break-even churn within one period, or where customers do not pay their costs", () => {
    const input = { customers: 10, price: 10, costPerCustomer: 5, increase: 0.5, churnRate: 0.1 };
    expect(priceIncreaseImpact({ ...input, periods: 1 }).breakEvenChurnRate).toBeNull();
    expect(priceIncreaseImpact({ ...input, costPerCustomer: 20 })).toMatchObject({
      breakEvenChurnRate: null,
      breakEvenLoss: { profit: null },
    });
  });

  it("tells the gain of the least increase there is", () => {
    const input = { customers: 1000, price: 100, costPerCustomer: 99, churnRate: 0.03, increase: 1e-12 };
    const { before, difference } = priceIncreaseImpact(input);
    expectNear(difference.profit / (before.revenue * 1e-12), 1, 1e-12);
  });

  it("tells a client's return only for a client who gains and a price that is paid", () => {
    const input = { customers: 1, price: 0, increase: 0.25, churnRate: 0 };
    expect(priceIncreaseImpact(input).customerReturn).toBeNull();
    expect(priceIncreaseImpact({ ...input, customerGain: 5 }).customerReturn).toEqual({
      returnBefore: null,
      returnAfter: null,
      highestIncrease: null,
    });
    const { customerReturn } = priceIncreaseImpact({ ...input, price: 80, customerGain: 100 });
    expect(customerReturn).toEqual({ returnBefore: 0.25, returnAfter: 0, highestIncrease: 0.25 });
  });
});
