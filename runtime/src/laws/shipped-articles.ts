/** The articles whose literal text ships, read once for the life of the process. */
import { type LawDocument, type ShippedNorm, shippedNorms } from '@oficio/schemas/laws';
import { sampleLaws } from '../seed/samples-folder.js';

let read: { laws: readonly LawDocument[]; articles: readonly ShippedNorm[] } | undefined;

function shipped() {
  if (read === undefined) {
    const laws = sampleLaws();
    read = { laws, articles: shippedNorms(laws) };
  }
  return read;
}

/** The laws with their texts. */
export const shippedLaws = (): readonly LawDocument[] => shipped().laws;

/** Which articles have a page, without their texts. */
export const shippedArticles = (): readonly ShippedNorm[] => shipped().articles;
