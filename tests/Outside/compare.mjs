// Runs the filters of the built blog beside what others have written for the same purpose, and prints counts and differences:
//   npm install --no-package-lock && node compare.mjs [graphemes autolinks headings emphasis lint] [--all]
// What differs on purpose is named in docs/checked-against-others.md.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fixMarkdown } from "@lint-md/core";
import GithubSlugger from "github-slugger";
import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import pangu from "pangu";
import { splitGraphemes } from "unicode-segmenter/grapheme";

const built = new URL("../../src/Blog/bin/Debug/net10.0/Blog.dll", import.meta.url).pathname;
const unicode = "/usr/share/unicode/auxiliary/GraphemeBreakTest.txt";   // Debian's unicode-data
const shown = process.argv.includes("--all") ? Infinity : 12;
const page = new JSDOM("").window.document;

const blog = (verb, texts) =>
  JSON.parse(execFileSync("dotnet", [built, verb], { input: JSON.stringify(texts), maxBuffer: 2 ** 30 }).toString());

const across = (...lists) => lists.reduce((made, list) => made.flatMap(start => list.map(end => start + end)), [""]);

function compare(name, texts, ours, theirs) {
  const differ = texts.map((text, at) => [text, ours[at], theirs[at]].map(each => JSON.stringify(each))).filter(([, a, b]) => a !== b);
  console.log(`${name}: ${texts.length - differ.length} of ${texts.length} the same`);
  for (const [text, a, b] of differ.slice(0, shown)) console.log(`  ${text}\n    ours   ${a}\n    theirs ${b}`);
}

function within(html) {
  const box = page.createElement("div");
  box.innerHTML = html;
  return box;
}

