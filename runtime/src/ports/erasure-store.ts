/** A case in which a person is: the one who is written to, or the one it is about. */
export interface PersonCase {
  caseId: string;
  reference: string;
  number: string | null;
  procedureId: string;
  procedureVersion: number;
  /** Null while it is open. */
  endedAt: number | null;
}

export interface ErasureOrder {
  personId: string;
  at: number;
  /** Who does it, for the log: an account, or the command line. */
  by: string;
  /** Why: kept in the log, so it names nobody. */
  reason: string;
  /** The cases of the person that were found ended and past their retention. */
  cases: readonly string[];
  /** So that a repetition has the same answer; the hash must say nothing of the person to whoever guesses. */
  idempotency?: { key: string; bodyHash: string } | undefined;
}

export interface Erased {
  cases: number;
  letters: number;
}

export type ErasureResult =
  | ({ ok: true } & Erased)
  | { ok: false; code: 'person.unknown' | 'person.casesChanged' | 'idempotency.reused' };

export interface ErasureStore {
  /** Every case of a person, open or not, the oldest first. */
  casesOf(entity: string, personId: string): Promise<PersonCase[]>;
  /**
   * Erases a person for ever, or nothing: their key, their rows of the register, what is clear about them. Refused
   * when the person has an open case or one that is not among those looked at. When it resolves nothing of them
   * is left in the file nor in its log; where somebody reads the database at that moment, after the next commit.
   */
  erase(entity: string, order: ErasureOrder): Promise<ErasureResult>;
}
