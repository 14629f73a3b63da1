/** Where the person lives, as the clocks of a case need it for the union of calendars (art. 30.6). Pure. */

import { lpac } from '../deadlines/explanation.js';
import type { Calendar, ExplanationStep, HomeCalendars, Warning } from '../deadlines/index.js';
import { homeCalendars } from '../deadlines/index.js';
import { say } from '../deadlines/wording.js';
import type { Clock } from './clock.js';
import type { Effect } from './effect.js';

/** INE code of another municipality, or that nobody knows where. Absent: the person lives in the town. */
export type Residence = string;

export const UNKNOWN_RESIDENCE = 'unknown';

/**
 * Where a person lives as the register of a town has it: what it says, the town itself for who is registered in
 * it, unknown for the others and for who is not in the register. Undefined when it is this town.
 * @param town INE code of the town.
 */
export function residenceOf(
  person: { residence?: string; householdId?: string } | undefined,
  town: string,
): Residence | undefined {
  if (person?.residence !== undefined) return person.residence === town ? undefined : person.residence;
  return person?.householdId === undefined ? UNKNOWN_RESIDENCE : undefined;
}

const startsTermOfPerson = (effect: Effect): boolean =>
  effect.kind === 'anchorDeadline' || (effect.kind === 'startDeadline' && effect.rule.obligor !== undefined);

/** Whether the effects begin a term for which it matters where the person lives. */
export const asksResidence = (effects: readonly Effect[]): boolean => effects.some(startsTermOfPerson);

/** The effects with the residence of the person, so that the journal alone is enough to date the clocks again. */
export function withResidence(effects: readonly Effect[], residence: Residence | undefined): Effect[] {
  if (residence === undefined) return [...effects];
  return effects.map((effect) =>
    (effect.kind === 'anchorDeadline' || effect.kind === 'startDeadline') && startsTermOfPerson(effect)
      ? { ...effect, residence }
      : effect,
  );
}

/** The second calendar of a clock: that of the person's home, for a term that the person must meet. */
export function homeCalendarOf(
  { rule, residence }: Pick<Clock, 'rule' | 'residence'>,
  { homes, extraCalendar }: { homes?: HomeCalendars | undefined; extraCalendar?: Calendar | undefined },
): Calendar | undefined {
  if (rule.obligor === undefined || residence === undefined || residence === UNKNOWN_RESIDENCE)
    return extraCalendar;
  return (homes ?? homeCalendars([]))(residence);
}

const UNKNOWN_WARNING: Warning = {
  code: 'residenceUnknown',
  text: say(
    'No consta en qué municipio vive la persona. Si vive en otro, sus festivos también son inhábiles y la fecha puede ser posterior (Ley 39/2015 art. 30.6): compruébelo antes de dar nada por perdido.',
    'No consta en quin municipi viu la persona. Si viu en un altre, els seus festius també són inhàbils i la data pot ser posterior (Llei 39/2015 art. 30.6): comprove-ho abans de donar res per perdut.',
    'It is not known in which municipality the person lives. If it is another one, its holidays are non-working too and the date may be later (Ley 39/2015 art. 30.6): check it before declaring anything lost.',
  ),
  brief: say(
    'Puede variar: no consta en qué municipio vive la persona.',
    'Pot variar: no consta en quin municipi viu la persona.',
    'It may change: it is not known in which municipality the person lives.',
  ),
};

const UNCLEAR_STEP: ExplanationStep = {
  code: 'obligorUnclear',
  article: lpac('30.6'),
  text: say(
    'El trámite no dice quién debe cumplir este plazo. Se descuentan también los festivos de donde vive la persona, que es lo que la favorece.',
    "El tràmit no diu qui ha de complir este termini. Es descompten també els festius d'on viu la persona, que és el que l'afavorix.",
    'The procedure does not say who must meet this term. Holidays of where the person lives are left out too, which favours them.',
  ),
  dates: [],
};

/** What a count says of where the person lives, besides the days that it left out. */
export function residenceNotes({ rule, residence }: Pick<Clock, 'rule' | 'residence'>): {
  steps: ExplanationStep[];
  warnings: Warning[];
} {
  if (rule.obligor === undefined || residence === undefined) return { steps: [], warnings: [] };
  if (residence === UNKNOWN_RESIDENCE) return { steps: [], warnings: [UNKNOWN_WARNING] };
  return { steps: rule.obligor === 'unclear' ? [UNCLEAR_STEP] : [], warnings: [] };
}
