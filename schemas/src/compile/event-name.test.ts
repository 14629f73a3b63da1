import { describe, expect, it } from 'vitest';
import { procedure } from '../definition/procedure.js';
import type { ProcedureEvent } from '../definition/trigger.js';
import { smallProcedureInput } from '../fixtures/small-procedure.js';
import { type CaseEventInput, caseEvent } from '../interpret/case-event.js';
import { initialStep, nextStep } from '../interpret/interpret-case.js';
import { compileProcedure } from './compile-procedure.js';

const words = { es: 'A', 'ca-valencia': 'A', en: 'A' };

/** A case that waits for the end of another, and where it goes. */
function after(listens: ProcedureEvent[], happened: CaseEventInput): string[] {
  const compiled = compileProcedure(
    procedure.parse({
      ...smallProcedureInput,
      entries: [{ ...smallProcedureInput.entries[1], phase: 'waiting' }],
      chart: {
        phases: [
          {
            kind: 'simple',
            id: 'waiting',
            name: words,
            transitions: listens.map((event) => ({
              id: `t-${event}`,
              trigger: { kind: 'procedure', procedure: 'visit', event },
              target: [event],
            })),
          },
          ...listens.map((id) => ({ kind: 'simple' as const, id, name: words })),
        ],
      },
    }),
    { version: 1, hash: 'h' },
  );
  const opened = initialStep(compiled, { entry: 'direct', fields: {}, today: '2026-03-02' });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const moved = nextStep(compiled, opened.step.snapshot, {
    event: caseEvent.parse(happened),
    at: '2026-03-03T09:00:00Z',
    today: '2026-03-03',
    actor: { kind: 'procedure' },
  });
  if (!moved.ok) throw new Error(moved.refusal.code);
  return moved.step.to;
}

const ended = (event: 'granted' | 'refused' | 'allEnded', of = 'visit'): CaseEventInput => ({
  kind: 'procedure',
  procedure: of,
  event,
});

describe('the end of another procedure', () => {
  it('is heard by its outcome', () => {
    expect(after(['granted', 'refused'], ended('refused'))).toEqual(['refused']);
  });

  it('is heard whatever the outcome, when the chart does not ask which', () => {
    expect(after(['ended'], ended('refused'))).toEqual(['ended']);
    expect(after(['granted', 'ended'], ended('granted'))).toEqual(['granted']);
    expect(after(['granted', 'ended'], ended('refused'))).toEqual(['ended']);
  });

  it('is not the end of all, nor of another one', () => {
    expect(after(['ended', 'allEnded'], ended('allEnded'))).toEqual(['allEnded']);
    expect(after(['ended'], ended('allEnded'))).toEqual(['waiting']);
    expect(after(['ended'], ended('granted', 'visits'))).toEqual(['waiting']);
  });
});
