import type { ReportSection } from "./report";

/** A section with a question and no other content yet. */
export function emptySection(id: string, question: string): ReportSection {
  return { id, question, answer: "", numbers: [], tables: [], charts: [], notes: [], whatToDo: [] };
}
