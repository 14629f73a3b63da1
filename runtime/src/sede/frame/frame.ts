import type { IsoInstant } from '../dates.js';
import type { Language } from '../languages.js';
import type { Contact } from '../parts/contact.js';

/** Something that fails today and what it changes for people (Ley 39/2015, article 32.4). */
type Incident = {
  readonly title: string;
  /** Which deadlines move, and to which day. */
  readonly text: string;
  readonly more?: { readonly href: string; readonly label: string } | undefined;
};

/** A person who passed the second check. */
export type Session = {
  /** Empty for somebody who is not in the town's register. */
  readonly personName: string;
  /** When the session ends if the person does nothing. Printed, since no script counts. */
  readonly endsAt: IsoInstant;
  readonly csrf: string;
};

/** What every page of the sede needs to know about where it stands. Filled once per request. */
export type Frame = {
  readonly lang: Language;
  /** Languages this town offers, in the order of the switch. */
  readonly languages: readonly Language[];
  /** Path of the page without its language, with its query: the switch keeps it. `/` for the home page. */
  readonly path: string;
  /** Addresses of the style sheet and the icon, named by content hash. */
  readonly assets: { readonly styles: string; readonly icon: string };
  /** Name of the council in the language of the page: "Ayuntamiento de Benimarjal". */
  readonly council: string;
  /** The citizens' office, in the foot of every page. */
  readonly office: Contact;
  /** Official date and time of the sede (Ley 39/2015, article 31.2). */
  readonly now: IsoInstant;
  /** Made-up people and figures: a band says so. */
  readonly demo: boolean;
  readonly incident?: Incident | undefined;
  readonly session?: Session | undefined;
  /** Offers and requests that wait for this person, in the menu. */
  readonly toAnswer?: number | undefined;
};
