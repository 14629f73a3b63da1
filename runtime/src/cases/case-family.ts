/** What the rows of a step need to know of other cases and of the household. */
import { asksResidence, type Residence, residenceOf, type Step } from '@oficio/schemas/interpret';
import type { TownContext } from '../http/town-context.js';
import type { CaseOrigin, CaseRecord, Store } from '../ports/index.js';

export interface CaseFamily {
  /** Who is told how the case ended; read only when it ends. */
  origin?: CaseOrigin | undefined;
  /** Living members of the person's household; read only when a case is started for each. */
  members: string[];
  /** Where the person lives, when it is not the town; read only when a term begins for which it matters. */
  residence?: Residence | undefined;
}

const startsForEach = ({ effects }: Step): boolean =>
  effects.some((effect) => effect.kind === 'startProcedure' && effect.forEach !== undefined);

async function livingMembers(store: Store, entity: string, personId: string): Promise<string[]> {
  const dossier = await store.register.dossier(entity, personId);
  if (!dossier) return [];
  const dead = new Set(dossier.deaths.map((death) => death.personId));
  return dossier.members.map((member) => member.personId).filter((id) => !dead.has(id));
}

/** Reads what the rows of this step need, and nothing when it starts and ends nothing. */
export async function caseFamily(
  store: Store,
  { entity, town }: TownContext,
  { caseId, personId }: Pick<CaseRecord, 'caseId' | 'personId'>,
  step: Step,
): Promise<CaseFamily> {
  return {
    origin: step.ended ? await store.cases.origin(entity, caseId) : undefined,
    members: startsForEach(step) ? await livingMembers(store, entity, personId) : [],
    residence: asksResidence(step.effects)
      ? residenceOf(await store.register.person(entity, personId), town.ine)
      : undefined,
  };
}
