/** Method for customers who churn at the same time. */
export type CoxTies = "efron" | "breslow";
