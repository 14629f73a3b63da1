/** One move of a life, made by a process. */
import { expect } from 'vitest';
import type { Deps } from '../../deps.js';
import { erasePerson } from '../../erasure/erase-person.js';
import type { SimulatedClock } from '../../ports/index.js';
import { moveClock } from '../../workers/move-clock.js';
import type { Workers } from '../../workers/workers.js';
import type { CommandResult } from '../commands.js';
import { dispatchCaseEvent } from '../dispatch-case-event.js';
import { TOWN } from '../fixtures/test-engine.js';
import { changeRandomCalendar } from './change-random-calendar.js';
import type { EventMove, Move } from './random-life.js';
import { recordRandomFact } from './record-random-fact.js';

/** The person of every random case. */
export const PERSON = 'P1';
const HOUR_MS = 3_600_000;

/** A process that is alive. */
export interface Engine {
  deps: Deps & { clock: SimulatedClock };
  work: Workers;
  /** Another process over the same store. */
  rival(): Engine;
}

/** What the life remembers between its moves. */
export interface Memory {
  caseId: string;
  last: { move: EventMove; key: string } | undefined;
}

const send = (
  { deps }: Engine,
  caseId: string,
  { event, by }: EventMove,
  key: string,
): Promise<CommandResult> =>
  dispatchCaseEvent(deps, TOWN, {
    caseId,
    event,
    actor: by === undefined ? { kind: 'citizen', id: PERSON } : { kind: 'officer', id: by },
    idempotencyKey: key,
  });

/** One key is one act: whoever sent it twice is told the same, and it was done once. */
function expectOneAct(one: CommandResult, other: CommandResult): void {
  if (!one.ok || !other.ok) return;
  expect(other.receipt).toEqual(one.receipt);
  expect(one.replayed && other.replayed ? 'never done' : one.replayed || other.replayed).toBe(true);
}

async function sendTogether(
  engine: Engine,
  caseId: string,
  { moves, twice, rival }: Extract<Move, { kind: 'together' }>,
  key: string,
): Promise<void> {
  const other = rival ? engine.rival() : engine;
  const [first] = moves;
  const again = twice && first ? [send(other, caseId, first, `${key}-0`)] : [];
  const sent = moves.map((move, place) =>
    send(place === 0 ? engine : other, caseId, move, `${key}-${place}`),
  );
  const [one, ...rest] = await Promise.all([...sent, ...again]);
  const repeated = rest[moves.length - 1];
  if (one && repeated) expectOneAct(one, repeated);
}

/** The law lets nobody be erased while their case is open; afterwards this procedure keeps nothing. */
async function erase({ deps }: Engine, caseId: string): Promise<void> {
  const town = await deps.towns(TOWN);
  const loaded = await deps.store.cases.load(TOWN, caseId);
  if (!town || !loaded) throw new Error('no town or no case');
  const order = { personId: PERSON, at: deps.clock.now(), by: 'ana', reason: 'test' };
  const result = await erasePerson(deps, town, order);
  const { endedAt, erasedAt } = loaded.case;
  if (erasedAt !== undefined) expect(result).toMatchObject({ ok: false, code: 'person.unknown' });
  else if (endedAt === null) expect(result).toMatchObject({ ok: false, code: 'person.openCases' });
  else expect(result).toMatchObject({ ok: true, cases: 1 });
}

/**
 * All that a move asks for and the workers do of it. Repeating it, after a process that died in it, is harmless.
 * @param since when the move began (epoch milliseconds), also where an earlier process began it.
 */
export async function makeMove(
  engine: Engine,
  memory: Memory,
  move: Move,
  { key, since }: { key: string; since: number },
): Promise<void> {
  const { deps, work } = engine;
  const { caseId } = memory;
  switch (move.kind) {
    case 'wait':
      return moveClock(deps.clock, work, since + move.hours * HOUR_MS);
    case 'outage':
      deps.clock.moveTo(since + move.hours * HOUR_MS);
      await send(engine, caseId, move.first, key);
      break;
    case 'event':
      memory.last = { move, key };
      await send(engine, caseId, move, key);
      break;
    case 'again':
      if (memory.last) await send(engine, caseId, memory.last.move, memory.last.key);
      break;
    case 'together':
      await sendTogether(engine, caseId, move, key);
      break;
    case 'fact':
      await recordRandomFact(deps, TOWN, caseId, move);
      break;
    case 'calendar':
      await changeRandomCalendar(deps, TOWN, move, key);
      break;
    case 'erase':
      await erase(engine, caseId);
      break;
  }
  await work.tick();
}
