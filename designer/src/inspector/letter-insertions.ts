import { letterVariables } from '@oficio/schemas/analysis';
import type { LocalizedText, Procedure } from '@oficio/schemas/definition';

/** Something that a letter may say: what it is, and the Liquid that says it. */
export interface Insertion {
  id: string;
  /** The name in the procedure; absent for what every letter has, which the catalogue names. */
  name?: LocalizedText | undefined;
  liquid: string;
}

/** Lists are said one line for each. */
const lists: Readonly<Record<string, string>> = {
  evidence:
    '{% for d in evidence %}\n- {{ d.label }}: {{ d.value }} ({{ d.source }}, {{ d.date | date_long }})\n{% endfor %}',
  reasons: '{% for r in reasons %}\n- {{ r.sentence }}\n{% endfor %}',
};

const filters: Readonly<Record<string, string>> = { date: ' | date_long', amount: ' | eur' };

/** Those of the common variables that are dates. */
const dates: readonly string[] = ['case.startedOn', 'case.dueOn', 'offer.until', 'act.date'];

const saying = (id: string, type: string): string => `{{ ${id}${filters[type] ?? ''} }}`;

/** All that the strict variables of a letter allow: the procedure's own data first, then what every letter has. */
export function letterInsertions(procedure: Procedure): { own: Insertion[]; common: Insertion[] } {
  return {
    own: [
      ...procedure.fields.map(({ id, name, type }) => ({ id, name, liquid: saying(id, type) })),
      ...procedure.parameters
        .filter(({ type }) => type !== 'table')
        .map(({ id, name, type }) => ({ id, name, liquid: saying(id, type) })),
    ],
    common: letterVariables.map((id) => ({
      id,
      liquid: lists[id] ?? saying(id, dates.includes(id) ? 'date' : 'text'),
    })),
  };
}
