import { describe, expect, it } from 'vitest';
import { indexRegister } from './facts/register-index.js';
import exampleTown from './generator/example-town.json' with { type: 'json' };
import { generateTown } from './generator/generate-town.js';
import {
  dayDown,
  type SimulatedQuestion,
  type SimulatedService,
  simulatedAnswer,
  simulatedServices,
} from './simulated-answers.js';
import { town } from './town.js';

const { rows, builtIn } = generateTown({
  town: town.parse(exampleTown),
  seed: 'demo',
  referenceDate: '2026-01-15',
});
const index = indexRegister(rows);
const seed = 'connector';
const ask = (service: SimulatedService, personId: string, over: Partial<SimulatedQuestion> = {}) =>
  simulatedAnswer({ index, service, personId, day: '2026-10-01', attempt: 1, seed, ...over });

/** The first answer that is neither a failure of the service nor of the day. */
const settled = (service: SimulatedService, personId: string, day = '2026-10-01') => {
  for (let attempt = 1; attempt < 10; attempt++) {
    const found = ask(service, personId, { day, attempt });
    if (found.status === 'verified' || found.status === 'notVerified') return found;
  }
  return undefined;
};

describe('the simulated connector', () => {
  it('gives the same question the same answer, and a repetition another chance', () => {
    for (const { personId } of rows.people.slice(0, 50))
      expect(ask('SVDCDATWS02v3', personId)).toEqual(ask('SVDCDATWS02v3', personId));
    const failed = rows.people.filter(({ personId }) => ask('SVDCDATWS02v3', personId).status === 'timeout');
    expect(failed.length).toBeGreaterThan(0);
    expect(
      failed.filter(({ personId }) => ask('SVDCDATWS02v3', personId, { attempt: 2 }).status !== 'timeout')
        .length,
    ).toBeGreaterThan(0);
  });

  it.each(['SVDCDATWS02v3', 'SVDRRCCDEFUNCIONWS01', 'SVDDGPCIWS02v3'] as const)(
    'fails at its rates: %s',
    (service) => {
      const days = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'];
      const answers = days.flatMap((day) =>
        rows.people.map(({ personId }) => ask(service, personId, { day })),
      );
      const share = (test: (status: string) => boolean) =>
        answers.filter(({ status }) => test(status)).length / answers.length;
      expect(share((status) => status === 'timeout')).toBeCloseTo(0.02, 1.9);
      expect(share((status) => status === 'unavailable')).toBeCloseTo(0.01, 1.9);
    },
  );

  it('has the title service down for everybody one day a month, and the own register never', () => {
    const down = dayDown(seed, 'SVDSCTFNWS01v3', '2026-10');
    const day = `2026-10-${String(down).padStart(2, '0')}`;
    for (const { personId } of rows.people) {
      expect(ask('SVDSCTFNWS01v3', personId, { day })).toEqual({
        status: 'unavailable',
        reason: 'serviceDown',
      });
      expect(ask('ownRegister', personId, { day }).status).toBe('verified');
    }
  });

  it('says whether a title is in force on the day of the question', () => {
    const { personId } = builtIn.titleEndsInNovember;
    expect(settled('SVDSCTFNWS01v3', personId)?.values).toMatchObject({
      'title.inForce': true,
      'title.expiresOn': '2026-11-30',
      'title.childCount': 3,
      'title.category': 'general',
    });
    expect(settled('SVDSCTFNWS01v3', personId, '2026-12-09')?.values).toMatchObject({
      'title.inForce': false,
    });
    expect(settled('SVDSCTFNWS01v3', builtIn.threeChildrenWithoutTitle.personId)).toEqual({
      status: 'notVerified',
      values: { 'title.inForce': false },
    });
  });

  it('finds home, owner and discount of the built-in family', () => {
    const { personId } = builtIn.titleEndsInNovember;
    expect(settled('SVDCDATWS02v3', personId)?.values).toMatchObject({
      'property.use': 'dwelling',
      'property.heldByTitleHolder': true,
      'property.dwellings': 1,
    });
    expect(settled('ownRegister', personId)?.values).toMatchObject({
      'property.isHome': true,
      'discount.year': 2026,
      'discount.granted': true,
    });
  });

  it('knows deaths and documents', () => {
    const [death] = rows.deaths;
    expect(settled('SVDRRCCDEFUNCIONWS01', death?.personId ?? '')?.values).toEqual({
      'death.deceasedOn': death?.deceasedOn,
    });
    const undocumented = rows.people.find(({ nif }) => nif === undefined)?.personId ?? '';
    expect(settled('SVDDGPCIWS02v3', undocumented)?.status).toBe('notVerified');
    expect(settled('SVDDGPCIWS02v3', builtIn.widowAloneRecently.personId)?.values).toMatchObject({
      'identity.valid': true,
    });
  });

  it('cannot say anything of somebody it does not know', () => {
    for (const service of simulatedServices) expect(settled(service, 'nobody')).toBeUndefined();
    expect(ask('ownRegister', 'nobody')).toEqual({ status: 'unavailable', reason: 'unknownPerson' });
  });
});
