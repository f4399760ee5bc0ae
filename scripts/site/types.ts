// Types and fields as Markdown.
import { type DeclarationReflection, ReflectionKind, type SignatureReflection, type SomeType } from "typedoc";
import { importLines } from "./importLines";
import type { Reference } from "./reference";

/** A type as text, on one line. */
export function typeText(type: SomeType | undefined): string {
  if (!type) return "";
  switch (type.type) {
    case "array": {
      const item = typeText(type.elementType);
      return /[|&]|=>/u.test(item) ? `(${item})[]` : `${item}[]`;
    }
    case "union":
      return type.types
        .map((each) =>
          each.type === "reflection" && each.declaration.signatures ? `(${typeText(each)})` : typeText(each),
        )
        .join(" | ");
    case "intersection":
      return type.types.map(typeText).join(" & ");
    case "reference": {
      const args = type.typeArguments?.map(typeText) ?? [];
      return args.length > 0 ? `${type.name}<${args.join(", ")}>` : type.name;
    }
    case "tuple":
      return `[${type.elements.map(typeText).join(", ")}]`;
    case "namedTupleMember":
      return `${type.name}${type.isOptional ? "?" : ""}: ${typeText(type.element)}`;
    case "optional":
      return `${typeText(type.elementType)}?`;
    case "rest":
      return `...${typeText(type.elementType)}`;
    case "typeOperator":
      return `${type.operator} ${typeText(type.target)}`;
    case "indexedAccess":
      return `${typeText(type.objectType)}[${typeText(type.indexType)}]`;
    case "conditional":
      return `${typeText(type.checkType)} extends ${typeText(type.extendsType)} ? ${typeText(type.trueType)} : ${typeText(type.falseType)}`;
    case "mapped":
      return `{ [${type.parameter} in ${typeText(type.parameterType)}]: ${typeText(type.templateType)} }`;
    case "reflection": {
      const [signature] = type.declaration.signatures ?? [];
      if (signature) return signatureType(signature);
      const index =
        type.declaration.indexSignatures?.map(
          (each) => `[${each.parameters?.[0]?.name}: ${typeText(each.parameters?.[0]?.type)}]: ${typeText(each.type)}`,
        ) ?? [];
      const fields =
        type.declaration.children?.map(
          (each) => `${each.name}${each.flags.isOptional ? "?" : ""}: ${typeText(each.type)}`,
        ) ?? [];
      return `{ ${[...index, ...fields].join("; ")} }`;
    }
    default:
      return type.toString();
  }
}

function signatureType(signature: SignatureReflection): string {
  return `(${parametersText(signature)}) => ${typeText(signature.type)}`;
}

function parametersText({ parameters = [] }: SignatureReflection): string {
  return parameters
    .map(
      ({ name, type, flags }) => `${flags.isRest ? "..." : ""}${name}${flags.isOptional ? "?" : ""}: ${typeText(type)}`,
    )
    .join(", ");
}

/** A signature as a program declares it, broken into lines where one would be too long. */
export function signatureText(signature: SignatureReflection): string {
  const { name, parameters = [], typeParameters = [] } = signature;
  const generic = typeParameters.map((each) => `${each.name}${each.type ? ` extends ${typeText(each.type)}` : ""}`);
  const head = `${signature.kindOf(ReflectionKind.ConstructorSignature) ? "new " : "function "}${name}${generic.length > 0 ? `<${generic.join(", ")}>` : ""}`;
  const result = typeText(signature.type);
  const line = `${head}(${parametersText(signature)}): ${result}`;
  if (line.length <= 72 || parameters.length === 0) return line;
  const inner = parameters.map(
    ({ name, type, flags }) =>
      `  ${flags.isRest ? "..." : ""}${name}${flags.isOptional ? "?" : ""}: ${typeText(type)},`,
  );
  return `${head}(\n${inner.join("\n")}\n): ${result}`;
}

