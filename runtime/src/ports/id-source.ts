/** Where identifiers and secrets come from, so that tests can foresee them. */
export interface IdSource {
  /** An identifier that sorts by the instant at which it was made (UUID version 7). */
  next(now: number): string;
  /**
   * The reference that a person types, `OF-2026-7KQ2-M9`: year and six characters without the ones that are
   * confused (0 O 1 I L U). Unique inside a town only once committed: on `reference.taken`, ask for another.
   */
  reference(year: number): string;
  /** Code that verifies a document, `CSV-XXXX-XXXX-XXXX-XXXX`: 78 bits. */
  verificationCode(): string;
  /** A secret for a link or a cookie: 32 random bytes, base64url. Only its hash is stored. */
  secret(): string;
}
