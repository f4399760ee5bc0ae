import { wrongUse } from "../commandError";
import { fill } from "../fill";
import type { Io } from "../io";
import type { Request } from "../readArguments";
import type { CliTexts } from "../texts/cliTexts";

/** Serves an assistant until its side of the conversation is closed. */
export async function mcp({ operands }: Request, io: Io, texts: CliTexts): Promise<void> {
  const [word] = operands;
  if (word !== undefined) throw wrongUse((t) => fill(t, t.takesNothing, { command: "mcp", word }));
  if (io.stdinIsTerminal) await io.stderr.write(`${fill(texts, texts.waiting)}\n`);
  // Loaded on demand: the protocol is a third of the command.
  const { serve } = await import("../mcp/server");
  await serve(io, texts);
}
