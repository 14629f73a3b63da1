import type { Expired } from './expired.js';

/** How a person without an account reaches one case: a link of a message, then a session. */
export interface LinkToken {
  /** SHA-256 of the secret in the link. */
  tokenHash: string;
  caseId: string;
  personId: string;
  messageId: string | null;
  /** What the link is for, and nothing else: `offer`, `refuse`, `follow` … */
  purpose: string;
  expiresAt: number;
  /** First time it was followed. */
  usedAt: number | null;
}

export interface CitizenSession {
  tokenHash: string;
  caseId: string;
  personId: string;
  csrfToken: string;
  /** `reference`: says nothing personal yet; `secondCheck`: identity number and birth date matched. */
  level: 'reference' | 'secondCheck';
  createdAt: number;
  expiresAt: number;
}

export interface CitizenAccessStore {
  addLink(entity: string, link: LinkToken): Promise<void>;
  /** Undefined when unknown or expired at `now`. */
  link(entity: string, tokenHash: string, now: number): Promise<LinkToken | undefined>;
  markLinkUsed(entity: string, tokenHash: string, at: number): Promise<void>;
  openSession(entity: string, session: CitizenSession): Promise<void>;
  /** Undefined when unknown or expired at `now`. */
  session(entity: string, tokenHash: string, now: number): Promise<CitizenSession | undefined>;
  raiseLevel(entity: string, tokenHash: string, level: CitizenSession['level']): Promise<void>;
  /** Moves the end of a session (epoch milliseconds). */
  extendSession(entity: string, tokenHash: string, expiresAt: number): Promise<void>;
  closeSession(entity: string, tokenHash: string): Promise<void>;
  /** Removes links and sessions that have expired. Returns how many, of the kind of which there were more. */
  forgetExpired(entity: string, asked: Expired): Promise<number>;
}
