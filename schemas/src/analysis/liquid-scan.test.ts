import { describe, expect, it } from 'vitest';
import { scanLiquid } from './liquid-scan.js';

describe('scanLiquid', () => {
  it('finds variables, filters and paragraphs', () => {
    const scan = scanLiquid(`Hola {{ person.firstName }}: {{ act.date | date_long }} {{- amount | eur -}}
      {% if lamp.number == 'x' and cost > limit %}{% render 'data' %}{% endif %}`);
    expect(scan).toEqual({
      variables: ['person.firstName', 'act.date', 'amount', 'lamp.number', 'cost', 'limit'],
      partials: ['data'],
      filters: ['date_long', 'eur'],
      faults: [],
    });
  });

  it('leaves out the names that the template declares', () => {
    const scan = scanLiquid(
      '{% assign total = cost | plus: 1 %}{% for d in evidence %}{{ d.label }} {{ forloop.index }}{% endfor %}{{ total }}{{ d.label }}',
    );
    expect(scan.variables).toEqual(['cost', 'evidence', 'd.label']);
    expect(scan.filters).toEqual(['plus']);
  });

  it.each([
    ['{{ a', 'unclosed', '{{ a'],
    ['{% if a %}x', 'unclosed', '{% if %}'],
    ['x{% endif %}', 'block', 'endif'],
    ['{% else %}', 'block', 'else'],
    ['{% for a in b %}{% endif %}{% endfor %}', 'block', 'endif'],
    ['{% include "a" %}', 'tag', 'include'],
    ['{{ }}', 'expression', ''],
    ['{{ a ++ b }}', 'expression', 'a ++ b'],
    ['{% render data %}', 'expression', 'render data'],
    ['{% for in b %}{% endfor %}', 'expression', 'for in b'],
  ])('%s is a fault of kind %s', (template, kind, found) => {
    expect(scanLiquid(template).faults).toContainEqual({ kind, found });
  });

  it('finds no fault in text without tags, nor in what a comment says', () => {
    expect(scanLiquid('Hola { } % {% comment %}{% if x %}{% endcomment %}').faults).toEqual([]);
  });
});
