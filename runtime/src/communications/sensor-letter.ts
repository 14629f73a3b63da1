import { electronicMeansOf } from '../notifications/electronic-means.js';
import type { SensorLetter } from '../sensors/run-sensor.js';
import type { CourierDeps } from './courier.js';
import { deliverLetter } from './deliver-letter.js';
import { waysAhead } from './ways-ahead.js';

/**
 * Sends the single letter of a sensor that opens no case (a notice). True once it has been handed to a
 * channel; false when it could not be sent now or must be sent by hand.
 */
export async function sendSensorLetter(deps: CourierDeps, letter: SensorLetter): Promise<boolean> {
  const { town, compiled, effectId, personId, fields, now, today } = letter;
  const { procedure, version } = compiled;
  const communication = procedure.communications.find(({ id }) => id === letter.communication);
  const dossier = await deps.store.register.dossier(town.entity, personId);
  if (!communication || !dossier) return false;
  const delivery = await deliverLetter(deps, town, {
    effectId,
    caseId: null,
    templateVersion: version,
    communication,
    dossier,
    means: await electronicMeansOf(deps.store, town.entity, dossier.person),
    timeline: waysAhead(compiled),
    now,
    today,
    attempt: 0,
    facts: {
      procedure,
      town: town.town,
      person: dossier.person,
      addresses: { publicUrl: deps.publicUrl },
      fields,
      unit: undefined,
    },
  });
  return delivery.status === 'delivered';
}
