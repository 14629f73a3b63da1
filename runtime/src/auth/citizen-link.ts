import { createHmac, timingSafeEqual } from 'node:crypto';

/** A link opens one thing only: an offer to answer, or a case to follow. */
export const linkPurposes = ['offer', 'case'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

export interface CitizenLink {
  purpose: LinkPurpose;
  /** Opaque ids only: a link carries no name, number or address. */
  caseId: string;
  /** The message that carried it (its effect): each letter has its own link, which can be withdrawn alone. */
  effectId: string;
  /** Epoch seconds. */
  expiresAt: number;
}

export type LinkReading =
  | { ok: true; link: CitizenLink }
  /** One answer for a forged, mangled or foreign link: who forges learns nothing. */
  | { ok: false; why: 'forged' | 'expired' };

const encode = (text: string) => Buffer.from(text, 'utf8').toString('base64url');
const decode = (text: string) => Buffer.from(text, 'base64url').toString('utf8');

/** The town and the purpose are inside the signature: a link of one is worth nothing in another. */
function sign(secret: string, entity: string, payload: string): Buffer {
  return createHmac('sha256', secret).update(`oficio.link.v1\n${entity}\n${payload}`).digest();
}

/** Writes a link token: `payload.signature`, both base64url. The same link always gives the same token. */
export function writeLink(secret: string, entity: string, link: CitizenLink): string {
  const payload = encode([link.purpose, link.caseId, link.effectId, link.expiresAt].join('|'));
  return `${payload}.${sign(secret, entity, payload).toString('base64url')}`;
}

/** Reads a link token of a town at an instant (epoch milliseconds). The signature is checked before anything is read. */
export function readLink(secret: string, entity: string, token: string, now: number): LinkReading {
  const [payload = '', signature = '', ...rest] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const expected = sign(secret, entity, payload);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return { ok: false, why: 'forged' };
  }
  const [purpose, caseId, effectId, expires] = decode(payload).split('|');
  const known = linkPurposes.find((candidate) => candidate === purpose);
  const expiresAt = Number(expires);
  if (!known || !caseId || !effectId || !Number.isInteger(expiresAt)) return { ok: false, why: 'forged' };
  if (expiresAt * 1000 <= now) return { ok: false, why: 'expired' };
  return { ok: true, link: { purpose: known, caseId, effectId, expiresAt } };
}
