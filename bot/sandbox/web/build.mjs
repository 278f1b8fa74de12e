// Bundles src/ into ../static and notes what it was made of, so that a test can tell a stale bundle without Node.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const out = join(here, "..", "static");

// The library gives every drawn block the same DOM id and hangs its styles on it; here there are many on a page.
// It also has four colours for charts of up to twelve parts, so that the fifth looks like the first.
const LAST_COLOUR = '"rgb(217, 76, 117)"]';
const MORE_COLOURS = ["120, 82, 169", "0, 133, 148", "176, 128, 20", "92, 107, 122", "85, 140, 47", "160, 60, 60"];
const CLASS_AS_STRONG_AS_AN_ID = ":is(#slack_blocks_to_jsx, .slack_blocks_to_jsx)";
const mended = {
  name: "mended",
  setup(bundler) {
    bundler.onLoad({ filter: /slack-blocks-to-jsx\/dist\/(index\.mjs|style\.css)$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      return path.endsWith(".css")
        ? { contents: text.replaceAll("#slack_blocks_to_jsx", CLASS_AS_STRONG_AS_AN_ID), loader: "css" }
        : { contents: moreColours(text.replaceAll('id:"slack_blocks_to_jsx",', "")), loader: "js" };
    });
  },
};

function moreColours(text) {
  if (!text.includes(LAST_COLOUR)) throw new Error("the library's chart colours are not where they were");
  const more = MORE_COLOURS.map((colour) => `,"rgb(${colour})"`).join("");
  return text.replace(LAST_COLOUR, `${LAST_COLOUR.slice(0, -1)}${more}]`);
}

// Pictures for the emoji named in src/emoji/pictured.json, since not every machine has a font for them.
const emojiPictures = {
  name: "emoji-pictures",
  setup(bundler) {
    bundler.onResolve({ filter: /^emoji-pictures$/ }, ({ path }) => ({ path, namespace: "emoji" }));
    bundler.onLoad({ filter: /.*/, namespace: "emoji" }, () => {
      const set = join(here, "node_modules", "@iconify-json", "fluent-emoji-flat");
      const [icons, names] = ["icons.json", "chars.json"].map((file) => JSON.parse(readFileSync(join(set, file), "utf8")));
      const pictured = JSON.parse(readFileSync(join(here, "src", "emoji", "pictured.json"), "utf8"));
      const bodies = Object.values(pictured).map((sign) => {
        const points = [...sign].map((point) => point.codePointAt(0).toString(16).padStart(4, "0"));
        const name = names[points.join("-")] ?? names[points.filter((point) => point !== "fe0f").join("-")];
        const icon = icons.icons[name] ?? icons.icons[icons.aliases?.[name]?.parent];
        if (!icon) throw new Error(`no picture of ${sign}`);
        return [sign, icon.body];
      });
      return { contents: JSON.stringify(Object.fromEntries(bodies)), loader: "json" };
    });
  },
};

function sources(folder = "") {
  return readdirSync(join(here, folder), { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules")
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? sources(path) : [path];
    })
    .sort();
}

function hashOf(folder, files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(folder, file))).update("\0");
  return hash.digest("hex");
}

// What every package in the bundle asks to be told along with it.
function licences(inputs) {
  const modules = join(here, "node_modules");
  const used = inputs.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean);
  const texts = [...new Set([...used, "@iconify-json/fluent-emoji-flat"])].sort().map((name) => {
    const { version, license } = JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8"));
    const file = readdirSync(join(modules, name)).find((entry) => /^licen[cs]e/i.test(entry));
    const info = JSON.parse(readFileSync(join(modules, name, file ? "package.json" : "info.json"), "utf8"));
    const text = file ? readFileSync(join(modules, name, file), "utf8") : `${info.author.name}, ${info.license.url}`;
    return `${name} ${version} (${license})\n\n${text.trim()}`;
  });
  return `The page is made of these packages, beside our own code.\n\n${texts.join(`\n\n${"-".repeat(78)}\n\n`)}\n`;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out);
const { metafile } = await build({
  metafile: true,
  entryPoints: { app: join(here, "src", "main.tsx") },
  bundle: true,
  minify: true,
  target: "es2022",
  jsx: "automatic",
  outdir: out,
  legalComments: "eof",
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [mended, emojiPictures],
});
writeFileSync(join(out, "third-party-licenses.txt"), licences(Object.keys(metafile.inputs)));
cpSync(join(here, "index.html"), join(out, "index.html"));
const made = readdirSync(out).sort();
writeFileSync(
  join(out, "made-from.json"),
  `${JSON.stringify({ sources: hashOf(here, sources()), bundle: hashOf(out, made) }, null, 2)}\n`,
);
console.log(`wrote ${made.join(", ")}`);
