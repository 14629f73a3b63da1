import type { CompiledProcedure } from '@oficio/schemas/compile';
import { type Contact as DefinedContact, type LocalizedText, textIn } from '@oficio/schemas/definition';
import type { Language } from '../languages.js';
import type { Contact } from '../parts/contact.js';

/** What is needed to publish a procedure in one language. */
export type ProcedureReading = {
  readonly compiled: CompiledProcedure;
  readonly lang: Language;
  /** Departments of the town by id, those of the procedure included. */
  readonly units: ReadonlyMap<
    string,
    { readonly name: LocalizedText; readonly contact?: DefinedContact | undefined }
  >;
  /** Answers doubts where a department publishes no telephone. */
  readonly office: Contact;
};

/** A department as the sede prints it; what it does not publish comes from the citizens' office. */
export function contactOf(unitId: string | undefined, reading: ProcedureReading): Contact {
  const { lang, office } = reading;
  const unit = unitId === undefined ? undefined : reading.units.get(unitId);
  if (!unit) return office;
  const { contact } = unit;
  return {
    department: textIn(unit.name, lang),
    phone: contact?.phone ?? office.phone,
    email: contact?.email ?? office.email,
    address: contact?.address ? textIn(contact.address, lang) : office.address,
    hours: contact?.hours ? textIn(contact.hours, lang) : office.hours,
    appointmentHref: contact?.appointmentUrl ?? office.appointmentHref,
  };
}
