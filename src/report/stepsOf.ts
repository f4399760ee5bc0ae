import type { ReportListener } from "./report";

/** Reports the progress of consecutive parts to a listener. */
export function stepsOf(listener: ReportListener | undefined, parts: number): () => void {
  let done = 0;
  return () => listener?.(done++ / parts);
}
