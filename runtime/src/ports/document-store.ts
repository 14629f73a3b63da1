import type { LocalizedText } from '@oficio/schemas/definition';

/** A document that a step issued. */
export interface DocumentRow {
  documentId: string;
  caseId: string;
  /** Id in the definition. */
  document: string;
  name: LocalizedText;
  phase: string;
  issuedAt: number;
  /** Secure verification code printed on it (Ley 39/2015 art. 27.3 c). */
  code: string;
}

export interface DocumentStore {
  listByCase(entity: string, caseId: string): Promise<DocumentRow[]>;
  findByCode(entity: string, code: string): Promise<DocumentRow | undefined>;
}
