import { type Role, roles } from '@oficio/schemas/definition';
import { describe, expect, it } from 'vitest';
import type { CitizenActor, StaffActor } from './actor.js';
import { may } from './policy.js';

const staff = (role: Role, units: string[] = ['tax']): StaffActor => ({
  kind: 'staff',
  entity: 'alqueria',
  accountId: role,
  name: role,
  email: `${role}@alqueria.example`,
  roles: [role],
  units,
  csrfToken: 't',
  sessionHash: 'h',
});

const citizen = (level: CitizenActor['level']): CitizenActor => ({
  kind: 'citizen',
  entity: 'alqueria',
  caseId: 'own',
  personId: 'P1',
  csrfToken: 't',
  sessionHash: 'h',
  level,
});

const answer = (permission: ReturnType<typeof may>) => (permission.allowed ? 'yes' : permission.because);

describe('a task', () => {
  const resolve = (actor: StaffActor, role: Role, unit: string | null = 'tax') =>
    answer(may(actor, { verb: 'resolveTask', task: { unit, role, assignee: null } }));

  it('of an officer is resolved by officers, and by who stands in for them', () => {
    const allowed = roles.filter((role) => resolve(staff(role), 'officer') === 'yes');
    expect(allowed).toEqual(['officer', 'headOfUnit', 'legalOfficer']);
  });

  it('of a signatory is resolved by nobody else', () => {
    expect(roles.filter((role) => resolve(staff(role), 'signatory') === 'yes')).toEqual(['signatory']);
  });

  it('of another unit is not resolved; one of no unit is anybody’s', () => {
    expect(resolve(staff('officer', ['social']), 'officer')).toBe('task.notYours');
    expect(resolve(staff('officer', []), 'officer', null)).toBe('yes');
  });

  it('is handed over inside its unit only, by who belongs to it', () => {
    const assign = (actor: StaffActor, to: string[] | null) =>
      answer(
        may(actor, { verb: 'assignTask', task: { unit: 'tax', role: 'officer' }, to: to && { units: to } }),
      );
    expect(assign(staff('officer'), ['tax', 'oac'])).toBe('yes');
    expect(assign(staff('officer'), null)).toBe('yes');
    expect(assign(staff('officer'), ['social'])).toBe('task.otherUnit');
    expect(assign(staff('officer', ['social']), ['tax'])).toBe('task.otherUnit');
  });
});

describe('a person', () => {
  const own = { caseId: 'own', secondCheckConfirms: true };

  it('who only typed a reference sees and does nothing', () => {
    expect(answer(may(citizen('reference'), { verb: 'readOwnCase', ...own }))).toBe('session.required');
    expect(answer(may(citizen('reference'), { verb: 'answerOwnCase', ...own }))).toBe('session.required');
  });

  it('reads and answers one case after the second check, if the town admits it for answering', () => {
    const proved = citizen('secondCheck');
    expect(answer(may(proved, { verb: 'readOwnCase', ...own }))).toBe('yes');
    expect(answer(may(proved, { verb: 'answerOwnCase', ...own }))).toBe('yes');
    expect(answer(may(proved, { verb: 'answerOwnCase', ...own, secondCheckConfirms: false }))).toBe(
      'access.denied',
    );
    expect(answer(may(proved, { verb: 'readOwnCase', ...own, caseId: 'another' }))).toBe('case.unknown');
  });

  it('is nobody to the staff interface, and the staff nobody to the citizen’s door', () => {
    expect(answer(may(citizen('secondCheck'), { verb: 'call', access: 'signedIn' }))).toBe(
      'session.required',
    );
    expect(answer(may(staff('administrator'), { verb: 'readOwnCase', ...own }))).toBe('session.required');
    expect(answer(may(null, { verb: 'call', access: ['officer'] }))).toBe('session.required');
    expect(answer(may(null, { verb: 'call', access: 'public' }))).toBe('yes');
  });
});
