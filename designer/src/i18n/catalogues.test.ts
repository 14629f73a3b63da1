/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { languages } from '@oficio/schemas/definition';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';

const folder = new URL('./catalogues/', import.meta.url);
const sources = new URL('../', import.meta.url);

function flat(value: unknown, prefix = ''): Map<string, string> {
  const result = new Map<string, string>();
  for (const [key, inner] of Object.entries(value as Record<string, unknown>)) {
    const name = prefix ? `${prefix}.${key}` : key;
    if (typeof inner === 'string') result.set(name, inner);
    else for (const [deep, text] of flat(inner, name)) result.set(deep, text);
  }
  return result;
}

function catalogue(language: string, file: string): Map<string, string> {
  return flat(JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8')));
}

/** The names of the arguments of an ICU message, at any depth. */
function argumentsOf(message: string, language: string): string[] {
  const names = new Set<string>();
  const visit = (nodes: unknown[]): void => {
    for (const node of nodes as {
      type: number;
      value: unknown;
      options?: Record<string, { value: unknown[] }>;
    }[]) {
      if (node.type >= 1 && node.type <= 6 && typeof node.value === 'string') names.add(node.value);
      for (const option of Object.values(node.options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, language).getAst());
  return [...names].sort();
}

const files = readdirSync(new URL('es/', folder));

describe.each(files)('catalogue %s', (file) => {
  const spanish = catalogue('es', file);

  it.each(languages)('has the same keys and the same arguments in %s', (language) => {
    const other = catalogue(language, file);
    expect([...other.keys()].sort()).toEqual([...spanish.keys()].sort());
    for (const [key, message] of other) {
      expect(message.trim(), key).not.toBe('');
      expect([key, argumentsOf(message, language)]).toEqual([key, argumentsOf(spanish.get(key) ?? '', 'es')]);
    }
  });
});

describe('the keys that the code asks for', () => {
  const known = new Set(
    files.flatMap((file) =>
      [...catalogue('es', file).keys()].map((key) => `${file.replace('.json', '')}:${key}`),
    ),
  );
  const asked: [string, string][] = [];
  for (const name of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(name) || name.includes('.test.')) continue;
    const source = readFileSync(new URL(name, sources), 'utf8');
    if (!/useTranslation|TFunction/.test(source)) continue;
    const namespace = /useTranslation\('(\w+)'\)/.exec(source)?.[1] ?? 'shell';
    for (const [, key = ''] of source.matchAll(/\bt\(\s*'([\w.:-]+)'/g)) {
      asked.push([name, key.includes(':') ? key : `${namespace}:${key}`]);
    }
  }

  it('exist in the catalogues', () => {
    expect(asked.filter(([, key]) => !known.has(key))).toEqual([]);
  });
});
