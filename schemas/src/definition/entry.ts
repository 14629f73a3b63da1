import { z } from 'zod';
import { extensible } from './extension.js';
import { dottedIdentifier, identifier } from './identifier.js';
import { legalReference } from './legal-reference.js';
import { localizedText } from './localized-text.js';
import { offerWords, writerFields } from './offer-words.js';
import { term } from './term.js';

/** An appeal that the ending of the procedure admits, with its term. */
export const appeal = extensible({
  kind: z.enum(['reposicion', 'reposicionTax', 'alzada', 'court', 'claim']),
  term,
  article: z.string(),
  compulsory: z.boolean().default(false),
});
export type Appeal = z.infer<typeof appeal>;

/** Organs that art. 41.2 of Ley 40/2015 demands before an act may be decided without a person. */
export const automation = extensible({
  organSpecification: localizedText,
  organSupervision: localizedText,
  organAppeals: localizedText,
  resolution: z.string(),
  publishedUrl: z.url().optional(),
});
export type Automation = z.infer<typeof automation>;

/** A door of the chart with its own legal nature, which changes clock, silence and ending. */
export const entry = extensible({
  id: identifier,
  name: localizedText,
  /** The phase where it enters. */
  phase: dottedIdentifier,
  initiation: z.enum(['exOfficio', 'onRequest']),
  /** How the person takes part: P1 application, P2 appearance, P3 renunciation, or nothing needed. */
  confirmation: z.enum(['application', 'appearance', 'renunciation', 'none']),
  clockStart: z.enum(['agreement', 'notificationOfStart', 'entryInRegister', 'publicationOfCall']),
  /** Absent for a door without a legal term (a plain report); three months are then shown (art. 21.3). */
  maximumTerm: term.optional(),
  silence: extensible({
    effect: z.enum(['granted', 'dismissed', 'lapse', 'none']),
    article: z.string(),
    /** What it means for the person, in plain words. */
    meaning: localizedText.optional(),
  }),
  /** What its decision can do to the person: it settles how silence ends what the town starts (art. 25.1). */
  impact: z.enum(['favourable', 'unfavourable', 'sanction']).optional(),
  /** Everybody it reaches must deal by electronic means (art. 14.2 and 14.3). */
  onlyObliged: z.boolean().optional(),
  endsAdministrativeRoute: z.boolean(),
  appeals: z.array(appeal).default([]),
  automation: automation.optional(),
  legalBasis: z.array(legalReference).default([]),
  /** The form with which a person starts it on the sede; absent when only the town starts it. */
  form: identifier.optional(),
  /** The words of the offer page, where the town offers before anybody asks. */
  offer: offerWords.optional(),
  /** Where the sede writes who sends the form. */
  writer: writerFields.optional(),
});
export type Entry = z.infer<typeof entry>;
