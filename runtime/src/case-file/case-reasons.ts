import { type Explanation, evaluateSensor } from '@oficio/schemas/criteria';
import type { LocalizedText } from '@oficio/schemas/definition';
import { dossierIndex } from '../registry/dossier-index.js';
import { longDate } from '../sede/dates.js';
import { registerSubject } from '../sensors/register-subject.js';
import type { CaseFile } from './case-file.js';
import { inEachLanguage } from './localized.js';

export interface CaseReason {
  of: LocalizedText;
  explanation: Explanation;
}

const proposedOn = {
  es: 'Por qué se propone: comprobado el',
  'ca-valencia': 'Per què es proposa: comprovat el',
  en: 'Why it is proposed: checked on',
};

const proposed = {
  es: 'Por qué se propone, con los datos de hoy del registro',
  'ca-valencia': 'Per què es proposa, amb les dades de hui del registre',
  en: 'Why it is proposed, with what the register says today',
};

const checkedOn = (on: string): LocalizedText =>
  inEachLanguage((language) => `${proposedOn[language]} ${longDate(on, language)}`);

/**
 * The criteria of the sensor that opened the case, as it judged them that day. A case that did not keep them is
 * judged again over the register as it is now.
 */
function sensorReason(file: CaseFile, today: string): CaseReason[] {
  const { record, compiled, dossier, journal } = file;
  const [opening] = journal;
  const kept = opening?.opening?.reasons;
  if (opening && kept) return [{ of: checkedOn(opening.today), explanation: kept }];
  const opener = opening?.actor;
  const sensor = compiled.procedure.sensors.find(({ id }) => opener?.kind === 'sensor' && id === opener.id);
  if (!sensor || sensor.over === 'cases' || !dossier) return [];
  const subject = registerSubject(dossierIndex(dossier), sensor.over, record.subject.id, today);
  if (!subject) return [];
  return [
    { of: proposed, explanation: evaluateSensor(compiled.procedure, sensor, subject, today).explanation },
  ];
}

/**
 * Why the case is where it is: the sensor that proposed it, and each condition that was judged on the way with
 * the values it read then, the latest first.
 */
export function caseReasons(file: CaseFile, today: string): CaseReason[] {
  const { transitions } = file.compiled.index;
  const judged = file.journal
    .flatMap((row) => row.explanations)
    .reverse()
    .map(({ transition, explanation }): CaseReason => {
      const found = transitions.get(transition)?.transition;
      const of = found?.label ?? explanation.says;
      return { of: of ?? inEachLanguage(() => transition), explanation };
    });
  return [...sensorReason(file, today), ...judged];
}
