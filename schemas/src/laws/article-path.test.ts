import { describe, expect, it } from 'vitest';
import { citationPieces, shippedNorms } from './article-path.js';

const norms = shippedNorms([
  {
    formatVersion: 1,
    id: 'ley-39-2015',
    shortName: 'Ley 39/2015',
    title: 'Ley 39/2015',
    gazette: {
      reference: 'BOE-A-2015-10565',
      publishedOn: '2015-10-02',
      url: 'https://www.boe.es/a',
      consolidatedUrl: 'https://www.boe.es/b',
    },
    source: { title: 'BOE', recordOf: '2025-01-01' },
    amendments: [],
    articles: [{ number: '30', title: 'Cómputo de plazos', paragraphs: ['1. Salvo…', '5. Cuando…', 'Y…'] }],
  },
]);

const cited = (text: string) => citationPieces(text, norms);
const pathOf = (text: string) => cited(text).find(({ path }) => path)?.path;

describe('the page of an article', () => {
  it.each([
    ['Ley 39/2015 art. 30.5', '/ley/ley-39-2015/30#p5'],
    ['Ley 39/2015, artículo 30', '/ley/ley-39-2015/30'],
    ['Ley 39/2015 art. 30.9', '/ley/ley-39-2015/30'],
    ['Ley 39/2015 art. 22.1', undefined],
    ['Ordenanza fiscal 3, art. 5', undefined],
  ])('%s', (citation, path) => {
    expect(pathOf(citation)).toBe(path);
  });
});

describe('a text with citations', () => {
  it('is cut into words and citations that lead to their article', () => {
    expect(cited('Lo permite la ley (artículo 30.5 de la Ley 39/2015). Puedes oponerte.')).toEqual([
      { text: 'Lo permite la ley (' },
      { text: 'artículo 30.5 de la Ley 39/2015', path: '/ley/ley-39-2015/30#p5' },
      { text: '). Puedes oponerte.' },
    ]);
  });

  it('leads to each of several articles, of one norm or of more', () => {
    expect(cited('Ley 39/2015 arts. 30.1 y 30.5; RD 1112/2018 art. 12.4; LPAC 30')).toEqual([
      { text: 'Ley 39/2015 arts. 30.1', path: '/ley/ley-39-2015/30#p1' },
      { text: ' y ' },
      { text: '30.5', path: '/ley/ley-39-2015/30#p5' },
      { text: '; RD 1112/2018 art. 12.4; ' },
      { text: 'LPAC 30', path: '/ley/ley-39-2015/30' },
    ]);
  });

  it.each([
    'Ley 39/2015',
    'Sin ninguna cita.',
    '',
    'article 28.2 of Law 39/2015 and\u00a0 more',
    'Ley 39/2015 art. 30, 12 de octubre',
  ])('loses nothing: "%s"', (text) => {
    expect(
      cited(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('takes a date after one article for a date', () => {
    expect(cited('Ley 39/2015 art. 30, 12 de octubre').filter(({ path }) => path)).toHaveLength(1);
  });
});
