/** Reads the citation of an article, as explanations, findings and letters print it. Knows no text of any law. */

/** A place in a norm. */
export interface ArticleReference {
  /** `ley-39-2015`, `rd-1112-2018` … */
  readonly norm: string;
  /** `30`, `46 bis`. */
  readonly article: string;
  /** `5` of 30.5. */
  readonly paragraph?: string;
  /** `d` of 22.1.d. */
  readonly letter?: string;
}

const RANKS: readonly (readonly [pattern: RegExp, rank: string])[] = [
  [/^(ley|llei|act)$/, 'ley'],
  [/^(ley orgánica|llei orgànica|lo)$/, 'lo'],
  [/^(rd|real decreto|reial decret|royal decree)$/, 'rd'],
];

const SHORT_NAMES: Readonly<Record<string, string>> = { LPAC: 'ley-39-2015', LRJSP: 'ley-40-2015' };

const NORM =
  /\b(?:(Ley Orgánica|Llei Orgànica|LO|Ley|Llei|Act|RD|Real Decreto|Reial Decret|Royal Decree) (\d+)\/(\d{4})|(LPAC|LRJSP))\b/gi;
const PLACE = String.raw`(\d+(?: (?:bis|ter|quater))?)(?:\.(\d+))?(?:\.([a-z])(?![a-z])| ?([a-z])\))?`;
const WORD = String.raw`(?:arts?\.|artículos?|articles?)`;
/** Words between a norm and its article: never another norm. */
const GAP = String.raw`(?:(?!\d+\/\d{4})[^;:()])`;
const AFTER = new RegExp(`^${GAP}{0,60}?${WORD} ${PLACE}`, 'i');
const AT_ONCE = new RegExp(`^,? ${PLACE}`, 'i');
const BEFORE = new RegExp(`${WORD} ${PLACE}${GAP}{0,40}$`, 'i');

function normOf([, kind = '', number = '', year = '', short = '']: RegExpExecArray): string {
  const rank = RANKS.find(([pattern]) => pattern.test(kind.toLowerCase()))?.[1];
  return rank === undefined ? (SHORT_NAMES[short.toUpperCase()] ?? '') : `${rank}-${number}-${year}`;
}

/**
 * The first article cited in a text: “Ley 39/2015 art. 22.1.d”, “artículo 30.5 de la Ley 39/2015”, “LPAC 21.3”.
 * Undefined when the text cites no norm, or no article of any.
 */
export function articleOf(reference: string): ArticleReference | undefined {
  const text = reference.replaceAll(/\s+/g, ' ');
  for (const norm of text.matchAll(NORM)) {
    const rest = text.slice(norm.index + norm[0].length);
    const found = AFTER.exec(rest) ?? AT_ONCE.exec(rest) ?? BEFORE.exec(text.slice(0, norm.index));
    const [, article, paragraph, dotted, closed] = found ?? [];
    if (article === undefined) continue;
    const letter = dotted ?? closed;
    return {
      norm: normOf(norm),
      article: article.toLowerCase(),
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(letter === undefined ? {} : { letter: letter.toLowerCase() }),
    };
  }
  return undefined;
}
