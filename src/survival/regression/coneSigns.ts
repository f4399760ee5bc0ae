import { type Cone, nearestInCone } from "./nearestInCone";
import { unit } from "./rowSpan";

/** Where the directions of a cone without a line in it lead. */
export interface ConeSigns {
  /** Of each coordinate, whether it is above 0 in some direction of the cone. */
  readonly rises: readonly boolean[];
  /** Whether it is below 0 in some. */
  readonly falls: readonly boolean[];
  /** A sum of directions of the cone; `undefined` where the cone has none. */
  readonly direction: Float64Array | undefined;
}

/** Looks for directions of a cone along some axes, both ways; along those of all coordinates if none are given. */
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

function unitVectors(size: number): Float64Array[] {
  return Array.from({ length: size }, (_, i) => {
    const vector = new Float64Array(size);
    vector[i] = 1;
    return vector;
  });
}
