import type { LegalStage, Phase, Procedure } from '@oficio/schemas/definition';
import { listPhases, stageOf, transitionsOf } from '../document/phase-tree';
import type { ChartGraph, ChartNode, NodeKind } from './layout/chart-graph';
import { type Measure, wrap } from './measure';
import { lettersOf, termOf } from './phase-facts';
import { termInWords, transitionInWords, type Wording } from './words';

const WIDE = 184;
const NARROW = 152;
const LABEL_WIDTH = 148;

/** The words on a line, broken as they are drawn. */
export interface LineWords {
  lines: string[];
  width: number;
  height: number;
}

/** Everything that the drawing shows, with its sizes and its broken words; no places yet. */
export interface ChartModel {
  graph: ChartGraph;
  words: Record<string, LineWords>;
  /** Where each trigger block leads: its text and the phase. */
  triggers: Record<string, { text: string; phase: string; entry: string; sensor: string | null }>;
}

function kindOf(phase: Phase, parent: Phase | undefined): NodeKind {
  if (phase.kind === 'simple') return 'phase';
  if (phase.kind === 'final') return 'ending';
  if (phase.kind === 'compound' && parent?.kind === 'parallel') return 'region';
  return phase.kind === 'history' || phase.kind === 'include' ? phase.kind : 'group';
}

/** Room for the words of a line: its icon, at most two lines of text. */
export function lineWords(text: string, measure: Measure): LineWords {
  const lines = wrap(text, LABEL_WIDTH, 2, false, measure);
  const widest = Math.max(16, ...lines.map((line) => measure(line, false)));
  return { lines, width: Math.ceil(widest) + 34, height: lines.length * 16 + 8 };
}

function sizeOf(phase: Phase, kind: NodeKind, inside: boolean, wording: Wording, measure: Measure) {
  const name = wording.text(phase.name);
  if (kind === 'ending')
    return { width: Math.max(inside ? 132 : 176, Math.ceil(measure(name, true)) + 84), height: 36 };
  if (kind === 'history') return { width: 36, height: 36 };
  if (kind === 'group' || kind === 'region')
    return { width: Math.ceil(measure(name, true)) + 60, height: 80 };
  const width = inside ? NARROW : WIDE;
  const rows = wrap(name, width - 46, 2, true, measure).length;
  const meta = termInWords(termOf(phase), wording) || lettersOf(phase).length > 0;
  const unit = 'unit' in phase && phase.unit && !inside;
  const height = 20 + rows * 17 + (meta ? 20 : 0) + (unit ? 20 : 0);
  return { width, height: Math.max(unit ? 84 : 60, Math.ceil(height / 4) * 4) };
}

/** Turns a procedure into what is drawn. */
export function buildGraph(procedure: Procedure, wording: Wording, measure: Measure): ChartModel {
  const places = listPhases(procedure);
  const bands = new Map<string, LegalStage>();
  for (const place of places) {
    const [top] = place.ancestors;
    bands.set(place.phase.id, top ? (bands.get(top.id) ?? 'instruction') : stageOf(place));
  }
  const known = new Set(places.map(({ phase }) => phase.id));
  const model: ChartModel = { graph: { nodes: [], lines: [] }, words: {}, triggers: {} };
  const { nodes, lines } = model.graph;
  for (const entry of procedure.entries) {
    const place = places.find(({ phase }) => phase.id === entry.phase);
    if (!place) continue;
    const sensor = procedure.sensors.find(({ start }) => start.kind === 'entry' && start.entry === entry.id);
    const [occasion] = sensor?.when ?? [];
    const text = wording.text(occasion?.says) || wording.text(entry.name) || entry.id;
    const id = `entry:${entry.id}`;
    const [line = text] = wrap(text, 190, 1, true, measure);
    const parent = place.ancestors.at(-1)?.id ?? null;
    const size = { width: Math.ceil(measure(line, true)) + 44, height: 28 };
    nodes.push({ id, kind: 'trigger', parent, band: bands.get(entry.phase) ?? 'initiation', ...size });
    lines.push({ id, source: id, target: entry.phase, label: null });
    model.triggers[id] = { text: line, phase: entry.phase, entry: entry.id, sensor: sensor?.id ?? null };
  }
  const depthOf = new Map<string, number>();
  for (const { phase, ancestors } of places) {
    const parent = ancestors.at(-1);
    const kind = kindOf(phase, parent);
    depthOf.set(phase.id, ancestors.length);
    const size = sizeOf(phase, kind, ancestors.length > 1, wording, measure);
    const node: ChartNode = {
      id: phase.id,
      kind,
      parent: parent?.id ?? null,
      band: bands.get(phase.id) ?? 'instruction',
      ...size,
    };
    nodes.push(node);
  }
  sortParentsFirst(nodes);
  const addLine = (id: string, source: string, target: string, text: string) => {
    const words = lineWords(text, measure);
    model.words[id] = words;
    lines.push({ id, source, target, label: { width: words.width, height: words.height } });
  };
  for (const { phase } of places) {
    if (phase.kind === 'history') {
      for (const target of phase.target.filter((id) => known.has(id))) {
        lines.push({ id: `history:${phase.id}:${target}`, source: phase.id, target, label: null });
      }
    }
    for (const transition of transitionsOf(phase)) {
      const text = transitionInWords(transition, procedure, wording);
      const targets = transition.target.filter((id) => known.has(id));
      targets.forEach((target, index) =>
        addLine(index === 0 ? transition.id : `${transition.id}:${index}`, phase.id, target, text),
      );
      if (transition.target.length === 0) addLine(transition.id, phase.id, phase.id, text);
    }
  }
  for (const transition of procedure.chart.transitions) {
    const [target] = transition.target.filter((id) => known.has(id));
    if (!target) continue;
    const id = `any:${transition.id}`;
    const width = Math.ceil(measure(String(wording.t('word.anyPhase')), false)) + 44;
    nodes.push({
      id,
      kind: 'anyPhase',
      parent: null,
      band: bands.get(target) ?? 'finalisation',
      width,
      height: 28,
    });
    addLine(transition.id, id, target, transitionInWords(transition, procedure, wording));
  }
  return model;
}

/** Trigger blocks are made before the frames that hold them; here parents come first again. */
function sortParentsFirst(nodes: ChartNode[]): void {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const depth = (node: ChartNode): number => {
    const parent = node.parent ? byId.get(node.parent) : undefined;
    return parent ? depth(parent) + 1 : 0;
  };
  const keyed = nodes.map((node, index) => ({ node, depth: depth(node), index }));
  keyed.sort((a, b) => a.depth - b.depth || a.index - b.index);
  nodes.splice(0, nodes.length, ...keyed.map(({ node }) => node));
}
