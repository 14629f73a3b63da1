// Geometry of the stages picture: steps in bands by legal stage, branches beside their step, no line across a box.
import type { LegalStage, PictureBranch, PictureStep, StagesPicture, StepState } from './picture.js';
import { wrapWords } from './wrap-words.js';

export type PictureShape = 'wide' | 'tall';

export type PictureBox = {
  readonly kind: LegalStage | 'citizen' | 'end';
  readonly x: number;
  readonly y: number;
  readonly label: readonly string[];
  readonly note: readonly string[];
  readonly width: number;
  readonly state?: StepState | undefined;
};

type PictureBand = {
  readonly stage: LegalStage;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type PictureLayout = {
  readonly width: number;
  readonly height: number;
  readonly boxHeight: number;
  readonly bands: readonly PictureBand[];
  readonly boxes: readonly PictureBox[];
  /** Path data of the lines; `usual` is the main way, the others are dashed. */
  readonly lines: readonly { readonly d: string; readonly usual: boolean }[];
};

const padding = 14;
const branchGap = 22;
const bandGap = 8;
const capHeight = 38;
const lane = 16;
/** Width of a letter of the system's sans at the sizes of the picture, in picture units; measured on the widest faces. */
const labelLetter = 8.2;
const noteLetter = 7;

function branchKind(branch: PictureBranch, stage: LegalStage): PictureBox['kind'] {
  if (branch.leads === 'end') return 'end';
  return branch.actor === 'citizen' ? 'citizen' : stage;
}

type Row = { readonly step: PictureStep; readonly row: number };
type Stack = { readonly stage: LegalStage; readonly rows: readonly Row[]; readonly count: number };

/** Steps of one stage, one under the other; a step takes as many rows as it has branches. */
function stack(stage: LegalStage, steps: readonly PictureStep[]): Stack {
  const rows: Row[] = [];
  let count = 0;
  for (const step of steps.filter((candidate) => candidate.stage === stage)) {
    rows.push({ step, row: count });
    count += Math.max(1, step.branches?.length ?? 0);
  }
  return { stage, rows, count };
}

function hasBranches(step: PictureStep): boolean {
  return (step.branches?.length ?? 0) > 0;
}

/** Lays the picture out for a page from 40 rem on (`wide`, bands side by side) or for a phone (`tall`, bands stacked). */
export function layoutStages(picture: StagesPicture, shape: PictureShape): PictureLayout {
  const stages = (['initiation', 'instruction', 'finalisation'] as const)
    .map((stage) => stack(stage, picture.steps))
    .filter((each) => each.count > 0);
  const branched = stages.map((each) => each.rows.some(({ step }) => hasBranches(step)));
  const anyBranch = branched.includes(true);
  const { main, side } =
    shape === 'tall'
      ? { main: anyBranch ? 164 : 292, side: 106 }
      : wideColumns(stages.length, branched.filter(Boolean).length);

  // On a phone the line passes to the right of the captions of the stages.
  const spine = shape === 'tall' ? main * 0.68 : main / 2;
  const texts = picture.steps.flatMap((step) => [
    {
      label: wrapWords(step.label, main / labelLetter - 1.5),
      note: wrapWords(step.note ?? '', main / noteLetter - 1.5),
    },
    ...(step.branches ?? []).map((branch) => ({
      label: wrapWords(branch.label, side / labelLetter - 1),
      note: wrapWords(branch.note ?? '', side / noteLetter - 1),
    })),
  ]);
  const boxHeight = Math.max(40, ...texts.map((text) => 17 + text.label.length * 17 + text.note.length * 15));
  const rowHeight = boxHeight + 22;

  const boxes: PictureBox[] = [];
  const bands: PictureBand[] = [];
  const lines: { d: string; usual: boolean }[] = [];
  const rowsOfTallestBand = Math.max(...stages.map((each) => each.count));
  let x = 0;
  let y = 0;
  let leave: ((toX: number, toY: number) => string) | undefined;

  stages.forEach((each, index) => {
    const twoColumns = shape === 'tall' ? anyBranch : branched[index] === true;
    const width = shape === 'tall' ? 320 : 2 * padding + main + (twoColumns ? branchGap + side : 0);
    const count = shape === 'tall' ? each.count : rowsOfTallestBand;
    const height = capHeight + count * rowHeight - 22 + padding + (shape === 'wide' ? lane - 4 : 0);
    bands.push({ stage: each.stage, x, y, width, height });
    const left = x + padding;
    const bandTop = y;
    const bandRight = x + width;
    each.rows.forEach(({ step, row }) => {
      const top = bandTop + capHeight + row * rowHeight;
      const middle = top + boxHeight / 2;
      boxes.push({
        kind: step.actor === 'citizen' ? 'citizen' : step.stage,
        x: left,
        y: top,
        width: main,
        label: wrapWords(step.label, main / labelLetter - 1.5),
        note: wrapWords(step.note ?? '', main / noteLetter - 1.5),
        state: step.state,
      });
      if (leave) lines.push({ d: leave(left, shape === 'tall' || row > 0 ? top : middle), usual: true });
      (step.branches ?? []).forEach((branch, offset) => {
        const branchTop = top + offset * rowHeight;
        const branchLeft = left + main + branchGap;
        boxes.push({
          kind: branchKind(branch, step.stage),
          x: branchLeft,
          y: branchTop,
          width: side,
          label: wrapWords(branch.label, side / labelLetter - 1),
          note: wrapWords(branch.note ?? '', side / noteLetter - 1),
        });
        lines.push(
          ...branchLines(branch.leads === 'back', offset, left + main, top, branchLeft, branchTop, boxHeight),
        );
      });
      const bottom = top + boxHeight;
      const last = row === each.rows.at(-1)?.row;
      const bandBottom = bandTop + height;
      leave = (toX, toY) => {
        if (!last || shape === 'tall') return `M${left + spine} ${bottom}V${toY - 2}`;
        const gutter = bandRight + bandGap / 2;
        const out = hasBranches(step)
          ? `M${left + spine} ${bottom}V${bandBottom - 10}H${gutter}`
          : `M${left + main} ${middle}H${gutter}`;
        return `${out}V${toY}H${toX - 2}`;
      };
    });
    if (shape === 'tall') y += height + bandGap;
    else x += width + bandGap;
  });

  const width = shape === 'tall' ? 320 : x - bandGap;
  const height = shape === 'tall' ? y - bandGap : Math.max(...bands.map((band) => band.height));
  return { width, height, boxHeight, bands, boxes, lines };
}

function wideColumns(bandCount: number, branchedCount: number): { main: number; side: number } {
  // Six columns need more room for their words than the column of the page has: the drawing is then scaled a little.
  const room =
    (bandCount + branchedCount > 5 ? 840 : 760) -
    (bandCount - 1) * bandGap -
    bandCount * 2 * padding -
    branchedCount * branchGap;
  const column = Math.min(190, Math.floor(room / (bandCount + branchedCount)));
  return { main: column, side: column };
}

/** Out to the branch, and for a branch that comes back a second line in: two single arrows read better than a double one. */
function branchLines(
  back: boolean,
  offset: number,
  right: number,
  top: number,
  branchLeft: number,
  branchTop: number,
  boxHeight: number,
): { d: string; usual: boolean }[] {
  const branchMiddle = branchTop + boxHeight / 2;
  const shift = back ? 8 : 0;
  const out =
    offset === 0
      ? `M${right} ${branchMiddle - shift}H${branchLeft - 2}`
      : `M${right - 18} ${top + boxHeight}V${branchMiddle - shift}H${branchLeft - 2}`;
  const returns =
    offset === 0
      ? `M${branchLeft} ${branchMiddle + shift}H${right + 2}`
      : `M${branchLeft} ${branchMiddle + shift}H${right - 34}V${top + boxHeight + 2}`;
  return back
    ? [
        { d: out, usual: false },
        { d: returns, usual: false },
      ]
    : [{ d: out, usual: false }];
}
