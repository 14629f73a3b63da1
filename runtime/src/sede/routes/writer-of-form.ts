// Who sends a request: a person of the register who proves it, somebody from elsewhere, or nobody in particular.
import type { Entry } from '@oficio/schemas/definition';
import type { Datum } from '@oficio/schemas/interpret';
import { checkIdentityNumber, fullName, normaliseIdentityNumber } from '@oficio/schemas/registry';
import { countAttempt, secondCheckByAddress, secondCheckByReference } from '../../auth/attempts.js';
import { provenIds } from '../../auth/citizen-access.js';
import { secretHash } from '../../auth/same-secret.js';
import type { FieldError, FormField } from '../forms/field.js';
import { postedDate } from './posted-date.js';
import type { PostedForm } from './read-form.js';
import type { SedeCall } from './sede-call.js';
import { SedeProblem } from './sede-problem.js';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** A door without formality takes what anybody sends; the others need to know who asks (Ley 39/2015, article 66.1). */
export const asksWho = ({ confirmation }: Entry): boolean => confirmation !== 'none';

/** The questions about who writes, after those of the form. */
export function whoFields({ t }: SedeCall): FormField[] {
  return [
    { kind: 'text', name: 'who-name', label: t('start.name'), autocomplete: 'name', size: 'large' },
    {
      kind: 'text',
      name: 'who-nif',
      label: t('identification.nif'),
      hint: t('identification.nifHint'),
      size: 'small',
    },
    {
      kind: 'date',
      name: 'who-birth',
      label: t('identification.birth'),
      hint: t('identification.birthHint'),
      autocomplete: 'bday',
    },
    {
      kind: 'text',
      name: 'who-email',
      label: t('start.email'),
      hint: t('start.emailHint'),
      autocomplete: 'email',
    },
  ];
}

/** What is wrong with the answers about who writes. */
export function whoErrors({ t }: SedeCall, form: PostedForm): FieldError[] {
  const nif = form.text('who-nif');
  const errors: FieldError[] = [];
  if (form.text('who-name') === '') errors.push({ field: 'who-name', message: t('start.nameMissing') });
  if (nif === '') errors.push({ field: 'who-nif', message: t('identification.nifMissing') });
  else if (!checkIdentityNumber(nif).ok) errors.push({ field: 'who-nif', message: t('start.nifWrong') });
  if (postedDate(form, 'who-birth') === undefined)
    errors.push({ field: 'who-birth', message: t('identification.birthWrong') });
  if (!EMAIL.test(form.text('who-email')))
    errors.push({ field: 'who-email', message: t('start.emailMissing') });
  return errors;
}

const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** The fields that keep who writes, where the entry has them. */
export function writerFieldsOf({ writer }: Entry, form: PostedForm, on: string): Record<string, Datum> {
  const told: [string | undefined, string][] = [
    [writer?.name, form.text('who-name')],
    [writer?.identityNumber, normaliseIdentityNumber(form.text('who-nif'))],
    [writer?.email, form.text('who-email')],
  ];
  return Object.fromEntries(
    told.flatMap(([field, value]) =>
      field === undefined || value === '' ? [] : [[field, { value, source: 'person', on }] as const],
    ),
  );
}

/**
 * The id of who writes. It is the person of the register only when name, number and date are all theirs: with one
 * wrong, the same answer for everybody, an id that the register does not know. Attempts are counted.
 */
export async function writerOf(call: SedeCall, form: PostedForm): Promise<string> {
  const { deps, entity, http } = call;
  const identityNumber = form.text('who-nif');
  const birthDate = postedDate(form, 'who-birth') ?? '';
  const counted = await countAttempt(deps.store.rateLimits, entity, deps.machineClock.now(), [
    { limit: secondCheckByAddress, key: secretHash(http.get('clientAddress')) },
    { limit: secondCheckByReference, key: secretHash(normaliseIdentityNumber(identityNumber)) },
  ]);
  if (!counted.ok) throw new SedeProblem('tooMany', Math.ceil(counted.retryAfterSeconds / 60));
  const { person, writer } = await provenIds(deps, entity, deps.linkSecret, { identityNumber, birthDate });
  const known = person === undefined ? undefined : await deps.store.register.person(entity, person);
  return known && plain(fullName(known)) === plain(form.text('who-name')) ? known.personId : writer;
}
