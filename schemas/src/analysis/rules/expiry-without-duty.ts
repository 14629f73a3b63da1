import { type Trilingual, trilingual } from '../../definition/index.js';
import { isWithinArticle, lpacArticle } from '../cited-article.js';
import type { Rule, RuleFinding } from '../finding.js';
import type { AnalysisModel } from '../model.js';
import { nameOf } from '../names.js';

const removed: Trilingual = trilingual('Quitar esa salida', 'Llevar eixa eixida', 'Remove that way out');

/** Deadlines with which a chart would make a notification expire by itself, for anybody. */
function* ownExpiries({ steps }: AnalysisModel): Generator<RuleFinding> {
  for (const { step, path, nodeId } of steps) {
    if (step.kind !== 'startDeadline' || typeof step.term !== 'object') continue;
    if (!isWithinArticle(lpacArticle(step.term.legalBasis), '43.2')) continue;
    const name = nameOf({ id: step.deadline, name: step.name });
    yield {
      path,
      nodeId,
      text: trilingual(
        `El plazo «${name.es}» da por rechazada la notificación a cualquiera, y eso solo pasa a quien está obligado o lo eligió. Quítelo y use la salida «no abierta en diez días» de la notificación.`,
        `El termini «${name['ca-valencia']}» dona per rebutjada la notificació a qualsevol, i això només passa a qui està obligat o ho va triar. Lleve'l i use l'eixida «no oberta en deu dies» de la notificació.`,
        `The deadline «${name.en}» holds the notification rejected for anybody, which only happens to the obliged and those who chose it. Remove it and use the way out «not opened in ten days» of the notification.`,
      ),
    };
  }
}

/** Ways out for the expiry of a letter that is never electronic. */
function* expiriesOfPaper({ procedure, transitions }: AnalysisModel): Generator<RuleFinding> {
  for (const { transition, path } of transitions) {
    const { trigger } = transition;
    if (trigger.kind !== 'notification' || trigger.state !== 'deemedRejected') continue;
    const letter = procedure.communications.find(({ id }) => id === trigger.communication);
    if (!letter || letter.channels.includes('electronicNotification')) continue;
    const name = nameOf(letter);
    yield {
      path,
      nodeId: transition.id,
      text: trilingual(
        `«${name.es}» no va por notificación electrónica: nunca se da por rechazada por no abrirla. Quite esa salida o añada ese canal.`,
        `«${name['ca-valencia']}» no va per notificació electrònica: mai es dona per rebutjada per no obrir-la. Lleve eixa eixida o afegisca eixe canal.`,
        `«${name.en}» does not go by electronic notification: it is never held rejected for not being opened. Remove that way out or add the channel.`,
      ),
      fix: { label: removed, edits: [{ op: 'remove', path }] },
    };
  }
}

/** Terms of the person that would run from the day the letter is available, before they have it. */
function* countedFromAvailability({ transitions }: AnalysisModel): Generator<RuleFinding> {
  for (const { transition, path } of transitions) {
    const { trigger } = transition;
    if (trigger.kind !== 'notification' || trigger.state !== 'madeAvailable') continue;
    for (const [index, step] of transition.steps.entries()) {
      if (step.kind !== 'startDeadline' || step.from.kind !== 'entry') continue;
      const name = nameOf({ id: step.deadline, name: step.name });
      const at = `${path}/steps/${index}`;
      yield {
        path: at,
        nodeId: transition.id,
        text: trilingual(
          `El plazo «${name.es}» cuenta desde que la notificación está disponible, y quien no está obligado puede no saberlo. Cuéntelo desde la notificación.`,
          `El termini «${name['ca-valencia']}» compta des que la notificació està disponible, i qui no està obligat pot no saber-ho. Compte'l des de la notificació.`,
          `The deadline «${name.en}» counts from when the notification is available, and who is not obliged may not know. Count it from the notification.`,
        ),
        fix: {
          label: trilingual(
            'Contar desde la notificación',
            'Comptar des de la notificació',
            'Count from the notification',
          ),
          edits: [
            {
              op: 'add',
              path: `${at}/from`,
              value: { kind: 'notification', communication: trigger.communication },
            },
          ],
        },
      };
    }
  }
}

/**
 * L15. Only for those who are obliged or chose it does a notification that is not opened count as rejected, after
 * ten natural days (Ley 39/2015 art. 43.2): the runtime knows each person, a chart must not expire it for all.
 */
export const expiryWithoutDuty: Rule = {
  code: 'law.expiryWithoutDuty',
  severity: 'error',
  article: 'Ley 39/2015 art. 43.2',
  *check(model) {
    yield* ownExpiries(model);
    yield* expiriesOfPaper(model);
    yield* countedFromAvailability(model);
  },
};
