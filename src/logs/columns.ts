/** A column of numbers that grows at its end. */
export interface GrowingColumn<Column extends Float64Array | Int32Array> {
  /** Appends a number. */
  readonly push: (value: number) => void;
  /** What was appended, as a view without copy. */
  readonly values: () => Column;
}

/** Makes an empty column of doubles. */
export function float64Column(): GrowingColumn<Float64Array> {
  let values = new Float64Array(1024);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const longer = new Float64Array(2 * length);
        longer.set(values);
        values = longer;
      }
      values[length++] = value;
    },
    values: () => values.subarray(0, length),
  };
}

/** Makes an empty column of whole numbers. */
export function int32Column(): GrowingColumn<Int32Array> {
  let values = new Int32Array(1024);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const longer = new Int32Array(2 * length);
        longer.set(values);
        values = longer;
      }
      values[length++] = value;
    },
    values: () => values.subarray(0, length),
  };
}
