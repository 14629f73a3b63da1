import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mailbox, mailbox, textPartOf } from '../channels/fixtures/mailbox.js';
import { DEMO, type DemoTown, demoTown } from '../http/fixtures/demo-town.js';
import type { MessageRow } from '../ports/index.js';

let box: Mailbox;
let demo: DemoTown;
let messages: MessageRow[];

beforeAll(async () => {
  box = await mailbox();
  demo = await demoTown('2026-11-09T08:00:00Z', {
    SMTP_URL: box.url,
    SMTP_FROM: 'no-reply@alqueria.example',
  });
  const run = {
    entity: DEMO,
    procedureId: 'ibi-large-family-new',
    sensorId: 'S2',
    startedBy: 'test',
    scheduledFor: null,
  };
  const result = await demo.deps.sensorRunner.run(run);
  if (!result.ok) throw new Error(result.code);
  await demo.work.tick();
  messages = (await demo.deps.store.messages.list(DEMO, { limit: 1000 })).rows;
}, 60_000);

afterAll(async () => {
  demo.hands.close();
  await box.close();
});

const by = (channel: MessageRow['channel']) => messages.filter((message) => message.channel === channel);

describe('the letters of a campaign', () => {
  it('leave by SMTP exactly as they are kept', () => {
    expect(box.received.length).toBe(by('email').length);
    expect(box.received.length).toBeGreaterThan(0);
    for (const { to, raw } of box.received) {
      const kept = by('email').find((message) => message.to === to[0]);
      expect(textPartOf(raw).replaceAll('\r\n', '\n').trim()).toBe(kept?.text.trim());
      expect(textPartOf(raw, 'text/html').replaceAll('\r\n', '\n').trim()).toBe(kept?.html.trim());
      expect(kept?.state).toBe('sent');
    }
  });

  it('carry no amount, identity number, street nor surname by e-mail, and say where the rest is', async () => {
    for (const { html, text, subject, personId, caseId } of by('email')) {
      const dossier = await demo.deps.store.register.dossier(DEMO, personId);
      const loaded = await demo.deps.store.cases.load(DEMO, caseId ?? '');
      for (const rendering of [html, text, subject]) {
        expect(rendering).not.toMatch(/\d €|€\s*\d|\d{4}\*\*|999\d{5}/);
        expect(rendering).not.toContain(dossier?.person.surname1 ?? '?');
        expect(rendering).not.toContain(dossier?.address?.street ?? '?');
      }
      expect(text).toContain(loaded?.case.reference);
      expect(text).toMatch(/\/(ca-valencia|es)\/of\//);
      expect(html).not.toMatch(/<script|<img|src=/);
    }
  });

  it('carry everything on the sede, where each has its copy', () => {
    for (const outward of [...by('email'), ...by('post')]) {
      const copy = by('sede').find(({ caseId }) => caseId === outward.caseId);
      expect(copy?.state).toBe('available');
      expect(copy?.html).toContain('<svg role="img"');
      expect((copy?.text.length ?? 0) >= outward.text.length - 200).toBe(true);
    }
  });

  it('go on paper with the name and the address of the envelope', async () => {
    for (const { html, to, personId, state } of by('post')) {
      const dossier = await demo.deps.store.register.dossier(DEMO, personId);
      expect(html).toContain(dossier?.person.surname1);
      expect(to).toContain(dossier?.address?.street);
      expect(state).toBe('queued');
    }
  });

  it('are in the language that the person asked for, in both (Valencian first) while nobody asked', async () => {
    for (const { html, personId } of messages) {
      const person = await demo.deps.store.register.person(DEMO, personId);
      const languages = [...html.matchAll(/<div lang="([\w-]+)">/g)].map(([, language]) => language);
      expect(languages).toEqual(person?.language === 'unstated' ? ['ca-valencia', 'es'] : [person?.language]);
    }
  });

  it('are not written again when the relay repeats an effect', async () => {
    const [message] = by('email');
    const loaded = await demo.deps.store.cases.load(DEMO, message?.caseId ?? '');
    const compiled = await demo.deps.procedures.latest(DEMO, 'ibi-large-family-new');
    if (!message || !loaded || !compiled) throw new Error('No letter to repeat');
    const context = {
      entity: DEMO,
      effectId: message.effectId,
      effect: {
        kind: 'communicate' as const,
        communication: message.communication,
        phase: loaded.case.activePhases[0] ?? '',
      },
      case: loaded.case,
      procedure: compiled.procedure,
      attempt: 1,
      now: demo.deps.clock.now(),
      today: '2026-11-09',
    };
    const before = box.received.length;
    expect(await demo.deps.handlers.courier.deliver(context)).toEqual({ status: 'done', events: [] });
    expect(box.received.length).toBe(before);
    expect((await demo.deps.store.messages.list(DEMO, { limit: 1 })).total).toBe(messages.length);

    const unknown = {
      ...context,
      effectId: 'other:1:0',
      effect: { ...context.effect, communication: 'no-such-letter' },
    };
    expect(await demo.deps.handlers.courier.deliver(unknown)).toEqual({
      status: 'permanent',
      reason: 'letter.unknown',
    });
  });

  it('are left to a person when the addressee has died', async () => {
    const [message] = by('post');
    const loaded = await demo.deps.store.cases.load(DEMO, message?.caseId ?? '');
    const compiled = await demo.deps.procedures.latest(DEMO, 'ibi-large-family-new');
    if (!message || !loaded || !compiled) throw new Error('No letter to repeat');
    const death = { personId: message.personId, deceasedOn: '2026-11-08', synthetic: true };
    const nothing = { addresses: [], households: [], people: [], titles: [], properties: [], discounts: [] };
    await demo.deps.store.register.import(DEMO, { ...nothing, deaths: [death] }, demo.deps.clock.now());
    const outcome = await demo.deps.handlers.courier.deliver({
      entity: DEMO,
      effectId: 'after-death:1:0',
      effect: {
        kind: 'communicate',
        communication: message.communication,
        phase: loaded.case.activePhases[0] ?? '',
      },
      case: loaded.case,
      procedure: compiled.procedure,
      attempt: 0,
      now: demo.deps.clock.now(),
      today: '2026-11-09',
    });
    expect(outcome).toEqual({ status: 'permanent', reason: 'letter.byHand' });
  });
});
