import type { Town, TownUnit } from '@oficio/schemas/registry';
import type { TownContext } from '../../http/town-context.js';
import type { Frame, Session } from '../frame/frame.js';
import type { Language } from '../languages.js';
import type { Contact } from '../parts/contact.js';
import { sedeTexts } from '../texts.js';

/** A department of the town as the sede prints it. */
export function contactOfUnit({ name, contact }: TownUnit, lang: Language): Contact {
  return {
    department: name[lang],
    phone: contact.phone,
    email: contact.email,
    address: contact.address[lang],
    hours: contact.hours[lang],
  };
}

/** The citizens' office: the unit `oac`, or the first one of a town too small to have it. */
export function officeOf(town: Town, lang: Language): Contact {
  const office = town.units.find(({ id }) => id === 'oac') ?? town.units[0];
  // The schema of a town asks for one unit at least.
  if (!office) throw new Error(`The town ${town.id} has no unit.`);
  return contactOfUnit(office, lang);
}

/** Fills the frame of a page of a town at an instant (epoch milliseconds). */
export function frameModel(
  { town, synthetic }: TownContext,
  page: {
    lang: Language;
    path: string;
    now: number;
    assets: Frame['assets'];
    session?: Session | undefined;
  },
): Frame {
  const { lang, path, now, assets, session } = page;
  return {
    lang,
    languages: town.languages,
    path,
    assets,
    council: sedeTexts(lang)('frame.council', { of: town.of[lang] }),
    office: officeOf(town, lang),
    now: new Date(now).toISOString(),
    demo: synthetic,
    session,
  };
}
