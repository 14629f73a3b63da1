// The style sheet and the icon of the sede, as bytes with a name that changes with their content.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A file that may be cached for ever: its name holds its hash. */
export type SedeAsset = { readonly name: string; readonly type: string; readonly content: string };

/** In the order of the cascade. One request for the page; several files for those who write them. */
const sheets = [
  'base.css',
  'frame.css',
  'blocks.css',
  'forms.css',
  'thread.css',
  'clock.css',
  'wide.css',
] as const;

/** The tokens that the staff application uses too; always first in the cascade. */
const tokens = (): string =>
  readFileSync(createRequire(import.meta.url).resolve('@oficio/schemas/tokens.css'), 'utf8');

function read(file: string): string {
  return readFileSync(new URL(`./assets/${file}`, import.meta.url), 'utf8');
}

/** White space and comments are half of a readable sheet and nothing of what the browser needs. */
function compact(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim();
}

function named(stem: string, extension: string, type: string, content: string): SedeAsset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { name: `${stem}.${hash}.${extension}`, type, content };
}

/** Reads the assets from disk: call it once, at start. */
export function loadSedeAssets(): { styles: SedeAsset; icon: SedeAsset } {
  return {
    styles: named(
      'sede',
      'css',
      'text/css; charset=utf-8',
      [tokens(), ...sheets.map(read)].map(compact).join('\n'),
    ),
    icon: named('crest', 'svg', 'image/svg+xml', read('crest.svg')),
  };
}
