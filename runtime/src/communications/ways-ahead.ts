import type { CompiledProcedure } from '@oficio/schemas/compile';
import { expectedPath, landings, type TimelineView } from '@oficio/schemas/timeline';

/** The ordinary way of the first entry, all of it still to come: no file exists yet. */
export function waysAhead({
  procedure,
  index,
}: Pick<CompiledProcedure, 'procedure' | 'index'>): TimelineView {
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
