/** What is left of a vector, over its length, below which it follows from others. */
const OWN = 1e-9;
/** A vector shorter than this is rounding: columns have a standard deviation of 1. */
const NOTHING = 1e-12;

/** The space that vectors span, as vectors at right angles. */
export interface RowSpan {
  /** Vectors of length 1 at right angles to one another, first those that it began with. */
  readonly basis: readonly Float64Array[];
  /** Whether the vectors span all there is. */
  isFull(): boolean;
  /** Takes one more vector. */
  add(vector: Float64Array): void;
}

/** The space spanned by vectors of so many components, and by a basis that it begins with. */
export function rowSpan(size: number, first: readonly Float64Array[] = []): RowSpan {
  const basis = [...first];
  return {
    basis,
    isFull: () => basis.length === size,
    add(vector) {
      const length = Math.hypot(...vector);
      if (basis.length === size || length <= NOTHING) return;
      const rest = beside(vector, basis);
      // Once more, since a short rest has rounding of the size of the vector.
      if (Math.hypot(...rest) > OWN * length) basis.push(unit(beside(unit(rest), basis)));
    },
  };
}

/** A vector less its part in a space with this basis. */
export function beside(vector: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const rest = vector.slice();
  // Twice is enough (Kahan and Parlett): the first time may leave rounding of the size of the vector.
  for (let time = 0; time < 2; time++)
    for (const each of basis) {
      const share = dot(rest, each);
      for (let i = 0; i < rest.length; i++) (rest[i] as number) -= share * (each[i] as number);
    }
  return rest;
}

/** A vector brought to length 1. */
export function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return vector.map((each) => each / length);
}

/** The sum of the products of the components of two vectors. */
export function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] as number) * (other[i] as number);
  return sum;
}

/** 1 for each column of a space of rows that does not follow from earlier ones. */
export function ownColumns(basis: readonly Float64Array[], size: number): Uint8Array {
  const columns = rowSpan(basis.length);
  return Uint8Array.from({ length: size }, (_, i) => {
    const before = columns.basis.length;
    const column = Float64Array.from(basis, (row) => row[i] as number);
    // Of vectors of length 1, so that a short column is rounding.
    if (Math.hypot(...column) > OWN) columns.add(column);
    return columns.basis.length - before;
  });
}
