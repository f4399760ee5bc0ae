/** How wide a line of code on the site may be: it is read on phones too. */
const WIDTH = 72;

/** A value as it is written in TypeScript, broken into lines where one would be too long. */
export function literal(value: unknown, indent = "", before = 0): string {
  const short = inline(value);
  if (before + indent.length + short.length <= WIDTH || value === null || typeof value !== "object") return short;
  const inner = `${indent}  `;
  const [open, close, items] = parts(value, inner);
  // Numbers and words stand beside each other, as many as fit.
  if (Array.isArray(value) || ArrayBuffer.isView(value))
    if (items.every((item) => item.length <= 16 && !item.includes("\n")))
      return `${open}\n${filled(items, inner)}\n${indent}${close}`;
  return `${open}\n${items.map((item) => `${inner}${item},`).join("\n")}\n${indent}${close}`;
}

function inline(value: unknown): string {
  if (typeof value === "number" && Object.is(value, -0)) return "-0";
  if (value === null || typeof value !== "object") return value === undefined ? "undefined" : scalar(value);
  if (value instanceof Date) return `new Date("${value.toISOString()}")`;
  if (ArrayBuffer.isView(value)) return `${value.constructor.name}.of(${Array.from(value as Float64Array).join(", ")})`;
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  const fields = Object.entries(value).map(([key, item]) => `${keyOf(key)}: ${inline(item)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

function parts(value: object, indent: string): readonly [open: string, close: string, items: readonly string[]] {
  if (ArrayBuffer.isView(value))
    return [`${value.constructor.name}.of(`, ")", Array.from(value as Float64Array, (item) => scalar(item))];
  if (Array.isArray(value)) return ["[", "]", value.map((item) => literal(item, indent, 1))];
  return [
    "{",
    "}",
    Object.entries(value).map(([key, item]) => `${keyOf(key)}: ${literal(item, indent, key.length + 3)}`),
  ];
}

function filled(items: readonly string[], indent: string): string {
  const lines = [indent];
  for (const item of items) {
    const last = lines[lines.length - 1] as string;
    if (last !== indent && last.length + item.length + 2 > WIDTH) lines.push(`${indent}${item},`);
    else lines[lines.length - 1] = last === indent ? `${indent}${item},` : `${last} ${item},`;
  }
  return lines.join("\n");
}

function scalar(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

function keyOf(key: string): string {
  return /^[A-Za-z_$][\w$]*$/u.test(key) ? key : JSON.stringify(key);
}
