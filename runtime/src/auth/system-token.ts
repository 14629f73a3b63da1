/** The tokens with which other systems call: 256 random bits, of which only the hash is kept. */
import type { IdSource, Store } from '../ports/index.js';
import type { SystemActor } from './actor.js';
import { secretHash } from './same-secret.js';

/** The system of an `Authorization: Bearer …` header; null when it is none or not known. */
export async function readSystemToken(
  store: Pick<Store, 'systems'>,
  entity: string,
  header: string,
): Promise<SystemActor | null> {
  const token = /^Bearer (\S{1,200})$/.exec(header)?.[1];
  if (token === undefined) return null;
  const found = await store.systems.find(entity, secretHash(token));
  return found ? { kind: 'system', entity, name: found.name, messages: found.messages } : null;
}

/** Gives a system a token for some messages. It is returned once and cannot be read again. */
export async function addSystemToken(
  { store, ids }: { store: Pick<Store, 'systems'>; ids: Pick<IdSource, 'secret'> },
  entity: string,
  { name, messages, at }: { name: string; messages: string[]; at: number },
): Promise<string> {
  const token = ids.secret();
  await store.systems.add(entity, {
    tokenHash: secretHash(token),
    name,
    messages,
    createdAt: at,
    revokedAt: null,
  });
  return token;
}
