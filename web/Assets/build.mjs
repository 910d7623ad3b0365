// Makes the files that the program embeds: one style sheet, the fonts and the scripts, each also packed (brotli), and the edition:
// a hash of them all, which is part of their address, so that browsers keep them for good and a script can import its neighbour.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { components, theme } from './designsystem.mjs';

const [source, packages, target] = process.argv.slice(2);
const designsystem = join(packages, '@digdir/designsystemet-css/dist');
const inter = join(packages, '@fontsource-variable/inter/files');
const text = (...path) => readFileSync(join(...path), 'utf8');
const names = folder => readdirSync(join(source, folder)).sort();
const withoutComments = css => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\n\s*/g, '\n');

const files = new Map([
  ['grants.css', [
    theme(text(designsystem, 'theme/designsystemet.css')),
    components(text(designsystem, 'src/index.css')),
    ...names('styles').map(name => withoutComments(text(source, 'styles', name))),
  ].join('\n')],
  ['letter.css', withoutComments(text(source, 'letter.css'))],
  ['icon.svg', text(source, 'icon.svg')],
  ['inter.woff2', readFileSync(join(inter, 'inter-latin-wght-normal.woff2'))],
  ['inter-ext.woff2', readFileSync(join(inter, 'inter-latin-ext-wght-normal.woff2'))],
  ...names('scripts').map(name => [name, text(source, 'scripts', name)]),
].map(([name, content]) => [name, Buffer.from(content)]));

const edition = createHash('sha256');
for (const [name, content] of files) edition.update(name).update(content);

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const [name, content] of files) {
  writeFileSync(join(target, name), content);
  const packed = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
  if (packed.length < content.length) writeFileSync(join(target, `${name}.br`), packed);
}
writeFileSync(join(target, 'edition'), edition.digest('hex').slice(0, 16));
