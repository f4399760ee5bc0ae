import {
  englishErrors,
  fillSentence
} from "./chunk-IQ4LGOZS.mjs";

// src/validation/errors.ts
var MetricInputError = class extends TypeError {
  /** Always `"MetricInputError"`, also after minification. */
  name = "MetricInputError";
  /** The function that was called, such as `"churnRate"`. */
  metric;
  /** Every problem that was found: those of the fields in their order, then names that are not known, then rules between fields. Of a list the first twenty bad items. */
  issues;
  /**
   * Makes the error of one call.
   *
   * @param metric - The function that was called.
   * @param issues - At least one problem.
   */
  constructor(metric, issues) {
    super(`${metric}: ${issues.map((issue) => issue.message).join("; ")}`);
    this.metric = metric;
    this.issues = issues;
  }
};

// src/validation/makeIssue.ts
function makeIssue(problem, path, value, details = {}, kindWords) {
  const { code, english } = typeof problem === "string" ? { code: problem, english: englishErrors[problem] } : problem;
  const sentence = kindWords ? english.replace("{expected}", kindWords) : english;
  return { path, code, message: fillSentence(sentence, { path, value, details }), value, details };
}

// src/validation/nearestName.ts
function nearestName(given, names) {
  let nearest;
  let least = Math.max(2, Math.floor(given.length / 3)) + 1;
  for (const name of names) {
    const apart = distance(given.toLowerCase(), name.toLowerCase());
    if (apart < least) [nearest, least] = [name, apart];
  }
  return nearest ?? names.find((name) => given.length > 3 && name.toLowerCase().includes(given.toLowerCase()));
}
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}

export {
  makeIssue,
  nearestName,
  MetricInputError
};
