import type { Procedure } from '@oficio/schemas/definition';
import type { LucideIcon } from 'lucide-react';
import { Building2, Clock, Landmark, Mail, MessageSquare, User, Workflow, X } from 'lucide-react';
import { triggerInWords, useWording } from '../canvas/words';
import { useLanguage } from '../i18n';
import type { Offer } from './offers';

const icons: Record<Offer['trigger']['kind'] | 'deadline', LucideIcon> = {
  citizen: User,
  officer: Landmark,
  deadline: Clock,
  answer: Building2,
  notification: Mail,
  message: MessageSquare,
  procedure: Workflow,
};

export const offerIcon = (offer: Offer): LucideIcon =>
  offer.negative && offer.trigger.kind === 'citizen' ? X : icons[offer.trigger.kind];

/** "La persona confirma": what makes a way out happen, beginning with a capital letter. */
export function useTriggerWords(
  procedure: Procedure,
): (trigger: Parameters<typeof triggerInWords>[0]) => string {
  const wording = useWording();
  const { text } = useLanguage();
  return (trigger) => {
    const outcome =
      trigger.kind === 'officer'
        ? procedure.tasks
            .find(({ id }) => id === trigger.task)
            ?.outcomes.find(({ id }) => id === trigger.outcome)
        : undefined;
    const words = outcome ? text(outcome.label) : triggerInWords(trigger, procedure, wording);
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
}
