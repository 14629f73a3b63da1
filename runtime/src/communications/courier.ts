import type { CompiledProcedure } from '@oficio/schemas/compile';
import { storedContext } from '@oficio/schemas/interpret';
import { writeLink } from '../auth/citizen-link.js';
import { secretHash } from '../auth/same-secret.js';
import { caseTimeline } from '../case-file/case-timeline.js';
import type { ProcedureLibrary } from '../cases/load-compiled.js';
import type { TownContext } from '../http/town-context.js';
import { todayIn } from '../http/town-context.js';
import { electronicMeansOf } from '../notifications/electronic-means.js';
import { openNotification } from '../notifications/open-notification.js';
import {
  type Courier,
  type EffectContext,
  type EffectOutcome,
  effectKeyOf,
  type Store,
  type Surveyor,
} from '../ports/index.js';
import { type DeliveryDeps, deliverLetter, type LetterOrder } from './deliver-letter.js';

export interface CourierDeps extends Omit<DeliveryDeps, 'store'> {
  store: Store;
  procedures: ProcedureLibrary;
  loadTown: (entity: string) => Promise<TownContext | undefined>;
  publicUrl: string;
  /** Signs the links of the messages. */
  linkSecret: string;
}

type Context = Omit<EffectContext<'communicate'>, 'effect'>;

/** Which letter, and the phase that writes it; a survey is written by no phase. */
interface Wanted {
  communication: string;
  phase: string | undefined;
}

/** A link stays good while the case can still be of interest: an offer is over in weeks, a file in months. */
const LINK_LIFE_MS = 400 * 24 * 3_600_000;

/** The same order always gives the same link, so that a repetition prints what the first attempt printed. */
async function linkFor(deps: CourierDeps, context: Context, purpose: 'offer' | 'case'): Promise<string> {
  const { entity, effectId, case: record } = context;
  const expiresAt = Math.floor((record.openedAt + LINK_LIFE_MS) / 1000);
  const token = writeLink(deps.linkSecret, entity, { purpose, caseId: record.caseId, effectId, expiresAt });
  const tokenHash = secretHash(token);
  if (!(await deps.store.citizenAccess.link(entity, tokenHash, context.now))) {
    await deps.store.citizenAccess.addLink(entity, {
      tokenHash,
      caseId: record.caseId,
      personId: record.personId,
      messageId: null,
      purpose,
      expiresAt: expiresAt * 1000,
      usedAt: null,
    });
  }
  return token;
}

/** Last day of the clock that runs in the phase that writes, or of the nearest one of the case. */
function answerBy(
  clocks: Awaited<ReturnType<Store['cases']['clocks']>>,
  phase: string | undefined,
): string | undefined {
  const running = clocks.filter(({ status, due }) => status === 'running' && due !== undefined);
  const own = running.filter((clock) => clock.phase === phase && clock.scope === 'phase');
  return (own.length > 0 ? own : running)
    .flatMap(({ due }) => due ?? [])
    .sort()
    .at(0);
}

async function orderFor(
  deps: CourierDeps,
  town: TownContext,
  compiled: CompiledProcedure,
  context: Context,
  wanted: Wanted,
): Promise<LetterOrder | { missing: string }> {
  const { entity, effectId, case: record, now, today } = context;
  const { procedure } = compiled;
  const communication = procedure.communications.find(({ id }) => id === wanted.communication);
  if (!communication) return { missing: 'letter.unknown' };
  const dossier = await deps.store.register.dossier(entity, record.personId);
  if (!dossier) return { missing: 'letter.personUnknown' };
  const clocks = await deps.store.cases.clocks(entity, record.caseId);
  const journal = await deps.store.cases.journal(entity, record.caseId);
  const entries = await deps.store.cases.registerEntries(entity, record.caseId);
  const documents = await deps.store.documents.listByCase(entity, record.caseId);
  const { seq } = effectKeyOf(effectId);
  const opened = journal.find(({ effects }) => effects.some(({ kind }) => kind === 'openFile'));
  const exit = entries.filter(({ book }) => book === 'exit').at(-1);
  const purpose = record.number === null ? 'offer' : 'case';
  return {
    effectId,
    caseId: record.caseId,
    templateVersion: record.procedureVersion,
    communication,
    dossier,
    means: await electronicMeansOf(deps.store, entity, dossier.person),
    timeline: caseTimeline(town, compiled, { record, clocks, journal }),
    now,
    today,
    attempt: context.attempt,
    facts: {
      procedure,
      town: town.town,
      person: dossier.person,
      addresses: {
        publicUrl: deps.publicUrl,
        reference: record.reference,
        token: town.town.settings.linksInMessages ? await linkFor(deps, context, purpose) : undefined,
      },
      fields: storedContext(record.snapshot).fields,
      unit: wanted.phase === undefined ? undefined : compiled.index.phases.get(wanted.phase)?.unit,
      case: {
        entry: record.entry,
        number: record.number,
        startedOn: opened?.today ?? todayIn(town, record.openedAt),
        dueOn: clocks.find(({ deadline, due }) => deadline === 'maximumTerm' && due !== undefined)?.due,
        answerBy: answerBy(clocks, wanted.phase),
        step: journal.find((row) => row.seq === seq),
        actNumber: exit?.number ?? documents.at(-1)?.code,
      },
    },
  };
}

/** A notification is followed from here on: what comes of it is told to the case by its own news. */
async function follow(
  deps: CourierDeps,
  town: TownContext,
  order: LetterOrder & { caseId: string },
  channel: string,
): Promise<void> {
  const { effectId, caseId, communication, dossier, means, today, now } = order;
  await openNotification(deps.store, town, {
    effectId,
    caseId,
    communication: communication.id,
    personId: dossier.person.personId,
    means,
    channel: channel === 'post' ? 'paper' : 'electronic',
    availableOn: today,
    now,
  });
}

async function write(deps: CourierDeps, context: Context, wanted: Wanted): Promise<EffectOutcome> {
  const town = await deps.loadTown(context.entity);
  const { procedureId, procedureVersion } = context.case;
  const compiled = await deps.procedures.load(context.entity, procedureId, procedureVersion);
  if (!town || !compiled) return { status: 'permanent', reason: 'letter.procedureUnknown' };
  const order = await orderFor(deps, town, compiled, context, wanted);
  if ('missing' in order) return { status: 'permanent', reason: order.missing };
  const delivery = await deliverLetter(deps, town, order);
  if (delivery.status !== 'delivered') return delivery;
  if (order.communication.legalKind === 'notification') {
    const { caseId } = context.case;
    await follow(deps, town, { ...order, caseId }, delivery.channel);
  }
  return { status: 'done', events: [] };
}

/** The hand that writes letters: see `deliverLetter` for what is sent to whom and what is never sent. */
export function createCourier(deps: CourierDeps): Courier {
  return { deliver: (context) => write(deps, context, context.effect) };
}

/** By convention the letter that invites to a survey has this id. */
const INVITATION = 'survey';

/**
 * Invites to a survey with the procedure's own letter. Who cannot be reached by e-mail, or must be written to
 * by hand, is simply not asked: an opinion is no reason for an officer's task.
 */
export function createSurveyor(deps: CourierDeps): Surveyor {
  return {
    async send(context) {
      const outcome = await write(deps, context, { communication: INVITATION, phase: undefined });
      const notAsked =
        outcome.status === 'permanent' && ['letter.byHand', 'letter.noChannel'].includes(outcome.reason);
      return notAsked ? { status: 'done', events: [] } : outcome;
    },
  };
}
