/** Every step of a case is the one that the algorithm of SCXML gives, and leaves and enters phases as a tree does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileProcedure } from '../compile/compile-procedure.js';
import { chart as chartSchema, type Phase, type Procedure } from '../definition/index.js';
import { NaiveInterpreter } from '../fixtures/random/naive-scxml.js';
import { messages, randomChart, TURNS } from '../fixtures/random/random-chart.js';
import { smallProcedure } from '../fixtures/small-procedure.js';
import { initialStep, nextStep } from './interpret-case.js';
import type { Step } from './step.js';

/** OFICIO_RANDOM_CASES=20000 OFICIO_RANDOM_SEED=7 runs the long comparison; the default keeps the suite quick. */
const host = globalThis as { process?: { env: Record<string, string | undefined> } };
const numRuns = Number(host.process?.env.OFICIO_RANDOM_CASES ?? 300);
const seed = Number(host.process?.env.OFICIO_RANDOM_SEED ?? 2026);

const today = '2026-03-02';
const said = ({ effects }: Step): string[] =>
  effects.flatMap((effect) => (effect.kind === 'publishStatus' ? [effect.status.es] : []));

/** The phases and the one around each; histories are in none. */
function* placed(phases: readonly Phase[], around?: string): Generator<[string, string | undefined]> {
  for (const phase of phases) {
    if (phase.kind !== 'history') yield [phase.id, around];
    if ('phases' in phase) yield* placed(phase.phases, phase.id);
  }
}

/** Follows what is said on entering and leaving: no phase twice, none outside the one around it or before its parts. */
class Tree {
  private readonly around: ReadonlyMap<string, string | undefined>;
  private readonly active = new Set<string>();

  constructor(phases: readonly Phase[]) {
    this.around = new Map(placed(phases));
  }

  follow(words: readonly string[]): void {
    for (const word of words) {
      const id = word.slice(1);
      const around = this.around.get(id);
      if (word.startsWith('+')) {
        if (this.active.has(id)) throw new Error(`${id} is entered twice`);
        if (around !== undefined && !this.active.has(around))
          throw new Error(`${id} is entered before ${around}`);
        this.active.add(id);
      } else if (word.startsWith('-')) {
        if (!this.active.delete(id)) throw new Error(`${id} is left and was not active`);
        for (const inner of this.active)
          if (this.around.get(inner) === id) throw new Error(`${id} is left before ${inner}`);
      }
    }
  }
}

describe('a random chart', () => {
  it(
    `is taken as the algorithm of SCXML takes it (seed ${seed})`,
    () => {
      const walks = fc.array(fc.constantFrom(...messages), { maxLength: 8 });
      fc.assert(
        fc.property(randomChart, walks, ({ chart: drawn, entry: phase }, walk) => {
          const chart = chartSchema.parse(drawn);
          const [entry] = smallProcedure.entries;
          if (entry === undefined) throw new Error('no entry');
          const procedure: Procedure = { ...smallProcedure, chart, entries: [{ ...entry, phase }] };
          const compiled = compileProcedure(procedure, { version: 1, hash: 'h' });
          const naive = new NaiveInterpreter(chart);

          const fields = { [TURNS]: { value: 0, source: 'test', on: today } };
          const tree = new Tree(chart.phases);
          let actual = initialStep(compiled, { entry: entry.id, fields, today });
          let expected = naive.begin(phase);
          for (const message of [...walk, undefined]) {
            if (!actual.ok) throw new Error(actual.refusal.code);
            const { step } = actual;
            tree.follow(said(step));
            const { to, exited, entered, transitions, said: words, ended } = expected;
            expect({
              to: step.to,
              exited: step.exited,
              entered: step.entered,
              transitions: step.transitions,
              said: said(step),
              ended: step.ended !== undefined,
            }).toEqual({ to, exited, entered, transitions, said: words, ended });
            if (message === undefined || ended) return;
            const stored = JSON.parse(JSON.stringify(step.snapshot));
            actual = nextStep(compiled, stored, {
              event: { kind: 'message', message, values: { [TURNS]: 0 } },
              at: `${today}T09:00:00Z`,
              today,
              actor: { kind: 'system' },
            });
            expected = naive.take(JSON.parse(JSON.stringify(expected.case)), message);
          }
        }),
        { numRuns, seed },
      );
    },
    120_000 + numRuns * 50,
  );
});
