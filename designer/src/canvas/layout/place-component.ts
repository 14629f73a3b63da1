import type { ELK, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import {
  type ChartGraph,
  type ChartLine,
  type ChartNode,
  holdsOthers,
  type PlacedLine,
  paddingOf,
} from './chart-graph';
import type { Rect } from './geometry';

const options: Record<string, string> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.edgeCoords': 'ROOT',
  'elk.json.shapeCoords': 'ROOT',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '18',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.edgeLabel': '6',
  'elk.spacing.labelLabel': '10',
  'elk.spacing.nodeSelfLoop': '14',
  'elk.layered.spacing.nodeNodeBetweenLayers': '24',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '14',
};

function elkNode(node: ChartNode, graph: ChartGraph): ElkNode {
  if (!holdsOthers(node)) return { id: node.id, width: node.width, height: node.height };
  const pad = paddingOf(node.kind);
  return {
    id: node.id,
    children: graph.nodes.filter((child) => child.parent === node.id).map((child) => elkNode(child, graph)),
    layoutOptions: {
      'elk.padding': `[top=${pad.top},left=${pad.side},bottom=${pad.bottom},right=${pad.side}]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${node.width},${node.height})`,
    },
  };
}

function elkEdge(line: ChartLine): ElkExtendedEdge {
  const label = line.label && {
    id: `${line.id}:label`,
    text: ' ',
    width: line.label.width,
    height: line.label.height,
    layoutOptions: { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' },
  };
  return {
    id: line.id,
    sources: [line.source],
    targets: [line.target],
    ...(label ? { labels: [label] } : {}),
  };
}

export interface PlacedComponent {
  nodes: Record<string, Rect>;
  lines: Record<string, PlacedLine>;
  width: number;
  height: number;
}

/** Lays out first-level nodes that hang together, with all that is inside them, from the top down. */
export async function placeComponent(
  elk: Pick<ELK, 'layout'>,
  graph: ChartGraph,
  tops: readonly ChartNode[],
  lines: readonly ChartLine[],
): Promise<PlacedComponent> {
  const placed: ElkNode = await elk.layout<ElkNode>({
    id: '\u0000root',
    layoutOptions: options,
    children: tops.map((node) => elkNode(node, graph)),
    edges: lines.map(elkEdge),
  });
  const nodes: Record<string, Rect> = {};
  const collect = (node: ElkNode) => {
    for (const child of node.children ?? []) {
      nodes[child.id] = {
        x: child.x ?? 0,
        y: child.y ?? 0,
        width: child.width ?? 0,
        height: child.height ?? 0,
      };
      collect(child);
    }
  };
  collect(placed);
  const result: Record<string, PlacedLine> = {};
  for (const edge of placed.edges ?? []) {
    const sections = edge.sections ?? [];
    const points = sections.flatMap((part) => [part.startPoint, ...(part.bendPoints ?? []), part.endPoint]);
    const [label] = edge.labels ?? [];
    result[edge.id] = {
      points,
      label: label
        ? { x: (label.x ?? 0) + (label.width ?? 0) / 2, y: (label.y ?? 0) + (label.height ?? 0) / 2 }
        : null,
    };
  }
  return { nodes, lines: result, width: placed.width ?? 0, height: placed.height ?? 0 };
}
