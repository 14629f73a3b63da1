import type { LegalStage, Phase, Procedure, Trigger } from '@oficio/schemas/definition';
import { listPhases, stageOf, transitionsOf } from '../document/phase-tree';
import type { ChartGraph, ChartNode, NodeKind } from './layout/chart-graph';
import { type Measure, wrap } from './measure';
import { lettersOf, termOf } from './phase-facts';
import { termInWords, transitionInWords, type Wording } from './words';

const WIDE = 192;
const NARROW = 152;
const LABEL_WIDTH = 148;

/** The words on a line, broken as they are drawn, and the ways out that share it. */
export interface LineWords {
  lines: string[];
  width: number;
  height: number;
  transitions: string[];
  trigger: Trigger['kind'] | 'exit';
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
function roomFor(text: string, measure: Measure): Pick<LineWords, 'lines' | 'width' | 'height'> {
  const lines = wrap(text, LABEL_WIDTH, 2, false, measure);
  const widest = Math.max(16, ...lines.map((line) => measure(line, false)));
  return { lines, width: Math.ceil(widest) + 34, height: lines.length * 16 + 8 };
}

function sizeOf(phase: Phase, kind: NodeKind, inside: boolean, wording: Wording, measure: Measure) {
  const name = wording.text(phase.name);
  if (kind === 'ending') {
    return {
      width: Math.min(260, Math.max(inside ? 120 : 176, Math.ceil(measure(name, true)) + 84)),
      height: 36,
    };
  }
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
  const drawn = new Map<string, Drawn>();
  const draw = (id: string, source: string, wished: string, text: string, trigger: LineWords['trigger']) => {
    const target = nodeOf(wished, known);
    if (!target) return;
    const key = `${source}\u0000${target}`;
    const line = drawn.get(key) ?? { id, source, target, texts: [], transitions: [], trigger };
    if (!line.texts.includes(text)) line.texts.push(text);
    line.transitions.push(id);
    drawn.set(key, line);
  };
  for (const { phase } of places) {
    if (phase.kind === 'history') {
      for (const target of phase.target.filter((id) => known.has(id))) {
        lines.push({ id: `history:${phase.id}:${target}`, source: phase.id, target, label: null });
      }
    } else if (phase.kind === 'include') {
      for (const [exit, target] of Object.entries(phase.exits)) {
        draw(
          `exit:${phase.id}:${exit}`,
          phase.id,
          target,
          exitInWords(procedure, phase.include, exit, wording),
          'exit',
        );
      }
    }
    for (const transition of transitionsOf(phase)) {
      const text = transitionInWords(transition, procedure, wording);
      for (const target of transition.target)
        draw(transition.id, phase.id, target, text, transition.trigger.kind);
    }
  }
  for (const transition of procedure.chart.transitions) {
    const target = nodeOf(transition.target[0] ?? '', known);
    if (!target) continue;
    const id = `any:${transition.id}`;
    const width = Math.ceil(measure(String(wording.t('word.anyPhase')), false)) + 44;
    nodes.unshift({
      id,
      kind: 'anyPhase',
      parent: null,
      band: bands.get(target) ?? 'finalisation',
      width,
      height: 28,
    });
    draw(
      transition.id,
      id,
      target,
      transitionInWords(transition, procedure, wording),
      transition.trigger.kind,
    );
  }
  for (const { id, source, target, texts, transitions, trigger } of drawn.values()) {
    const [first = ''] = texts;
    const text =
      texts.length > 1 ? String(wording.t('word.andMore', { first, count: texts.length - 1 })) : first;
    const room = roomFor(text, measure);
    model.words[id] = { ...room, transitions, trigger };
    lines.push({ id, source, target, label: { width: room.width, height: room.height } });
  }
  return model;
}

/** Ways out of one phase that lead to the same place share one line. */
interface Drawn {
  id: string;
  source: string;
  target: string;
  texts: string[];
  transitions: string[];
  trigger: LineWords['trigger'];
}

/** The node of a target: itself, or the card of the sub-chart that holds it (`appeal.review`). */
function nodeOf(target: string, known: ReadonlySet<string>): string | null {
  if (known.has(target)) return target;
  const [prefix = ''] = target.split('.');
  return known.has(prefix) ? prefix : null;
}

/** What makes a sub-chart end by an exit: the words of the ways out that lead to it. */
function exitInWords(procedure: Procedure, subchartId: string, exit: string, wording: Wording): string {
  const subchart = procedure.subcharts.find(({ id }) => id === subchartId);
  for (const phase of subchart?.phases ?? []) {
    const found = transitionsOf(phase).find((transition) => transition.target.includes(`exit.${exit}`));
    if (found) return transitionInWords(found, procedure, wording);
  }
  return exit;
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
