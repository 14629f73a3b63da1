import { type Evidence, type Explanation, evaluate, parametersById } from '@oficio/schemas/criteria';
import { type Language, type Procedure, type Sensor, textIn } from '@oficio/schemas/definition';
import { fieldValueWords } from '../../communications/field-value-words.js';
import { sourceWords } from '../../communications/source-words.js';
import { dossierIndex } from '../../registry/dossier-index.js';
import { registerSubject } from '../../sensors/register-subject.js';
import { sentenceCase } from '../dates.js';
import type { OfferReason } from '../pages/offer-reasons.js';
import { sedeTexts } from '../texts.js';
import type { CitizenCase } from './citizen-case.js';

/** Under a `not` the values of a part would say the contrary, and an element that does not match says nothing. */
function evidenceOf(explanation: Explanation): Evidence[] {
  if (explanation.op === 'not' || explanation.op === 'verdict') return explanation.evidence;
  return [
    ...explanation.evidence,
    ...explanation.parts.filter(({ verdict }) => verdict === explanation.verdict).flatMap(evidenceOf),
  ];
}

/** Conditions with words of their own, in the order in which they are written. */
function conditions(explanation: Explanation): Explanation[] {
  if (explanation.says) return [explanation];
  return explanation.op === 'and' || explanation.op === 'or' ? explanation.parts.flatMap(conditions) : [];
}

/** "Valor catastral: 80.000,00 €", for what has a name in the procedure; ids of other registers explain nothing. */
function valueInWords(procedure: Procedure, { of, value }: Evidence, lang: Language): string | undefined {
  if (value === null || /Id$/.test(of)) return undefined;
  const field = procedure.fields.find(({ id }) => id === of);
  if (field && field.type !== 'boolean')
    return `${textIn(field.name, lang)}: ${fieldValueWords(field, value, lang)}`;
  const parameter = procedure.parameters.find(({ id }) => id === of);
  if (!parameter || parameter.type === 'boolean' || parameter.type === 'table') return undefined;
  const asField = { ...parameter, setBy: { kind: 'step' as const }, personal: false };
  return `${textIn(parameter.name, lang)}: ${fieldValueWords({ ...asField, type: parameter.type }, value, lang)}`;
}

function reasonOf(
  procedure: Procedure,
  condition: Explanation,
  lang: Language,
  openedOn: string,
): OfferReason | undefined {
  const t = sedeTexts(lang);
  const { says, verdict } = condition;
  if (!says || verdict === 'notMet') return undefined;
  const evidence = evidenceOf(condition);
  const told = evidence.find(({ source }) => source !== undefined && source !== 'sensor') ?? evidence[0];
  const source = sentenceCase(sourceWords(procedure, told?.source ?? 'sensor', lang));
  const consultedOn = told?.on ?? openedOn;
  const sentence = textIn(says, lang).replace(/\.$/, '');
  if (verdict === 'missing') {
    const statement = t('offer.unknownReason', { condition: sentence });
    return { statement, rule: t('offer.unknownRule'), source, consultedOn, unknown: true };
  }
  const values = new Set(evidence.flatMap((each) => valueInWords(procedure, each, lang) ?? []));
  return { statement: `${sentence}.`, rule: [...values].join(' · '), source, consultedOn };
}

function criteriaWithValues(file: CitizenCase, sensor: Sensor, openedOn: string): Explanation {
  const { record, compiled, dossier } = file;
  const kept = file.journal[0]?.opening?.reasons;
  if (kept) return kept;
  const subject =
    dossier && sensor.over !== 'cases'
      ? registerSubject(dossierIndex(dossier), sensor.over, record.subject.id, openedOn)
      : undefined;
  return evaluate(sensor.criteria, {
    today: openedOn,
    // What the case was opened with, not what is known since.
    fields: file.journal[0]?.opening?.fields ?? {},
    parameters: parametersById(compiled.procedure.parameters),
    ...(subject && { relations: subject.relations, item: subject.facts }),
  });
}

/**
 * Why the offer reaches the person: each condition of the sensor that proposed it, with the values of that day.
 * Empty for a case that no sensor opened.
 */
export function reasonsOfOffer(file: CitizenCase, lang: Language): OfferReason[] {
  const [opening] = file.journal;
  const { procedure } = file.compiled;
  const sensor =
    opening?.actor.kind === 'sensor'
      ? procedure.sensors.find(({ id }) => id === opening.actor.id)
      : undefined;
  if (!opening || !sensor) return [];
  return conditions(criteriaWithValues(file, sensor, opening.today)).flatMap(
    (condition) => reasonOf(procedure, condition, lang, opening.today) ?? [],
  );
}
