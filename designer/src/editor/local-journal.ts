import type { Procedure } from '@oficio/schemas/definition';
import type { History } from '../document/history';

/** What this browser keeps of an open procedure: survives a reload and a server that does not answer. */
export interface LocalCopy {
  document: Procedure;
  history: History;
  /** The revision of the server on which the document was built. */
  revision: number;
}

const STORE = 'drafts';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('oficio-designer', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function ask<T>(mode: IDBTransactionMode, make: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const request = make(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    database.close();
  }
}

/** The copy of a procedure, or null: a browser without storage works, only without this net. */
export async function readLocalCopy(key: string): Promise<LocalCopy | null> {
  try {
    return ((await ask('readonly', (store) => store.get(key))) as LocalCopy | undefined) ?? null;
  } catch {
    return null;
  }
}

export async function writeLocalCopy(key: string, copy: LocalCopy): Promise<void> {
  await ask('readwrite', (store) => store.put(copy, key)).catch(() => undefined);
}
