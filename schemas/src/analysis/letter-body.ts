import type { Communication, Language, Procedure } from '../definition/index.js';

/** The body of a letter in a language with the shared paragraphs that it inserts, as far as they exist. */
export function wholeBody({ partials }: Procedure, letter: Communication, language: Language): string {
  const seen = new Set<string>();
  const whole = (text: string): string =>
    text.replaceAll(/\{%-?\s*render\s+['"]([^'"]+)['"][^%]*%\}/g, (_tag, id: string) => {
      if (seen.has(id)) return '';
      seen.add(id);
      return whole(partials.find((each) => each.id === id)?.body[language] ?? '');
    });
  return whole(letter.body[language] ?? '');
}

/** The edit that ends the body of a letter in a language with a paragraph. */
export function withParagraph(
  letter: Communication,
  index: number,
  language: Language,
  paragraph: string,
): { op: 'replace'; path: string; value: string } {
  const body = (letter.body[language] ?? '').trimEnd();
  return {
    op: 'replace',
    path: `/communications/${index}/body/${language}`,
    value: `${body}\n\n${paragraph}`,
  };
}
