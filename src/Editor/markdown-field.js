// A Markdown field in place of a textarea, which goes on holding the text: the form is sent as it would be without this.
import { history, historyKeymap, defaultKeymap } from "@codemirror/commands";
import { markdownLanguage, insertNewlineContinueMarkup, deleteMarkupBackward } from "@codemirror/lang-markdown";
import { syntaxHighlighting, syntaxTree } from "@codemirror/language";
import { search, searchKeymap, highlightSelectionMatches } from "@codemirror/search";
import { EditorState, EditorSelection } from "@codemirror/state";
import { EditorView, keymap, drawSelection } from "@codemirror/view";
import { tagHighlighter, tags } from "@lezer/highlight";
import { StyleModule } from "style-mod";

// The page's policy forbids style elements. A sheet that was constructed needs no leave.
const mounted = new Set();
StyleModule.mount = (root, modules) => {
  for (const module of [modules].flat()) {
    if (mounted.has(module)) continue;
    mounted.add(module);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(module.getRules());
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
  }
};

const inks = tagHighlighter([
  { tag: tags.heading, class: "md-heading" }, { tag: tags.strong, class: "md-strong" }, { tag: tags.emphasis, class: "md-emphasis" },
  { tag: tags.strikethrough, class: "md-gone" }, { tag: tags.monospace, class: "md-code" }, { tag: tags.quote, class: "md-quote" },
  { tag: [tags.link, tags.url], class: "md-link" }, { tag: [tags.processingInstruction, tags.contentSeparator, tags.meta, tags.labelName], class: "md-mark" },
]);

function around(mark) {
  return view => {
    view.dispatch(view.state.changeByRange(range => {
      const [before, after] = [view.state.sliceDoc(range.from - mark.length, range.from), view.state.sliceDoc(range.to, range.to + mark.length)];
      if (before === mark && after === mark) return {
        changes: [{ from: range.from - mark.length, to: range.from }, { from: range.to, to: range.to + mark.length }],
        range: EditorSelection.range(range.from - mark.length, range.to - mark.length),
      };
      return {
        changes: [{ from: range.from, insert: mark }, { from: range.to, insert: mark }],
        range: EditorSelection.range(range.from + mark.length, range.to + mark.length),
      };
    }), { userEvent: "input" });
    return true;
  };
}

function link(view) {
  view.dispatch(view.state.changeByRange(range => {
    const words = view.state.sliceDoc(range.from, range.to);
    const at = range.from + words.length + (words ? 3 : 1);   // where the address goes, or the words where none were chosen
    return { changes: { from: range.from, to: range.to, insert: `[${words}]()` }, range: EditorSelection.cursor(at) };
  }), { userEvent: "input" });
  return true;
}

// At the beginning of each line chosen; taken away again where all have it.
function lines(mark) {
  return view => {
    const { doc, selection: { main: { from, to } } } = view.state;
    const chosen = [];
    for (let n = doc.lineAt(from).number; n <= doc.lineAt(to).number; n++) chosen.push(doc.line(n));
    const have = chosen.every(line => line.text.startsWith(mark));
    view.dispatch({ changes: chosen.map(line => have ? { from: line.from, to: line.from + mark.length } : { from: line.from, insert: mark }), userEvent: "input" });
    return true;
  };
}

const formats = { bold: around("**"), italic: around("*"), code: around("`"), link, heading: lines("## "), list: lines("- "), quote: lines("> ") };

export function grow(textarea, { label, describedBy, invalid, phrases }) {
  const attributes = { id: textarea.id, role: "textbox", "aria-multiline": "true", "aria-labelledby": label, lang: textarea.closest("[lang]").lang, spellcheck: "true" };
  if (describedBy) attributes["aria-describedby"] = describedBy;
  if (invalid) attributes["aria-invalid"] = "true";
  textarea.removeAttribute("id");
  textarea.hidden = true;

  const view = new EditorView({
    doc: textarea.value,
    extensions: [
      history(), drawSelection(), EditorView.lineWrapping, search({ top: true }), highlightSelectionMatches(),
      markdownLanguage, syntaxHighlighting(inks), EditorState.phrases.of(phrases),
      keymap.of([
        { key: "Mod-b", run: formats.bold }, { key: "Mod-i", run: formats.italic }, { key: "Mod-e", run: formats.code }, { key: "Mod-k", run: link },
        { key: "Mod-Shift-h", run: formats.heading }, { key: "Mod-Shift-l", run: formats.list }, { key: "Mod-Shift-q", run: formats.quote },
        { key: "Enter", run: insertNewlineContinueMarkup }, { key: "Backspace", run: deleteMarkupBackward },
        ...searchKeymap, ...historyKeymap, ...defaultKeymap,
      ]),
      EditorView.contentAttributes.of(attributes),
      EditorView.updateListener.of(update => {
        if (!update.docChanged) return;
        textarea.value = update.state.doc.toString();
        textarea.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    ],
  });
  textarea.after(view.dom);

  return {
    element: view.contentDOM,
    get value() { return view.state.doc.toString(); },
    get composing() { return view.composing; },
    focus: () => view.focus(),
    format(name) {
      formats[name](view);
      view.focus();
    },
    replace(from, to, words, at = from + words.length) {
      view.dispatch({ changes: { from, to, insert: words }, selection: { anchor: at }, userEvent: "input.paste", scrollIntoView: true });
      view.focus();
    },
    // A block of its own: blank lines around it, as many as are not there yet, and none above the first.
    insertBlock(words, back = 0) {
      const { from, to } = view.state.selection.main;
      const [before, after] = [view.state.sliceDoc(0, from), view.state.sliceDoc(to)];
      const breaks = space => "\n".repeat(Math.max(0, 2 - (space.match(/\n/g)?.length ?? 0)));
      const head = before.trim() ? breaks(/\s*$/.exec(before)[0]) : "";
      this.replace(from, to, head + words + breaks(/^\s*/.exec(after)[0]), from + head.length + words.length - back);
    },
    setAll(words) { view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: words }, userEvent: "input" }); },
    show(at) {
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "start", yMargin: 24 }) });
      view.focus();
    },
    headings() {
      const found = [];
      syntaxTree(view.state).iterate({ enter(node) {
        const level = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name)?.[1];
        if (!level) return;
        found.push({ level: Number(level), at: node.from, words: view.state.doc.lineAt(node.from).text.replace(/^\s*#+\s*/, "").replace(/\s+#+\s*$/, "") });
        return false;
      } });
      return found;
    },
  };
}
