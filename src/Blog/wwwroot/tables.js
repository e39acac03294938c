// Turns cells that were copied in a spreadsheet into a table of Markdown.
const most = 2000;

function cellsOf(data) {
  const html = data.getData("text/html");
  const table = /<table[\s>]/i.test(html) ? new DOMParser().parseFromString(html, "text/html").querySelector("table") : null;   // inert: nothing in it runs
  if (table) return [...table.rows].map(row => [...row.cells].flatMap(cell => [cell.textContent, ...Array(Math.max(0, Math.min(cell.colSpan, 50) - 1)).fill("")]));
  const lines = data.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  const columns = lines[0].split("\t").length;
  return columns > 1 && lines.length > 1 && lines.every(line => line.split("\t").length === columns) ? lines.map(line => line.split("\t")) : [];
}

const tidy = cell => cell.trim().replace(/\s+/g, " ").replace(/[\\|]/g, "\\$&");
const isNumber = cell => /^[-+]?[\d.,\s]*\d\s*%?$/.test(cell);

export function tableIn(data) {
  const rows = cellsOf(data).map(row => row.map(tidy));
  const columns = Math.max(0, ...rows.map(row => row.length));
  if (columns < 2 || rows.length < 2 || rows.length * columns > most) return null;
  const line = row => `| ${Array.from({ length: columns }, (_, i) => row[i] ?? "").join(" | ")} |`;
  const rules = Array.from({ length: columns }, (_, i) => rows.slice(1).every(row => isNumber(row[i] ?? "")) ? "---:" : "---");
  return [line(rows[0]), `|${rules.join("|")}|`, ...rows.slice(1).map(line)].join("\n");
}
