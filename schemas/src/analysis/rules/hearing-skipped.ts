import { type Entry, jsonPointer, trilingual } from '../../definition/index.js';
import { walkFrom } from '../case-walk.js';
import type { Rule } from '../finding.js';
import { demandsHearing, hearingMarks, isHearing } from '../hearing.js';
import { type AnalysisModel, writtenPhaseId } from '../model.js';
import { nameOf } from '../names.js';
import { endsChart } from '../phase-graph.js';

/** Whether a case of an entry uses facts that the person did not bring: consulted, or read by a sensor. */
function usesOtherFacts({ procedure, chart }: AnalysisModel, entry: Entry): boolean {
  const { phases, transitions } = walkFrom(chart, [entry.phase]);
  const ids = new Set([...phases, ...[...transitions].map(({ transition }) => transition.id)]);
  const consulted = chart.steps.flatMap(({ step, nodeId }) =>
    step.kind === 'consult' && ids.has(nodeId) ? [step.dataNeed] : [],
  );
  return (
    procedure.dataNeeds.some(({ id, source }) => source.kind !== 'person' && consulted.includes(id)) ||
    procedure.sensors.some(({ start }) => start.kind === 'entry' && start.entry === entry.id)
  );
}

/**
 * L10. Before a refusal the person is heard, unless only what they brought is taken into account (Ley 39/2015 art.
 * 82.4). A way without a hearing counts unless a condition on it asks for one.
 */
export const hearingSkipped: Rule = {
  code: 'law.hearingSkipped',
  severity: 'warning',
  article: 'Ley 39/2015 art. 82.4',
  *check(model) {
    const { procedure, chart } = model;
    const marks = hearingMarks(chart);
    for (const entry of procedure.entries) {
      if (!usesOtherFacts(model, entry)) continue;
      const { phases } = walkFrom(chart, [entry.phase], {
        takes: ({ transition }) => !demandsHearing(transition.guard, marks),
        enters: (phase) => !isHearing(phase),
      });
      for (const placed of chart.scope.phases) {
        const { phase, path } = placed;
        if (!phases.has(phase.id) || !endsChart(placed)) continue;
        if (phase.kind !== 'final' || phase.outcome !== 'refused') continue;
        const [name, door] = [nameOf(phase), nameOf(entry)];
        yield {
          path: jsonPointer(path),
          nodeId: writtenPhaseId(chart.scope, phase.id),
          text: trilingual(
            `Por «${door.es}» se puede llegar a «${name.es}» sin audiencia, con datos que la persona no aportó. Ponga antes una fase con el trámite «audiencia», o márquela si ya está.`,
            `Per «${door['ca-valencia']}» es pot arribar a «${name['ca-valencia']}» sense audiència, amb dades que la persona no va aportar. Pose abans una fase amb el tràmit «audiència», o marque-la si ja està.`,
            `Through «${door.en}» a case may reach «${name.en}» without a hearing, on data that the person did not bring. Put before it a phase with the legal step «hearing», or mark it if it is there.`,
          ),
        };
      }
    }
  },
};
