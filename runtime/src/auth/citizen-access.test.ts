import { beforeAll, describe, expect, it } from 'vitest';
import { DEMO, DEMO_SECRET, type DemoTown, demoTown } from '../http/fixtures/demo-town.js';
import type { CaseSummary, MessageRow, PersonDossier } from '../ports/index.js';
import { secondCheckByReference } from './attempts.js';
import {
  CITIZEN_IDLE_MS,
  followLink,
  readCitizenSession,
  type SecondCheck,
  secondCheck,
} from './citizen-access.js';
import { may } from './policy.js';
import { secretHash } from './same-secret.js';

interface Offer {
  file: CaseSummary;
  dossier: PersonDossier;
  letter: MessageRow;
}

let demo: DemoTown;
const offers: Offer[] = [];

beforeAll(async () => {
  demo = await demoTown('2026-11-09T08:00:00Z');
  const { store, sensorRunner } = demo.deps;
  const sensor = { entity: DEMO, procedureId: 'ibi-large-family-new', sensorId: 'S2' };
  await sensorRunner.run({ ...sensor, startedBy: 'test', scheduledFor: null });
  await demo.work.tick();
  const { rows } = await store.cases.list(DEMO, { state: 'open', limit: 100 });
  for (const file of rows) {
    const dossier = await store.register.dossier(DEMO, file.personId);
    const [letter] = (await store.messages.list(DEMO, { caseId: file.caseId, limit: 1 })).rows;
    if (dossier?.person.nif && dossier.person.birthDate && letter) offers.push({ file, dossier, letter });
  }
}, 60_000);

/** Each test takes another offer: attempts are counted by reference. */
const offer = (index: number): Offer => {
  const found = offers[index];
  if (!found) throw new Error(`The town has no offer ${index} to somebody with an identity number`);
  return found;
};

const check = ({ file, dossier }: Offer, change: Partial<SecondCheck> = {}) =>
  secondCheck(demo.deps, DEMO, DEMO_SECRET, {
    reference: file.reference,
    identityNumber: dossier.person.nif ?? '',
    birthDate: dossier.person.birthDate ?? '',
    clientAddress: '192.0.2.1',
    ...change,
  });

const tokenOf = ({ text }: MessageRow): string => decodeURIComponent(/\?t=([^)\s]+)/.exec(text)?.[1] ?? '');

describe('the second check', () => {
  it('opens one case, and nothing else, to who knows the number and the birth date', async () => {
    const typed = (offer(0).dossier.person.nif ?? '').toLowerCase().replace(/^(.{4})/, '$1 ');
    const result = await check(offer(0), { identityNumber: typed });
    if (!result.ok) throw new Error(result.code);
    const citizen = (await readCitizenSession(demo.deps, DEMO, result.secret))?.actor ?? null;
    expect(citizen).toMatchObject({
      caseId: offer(0).file.caseId,
      personId: offer(0).file.personId,
      level: 'secondCheck',
    });
    const about = { caseId: offer(0).file.caseId, secondCheckConfirms: true };
    expect(may(citizen, { verb: 'readOwnCase', ...about })).toEqual({ allowed: true });
    expect(may(citizen, { verb: 'answerOwnCase', ...about })).toEqual({ allowed: true });
    expect(may(citizen, { verb: 'readOwnCase', ...about, caseId: 'other' })).toEqual({
      allowed: false,
      because: 'case.unknown',
    });
    expect(may(citizen, { verb: 'call', access: 'signedIn' })).toEqual({
      allowed: false,
      because: 'session.required',
    });
    expect(await readCitizenSession(demo.deps, 'manises', result.secret)).toBeNull();
  });

  it('confirms nothing where the town has not agreed to it', async () => {
    const result = await check(offer(1));
    if (!result.ok) throw new Error(result.code);
    expect(
      may(result.actor, { verb: 'answerOwnCase', caseId: offer(1).file.caseId, secondCheckConfirms: false }),
    ).toEqual({
      allowed: false,
      because: 'access.denied',
    });
  });

  it('gives one answer for an unknown reference, another number and another date', async () => {
    const answers = [
      await check(offer(2), { reference: 'OF-2026-NONE-XX', clientAddress: 'a' }),
      await check(offer(2), { identityNumber: '99900001S', clientAddress: 'b' }),
      await check(offer(2), { identityNumber: '', clientAddress: 'c' }),
      await check(offer(2), { birthDate: '1900-01-01', clientAddress: 'd' }),
    ];
    expect(answers).toEqual(answers.map(() => ({ ok: false, code: 'access.notFound' })));
  });

  it('is closed after a few attempts on a reference, known or not, with one answer', async () => {
    for (const reference of [offer(3).file.reference, 'OF-2026-NONE-XX']) {
      for (let attempt = 0; attempt < secondCheckByReference.most; attempt += 1)
        await check(offer(3), {
          reference,
          birthDate: '1900-01-01',
          clientAddress: `${reference}${attempt}`,
        });
      expect(await check(offer(3), { reference, clientAddress: `${reference}!` })).toMatchObject({
        ok: false,
        code: 'access.tooMany',
      });
    }
  });

  it('opens nothing once the person has died', async () => {
    const nothing = { addresses: [], households: [], people: [], titles: [], properties: [], discounts: [] };
    const deaths = [{ personId: offer(4).file.personId, deceasedOn: '2026-11-08', synthetic: true }];
    await demo.deps.store.register.import(DEMO, { ...nothing, deaths }, demo.deps.clock.now());
    expect(await check(offer(4))).toEqual({ ok: false, code: 'access.notFound' });
  });

  it('gives a session that ends when it is not used', async () => {
    const result = await check(offer(5));
    if (!result.ok) throw new Error(result.code);
    const { clock, machineClock } = demo.deps;
    clock.moveTo(clock.now() + CITIZEN_IDLE_MS + 1);
    expect(
      await readCitizenSession(demo.deps, DEMO, result.secret),
      'the demonstration moved',
    ).not.toBeNull();
    machineClock.moveTo(machineClock.now() + CITIZEN_IDLE_MS + 1);
    expect(await readCitizenSession(demo.deps, DEMO, result.secret)).toBeNull();
  });
});

describe('a link of a message', () => {
  it('leads to the reference and says nothing more', async () => {
    expect(await followLink(demo.deps, DEMO, DEMO_SECRET, tokenOf(offer(6).letter))).toEqual({
      ok: true,
      reference: offer(6).file.reference,
      purpose: 'offer',
    });
  });

  it('forged, of another town, withdrawn or expired leads nowhere', async () => {
    const token = tokenOf(offer(7).letter);
    expect(await followLink(demo.deps, DEMO, 'another secret of thirty-two chars', token)).toEqual({
      ok: false,
      why: 'forged',
    });
    expect(await followLink(demo.deps, 'manises', DEMO_SECRET, token)).toEqual({ ok: false, why: 'forged' });
    expect(await followLink(demo.deps, DEMO, DEMO_SECRET, `x${token}`)).toEqual({ ok: false, why: 'forged' });
    const { citizenAccess } = demo.deps.store;
    expect((await citizenAccess.link(DEMO, secretHash(token), demo.deps.clock.now()))?.purpose).toBe('offer');
    demo.deps.clock.moveTo(demo.deps.clock.now() + 401 * 86_400_000);
    expect(await followLink(demo.deps, DEMO, DEMO_SECRET, token)).toEqual({ ok: false, why: 'expired' });
  });
});
