import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureFixture } from '../fixtures/procedure.js';
import { sedeTexts } from '../texts.js';
import { layoutStages, type PictureLayout } from './layout.js';
import type { StagesPicture } from './picture.js';
import { stagesSvgDocument } from './stages-svg.js';
import { stagesInWords } from './words.js';
import { wrapWords } from './wrap-words.js';

type Rect = { x: number; y: number; width: number; height: number };
type Segment = { x1: number; y1: number; x2: number; y2: number };

const words = fc.constantFrom(
  'Comprobamos',
  'los',
  'datos',
  'Te',
  'lo',
  'ofrecemos',
  'resolución',
  '10 días hábiles',
);
const label = fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const branch = fc.record({
  label,
  note: fc.option(label, { nil: undefined }),
  leads: fc.constantFrom('back' as const, 'on' as const, 'end' as const),
  actor: fc.constantFrom('town' as const, 'citizen' as const),
});
const step = fc.record({
  stage: fc.constantFrom('initiation' as const, 'instruction' as const, 'finalisation' as const),
  label,
  note: fc.option(label, { nil: undefined }),
  actor: fc.constantFrom('town' as const, 'citizen' as const),
  branches: fc.array(branch, { maxLength: 3 }),
});
const pictures: fc.Arbitrary<StagesPicture> = fc.record({
  name: fc.constant('x'),
  steps: fc.array(step, { minLength: 1, maxLength: 9 }),
});
const shapes = fc.constantFrom('wide' as const, 'tall' as const);

function rects(layout: PictureLayout): Rect[] {
  return layout.boxes.map(({ x, y, width }) => ({ x, y, width, height: layout.boxHeight }));
}

/** Straight pieces of a path of M, H and V. */
function segments(d: string): Segment[] {
  const found: Segment[] = [];
  let x = 0;
  let y = 0;
  for (const [, command, first, second] of d.matchAll(/([MHV])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    const [x1, y1] = [x, y];
    if (command !== 'V') x = Number(first);
    if (command === 'V') y = Number(first);
    if (command === 'M') y = Number(second);
    else found.push({ x1, y1, x2: x, y2: y });
  }
  return found;
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a line runs inside a box and not only along its edge or up to it. */
function crosses(segment: Segment, box: Rect): boolean {
  const inside = { x: box.x + 2, y: box.y + 2, width: box.width - 4, height: box.height - 4 };
  const [left, right] = [Math.min(segment.x1, segment.x2), Math.max(segment.x1, segment.x2)];
  const [top, bottom] = [Math.min(segment.y1, segment.y2), Math.max(segment.y1, segment.y2)];
  return (
    left < inside.x + inside.width && right > inside.x && top < inside.y + inside.height && bottom > inside.y
  );
}

describe('layout of the stages picture', () => {
  it('never puts a box over another, nor out of its drawing', () => {
    fc.assert(
      fc.property(pictures, shapes, (picture, shape) => {
        const layout = layoutStages(picture, shape);
        const boxes = rects(layout);
        boxes.forEach((box, index) => {
          expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
          expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
          expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
        });
      }),
    );
  });

  it('never leads a line across a box', () => {
    fc.assert(
      fc.property(pictures, shapes, (picture, shape) => {
        const layout = layoutStages(picture, shape);
        for (const line of layout.lines.flatMap(({ d }) => segments(d))) {
          expect(rects(layout).filter((box) => crosses(line, box))).toEqual([]);
        }
      }),
    );
  });

  it('joins every step with the next and every branch with its step', () => {
    const { lines } = layoutStages(pictureFixture('es'), 'wide');
    expect(lines.filter(({ usual }) => usual)).toHaveLength(5);
    // Four branches, one of them with a way back.
    expect(lines.filter(({ usual }) => !usual)).toHaveLength(5);
  });

  it('fits a phone', () => {
    expect(layoutStages(pictureFixture('es'), 'tall').width).toBe(320);
  });

  it('gives the same drawing for the same list', () => {
    const t = sedeTexts('es');
    expect(stagesSvgDocument(pictureFixture('es'), 'wide', t)).toBe(
      stagesSvgDocument(pictureFixture('es'), 'wide', t),
    );
  });
});

describe('the stages in words', () => {
  it('says every step and branch of the drawing, in its order', () => {
    const text = stagesInWords(pictureFixture('es'), sedeTexts('es'));
    expect(text).toBe(
      'Inicio. Te lo ofrecemos (con los motivos). O bien: No contestas (queda como está). ' +
        'Tú confirmas (sin ningún papel). O bien, y después vuelves aquí: Dato erróneo (lo corregimos). ' +
        'O bien: No la quieres (lo cerramos). ' +
        'Instrucción. Comprobamos (10 días hábiles). Hacemos la propuesta (10 días hábiles). ' +
        'Finalización. Decidimos (5 días hábiles). O bien: Si es que no (puedes recurrir). Lo aplicamos (recibo de marzo de 2027).',
    );
  });
});

describe('wrapWords', () => {
  it('breaks between words and never inside one', () => {
    expect(wrapWords('Hacemos la propuesta', 10)).toEqual(['Hacemos la', 'propuesta']);
    expect(wrapWords('Contenciosoadministrativo', 10)).toEqual(['Contenciosoadministrativo']);
    expect(wrapWords('', 10)).toEqual([]);
  });
});
