/** The scale on which an interval of a survival curve is symmetric. */
export type SurvivalTransform = "log-log" | "log" | "plain";
