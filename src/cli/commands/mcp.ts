import { wrongUse } from "../commandError";
import { fill } from "../fill";
import type { Io } from "../io";
import type { Request } from "../readArguments";
import type { CliTexts } from "../texts/cliTexts";

/** Answers an assistant until its end of the conversation is closed. */
export async function mcp({ operands }: Request, io: Io, texts: CliTexts): Promise<void> {
  const [word] = operands;
  if (word !== undefined) throw wrongUse((t) => fill(t, t.takesNothing, { command: "mcp", word }));
  if (io.stdinIsTerminal) await io.stderr.write(`${fill(texts, texts.waiting)}\n`);
  // The protocol is a third of the command: only this command reads it.
  const { serve } = await import("../mcp/server");
  await serve(io, texts);
}
