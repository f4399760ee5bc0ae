/** Sums over the denominators of Efron's method: φ = rest + k share, k from 1 to `count`. */
export interface EfronSums {
  /** Σ log φ. */
  readonly logs: number;
  /** Σ 1 / φ. */
  readonly inverses: number;
  /** Σ 1 / φ². */
  readonly squares: number;
}

/** Number of terms added one by one. */
const FEW = 1000;
/** Number of least terms added one by one if there are more, where the terms are not yet smooth. */
const FIRST = 64;

/**
 * Computes the sums: term by term, and for large counts as an integral with Euler–Maclaurin corrections;
 * relative error below 1e-11.
 *
 * @param rest - Risk of the customers who do not churn at this time, 0 or more.
 * @param share - Mean risk of the customers who churn, above 0.
 * @param count - Number of customers who churn, a whole number.
 */
export function efronSums(rest: number, share: number, count: number): EfronSums {
  let logs = 0;
  let inverses = 0;
  let squares = 0;
  const direct = count <= FEW ? count : FIRST;
  for (let k = 1; k <= direct; k++) {
    const denominator = rest + k * share;
    const inverse = 1 / denominator;
    logs += Math.log(denominator);
    inverses += inverse;
    squares += inverse * inverse;
  }
  if (direct < count) {
    // From k = FIRST + 1 to count, in units of the share.
    const from = rest / share + FIRST + 1;
    const to = rest / share + count;
    const steps = count - FIRST - 1;
    const ratio = Math.log1p(steps / from);
    // `to` is above 1000: in the last corrections, its powers would be below rounding.
    const unitInverses = ratio + (1 / from + 1 / to) / 2 + (from ** -2 - to ** -2) / 12 - from ** -4 / 120;
    const unitSquares = steps / from / to + (from ** -2 + to ** -2) / 2 + (from ** -3 - to ** -3) / 6 - from ** -5 / 30;
    logs +=
      (count - FIRST) * Math.log(share) +
      steps * (Math.log(to) - 1) +
      from * ratio +
      (Math.log(from) + Math.log(to)) / 2 -
      (1 / from - 1 / to) / 12;
    inverses += unitInverses / share;
    squares += unitSquares / share / share;
  }
  return { logs, inverses, squares };
}
