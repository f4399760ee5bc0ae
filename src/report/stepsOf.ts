import type { ReportListener } from "./report";

/** Tells a listener of one part after another. */
export function stepsOf(listener: ReportListener | undefined, parts: number): () => void {
  let done = 0;
  return () => listener?.(done++ / parts);
}
