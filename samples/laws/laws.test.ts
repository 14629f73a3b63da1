import { readdirSync, readFileSync } from 'node:fs';
import { articleOf, findArticle, lawDocument, paragraphNumber } from '@oficio/schemas/laws';
import { describe, expect, it } from 'vitest';

const here = new URL('./', import.meta.url);
const laws = readdirSync(here)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    name,
    law: lawDocument.parse(JSON.parse(readFileSync(new URL(name, here), 'utf8'))),
  }));
const documents = laws.map(({ law }) => law);

/** Norms cited with an article in the sources of a folder: in explanations, findings, definitions, comments. */
function citedIn(folder: string): string[] {
  const root = new URL(folder, here);
  const citation = /(?:Ley (?:39|40)\/2015|RD (?:1112\/2018|203\/2021))[^"'`\n]{0,60}/g;
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|json)$/.test(name) && !/node_modules|\.test\./.test(name))
    .flatMap((name) => readFileSync(new URL(name, root), 'utf8').match(citation) ?? [])
    .filter((text) => articleOf(text) !== undefined);
}

describe('the articles that ship', () => {
  it.each(laws)('$name is named after its norm and repeats no article', ({ name, law }) => {
    expect(name).toBe(`${law.id}.json`);
    expect(articleOf(`${law.shortName} art. 1`)?.norm).toBe(law.id);
    expect(new Set(law.articles.map(({ number }) => number)).size).toBe(law.articles.length);
    expect(law.gazette.consolidatedUrl).toContain(law.gazette.reference);
  });

  it('keep the words of the gazette', () => {
    const found = findArticle({ norm: 'ley-39-2015', article: '30' }, documents);
    expect(found?.article.title).toBe('Cómputo de plazos');
    expect(found?.article.paragraphs.find((text) => paragraphNumber(text) === '5')).toBe(
      '5. Cuando el último día del plazo sea inhábil, se entenderá prorrogado al primer día hábil siguiente.',
    );
  });

  it('say which of them have changed since', () => {
    const changed = documents.flatMap(({ id, amendments }) =>
      amendments.flatMap(({ articles }) => articles.map((article) => `${id} ${article}`)),
    );
    expect(changed).toEqual(['ley-39-2015 32', 'ley-39-2015 28', 'ley-40-2015 155', 'rd-1112-2018 15']);
  });

  it.each(['../../schemas/src/', '../../runtime/src/sede/texts/', '../'])(
    'are all that %s cites',
    (folder) => {
      const cited = citedIn(folder);
      expect(cited.length).toBeGreaterThan(0);
      const missing = cited.filter((text) => {
        const reference = articleOf(text);
        return reference === undefined || findArticle(reference, documents) === undefined;
      });
      expect(missing).toEqual([]);
    },
  );
});
