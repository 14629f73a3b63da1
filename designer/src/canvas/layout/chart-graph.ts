import type { LegalStage } from '@oficio/schemas/definition';
import type { Point, Rect } from './geometry';

export type NodeKind =
  | 'phase'
  | 'group'
  | 'region'
  | 'ending'
  | 'history'
  | 'include'
  | 'trigger'
  | 'anyPhase';

/** A thing with a place in the drawing. Groups and regions hold others and grow with them. */
export interface ChartNode {
  id: string;
  kind: NodeKind;
  parent: string | null;
  /** The legal band where the first-level ancestor stands. */
  band: LegalStage;
  width: number;
  height: number;
}

/** A line between two nodes, with the room that its words need (null: no words). */
export interface ChartLine {
  id: string;
  source: string;
  target: string;
  label: { width: number; height: number } | null;
}

/** What is drawn, without places: nodes in document order, parents before their children. */
export interface ChartGraph {
  nodes: ChartNode[];
  lines: ChartLine[];
}

export interface PlacedLine {
  points: Point[];
  /** The centre of the words. */
  label: Point | null;
}

/** What is drawn, with places, in absolute coordinates. */
export interface PlacedChart {
  nodes: Record<string, Rect>;
  lines: Record<string, PlacedLine>;
  bands: { stage: LegalStage; x: number; width: number }[];
  size: { width: number; height: number };
}

/** Places that a person fixed (frames with their size); the rest is placed around them. */
export interface Pins {
  nodes: Record<string, Point & { width?: number | undefined; height?: number | undefined }>;
  lines: Record<string, PlacedLine>;
}

/** Room inside a frame around what it holds. */
export const FRAME = { top: 44, side: 16, bottom: 16 } as const;
export const REGION = { top: 32, side: 12, bottom: 12 } as const;

export function paddingOf(kind: NodeKind): { top: number; side: number; bottom: number } {
  return kind === 'region' ? REGION : FRAME;
}

export function holdsOthers(node: ChartNode): boolean {
  return node.kind === 'group' || node.kind === 'region';
}

/** The first-level ancestor of each node (itself when it is at the first level). */
export function topOf(graph: ChartGraph): Map<string, string> {
  const tops = new Map<string, string>();
  for (const node of graph.nodes)
    tops.set(node.id, node.parent ? (tops.get(node.parent) ?? node.id) : node.id);
  return tops;
}
