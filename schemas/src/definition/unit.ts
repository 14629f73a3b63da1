import { z } from 'zod';
import { extensible } from './extension.js';
import { identifier } from './identifier.js';
import { localizedText } from './localized-text.js';

/** Where a person can ask: a page without a published contact is not publishable (C6). */
export const contact = extensible({
  phone: z.string().optional(),
  email: z.string().optional(),
  address: localizedText.optional(),
  hours: localizedText.optional(),
  appointmentUrl: z.url().optional(),
});
export type Contact = z.infer<typeof contact>;

/** A department of the town (*unidad tramitadora*). A town's overlay may replace its contact. */
export const unit = extensible({
  id: identifier,
  name: localizedText,
  dir3: z
    .string()
    .regex(/^[A-Z]{1,2}[0-9]{7,8}$/)
    .optional(),
  contact: contact.optional(),
});
export type Unit = z.infer<typeof unit>;

/** The body that decides (*órgano competente*). */
export const organ = extensible({
  name: localizedText,
  dir3: z
    .string()
    .regex(/^[A-Z]{1,2}[0-9]{7,8}$/)
    .optional(),
});
export type Organ = z.infer<typeof organ>;
