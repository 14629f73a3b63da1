import type {
  LocalizedText,
  PhaseTerm,
  Procedure,
  Step,
  Transition,
  Trigger,
} from '@oficio/schemas/definition';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n';

/** Says parts of a procedure in the language of the interface, without any word of the engine. */
export interface Wording {
  text: (value: LocalizedText | undefined) => string;
  t: TFunction<'designer'>;
}

export function useWording(): Wording {
  const { t } = useTranslation('designer');
  const { language, text } = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` is new on every render; the language decides
  return useMemo(() => ({ t, text }), [t, language]);
}

/** "10 días hábiles", "dentro del plazo máximo". */
export function termInWords(term: PhaseTerm | undefined, { t }: Wording): string {
  if (!term) return '';
  if ('amount' in term && 'unit' in term)
    return String(t(`term.${term.unit as 'months'}`, { count: Number(term.amount) }));
  if ('within' in term) return String(t('term.within'));
  return String(t('term.until'));
}

function stepsOf(procedure: Procedure): Step[] {
  const steps: Step[] = [];
  JSON.stringify(procedure.chart, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'startDeadline')
      steps.push(value as Step);
    return value;
  });
  return steps;
}

/** "la persona confirma", "pasan 10 días hábiles": what makes a way out happen. */
export function triggerInWords(trigger: Trigger, procedure: Procedure, wording: Wording): string {
  const { t, text } = wording;
  const say = (key: string, values: Record<string, string> = {}) =>
    String(t(`trigger.says.${key}` as 'cancel', values));
  switch (trigger.kind) {
    case 'citizen':
      return say(`citizen.${trigger.action}`);
    case 'officer': {
      const outcome = procedure.tasks
        .find(({ id }) => id === trigger.task)
        ?.outcomes.find(({ id }) => id === trigger.outcome);
      return outcome
        ? say('officer', { outcome: text(outcome.label as LocalizedText) })
        : say('officerUnknown');
    }
    case 'deadline': {
      const starts = stepsOf(procedure).find(
        (step) => step.kind === 'startDeadline' && step.deadline === trigger.deadline,
      );
      if (starts?.kind !== 'startDeadline') return say('deadline');
      const counted = typeof starts.term === 'object' ? termInWords(starts.term, wording) : '';
      if (counted) return say('deadlineTerm', { term: counted });
      return starts.name ? say('deadlineNamed', { name: text(starts.name) }) : say('deadline');
    }
    case 'answer': {
      const need = procedure.dataNeeds.find(({ id }) => id === trigger.dataNeed);
      return say(`answer.${trigger.result}`, { name: text(need?.name) || trigger.dataNeed });
    }
    case 'notification': {
      const letter = procedure.communications.find(({ id }) => id === trigger.communication);
      return say(`notification.${trigger.state}`, { name: text(letter?.name) || trigger.communication });
    }
    case 'message':
      return say('message', { name: trigger.message });
    case 'procedure':
      return say('procedure', { name: trigger.procedure });
    case 'raised':
      return say('raised', { name: trigger.event });
    default:
      return say(trigger.kind);
  }
}

/** The words on a line: its own, or those of what makes it happen. */
export function transitionInWords(transition: Transition, procedure: Procedure, wording: Wording): string {
  return wording.text(transition.label) || triggerInWords(transition.trigger, procedure, wording);
}
