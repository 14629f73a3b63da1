import { asReference } from '../../auth/citizen-access.js';
import { may } from '../../auth/policy.js';
import { type CitizenCase, loadCitizenCase } from '../models/citizen-case.js';
import { enter } from './entrance.js';
import type { SedeCall } from './sede-call.js';
import { notFound, SedeProblem } from './sede-problem.js';
import type { SedeHandler } from './sede-routes.js';

/** Handles a page of a case for its own person. */
export type OwnCaseHandler = (call: SedeCall, file: CitizenCase) => Response | Promise<Response>;

/** Every look at a case is written down, those refused too (RGPD article 5.2). */
async function note(
  { deps, entity, now, visitor }: SedeCall,
  verb: string,
  caseId: string | null,
  outcome: 'allowed' | 'refused',
): Promise<void> {
  await deps.store.accessLog.append(entity, {
    at: now,
    who: 'citizen',
    verb,
    caseId,
    personId: visitor?.actor.personId ?? null,
    outcome,
    detail: outcome === 'allowed' ? 'secondCheck' : 'case.notYours',
  });
}

/** Loads a case for the visitor, if it is theirs. What is another's is answered as what does not exist. */
export async function loadOwn(
  call: SedeCall,
  verb: string,
  caseId: string | undefined,
): Promise<CitizenCase> {
  const { deps, entity, visitor, town } = call;
  const file = caseId === undefined ? undefined : await loadCitizenCase(deps, entity, caseId);
  // They know its reference and have proved who they are: a second case of the same person needs no second proof.
  const actor =
    visitor && file && file.record.personId === visitor.actor.personId
      ? { ...visitor.actor, caseId: file.record.caseId }
      : (visitor?.actor ?? null);
  const permission = may(actor, {
    verb: 'readOwnCase',
    caseId: file?.record.caseId ?? '',
    secondCheckConfirms: town.town.settings.confirmBySecondCheck.admitted,
  });
  await note(call, verb, file?.record.caseId ?? null, permission.allowed ? 'allowed' : 'refused');
  if (!file || !permission.allowed) return notFound();
  return file;
}

/**
 * A page of the case whose reference is in the address. Without a session a GET leads to the second check, and a
 * POST to a page that says that the session ended.
 */
export function withOwnCase(verb: string, handler: OwnCaseHandler): SedeHandler {
  return async (call) => {
    const reference = asReference(call.http.req.param('reference') ?? '');
    if (!call.visitor) {
      if (call.http.req.method === 'POST') throw new SedeProblem('expired');
      return enter(call, reference);
    }
    const found = await call.deps.store.cases.findByReference(call.entity, reference);
    return handler(call, await loadOwn(call, verb, found?.caseId));
  };
}
