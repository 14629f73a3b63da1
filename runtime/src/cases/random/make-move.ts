/** One move of a life, made by a process. */
import type { CompiledProcedure } from '@oficio/schemas/compile';
import { type CaseEventInput, storedContext } from '@oficio/schemas/interpret';
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
import { heardEvent } from './heard-event.js';
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
  procedure: CompiledProcedure;
  last: { move: EventMove; key: string } | undefined;
  /** What each command said: it says the same when it is sent again. */
  said: Map<string, CaseEventInput>;
  /** On which letter each fact was written down: where that is repeated there may be more letters. */
  letters: Map<string, string>;
}

const NOTHING: CaseEventInput = { kind: 'citizen', action: 'confirm' };

async function eventOf(
  { deps }: Engine,
  { caseId, procedure, said }: Memory,
  { event }: EventMove,
  key: string,
) {
  if (typeof event !== 'number') return event;
  const known = said.get(key);
  if (known) return known;
  const loaded = await deps.store.cases.load(TOWN, caseId);
  if (!loaded) throw new Error('no case');
  const { snapshot, erasedAt } = loaded.case;
  const { today } = erasedAt === undefined ? storedContext(snapshot) : { today: '' };
  const heard = erasedAt === undefined ? heardEvent(procedure, snapshot, event, today) : undefined;
  said.set(key, heard ?? NOTHING);
  return heard ?? NOTHING;
}

async function send(engine: Engine, memory: Memory, move: EventMove, key: string): Promise<CommandResult> {
  const event = await eventOf(engine, memory, move, key);
  return dispatchCaseEvent(engine.deps, TOWN, {
    caseId: memory.caseId,
    event,
    actor: move.by === undefined ? { kind: 'citizen', id: PERSON } : { kind: 'officer', id: move.by },
    idempotencyKey: key,
  });
}

/** One key is one act: whoever sent it twice is told the same, and it was done once. */
function expectOneAct(one: CommandResult, other: CommandResult): void {
  if (!one.ok || !other.ok) return;
  expect(other.receipt).toEqual(one.receipt);
  expect(one.replayed && other.replayed ? 'never done' : one.replayed || other.replayed).toBe(true);
}

async function sendTogether(
  engine: Engine,
  memory: Memory,
  { moves, twice, rival }: Extract<Move, { kind: 'together' }>,
  key: string,
): Promise<void> {
  const other = rival ? engine.rival() : engine;
  const [first] = moves;
  // All of them look at the case before any of them comes.
  for (const [place, move] of moves.entries()) await eventOf(engine, memory, move, `${key}-${place}`);
  const again = twice && first ? [send(other, memory, first, `${key}-0`)] : [];
  const sent = moves.map((move, place) =>
    send(place === 0 ? engine : other, memory, move, `${key}-${place}`),
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
      await send(engine, memory, move.first, key);
      break;
    case 'event':
      memory.last = { move, key };
      await send(engine, memory, move, key);
      break;
    case 'again':
      if (memory.last) await send(engine, memory, memory.last.move, memory.last.key);
      break;
    case 'together':
      await sendTogether(engine, memory, move, key);
      break;
    case 'fact':
      await recordRandomFact(deps, TOWN, memory, move, key);
      break;
    case 'calendar':
      await changeRandomCalendar(deps, TOWN, caseId, move, key);
      break;
    case 'erase':
      await erase(engine, caseId);
      break;
  }
  await work.tick();
}
