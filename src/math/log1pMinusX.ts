/**
 * log(1 + x) − x for x > −1, without the cancellation near 0; relative error below 1e-15.
 *
 * @returns `-Infinity` at −1 and at `Infinity`, `NaN` below −1.
 */
export function log1pMinusX(x: number): number {
  if (!(x > -0.5 && x < 1)) return x === Infinity ? -Infinity : Math.log1p(x) - x;
  // log(1 + x) = 2 artanh r with r = x / (2 + x), and 2 r - x = -x r.
  const r = x / (2 + x);
  const square = r * r;
  let power = 2 * r * square;
  let series = power / 3;
  for (let odd = 5, before = 0; series !== before; odd += 2) {
    before = series;
    power *= square;
    series += power / odd;
  }
  return series - x * r;
}
