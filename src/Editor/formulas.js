// LaTeX to MathML as the site writes it: without style attributes, which its policy forbids, and without what a formula has no use for.
// Runs in the server's own interpreter when a text is saved, never in a reader's browser.
import parseTree from "temml/src/parseTree.js";
import buildMathML from "temml/src/buildMathML.js";
import ParseError from "temml/src/ParseError.js";
import Settings from "temml/src/Settings.js";
import Style from "temml/src/Style.js";
import { StyleLevel } from "temml/src/constants.js";

// What the site's stylesheet knows.
const looks = {
  "tml-left": "al", "tml-right": "ar", "tml-jot": "jot", "tml-overline": "over", "tml-underline": "under", "tml-fbox": "box",
  "tml-cancel": "strike", upstrike: "up", downstrike: "down", "tml-xcancel": "cross", sout: "out",
};
const borders = { borderTop: "bt", borderBottom: "bb", borderLeft: "bl", borderRight: "br" };
const lengths = new Set(["width", "height", "depth", "voffset", "lspace", "rspace", "minsize", "maxsize", "linethickness"]);
const never = new Set(["id", "href", "title", "style", "class", "linebreak", "actiontype", "columnalign", "rowspacing"]);
const em = { em: 1, ex: .5, mu: 1 / 18, pt: .1, px: .06, bp: .1, pc: 1.2, cm: 2.8, mm: .28, in: 7 };
const longest = 20;   // em: nothing in a formula reaches over the page

function bounded(value) {
  const [, number, unit] = /^([-+]?[\d.]+)([a-z]*)$/.exec(value) ?? [];
  if (number === undefined) return null;
  const times = em[unit] ?? (unit ? NaN : 1);
  return Math.abs(number * times) <= longest ? value : Number.isNaN(times) ? null : `${Math.sign(number) * longest}em`;
}

function cell({ paddingLeft, paddingRight, padding }) {
  const found = [];
  if (padding === "0" || parseFloat(paddingLeft) === 0) found.push("l0");
  else if (paddingLeft === "1em") found.push("l1");
  if (padding === "0" || parseFloat(paddingRight) === 0) found.push("r0");
  return found;
}

function classes(node) {
  const found = node.classes.map(name => looks[name]);
  const { style } = node;
  if (node.type === "mtd") found.push(...cell(style), ...Object.keys(borders).filter(side => style[side]).map(side => borders[side]));
  if (style.border) found.push("box");
  if (style.textAlign === "left") found.push("al");
  if (style.width === "50%" && node.children.length > 0) found.push("tag");   // beside the formula: no browser agrees with another on tables as wide as the page
  return [...new Set(found.filter(name => name))];
}

// An accent is as large as what it stands on.
const accents = { mover: "accent", munder: "accentunder" };
const isAsLarge = style => style !== undefined && ("mathDepth" in style || "math-depth" in style);

function dress(node) {
  if (node.text !== undefined) return node.text.length;
  if (node.type === undefined && !node.children || node.href !== undefined || node.src !== undefined) throw new ParseError("Nothing that a formula holds");
  const children = node.children.reduce((sum, child) => sum + dress(child), 0);
  if (node.type === undefined) return children;   // a fragment
  if (node.type === "maction") [node.type, node.children] = ["mrow", node.children.slice(0, 1)];
  node.children = node.children.filter(child => !child.classes?.includes("tml-eqn"));   // numbers of equations are given by hand, with \\tag
  if (isAsLarge(node.children[1]?.style) && node.type in accents) node.attributes[accents[node.type]] = "true";
  const style = node.style;
  if (style.color) node.attributes.mathcolor = style.color;
  for (const name of Object.keys(node.attributes)) {
    const value = never.has(name) ? null : lengths.has(name) ? bounded(String(node.attributes[name])) : node.attributes[name];
    if (value === null) delete node.attributes[name];
    else node.attributes[name] = value;
  }
  node.classes = classes(node);
  return children;
}

// Parents ask for the styles of their children, so these go only when all is dressed.
function undress(node) {
  if (node.style) node.style = {};
  node.children?.forEach(undress);
}

// Gives the markup, and how many letters it shows.
globalThis.formula = (tex, display) => {
  const settings = new Settings({ displayMode: display, annotate: true, throwOnError: true });
  const tree = parseTree(tex, settings);
  const math = buildMathML(tree, tex, new Style({ level: display ? StyleLevel.DISPLAY : StyleLevel.TEXT, maxSize: settings.maxSize }), settings);
  if (math.type !== "math") throw new ParseError("Nothing that a formula holds");
  const letters = dress(math) - tex.length;
  undress(math);
  return [math.toMarkup(), letters];
};