const parts = {
  graphemes() {
    if (existsSync(unicode)) {
      const lines = readFileSync(unicode, "utf8").split("\n").map(line => line.replace(/#.*/, "").trim()).filter(Boolean);
      const elements = lines.map(line => line.split("÷").map(part => part.trim()).filter(Boolean)
        .map(part => String.fromCodePoint(...part.split("×").map(code => parseInt(code, 16)))));
      const texts = elements.map(each => each.join(""));
      compare("GraphemeBreakTest.txt", texts, blog("graphemes", texts), elements);
    }
    const letters = [..." \r\n1#a中。葛か\u0001\u200c\u200d\u0300\u0600\u0903\u1100\u1160\u11a8\uac00\uac01\u00a9\u231a\ufe0f\ufe00\u20e3\u3099\u0e33"
      + "\u{1f1e6}\u{1f1e8}\u{1f6d1}\u{1f3ff}\u{1f469}\u{20000}\u{e0067}\u{e007f}\u{e0100}\u{1f3f4}\u0915\u0937\u094d\u09cd\u0995"];
    const threes = across(letters, letters, letters);
    compare("threes of letters, unicode-segmenter", threes, blog("graphemes", threes), threes.map(text => [...splitGraphemes(text)]));
  },

  autolinks() {
    const links = html => [...within(html).querySelectorAll("a")].map(a => [a.getAttribute("href").replaceAll("%27", "'"), a.textContent]).filter(([href]) => !href?.startsWith("mailto:"));
    const before = ["", "字", "。", "：", "（", "“", "(", "*", "_", "~", "\"", "'", ":", "-", "5", "x", "é", "Ж", "🍄"];
    const addresses = ["https://e.com", "http://e.com/a", "www.e.com", "www.e.com/a", "https://a_b.c", "https://a_b.c.d", "HTTP://E.COM", "https://1.2.3.4",
      "https://e.com:80/", "https://e.com?q", "https://e.com#f", "https://u@e.com/", "https://e.com/a_b_c", "https://e.com/a*b", "https://e.com/~u",
      "https://xn--fiq.com", "https://e.com/%E4%B8%AD", "https://e.com/(a)", "https://e.com/(a", "https://e.com/a)", "https://e.com/?a=1&copy=2",
      "https://e.com/a'b", "https://e.com/a[0]", "https://e.com/<b", "www", "www.", "ww.e.com", "ftp://e.com", "https:/e.com", "http:e.com"];
    const after = ["", ".", "?", "!", ",", ":", ";", "*", "_", "~", ")", "))", "'", "&hl;", "...", "?!", ").", " x", "/", "-", "**", "，", "。", "）", "中"];
    const theirs = text => links(micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }));
    const ascii = across(before.filter(each => each.length === 0 || each < "\x7f"), addresses, after.filter(each => each.length === 0 || each < "\x7f"));
    compare("autolinks among ASCII, micromark", ascii, blog("render", ascii).map(links), ascii.map(theirs));
    const chinese = across(before, addresses.slice(0, 8), after).filter(text => /[^\x00-\x7f]/.test(text));
    compare("autolinks beside Chinese, micromark with spaces in its place", chinese, blog("render", chinese).map(links), chinese.map(text => theirs(text.replace(/[^\x00-\x7f]/gu, " "))));
  },

  headings() {
    const titles = ["引言", "你好 World", "1. 绪论", "A/B 测试", "C++ 与 C#", "“引号”", "《书名》", "a_b-c", "一 二  三", "１２３", "Café", "日本語", "한국어", "e\u0301", "😀 笑",
      "a.b.c", "(括号)", "——", "10%", "§ 5", "Ⅲ", "ǅ", "İstanbul", "ß", "٣", "²", "①", "中·文", "中、文", "a\u00a0b", "$x$", "a & b", "`code` 字", "**粗** 字", "[链](/a) 字"];
    const plain = titles.map(title => within(micromark(`# ${title}`)).textContent);
    compare("heading ids, github-slugger", titles, blog("render", titles.map(title => `# ${title}`)).map(html => within(html).querySelector("[id]")?.id), plain.map(title => new GithubSlugger().slug(title)));
    const twice = ["甲", "甲", "甲-1", "甲"], slugger = new GithubSlugger();
    compare("the same heading again", [twice], [[...within(blog("render", [twice.map(title => `# ${title}`).join("\n\n")])[0]).querySelectorAll("[id]")].map(each => each.id)], [twice.map(title => slugger.slug(title))]);
  },

  emphasis() {
    const plain = html => within(html.replace(/ (lang|rel|id)="[^"]*"/g, "")).innerHTML.replace(/<span>(.*?)<\/span>/g, "$1").trim();
    const beside = ["", "中", "a", "1", " ", "，", "。", "“", "”", "（", "）", "《", "！", "、", "~", "!", ".", "(", "𠮷", "😀", "ｱ", "㊙\ufe0f", "한", "葛\u{e0100}"];
    const within_ = ["中", "a", "“中”", "（中）", "中。", "，中", "a.", "`c`", "𠮷", "《中》！"];
    const texts = [...new Set(across(beside, ["**", "*"], within_, ["!"], beside).map(text => {
      const mark = text.includes("**") ? "**" : "*";
      return text.replace(/!(?=[^!]*$)/, mark);
    }))];
    const markdown = new MarkdownIt("commonmark").use(cjkFriendly);
    compare("emphasis, markdown-it-cjk-friendly", texts, blog("render", texts).map(plain), texts.map(text => plain(markdown.render(text))));
  },

  lint() {
    const texts = JSON.parse(readFileSync(new URL("corpus.json", import.meta.url), "utf8"));
    const noGap = text => text.replace(/(?<=[^\x00-\x7f]) (?=[!-~])|(?<=[!-~]) (?=[^\x00-\x7f])/g, "");
    const ours = blog("lint", texts);
    compare("lint, @lint-md/core (gaps left out)", texts, ours.map(noGap), texts.map(text => noGap(fixMarkdown(text).fixedResult?.result ?? text)));
    compare("lint, pangu (gaps left out)", texts, ours.map(noGap), texts.map(text => noGap(pangu.spacingText(text))));
  },
};

const chosen = process.argv.slice(2).filter(word => word in parts);
for (const part of chosen.length ? chosen : Object.keys(parts)) parts[part]();
