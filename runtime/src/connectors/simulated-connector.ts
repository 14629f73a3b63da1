import type { Scalar } from '@oficio/schemas/definition';
import { type SimulatedService, simulatedAnswer, simulatedServices } from '@oficio/schemas/registry';
import type { TownContext } from '../http/town-context.js';
import { todayIn } from '../http/town-context.js';
import type { Answer, Connector, Query, RegisterStore } from '../ports/index.js';
import { dossierIndex } from '../registry/dossier-index.js';

export interface SimulatedConnectorDeps {
  register: RegisterStore;
  loadTown: (entity: string) => Promise<TownContext | undefined>;
}

/** Only what was asked for: a source may know more than the purpose allows (minimisation, RGPD art. 5.1 c). */
const asked = (values: Readonly<Record<string, Scalar | null>>, fields: readonly string[]) =>
  Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field)));

async function answer(
  deps: SimulatedConnectorDeps,
  service: SimulatedService,
  entity: string,
  query: Query,
): Promise<Answer> {
  const town = await deps.loadTown(entity);
  const dossier = await deps.register.dossier(entity, query.personId);
  if (!town || !dossier) return { status: 'unavailable', reason: 'unknownPerson' };
  const found = simulatedAnswer({
    index: dossierIndex(dossier),
    service,
    personId: query.personId,
    day: todayIn(town, query.now),
    attempt: query.attempt,
    seed: entity,
  });
  switch (found.status) {
    case 'timeout':
      return { status: 'unavailable', reason: 'timeout' };
    case 'unavailable':
      return { status: 'unavailable', reason: found.reason };
    default:
      return { status: found.status, values: asked(found.values, query.fields), source: service };
  }
}

/**
 * The other administrations of a demonstration: they answer from the town's own (synthetic) register, with the
 * delays and failures of the real ones. The town's own register is answered by the same hand and never fails.
 */
export function simulatedConnectors(deps: SimulatedConnectorDeps): Connector[] {
  return simulatedServices.map((service) => ({
    service,
    query: (entity, query) => answer(deps, service, entity, query),
  }));
}
