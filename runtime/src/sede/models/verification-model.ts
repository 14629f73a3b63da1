import { textIn } from '@oficio/schemas/definition';
import type { Town } from '@oficio/schemas/registry';
import type { DocumentRow, JournalRow, Store } from '../../ports/index.js';
import type { Language } from '../languages.js';
import type { VerificationModel } from '../pages/verification.js';

/** The step that issued a document: its hash binds the document to everything that the file said then. */
export function issuingStep(
  journal: readonly JournalRow[],
  { document, issuedAt }: DocumentRow,
): JournalRow | undefined {
  return journal.find(
    ({ at, effects, erased }) =>
      at === issuedAt &&
      // What an erased step issued cannot be read; whoever holds the document can still prove it.
      (erased || effects.some((effect) => effect.kind === 'issueDocument' && effect.document === document)),
  );
}

/** Codes are printed in groups and typed as one can: blanks, hyphens and case do not count, the prefix may be left out. */
export function normaliseCode(typed: string): string {
  const letters = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return letters.startsWith('CSV') ? letters.slice(3) : letters;
}

/** The code as the store keeps it, `CSV-XXXX-XXXX-XXXX-XXXX`. */
function storedCode(normalised: string): string {
  return ['CSV', ...(normalised.match(/.{1,4}/g) ?? [])].join('-');
}

/** Looks up a code as typed. Says nothing of the person: who has the document already reads it. */
export async function verificationModel(
  store: Pick<Store, 'documents' | 'cases'>,
  town: Town,
  entity: string,
  typed: string,
  lang: Language,
): Promise<VerificationModel> {
  const code = normaliseCode(typed);
  if (code === '') return { code, errors: [] };
  const document = await store.documents.findByCode(entity, storedCode(code));
  const journal = document ? await store.cases.journal(entity, document.caseId) : [];
  const step = document && issuingStep(journal, document);
  if (!document || !step) return { code, errors: [], result: 'unknown' };
  return {
    code,
    errors: [],
    result: {
      name: textIn(document.name, lang),
      issuedBy: town.organs[0]?.name[lang] ?? town.name[lang],
      issuedAt: new Date(document.issuedAt).toISOString(),
      sha256: step.hash,
    },
  };
}
