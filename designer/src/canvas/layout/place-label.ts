import { boxAt, crosses, inflated, overlap, type Point, type Rect } from './geometry';

interface Surroundings {
  solid: readonly Rect[];
  words: readonly Rect[];
  /** Headings of frames. */
  titles: readonly Rect[];
  lines: readonly (readonly Point[])[];
  source: Rect;
  target: Rect;
}

const STEP = 6;

/** Points of a line where words could be centred, nearest to the middle of each stretch first. */
function candidates(
  points: readonly Point[],
  size: { width: number; height: number },
): { at: Point; cost: number }[] {
  const found: { at: Point; cost: number }[] = [];
  points.forEach((to, index) => {
    const from = points[index - 1];
    if (!from) return;
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    const along = from.y === to.y ? size.width : size.height;
    const tight = length < along + 16;
    for (let at = 0; at <= length; at += STEP) {
      const share = length === 0 ? 0 : at / length;
      const point = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      const overhang = Math.max(0, along / 2 + 10 - Math.min(at, length - at));
      found.push({
        at: point,
        cost: Math.abs(share - 0.5) * 20 + overhang * 2 + (tight ? 40 : 0) + index * 3,
      });
    }
  });
  return found;
}

/** Where the words of a line stand: on the line, over no card and no other words, over as few lines as can be. */
export function placeLabel(
  points: readonly Point[],
  size: { width: number; height: number },
  around: Surroundings,
): Point {
  const isFree = (box: Rect) =>
    !around.solid.some((rect) => overlap(inflated(box, 3), rect)) &&
    !around.words.some((rect) => overlap(inflated(box, 3), rect)) &&
    !around.titles.some((rect) => overlap(box, rect));
  const covered = (box: Rect) =>
    around.lines.filter((line) =>
      line.some((to, i) => i > 0 && crosses(line[i - 1] ?? to, to, inflated(box, 2))),
    ).length;
  let best: { at: Point; cost: number } | null = null;
  for (const { at, cost } of candidates(points, size)) {
    if (best && cost >= best.cost) continue;
    const box = boxAt(at, size);
    if (!isFree(box)) continue;
    const whole = cost + covered(box) * 60;
    if (!best || whole < best.cost) best = { at, cost: whole };
  }
  if (best) return best.at;
  const middle = points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };
  for (let ring = 1; ring < 120; ring++) {
    const reach = ring * 8;
    for (const [dx, dy] of [
      [0, reach],
      [0, -reach],
      [reach, 0],
      [-reach, 0],
      [reach, reach],
      [-reach, reach],
      [reach, -reach],
      [-reach, -reach],
    ] as const) {
      const at = { x: middle.x + dx, y: middle.y + dy };
      if (isFree(boxAt(at, size))) return at;
    }
  }
  return middle;
}
