import type { Trilingual } from './trilingual.js';

/** Stable codes of what can be wrong with the form of a definition; its sense is judged by analysis. */
export type DefinitionProblemCode =
  | 'definition.syntax'
  | 'definition.duplicateKey'
  | 'definition.type'
  | 'definition.missing'
  | 'definition.unknownKey'
  | 'definition.identifier'
  | 'definition.choice'
  | 'definition.form'
  | 'definition.format'
  | 'definition.range'
  | 'definition.version'
  | 'definition.duplicateId';

/** Something that keeps a document from being a definition, with the words that tell how to mend it. */
export interface DefinitionProblem {
  code: DefinitionProblemCode;
  /** JSON pointer (RFC 6901) to the value; the empty string is the whole document. */
  path: string;
  text: Trilingual;
  /** From 1, and only when the document was read as text. */
  line?: number;
  column?: number;
}

/** The JSON pointer (RFC 6901) of a list of keys and positions. */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
