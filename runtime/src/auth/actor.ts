import type { Role } from '@oficio/schemas/definition';

/** A member of the staff, with a session in one town. */
export interface StaffActor {
  kind: 'staff';
  entity: string;
  accountId: string;
  name: string;
  email: string;
  roles: readonly Role[];
  /** Ids of the units; an administrator may have none. */
  units: readonly string[];
  csrfToken: string;
  /** Hash under which the session is kept, to close it. */
  sessionHash: string;
}

/** Another system, with a token for some messages. */
export interface SystemActor {
  kind: 'system';
  entity: string;
  name: string;
  messages: readonly string[];
}

/** A person who reached one case by its reference or a link, and no more than that case. */
export interface CitizenActor {
  kind: 'citizen';
  entity: string;
  caseId: string;
  personId: string;
  csrfToken: string;
  sessionHash: string;
  /** `reference`: nothing personal may be shown; `secondCheck`: identity number and birth date matched. */
  level: 'reference' | 'secondCheck';
}
