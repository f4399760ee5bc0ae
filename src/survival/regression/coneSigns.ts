import { type Cone, nearestInCone } from "./nearestInCone";
import { unit } from "./rowSpan";

/** Possible signs of the coordinates of directions in a cone that contains no line. */
export interface ConeSigns {
  /** For each coordinate, whether it is above 0 in some direction of the cone. */
  readonly rises: readonly boolean[];
  /** For each coordinate, whether it is below 0 in some direction. */
  readonly falls: readonly boolean[];
  /** A sum of directions of the cone; `undefined` if it has none. */
  readonly direction: Float64Array | undefined;
}

/** Searches for directions of a cone along some axes, both ways. Default: the axes of all coordinates. */
export function coneSigns(cone: Cone, size: number, axes: readonly Float64Array[] = unitVectors(size)): ConeSigns {
  let direction: Float64Array | undefined;
  const leads = (axis: Float64Array): boolean => {
    const nearest = nearestInCone(cone, axis);
    if (nearest) direction = direction ? direction.map((each, i) => each + (nearest[i] as number)) : nearest;
    return nearest !== undefined;
  };
  const rises = axes.map(leads);
  const falls = axes.map((axis) => leads(axis.map((each) => -each)));
  return { rises, falls, direction: direction && unit(direction) };
}

/** The axes of all coordinates. */
export function unitVectors(size: number): Float64Array[] {
  return Array.from({ length: size }, (_, i) => {
    const vector = new Float64Array(size);
    vector[i] = 1;
    return vector;
  });
}
