import { Drop } from 'liquidjs';

/** Stands in a rendered text where a withheld value would be; no keyboard writes it (private use area). */
export const WITHHELD_MARK = '\uE000';

/**
 * A personal value inside a letter that may not carry it (e-mail). Conditions of the template still read the
 * value; printing it leaves a mark, and `dropWithheld` then removes the sentence around the mark.
 */
export class Withheld extends Drop {
  readonly #value: unknown;

  constructor(value: unknown) {
    super();
    this.#value = value;
  }

  override valueOf(): unknown {
    return this.#value;
  }
}

const SENTENCE_END = /(?<=[.!?:…]\**)\s+/u;
const ITEM_START = /^\s*(?:[-*+]|\d+[.)])\s+/u;
const NEXT_ITEM = /\n(?=\s*(?:[-*+]|\d+[.)])\s)/u;
const HEADING = /^(?:#{1,6}\s.*|\*\*[^*]+\*\*)$/u;

/** A paragraph without its sentences that carried a mark; a bold lead-in does not stay alone. */
function withoutMarkedSentences(paragraph: string): string {
  const sentences = paragraph.split(SENTENCE_END);
  const kept = sentences.filter((sentence) => !sentence.includes(WITHHELD_MARK));
  const [only] = kept;
  const leadInAlone =
    kept.length === 1 && only === sentences[0] && only !== undefined && HEADING.test(only.trim());
  return leadInAlone ? '' : kept.join(' ').trim();
}

/** Markdown lets a list follow a line without a blank one: the two are told apart here. */
function blocksOf(markdown: string): string[] {
  const blocks: string[] = [];
  let open = '';
  const close = () => {
    if (open.trim()) blocks.push(open);
    open = '';
  };
  for (const line of markdown.split('\n')) {
    const startsList = ITEM_START.test(line) && !ITEM_START.test(open);
    if (line.trim() === '' || startsList || HEADING.test(open.trim())) close();
    if (line.trim()) open = open ? `${open}\n${line}` : line;
  }
  close();
  return blocks;
}

/**
 * Removes from a Markdown text every sentence and list item that carried a withheld value, and the headings
 * that are left with nothing under them. Says whether something was removed.
 */
export function dropWithheld(markdown: string): { markdown: string; withheld: boolean } {
  if (!markdown.includes(WITHHELD_MARK)) return { markdown, withheld: false };
  const kept: string[] = [];
  for (const block of blocksOf(markdown)) {
    // A value of a list item explains the whole item, so the item goes as one.
    const text = !block.includes(WITHHELD_MARK)
      ? block
      : ITEM_START.test(block)
        ? block
            .split(NEXT_ITEM)
            .filter((item) => !item.includes(WITHHELD_MARK))
            .join('\n')
        : withoutMarkedSentences(block);
    if (text.trim()) kept.push(text);
    else if (HEADING.test(kept.at(-1)?.trim() ?? '')) kept.pop();
  }
  return { markdown: kept.join('\n\n'), withheld: true };
}
