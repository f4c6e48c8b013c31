// Builds what the pages are served with: node build.mjs WORK_DIR CLASSES_DIR
// Does nothing when nothing changed; packages are installed anew only when the lock file changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';

const here = path.dirname(fileURLToPath(import.meta.url));
const [work, classes] = process.argv.slice(2).map((argument) => path.resolve(argument));
if (!work || !classes) {
  console.error('use: node build.mjs WORK_DIR CLASSES_DIR');
  process.exit(2);
}
const modules = path.join(work, 'node_modules');
const assets = path.join(classes, 'static', 'assets');
const manifest = path.join(classes, 'assets.properties');

/** The styles of Designsystemet that the pages use; the rest would only weigh. */
const components = [
  'button', 'input', 'field', 'fieldset', 'label', 'validation-message', 'error-summary', 'link',
  'list', 'heading', 'paragraph', 'card', 'table', 'details', 'skip-link', 'alert', 'tag',
];
const styles = {
  portal: ['base', 'shell', 'content', 'forms', 'applications', 'start', 'print'],
  workspace: ['workspace', 'studio', 'picture'],
};

/** Characters of everyday Arabic; rarer ones come from the whole font, fetched only when a page has them. */
const arabic = [
  [0x60c], [0x61b, 0x61c], [0x61f], [0x621, 0x63a], [0x640, 0x655], [0x660, 0x66d], [0x670, 0x671],
  [0x67e], [0x686], [0x6a4], [0x6a9], [0x6af], [0x6cc], [0x6d4], [0x6f0, 0x6f9], [0x200c, 0x200f],
  [0xfdf2], [0xfdfa], [0xfdfc],
];
const latin = [
  [0x20, 0x7e], [0xa0], [0xa9], [0xab], [0xb7], [0xbb], [0xd7], [0x2013, 0x2014], [0x2018, 0x2019],
  [0x201c, 0x201d], [0x2022], [0x2026], [0x2066, 0x2069], [0x2190, 0x2193], [0x2212], [0x2713],
];
const scripts = { arabic, latin };
const weights = [400, 600];

const read = (...parts) => fs.readFileSync(path.join(...parts));
const digest = (...contents) => contents.reduce((h, c) => h.update(c), createHash('sha256')).digest('hex');
const stamp = (name) => path.join(work, `${name}.stamp`);
const fresh = (name, mark) => fs.existsSync(stamp(name)) && fs.readFileSync(stamp(name), 'utf8') === mark;

function sources(folder) {
  return fs.readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => entry.isDirectory()
      ? sources(path.join(folder, entry.name))
      : [path.join(folder, entry.name)])
    .sort();
}

function installed() {
  const mark = digest(read(here, 'package.json'), read(here, 'package-lock.json'));
  if (fresh('install', mark)) return mark;
  fs.mkdirSync(work, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
    fs.copyFileSync(path.join(here, file), path.join(work, file));
  }
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--loglevel=error'], { cwd: work, stdio: 'inherit' });
  fs.writeFileSync(stamp('install'), mark);
  return mark;
}

function theme(lock) {
  const mark = digest(lock, read(here, 'designsystemet.config.json'));
  const built = path.join(work, 'theme', 'masnaa.css');
  if (!fresh('theme', mark) || !fs.existsSync(built)) {
    fs.copyFileSync(path.join(here, 'designsystemet.config.json'), path.join(work, 'designsystemet.config.json'));
    const tool = path.join(modules, '@digdir', 'designsystemet', 'dist', 'bin', 'designsystemet.js');
    const run = (...words) => execFileSync(process.execPath, [tool, ...words], { cwd: work, stdio: 'pipe' });
    run('tokens', 'create', '--clean', 'true');
    run('tokens', 'build', '-t', 'tokens', '-o', 'theme', '--clean', 'true');
    fs.writeFileSync(stamp('theme'), mark);
  }
  return fs.readFileSync(built, 'utf8').replace('@charset "UTF-8";', '');
}

async function fonts(lock) {
  const folder = path.join(work, 'fonts');
  const mark = digest(lock, JSON.stringify([scripts, weights]));
  const original = (script, weight) =>
    read(modules, '@fontsource', 'ibm-plex-sans-arabic', 'files', `ibm-plex-sans-arabic-${script}-${weight}-normal.woff2`);
  if (!fresh('fonts', mark)) {
    fs.mkdirSync(folder, { recursive: true });
    const subset = createRequire(path.join(work, 'package.json'))('subset-font');
    for (const [script, ranges] of Object.entries(scripts)) {
      const text = ranges.flatMap(([from, to = from]) =>
        Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))).join('');
      for (const weight of weights) {
        fs.writeFileSync(path.join(folder, `${script}-${weight}.woff2`),
          await subset(original(script, weight), text, { targetFormat: 'woff2' }));
        fs.writeFileSync(path.join(folder, `${script}-${weight}-whole.woff2`), original(script, weight));
      }
    }
    fs.writeFileSync(stamp('fonts'), mark);
  }
  return folder;
}

