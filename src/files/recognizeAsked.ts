const SCORES =
  /^(?:nps|csat|ces|score|rating|nps score|csat score|recommendation|satisfaction|امتیاز|التقييم|الدرجة)$/iu;

/** Whether a title asks, or names a score. */
export function isAsked(title: string): boolean {
  return /[?؟]\s*$/u.test(title) || SCORES.test(title.trim());
}
