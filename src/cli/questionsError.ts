import { type Reading, readingText } from "../files";
import { badData, type CommandError } from "./commandError";
import { fileLabel } from "./fileLabel";
import { fill } from "./fill";

/** All questions left open by a file, each with the options that answer it. */
export function questionsError(file: string, { questions }: Reading): CommandError {
  return badData((t) => {
    // A question without an option is an error.
    const isOpen = questions.some(({ option }) => option !== null);
    const asked = questions.map((question) => `- ${readingText(question, { locale: t.locale })}`);
    return [fill(t, isOpen ? t.questions : t.unusable, { file: fileLabel(file, t) }), ...asked].join("\n");
  });
}
