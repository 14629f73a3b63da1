/** Other systems that may tell the cases something, each with a token of its own. */
export interface SystemAccess {
  /** SHA-256 of the token. */
  tokenHash: string;
  /** Name of the system, unique among those that are not revoked: it stands in the diary of the cases. */
  name: string;
  /** Messages that it may send. */
  messages: string[];
  createdAt: number;
  revokedAt: number | null;
}

export interface SystemStore {
  add(entity: string, access: SystemAccess): Promise<void>;
  /** Undefined when unknown or revoked. */
  find(entity: string, tokenHash: string): Promise<SystemAccess | undefined>;
  /** All, the revoked ones too, by the date on which they were added. */
  list(entity: string): Promise<SystemAccess[]>;
  /** False when no system of that name has a token. */
  revoke(entity: string, name: string, at: number): Promise<boolean>;
}
