// Bundles the Markdown field into one file of the site, and the reader of formulas into one that the server runs itself.
// Run after `npm ci`; the results are committed, so that the site needs no Node.
import { build } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";

async function bundle(entry, format, output) {
  const result = await build({ entryPoints: [entry], bundle: true, format, target: "es2022", minify: true, legalComments: "none", metafile: true, write: false, outfile: "out.js" });
  const parts = Object.entries(Object.values(result.metafile.outputs)[0].inputs).filter(([, part]) => part.bytesInOutput > 0);
  const packages = [...new Set(parts.map(([path]) => /^node_modules\/((@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean))].sort();
  const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
  const licences = new Set(packages.map(name => readFileSync(`node_modules/${name}/LICENSE`, "utf8").replaceAll("\r", "").trim()));
  const notice = [packages.map(name => `${name} ${version(name)}`).join("\n"), ...licences].join("\n\n---\n\n");
  writeFileSync(output, `/*\n${notice}\n*/\n${result.outputFiles[0].text}`);
}

await bundle("markdown-field.js", "esm", "../Blog/wwwroot/markdown-field.js");
await bundle("formulas.js", "iife", "../Blog/Rendering/Maths/formulas.js");
