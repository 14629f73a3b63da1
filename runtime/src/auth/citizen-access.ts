/**
 * How a person without an account reaches one case: by the reference that they type or the link of a message,
 * and then by a second check (identity number and birth date). A reference or a link alone says nothing.
 */
import { checkIdentityNumber, normaliseIdentityNumber } from '@oficio/schemas/registry';
import type { Deps } from '../deps.js';
import type { CaseSummary, CitizenSession } from '../ports/index.js';
import type { CitizenActor } from './actor.js';
import { countAttempt, forgetAttempts, secondCheckByAddress, secondCheckByReference } from './attempts.js';
import { readLink } from './citizen-link.js';
import { sameSecret, secretHash } from './same-secret.js';
import { writerId } from './writer-id.js';

type AccessDeps = Pick<Deps, 'store' | 'clock' | 'machineClock' | 'ids'>;

/** A person has this long to read and answer; every page moves it. */
export const CITIZEN_IDLE_MS = 30 * 60_000;
/** …and no more than this in all. */
export const CITIZEN_ABSOLUTE_MS = 4 * 60 * 60_000;
/** Being used moves the end only this often, so that reading a page is not a write. */
const TOUCH_MS = 60_000;

const normaliseReference = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** Writes a typed reference as it is kept: `of 2026 7kq2 m9` → `OF-2026-7KQ2-M9`. Others come back unchanged. */
export function asReference(text: string): string {
  const parts = /^([A-Z]{2})(\d{4})([A-Z0-9]{4})([A-Z0-9]{2})$/.exec(normaliseReference(text));
  return parts ? parts.slice(1).join('-') : text.trim();
}

export type FollowedLink =
  | { ok: true; reference: string; purpose: 'offer' | 'case' }
  /** One answer for a forged link and for one of another town; `expired` is for ours only, withdrawn ones too. */
  | { ok: false; why: 'forged' | 'expired' };

/**
 * What a link leads to, before any check: only a reference, to be shown in the page that asks for the check.
 * Following a link writes nothing.
 */
export async function followLink(
  { store, clock }: Pick<AccessDeps, 'store' | 'clock'>,
  entity: string,
  secret: string,
  token: string,
): Promise<FollowedLink> {
  const now = clock.now();
  const reading = readLink(secret, entity, token, now);
  if (!reading.ok) return reading;
  const kept = await store.citizenAccess.link(entity, secretHash(token), now);
  if (kept?.caseId !== reading.link.caseId) return { ok: false, why: 'expired' };
  const loaded = await store.cases.load(entity, kept.caseId);
  if (!loaded) return { ok: false, why: 'expired' };
  return { ok: true, reference: loaded.case.reference, purpose: reading.link.purpose };
}

export interface SecondCheck {
  reference: string;
  /** As typed; blanks, dots and small letters are forgiven. */
  identityNumber: string;
  /** `YYYY-MM-DD`. */
  birthDate: string;
  clientAddress: string;
  /** The token of the link that was followed, noted as used when the check is right. */
  link?: string | undefined;
}

export interface OpenedSession {
  /** For the cookie; only its hash is kept. */
  secret: string;
  actor: CitizenActor;
  /** Epoch milliseconds of the machine's clock. */
  expiresAt: number;
}

export type SecondCheckResult =
  | ({ ok: true } & OpenedSession)
  /** One answer whatever was wrong: reference, number or date. */
  | { ok: false; code: 'access.notFound' }
  | { ok: false; code: 'access.tooMany'; retryAfterSeconds: number };

const actorOf = (entity: string, session: CitizenSession): CitizenActor => {
  const { tokenHash: sessionHash, caseId, personId, csrfToken, level } = session;
  return { kind: 'citizen', entity, caseId, personId, csrfToken, sessionHash, level };
};

