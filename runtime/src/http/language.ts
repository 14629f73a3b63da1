import type { Language } from '@oficio/schemas/definition';

/** `ca`, `ca-ES` and `ca-valencia` are all answered in Valencian; `va` is no language tag and is ignored. */
const languageOfTag = (tag: string): Language | undefined => {
  const primary = tag.toLowerCase().split('-')[0];
  if (primary === 'ca') return 'ca-valencia';
  if (primary === 'es' || primary === 'en') return primary;
  return undefined;
};

/**
 * The language to answer in, from an `Accept-Language` header (RFC 9110, 12.5.4): the best weighted tag
 * among those offered, the first offered one when nothing fits.
 */
export function acceptedLanguage(header: string | undefined, offered: readonly Language[]): Language {
  if (header === undefined) return offered[0] ?? 'es';
  const wanted = header
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((text) => /^\s*q=([0-9.]+)\s*$/.exec(text)?.[1]).find(Boolean);
      return {
        language: languageOfTag(tag.trim()),
        weight: weight === undefined ? 1 : Number(weight),
        index,
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  for (const { language } of wanted) if (language && offered.includes(language)) return language;
  return offered[0] ?? 'es';
}
