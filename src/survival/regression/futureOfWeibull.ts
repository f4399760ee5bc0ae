import { type Future, NO_POINT } from "./futurePoint";
import type { WeibullFit } from "./weibullFit";

/** Answers about customers by a Weibull fit, which may be read from JSON. */
export function futureOfWeibull({ parameters, intercept, coefficients, covariance }: WeibullFit, reach: number) {
  const shape = parameters?.shape ?? NaN;

  return (values: readonly number[], _: unknown, from: number): Future => {
    const location = coefficients.reduce(
      (sum, { coefficient }, i) => sum + (coefficient ?? NaN) * (values[i] as number),
      intercept ?? NaN,
    );
    // Logarithm of the cumulative hazard so far.
    const logBefore = shape * (Math.log(from) - location);

    /** Logarithm of the cumulative hazard of a time ahead, and its standard error; `null` without a covariance. */
    function hazardOf(ahead: number) {
      // Logarithm of the quotient of the cumulative hazards at the end and at the start.
      const growth = shape * Math.log1p(ahead / from);
      const logAfter = shape * (Math.log(from + ahead) - location);
      // log(exp(growth) − 1), without overflow.
      const log = from === 0 ? logAfter : logBefore + growth + Math.log(-Math.expm1(-growth));
      if (covariance === null) return { log, error: null };
      // Derivatives by intercept, coefficients and log(1 / shape).
      const rest = from === 0 ? 0 : growth / Math.expm1(growth);
      const slopes = [-shape, ...values.map((value) => -shape * value), -(logAfter + rest)];
      let square = 0;
      for (const [i, line] of covariance.entries())
        for (const [j, each] of line.entries()) square += each * (slopes[i] as number) * (slopes[j] as number);
      return { log, error: Math.sqrt(Math.max(0, square)) };
    }

    return {
      at(ahead) {
        if (Number.isNaN(logBefore)) return NO_POINT;
        if (ahead === 0) return { survival: 1, low: 1, high: 1 };
        const { log, error } = hazardOf(ahead);
        const survivalOf = (logHazard: number) => Math.exp(-Math.exp(logHazard));
        const survival = survivalOf(log);
        if (error === null) return { survival, low: null, high: null };
        return { survival, low: survivalOf(log + reach * error), high: survivalOf(log - reach * error) };
      },
      median() {
        const before = Math.exp(logBefore);
        const end = Math.exp(location + Math.log(before + Math.LN2) / shape);
        // The difference would lose digits if most of the end has passed.
        const ahead = before > 1 ? from * Math.expm1(Math.log1p(Math.LN2 / before) / shape) : end - from;
        if (!(ahead > 0)) return { value: null, low: null, high: null, method: "log" };
        const { error } = hazardOf(ahead);
        if (error === null) return { value: ahead, low: null, high: null, method: "log" };
        // By the implicit function theorem, the error of the log hazard divided by its derivative by log ahead.
        const derivative = (shape * (before + Math.LN2) * (ahead / (from + ahead))) / Math.LN2;
        const distance = (reach * error) / derivative;
        return {
          value: ahead,
          low: ahead * Math.exp(-distance),
          high: ahead * Math.exp(distance),
          method: "log",
        };
      },
    };
  };
}
