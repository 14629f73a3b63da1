import type { CitizenAction, Form } from '@oficio/schemas/definition';
import { textIn } from '@oficio/schemas/definition';
import { type Listening, listening } from '@oficio/schemas/interpret';
import type { Language } from '../languages.js';
import { inLanguage, sedePaths } from '../paths.js';
import { sedeTexts } from '../texts.js';
import type { CitizenCase } from './citizen-case.js';

/** Something that the person may do now. */
export interface CitizenAct {
  readonly action: CitizenAction;
  readonly form: Form | undefined;
  /** The phase that listens; absent for what hangs from the whole chart. */
  readonly phase: string | undefined;
}

const isOpen = ({ condition }: Listening): boolean => condition === undefined || condition.verdict === 'met';

/** What the chart listens to now, each act once, the innermost phase first. Nothing once the case has ended. */
export function citizenActs({ record, compiled }: CitizenCase, today: string): CitizenAct[] {
  if (record.endedAt !== null) return [];
  const acts = new Map<string, CitizenAct>();
  for (const heard of listening(compiled, record.snapshot, today)) {
    if (heard.trigger.kind !== 'citizen' || !isOpen(heard)) continue;
    const { action, form: formId } = heard.trigger;
    const key = `${action}/${formId ?? ''}`;
    if (acts.has(key)) continue;
    const form = compiled.procedure.forms.find(({ id }) => id === formId);
    acts.set(key, { action, form, phase: heard.phase });
  }
  return [...acts.values()];
}

/** The act that an address names, if it can be done now. Without form in the address, the one that the act carries. */
export function findAct(
  acts: readonly CitizenAct[],
  action: string,
  formId: string | undefined,
): CitizenAct | undefined {
  return acts.find((act) => act.action === action && (formId === undefined || act.form?.id === formId));
}

/** The label of an act: the title of its form, or what the person says. */
export function actLabel({ action, form }: CitizenAct, lang: Language): string {
  return form ? textIn(form.title, lang) : sedeTexts(lang)(`act.${action}`);
}

/** Acts as links of the timeline. Saying yes or no to an offer and correcting it have their own pages. */
export function actLinks(
  acts: readonly CitizenAct[],
  reference: string,
  lang: Language,
): { label: string; href: string }[] {
  const pathOf = ({ action, form }: CitizenAct): string => {
    if (action === 'confirm') return sedePaths.offer(reference);
    if (action === 'refuse') return sedePaths.refuseOffer(reference);
    return sedePaths.act(reference, action, form?.id);
  };
  return acts.map((act) => ({ label: actLabel(act, lang), href: inLanguage(lang, pathOf(act)) }));
}
