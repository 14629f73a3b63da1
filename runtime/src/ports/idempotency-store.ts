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
  /**
   * Looks at some answers and forgets those given before an instant (epoch milliseconds): a table of millions is gone
   * through little by little.
   * @param asked how many to look at, and after which place: that where the last call ended, '' for the first.
   * @returns how many it forgot, and where it ended; no place when it looked at the last one.
   */
  purge(
    entity: string,
    asked: { olderThan: number; after: string; limit: number },
  ): Promise<{ forgotten: number; place: string | undefined }>;
}
