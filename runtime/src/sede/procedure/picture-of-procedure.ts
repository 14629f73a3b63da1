// From a chart to the plain list that the stages picture draws: the ordinary way, and the ways off it that matter to a person.
import type { PhaseNode } from '@oficio/schemas/compile';
import { type Transition, textIn } from '@oficio/schemas/definition';
import { awaitsPerson, expectedPath, landings, reachable } from '@oficio/schemas/timeline';
import type { PictureBranch, PictureStep, StagesPicture } from '../stages/picture.js';
import { sedeTexts } from '../texts.js';
import { maximumTime } from './published-phases.js';
import type { ProcedureReading } from './reading.js';

/** More would make the drawing unreadable; the page tells every phase in words below it. */
const branchesPerStep = 2;

/** What a person does or lets pass comes first. */
const interest = ['citizen', 'deadline', 'officer', 'answer', 'always'];

function rank(transition: Transition): number {
  const place = interest.indexOf(transition.trigger.kind);
  return place === -1 ? interest.length : place;
}

function whereTo(
  landing: string,
  from: string,
  path: readonly string[],
  reading: ProcedureReading,
): PictureBranch['leads'] {
  const ahead = reachable(reading.compiled.index, [landing]);
  if (ahead.has(from)) return 'back';
  const later = path.slice(path.indexOf(from) + 1);
  return later.some((id) => ahead.has(id) && reading.compiled.index.phases.get(id)?.phase.kind !== 'final')
    ? 'on'
    : 'end';
}

function branchesOf(node: PhaseNode, path: readonly string[], reading: ProcedureReading): PictureBranch[] {
  const { compiled, lang } = reading;
  const branches = new Map<string, PictureBranch>();
  for (const transition of [...node.phase.transitions].sort((one, other) => rank(one) - rank(other))) {
    const landing = transition.target.flatMap((target) => landings(compiled.index, target))[0];
    const target = landing === undefined ? undefined : compiled.index.phases.get(landing);
    if (landing === undefined || target === undefined || path.includes(landing) || branches.has(landing))
      continue;
    const label = textIn(transition.label ?? target.phase.name, lang);
    const name = textIn(target.phase.name, lang);
    branches.set(landing, {
      label,
      note: name === label || !target.phase.visibleToCitizen ? undefined : name,
      actor: transition.trigger.kind === 'citizen' ? 'citizen' : 'town',
      leads: whereTo(landing, node.phase.id, path, reading),
    });
  }
  return [...branches.values()].slice(0, branchesPerStep);
}

function stepOf(node: PhaseNode, path: readonly string[], reading: ProcedureReading): PictureStep {
  const { compiled, lang } = reading;
  const { phase } = node;
  return {
    stage: node.stage ?? 'instruction',
    label: textIn(phase.name, lang),
    note:
      phase.term && !('within' in phase.term) ? maximumTime(phase.term, lang, sedeTexts(lang)) : undefined,
    actor: awaitsPerson(compiled.index, phase.id) ? 'citizen' : 'town',
    branches: branchesOf(node, path, reading),
  };
}

/** One picture for each door of the procedure, named after the procedure or, when there are several, after the door. */
export function picturesOfProcedure(reading: ProcedureReading): StagesPicture[] {
  const { compiled, lang } = reading;
  const { entries, name } = compiled.procedure;
  return entries.map((entry) => {
    const path = expectedPath(compiled.index, landings(compiled.index, entry.phase));
    const nodes = path.flatMap((id) => compiled.index.phases.get(id) ?? []);
    return {
      name: textIn(entries.length > 1 ? entry.name : name, lang),
      steps: nodes
        .filter(({ phase }) => phase.visibleToCitizen && phase.kind !== 'final')
        .map((node) => stepOf(node, path, reading)),
    };
  });
}
