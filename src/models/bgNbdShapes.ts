import { type ParameterShapes, RATE, SHAPE } from "../validation/modelField";
import type { BgNbdParameters } from "./bgNbdParameters";

/** The names of the parameters in the order of covariances. */
export const bgNbdParameterNames = ["r", "alpha", "a", "b"] as const;

/** What each parameter may be. */
export const bgNbdParameterShapes: ParameterShapes<BgNbdParameters> = { r: SHAPE, alpha: RATE, a: SHAPE, b: SHAPE };
