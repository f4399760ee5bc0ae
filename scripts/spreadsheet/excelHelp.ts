import { en } from "../../src/locales/en";
import { cellFunctions, type FunctionHelp, functionHelp } from "../../src/spreadsheet";

/** The page that the add-in's button opens beside the sheet: all functions, with their arguments. */
export function excelHelp(): string {
  const domains = [...new Set(cellFunctions.map(({ domain }) => domain))];
  const sections = domains.map((domain) =>
    [
      `<section><h2>${escaped(domain === null ? "All functions" : en.domains[domain])}</h2>`,
      ...cellFunctions.filter((each) => each.domain === domain).map((each) => entry(functionHelp(each))),
      "</section>",
    ].join("\n"),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Retention metrics</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<style>
body { font: 13px/1.5 "Segoe UI", sans-serif; margin: 12px; color: #242424; }
h1 { font-size: 18px; } h2 { font-size: 15px; margin: 20px 0 4px; }
input { font: inherit; width: 100%; box-sizing: border-box; padding: 6px; }
summary { cursor: pointer; overflow-wrap: anywhere; } summary code { color: #0f625c; }
dl { margin: 4px 0 12px 16px; } dt { font-weight: 600; } dd { margin: 0 0 4px 12px; }
</style>
</head>
<body>
<h1>Retention metrics</h1>
<p>Type one of these into a cell. Try <code>=RETAIN.CHURN_RATE(400, 14)</code>: 0.035, which is 3.5&nbsp;%.</p>
<p>An empty cell may count as 0. For a column with empty cells write <code>TOCOL(A2:A100,1)</code> in place of <code>A2:A100</code>.</p>
<p><input type="search" id="search" placeholder="Search" aria-label="Search" /></p>
${sections.join("\n")}
<script>
Office.onReady();
document.getElementById("search").addEventListener("input", function (event) {
  var words = event.target.value.toLowerCase();
  document.querySelectorAll("details").forEach(function (each) {
    each.hidden = each.textContent.toLowerCase().indexOf(words) < 0;
  });
});
</script>
</body>
</html>
`;
}

function entry({ name, description, parameters }: FunctionHelp): string {
  const signature = parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join(", ");
  return [
    `<details><summary><code>=RETAIN.${name}(${signature})</code> ${escaped(description)}</summary><dl>`,
    ...parameters.map((each) => `<dt>${each.name}</dt><dd>${escaped(each.description)}</dd>`),
    "</dl></details>",
  ].join("\n");
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
