import { trilingual } from '../../definition/index.js';
import { lpacArticle } from '../cited-article.js';
import type { Rule } from '../finding.js';
import { nameOf } from '../names.js';

/** Grounds that count from a notification: the requirement to the person, and the complementary actions. */
const fromNotification: readonly (string | undefined)[] = ['22.1.a', '22.2.b'];

/**
 * Without its communication nothing is suspended (Ley 39/2015 art. 22.1): the letter must be sent, and be what the
 * ground asks for. A notice is neither.
 */
export const suspensionCommunicated: Rule = {
  code: 'law.suspensionCommunicated',
  severity: 'error',
  article: 'Ley 39/2015 art. 22.1',
  *check({ procedure, steps }) {
    const isSent = (letter: string) =>
      steps.some(({ step }) => step.kind === 'communicate' && step.communication === letter);
    for (const { step, path, nodeId } of steps) {
      if (step.kind !== 'suspendTerm') continue;
      const index = procedure.communications.findIndex(({ id }) => id === step.communicatedBy);
      const letter = procedure.communications[index];
      if (!letter) continue;
      const name = nameOf(letter);
      if (!isSent(letter.id)) {
        yield {
          path: `${path}/communicatedBy`,
          nodeId,
          text: trilingual(
            `El plazo se suspende con «${name.es}», que nunca se envía: sin ella no se suspende nada. Envíela antes.`,
            `El termini se suspén amb «${name['ca-valencia']}», que mai s'envia: sense ella no se suspén res. Envie-la abans.`,
            `The term is suspended with «${name.en}», which is never sent: without it nothing is suspended. Send it before.`,
          ),
          fix: {
            label: trilingual('Enviarla antes', 'Enviar-la abans', 'Send it before'),
            edits: [{ op: 'add', path, value: { kind: 'communicate', communication: letter.id } }],
          },
        };
      }
      const needsNotification = fromNotification.includes(lpacArticle(step.legalBasis));
      const isEnough = needsNotification
        ? letter.legalKind === 'notification'
        : letter.legalKind !== 'notice';
      if (isEnough) continue;
      yield {
        path: `/communications/${index}/legalKind`,
        text: trilingual(
          `«${name.es}» suspende el plazo y la ley pide para eso ${needsNotification ? 'una notificación' : 'una comunicación'}. Cambie qué es.`,
          `«${name['ca-valencia']}» suspén el termini i la llei demana per a això ${needsNotification ? 'una notificació' : 'una comunicació'}. Canvie què és.`,
          `«${name.en}» suspends the term and the law asks for ${needsNotification ? 'a notification' : 'a communication'}. Change what it is.`,
        ),
        fix: {
          label: needsNotification
            ? trilingual('Que sea una notificación', 'Que siga una notificació', 'Make it a notification')
            : trilingual('Que sea una comunicación', 'Que siga una comunicació', 'Make it a communication'),
          edits: [
            {
              op: 'replace',
              path: `/communications/${index}/legalKind`,
              value: needsNotification ? 'notification' : 'communication',
            },
          ],
        },
      };
    }
  },
};
