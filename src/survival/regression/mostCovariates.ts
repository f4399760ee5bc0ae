/** The most covariates of a regression. */
export const MOST_COVARIATES = 100;
