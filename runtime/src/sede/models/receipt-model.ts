import { type Language, textIn } from '@oficio/schemas/definition';
import type { TownContext } from '../../http/town-context.js';
import type { ReceiptKind, ReceiptModel } from '../pages/receipt.js';
import type { Fact } from '../parts/facts.js';
import { inLanguage, sedePaths } from '../paths.js';
import { sedeTexts } from '../texts.js';
import type { CitizenDeed } from './answers-of-case.js';
import { type CitizenCase, contactOfCase, personOfCase } from './citizen-case.js';
import { factsOfFields } from './field-facts.js';
import { nextSteps } from './next-steps.js';
import { normaliseCode } from './verification-model.js';

const kinds: Partial<Record<CitizenDeed['action'], ReceiptKind>> = {
  confirm: 'confirmation',
  refuse: 'refusal',
  correct: 'correction',
};

/** What was presented: the answers of the form with its questions, or what the offer said. */
function contentOf(file: CitizenCase, { row, action }: CitizenDeed, lang: Language): Fact[] {
  const { procedure } = file.compiled;
  if (action === 'confirm') return factsOfFields(file, file.entry.offer?.grants ?? [], lang);
  const formId =
    row.event?.kind === 'citizen' ? row.event.form : action === 'request' ? file.entry.form : undefined;
  const questions = procedure.forms.find(({ id }) => id === formId)?.questions ?? [];
  return questions.flatMap((question) => {
    const answer =
      row.event?.kind === 'citizen'
        ? row.event.answers[question.id]
        : question.sets && row.opening?.fields[question.sets]?.value;
    if (answer === undefined || answer === null || answer === '' || answer === false) return [];
    const option = question.options?.find(({ value }) => value === answer);
    const yes = answer === true ? sedeTexts(lang)('form.ticked') : String(answer);
    return { label: textIn(question.label, lang), value: option ? textIn(option.label, lang) : yes };
  });
}

function proofOf({ document, row }: CitizenDeed, publicUrl: string, lang: Language): ReceiptModel['proof'] {
  if (!document) return undefined;
  const code = normaliseCode(document.code);
  const page = `${publicUrl}${inLanguage(lang, sedePaths.verification)}`;
  return {
    code,
    url: `${page}?code=${code}`,
    shortUrl: page.replace(/^https?:\/\//, ''),
    sha256: row.hash,
  };
}

/** The receipt of something that the person did: made from the file each time, so it is the same for ever. */
export function receiptModel(
  file: CitizenCase,
  deed: CitizenDeed,
  reading: { town: TownContext; lang: Language; publicUrl: string },
): ReceiptModel {
  const { town, lang, publicUrl } = reading;
  const { record, compiled, clocks } = file;
  const { action, row, entry } = deed;
  const t = sedeTexts(lang);
  const person = personOfCase(file);
  const contact = contactOfCase(file, town, lang);
  const limit = clocks.find(({ deadline, status }) => deadline === 'maximumTerm' && status === 'running');
  const means = row.actor.kind === 'officer' ? t('receipt.byCounter') : t('receipt.bySecondCheck');
  return {
    kind: kinds[action] ?? 'submission',
    firstName: person.firstName,
    subject: textIn(compiled.procedure.name, lang),
    registerNumber: entry?.number,
    registeredAt: new Date(row.at).toISOString(),
    fileNumber: record.number ?? undefined,
    reference: record.reference,
    presentedBy:
      person.name === ''
        ? { name: t('receipt.unnamed'), maskedId: '', means: t('receipt.unnamedMeans') }
        : { ...person, means },
    content: contentOf(file, deed, lang),
    addressee: contact.department,
    proof: proofOf(deed, publicUrl, lang),
    timelineHref: inLanguage(lang, sedePaths.file(record.reference)),
    next: record.endedAt === null ? nextSteps(file, lang) : [],
    limit:
      limit?.due === undefined
        ? undefined
        : {
            on: limit.due,
            explanation:
              limit.steps.map(({ text }) => textIn(text, lang)).join(' ') || t('receipt.legalLimit'),
          },
    contact,
  };
}
