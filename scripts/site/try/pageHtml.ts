import { createHash } from "node:crypto";
import { LANGUAGES, type Language, rootOf } from "../texts";
import { tryTexts } from "./texts";

/** Every connection is forbidden: the worker is a blob, and bound by the same policy. */
const policy = (script: string) =>
  [
    "default-src 'none'",
    `script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");

/** The page in a language, with all that it needs in it. */
export function pageHtml(language: Language, script: string, style: string): string {
  const t = tryTexts[language];
  const up = language === "en" ? "" : "../";
  const link = (each: Language) => `${up}${rootOf(each).slice(1)}${each === "en" ? "" : "/"}try.html`;
  const languages = LANGUAGES.filter((each) => each !== language)
    .map((each) => `<a href="${link(each)}" lang="${each}">${tryTexts[each].label}</a>`)
    .join(" ");
  return `<!doctype html>
<html lang="${language}" dir="${t.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script)}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${t.title} | retention-metrics</title>
<meta name="description" content="${t.lead}">
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header><a href="./index.html"><bdi>${t.home}</bdi></a><nav aria-label="${t.languages}">${languages}</nav></header>
<main>
<h1>${t.title}</h1>
<p>${t.lead}</p>
<p class="privacy">${t.privacy}</p>
<noscript><p>${t.noScript}</p></noscript>
<div id="drop">
<label for="file">${t.choose}</label> <span>${t.drop}</span>
<input id="file" type="file">
<button id="sample" type="button">${t.sample}</button>
</div>
<div id="working" hidden><span id="progress" role="status"></span> <button id="cancel" type="button">${t.cancel}</button></div>
<p id="note" role="status"></p>
<section id="problem" role="alert" hidden><h2>${t.problem}</h2><p id="problem-text" dir="auto"></p></section>
<form id="questions" hidden><h2>${t.questions}</h2><div id="asked"></div><button id="again">${t.again}</button></form>
<section id="result" hidden>
<h2>${t.report}</h2>
<p><a id="save-html" href="#result">${t.saveHtml}</a> <a id="save-json" href="#result">${t.saveJson}</a></p>
<iframe id="report" title="${t.report}" sandbox></iframe>
</section>
<details id="columns-box" hidden><summary>${t.columns}</summary>
<form id="columns"><p>${t.columnsLead}</p><div id="fields"></div><button>${t.again}</button></form>
<datalist id="titles"></datalist></details>
</main>
<script>${script}</script>
</body>
</html>
`;
}
