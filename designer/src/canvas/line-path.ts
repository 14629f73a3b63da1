import type { Point } from './layout/geometry';

const RADIUS = 8;
const ARROW = 7;

/** The path of a line through its points, with rounded corners, ending where the arrowhead begins. */
export function linePath(points: readonly Point[], arrow: boolean): string {
  const [first] = points;
  if (!first) return '';
  let path = `M${first.x} ${first.y}`;
  points.forEach((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) return;
    if (!after) {
      const end = arrow ? towards(point, before, ARROW - 1) : point;
      path += `L${end.x} ${end.y}`;
      return;
    }
    const radius = Math.min(RADIUS, distance(before, point) / 2, distance(point, after) / 2);
    const enter = towards(point, before, radius);
    const leave = towards(point, after, radius);
    path += `L${enter.x} ${enter.y}Q${point.x} ${point.y} ${leave.x} ${leave.y}`;
  });
  return path;
}

/** The triangle at the end of a line. */
export function arrowHead(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return '';
  const base = towards(tip, before, ARROW);
  const across = base.x === tip.x ? { x: 4.5, y: 0 } : { x: 0, y: 4.5 };
  return `M${tip.x} ${tip.y}L${base.x - across.x} ${base.y - across.y}L${base.x + across.x} ${base.y + across.y}Z`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}
