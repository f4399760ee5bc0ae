import { transformed } from "./transformed";

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
      return {
        covariance: transformed(model, mirrored(squares(), size), size),
        units: clusters ? sums.size : customers,
      };
    },
  };
}

/** A symmetric matrix, from its lower triangle. */
function mirrored(matrix: Float64Array, size: number): Float64Array {
  return matrix.map((each, at) => {
    const [row, column] = [Math.floor(at / size), at % size];
    return column > row ? (matrix[column * size + row] as number) : each;
  });
}

function addProducts(squares: Float64Array, score: Float64Array, weight: number): void {
  const size = score.length;
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++)
      (squares[i * size + j] as number) += weight * (score[i] as number) * (score[j] as number);
}
