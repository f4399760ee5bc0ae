// Referrals, save offers, incentives and the plain comparisons of money.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acquisitionVersusRetentionCost,
  churnCost,
  incentiveReturn,
  referralValue,
  repeatSpendUplift,
  saveOfferImpact,
} from "../../src/impact";
import { expectNear } from "../near";

const share = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);
const money = fc.integer({ min: 0, max: 1000_00 }).map((cents) => cents / 100);
const count = fc.integer({ min: 0, max: 10_000 });

describe("published values", () => {
  it("a lifetime value higher by €40 for a reward of €25 returns 60 % (Schmitt, Skiera and Van den Bulte 2013)", () => {
    const programme = referralValue({ leads: 5000, conversionRate: 1, lifetimeValue: 40, reward: 25 });
    expectNear(programme.returnOnInvestment, 0.6, 1e-12);
  });

  it("190 of 390 valid sessions did not cancel, a save rate of 48.71 % (Churnkey, docs on the save rate)", () => {
    const saveRate = (50 + 50 + 90) / (400 - 10);
    const offer = saveOfferImpact({ sessions: 390, saveRate, marginPerPeriod: 1, remainingPeriods: 1, offerCost: 0 });
    expectNear(offer.saved, 190, 1e-12);
    // The page cuts 48.718 % off after two decimals.
    expectNear(saveRate, 0.4871, 1e-4);
  });

  it("repeat customers who spend 67 % more (Bain & Company and Mainspring 2000)", () => {
    expectNear(repeatSpendUplift({ spendPerRepeatCustomer: 167, spendPerNewCustomer: 100 }), 0.67, 1e-12);
  });
});

describe("referralValue", () => {
  const programme = fc.record(
    {
      leads: count,
      conversionRate: share.map((each) => each / 5),
      conversionMultiple: share.map((each) => 5 * each),
      lifetimeValue: money,
      valueUplift: share,
      reward: money,
      fixedCost: money,
      incrementalShare: share,
    },
    { requiredKeys: ["leads", "conversionRate", "lifetimeValue", "reward"] },
  );

  it("brings nothing with its break-even reward put back in", () => {
    fc.assert(
      fc.property(programme, (input) => {
        const { breakEvenReward, profit, cost, incremental } = referralValue(input);
        expect(incremental).toBe(input.incrementalShare !== undefined);
        if (breakEvenReward === null || breakEvenReward > 1e15 || (breakEvenReward > 0 && breakEvenReward < 1e-9))
          return;
        const even = referralValue({ ...input, reward: breakEvenReward });
        expect(Math.abs(even.profit)).toBeLessThanOrEqual(1e-9 * Math.max(1, cost, Math.abs(profit)));
      }),
    );
  });

  it("pays a reward for everybody who comes, and counts the value of those who would not have come", () => {
    const input = { leads: 100, conversionRate: 0.1, conversionMultiple: 5, lifetimeValue: 200, reward: 20 };
    const gross = referralValue(input);
    const net = referralValue({ ...input, incrementalShare: 0.4 });
    expect(net.cost).toBe(gross.cost);
    expectNear(net.valuePerReferral, 0.4 * gross.valuePerReferral, 1e-12);
  });

  it("takes a retention uplift as the longer stay that it is", () => {
    const input = { leads: 1, conversionRate: 1, lifetimeValue: 100, reward: 0 };
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }).map((each) => each / 1000),
        fc.integer({ min: -1000, max: 100 }).map((each) => each / 1000),
        (retentionRate, retentionUplift) => {
          const { valuePerReferral } = referralValue({ ...input, retentionRate, retentionUplift });
          // 100 in the first period and in all that follow, for stays at both rates.
          const ordinary = 100 / (1 - retentionRate);
          const referred = 100 / (1 - retentionRate * (1 + retentionUplift));
          expectNear(valuePerReferral / 100, referred / ordinary, 1e-12);
        },
      ),
    );
  });

  it("has no break-even reward where nobody comes, or the fixed cost alone is too high", () => {
    const input = { leads: 0, conversionRate: 0.1, lifetimeValue: 200, reward: 20 };
    expect(referralValue(input)).toMatchObject({ breakEvenReward: null, returnOnInvestment: null, cost: 0 });
    expect(referralValue({ ...input, leads: 10, fixedCost: 201 }).breakEvenReward).toBeNull();
    expect(referralValue({ ...input, leads: 10, fixedCost: 200 }).breakEvenReward).toBe(0);
  });

  it("takes a multiple of just 1 over the conversion rate", () => {
    const input = { leads: 1, lifetimeValue: 1, reward: 1 };
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1, noNaN: true }), (conversionRate) => {
        const { cost } = referralValue({ ...input, conversionRate, conversionMultiple: 1 / conversionRate });
        expect(cost).toBeLessThanOrEqual(1);
        expectNear(cost, 1, 1e-12);
      }),
    );
  });

  it.each([
    [{ conversionMultiple: 11 }, "conversionMultiple must be at most 10, but got 11"],
    [{ retentionRate: 0.5 }, "retentionRate needs retentionUplift: pass retentionUplift too"],
    [{ retentionUplift: 0.5 }, "retentionUplift needs retentionRate: pass retentionRate too"],
    [{ retentionRate: 0.8, retentionUplift: 0.37 }, "retentionUplift must be below 0.25, but got 0.37"],
    [{ retentionRate: 1, retentionUplift: -0.5 }, "retentionUplift must be below 0, but got -0.5"],
    [
      { retentionRate: 0.5, retentionUplift: 0.1, valueUplift: 0.1 },
      "valueUplift and retentionUplift cannot be used together",
    ],
  ])("refuses %j", (change, message) => {
    const input = { leads: 1, conversionRate: 0.1, lifetimeValue: 1, reward: 1 };
    expect(() => referralValue({ ...input, ...change })).toThrow(message);
  });
});

