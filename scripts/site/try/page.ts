/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// The page that reports on a file. The work is done by a worker whose code stands in this script: as a blob, it is
// bound by the policy of the page, which allows no connection.
import type { ReadOptions } from "../../../src/files";
import { LANGUAGES, type Language } from "../texts";
import type { Answer, Asked, Columns, Job } from "./messages";
import { FIELDS, type Field, tryTexts } from "./texts";
import { titlesOf } from "./titlesOf";

declare const WORKER_CODE: string;
declare const SAMPLE: string;

const locale = LANGUAGES.find((each) => each === document.documentElement.lang) as Language;
const texts = tryTexts[locale];
const find = <Element extends HTMLElement>(id: string) => document.getElementById(id) as Element;
const workerUrl = URL.createObjectURL(new Blob([WORKER_CODE], { type: "text/javascript" }));
const percent = new Intl.NumberFormat(locale, { style: "percent" });
const whole = new Intl.NumberFormat(locale);

let worker: Worker | null = null;
let file: File | null = null;
/** What was answered so far about the file. */
let answers: Record<string, unknown> = {};

find<HTMLInputElement>("file").addEventListener("change", (event) => {
  const [chosen] = (event.target as HTMLInputElement).files ?? [];
  if (chosen) begin(chosen);
});
find("sample").addEventListener("click", () => begin(new File([SAMPLE], texts.sampleName, { type: "text/csv" })));
find("cancel").addEventListener("click", () => {
  stop();
  show({ note: texts.cancelled });
});
const drop = find("drop");
drop.addEventListener("dragover", (event) => {
  event.preventDefault();
  drop.classList.add("over");
});
drop.addEventListener("dragleave", () => drop.classList.remove("over"));
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  const [dropped] = event.dataTransfer?.files ?? [];
  if (dropped) begin(dropped);
});
find<HTMLFormElement>("questions").addEventListener("submit", again);
find<HTMLFormElement>("columns").addEventListener("submit", again);

function begin(chosen: File): void {
  file = chosen;
  answers = {};
  titlesOf(chosen).then((titles) => {
    find("titles").replaceChildren(...titles.map((title) => made("option", { value: title })));
  });
  start();
}

function again(event: Event): void {
  event.preventDefault();
  for (const [name, value] of new FormData(event.target as HTMLFormElement)) {
    const text = String(value).trim();
    const [, option, key] = /^(columns|status)\.(.*)$/su.exec(name) ?? [];
    if (option !== undefined) answers[option] = withEntry(answers[option], key as string, text);
    else if (text !== "") answers[name] = text;
  }
  start();
}

function withEntry(entries: unknown, key: string, text: string): object | undefined {
  const { [key]: _, ...others } = (entries ?? {}) as Record<string, string>;
  const all = text === "" ? others : { ...others, [key]: text };
  return Object.keys(all).length === 0 ? undefined : all;
}

function start(): void {
  if (file === null) return;
  stop();
  show({ progress: "" });
  const { name, size } = file;
  worker = new Worker(workerUrl);
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => answered(data, size));
  worker.addEventListener("error", (event) => {
    stop();
    show({ problem: filled(texts.fault, { reason: event.message }) });
  });
  worker.postMessage({ file, name, locale, options: answers as ReadOptions } satisfies Job);
}

function stop(): void {
  worker?.terminate();
  worker = null;
}

function answered(answer: Answer, size: number): void {
  if (answer.type === "reading") {
    const share = percent.format(Math.min(1, answer.bytes / Math.max(1, size)));
    show({ progress: filled(texts.reading, { share, rows: whole.format(answer.rows) }) });
  } else if (answer.type === "computing") {
    show({ progress: filled(texts.computing, { share: percent.format(answer.share) }) });
  } else {
    stop();
    finished(answer);
  }
}

function finished(answer: Exclude<Answer, { readonly type: "reading" | "computing" }>): void {
  if (answer.type === "problem") show({ problem: answer.text });
  else if (answer.type === "questions") show({ questions: answer.questions });
  else if (answer.type === "report") show({ report: answer });
  else {
    const { rows, records } = answer;
    show({ problem: filled(texts.unreadable, { rows: whole.format(rows), records: whole.format(records) }) });
  }
  if (answer.type !== "problem") showColumns(answer.columns);
}

interface Shown {
  readonly progress?: string;
  readonly note?: string;
  readonly problem?: string;
  readonly questions?: readonly Asked[];
  readonly report?: { readonly html: string; readonly json: string };
}

/** Shows one thing at a time: how far it is, what is wrong, what is asked, or the report. */
function show({ progress, note, problem, questions, report }: Shown): void {
  find("working").hidden = progress === undefined;
  find("progress").textContent = progress ?? "";
  find("note").textContent = note ?? "";
  find("problem").hidden = problem === undefined;
  find("problem-text").textContent = problem ?? "";
  find("questions").hidden = questions === undefined;
  find("asked").replaceChildren(...(questions ?? []).map(question));
  find("again").hidden = !questions?.some(({ option }) => option !== null);
  find("columns-box").hidden = true;
  find("result").hidden = report === undefined;
  if (report === undefined) return;
  find<HTMLIFrameElement>("report").srcdoc = report.html;
  const name = (file as File).name.replace(/\.[^.]*$/u, "");
  save("save-html", report.html, "text/html", `${name}-report.html`);
  save("save-json", report.json, "application/json", `${name}-report.json`);
  find("result").scrollIntoView?.({ block: "start" });
}

function save(id: string, text: string, type: string, name: string): void {
  const link = find<HTMLAnchorElement>(id);
  if (link.href.startsWith("blob:")) URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
}

/** A question with what may be answered: a choice where there is a list, else a text. */
function question({ text, option, key, answers: choices }: Asked, place: number): HTMLElement {
  const id = `answer-${place}`;
  const said = made("p", {}, text);
  said.dir = "auto";
  const name = key === null ? option : `${option}.${key}`;
  if (name === null) return made("div", {}, said);
  const label = made("label", { htmlFor: id }, `${texts.answer} `);
  const input =
    choices.length > 0
      ? made("select", { id, name }, ...choices.map((value) => made("option", { value }, value)))
      : made("input", { id, name, type: "text" });
  return made("div", {}, said, label, input);
}

/** The fields and the columns in which they were found. */
function showColumns(columns: Columns): void {
  find("columns-box").hidden = false;
  const chosen = (answers["columns"] ?? {}) as Readonly<Record<string, string>>;
  const field = (name: Field) => {
    const id = `column-${name}`;
    const input = made("input", { id, name: `columns.${name}`, type: "text", value: chosen[name] ?? "" });
    input.setAttribute("list", "titles");
    input.placeholder = columns[name]?.join(", ") ?? "";
    return made("div", {}, made("label", { htmlFor: id }, texts.fields[name]), input);
  };
  find("fields").replaceChildren(...FIELDS.map(field));
}

function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? "");
}
