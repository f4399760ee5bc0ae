/** A robust covariance matrix and what it rests on. */
export interface Robust {
  /** The matrix, row by row. */
  readonly covariance: Float64Array;
  /** Number of independent units. */
  readonly units: number;
}

/** Sums of the scores of independent units. */
export interface Sandwich {
  /** Adds the score of the customers of a row, all alike. */
  readonly add: (row: number, score: Float64Array, weight: number) => void;
  /** Sum of the squares and products of the units' scores: lower triangle row by row. */
  readonly squares: () => Float64Array;
  /** The robust covariance, from that of the model. */
  readonly covariance: (model: Float64Array) => Robust;
}

/**
 * Creates sums of scores: each customer is a unit, or with clusters, all customers of a cluster together.
 *
 * @param size - Length of a score.
 * @param clusters - Cluster of each row.
 */
export function sandwich(size: number, clusters: Uint32Array | undefined): Sandwich {
  const alone = new Float64Array(size * size);
  const sums = new Map<number, Float64Array>();
  let customers = 0;

  function squares(): Float64Array {
    const all = alone.slice();
    for (const sum of sums.values()) addProducts(all, sum, 1);
    return all;
  }

  return {
    add(row, score, weight) {
      customers += weight;
      if (clusters === undefined) {
        addProducts(alone, score, weight);
        return;
      }
      const cluster = clusters[row] as number;
      let sum = sums.get(cluster);
      if (sum === undefined) {
        sum = new Float64Array(size);
        sums.set(cluster, sum);
      }
      for (let i = 0; i < size; i++) (sum[i] as number) += weight * (score[i] as number);
    },
    squares,
    covariance(model) {
      const meat = squares();
      const whole = (i: number, j: number) => meat[i < j ? j * size + i : i * size + j] as number;
      const half = new Float64Array(size * size);
      const covariance = new Float64Array(size * size);
      for (let i = 0; i < size; i++)
        for (let j = 0; j < size; j++)
          for (let k = 0; k < size; k++)
            (half[i * size + j] as number) += (model[i * size + k] as number) * whole(k, j);
      for (let i = 0; i < size; i++)
        for (let j = 0; j < size; j++)
          for (let k = 0; k < size; k++)
            (covariance[i * size + j] as number) += (half[i * size + k] as number) * (model[k * size + j] as number);
      return { covariance, units: clusters ? sums.size : customers };
    },
  };
}

function addProducts(squares: Float64Array, score: Float64Array, weight: number): void {
  const size = score.length;
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++)
      (squares[i * size + j] as number) += weight * (score[i] as number) * (score[j] as number);
}
