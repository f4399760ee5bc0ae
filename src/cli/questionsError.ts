import { type Reading, readingText } from "../files";
import { badData, type CommandError } from "./commandError";
import { fileLabel } from "./fileLabel";
import { fill } from "./fill";

/**
 * All questions left open by a file, each with the options that answer it.
 *
 * @param by - The value of `--by`, which answers the question about its column instead of `--attribute`.
 */
export function questionsError(file: string, { questions }: Reading, by?: string): CommandError {
  return badData((t) => {
    // A question without an option is an error.
    const isOpen = questions.some(({ option }) => option !== null);
    const asked = questions.map((question) => {
      const text = readingText(question, { locale: t.locale });
      const isBy = question.code === "no-such-attribute" && question.details["title"] === by;
      return `- ${isBy ? text.replaceAll("--attribute", "--by") : text}`;
    });
    return [fill(t, isOpen ? t.questions : t.unusable, { file: fileLabel(file, t) }), ...asked].join("\n");
  });
}
