/** A line of the access log that goes with a command: somebody of the staff saw a person's data to give it. */
import type { AccessLogRow, CaseRecord, Store } from '../ports/index.js';

export interface Look {
  /** Account id. */
  who: string;
  verb: string;
  /** How the person was identified. */
  detail: string | null;
}

/** @param at epoch milliseconds. */
export const accessOf = (
  { who, verb, detail }: Look,
  { caseId, personId }: Pick<CaseRecord, 'caseId' | 'personId'>,
  at: number,
): AccessLogRow => ({ at, who, verb, caseId, personId, outcome: 'allowed', detail });

/** The line by itself, where no step carries it: the command was refused, or had been answered before. */
export async function logLook(
  store: Pick<Store, 'accessLog'>,
  entity: string,
  look: Look | undefined,
  about: Pick<CaseRecord, 'caseId' | 'personId'> | undefined,
  at: number,
): Promise<void> {
  if (look && about) await store.accessLog.append(entity, accessOf(look, about, at));
}
