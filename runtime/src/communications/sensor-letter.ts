import type { CompiledProcedure } from '@oficio/schemas/compile';
import { expectedPath, landings, type TimelineView } from '@oficio/schemas/timeline';
import type { SensorLetter } from '../sensors/run-sensor.js';
import type { CourierDeps } from './courier.js';
import { deliverLetter } from './deliver-letter.js';

/** The ordinary way of the first entry, all of it still to come: no file exists yet. */
function waysAhead({ procedure, index }: CompiledProcedure): TimelineView {
  const [entry] = procedure.entries;
  const ahead = entry ? expectedPath(index, landings(index, entry.phase)) : [];
  const phases = ahead.flatMap((id) => {
    const node = index.phases.get(id);
    return node?.phase.visibleToCitizen ? [node.phase.name] : [];
  });
  return {
    stages: [
      {
        stage: 'initiation',
        phases: phases.map((name) => ({
          name,
          description: name,
          state: 'pending',
          yourTurn: false,
          startedOn: null,
          endedOn: null,
          term: null,
          due: null,
          unitName: null,
          contact: null,
          document: null,
          times: 0,
        })),
      },
    ],
    situation: procedure.name,
    turn: 'nobody',
    nextDate: null,
    ended: null,
  };
}

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
