import { cases as contracts } from '@oficio/schemas/api';
import { evaluateSensor } from '@oficio/schemas/criteria';
import { parseProcedure } from '@oficio/schemas/definition';
import {
  addressText,
  fullName,
  maskIdentityNumber,
  partialDateRange,
  yearsBetween,
} from '@oficio/schemas/registry';
import { mount } from '../http/mount.js';
import { refuse } from '../http/refuse.js';
import { todayIn } from '../http/town-context.js';
import { dossierIndex } from '../registry/dossier-index.js';
import type { RouteGroup } from '../routes/route-deps.js';
import { registerSubject } from '../sensors/register-subject.js';

/** Completed years, when an incomplete birth date leaves no doubt. */
function ageOf(birthDate: string | undefined, today: string): number | null {
  if (birthDate === undefined) return null;
  const { earliest, latest } = partialDateRange(birthDate);
  const age = yearsBetween(latest, today);
  return age === yearsBetween(earliest, today) ? age : null;
}

/** People of the register, for the staff: every search is logged. */
export const peopleRoutes: RouteGroup = (app, deps, options) => {
  const { store } = deps;

  mount(app, contracts.searchPeople, options, async ({ query, town, actor }) => {
    const { entity } = town;
    const now = deps.clock.now();
    const today = todayIn(town, now);
    const found = await store.register.search(entity, query.search, query.limit);
    const people = await Promise.all(
      found.map(async (row) => {
        const [dossier, open] = await Promise.all([
          store.register.dossier(entity, row.personId),
          store.cases.list(entity, { personId: row.personId, state: 'open', limit: 1 }),
        ]);
        return {
          personId: row.personId,
          name: fullName(row),
          idMasked: row.nif === undefined ? '' : maskIdentityNumber(row.nif),
          age: ageOf(row.birthDate, today),
          address: dossier?.address && !row.protectedAddress ? addressText(dossier.address) : '',
          openCases: open.total,
        };
      }),
    );
    await store.accessLog.append(entity, {
      at: now,
      who: actor.accountId,
      verb: 'people.search',
      caseId: null,
      personId: null,
      outcome: 'allowed',
      detail: `${people.length} found`,
    });
    return { people };
  });

  mount(app, contracts.simulatePerson, options, async ({ body, town, actor }) => {
    const { entity } = town;
    const parsed = parseProcedure(body.procedure);
    if (!parsed.ok) return refuse('definition.invalid', { errors: [...parsed.problems] });
    const sensor = parsed.procedure.sensors.find(({ id }) => id === body.sensorId);
    if (!sensor || sensor.over === 'cases') return refuse('sensor.unknown');
    const dossier = await store.register.dossier(entity, body.personId);
    const subjectId = sensor.over === 'people' ? body.personId : dossier?.household?.householdId;
    const now = deps.clock.now();
    const today = todayIn(town, now);
    const subject =
      dossier && subjectId !== undefined
        ? registerSubject(dossierIndex(dossier), sensor.over, subjectId, today)
        : undefined;
    if (!subject) return refuse('person.unknown');
    await store.accessLog.append(entity, {
      at: now,
      who: actor.accountId,
      verb: 'person.simulate',
      caseId: null,
      personId: body.personId,
      outcome: 'allowed',
      detail: parsed.procedure.id,
    });
    const { fields, explanation } = evaluateSensor(parsed.procedure, sensor, subject, today);
    return { fields, explanation };
  });
};
