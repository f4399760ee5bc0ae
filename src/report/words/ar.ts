import { en } from "./en";
import type { ReportWords } from "./words";

export const ar: ReportWords = en;
