/**
 * How a person without an account reaches one case: by the reference that they type or the link of a message,
 * and then by a second check (identity number and birth date). A reference or a link alone says nothing.
 */
import { checkIdentityNumber, normaliseIdentityNumber, type PersonRow } from '@oficio/schemas/registry';
import type { Deps } from '../deps.js';
import type { CaseSummary } from '../ports/index.js';
import type { CitizenActor } from './actor.js';
import { countAttempt, forgetAttempts, secondCheckByAddress, secondCheckByReference } from './attempts.js';
import { readLink } from './citizen-link.js';
import { sameSecret, secretHash } from './same-secret.js';

type AccessDeps = Pick<Deps, 'store' | 'clock' | 'ids'>;

/** A person has this long to read and answer; every page moves it. */
export const CITIZEN_IDLE_MS = 30 * 60_000;

const normaliseReference = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** Writes a typed reference as it is kept: `of 2026 7kq2 m9` → `OF-2026-7KQ2-M9`. Others come back unchanged. */
export function asReference(text: string): string {
  const parts = /^([A-Z]{2})(\d{4})([A-Z0-9]{4})([A-Z0-9]{2})$/.exec(normaliseReference(text));
  return parts ? parts.slice(1).join('-') : text.trim();
}

/**
 * What a link leads to, before any check: only a reference, to be shown in the page that asks for the check.
 * Forged, expired and withdrawn links, and those of another town or purpose, all give undefined.
 */
export async function followLink(
  { store, clock }: AccessDeps,
  entity: string,
  secret: string,
  token: string,
): Promise<{ reference: string; purpose: 'offer' | 'case' } | undefined> {
  const now = clock.now();
  const reading = readLink(secret, entity, token, now);
  if (!reading.ok) return undefined;
  const hash = secretHash(token);
  const kept = await store.citizenAccess.link(entity, hash, now);
  if (!kept || kept.caseId !== reading.link.caseId || kept.purpose !== reading.link.purpose) return undefined;
  const loaded = await store.cases.load(entity, kept.caseId);
  if (!loaded) return undefined;
  if (kept.usedAt === null) await store.citizenAccess.markLinkUsed(entity, hash, now);
  return { reference: loaded.case.reference, purpose: reading.link.purpose };
}

export interface SecondCheck {
  reference: string;
  /** As typed; blanks, dots and small letters are forgiven. */
  identityNumber: string;
  /** `YYYY-MM-DD`. */
  birthDate: string;
  clientAddress: string;
}

export type SecondCheckResult =
  | { ok: true; secret: string; actor: CitizenActor; expiresAt: number }
  /** One answer whatever was wrong: reference, number or date. */
  | { ok: false; code: 'access.notFound' }
  | { ok: false; code: 'access.tooMany'; retryAfterSeconds: number };

/** Every part is compared, and against something even when there is no such case: the time tells nothing. */
function matches(person: PersonRow | undefined, { identityNumber, birthDate }: SecondCheck): boolean {
  const sameNumber = sameSecret(normaliseIdentityNumber(identityNumber), person?.nif ?? '-');
  const sameBirth = sameSecret(birthDate, person?.birthDate ?? '-');
  return person !== undefined && sameNumber && sameBirth && checkIdentityNumber(identityNumber).ok;
}

/**
 * Makes the second check of a reference and, if it is right, opens a session limited to that case. Attempts
 * are counted per reference and per address. A dead person's case opens to nobody.
 */
export async function secondCheck(
  { store, clock, ids }: AccessDeps,
  entity: string,
  check: SecondCheck,
): Promise<SecondCheckResult> {
  const now = clock.now();
  const reference = asReference(check.reference);
  const counted = await countAttempt(store.rateLimits, entity, now, [
    { limit: secondCheckByReference, key: secretHash(reference) },
    { limit: secondCheckByAddress, key: secretHash(check.clientAddress) },
  ]);
  if (!counted.ok) return { ok: false, code: 'access.tooMany', retryAfterSeconds: counted.retryAfterSeconds };
  const found: CaseSummary | undefined = await store.cases.findByReference(entity, reference);
  const dossier = found && (await store.register.dossier(entity, found.personId));
  const alive = dossier?.deaths.every(({ personId }) => personId !== dossier.person.personId) ?? false;
  const right = matches(dossier?.person, check) && alive;
  await store.accessLog.append(entity, {
    at: now,
    who: 'citizen',
    verb: 'secondCheck',
    caseId: found?.caseId ?? null,
    personId: right && found ? found.personId : null,
    outcome: right ? 'allowed' : 'refused',
    detail: right ? 'nif+birthDate' : 'access.notFound',
  });
  if (!right || !found) return { ok: false, code: 'access.notFound' };
  await forgetAttempts(store.rateLimits, entity, secondCheckByReference, secretHash(reference));
  const secret = ids.secret();
  const session = {
    tokenHash: secretHash(secret),
    caseId: found.caseId,
    personId: found.personId,
    csrfToken: ids.secret(),
    level: 'secondCheck' as const,
    createdAt: now,
    expiresAt: now + CITIZEN_IDLE_MS,
  };
  await store.citizenAccess.openSession(entity, session);
  const { tokenHash: sessionHash, caseId, personId, csrfToken, level, expiresAt } = session;
  return {
    ok: true,
    secret,
    expiresAt,
    actor: { kind: 'citizen', entity, caseId, personId, csrfToken, sessionHash, level },
  };
}

/** The citizen behind a session cookie in a town, or null. The session is worth one case. */
export async function readCitizenSession(
  { store, clock }: AccessDeps,
  entity: string,
  secret: string | undefined,
): Promise<CitizenActor | null> {
  if (!secret) return null;
  const sessionHash = secretHash(secret);
  const session = await store.citizenAccess.session(entity, sessionHash, clock.now());
  if (!session) return null;
  const { caseId, personId, csrfToken, level } = session;
  return { kind: 'citizen', entity, caseId, personId, csrfToken, sessionHash, level };
}
