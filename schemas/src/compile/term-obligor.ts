/** Whose term a deadline is: only the terms that the person must meet join the calendar of their home (art. 30.6). */
import type { LegalStep, Phase } from '../definition/phase.js';
import type { Step } from '../definition/step.js';
import type { CitizenAction, Trigger } from '../definition/trigger.js';
import type { TermObligor } from '../interpret/effect.js';
import type { ChartIndex, PhaseNode } from './phase-index.js';

type StartDeadline = Extract<Step, { kind: 'startDeadline' }>;

/** Who acts in each step of the law: reports and complementary acts are of offices (arts. 80, 87). */
const STEP_OF: Readonly<Record<LegalStep, TermObligor | 'town'>> = {
  mending: 'person',
  evidence: 'person',
  hearing: 'person',
  report: 'town',
  complementaryActs: 'town',
  // Anybody may speak (art. 83), the person of the case among them.
  publicInformation: 'unclear',
};

/** What a person may do at any moment says nothing of what they are expected to do in a term. */
const ALWAYS_OPEN: readonly CitizenAction[] = ['withdraw', 'renounce', 'askMoreTime', 'object', 'claim'];

/** Who can bring something about while a phase lasts. */
function actorOf(trigger: Trigger): 'person' | 'others' | undefined {
  if (trigger.kind === 'citizen') return ALWAYS_OPEN.includes(trigger.action) ? undefined : 'person';
  return trigger.kind === 'officer' ||
    trigger.kind === 'answer' ||
    trigger.kind === 'message' ||
    trigger.kind === 'procedure'
    ? 'others'
    : undefined;
}

function triggersWithin(phase: Phase): Trigger[] {
  if (phase.kind === 'history' || phase.kind === 'include') return [];
  const inner = phase.kind === 'compound' || phase.kind === 'parallel' ? phase.phases : [];
  return [...phase.transitions.map(({ trigger }) => trigger), ...inner.flatMap(triggersWithin)];
}

/** The phases that enclose a phase, itself first. */
function* enclosing(node: PhaseNode | undefined): Generator<PhaseNode> {
  for (let one = node; one !== undefined; one = one.parent) yield one;
}

function byWhoActs(node: PhaseNode): TermObligor | undefined {
  const [, ...around] = enclosing(node);
  const triggers = [
    ...triggersWithin(node.phase),
    ...around.flatMap(({ phase }) => phase.transitions.map(({ trigger }) => trigger)),
  ];
  const actors = new Set(triggers.map(actorOf));
  if (actors.has('person') && !actors.has('others')) return 'person';
  return actors.has('others') && !actors.has('person') ? undefined : 'unclear';
}

function termObligor({ phases }: ChartIndex, step: StartDeadline, phase: string): TermObligor | undefined {
  const { deadline, term, from, scope } = step;
  if (deadline === 'maximumTerm' || term === 'maximumTerm' || term?.ownCommitment === true) return undefined;
  const node = phases.get(phase);
  const legalStep = [...enclosing(node)].find((one) => one.phase.legalStep !== undefined)?.phase.legalStep;
  if (legalStep !== undefined) {
    const whose = STEP_OF[legalStep];
    return whose === 'town' ? undefined : whose;
  }
  if (from.kind === 'notification') return 'person';
  return node === undefined || scope === 'case' ? 'unclear' : byWhoActs(node);
}

/**
 * Tells whose term a deadline is; undefined for one of the town or of another body. The maximum term (art. 21) and a
 * commitment that the town made to itself are the town's; then the legal step of the phase decides; then a count from
 * a notification, which only starts terms of who is notified (art. 30.3); then who can act while it runs. What none
 * of these settles, or outlives its phase, is `unclear`. A chart does not change: each step in each phase is decided
 * once.
 */
export function termObligors(
  index: ChartIndex,
): (step: StartDeadline, phase: string) => TermObligor | undefined {
  const known = new WeakMap<object, Map<string, TermObligor | undefined>>();
  return (step, phase) => {
    const inPhases = known.get(step) ?? new Map<string, TermObligor | undefined>();
    known.set(step, inPhases);
    if (!inPhases.has(phase)) inPhases.set(phase, termObligor(index, step, phase));
    return inPhases.get(phase);
  };
}
