import type { TownContext } from '../http/town-context.js';
import type { WebServiceCaller } from '../ports/index.js';

/**
 * The town's other systems (tax roll, accounts) in a demonstration: they accept what they are sent. A town with
 * a real register has none connected, and what should have been sent becomes a task for a person.
 */
export function simulatedWebServices(
  loadTown: (entity: string) => Promise<TownContext | undefined>,
): WebServiceCaller {
  return {
    async call({ entity, effect }) {
      const town = await loadTown(entity);
      return town?.synthetic
        ? { status: 'done', events: [] }
        : { status: 'permanent', reason: `webService.notConnected ${effect.service}` };
    },
  };
}
