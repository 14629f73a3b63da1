import { z } from 'zod';
import { extensible } from './extension.js';
import { dottedIdentifier, identifier } from './identifier.js';
import { type LocalizedText, localizedText } from './localized-text.js';
import { type Outcome, outcomes } from './outcome.js';
import { type Step, step } from './step.js';
import { type PhaseTerm, phaseTerm } from './term.js';
import { type Transition, transition } from './transition.js';
import { type Contact, contact } from './unit.js';

export const legalStages = ['initiation', 'instruction', 'finalisation'] as const;
export type LegalStage = (typeof legalStages)[number];

/** What the law calls the phase (Ley 39/2015 arts. 68, 77, 79, 82, 83, 87): each has its own limits of time. */
export const legalSteps = [
  'mending',
  'evidence',
  'report',
  'hearing',
  'publicInformation',
  'complementaryActs',
] as const;
export type LegalStep = (typeof legalSteps)[number];

interface PhaseBase {
  id: string;
  name: LocalizedText;
  /** Legal stage, inherited from the enclosing phase when absent. */
  stage?: LegalStage | undefined;
  legalStep?: LegalStep | undefined;
  description?: LocalizedText | undefined;
  resultingDocument?: LocalizedText | undefined;
  term?: PhaseTerm | undefined;
  unit?: string | undefined;
  contact?: Contact | undefined;
  visibleToCitizen: boolean;
  onEntry: Step[];
  onExit: Step[];
  transitions: Transition[];
  [extension: `x-${string}`]: unknown;
}
export type SimplePhase = PhaseBase & { kind: 'simple' };
export type CompoundPhase = PhaseBase & { kind: 'compound'; initial?: string | undefined; phases: Phase[] };
export type ParallelPhase = PhaseBase & { kind: 'parallel'; phases: Phase[] };
export type HistoryPhase = {
  kind: 'history';
  id: string;
  name: LocalizedText;
  depth: 'shallow' | 'deep';
  /** Where to go when the phase was never visited. */
  target: string[];
  [extension: `x-${string}`]: unknown;
};
export type FinalPhase = PhaseBase & { kind: 'final'; outcome?: Outcome | undefined };
/** A shared sub-chart, expanded at compile time with prefixed ids. */
export type IncludePhase = {
  kind: 'include';
  id: string;
  name: LocalizedText;
  include: string;
  /** Where each way out of the sub-chart leads. */
  exits: Record<string, string>;
  stage?: LegalStage | undefined;
  unit?: string | undefined;
  [extension: `x-${string}`]: unknown;
};
export type Phase = SimplePhase | CompoundPhase | ParallelPhase | HistoryPhase | FinalPhase | IncludePhase;
/** A phase that a case can be in (not a history marker nor an include). */
export type ActivePhase = SimplePhase | CompoundPhase | ParallelPhase | FinalPhase;

const base = {
  id: dottedIdentifier,
  name: localizedText,
  stage: z.enum(legalStages).optional(),
  legalStep: z.enum(legalSteps).optional(),
  description: localizedText.optional(),
  resultingDocument: localizedText.optional(),
  term: phaseTerm.optional(),
  unit: identifier.optional(),
  contact: contact.optional(),
  visibleToCitizen: z.boolean().default(true),
  onEntry: z.array(step).default([]),
  onExit: z.array(step).default([]),
  transitions: z.array(transition).default([]),
};

/** A phase of the chart: a node of the tree. */
export const phase: z.ZodType<Phase> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    extensible({ kind: z.literal('simple'), ...base }),
    extensible({
      kind: z.literal('compound'),
      ...base,
      initial: dottedIdentifier.optional(),
      phases: z.array(phase).min(1),
    }),
    extensible({ kind: z.literal('parallel'), ...base, phases: z.array(phase).min(1) }),
    extensible({
      kind: z.literal('history'),
      id: dottedIdentifier,
      name: localizedText,
      depth: z.enum(['shallow', 'deep']),
      target: z.array(dottedIdentifier).default([]),
    }),
    extensible({ kind: z.literal('final'), ...base, outcome: z.enum(outcomes).optional() }),
    extensible({
      kind: z.literal('include'),
      id: identifier,
      name: localizedText,
      include: identifier,
      exits: z.record(identifier, dottedIdentifier).default({}),
      stage: z.enum(legalStages).optional(),
      unit: identifier.optional(),
    }),
  ]),
) as z.ZodType<Phase>;

/** The chart: phases of the first level, and transitions that hang from every phase (withdrawal, death). */
export const chart = extensible({
  phases: z.array(phase).min(1),
  transitions: z.array(transition).default([]),
});
export type Chart = z.infer<typeof chart>;

/** A shared piece of chart that phases of kind `include` expand; a target `exit.name` leaves by that exit. */
export const subchart = extensible({
  id: identifier,
  name: localizedText,
  initial: identifier,
  exits: z.array(identifier).default([]),
  phases: z.array(phase).min(1),
});
export type Subchart = z.infer<typeof subchart>;