/** A type as Markdown, its public names as links. */
export function typeMarkdown(type: SomeType | undefined, reference: Reference): string {
  const text = typeText(type).replace(/^readonly /u, "");
  const linked = text.split(/([A-Z]\w+)/u).map((piece, i) => {
    const url = i % 2 === 1 ? reference.urlOfName(piece) : undefined;
    return url ? `[${piece}](${url})` : escaped(piece);
  });
  return `<span class="type" dir="ltr">${linked.join("")}</span>`;
}

function escaped(text: string): string {
  return text.replace(/[<>&*_[\]{}|`~$\\"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A table of fields: names, types, meanings. */
export function fieldsTable(fields: readonly DeclarationReflection[], reference: Reference): string {
  const rows = fields.flatMap((field) => rowsOf(field, reference, ""));
  return ["| Field | Type | Meaning |", "|---|---|---|", ...rows].join("\n");
}

function rowsOf(field: DeclarationReflection, reference: Reference, before: string): string[] {
  const signature = field.signatures?.[0] ?? field.getSignature;
  const { comment } = field.comment ? field : (signature ?? field);
  const name = `\`${before}${field.name}${field.flags.isOptional ? "?" : ""}\``;
  const inner = field.type?.type === "reflection" ? (field.type.declaration.children ?? []) : [];
  const type =
    signature && !field.getSignature
      ? escapedSignature(signature, reference)
      : typeMarkdown(field.type ?? signature?.type, reference);
  const meaning = cell(reference.markdown(comment?.summary ?? []));
  const [initial] = reference.tags(comment, "@defaultValue");
  const more = initial ? ` Default: ${cell(initial)}` : "";
  return [
    `| ${name} | ${inner.length > 0 ? "" : type} | ${meaning}${more} |`,
    ...inner.flatMap((each) => rowsOf(each, reference, `${before}${field.name}.`)),
  ];
}

function escapedSignature(signature: SignatureReflection, reference: Reference): string {
  const text = signatureType(signature);
  const linked = text.split(/([A-Z]\w+)/u).map((piece, i) => {
    const url = i % 2 === 1 ? reference.urlOfName(piece) : undefined;
    return url ? `[${piece}](${url})` : escaped(piece);
  });
  return `<span class="type" dir="ltr">${linked.join("")}</span>`;
}

/** Text in one cell of a table. */
export function cell(markdown: string): string {
  return markdown.replace(/\s*\n\s*/gu, " ").replaceAll("|", "\\|");
}

/** A type with its comment and its fields, below a heading. */
export function typeSection(member: DeclarationReflection, reference: Reference, level = "###"): string {
  const lines = [
    `${level} \`${member.name}\` {:#${member.name}:}`,
    "",
    reference.markdown(member.comment?.summary ?? []),
    "",
  ];
  const [remarks] = reference.tags(member.comment, "@remarks");
  if (remarks) lines.push(remarks, "");
  const fields = member.children ?? (member.type?.type === "reflection" ? member.type.declaration.children : undefined);
  const shown = (fields ?? []).filter((each) => !each.kindOf(ReflectionKind.Constructor));
  if (shown.length > 0) lines.push(fieldsTable(shown, reference), "");
  else if (member.type) lines.push(typeMarkdown(member.type, reference), "");
  lines.push(...examplesOf(member.comment, reference));
  return lines.join("\n");
}

/** The examples of a comment, with their import lines. */
export function examplesOf(comment: DeclarationReflection["comment"], reference: Reference): string[] {
  return reference.tags(comment, "@example").flatMap((example) => [withImports(example, reference), ""]);
}

/** Code of a comment, with an import line for each module that it takes names from. */
export function withImports(example: string, reference: Reference): string {
  return example.replace(/^```ts\n(.*?)^```/gmsu, (whole, code: string) => {
    if (/^import /mu.test(code)) return whole;
    const lines = importLines(code, (name) => reference.importPathOf(name));
    return `\`\`\`ts\n${lines.length > 0 ? `${lines.join("\n")}\n\n` : ""}${code}\`\`\``;
  });
}
