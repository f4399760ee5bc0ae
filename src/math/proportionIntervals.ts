import { betaQuantile, betaUpperQuantile } from "./betaQuantile";
import { normalUpperQuantile } from "./normalQuantile";

// Events and trials may be fractional: counts of a weighted survey are scaled to its effective size.

/** The two ends of an interval. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/**
 * The interval of a proportion by the named method.
 *
 * @param method - One of the four below.
 * @param events - From 0 to `trials`, fractions allowed.
 * @param trials - Above 0.
 * @param tail - Probability on each side outside the interval: 0.025 for 95%.
 */
export function proportionEnds(
  method: "wilson" | "clopperPearson" | "jeffreys" | "agrestiCoull",
  events: number,
  trials: number,
  tail: number,
): Ends {
  switch (method) {
    case "wilson":
      return wilson(events, trials, normalUpperQuantile(tail));
    case "clopperPearson":
      return clopperPearson(events, trials, tail);
    case "jeffreys":
      return jeffreys(events, trials, tail);
    case "agrestiCoull":
      return agrestiCoull(events, trials, normalUpperQuantile(tail));
  }
}

/**
 * Wilson's interval of a proportion (1927): the proportions that a z-test would not reject.
 *
 * Both ends are accurate for any counts: they are the roots of a quadratic, and the lower one is computed from their
 * product.
 *
 * @param events - From 0 to `trials`, fractions allowed.
 * @param trials - Above 0.
 * @param z - The normal quantile of the confidence: 1.96 for 95%.
 */
export function wilson(events: number, trials: number, z: number): Ends {
  const share = events / trials;
  const square = (z * z) / trials;
  const center = share + square / 2;
  const reach = z * Math.sqrt((share * ((trials - events) / trials) + square / 4) / trials);
  return around(events, trials, (share * share) / (center + reach), (center + reach) / (1 + square));
}

/**
 * The interval of Agresti and Coull (1998): z standard errors wide, after adding z²/2 events and z²/2 non-events. It
 * always contains Wilson's interval.
 */
export function agrestiCoull(events: number, trials: number, z: number): Ends {
  const adjusted = trials + z * z;
  const center = (events + (z * z) / 2) / adjusted;
  const reach = z * Math.sqrt((center * (1 - center)) / adjusted);
  return around(events, trials, center - reach, center + reach);
}

/**
 * The exact interval of Clopper and Pearson (1934): each end is missed with probability at most `tail`.
 *
 * @param events - From 0 to `trials`, fractions allowed.
 * @param trials - Above 0.
 * @param tail - Probability on each side outside the interval: 0.025 for 95%.
 */
export function clopperPearson(events: number, trials: number, tail: number): Ends {
  const others = trials - events;
  const low = betaQuantile(tail, events, others + 1);
  return around(events, trials, low, betaUpperQuantile(tail, events + 1, others));
}

/**
 * The equal-tailed interval of the beta posterior with Jeffreys' prior, for whole counts, with the ends of Brown, Cai
 * and DasGupta (2001) at 0 and `trials`.
 */
export function jeffreys(events: number, trials: number, tail: number): Ends {
  const a = events + 0.5;
  const b = trials - events + 0.5;
  return around(events, trials, betaQuantile(tail, a, b), betaUpperQuantile(tail, a, b));
}

/** Makes ends exact at 0 and `trials`, and keeps rounding from moving them past the estimate or out of [0, 1]. */
function around(events: number, trials: number, low: number, high: number): Ends {
  const share = events / trials;
  return {
    low: events === 0 ? 0 : Math.max(0, Math.min(share, low)),
    high: events === trials ? 1 : Math.min(1, Math.max(share, high)),
  };
}
