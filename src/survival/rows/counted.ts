/** Drops the rows of weight 0 from an order. */
export function counted(order: Uint32Array, weights: Float64Array | undefined): Uint32Array {
  return weights ? order.filter((row) => weights[row] !== 0) : order;
}
