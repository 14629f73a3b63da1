import {
  type ChartGraph,
  type ChartNode,
  holdsOthers,
  type Pins,
  type PlacedChart,
  paddingOf,
} from './chart-graph';
import { around, contains, inflated, overlap, type Point, type Rect } from './geometry';

const APART = 24;
const STEP = 12;

/** The nearest free place from a wished one, looking downwards first and then to the sides. */
export function freePlace(wished: Rect, taken: readonly Rect[]): Rect {
  const isFree = (rect: Rect) =>
    !taken.some((other) => overlap(inflated(rect, APART / 2), inflated(other, APART / 2)));
  for (let ring = 0; ring < 200; ring++) {
    const reach = ring * STEP;
    for (const [dx, dy] of [
      [0, reach],
      [reach, 0],
      [-reach, 0],
      [reach, reach],
      [-reach, reach],
      [0, -reach],
    ] as const) {
      const rect = { ...wished, x: wished.x + dx, y: wished.y + dy };
      if (rect.y >= 0 && isFree(rect)) return rect;
    }
  }
  return { ...wished, y: Math.max(0, ...taken.map((rect) => rect.y + rect.height)) + APART };
}

/**
 * Where a new node would like to be: under the one that leads to it, else over the one it leads to, else under
 * its siblings; always in its own band, since a band is as wide as what stands in it.
 */
function wishedPlace(
  node: ChartNode,
  graph: ChartGraph,
  placed: Record<string, Rect>,
  siblings: ChartNode[],
): Point {
  const labelled = (height: number) => height + 40;
  const bands = new Map(graph.nodes.map((one) => [one.id, one.band]));
  const inBand = (id: string) => bands.get(id) === node.band;
  const into = graph.lines.find(
    (line) => line.target === node.id && inBand(line.source) && placed[line.source],
  );
  const source = into && placed[into.source];
  if (source)
    return {
      x: source.x + source.width / 2 - node.width / 2,
      y: source.y + source.height + labelled(into.label?.height ?? 0),
    };
  const out = graph.lines.find(
    (line) => line.source === node.id && inBand(line.target) && placed[line.target],
  );
  const target = out && placed[out.target];
  if (target)
    return {
      x: target.x + target.width / 2 - node.width / 2,
      y: target.y - node.height - labelled(out.label?.height ?? 0),
    };
  const boxOf = (nodes: ChartNode[]) => around(nodes.flatMap((one) => placed[one.id] ?? []));
  const own = boxOf(siblings.filter(({ id }) => inBand(id)));
  if (own) return { x: own.x, y: own.y + own.height + APART };
  const all = boxOf(siblings);
  return all ? { x: all.x + all.width + 4 * APART, y: all.y } : { x: 40, y: 96 };
}

/** Puts a node and everything inside it somewhere else. */
function moveWithin(
  id: string,
  dx: number,
  dy: number,
  graph: ChartGraph,
  placed: Record<string, Rect>,
): void {
  const rect = placed[id];
  if (rect) placed[id] = { ...rect, x: rect.x + dx, y: rect.y + dy };
  for (const child of graph.nodes) if (child.parent === id) moveWithin(child.id, dx, dy, graph, placed);
}

/** Gives a frame the size of what it holds (a pinned one only grows), and pushes aside what it would cover. */
function fitFrame(frame: ChartNode, graph: ChartGraph, pins: Pins, placed: Record<string, Rect>): void {
  const inner = graph.nodes.filter((node) => node.parent === frame.id).map((node) => placed[node.id]);
  const box = around(inner.filter((rect) => rect !== undefined));
  if (!box) return;
  const pad = paddingOf(frame.kind);
  const needed: Rect = {
    x: box.x - pad.side,
    y: box.y - pad.top,
    width: box.width + 2 * pad.side,
    height: box.height + pad.top + pad.bottom,
  };
  const pin = pins.nodes[frame.id];
  const kept =
    placed[frame.id] ?? (pin ? { x: pin.x, y: pin.y, width: pin.width ?? 0, height: pin.height ?? 0 } : null);
  const fits = kept && contains(kept, needed);
  placed[frame.id] = fits ? kept : kept ? (around([kept, needed]) ?? needed) : atLeast(needed, frame);
  if (kept && !fits) pushAside(frame, graph, placed);
}

function atLeast(rect: Rect, least: { width: number; height: number }): Rect {
  return { ...rect, width: Math.max(rect.width, least.width), height: Math.max(rect.height, least.height) };
}

function pushAside(node: ChartNode, graph: ChartGraph, placed: Record<string, Rect>): void {
  const own = placed[node.id];
  if (!own) return;
  for (const sibling of graph.nodes) {
    const rect = placed[sibling.id];
    if (!rect || sibling.id === node.id || sibling.parent !== node.parent || !overlap(inflated(own, 8), rect))
      continue;
    const right = own.x + own.width + APART - rect.x;
    const down = own.y + own.height + APART - rect.y;
    if (right < down) moveWithin(sibling.id, right, 0, graph, placed);
    else moveWithin(sibling.id, 0, down, graph, placed);
    pushAside(sibling, graph, placed);
  }
}

/** Keeps what has a place, finds one for what is new, and lets the frames grow around what they hold. */
export function placeAroundPins(graph: ChartGraph, pins: Pins): PlacedChart {
  const placed: Record<string, Rect> = {};
  const size = ({ width, height }: ChartNode) => ({ width, height });
  for (const node of graph.nodes) {
    const pin = pins.nodes[node.id];
    if (pin && !holdsOthers(node)) placed[node.id] = { x: pin.x, y: pin.y, ...size(node) };
  }
  const deepFirst = graph.nodes.toReversed();
  for (const node of deepFirst) if (holdsOthers(node)) fitFrame(node, graph, pins, placed);
  const settled = { ...placed };
  for (const node of graph.nodes) {
    if (placed[node.id] || holdsOthers(node)) continue;
    const taken = graph.nodes.filter((other) => other.parent === node.parent && other.id !== node.id);
    const rects = taken.map((other) => placed[other.id]).filter((rect) => rect !== undefined);
    const pinnedFrame = node.parent ? pins.nodes[node.parent] : undefined;
    const wished =
      rects.length === 0 && pinnedFrame
        ? { x: pinnedFrame.x + 16, y: pinnedFrame.y + 44 }
        : wishedPlace(node, graph, settled, taken);
    placed[node.id] = freePlace({ ...wished, ...size(node) }, rects);
    settled[node.id] = placed[node.id] ?? { ...wished, ...size(node) };
  }
  for (const node of deepFirst) if (holdsOthers(node)) fitFrame(node, graph, pins, placed);
  const rects = Object.values(placed);
  const lines = Object.fromEntries(
    Object.entries(pins.lines).filter(([id]) => graph.lines.some((line) => line.id === id)),
  );
  return {
    nodes: placed,
    lines,
    bands: [],
    size: {
      width: Math.max(0, ...rects.map((rect) => rect.x + rect.width)) + APART,
      height: Math.max(0, ...rects.map((rect) => rect.y + rect.height)) + APART,
    },
  };
}
