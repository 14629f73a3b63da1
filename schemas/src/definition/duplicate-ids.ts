import { type DefinitionProblem, jsonPointer } from './definition-problem.js';
import type { Phase } from './phase.js';
import { walkPhases } from './phase-tree.js';
import { duplicateIdText } from './problem-texts.js';
import type { Procedure } from './procedure.js';

type Path = readonly (string | number)[];
type Named = readonly [id: string, path: Path];

const listed = (items: readonly { id: string }[], path: Path): Named[] =>
  items.map((item, index) => [item.id, [...path, index, 'id']]);

/** Ids that must differ from each other: the members of one list, or all phases of one chart. */
function scopes(procedure: Procedure): Named[][] {
  const charts: { phases: Phase[]; path: Path; hanging: Named[] }[] = [
    {
      phases: procedure.chart.phases,
      path: ['chart', 'phases'],
      hanging: listed(procedure.chart.transitions, ['chart', 'transitions']),
    },
    ...procedure.subcharts.map((subchart, index) => ({
      phases: subchart.phases,
      path: ['subcharts', index, 'phases'],
      hanging: [],
    })),
  ];
  const ofCharts = charts.flatMap(({ phases, path, hanging }) => {
    const placed = [...walkPhases(phases, path)];
    const ids = placed.map(({ phase, path: at }): Named => [phase.id, [...at, 'id']]);
    const transitions = placed.flatMap(({ phase, path: at }) =>
      'transitions' in phase ? listed(phase.transitions as { id: string }[], [...at, 'transitions']) : [],
    );
    return [ids, [...hanging, ...transitions]];
  });
  const lists = [
    'parameters',
    'entries',
    'units',
    'dataNeeds',
    'fields',
    'sensors',
    'subcharts',
    'communications',
    'partials',
    'forms',
    'tasks',
    'indicators',
    'surveys',
  ] as const;
  return [
    ...ofCharts,
    ...lists.map((list) => listed(procedure[list], [list])),
    ...procedure.forms.map((form, i) => listed(form.questions, ['forms', i, 'questions'])),
    ...procedure.surveys.map((survey, i) => listed(survey.questions, ['surveys', i, 'questions'])),
    ...procedure.tasks.map((task, i) => listed(task.questions, ['tasks', i, 'questions'])),
    ...procedure.tasks.map((task, i) => listed(task.outcomes, ['tasks', i, 'outcomes'])),
  ];
}

/** The ids used twice where they must differ; the problem points to the second use and names the first. */
export function duplicateIds(procedure: Procedure): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  for (const scope of scopes(procedure)) {
    const first = new Map<string, Path>();
    for (const [id, path] of scope) {
      const earlier = first.get(id);
      if (!earlier) first.set(id, path);
      else {
        problems.push({
          code: 'definition.duplicateId',
          path: jsonPointer(path),
          text: duplicateIdText(id, jsonPointer(earlier)),
        });
      }
    }
  }
  return problems;
}
