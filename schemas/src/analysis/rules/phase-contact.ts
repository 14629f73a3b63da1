import { type Contact, jsonPointer, trilingual } from '../../definition/index.js';
import { citizenPhases, enclosingChains, unitOf } from '../citizen-phases.js';
import type { Rule } from '../finding.js';
import type { AnalysisModel } from '../model.js';
import { nameOf } from '../names.js';

const reaches = (contact: Contact | undefined): boolean =>
  [contact?.phone, contact?.email, contact?.address, contact?.appointmentUrl].some(Boolean);

/** Contacts are the town's: where its units are not known, a unit that leaves its contact to it passes. */
function unitHasContact({ procedure, context }: AnalysisModel, id: string | undefined): boolean {
  const { townUnits } = context;
  return (
    procedure.units.some(
      (unit) => unit.id === id && (reaches(unit.contact) || (!unit.contact && !townUnits)),
    ) || (townUnits ?? []).some((unit) => unit.id === id && unit.hasContact)
  );
}

/** A page without a published contact is not publishable: a person must know where to ask. */
export const phaseContact: Rule = {
  code: 'phase.contact',
  severity: 'error',
  *check(model) {
    for (const placed of citizenPhases(model)) {
      const { phase, path } = placed;
      const chains = enclosingChains(model, placed);
      // Without a department there is nobody to ask yet: that is the finding to mend first.
      if (chains.some((chain) => unitOf(chain) === undefined)) continue;
      const answered = chains.every(
        (chain) =>
          chain.some((each) => 'contact' in each && reaches(each.contact as Contact)) ||
          unitHasContact(model, unitOf(chain)),
      );
      if (answered) continue;
      const name = nameOf(phase);
      yield {
        path: jsonPointer(path),
        nodeId: phase.id,
        text: trilingual(
          `En la fase «${name.es}» la persona no sabe dónde preguntar. Ponga teléfono, correo o dirección al departamento o a la fase.`,
          `En la fase «${name['ca-valencia']}» la persona no sap on preguntar. Pose telèfon, correu o adreça al departament o a la fase.`,
          `In the phase «${name.en}» the person does not know where to ask. Give the department or the phase a telephone, e-mail or address.`,
        ),
      };
    }
  },
};
