import type { SedeText } from '../texts.js';
import type { PictureStep, StagesPicture } from './picture.js';

const ways = { back: 'stages.orBack', on: 'stages.orOn', end: 'stages.orEnd' } as const;

function sentence(step: PictureStep, t: SedeText): string {
  const note = step.note ? ` (${step.note})` : '';
  const state = step.state ? `: ${t(`step.${step.state}`)}` : '';
  const branches = (step.branches ?? []).map((branch) => {
    const detail = branch.note ? ` (${branch.note})` : '';
    return t(ways[branch.leads], { label: branch.label + detail });
  });
  return `${step.label}${note}${state}. ${branches.join(' ')}`.trim();
}

/** The stages picture in words, in the same order: its text alternative, also for e-mail. */
export function stagesInWords(picture: StagesPicture, t: SedeText): string {
  return (['initiation', 'instruction', 'finalisation'] as const)
    .map((stage) => ({ stage, steps: picture.steps.filter((step) => step.stage === stage) }))
    .filter(({ steps }) => steps.length > 0)
    .map(({ stage, steps }) => `${t(`stage.${stage}`)}. ${steps.map((step) => sentence(step, t)).join(' ')}`)
    .join(' ');
}
