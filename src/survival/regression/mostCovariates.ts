/** Maximum number of covariates in a regression. */
export const MOST_COVARIATES = 100;
