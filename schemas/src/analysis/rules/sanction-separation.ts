import { jsonPointer, type Task, trilingual } from '../../definition/index.js';
import { walkFrom } from '../case-walk.js';
import type { Rule, RuleFinding } from '../finding.js';
import { stageOf } from '../maximum-term-clock.js';
import { type PlacedTransition, phaseOfTarget, type RunningChart } from '../model.js';
import { nameOf } from '../names.js';

const stageOfPhase = ({ scope }: RunningChart, id: string | undefined): string | undefined => {
  const placed = id === undefined ? undefined : scope.byId.get(id);
  return placed && stageOf(placed.phase, placed.ancestors);
};

/** An outcome of a task that takes the case to its decision. */
function decides(chart: RunningChart, { transition, source }: PlacedTransition): boolean {
  if (stageOfPhase(chart, source?.phase.id) === 'finalisation') return false;
  return transition.target.some((target) => {
    const phase = phaseOfTarget(chart.scope, target)?.phase;
    return phase?.kind === 'final' || stageOfPhase(chart, phase?.id) === 'finalisation';
  });
}

function finding(task: Task, index: number, instructor: Task | undefined): RuleFinding {
  const [name, other] = [nameOf(task), instructor && nameOf(instructor)];
  const path = jsonPointer(['tasks', index]);
  return {
    path,
    text: trilingual(
      `Quien hace «${name.es}» decide la sanción y puede ser quien la instruyó. ${other ? `Diga que no puede ser quien hizo «${other.es}».` : 'Añada antes una tarea de instrucción, de otra persona.'}`,
      `Qui fa «${name['ca-valencia']}» decidix la sanció i pot ser qui la va instruir. ${other ? `Diga que no pot ser qui va fer «${other['ca-valencia']}».` : "Afegisca abans una tasca d'instrucció, d'una altra persona."}`,
      `Whoever does «${name.en}» decides the sanction and may be who investigated it. ${other ? `Say that it cannot be who did «${other.en}».` : 'Add before it a task of investigation, for somebody else.'}`,
    ),
    ...(instructor &&
      other && {
        fix: {
          label: trilingual(
            `Que no sea quien hizo «${other.es}»`,
            `Que no siga qui va fer «${other['ca-valencia']}»`,
            `Not by who did «${other.en}»`,
          ),
          edits: [{ op: 'add', path: `${path}/notBy`, value: instructor.id }],
        },
      }),
  };
}

/** L11. Who investigates a sanction does not decide it, and it starts ex officio (Ley 39/2015 art. 63.1). */
export const sanctionSeparation: Rule = {
  code: 'law.sanctionSeparation',
  severity: 'error',
  article: 'Ley 39/2015 art. 63.1',
  *check({ procedure, chart }) {
    for (const [index, entry] of procedure.entries.entries()) {
      if (entry.impact !== 'sanction') continue;
      if (entry.initiation !== 'exOfficio') {
        const name = nameOf(entry);
        const path = jsonPointer(['entries', index, 'initiation']);
        yield {
          path,
          text: trilingual(
            `«${name.es}» puede acabar en sanción y eso empieza siempre de oficio. Cambie cómo empieza.`,
            `«${name['ca-valencia']}» pot acabar en sanció i això comença sempre d'ofici. Canvie com comença.`,
            `«${name.en}» may end in a sanction, which always starts ex officio. Change how it starts.`,
          ),
          fix: {
            label: trilingual('Que empiece de oficio', "Que comence d'ofici", 'Start ex officio'),
            edits: [{ op: 'replace', path, value: 'exOfficio' }],
          },
        };
      }
      const officers = [...walkFrom(chart, [entry.phase]).transitions].flatMap((placed) => {
        const { trigger } = placed.transition;
        return trigger.kind === 'officer' ? [{ placed, ...trigger }] : [];
      });
      const deciding = officers.filter(({ placed }) => decides(chart, placed));
      const resolvers = new Set(deciding.map(({ task }) => task));
      const instructors = procedure.tasks.filter(
        ({ id }) => !resolvers.has(id) && officers.some(({ task }) => task === id),
      );
      const apart = (id: string | undefined) => instructors.some((task) => task.id === id);
      for (const [at, task] of procedure.tasks.entries()) {
        const outcomes = deciding.filter((each) => each.task === task.id).map(({ outcome }) => outcome);
        const isApart = outcomes.every(
          (outcome) => apart(task.notBy) || apart(task.outcomes.find(({ id }) => id === outcome)?.notBy),
        );
        if (!isApart) yield finding(task, at, instructors[0]);
      }
    }
  },
};
