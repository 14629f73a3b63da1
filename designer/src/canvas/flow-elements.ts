import type { LegalStage, Procedure } from '@oficio/schemas/definition';
import { legalStages } from '@oficio/schemas/definition';
import { listPhases, type PhasePlace, stageOf, transitionsOf } from '../document/phase-tree';
import type { GroupNode } from './group-frame';
import { type ChartNode, holdsOthers } from './layout/chart-graph';
import type { PhaseNode } from './phase-card';
import { lettersOf, termOf, turnOf } from './phase-facts';
import type { AnyPhaseNode, EndingNode, HistoryNode, TriggerNode } from './small-nodes';
import type { LineEdge } from './transition-line';
import type { Drawing } from './use-placed-chart';
import { termInWords, transitionInWords, type Wording } from './words';

export type FlowNode = PhaseNode | GroupNode | EndingNode | HistoryNode | TriggerNode | AnyPhaseNode;

export function stageNumber(stage: LegalStage): 1 | 2 | 3 {
  return (legalStages.indexOf(stage) + 1) as 1 | 2 | 3;
}

/** What a screen reader says of a phase. */
function phaseInWords(
  place: PhasePlace,
  places: ReadonlyMap<string, PhasePlace>,
  procedure: Procedure,
  wording: Wording,
  findings: number,
): string {
  const { phase } = place;
  const { t, text } = wording;
  const parts = [text(phase.name) || String(t('canvas.unnamed'))];
  if (phase.kind === 'final') parts.push(String(t('canvas.end')));
  else if (phase.kind === 'compound' || phase.kind === 'parallel') {
    parts.push(
      String(
        t(phase.kind === 'parallel' ? 'canvas.atOnce' : 'canvas.inOrder', { count: phase.phases.length }),
      ),
    );
  } else parts.push(String(t(`turn.says.${turnOf(phase)}`)));
  const term = termInWords(termOf(phase), wording);
  if (term) parts.push(term);
  const letters = lettersOf(phase).length;
  if (letters) parts.push(String(t('canvas.letters', { count: letters })));
  const exits = transitionsOf(phase).map((transition) => {
    const target = places.get(transition.target[0] ?? '')?.phase;
    return `${transitionInWords(transition, procedure, wording)}${target ? `: ${text(target.name)}` : ''}`;
  });
  if (exits.length) parts.push(`${String(t('canvas.exits', { count: exits.length }))}: ${exits.join('; ')}`);
  if (findings) parts.push(String(t('canvas.toSolve', { count: findings })));
  return parts.join('. ');
}

interface Extra {
  selected: ReadonlySet<string>;
  tabStop: string | null;
  findings: (id: string) => number;
  readOnly: boolean;
}

/** The nodes of the drawing for React Flow: positions relative to the frame that holds them. */
export function flowNodes(
  drawing: Drawing,
  procedure: Procedure,
  wording: Wording,
  extra: Extra,
): FlowNode[] {
  const places = new Map(listPhases(procedure).map((place) => [place.phase.id, place]));
  return drawing.model.graph.nodes.flatMap((node): FlowNode[] => {
    const rect = drawing.chart.nodes[node.id];
    if (!rect) return [];
    const parent = node.parent ? drawing.chart.nodes[node.parent] : undefined;
    const place = places.get(node.id);
    const label = place
      ? phaseInWords(place, places, procedure, wording, extra.findings(node.id))
      : labelOf(node, drawing, wording);
    const shared = {
      id: node.id,
      position: { x: rect.x - (parent?.x ?? 0), y: rect.y - (parent?.y ?? 0) },
      ...(node.parent && parent ? { parentId: node.parent } : {}),
      width: rect.width,
      height: rect.height,
      zIndex: holdsOthers(node) ? 0 : 2,
      selected: extra.selected.has(node.id),
      draggable: !extra.readOnly,
      focusable: false,
      ariaRole: 'button' as const,
      domAttributes: {
        tabIndex: node.id === extra.tabStop ? 0 : -1,
        'aria-label': label,
        'aria-roledescription': undefined,
      },
    };
    if (!place) return [pseudoNode(node, drawing, shared)];
    return [phaseNode(node, place, shared)];
  });
}

type Shared = Omit<PhaseNode, 'data' | 'type'>;

function phaseNode(node: ChartNode, place: PhasePlace, shared: Shared): FlowNode {
  const { phase, ancestors, index } = place;
  const stage = stageNumber(stageOf(place));
  const inside = ancestors.length > 1;
  if (phase.kind === 'final') return { ...shared, type: 'ending', data: { phase } };
  if (node.kind === 'history') return { ...shared, type: 'history', data: { phase } };
  if (node.kind === 'group' || node.kind === 'region') {
    return {
      ...shared,
      type: node.kind,
      data: { phase, stage, part: node.kind === 'region' ? index + 1 : null },
    };
  }
  return { ...shared, type: phase.kind === 'include' ? 'include' : 'phase', data: { phase, stage, inside } };
}

function pseudoNode(node: ChartNode, drawing: Drawing, shared: Shared): FlowNode {
  if (node.kind === 'anyPhase') return { ...shared, type: 'anyPhase', data: {} };
  const trigger = drawing.model.triggers[node.id];
  const data = { text: trigger?.text ?? '', stage: stageNumber(node.band), sensor: Boolean(trigger?.sensor) };
  return { ...shared, type: 'trigger', data };
}

function labelOf(node: ChartNode, drawing: Drawing, wording: Wording): string {
  const trigger = drawing.model.triggers[node.id];
  return trigger
    ? String(wording.t('canvas.beginsBy', { what: trigger.text }))
    : String(wording.t('word.anyPhase'));
}

/** The lines of the drawing for React Flow. */
export function flowEdges(drawing: Drawing, chosen: string | null): LineEdge[] {
  return drawing.model.graph.lines.flatMap((line): LineEdge[] => {
    const placed = drawing.chart.lines[line.id];
    const source = drawing.chart.nodes[line.source];
    const target = drawing.chart.nodes[line.target];
    if (!placed || !source || !target) return [];
    const words = drawing.model.words[line.id] ?? null;
    const isChosen = chosen !== null && (words?.transitions.includes(chosen) ?? false);
    return [
      {
        id: `line:${line.id}`,
        type: 'line',
        source: line.source,
        target: line.target,
        zIndex: 1,
        focusable: false,
        data: {
          line: placed,
          words,
          chosen: isChosen,
          arrow: !line.id.startsWith('entry:'),
          ends: { source, target },
        },
      },
    ];
  });
}
