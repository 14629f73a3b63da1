import type { LocalizedText } from '@oficio/schemas/definition';
import type { OutboxMessage, TaskRow } from '../ports/index.js';

const names: Record<OutboxMessage['effect']['kind'], LocalizedText> = {
  communicate: {
    es: 'Una carta no se ha podido enviar',
    'ca-valencia': "Una carta no s'ha pogut enviar",
    en: 'A letter could not be sent',
  },
  consult: {
    es: 'Un dato no se ha podido consultar',
    'ca-valencia': "Una dada no s'ha pogut consultar",
    en: 'A datum could not be consulted',
  },
  startProcedure: {
    es: 'Otro procedimiento no se ha podido iniciar',
    'ca-valencia': "Un altre procediment no s'ha pogut iniciar",
    en: 'Another procedure could not be started',
  },
  reportEnd: {
    es: 'Un expediente no ha sabido cómo acabó otro que había empezado',
    'ca-valencia': 'Un expedient no ha sabut com va acabar un altre que havia començat',
    en: 'A case was not told how another that it started ended',
  },
  survey: {
    es: 'Una encuesta no se ha podido enviar',
    'ca-valencia': "Una enquesta no s'ha pogut enviar",
    en: 'A survey could not be sent',
  },
  callWebService: {
    es: 'Un servicio web no se ha podido llamar',
    'ca-valencia': "Un servei web no s'ha pogut cridar",
    en: 'A web service could not be called',
  },
};

/** An effect that the machine gave up. */
export interface FailedEffect extends Pick<OutboxMessage, 'effectId' | 'caseId'> {
  kind: OutboxMessage['effect']['kind'];
  phase: string | null;
}

/** The task of a person for an effect that the machine gave up. */
export function failureTask(failed: FailedEffect, reason: string, taskId: string, now: number): TaskRow {
  return {
    taskId,
    kind: 'failure',
    caseId: failed.caseId,
    task: failed.kind,
    generation: 1,
    name: names[failed.kind],
    phase: failed.phase,
    unit: null,
    role: 'officer',
    status: 'open',
    assignee: null,
    createdAt: now,
    due: null,
    outcome: null,
    completedBy: null,
    completedAt: null,
    failure: { effectId: failed.effectId, reason },
  };
}
