/** Relative length of the remainder of a vector at or below which it is dependent on others. */
const OWN = 1e-9;
/** A shorter vector is rounding: columns have a standard deviation of 1. */
const NOTHING = 1e-12;

/** A space spanned by vectors, as an orthonormal basis. */
export interface RowSpan {
  /** Orthonormal basis, starting with the initial vectors. */
  readonly basis: readonly Float64Array[];
  /** Whether the vectors span the whole space. */
  isFull(): boolean;
  /** Adds a vector. */
  add(vector: Float64Array): void;
}

/** Creates the span of vectors with a number of components, starting with a basis. */
export function rowSpan(size: number, first: readonly Float64Array[] = []): RowSpan {
  const basis = [...first];
  return {
    basis,
    isFull: () => basis.length === size,
    add(vector) {
      const length = Math.hypot(...vector);
      if (basis.length === size || length <= NOTHING) return;
      const rest = beside(vector, basis);
      // Once more: a short remainder has rounding of the size of the vector.
      if (Math.hypot(...rest) > OWN * length) basis.push(unit(beside(unit(rest), basis)));
    },
  };
}

/** A vector minus its projection on the space of the basis. */
export function beside(vector: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const rest = vector.slice();
  // Twice is enough (Kahan and Parlett): the first pass may leave rounding of the size of the vector.
  for (let time = 0; time < 2; time++)
    for (const each of basis) {
      const share = dot(rest, each);
      for (let i = 0; i < rest.length; i++) (rest[i] as number) -= share * (each[i] as number);
    }
  return rest;
}

/** Scales a vector to length 1. */
export function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return vector.map((each) => each / length);
}

/** Dot product of two vectors. */
export function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] as number) * (other[i] as number);
  return sum;
}

/** 1 for each column of a space of rows that is independent of earlier ones. */
export function ownColumns(basis: readonly Float64Array[], size: number): Uint8Array {
  const columns = rowSpan(basis.length);
  return Uint8Array.from({ length: size }, (_, i) => {
    const before = columns.basis.length;
    const column = Float64Array.from(basis, (row) => row[i] as number);
    // Scaled to length 1, so that a short column counts as rounding.
    if (Math.hypot(...column) > OWN) columns.add(column);
    return columns.basis.length - before;
  });
}
