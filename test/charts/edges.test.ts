// Charts of data at the edges.
import { cumulativeIncidence, kaplanMeier, nps, orderLog, rfm } from "retention-metrics";
import { describe, expect, it } from "vitest";
import {
  clvDistribution,
  incidenceCurve,
  npsBar,
  revenueWaterfall,
  rfmSegmentBars,
  survivalCurve,
} from "../../src/charts";
import { chartFormat } from "../../src/charts/chartFormat";
import { axisOf, axisTexts } from "../../src/charts/chartParts";

describe("chartFormat", () => {
  it("names periods of every length", () => {
    const { period } = chartFormat("en", undefined);
    expect(period("2025-01-01T05:00", "hour")).toBe("Jan 1, 2025 05:00");
    expect(period("2025-01-06", "week")).toBe("Jan 6, 2025");
    expect(period("2025-04-01", "quarter")).toBe("Q2 2025");
    expect(period("2025-01-01", "year")).toBe("2025");
  });

  it("writes money with as many decimals as tell something", () => {
    const { money, shortMoney } = chartFormat("en", "USD");
    expect([money(12.5), money(0.0512), money(0), money(1234.5), money(12.5, true)]).toEqual([
      "$12.50",
      "$0.0512",
      "$0.00",
      "$1,235",
      "$13",
    ]);
    expect(shortMoney(1_234_567)).toBe("$1.23M");
    expect(chartFormat("en", "JPY").money(0.05)).toBe("¥0");
  });

  it("takes any sign, before the number or after it", () => {
    expect(chartFormat("en", "₺").money(3)).toBe("₺3.00");
    expect(chartFormat("en", "Toman").money(3)).toBe("3.00 Toman");
    expect(chartFormat("en", undefined).money(3)).toBe("3.00");
  });
});

it("axisTexts reads the labels back that axisOf has written", () => {
  expect(axisTexts(axisOf([1, 20], (value) => `"${value}"[`))).toEqual(['"1"[', '"20"[']);
});

describe("clvDistribution", () => {
  it("ends at the largest value if it is a multiple of the step, and takes none beyond", () => {
    const spec = clvDistribution({ values: Array.from({ length: 21 }, (_, i) => i) });
    expect(spec.data.values.at(-1)).toEqual({ from: 19, until: 20, count: 2 });
    expect(JSON.stringify(spec)).not.toContain("or more");
  });

  it("puts the largest hundredth into the last bar, and says so", () => {
    const spec = clvDistribution({ values: [...Array.from({ length: 400 }, (_, i) => i % 20), 5000] });
    expect(spec.data.values.at(-1)?.["until"]).toBe(19);
    expect(JSON.stringify(clvDistribution({ values: [...Array(400).fill(20), 5000] }))).toContain("or more");
  });

  it("says that nothing is expected of customers without value", () => {
    expect(clvDistribution({ values: [0, 0] }).description).toContain("0%");
  });
});

it("npsBar leaves out a survey without answers", () => {
  const none = { promoters: 0, passives: 0, detractors: 0, answered: 0, score: null };
  const spec = npsBar({ spring: none, autumn: nps({ answers: [10, 3] }) });
  expect(spec.data.values.map((row) => row["name"])).toEqual(["autumn", "autumn", "autumn"]);
  expect(spec.title).toBe("Net promoter score: 0");
  expect(npsBar({ ...none, answered: 1 }).title).toBe("Net promoter score: –");
});

it("revenueWaterfall takes a single row", () => {
  const row = { starting: 10, ending: 12, new: 2, expansion: 0, reactivation: 0, contraction: 0, churned: 0 };
  expect(revenueWaterfall(row as never).description).toBe(revenueWaterfall([row] as never).description);
});

it("rfmSegmentBars of customers without revenue have no share", () => {
  const log = orderLog([{ customerId: "a", orderedAt: "2025-01-03", amount: 0 }]);
  expect(rfmSegmentBars(rfm(log, { asOf: "2025-02-01" })).description).toContain("0%");
});

describe("survivalCurve", () => {
  it("draws about 600 steps of a long curve, the last among them", () => {
    const durations = Array.from({ length: 1500 }, (_, i) => i + 1);
    const { values } = survivalCurve(kaplanMeier({ durations, churned: durations.map(() => 1) })).data;
    expect(values.length).toBeLessThan(610);
    expect([values[0]?.["share"], values.at(-1)?.["share"]]).toEqual([1, 0]);
  });

  it("draws nothing without curves", () => {
    expect(survivalCurve({}).data.values).toEqual([]);
  });
});

it("incidenceCurve that ends before the first customer left has no step", () => {
  const { groups } = cumulativeIncidence({ durations: [2, 3], reasons: ["price", null] });
  const [spec] = groups.map((group) => incidenceCurve(group, { until: 1 }));
  expect(spec?.data.values).toEqual([{ group: "price", time: 0, share: 0, low: 0, high: 0 }]);
});
