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
  [/^(ley|llei|act|law)$/, 'ley'],
  [/^(ley orgánica|llei orgànica|lo)$/, 'lo'],
  [/^(rd|real decreto|reial decret|royal decree)$/, 'rd'],
];

const SHORT_NAMES: Readonly<Record<string, string>> = { LPAC: 'ley-39-2015', LRJSP: 'ley-40-2015' };

const NORM =
  /\b(?:(Ley Orgánica|Llei Orgànica|LO|Ley|Llei|Act|Law|RD|Real Decreto|Reial Decret|Royal Decree) (\d+)\/(\d{4})|(LPAC|LRJSP))\b/gi;
const PLACE = String.raw`(\d+(?: (?:bis|ter|quater))?)(?:\.(\d+))?(?:\.([a-z])(?![a-z])| ?([a-z])\))?`;
const WORD = String.raw`(?:arts?\.|artículos?|articles?)`;
/** Words between a norm and its article: never another norm. */
const GAP = String.raw`(?:(?!\d+\/\d{4})[^;:()])`;
const AFTER = new RegExp(`^${GAP}{0,60}?${WORD} ${PLACE}`, 'i');
const AT_ONCE = new RegExp(`^,? ${PLACE}`, 'i');
const BEFORE = new RegExp(`${WORD} ${PLACE}${GAP}{0,40}$`, 'i');
/** “, 28.2 y 66.5” after the first of several articles. */
const ANOTHER = new RegExp(`^(?:,| y| i| and) ${PLACE}(?![\\d/])`, 'i');
const SEVERAL = /(?:arts\.|artículos|articles) [^a-z]*$/i;

function normOf([, kind = '', number = '', year = '', short = '']: RegExpExecArray): string {
  const rank = RANKS.find(([pattern]) => pattern.test(kind.toLowerCase()))?.[1];
  return rank === undefined ? (SHORT_NAMES[short.toUpperCase()] ?? '') : `${rank}-${number}-${year}`;
}

function placeOf(norm: string, found: RegExpExecArray): ArticleReference | undefined {
  const [, article, paragraph, dotted, closed] = found;
  if (article === undefined) return undefined;
  const letter = dotted ?? closed;
  return {
    norm,
    article: article.toLowerCase(),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(letter === undefined ? {} : { letter: letter.toLowerCase() }),
  };
}

/** A citation and where it stands in its text: from `start` up to, not including, `end`. */
export interface LocatedCitation {
  readonly start: number;
  readonly end: number;
  readonly reference: ArticleReference;
}

/** The citations of articles in a text of any length, in their order and without overlap. */
export function citationsIn(given: string): LocatedCitation[] {
  const text = given.replaceAll(/\s/g, ' ');
  const located: LocatedCitation[] = [];
  for (const match of text.matchAll(NORM)) {
    const from = located.at(-1)?.end ?? 0;
    if (match.index < from) continue;
    const norm = normOf(match);
    let end = match.index + match[0].length;
    const after = AFTER.exec(text.slice(end)) ?? AT_ONCE.exec(text.slice(end));
    const before = after ? null : BEFORE.exec(text.slice(from, match.index));
    const found = after ?? before;
    const reference = found && placeOf(norm, found);
    if (!found || !reference) continue;
    const start = after ? match.index : from + found.index;
    if (after) end += after[0].length;
    located.push({ start, end, reference });
    if (!after || !SEVERAL.test(after[0])) continue;
    for (let next = ANOTHER.exec(text.slice(end)); next; next = ANOTHER.exec(text.slice(end))) {
      const another = placeOf(norm, next);
      if (another === undefined) break;
      const digits = next[0].search(/\d/);
      located.push({ start: end + digits, end: end + next[0].length, reference: another });
      end += next[0].length;
    }
  }
  return located;
}

/**
 * The first article cited in a text: “Ley 39/2015 art. 22.1.d”, “artículo 30.5 de la Ley 39/2015”, “LPAC 21.3”.
 * Undefined when the text cites no norm, or no article of any.
 */
export function articleOf(reference: string): ArticleReference | undefined {
  return citationsIn(reference.replaceAll(/\s+/g, ' '))[0]?.reference;
}
