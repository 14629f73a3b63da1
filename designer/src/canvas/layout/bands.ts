import { legalStages } from '@oficio/schemas/definition';
import type { ChartGraph, PlacedChart } from './chart-graph';
import { around } from './geometry';

const GAP = 8;
const PADDING = 20;

/** Where each legal band begins and ends: the middle of the room between the contents of two neighbours. */
export function bandsOf(graph: ChartGraph, chart: PlacedChart): PlacedChart['bands'] {
  const contents = legalStages.flatMap((stage) => {
    const rects = graph.nodes
      .filter((node) => node.band === stage && node.parent === null)
      .map((node) => chart.nodes[node.id])
      .filter((rect) => rect !== undefined);
    const box = around(rects);
    return box ? [{ stage, left: box.x, right: box.x + box.width }] : [];
  });
  const loose = graph.lines.flatMap((line) => {
    const placed = chart.lines[line.id];
    const half = (line.label?.width ?? 0) / 2;
    const words = placed?.label ? [placed.label.x - half, placed.label.x + half] : [];
    return [...(placed?.points.map((point) => point.x) ?? []), ...words];
  });
  const edge = {
    left: Math.min(...contents.map((one) => one.left), ...loose) - PADDING,
    right: Math.max(...contents.map((one) => one.right), ...loose) + PADDING,
  };
  return contents.map((content, index) => {
    const before = contents[index - 1];
    const after = contents[index + 1];
    const left = before ? (before.right + content.left) / 2 + GAP / 2 : edge.left;
    const right = after ? (content.right + after.left) / 2 - GAP / 2 : edge.right;
    return { stage: content.stage, x: Math.round(left), width: Math.max(120, Math.round(right - left)) };
  });
}
