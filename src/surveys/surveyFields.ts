import { confidenceLevel, count, oneOf, optional, weightsOf, withDefault } from "../validation/fields";
import { type AnswerRange, answers } from "./answers";

/** The fields of `SurveyAnswers`, for answers within `range`. */
export const surveyFields = (range: AnswerRange) => ({
  answers: answers(range),
  weights: optional(weightsOf("answers")),
  invalid: withDefault(oneOf("throw", "exclude"), "throw"),
  minimumAnswers: withDefault(count(1), 1),
  confidence: withDefault(confidenceLevel(), 0.95),
});

/** The fields that have defaults. */
export type SurveyDefaults = "invalid" | "minimumAnswers" | "confidence";

/** Bounds of a custom scale. */
export const WIDEST: AnswerRange = { min: -10, max: 100 };
