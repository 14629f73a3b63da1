import type { SedeText } from '../texts.js';
import { pictureColours as colour } from './colours.js';
import { layoutStages, type PictureBox, type PictureLayout, type PictureShape } from './layout.js';
import type { LegalStage, StagesPicture } from './picture.js';
import { stagesInWords } from './words.js';

const stageClass: Readonly<Record<LegalStage, string>> = {
  initiation: 's1',
  instruction: 's2',
  finalisation: 's3',
};

function boxLook(kind: PictureBox['kind']): { class: string; fill: string; stroke: string } {
  if (kind === 'citizen') return { class: 'd-box d-you', fill: colour['turn-soft'], stroke: colour.turn };
  if (kind === 'end')
    return { class: 'd-box d-end', fill: colour['surface-sunken'], stroke: colour['line-strong'] };
  return { class: `d-box ${stageClass[kind]}`, fill: colour.surface, stroke: colour[kind] };
}

/** Class for where a file stands; the word of the state is in the box. */
function stateClass(state: PictureBox['state']): string {
  if (state === 'notNeeded') return ' d-off';
  return state === 'now' ? ' d-here' : '';
}

function Box({ box, height }: { box: PictureBox; height: number }) {
  const look = boxLook(box.kind);
  const centre = box.x + box.width / 2;
  const text = box.label.length * 17 + box.note.length * 15;
  const first = box.y + (height - text) / 2 + 13;
  return (
    <>
      <rect
        class={`${look.class}${stateClass(box.state)}`}
        x={box.x}
        y={box.y}
        width={box.width}
        height={height}
        rx="8"
        fill={look.fill}
        stroke={look.stroke}
        stroke-width={box.state === 'now' ? '3.5' : '2'}
      />
      {box.label.map((line, index) => (
        <text
          class="d-b"
          x={centre}
          y={first + index * 17}
          text-anchor="middle"
          fill={colour.ink}
          font-size="14"
          font-weight="650"
        >
          {line}
        </text>
      ))}
      {box.note.map((line, index) => (
        <text
          class={box.state ? `d-s ${box.state}` : 'd-s'}
          x={centre}
          y={first + box.label.length * 17 + index * 15}
          text-anchor="middle"
          fill={colour['ink-soft']}
          font-size="12.5"
          font-weight={box.state === 'done' || box.state === 'now' ? '650' : undefined}
        >
          {line}
        </text>
      ))}
    </>
  );
}

function Lines({ layout, marker }: { layout: PictureLayout; marker: string }) {
  return (
    <>
      {layout.lines.map((line) => (
        <path
          class={line.usual ? 'd-l' : 'd-l alt'}
          d={line.d}
          fill="none"
          stroke={colour['ink-soft']}
          stroke-width={line.usual ? '2' : '1.5'}
          stroke-dasharray={line.usual ? undefined : '5 4'}
          marker-end={`url(#${marker})`}
        />
      ))}
    </>
  );
}

/** A step that has been reached or was not needed says so in place of its note: its term no longer matters. */
function withStateWords(picture: StagesPicture, t: SedeText): StagesPicture {
  const steps = picture.steps.map((step) =>
    step.state === undefined || step.state === 'todo' ? step : { ...step, note: t(`step.${step.state}`) },
  );
  return { ...picture, steps };
}

/** One drawing of the stages. `id` keeps the ids of several drawings of a page apart. Stands alone as an SVG file, too. */
export function StagesSvg({
  picture,
  shape,
  id,
  t,
}: {
  picture: StagesPicture;
  shape: PictureShape;
  id: string;
  t: SedeText;
}) {
  const layout = layoutStages(withStateWords(picture, t), shape);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class={shape}
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
      font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
    >
      <title id={`${id}-t`}>{t('stages.pictureOf', { name: picture.name })}</title>
      <desc id={`${id}-d`}>{stagesInWords(picture, t)}</desc>
      <defs>
        <marker
          id={`${id}-a`}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path class="d-a" d="M0 0l8 4-8 4z" fill={colour['ink-soft']} />
        </marker>
      </defs>
      {layout.bands.map((band) => (
        <>
          <rect
            class={`d-band ${stageClass[band.stage]}`}
            x={band.x}
            y={band.y}
            width={band.width}
            height={band.height}
            rx="10"
            fill={colour[`${band.stage}-soft`]}
          />
          <text
            class={`d-cap ${stageClass[band.stage]}`}
            x={band.x + 14}
            y={band.y + 23}
            fill={colour[band.stage]}
            font-size="12.5"
            font-weight="650"
          >
            {t(`stage.${band.stage}`)}
          </text>
        </>
      ))}
      <Lines layout={layout} marker={`${id}-a`} />
      {layout.boxes.map((box) => (
        <Box box={box} height={layout.boxHeight} />
      ))}
    </svg>
  );
}

/** The picture as an SVG document of its own, for letters: light colours, no style sheet needed. */
export function stagesSvgDocument(picture: StagesPicture, shape: PictureShape, t: SedeText): string {
  return (<StagesSvg picture={picture} shape={shape} id="stages" t={t} />).toString();
}
