import type { LegalStage } from '@oficio/schemas/definition';
import { type ChartGraph, type ChartLine, type ChartNode, topOf } from './chart-graph';

/** First-level nodes of one band that hang together, and the lines among them that ELK draws. */
export interface Component {
  band: LegalStage;
  tops: ChartNode[];
  lines: ChartLine[];
}

/**
 * Splits the chart into what is laid out as a whole. Lines between bands, and lines that end in an ending, do
 * not bind: endings stand in a column of their own and their lines are routed afterwards.
 */
export function componentsOf(graph: ChartGraph): Component[] {
  const tops = topOf(graph);
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const binds = (line: ChartLine): boolean => {
    const source = byId.get(tops.get(line.source) ?? '');
    const target = byId.get(tops.get(line.target) ?? '');
    if (!source || !target || source.band !== target.band) return false;
    if (source === target) return true;
    return target.kind !== 'ending' || source.kind === 'anyPhase';
  };
  const first = graph.nodes.filter((node) => node.parent === null);
  const leader = new Map(first.map((node) => [node.id, node.id]));
  const find = (id: string): string => {
    let at = id;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
    return at;
  };
  for (const line of graph.lines.filter(binds)) {
    const [a, b] = [find(tops.get(line.source) ?? ''), find(tops.get(line.target) ?? '')];
    if (a !== b) leader.set(b, a);
  }
  const groups = new Map<string, Component>();
  for (const node of first) {
    const key = find(node.id);
    const group = groups.get(key) ?? { band: node.band, tops: [], lines: [] };
    group.tops.push(node);
    groups.set(key, group);
  }
  for (const line of graph.lines.filter(binds)) {
    groups.get(find(tops.get(line.source) ?? ''))?.lines.push(line);
  }
  return [...groups.values()];
}