const hex = (point) => `U+${point.toString(16).toUpperCase()}`;
const range = (ranges) => ranges.map(([from, to]) => (to ? `${hex(from)}-${to.toString(16).toUpperCase()}` : hex(from))).join(', ');

/** The whole script first, its everyday part after it: of two faces the later is asked first. */
function faces(publish, folder) {
  const whole = { arabic: 'U+0600-06FF, U+0750-077F, U+FB50-FDFF, U+FE70-FEFF', latin: 'U+0000-00FF, U+2000-206F, U+2190-2193, U+2212' };
  const face = (weight, url, unicodeRange) =>
    `@font-face{font-family:"IBM Plex Sans Arabic";font-style:normal;font-weight:${weight};font-display:swap;` +
    `src:url("${path.basename(url)}") format("woff2");unicode-range:${unicodeRange}}`;
  const css = [];
  for (const suffix of ['-whole', '']) {
    for (const [script, ranges] of Object.entries(scripts)) {
      for (const weight of weights) {
        const url = publish(`font-${script}-${weight}${suffix}`, 'woff2', read(folder, `${script}-${weight}${suffix}.woff2`));
        css.push(face(weight, url, suffix ? whole[script] : range(ranges)));
      }
    }
  }
  return css.join('\n');
}

function designsystemet() {
  const source = path.join(modules, '@digdir', 'designsystemet-css', 'dist', 'src');
  return '@layer ds.theme, ds.base, ds.components;\n' +
    `@layer ds.base{${read(source, 'base.css')}}\n` +
    `@layer ds.components{${components.map((name) => read(source, `${name}.css`)).join('\n')}}\n`;
}

function publisher() {
  const names = new Map();
  const publish = (name, extension, content) => {
    const bytes = Buffer.from(content);
    const file = `${name.replace(`.${extension}`, '')}.${digest(bytes).slice(0, 10)}.${extension}`;
    fs.writeFileSync(path.join(assets, file), bytes);
    if (extension !== 'woff2') {
      fs.writeFileSync(path.join(assets, `${file}.gz`), zlib.gzipSync(bytes, { level: 9 }));
      fs.writeFileSync(path.join(assets, `${file}.br`), zlib.brotliCompressSync(bytes));
    }
    names.set(name, `/assets/${file}`);
    return `/assets/${file}`;
  };
  return { names, publish };
}

const small = (css) => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '\n').replace(/ ?([{};,]) ?/g, '$1');

async function build() {
  const mark = digest(...sources(here).flatMap((file) => [file, fs.readFileSync(file)]), classes);
  if (fresh('build', mark) && fs.existsSync(manifest)) return;
  const lock = installed();
  const themed = theme(lock);
  const fontFolder = await fonts(lock);
  fs.rmSync(assets, { recursive: true, force: true });
  fs.mkdirSync(assets, { recursive: true });
  const { names, publish } = publisher();
  const css = (bundle) => styles[bundle].map((name) => read(here, 'css', `${name}.css`).toString()).join('\n');
  publish('portal.css', 'css', small(faces(publish, fontFolder) + designsystemet() + themed + css('portal')));
  publish('workspace.css', 'css', small(css('workspace')));
  publish('portal.js', 'js', read(here, 'js', 'portal.js'));
  canvas(publish);
  publish('emblem', 'svg', read(here, 'emblem.svg'));
  printFonts();
  fs.writeFileSync(manifest, [...names].map(([name, url]) => `${name}=${url}\n`).sort().join(''));
  fs.writeFileSync(stamp('build'), mark);
}

/** The canvas of the studio: bpmn-js as it comes, and our script and styles around it. */
function canvas(publish) {
  const dist = path.join(modules, 'bpmn-js', 'dist');
  const styled = ['diagram-js.css', 'bpmn-js.css', path.join('bpmn-font', 'css', 'bpmn-embedded.css')];
  publish('bpmn.js', 'js', read(dist, 'bpmn-modeler.production.min.js'));
  publish('canvas.js', 'js',
    ['canvas-words', 'canvas-offer', 'canvas'].map((name) => read(here, 'js', `${name}.js`)).join('\n'));
  publish('canvas.css', 'css', [...styled.map((name) => read(dist, 'assets', name)), read(here, 'css', 'canvas.css')].join('\n'));
}

/** The PDF writer needs whole fonts, which npm has as WOFF only. */
function printFonts() {
  const folder = path.join(classes, 'fonts');
  fs.mkdirSync(folder, { recursive: true });
  const source = path.join(modules, '@ibm', 'plex-sans-arabic', 'fonts', 'complete', 'woff');
  for (const file of ['IBMPlexSansArabic-Regular.woff', 'IBMPlexSansArabic-SemiBold.woff', 'license.txt']) {
    fs.copyFileSync(path.join(source, file), path.join(folder, file));
  }
}

await build();
