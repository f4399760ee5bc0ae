/** How departures at the same time are taken: as if they came one after another in any order, or each while all of them were still there. */
export type CoxTies = "efron" | "breslow";