describe("saveOfferImpact", () => {
  const offers = fc.record(
    {
      sessions: count,
      saveRate: share,
      controlSaveRate: share,
      acceptanceRate: share,
      marginPerPeriod: money,
      remainingPeriods: money,
      offerCost: money,
      fixedCost: money,
    },
    { requiredKeys: ["sessions", "saveRate", "marginPerPeriod", "remainingPeriods", "offerCost"] },
  );

  it("brings nothing with its break-even save rate put back in", () => {
    fc.assert(
      fc.property(offers, (input) => {
        const { breakEvenSaveRate } = saveOfferImpact(input);
        if (breakEvenSaveRate === null) return;
        expect(breakEvenSaveRate).toBeLessThanOrEqual(1);
        if (breakEvenSaveRate > 0 && breakEvenSaveRate < 1e-12) return;
        const { profit, cost } = saveOfferImpact({ ...input, saveRate: breakEvenSaveRate });
        const turnover = cost + input.sessions * input.marginPerPeriod * input.remainingPeriods;
        expect(Math.abs(profit)).toBeLessThanOrEqual(1e-9 * Math.max(1, turnover));
      }),
    );
  });

  it("has no break-even save rate exactly where even 1 is not enough", () => {
    fc.assert(
      fc.property(offers, (input) => {
        const { breakEvenSaveRate } = saveOfferImpact(input);
        const { profit, cost } = saveOfferImpact({ ...input, saveRate: 1 });
        const turnover = cost + input.sessions * input.marginPerPeriod * input.remainingPeriods;
        const slack = 1e-9 * Math.max(1, turnover);
        if (breakEvenSaveRate === null) expect(profit).toBeLessThanOrEqual(slack);
        else expect(profit).toBeGreaterThanOrEqual(-slack);
      }),
    );
  });

  it("pays the offer to everybody who takes it, also to those who would have stayed", () => {
    const input = { sessions: 1000, saveRate: 0.3, marginPerPeriod: 10, remainingPeriods: 10, offerCost: 30 };
    expect(saveOfferImpact(input)).toMatchObject({ incremental: false, saved: 300, value: 30_000, cost: 9000 });
    expect(saveOfferImpact({ ...input, controlSaveRate: 0.2, acceptanceRate: 0.4 })).toMatchObject({
      incremental: true,
      cost: 12_000,
    });
    expectNear(saveOfferImpact({ ...input, controlSaveRate: 0.2 }).value, 10_000, 1e-12);
  });

  it("counts customers driven away", () => {
    const input = { sessions: 100, saveRate: 0.25, controlSaveRate: 0.5, marginPerPeriod: 10, remainingPeriods: 1 };
    expect(saveOfferImpact({ ...input, offerCost: 0 })).toMatchObject({
      saved: -25,
      value: -250,
      profit: -250,
      returnOnInvestment: null,
      breakEvenSaveRate: 0.5,
    });
  });
});

