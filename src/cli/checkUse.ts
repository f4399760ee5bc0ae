import type { Reading } from "../files";
import { wrongUse } from "./commandError";
import { fill } from "./fill";
import { COLUMN_FIELDS, OPTION_NAMES, type OptionValues, optionFacts } from "./options";
import type { CliTexts } from "./texts/cliTexts";

/** Refuses options that are of no use for the file that was read: none is ignored silently. */
export function checkUse({ kind, layout }: Reading, values: OptionValues): void {
  // What the file is remains to be asked.
  if (kind === null) return;
  for (const name of OPTION_NAMES) {
    if (values[name] === undefined) continue;
    const { kinds = [kind], containers = [layout.container] } = optionFacts(name);
    if (!kinds.includes(kind)) refuse(`--${name}`, (t) => t.kinds[kind]);
    if (!containers.includes(layout.container)) refuse(`--${name}`, (t) => t.containers[layout.container]);
  }
  for (const field of Object.keys(values.column ?? {})) {
    if (!COLUMN_FIELDS[kind].includes(field as never)) refuse(`--column ${field}`, (t) => t.kinds[kind]);
    // The columns of such exports are known.
    if (kind === "subscriptions" && layout.format !== null) refuse(`--column ${field}`, () => String(layout.format));
  }
}

/** An engine writes rows in its own way: nothing is left to say of their form. */
export function checkEngineUse(values: OptionValues): void {
  for (const name of OPTION_NAMES)
    if (values[name] !== undefined && optionFacts(name).containers) refuse(`--${name}`, (t) => t.byEngine);
}

function refuse(option: string, filesOf: (texts: CliTexts) => string): never {
  throw wrongUse((t) => fill(t, t.noUse, { option, files: filesOf(t) }));
}
