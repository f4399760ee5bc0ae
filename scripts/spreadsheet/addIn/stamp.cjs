#!/usr/bin/env node
// Puts the add-in for Excel together for the place where it is to lie, and writes its manifest.xml:
//
//   node node_modules/retention-metrics/dist/excel/stamp.cjs https://example.com/retention --out public/retention
"use strict";
const { randomUUID } = require("node:crypto");
const { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require("node:fs");
const { join, resolve } = require("node:path");
const { parseArgs } = require("node:util");

const USAGE = `Usage: node stamp.cjs <https address of the folder> [options]

  --out <folder>       where the files are written            (excel-add-in)
  --id <guid>          the id of the add-in                   (that of an earlier manifest.xml there, else a new one)
  --version <a.b.c.d>  its version                            (from the version of the package)
  --namespace <name>   what stands before each function       (RETAIN)
  --provider <name>    who provides it, as people will see it (retention-metrics)`;

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/** The text of manifest.xml from the template and what is to stand in it. */
function manifest(template, { base, id, version, namespace = "RETAIN", provider = "retention-metrics" }) {
  const values = { base: folderAddress(base), id, version, namespace, provider };
  if (!GUID.test(id)) throw new Error(`--id must be a GUID, but is ${id}`);
  if (!/^\d{1,5}(?:\.\d{1,5}){1,3}$/u.test(version))
    throw new Error(`--version must be like 1.0.0.0, but is ${version}`);
  if (!/^[A-Za-z][A-Za-z0-9._]{0,31}$/u.test(namespace))
    throw new Error(`--namespace must be up to 32 letters and digits, but is ${namespace}`);
  if (provider === "" || provider.length > 125) throw new Error("--provider must have 1 to 125 characters");
  return template.replace(/\{\{(\w+)\}\}/gu, (_, name) => escaped(values[name]));
}

/** An address without a slash at its end. */
function folderAddress(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`${text} is no address: it must be like https://example.com/retention`);
  }
  if (url.protocol !== "https:") throw new Error(`Excel loads add-ins over https only, not from ${text}`);
  if (url.search || url.hash) throw new Error(`the address of a folder has no ? and no #: ${text}`);
  if (/\.(?:html?|js|json|xml)$/u.test(url.pathname))
    throw new Error(`give the address of the folder, not of a file in it: ${text}`);
  return url.href.replace(/\/+$/u, "");
}

function escaped(text) {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

/** 0.1.0 as 1.0.1.0: an add-in below 1.0 may be refused, and each version must be above the one before. */
function versionOf(packageVersion) {
  return `1.${packageVersion.replace(/[^\d.].*$/u, "")}`;
}

/** Writes the add-in into a folder; returns the paths of what it wrote. */
function stamp(source, { out = "excel-add-in", ...options }) {
  const written = join(out, "manifest.xml");
  const earlier = existsSync(written) ? /<Id>(.*?)<\/Id>/u.exec(readFileSync(written, "utf8"))?.[1] : undefined;
  const text = manifest(readFileSync(join(source, "manifest.template.xml"), "utf8"), {
    ...options,
    id: options.id ?? earlier ?? randomUUID(),
  });
  mkdirSync(out, { recursive: true });
  const files = readdirSync(source).filter((file) => /\.(?:js|json|html|png)$/u.test(file));
  for (const file of files) copyFileSync(join(source, file), join(out, file));
  const help = join(out, "help.html");
  if (options.namespace !== undefined)
    writeFileSync(help, readFileSync(help, "utf8").replaceAll("=RETAIN.", `=${options.namespace}.`));
  writeFileSync(written, text);
  return [...files.map((file) => join(out, file)), written];
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: "string" },
      id: { type: "string" },
      version: { type: "string" },
      namespace: { type: "string" },
      provider: { type: "string" },
      help: { type: "boolean" },
    },
  });
  const [base, ...more] = positionals;
  if (values.help || base === undefined || more.length > 0) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const { help: _, ...options } = values;
  const { version } = require("../../package.json");
  const files = stamp(__dirname, { version: versionOf(version), ...options, base });
  for (const file of files) console.log(resolve(file));
  console.log(`\nUpload all but manifest.xml to ${base}, then give manifest.xml to Excel.`);
}

module.exports = { manifest, stamp, versionOf };

if (require.main === module) {
  try {
    main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
