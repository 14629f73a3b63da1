import { describe, expect, it } from 'vitest';
import { articleOf } from './article-reference.js';

const lpac = 'ley-39-2015';

describe('the article that a citation names', () => {
  it.each([
    ['Ley 39/2015 art. 30.5', { norm: lpac, article: '30', paragraph: '5' }],
    ['Ley 39/2015 art. 30', { norm: lpac, article: '30' }],
    ['Ley 39/2015, art. 28.2).', { norm: lpac, article: '28', paragraph: '2' }],
    ['Ley 39/2015 art. 22.1.d', { norm: lpac, article: '22', paragraph: '1', letter: 'd' }],
    ['Ley 39/2015 art. 53.1 b)', { norm: lpac, article: '53', paragraph: '1', letter: 'b' }],
    ['Ley 40/2015, article 42.b: secure code', { norm: 'ley-40-2015', article: '42', letter: 'b' }],
    ['Ley 39/2015, artículos 21, 28.2 y 66.5', { norm: lpac, article: '21' }],
    ['Llei 39/2015, articles 21, 28.2 i 66.5', { norm: lpac, article: '21' }],
    ['Ley 39/2015 arts. 21.1 y 25', { norm: lpac, article: '21', paragraph: '1' }],
    ['Ley 39/2015 art. 30 a la vez', { norm: lpac, article: '30' }],
    ['Ley 39/2015, de 1 de octubre, art. 30.2', { norm: lpac, article: '30', paragraph: '2' }],
    ['artículo 30.5 de la Ley 39/2015', { norm: lpac, article: '30', paragraph: '5' }],
    ['article 12.3 of Royal Decree 1112/2018', { norm: 'rd-1112-2018', article: '12', paragraph: '3' }],
    ['Real Decreto 203/2021, artículo 43', { norm: 'rd-203-2021', article: '43' }],
    ['RD\u00a01112/2018 art.\u00a012.4', { norm: 'rd-1112-2018', article: '12', paragraph: '4' }],
    ['LPAC 21.3', { norm: lpac, article: '21', paragraph: '3' }],
    ['Ley 40/2015 art. 46 bis', { norm: 'ley-40-2015', article: '46 bis' }],
    ['Ley 39/2015 y Ley 40/2015 art. 41.2', { norm: 'ley-40-2015', article: '41', paragraph: '2' }],
    ['Ley Orgánica 3/2018 art. 8', { norm: 'lo-3-2018', article: '8' }],
  ])('%s', (text, expected) => {
    expect(articleOf(text)).toEqual(expected);
  });

  it.each(['', 'art. 30.5', 'Ley 39/2015', 'Ley 39/2015, de 1 de octubre', 'Ordenanza fiscal 3, art. 5'])(
    'finds none in "%s"',
    (text) => {
      expect(articleOf(text)).toBeUndefined();
    },
  );
});
