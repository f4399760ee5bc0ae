const bits = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
const LN2 = Math.LN2;
/** The first digits of log 2, so that multiples are exact, and the rest. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/**
 * The natural logarithm of a number of 0 or more, from additions, multiplications and divisions only: the same digits
 * on every machine, unlike `Math.log`. Within a few units in the last place.
 */
export function exactLog(x: number): number {
  if (x < 1e-290) return x === 0 ? -Infinity : exactLog(x * 2 ** 60) - 60 * LN2;
  if (x === Infinity) return Infinity;
  bits.setFloat64(0, x);
  const head = bits.getInt32(0);
  let power = (head >>> 20) - 1023;
  bits.setInt32(0, (head & 0xfffff) | 0x3ff00000);
  let rest = bits.getFloat64(0);
  if (rest > Math.SQRT2) {
    rest /= 2;
    power++;
  }
  const s = (rest - 1) / (rest + 1);
  const square = s * s;
  // 2 artanh s = 2 s (1 + s²/3 + s⁴/5 + …), enough for s² up to 0.0295.
  let series = 1 / 21 + square / 23;
  series = 1 / 17 + square * (1 / 19 + square * series);
  series = 1 / 13 + square * (1 / 15 + square * series);
  series = 1 / 9 + square * (1 / 11 + square * series);
  series = 1 / 5 + square * (1 / 7 + square * series);
  return power * LN2 + 2 * s * (1 + square * (1 / 3 + square * series));
}

/** The exponential of a number, in the same way; 0 below −708 and infinite above 709. */
export function exactExp(x: number): number {
  if (x < -708) return 0;
  if (x > 709) return Infinity;
  const power = Math.round(x / LN2);
  const rest = x - power * LN2_HIGH - power * LN2_LOW;
  // Σ restᵏ / k!, enough for |rest| up to log(2) / 2.
  let series = 1 / 6227020800 + rest / 87178291200;
  series = 1 / 39916800 + rest * (1 / 479001600 + rest * series);
  series = 1 / 362880 + rest * (1 / 3628800 + rest * series);
  series = 1 / 5040 + rest * (1 / 40320 + rest * series);
  series = 1 / 120 + rest * (1 / 720 + rest * series);
  series = 0.5 + rest * (1 / 6 + rest * (1 / 24 + rest * series));
  series = 1 + rest * (1 + rest * series);
  bits.setInt32(0, (power + 1023) << 20);
  bits.setInt32(4, 0);
  return series * bits.getFloat64(0);
}
