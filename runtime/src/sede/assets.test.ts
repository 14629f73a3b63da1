import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { loadSedeAssets } from './assets.js';
import { pictureColours } from './stages/colours.js';

const tokens = readFileSync(createRequire(import.meta.url).resolve('@oficio/schemas/tokens.css'), 'utf8');

/** Custom properties of the block after a marker. */
function block(marker: string): Map<string, string> {
  const start = tokens.indexOf(marker);
  const body = tokens.slice(tokens.indexOf('{', start) + 1, tokens.indexOf('}', start));
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [`${name}`, `${value}`]),
  );
}

const light = block(':root {');
const dark = block(':root:not([data-theme]) {');

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of WCAG 2.2, 1.4.3. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const pairs = [
  ...['paper', 'surface', 'surface-sunken'].flatMap((paper) =>
    ['ink', 'ink-soft', 'town-brand'].map((ink) => [ink, paper]),
  ),
  ...['turn', 'done', 'late', 'info', 'initiation', 'instruction', 'finalisation'].map((ink) => [
    ink,
    `${ink}-soft`,
  ]),
  ['town-on-brand', 'town-brand'],
  ['town-brand-strong', 'town-brand-soft'],
  ['ink-soft', 'town-brand-soft'],
  ['late', 'surface'],
  ['surface', 'turn'],
] as const;

describe('tokens', () => {
  it('are equal in the dark of the system and in the dark of choice', () => {
    expect(dark.size).toBeGreaterThan(20);
    expect(block(':root[data-theme="dark"] {')).toEqual(dark);
  });

  it.each([
    ['light', light],
    ['dark', new Map([...light, ...dark])],
    ['contrast', new Map([...light, ...block(':root[data-theme="contrast"] {')])],
  ])('keep text readable in the %s scheme (4.5:1)', (_name, scheme) => {
    for (const [ink = '', paper = ''] of pairs) {
      const ratio = contrast(scheme.get(ink) ?? '', scheme.get(paper) ?? '');
      expect(ratio, `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('give the picture of the letters its colours', () => {
    for (const [name, value] of Object.entries(pictureColours))
      expect([name, value]).toEqual([name, light.get(name)]);
  });
});

describe('assets of the sede', () => {
  const { styles, icon } = loadSedeAssets();

  it('carry their content in their name, so that they may be cached for ever', () => {
    expect(styles.name).toMatch(/^sede\.[0-9a-f]{12}\.css$/);
    expect(icon.name).toMatch(/^crest\.[0-9a-f]{12}\.svg$/);
    expect(loadSedeAssets().styles.name).toBe(styles.name);
  });

  it('ask nothing of another site and use only tokens that exist', () => {
    expect(styles.content).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//);
    const known = new Set([...styles.content.matchAll(/--([\w-]+):/g)].map(([, name]) => name));
    for (const [, used] of styles.content.matchAll(/var\(--([\w-]+)/g)) expect(known).toContain(used);
  });
});
