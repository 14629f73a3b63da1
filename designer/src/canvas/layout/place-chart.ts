import { type LegalStage, legalStages } from '@oficio/schemas/definition';
import type { ELK } from 'elkjs/lib/elk-api.js';
import { bandsOf } from './bands';
import { type ChartGraph, type ChartLine, type Pins, type PlacedChart, topOf } from './chart-graph';
import { type Component, componentsOf } from './components';
import { centre, type Rect } from './geometry';
import { placeAroundPins } from './place-around-pins';
import { type PlacedComponent, placeComponent } from './place-component';
import { routeLines } from './route-lines';

/** Height of a band's heading, and the lane under it where long lines run. */
const HEAD = 40;
const LANE = 44;
const BETWEEN_COMPONENTS = 28;
const BAND_PADDING = 16;

interface Placing {
  component: Component;
  placed: PlacedComponent;
}

/** The room between the contents of two bands: the widest words that stand there, and a lane at each side. */
function gutter(lines: readonly ChartLine[]): number {
  const widest = Math.max(0, ...lines.map((line) => line.label?.width ?? 0));
  return Math.max(64, widest + 40);
}

/** The height at which a component would best stand: the middle of where its lines come from. */
function wishedMiddle(
  component: Component,
  graph: ChartGraph,
  nodes: Record<string, Rect>,
  tops: Map<string, string>,
): number | null {
  const own = new Set(component.tops.map((node) => node.id));
  const sources = graph.lines
    .filter((line) => own.has(tops.get(line.target) ?? '') && !own.has(tops.get(line.source) ?? ''))
    .map((line) => nodes[line.source])
    .filter((rect) => rect !== undefined);
  if (sources.length === 0) return null;
  return sources.reduce((sum, rect) => sum + centre(rect).y, 0) / sources.length;
}

function shift(placed: PlacedComponent, dx: number, dy: number, into: PlacedChart): void {
  for (const [id, rect] of Object.entries(placed.nodes))
    into.nodes[id] = { ...rect, x: rect.x + dx, y: rect.y + dy };
  for (const [id, line] of Object.entries(placed.lines)) {
    into.lines[id] = {
      points: line.points.map((point) => ({ x: point.x + dx, y: point.y + dy })),
      label: line.label && { x: line.label.x + dx, y: line.label.y + dy },
    };
  }
}

/** One column for each legal stage; inside, from the top down; between them, lines routed around everything. */
async function placeAll(graph: ChartGraph, elk: Pick<ELK, 'layout'>): Promise<PlacedChart> {
  const tops = topOf(graph);
  const bandOf = new Map(graph.nodes.map((node) => [node.id, node.band]));
  const components = componentsOf(graph);
  const chart: PlacedChart = { nodes: {}, lines: {}, bands: [], size: { width: 0, height: 0 } };
  const routed = new Set(components.flatMap((component) => component.lines.map((line) => line.id)));
  const loose = graph.lines.filter((line) => !routed.has(line.id));
  let left = BAND_PADDING;
  for (const stage of legalStages) {
    const placings: Placing[] = [];
    for (const component of components.filter((one) => one.band === stage)) {
      placings.push({ component, placed: await placeComponent(elk, graph, component.tops, component.lines) });
    }
    if (placings.length === 0) continue;
    const bandLines = (other: (line: ChartLine) => string) =>
      loose.filter((line) => bandOf.get(other(line)) === stage);
    if (stage !== firstStage(graph))
      left += gutter(bandLines((line) => line.target).concat(bandLines((line) => line.source)));
    const width = Math.max(...placings.map(({ placed }) => placed.width));
    stack(placings, graph, chart, tops, left, width);
    left += width;
  }
  const all = Object.values(chart.nodes);
  chart.size = {
    width: left + BAND_PADDING,
    height: Math.max(HEAD + LANE, ...all.map((rect) => rect.y + rect.height)) + LANE,
  };
  return chart;
}

function firstStage(graph: ChartGraph): LegalStage | undefined {
  return legalStages.find((stage) => graph.nodes.some((node) => node.band === stage));
}

/** Puts the components of a band one under another, each as near as it can to where its lines come from. */
function stack(
  placings: Placing[],
  graph: ChartGraph,
  chart: PlacedChart,
  tops: Map<string, string>,
  left: number,
  width: number,
): void {
  const big = placings.filter(({ component }) =>
    component.tops.some((node) => node.kind !== 'ending' && node.kind !== 'anyPhase'),
  );
  const small = placings.filter((placing) => !big.includes(placing));
  let cursor = HEAD + LANE;
  const put = ({ component, placed }: Placing) => {
    const wished = wishedMiddle(component, graph, chart.nodes, tops);
    const top = Math.max(cursor, wished === null ? cursor : Math.round(wished - placed.height / 2));
    shift(placed, left + Math.round((width - placed.width) / 2), top, chart);
    cursor = top + placed.height + BETWEEN_COMPONENTS;
  };
  const wish = (placing: Placing) =>
    wishedMiddle(placing.component, graph, chart.nodes, tops) ?? Number.MAX_SAFE_INTEGER;
  const firstTop = (placing: Placing) => wish(placing);
  const bigTop = Math.min(...big.map(firstTop), Number.MAX_SAFE_INTEGER);
  const before = small.filter((placing) => wish(placing) < bigTop).sort((a, b) => wish(a) - wish(b));
  for (const placing of before) put(placing);
  for (const placing of big) put(placing);
  const rest = small.filter((placing) => !before.includes(placing));
  rest.sort((a, b) => wish(a) - wish(b));
  for (const placing of rest) put(placing);
}

/**
 * Gives every node and line its place. Without pins the whole chart is laid out and the same input gives the
 * same picture; with pins nothing pinned moves unless something new needs the room.
 */
export async function placeChart(
  graph: ChartGraph,
  pins: Pins,
  elk: Pick<ELK, 'layout'>,
): Promise<PlacedChart> {
  const pinned = graph.nodes.some((node) => pins.nodes[node.id]);
  const chart = pinned ? placeAroundPins(graph, pins) : await placeAll(graph, elk);
  routeLines(graph, chart);
  const ends = Object.values(chart.nodes).concat(
    Object.values(chart.lines).flatMap((line) =>
      line.points.map((point) => ({ ...point, width: 0, height: 0 })),
    ),
  );
  chart.size = {
    width: Math.max(chart.size.width, ...ends.map((rect) => rect.x + rect.width + BAND_PADDING)),
    height: Math.max(chart.size.height, ...ends.map((rect) => rect.y + rect.height + 24)),
  };
  chart.bands = bandsOf(graph, chart);
  return chart;
}
