import { describe, expect, it } from "vitest";
import { redemptionRate } from "../../src/index";
import { expectNear } from "../near";

describe("redemptionRate", () => {
  it("is 1 − breakage: 25% to 35% of points unspent (healthy, says RewardOps) are 75% to 65% redeemed", () => {
    expect(redemptionRate({ rewardsIssued: 20_000, rewardsRedeemed: 15_000 })).toBe(1 - 0.25);
    expectNear(redemptionRate({ rewardsIssued: 20_000, rewardsRedeemed: 13_000 }), 1 - 0.35, 1e-15);
  });

  it("refuses more redeemed than issued: older rewards belong to the issue that they are of", () => {
    expect(() => redemptionRate({ rewardsIssued: 100, rewardsRedeemed: 101 })).toThrow(
      "redemptionRate: rewardsRedeemed (101) must be at most rewardsIssued (100)",
    );
  });
});
