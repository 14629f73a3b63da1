import type { Access } from '@oficio/schemas/api';
import type { Role } from '@oficio/schemas/definition';
import type { TaskRow } from '../ports/index.js';
import type { CitizenActor, StaffActor, SystemActor } from './actor.js';

/** What somebody may want to do, with what they want to do it to. */
export type Intention =
  /** Calls a route of the interface. */
  | { verb: 'call'; access: Access }
  | { verb: 'resolveTask'; task: Pick<TaskRow, 'unit' | 'role' | 'assignee'> }
  | { verb: 'assignTask'; task: Pick<TaskRow, 'unit' | 'role'>; to: { units: readonly string[] } | null }
  /** Sends a message to the cases. */
  | { verb: 'sendMessage'; message: string }
  /** Reads or moves a case through the citizen's door. */
  | { verb: 'readOwnCase' | 'answerOwnCase'; caseId: string; secondCheckConfirms: boolean };

export type Permission =
  | { allowed: true }
  | {
      allowed: false;
      because:
        | 'session.required'
        | 'access.denied'
        | 'task.notYours'
        | 'task.otherUnit'
        | 'message.notAllowed'
        | 'case.unknown';
    };

const yes: Permission = { allowed: true };
const no = (because: Extract<Permission, { allowed: false }>['because']): Permission => ({
  allowed: false,
  because,
});

/** A task without a unit is anybody's; a head of unit or a legal officer may stand in for an officer. */
const standsIn: Partial<Record<Role, readonly Role[]>> = { officer: ['headOfUnit', 'legalOfficer'] };

const hasRole = (actor: StaffActor, role: Role): boolean =>
  actor.roles.includes(role) || (standsIn[role] ?? []).some((other) => actor.roles.includes(other));

const inUnit = (units: readonly string[], unit: string | null): boolean =>
  unit === null || units.includes(unit);

/**
 * The whole policy: who may do what. Pure; it knows nothing of HTTP nor of the store. An account belongs to
 * one town and the store is asked with the town of the account, so another town's rows do not exist for it.
 */
export function may(actor: StaffActor | CitizenActor | SystemActor | null, intention: Intention): Permission {
  switch (intention.verb) {
    case 'call': {
      const { access } = intention;
      if (access === 'public') return yes;
      if (access === 'system') return actor?.kind === 'system' ? yes : no('session.required');
      if (actor === null || actor.kind !== 'staff') return no('session.required');
      if (access === 'signedIn') return yes;
      return access.some((role) => actor.roles.includes(role)) ? yes : no('access.denied');
    }
    case 'resolveTask': {
      if (actor?.kind !== 'staff') return no('session.required');
      const { task } = intention;
      return inUnit(actor.units, task.unit) && hasRole(actor, task.role) ? yes : no('task.notYours');
    }
    case 'assignTask': {
      if (actor?.kind !== 'staff') return no('session.required');
      const { task, to } = intention;
      if (!inUnit(actor.units, task.unit)) return no('task.otherUnit');
      return to === null || inUnit(to.units, task.unit) ? yes : no('task.otherUnit');
    }
    case 'sendMessage':
      if (actor?.kind !== 'system') return no('session.required');
      return actor.messages.includes(intention.message) ? yes : no('message.notAllowed');
    case 'readOwnCase':
    case 'answerOwnCase': {
      if (actor?.kind !== 'citizen') return no('session.required');
      if (actor.caseId !== intention.caseId) return no('case.unknown');
      if (actor.level !== 'secondCheck') return no('session.required');
      return intention.verb === 'readOwnCase' || intention.secondCheckConfirms ? yes : no('access.denied');
    }
  }
}
