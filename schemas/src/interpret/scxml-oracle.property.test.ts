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
const numRuns = Number(host.process?.env.OFICIO_RANDOM_CASES ?? 200);
const seed = Number(host.process?.env.OFICIO_RANDOM_SEED ?? 2026);

const today = '2026-03-02';
const said = ({ effects }: Step): string[] =>
  effects.flatMap((effect) => (effect.kind === 'publishStatus' ? [effect.status.es] : []));

type Active = Exclude<Phase, { kind: 'history' | 'include' }>;

const partsOf = (phase: Active): Active[] =>
  ('phases' in phase ? (phase.phases as Phase[]) : []).filter((one): one is Active => one.kind !== 'history');

/** Follows what is said on entering and leaving, as a person would with a finger on the drawing. */
class Finger {
  private readonly around = new Map<string, Active | undefined>();
  private readonly active = new Set<string>();

  constructor(phases: readonly Phase[]) {
    this.place(phases as Active[], undefined);
  }

  private place(phases: readonly Active[], around: Active | undefined): void {
    for (const phase of phases) {
      this.around.set(phase.id, around);
      this.place(partsOf(phase), phase);
    }
  }

  follow(words: readonly string[]): void {
    for (const word of words) {
      const id = word.slice(1);
      const around = this.around.get(id);
      if (word.startsWith('+')) {
        if (this.active.has(id)) throw new Error(`${id} is entered twice`);
        if (around && !this.active.has(around.id)) throw new Error(`${id} is entered before ${around.id}`);
        this.active.add(id);
      } else if (word.startsWith('-')) {
        if (!this.active.delete(id)) throw new Error(`${id} is left and was not active`);
        for (const inner of this.active)
          if (this.around.get(inner)?.id === id) throw new Error(`${id} is left before ${inner}`);
      }
    }
    for (const phase of new Set(this.around.values()))
      if (phase && this.active.has(phase.id)) this.check(phase);
  }

  /** One part of a compound phase is active, and all those of a parallel one. */
  private check(phase: Active): void {
    const parts = partsOf(phase);
    const active = parts.filter(({ id }) => this.active.has(id)).length;
    if (active !== (phase.kind === 'parallel' ? parts.length : 1))
      throw new Error(`${phase.id} has ${active} active parts`);
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
          const finger = new Finger(chart.phases);
          let actual = initialStep(compiled, { entry: entry.id, fields, today });
          let expected = naive.begin(phase);
          for (const message of [...walk, undefined]) {
            if (!actual.ok) throw new Error(actual.refusal.code);
            const { step } = actual;
            finger.follow(said(step));
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
