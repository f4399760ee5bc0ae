import { describe, expect, it } from "vitest";
import { churnRateMetric, type Metric, metrics } from "../../src/catalogue";
import { badData } from "../../src/cli/commandError";
import { computeMetric } from "../../src/cli/computeMetric";
import { metricArguments } from "../../src/cli/metricArguments";

describe("computeMetric", () => {
  it("does not take a fault of a metric for input that it refuses", () => {
    const faulty = {
      ...churnRateMetric,
      compute: () => {
        throw new RangeError("a fault");
      },
    } as unknown as Metric;
    expect(() => computeMetric(faulty, {}, {}, badData)).toThrow(RangeError);
  });
});

describe("metricArguments", () => {
  it("takes the one argument of a metric by itself or by its name, and leaves what is neither to the metric", () => {
    const metric = metrics.find(({ arguments: [first, ...more] }) => first && "of" in first && more.length === 0);
    const name = metric?.arguments[0]?.name as string;
    const fit = { model: "x", parameters: {} };
    expect(metricArguments(metric as Metric, fit, {})).toEqual([fit]);
    expect(metricArguments(metric as Metric, { [name]: fit }, {})).toEqual([fit]);
    for (const json of [null, 3, "x", {}]) expect(metricArguments(metric as Metric, json, {})).toEqual([json]);
  });
});
