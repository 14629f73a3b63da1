import { describe, expect, it } from 'vitest';
import { linkCitations } from './letter-citations.js';

const norms = [{ id: 'ley-39-2015', articles: [{ number: '30', paragraphs: ['5'] }] }];
const linked = (html: string) => linkCitations(html, norms, (path) => `https://seu.example/es${path}`);

describe('the citations of a letter', () => {
  it('lead to the literal text of their article', () => {
    expect(linked('<p>Así lo dice la <strong>Ley 39/2015 art. 30.5</strong>.</p>')).toBe(
      '<p>Así lo dice la <strong><a href="https://seu.example/es/ley/ley-39-2015/30#p5">Ley 39/2015 art. 30.5</a></strong>.</p>',
    );
  });

  it.each([
    '<p><a href="https://www.boe.es/x">Ley 39/2015 art. 30.5</a></p>',
    '<p>Ley 58/2003 art. 14</p>',
    '<p>Sin cita &amp; con entidades.</p>',
  ])('stay as they are in %s', (html) => {
    expect(linked(html)).toBe(html);
  });
});
