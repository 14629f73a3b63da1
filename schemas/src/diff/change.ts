import type { Trilingual } from '../definition/index.js';

/**
 * What a change touches: how cases run, what people read, where things are on the canvas, or notes that
 * nothing reads (waivers, keys of other tools).
 */
export type ChangeAspect = 'meaning' | 'wording' | 'layout' | 'note';

/** One difference between two versions of a definition. */
export interface Change {
  kind: 'added' | 'removed' | 'changed' | 'reordered';
  /** The concept of the language, as its documentation names it: `phase`, `transition`, `communication` … */
  concept: string;
  id: string;
  /** The property, when only that changed. */
  property?: string;
  aspect: ChangeAspect;
  /** JSON pointer in the newer version; in the older one for what was removed. */
  path: string;
  before?: unknown;
  after?: unknown;
  text: Trilingual;
}
