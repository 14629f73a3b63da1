import { workingDaysLeft } from '@oficio/schemas/deadlines';
import { caseTimeline } from '../../case-file/case-timeline.js';
import { clockWorldOf, type TownContext } from '../../http/town-context.js';
import type { Language } from '../languages.js';
import type { OfferModel } from '../pages/offer.js';
import { inLanguage, sedePaths } from '../paths.js';
import { sedeTexts } from '../texts.js';
import { timelineStages } from '../timeline/stages-of-view.js';
import { termInWords } from '../timeline/term-in-words.js';
import { citizenActs } from './citizen-actions.js';
import { type CitizenCase, contactOfCase, personOfCase } from './citizen-case.js';
import { computedFields, factsOfFields } from './field-facts.js';
import { officeOf } from './frame-model.js';
import { legalDetails } from './legal-details.js';
import { nextSteps } from './next-steps.js';
import { wordsOfOffer } from './offer-words.js';
import { reasonsOfOffer } from './reasons-of-offer.js';

/** An offer that can be answered now: what it asks for and until when. */
export interface OpenOffer {
  readonly asks: OfferModel['asks'];
  /** Civil date of the last day. */
  readonly answerBy: string;
}

/** The offer of a case, if the chart waits for a yes, or for nothing where the person may still say no; else undefined. */
export function openOffer(file: CitizenCase, today: string): OpenOffer | undefined {
  const acts = citizenActs(file, today);
  const confirm = acts.find(({ action }) => action === 'confirm');
  const refuse = acts.find(({ action }) => action === 'refuse');
  const asked = confirm ?? (file.entry.confirmation === 'renunciation' ? refuse : undefined);
  if (!asked) return undefined;
  const answerBy = file.clocks
    .filter(({ status, phase, scope }) => status === 'running' && phase === asked.phase && scope === 'phase')
    .flatMap(({ due }) => due ?? [])
    .sort()[0];
  return answerBy === undefined ? undefined : { asks: confirm ? 'confirm' : 'nothing', answerBy };
}

export interface OfferReading {
  readonly town: TownContext;
  readonly lang: Language;
  readonly today: string;
  readonly council: string;
  readonly publicUrl: string;
  readonly csrf: string;
}

/** The offer page of a case for its person, after the second check. */
export function offerModel(file: CitizenCase, offer: OpenOffer, reading: OfferReading): OfferModel {
  const { town, lang, today, council, publicUrl, csrf } = reading;
  const { entry, compiled, record } = file;
  const t = sedeTexts(lang);
  const words = wordsOfOffer(file, town, publicUrl, lang);
  const office = officeOf(town.town, lang);
  const term = entry.maximumTerm ?? { amount: 3, unit: 'months' };
  const granted = factsOfFields(file, entry.offer?.grants ?? computedFields(file), lang);
  const view = caseTimeline(town, compiled, file);
  const confirming = [...compiled.index.transitions.values()].find(
    ({ transition, phase }) =>
      transition.trigger.kind === 'citizen' &&
      transition.trigger.action === 'confirm' &&
      phase !== undefined &&
      record.activePhases.includes(phase),
  );
  return {
    reference: record.reference,
    firstName: personOfCase(file).firstName,
    ...words,
    asks: offer.asks,
    atCounter: town.town.settings.confirmBySecondCheck.admitted ? undefined : office,
    deadline: {
      on: offer.answerBy,
      workingDaysLeft: Math.max(0, workingDaysLeft(today, offer.answerBy, town.calendar)),
    },
    csrf,
    reasons: reasonsOfOffer(file, lang),
    grants: granted.length > 0 ? granted : [{ label: t('offer.noneGranted'), value: words.title }],
    next: nextSteps(file, lang, confirming?.transition.id),
    maximumTerm: t('offer.maximumTerm', { term: termInWords(term, t) }),
    procedureHref: inLanguage(lang, sedePaths.procedure(record.procedureId)),
    contact: contactOfCase(file, town, lang),
    legal: legalDetails(file, lang, council),
    thread: timelineStages(view, {
      lang,
      today,
      office,
      clocks: file.clocks,
      world: clockWorldOf(town),
    })
      .flatMap(({ items }) => items)
      .map(({ name, ...item }) => ({ name, state: item.kind === 'phase' ? item.state : 'stopped' })),
  };
}
