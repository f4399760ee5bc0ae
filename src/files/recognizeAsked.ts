const SCORES =
  /^(?:(?:nps|csat|ces)(?:[ _-]?score)?|score|rating|recommend(?:ation|ed)?|likely[ _]to[ _]recommend|satisf(?:action|ied)|eas[ey]|effort|امتیاز|رضایت|التقييم|الدرجة|الرضا)$/iu;

/** Whether a title is a question, or names a score. */
export function isAsked(title: string): boolean {
  return /[?؟]\s*(?:\([^)]*\)\s*)?$/u.test(title) || SCORES.test(title.trim());
}
