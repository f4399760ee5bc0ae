import { confidenceLevel, oneOf, optional, weightsOf, withDefault } from "../../validation/fields";
import { flagsOf } from "../../validation/flags";
import type { Rule } from "../../validation/rules";
import { sameLength } from "../../validation/sameLength";
import { belowOrZero, durations, entriesOf } from "./durationFields";
import type { SurvivalRows } from "./survivalRows";

/** The fields of {@link SurvivalRows}. */
export function rowFields() {
  return {
    durations: durations(),
    churned: flagsOf("durations"),
    weights: optional(weightsOf("durations")),
    entry: optional(entriesOf("durations")),
  };
}

/** The rules between the fields of {@link SurvivalRows}. */
export function rowRules<Input extends SurvivalRows>(): readonly Rule<Input>[] {
  return [
    sameLength<Input>("churned" as keyof Input & string, "durations" as keyof Input & string),
    sameLength<Input>("weights" as keyof Input & string, "durations" as keyof Input & string),
    sameLength<Input>("entry" as keyof Input & string, "durations" as keyof Input & string),
    belowOrZero<Input>("entry" as keyof Input & string, "durations" as keyof Input & string),
  ];
}

/** The fields of a survival curve with intervals. */
export function curveFields() {
  return {
    ...rowFields(),
    confidence: withDefault(confidenceLevel(), 0.95),
    transform: withDefault(oneOf("log-log", "log", "plain"), "log-log" as const),
  };
}