describe("incentiveReturn", () => {
  const programmes = fc.record(
    {
      members: count,
      incrementalRevenuePerMember: fc.integer({ min: -100_00, max: 1000_00 }).map((cents) => cents / 100),
      grossMargin: share,
      rewardsIssued: count,
      redemptionRate: share,
      reward: money,
      fixedCost: money,
      targetReturn: share,
    },
    { requiredKeys: ["members", "incrementalRevenuePerMember", "rewardsIssued", "reward"] },
  );

  it("returns nothing, or just the target, with its rewards put back in", () => {
    fc.assert(
      fc.property(programmes, (input) => {
        const { breakEvenReward, highestReward, incrementalMargin } = incentiveReturn(input);
        for (const [reward, target] of [
          [breakEvenReward, 0],
          [highestReward, input.targetReturn ?? 0],
        ] as const) {
          if (reward === null || (reward > 0 && reward < 1e-9)) continue;
          const { profit, cost } = incentiveReturn({ ...input, reward });
          expect(Math.abs(profit - target * cost)).toBeLessThanOrEqual(1e-9 * Math.max(1, incrementalMargin));
        }
        if (breakEvenReward !== null && highestReward !== null)
          expect(highestReward).toBeLessThanOrEqual(breakEvenReward);
      }),
    );
  });

  it("has no reward to break even by where none is used, or the programme loses without", () => {
    const input = { members: 10, incrementalRevenuePerMember: 10, rewardsIssued: 10, reward: 1 };
    expect(incentiveReturn({ ...input, redemptionRate: 0 })).toMatchObject({
      breakEvenReward: null,
      highestReward: null,
      returnOnInvestment: null,
    });
    expect(incentiveReturn({ ...input, fixedCost: 101 })).toMatchObject({ breakEvenReward: null, highestReward: null });
    expect(incentiveReturn({ ...input, fixedCost: 80, targetReturn: 0.5 })).toMatchObject({
      breakEvenReward: 2,
      highestReward: null,
    });
    expect(incentiveReturn({ ...input, incrementalRevenuePerMember: -1 }).breakEvenReward).toBeNull();
    expect(incentiveReturn({ ...input, members: 0, incrementalRevenuePerMember: -1 }).incrementalMargin).toBe(0);
  });
});

describe("the plain comparisons", () => {
  it("say nothing about costs where nobody was won or kept", () => {
    const none = { acquisitionSpend: 10, newCustomers: 0, retentionSpend: 10, customersRetained: 0 };
    expect(acquisitionVersusRetentionCost(none)).toEqual({
      costPerNewCustomer: null,
      costPerRetainedCustomer: null,
      ratio: null,
    });
    expect(acquisitionVersusRetentionCost({ ...none, newCustomers: 5 })).toEqual({
      costPerNewCustomer: 2,
      costPerRetainedCustomer: null,
      ratio: null,
    });
  });

  it("are in proportion to the customers lost", () => {
    fc.assert(
      fc.property(count, money, money, money, share, (customersLost, revenuePerCustomer, cost, value, grossMargin) => {
        const input = { revenuePerCustomer, acquisitionCost: cost, lifetimeValue: value, grossMargin };
        const one = churnCost({ ...input, customersLost: 1 });
        const all = churnCost({ ...input, customersLost });
        for (const view of ["revenueLost", "replacementCost", "valueLost"] as const)
          expectNear(all[view], customersLost * one[view], 1e-12);
      }),
    );
  });
});
