import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { type Language, sedeLanguages } from './languages.js';
import { sedeTexts } from './texts.js';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as [string, string]]
      : leaves(value, `${prefix}${key}.`),
  );
}

function catalogue(lang: Language): Map<string, string> {
  return new Map(leaves(JSON.parse(readFileSync(new URL(`./texts/${lang}.json`, import.meta.url), 'utf8'))));
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Names and kinds of the ICU arguments of a parsed message, those inside the branches of a plural included. */
function namesIn(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    // Kinds of the parser: 0 is plain text, 7 the "#" of a plural; the rest carry the name of a value.
    if (element.type === 0 || element.type === 7) return [];
    const own = `${element.value}:${element.type}`;
    const inner =
      'options' in element ? Object.values(element.options).flatMap(({ value }) => namesIn(value)) : [];
    return [own, ...inner];
  });
}

function icuArguments(message: string, lang: Language): string[] {
  return [...new Set(namesIn(new IntlMessageFormat(message, lang).getAst()))].sort();
}

const spanish = catalogue('es');

describe('texts of the sede', () => {
  it.each(['ca-valencia', 'en'] as const)('has in %s exactly the Spanish keys', (lang) => {
    expect([...catalogue(lang).keys()]).toEqual([...spanish.keys()]);
  });

  it.each(['ca-valencia', 'en'] as const)('asks in %s for the same values as in Spanish', (lang) => {
    const other = catalogue(lang);
    for (const [key, text] of spanish)
      expect([key, icuArguments(other.get(key) ?? '', lang)]).toEqual([key, icuArguments(text, 'es')]);
  });

  it.each(sedeLanguages)(
    'has in %s no empty text and no straight apostrophe, which ICU would swallow',
    (lang) => {
      for (const [key, text] of catalogue(lang)) {
        expect(text.trim(), key).not.toBe('');
        expect(text, key).not.toContain("'");
      }
    },
  );

  it('writes AVL Valencian: one series of forms', () => {
    for (const [key, text] of catalogue('ca-valencia')) {
      expect(text, key).not.toMatch(
        /\b(aquest|aquesta|avui|servei|tenir|venir|vuit|habitatge|mitjançant|sortir)\b/i,
      );
    }
  });

  it('fills values without escaping them: the mark-up escapes', () => {
    expect(sedeTexts('ca-valencia')('session.hello', { name: 'Núria & Pau' })).toBe('Hola, Núria & Pau.');
    expect(sedeTexts('en')('catalogue.count', { count: 1 })).toBe('One procedure.');
  });

  it('refuses a message without its value instead of printing its source', () => {
    expect(() => sedeTexts('es')('session.hello')).toThrow(/session\.hello/);
  });
});
