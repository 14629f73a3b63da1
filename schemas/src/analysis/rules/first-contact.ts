import { type Entry, jsonPointer, trilingual } from '../../definition/index.js';
import { walkFrom } from '../case-walk.js';
import type { Rule } from '../finding.js';
import { entrySteps } from '../maximum-term-clock.js';
import type { AnalysisModel } from '../model.js';
import { nameOf } from '../names.js';

const isLetter = ({ kind }: { kind: string }): boolean => kind === 'communicate';

/** The letters that may be the first that a person hears of a case that the town starts. */
function firstLetters({ chart }: AnalysisModel, entry: Entry): ReadonlySet<string> {
  // Walked until the first letter, and no further than what happens before the person does something.
  const before = walkFrom(chart, [entry.phase], {
    takes: ({ transition: { trigger, steps } }) => trigger.kind !== 'citizen' && !steps.some(isLetter),
    enters: (phase) => !entrySteps(phase).some(isLetter),
  });
  const reached = walkFrom(chart, [entry.phase], {
    takes: ({ transition, source }) => {
      const isBefore = source === undefined ? before.phases.size > 0 : before.phases.has(source.phase.id);
      return isBefore && transition.trigger.kind !== 'citizen';
    },
  });
  const nodes = new Set([
    ...reached.phases,
    ...[...reached.transitions].map(({ transition }) => transition.id),
  ]);
  return new Set(
    chart.steps.flatMap(({ step, nodeId }) =>
      step.kind === 'communicate' && nodes.has(nodeId) ? [step.communication] : [],
    ),
  );
}

/**
 * L14. A natural person chooses how to be notified (Ley 39/2015 arts. 14.1 and 41.1): where the town writes
 * first, a notification that only goes by electronic means may reach nobody.
 */
export const firstContact: Rule = {
  code: 'law.firstContact',
  severity: 'error',
  article: 'Ley 39/2015 art. 14.1',
  *check(model) {
    const { procedure } = model;
    // With a form the person wrote first, and then chose.
    const started = procedure.entries.filter(({ form, onlyObliged }) => form === undefined && !onlyObliged);
    const first = new Set(started.flatMap((entry) => [...firstLetters(model, entry)]));
    for (const [index, letter] of procedure.communications.entries()) {
      if (!first.has(letter.id) || letter.channels.includes('post')) continue;
      if (letter.legalKind !== 'notification' && !letter.channels.includes('electronicNotification'))
        continue;
      const name = nameOf(letter);
      const path = jsonPointer(['communications', index, 'channels']);
      yield {
        path,
        text: trilingual(
          `«${name.es}» puede ser lo primero que recibe la persona y solo va por medios electrónicos. Añada el correo postal, o diga en la entrada que es solo para personas obligadas.`,
          `«${name['ca-valencia']}» pot ser el primer que rep la persona i només va per mitjans electrònics. Afegisca el correu postal, o diga en l'entrada que és només per a persones obligades.`,
          `«${name.en}» may be the first that the person receives and it only goes by electronic means. Add the post, or say in the entry that it is only for the obliged.`,
        ),
        fix: {
          label: trilingual('Añadir el correo postal', 'Afegir el correu postal', 'Add the post'),
          edits: [{ op: 'add', path: `${path}/-`, value: 'post' }],
        },
      };
    }
  },
};
