import type { Language } from '@oficio/schemas/definition';
import { Liquid } from 'liquidjs';
import { dateLong, euros } from './letter-filters.js';
import { WITHHELD_MARK, Withheld } from './withheld.js';

/** Where `{% diagram %}` stood, until the picture is put in after the Markdown has been turned into HTML. */
export const DIAGRAM_MARK = '\uE001';

/** Values come from the register and from people: none may act as Markdown, HTML or a link. */
const escapeMarkdown = (text: string): string => text.replaceAll(/[\\`*_{}[\]()<>#+!|~&]/g, '\\$&');

const printed = (value: unknown): string => {
  if (value instanceof Withheld) return WITHHELD_MARK;
  return value === null || value === undefined ? '' : String(value);
};

const asMarkdown = (value: unknown): string => {
  const text = printed(value);
  return text === WITHHELD_MARK ? text : escapeMarkdown(text);
};

/**
 * A Liquid engine for one language, as strict as it can be: an unknown variable or filter, or a member that
 * is not the value's own, stops the rendering. `markdown` escapes values for a body; `plain` is for subjects.
 */
export function letterEngine(
  language: Language,
  partials: Readonly<Record<string, string>>,
  output: 'markdown' | 'plain',
): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: true,
    templates: { ...partials },
    outputEscape: output === 'markdown' ? asMarkdown : printed,
  });
  engine.registerFilter('date_long', (value: unknown) => dateLong(value, language));
  engine.registerFilter('eur', (value: unknown) => euros(value, language));
  // `raw` would skip the escaping of values.
  engine.registerFilter('raw', (value: unknown) => value);
  for (const [name, filter] of Object.entries(engine.filters)) {
    const handler = typeof filter === 'function' ? filter : filter.handler;
    engine.registerFilter(name, function withheldStaysWithheld(value: unknown, ...rest: unknown[]) {
      return value instanceof Withheld ? value : handler.call(this, value, ...rest);
    });
  }
  engine.registerTag('diagram', {
    parse() {},
    render: () => `\n\n${DIAGRAM_MARK}\n\n`,
  });
  return engine;
}
