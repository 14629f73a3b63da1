import {
  type ChartGraph,
  type ChartLine,
  holdsOthers,
  type PlacedChart,
  type PlacedLine,
} from './chart-graph';
import { boxAt, centre, crosses, inflated, overlap, type Point, type Rect } from './geometry';
import { placeLabel } from './place-label';
import { RoutingGrid } from './routing-grid';

/** Whether a kept line still begins and ends on its nodes and runs over no card. */
function stillFits(line: ChartLine, kept: PlacedLine, chart: PlacedChart, solid: readonly Rect[]): boolean {
  const source = chart.nodes[line.source];
  const target = chart.nodes[line.target];
  const [first, last] = [kept.points[0], kept.points.at(-1)];
  if (!source || !target || !first || !last || kept.points.length < 2) return false;
  if (!onBorder(first, source) || !onBorder(last, target)) return false;
  if (Boolean(line.label) !== Boolean(kept.label)) return false;
  if (line.label && kept.label) {
    const box = boxAt(kept.label, line.label);
    if (solid.some((rect) => overlap(box, rect))) return false;
    if (
      !kept.points.some(
        (point, index) => index > 0 && crosses(kept.points[index - 1] ?? point, point, inflated(box, 1)),
      )
    )
      return false;
  }
  return kept.points.every((point, index) => {
    const before = kept.points[index - 1];
    return !before || !solid.some((rect) => crosses(before, point, inflated(rect, -1)));
  });
}

function onBorder(point: Point, rect: Rect): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) <= 1.5;
  const insideX = point.x >= rect.x - 1.5 && point.x <= rect.x + rect.width + 1.5;
  const insideY = point.y >= rect.y - 1.5 && point.y <= rect.y + rect.height + 1.5;
  const onX = near(point.x, rect.x) || near(point.x, rect.x + rect.width);
  const onY = near(point.y, rect.y) || near(point.y, rect.y + rect.height);
  return (onX && insideY) || (onY && insideX);
}

function distance(line: ChartLine, chart: PlacedChart): number {
  const source = chart.nodes[line.source];
  const target = chart.nodes[line.target];
  if (!source || !target) return 0;
  const [a, b] = [centre(source), centre(target)];
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/**
 * Draws every line that has no place yet (or whose place does not fit any more) around cards and words:
 * horizontal and vertical stretches, few bends, few crossings, its words on it and over nothing.
 */
export function routeLines(graph: ChartGraph, chart: PlacedChart): void {
  const solid = graph.nodes
    .filter((node) => !holdsOthers(node))
    .flatMap((node) => chart.nodes[node.id] ?? []);
  const frames = graph.nodes.filter(holdsOthers).flatMap((node) => {
    const rect = chart.nodes[node.id];
    return rect ? [{ id: node.id, rect }] : [];
  });
  const words: Rect[] = [];
  const todo: ChartLine[] = [];
  const kept: PlacedLine[] = [];
  for (const line of graph.lines) {
    const placed = chart.lines[line.id];
    if (placed && stillFits(line, placed, chart, solid)) {
      const box = line.label && placed.label ? boxAt(placed.label, line.label) : null;
      if (!box || !words.some((other) => overlap(box, other))) {
        kept.push(placed);
        if (box) words.push(box);
        continue;
      }
    }
    delete chart.lines[line.id];
    todo.push(line);
  }
  if (todo.length === 0) return;
  const endings = new Set(graph.nodes.filter((node) => node.kind === 'ending').map((node) => node.id));
  const parents = new Map(graph.nodes.map((node) => [node.id, node.parent]));
  const titles = frames.map(({ rect }) => ({
    x: rect.x + 8,
    y: rect.y,
    width: Math.max(0, rect.width - 16),
    height: 28,
  }));
  const grid = new RoutingGrid({ ...chart.size, solid, frames, words: [...words, ...titles] });
  for (const placed of kept) grid.occupy(placed.points);
  todo.sort((a, b) => distance(a, chart) - distance(b, chart) || a.id.localeCompare(b.id));
  for (const line of todo) {
    const source = chart.nodes[line.source];
    const target = chart.nodes[line.target];
    if (!source || !target) continue;
    const home = new Set([...withAncestors(line.source, parents), ...withAncestors(line.target, parents)]);
    const points = grid.route(source, target, home, endings.has(line.target));
    const others = [...kept.map((one) => one.points), ...Object.values(chart.lines).map((one) => one.points)];
    const label =
      line.label && placeLabel(points, line.label, { solid, words, titles, lines: others, source, target });
    chart.lines[line.id] = { points, label };
    grid.occupy(points);
    if (label && line.label) {
      const box = boxAt(label, line.label);
      words.push(box);
      grid.addWords(box);
    }
  }
}

function withAncestors(id: string, parents: Map<string, string | null>): string[] {
  const result: string[] = [];
  for (let at: string | null | undefined = id; at; at = parents.get(at)) result.push(at);
  return result;
}
