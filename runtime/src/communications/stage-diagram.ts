import { type Language, textIn } from '@oficio/schemas/definition';
import type { TimelineView } from '@oficio/schemas/timeline';
import { escapeHtml } from './letter-html.js';

export interface DiagramStage {
  name: string;
  now: boolean;
}

const TITLES: Record<Language, { title: string; now: string }> = {
  es: { title: 'Los pasos', now: 'ahora' },
  'ca-valencia': { title: 'Els passos', now: 'ara' },
  en: { title: 'The steps', now: 'now' },
};

/**
 * The stages of a file as its timeline tells them: what was done, where it is and the ordinary way ahead.
 * What turned out not to be needed is left out.
 */
export function diagramStages(timeline: TimelineView, language: Language): DiagramStage[] {
  return timeline.stages.flatMap(({ phases }) =>
    phases
      .filter(({ state }) => state !== 'notNeeded')
      .map(({ name, state }) => ({
        name: textIn(name, language),
        now: state === 'current' || state === 'stopped',
      })),
  );
}

/** The stages as an ordered list: the text alternative, and all that an e-mail or a text part carries. */
export function stageList(stages: readonly DiagramStage[], language: Language): string {
  const { title, now } = TITLES[language];
  const items = stages
    .map(({ name, now: here }) =>
      here
        ? `<li aria-current="step"><strong>${escapeHtml(name)}</strong> (${now})</li>`
        : `<li>${escapeHtml(name)}</li>`,
    )
    .join('');
  return `<p><strong>${title}</strong></p><ol>${items}</ol>`;
}

export function stageText(stages: readonly DiagramStage[], language: Language): string {
  const { title, now } = TITLES[language];
  return [
    title,
    ...stages.map(({ name, now: here }, index) => `${index + 1}. ${name}${here ? ` (${now})` : ''}`),
  ].join('\n');
}

const ROW = 56;
const WIDTH = 520;

/** Splits a name into at most two lines of some 50 characters: SVG text does not wrap by itself. */
function wrapped(name: string): string[] {
  if (name.length <= 50) return [name];
  const cut = name.lastIndexOf(' ', 50);
  const at = cut > 20 ? cut : 50;
  const rest = name.slice(at).trim();
  return [name.slice(0, at), rest.length > 50 ? `${rest.slice(0, 49)}…` : rest];
}

/** The stages as a picture (inline SVG with presentation attributes only) followed by the same as a list. */
export function stageFigure(stages: readonly DiagramStage[], language: Language): string {
  const { title } = TITLES[language];
  const height = stages.length * ROW;
  const boxes = stages.map(({ name, now }, index) => {
    const y = index * ROW;
    const arrow =
      index === 0
        ? ''
        : `<path d="M24 ${y - 12}v8m-4 -4l4 4l4 -4" fill="none" stroke="#5b6770" stroke-width="2"/>`;
    const lines = wrapped(name);
    const text = lines
      .map((line, row) => {
        const base = y + (lines.length === 1 ? 27 : 19 + row * 17);
        return `<text x="48" y="${base}" font-family="sans-serif" font-size="14" fill="#17212b"${now ? ' font-weight="700"' : ''}>${escapeHtml(line)}</text>`;
      })
      .join('');
    return `${arrow}<rect x="8" y="${y + 2}" width="${WIDTH - 16}" height="40" rx="6" fill="${now ? '#e4eef9' : '#ffffff'}" stroke="${now ? '#1f5fa8' : '#8a949c'}" stroke-width="${now ? 2 : 1}"/><text x="20" y="${y + 27}" font-family="sans-serif" font-size="14" font-weight="700" fill="#3d4852">${index + 1}</text>${text}`;
  });
  const svg = `<svg role="img" aria-label="${escapeHtml(stageText(stages, language).replaceAll('\n', '; '))}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" xmlns="http://www.w3.org/2000/svg">${boxes.join('')}</svg>`;
  return `<figure><figcaption><strong>${title}</strong></figcaption>${svg}</figure>`;
}
