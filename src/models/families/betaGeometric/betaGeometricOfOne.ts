import type { LikelihoodOfOne } from "../likelihoodOfOne";
import { type RisingLog, risingLog } from "../risingLog";
import type { FirstDropout } from "./betaGeometricLikelihood";

/** The log-likelihood of one customer in the BG/NBD or MBG/NBD model, in the form of note 027 of Hardie. */
export function betaGeometricOfOne(first: FirstDropout): LikelihoodOfOne {
  const [ofR, ofB, ofAb] = [0, 0, 0].map((): RisingLog => ({ value: 0, slope: 0 })) as [
    RisingLog,
    RisingLog,
    RisingLog,
  ];
  return (frequency, recency, age, parameters, gradient) => {
    const [r, alpha, a, b] = parameters as unknown as [number, number, number, number];
    risingLog(r, 0, frequency, ofR);
    risingLog(b, 0, frequency + first, ofB);
    risingLog(a + b, 0, frequency + first, ofAb);
    const shape = r + frequency;
    const logAlpha = Math.log(alpha);
    const logAge = Math.log(alpha + age);
    let total = ofR.value + ofB.value - ofAb.value + r * logAlpha - shape * logAge;
    let [byR, byAlpha] = [ofR.slope + logAlpha - logAge, r / alpha - shape / (alpha + age)];
    let [byA, byB] = [-ofAb.slope, ofB.slope - ofAb.slope];
    if (frequency > 0 || first === 1) {
      const stayed = b + frequency - 1 + first;
      const apart = logAge - Math.log(alpha + recency);
      const odds = Math.log(a / stayed) + shape * apart;
      // The probability of having left, and log(1 + e^odds) without overflow.
      const small = Math.exp(-Math.abs(odds));
      const left = (odds > 0 ? 1 : small) / (1 + small);
      total += Math.max(0, odds) + Math.log1p(small);
      byR += left * apart;
      byAlpha += shape * left * (1 / (alpha + age) - 1 / (alpha + recency));
      byA += left / a;
      byB -= left / stayed;
    }
    gradient[0] = byR;
    gradient[1] = byAlpha;
    gradient[2] = byA;
    gradient[3] = byB;
    return total;
  };
}
