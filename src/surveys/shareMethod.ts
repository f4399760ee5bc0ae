/** How the interval of a share of answers is made. */
export type ShareMethod = "wilson" | "clopperPearson" | "jeffreys" | "agrestiCoull";
