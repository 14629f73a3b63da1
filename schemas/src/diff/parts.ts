/** A definition taken apart into the things that have an identity, each without the things inside it. */
import {
  jsonPointer,
  type LocalizedText,
  type Phase,
  type Procedure,
  walkPhases,
} from '../definition/index.js';

export type Properties = Readonly<Record<string, unknown>>;

export interface Part {
  concept: string;
  id: string;
  name?: LocalizedText | undefined;
  path: string;
  properties: Properties;
}

/** The parts by a key that is the same in both versions while the thing is the same. */
export type Parts = ReadonlyMap<string, Part>;

/** The lists of a definition whose members are things, with what is inside them. */
const lists = [
  ['parameters', 'parameter', []],
  ['entries', 'entry', []],
  ['units', 'unit', []],
  ['dataNeeds', 'dataNeed', []],
  ['fields', 'field', []],
  ['sensors', 'sensor', []],
  ['communications', 'communication', []],
  ['partials', 'partial', []],
  ['forms', 'form', [['questions', 'question']]],
  [
    'tasks',
    'task',
    [
      ['questions', 'question'],
      ['outcomes', 'outcome'],
    ],
  ],
  ['indicators', 'indicator', []],
  ['surveys', 'survey', [['questions', 'question']]],
] as const;

interface Thing {
  id: string;
  name?: LocalizedText | undefined;
  title?: LocalizedText | undefined;
  label?: LocalizedText | undefined;
  text?: LocalizedText | undefined;
}

function without(value: object, keys: readonly string[]): Properties {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

class Collector {
  readonly parts = new Map<string, Part>();

  add(concept: string, scope: string, thing: Thing, path: string, properties: Properties): void {
    const name = thing.name ?? thing.title ?? thing.label ?? thing.text;
    this.parts.set(`${concept} ${scope} ${thing.id}`, { concept, id: thing.id, name, path, properties });
  }

  phases(phases: readonly Phase[], scope: string, path: readonly (string | number)[]): void {
    for (const { phase, path: at, ancestors } of walkPhases(phases, [...path, 'phases'])) {
      const within = ancestors.at(-1)?.id ?? null;
      const own = without(phase, ['id', 'phases', 'transitions']);
      this.add('phase', scope, phase, jsonPointer(at), { ...own, within });
      if ('transitions' in phase) this.transitions(phase.transitions as Thing[], scope, at, phase.id);
    }
  }

  transitions(
    list: readonly Thing[],
    scope: string,
    path: readonly (string | number)[],
    from: string | null,
  ) {
    for (const [index, transition] of list.entries()) {
      const own = without(transition, ['id']);
      const at = jsonPointer([...path, 'transitions', index]);
      this.add('transition', scope, transition, at, { ...own, from });
    }
  }
}

/** Takes a definition apart. */
export function partsOf(procedure: Procedure): Parts {
  const collector = new Collector();
  const ownLists = [
    ...lists.map(([list]) => list),
    'chart',
    'subcharts',
    'formatVersion',
    'version',
    '$schema',
  ];
  collector.add('procedure', '', { ...procedure, id: '' }, '', without(procedure, ownLists));
  for (const [list, concept, inner] of lists) {
    for (const [index, thing] of procedure[list].entries()) {
      const path = jsonPointer([list, index]);
      const innerLists = inner.map(([key]) => key as string);
      collector.add(concept, '', thing as Thing, path, without(thing, ['id', ...innerLists]));
      for (const [key, innerConcept] of inner) {
        const things = (thing as unknown as Record<string, Thing[]>)[key] ?? [];
        for (const [at, each] of things.entries()) {
          const scope = `${concept}/${thing.id}`;
          collector.add(innerConcept, scope, each, `${path}/${key}/${at}`, without(each, ['id']));
        }
      }
    }
  }
  collector.phases(procedure.chart.phases, '', ['chart']);
  collector.transitions(procedure.chart.transitions as Thing[], '', ['chart'], null);
  for (const [index, subchart] of procedure.subcharts.entries()) {
    const path = jsonPointer(['subcharts', index]);
    collector.add('subchart', '', subchart, path, without(subchart, ['id', 'phases']));
    collector.phases(subchart.phases, subchart.id, ['subcharts', index]);
  }
  return collector.parts;
}
