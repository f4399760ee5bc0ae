/** Customers at the start, after the first renewal, after the second and so on: of one cohort, or a list of cohorts. */
export type Survivors = ArrayLike<number> | readonly ArrayLike<number>[];
