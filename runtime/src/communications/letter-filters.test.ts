import { describe, expect, it } from 'vitest';
import { letterEngine } from './letter-engine.js';
import { dateLong, euros } from './letter-filters.js';

describe('the filters of letters', () => {
  it('write dates in words as each language does', () => {
    expect(dateLong('2026-03-12', 'es')).toBe('12 de marzo de 2026');
    expect(dateLong('2026-03-12', 'ca-valencia')).toBe('12 de març de 2026');
    expect(dateLong('2026-04-07', 'ca-valencia')).toBe("7 d'abril de 2026");
    expect(dateLong('2026-08-01', 'ca-valencia')).toBe("1 d'agost de 2026");
    expect(dateLong('2026-03-12', 'en')).toBe('12 March 2026');
  });

  it('write amounts with their point of thousands', () => {
    expect(euros(1250, 'es')).toMatch(/^1\.250,00\s€$/u);
    expect(euros('219.74', 'ca-valencia')).toMatch(/^219,74\s€$/u);
    expect(euros(1250, 'en')).toBe('€1,250.00');
  });

  it.each(['12/3/2026', '', undefined, null, '2026-13-01', 20260312])('refuse %s as a date', (value) => {
    expect(() => dateLong(value, 'es')).toThrow(TypeError);
  });

  it.each(['', 'mucho', undefined, null, Number.NaN])('refuse %s as an amount', (value) => {
    expect(() => euros(value, 'es')).toThrow(TypeError);
  });
});

describe('the engine of letters', () => {
  const render = (template: string, scope: Record<string, unknown>) =>
    letterEngine('es', { p: '{{ person.name }}' }, 'markdown').parseAndRenderSync(
      template,
      {},
      { globals: scope },
    );

  it('lets no value act as Markdown, HTML or a link, not even through the filter raw', () => {
    const person = { name: '[Pincha](http://x.example) <b>*ya*</b>' };
    const safe = '\\[Pincha\\]\\(http://x.example\\) \\<b\\>\\*ya\\*\\</b\\>';
    expect(render('{{ person.name }}', { person })).toBe(safe);
    expect(render('{{ person.name | raw }}', { person })).toBe(safe);
    expect(render("{% render 'p' %}", { person })).toBe(safe);
  });

  it.each([
    '{{ nobody }}',
    '{{ person.nif }}',
    '{{ person.constructor }}',
    "{% render 'q' %}",
    '{{ person.name | shout }}',
  ])('stops at %s', (template) => {
    expect(() => render(template, { person: { name: 'Empar' } })).toThrow();
  });
});