/** Opens a session limited to one case for somebody whose identity was just checked. */
export async function openCitizenSession(
  { store, machineClock, ids }: Pick<AccessDeps, 'store' | 'machineClock' | 'ids'>,
  entity: string,
  whose: { caseId: string; personId: string },
): Promise<OpenedSession> {
  const now = machineClock.now();
  const secret = ids.secret();
  const session: CitizenSession = {
    tokenHash: secretHash(secret),
    ...whose,
    csrfToken: ids.secret(),
    level: 'secondCheck',
    createdAt: now,
    expiresAt: now + CITIZEN_IDLE_MS,
  };
  await store.citizenAccess.openSession(entity, session);
  return { secret, actor: actorOf(entity, session), expiresAt: session.expiresAt };
}

/**
 * The ids that an identity number and a birth date prove: of the living person of the register, and of a writer
 * who is not in it. It does not depend on any reference, so neither does its time.
 */
export async function provenIds(
  { store }: Pick<AccessDeps, 'store'>,
  entity: string,
  secret: string,
  proof: Pick<SecondCheck, 'identityNumber' | 'birthDate'>,
): Promise<{ person: string | undefined; writer: string }> {
  const { identityNumber, birthDate } = proof;
  const writer = writerId(secret, entity, identityNumber, birthDate);
  const people = checkIdentityNumber(identityNumber).ok
    ? await store.register.findByNif(entity, normaliseIdentityNumber(identityNumber))
    : [];
  const person = people.find((candidate) => candidate.birthDate === birthDate);
  const dossier = person && (await store.register.dossier(entity, person.personId));
  const alive = dossier?.deaths.every(({ personId }) => personId !== dossier.person.personId) ?? false;
  return { person: alive ? person?.personId : undefined, writer };
}

/**
 * Makes the second check of a reference and, if it is right, opens a session limited to that case. Attempts
 * are counted per reference and per address. A dead person's case opens to nobody.
 * @param secret of the installation: ids of people outside the register are made with it.
 */
export async function secondCheck(
  deps: AccessDeps,
  entity: string,
  secret: string,
  check: SecondCheck,
): Promise<SecondCheckResult> {
  const { store, clock, machineClock } = deps;
  const now = clock.now();
  const reference = asReference(check.reference);
  const counted = await countAttempt(store.rateLimits, entity, machineClock.now(), [
    { limit: secondCheckByAddress, key: secretHash(check.clientAddress) },
    { limit: secondCheckByReference, key: secretHash(reference) },
  ]);
  if (!counted.ok) return { ok: false, code: 'access.tooMany', retryAfterSeconds: counted.retryAfterSeconds };
  const found: CaseSummary | undefined = await store.cases.findByReference(entity, reference);
  const proven = await provenIds(deps, entity, secret, check);
  const right = [proven.person, proven.writer].some(
    (id) => id !== undefined && sameSecret(id, found?.personId ?? '-'),
  );
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
  if (check.link) await store.citizenAccess.markLinkUsed(entity, secretHash(check.link), now);
  const { caseId, personId } = found;
  return { ok: true, ...(await openCitizenSession(deps, entity, { caseId, personId })) };
}

/** The citizen behind a session cookie in a town and until when on the machine's clock, or null. Reading a page moves the end. */
export async function readCitizenSession(
  { store, machineClock }: Pick<AccessDeps, 'store' | 'machineClock'>,
  entity: string,
  secret: string | undefined,
): Promise<{ actor: CitizenActor; expiresAt: number } | null> {
  if (!secret) return null;
  const now = machineClock.now();
  const session = await store.citizenAccess.session(entity, secretHash(secret), now);
  if (!session) return null;
  const end = Math.min(now + CITIZEN_IDLE_MS, session.createdAt + CITIZEN_ABSOLUTE_MS);
  const moved = end - session.expiresAt > TOUCH_MS;
  if (moved) await store.citizenAccess.extendSession(entity, session.tokenHash, end);
  return { actor: actorOf(entity, session), expiresAt: moved ? end : session.expiresAt };
}
