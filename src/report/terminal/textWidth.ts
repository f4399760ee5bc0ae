/** Width of text in a terminal, in columns: marks and isolates take none, wide characters two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(letter)) continue;
    const code = letter.codePointAt(0) as number;
    width +=
      (code >= 0x1100 && code <= 0x115f) ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xff00 && code <= 0xff60) ||
      code >= 0x1f300
        ? 2
        : 1;
  }
  return width;
}

/** Wraps text to lines of at most `columns` at spaces; longer words are cut. */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer) <= columns) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (textWidth(line) > columns) {
      const cut = [...line];
      let head = "";
      while (cut.length > 0 && textWidth(head + cut[0]) <= columns) head += cut.shift();
      lines.push(head);
      line = cut.join("");
    }
  }
  return [...lines, line];
}

/** Pads text to an exact width; longer text ends in an ellipsis. */
export function padText(text: string, columns: number, end = false): string {
  let shown = text;
  if (textWidth(shown) > columns) {
    const letters = [...shown];
    while (letters.length > 0 && textWidth(letters.join("")) > columns - 1) letters.pop();
    shown = `${letters.join("")}…`;
  }
  const blanks = " ".repeat(Math.max(0, columns - textWidth(shown)));
  return end ? blanks + shown : shown + blanks;
}
