/** Answers kept by key, for openings (`commitStep` keeps them) and for writes that are not of a case. */
export interface IdempotentAnswer {
  key: string;
  /** SHA-256 of the canonical body. */
  bodyHash: string;
  answer: unknown;
  at: number;
}

export interface IdempotencyStore {
  find(entity: string, key: string): Promise<IdempotentAnswer | undefined>;
  /** False when the key already has an answer. */
  save(entity: string, answer: IdempotentAnswer): Promise<boolean>;
  /** Forgets answers older than an instant. */
  purge(entity: string, olderThan: number): Promise<number>;
}
