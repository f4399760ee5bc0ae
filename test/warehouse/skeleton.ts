import type { Dialect } from "../../src/warehouse";

/** A query without its names and texts, and the names that it holds. */
export interface Skeleton {
  /** The query; each name is `«»`, each text `‹›`. */
  readonly text: string;
  readonly names: readonly string[];
}

/** Reads a query as the engine's own lexer does: names in quotes and text literals end where it says that they end. */
export function skeletonOf({ quote, escape: way }: Pick<Dialect, "quote" | "escape">, sql: string): Skeleton {
  const names: string[] = [];
  let text = "";
  for (let at = 0; at < sql.length; ) {
    const mark = sql[at] as string;
    if (mark !== quote && mark !== "'") {
      text += mark;
      at++;
      continue;
    }
    let content = "";
    for (at++; ; at++) {
      if (at >= sql.length) throw new Error(`a quote is not closed: ${sql}`);
      if (way === "backslash" && sql[at] === "\\") content += sql[++at];
      else if (sql[at] !== mark) content += sql[at];
      else if ((way === "double" || mark === "'") && sql[at + 1] === mark) content += sql[++at];
      else break;
    }
    at++;
    if (mark === "'") text += "‹›";
    else {
      names.push(content);
      text += "«»";
    }
  }
  return { text, names };
}
