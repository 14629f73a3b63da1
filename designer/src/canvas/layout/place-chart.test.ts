import { parseProcedure } from '@oficio/schemas/definition';
import ELK from 'elkjs/lib/elk.bundled.js';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../document/command';
import { addPhase, newPhase } from '../../document/phase-commands';
import { addTransition, newTransition } from '../../document/transition-commands';
import { blankProcedure } from '../../procedures/blank-procedure';
import { bareWording } from '../../testing/bare-wording';
import { largeFamilyProcedure } from '../../testing/large-family-procedure';
import { buildGraph } from '../build-graph';
import { type Measure, roughMeasure } from '../measure';
import { type ChartGraph, holdsOthers, type PlacedChart } from './chart-graph';
import { boxAt, contains, overlap, type Rect } from './geometry';
import { placeChart } from './place-chart';
import { runsThrough } from './routing-grid';

const elk = new ELK();
const none = { nodes: {}, lines: {} };
const graphOf = (procedure: ReturnType<typeof largeFamilyProcedure>) =>
  buildGraph(procedure, bareWording, roughMeasure).graph;

/** Everything that is wrong with a picture, in words. */
function faults(graph: ChartGraph, chart: PlacedChart): string[] {
  const found: string[] = [];
  const rect = (id: string): Rect => chart.nodes[id] ?? { x: 0, y: 0, width: 0, height: 0 };
  const labels = graph.lines.flatMap((line) => {
    const at = chart.lines[line.id]?.label;
    return line.label && at ? [{ id: line.id, box: boxAt(at, line.label) }] : [];
  });
  for (const node of graph.nodes) {
    if (!chart.nodes[node.id]) found.push(`${node.id} has no place`);
    if (node.parent && !contains(rect(node.parent), rect(node.id)))
      found.push(`${node.id} leaves ${node.parent}`);
    for (const other of graph.nodes) {
      const siblings = other.parent === node.parent && other.id > node.id;
      if (siblings && overlap(rect(node.id), rect(other.id))) found.push(`${node.id} over ${other.id}`);
    }
    if (holdsOthers(node)) continue;
    for (const label of labels)
      if (overlap(rect(node.id), label.box)) found.push(`words ${label.id} over ${node.id}`);
    for (const line of graph.lines) {
      if (line.source === node.id || line.target === node.id) continue;
      if (runsThrough(chart.lines[line.id]?.points ?? [], rect(node.id)))
        found.push(`line ${line.id} through ${node.id}`);
    }
  }
  labels.forEach((label, index) => {
    for (const other of labels.slice(index + 1))
      if (overlap(label.box, other.box)) found.push(`words ${label.id} over ${other.id}`);
  });
  for (const line of graph.lines) {
    if ((chart.lines[line.id]?.points.length ?? 0) < 2) found.push(`line ${line.id} is not drawn`);
  }
  return found;
}

const pinsOf = (chart: PlacedChart) => ({ nodes: { ...chart.nodes }, lines: { ...chart.lines } });

const samples = import.meta.glob<unknown>('../../../../samples/*/procedure.json', {
  eager: true,
  import: 'default',
});

/** Bound by the processor alone: generous, for a machine that does many other things. */
const timeout = 120_000;

describe('the drawing', { timeout }, () => {
  // Fonts differ between browsers: narrower and wider words are other pictures, and none may be spoilt.
  it.each(Object.keys(samples).flatMap((path) => [0.8, 1, 1.25].map((share) => [path, share] as const)))(
    'of %s with words %d times as wide has nothing over anything else',
    async (path, share) => {
      const parsed = parseProcedure(samples[path]);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const measure: Measure = (text, bold) => roughMeasure(text, bold) * share;
      const { graph } = buildGraph(parsed.procedure, bareWording, measure);
      expect(faults(graph, await placeChart(graph, none, elk))).toEqual([]);
    },
  );

  it.each([
    ['a procedure with everything', largeFamilyProcedure()],
    ['the template', blankProcedure('blank', { es: 'Nuevo', 'ca-valencia': 'Nou' })],
  ])('of %s has nothing over anything else, and is the same each time', async (_, procedure) => {
    const graph = graphOf(procedure);
    const chart = await placeChart(graph, none, elk);
    expect(faults(graph, chart)).toEqual([]);
    expect(await placeChart(graph, none, elk)).toEqual(chart);
  });

  it('stands in three bands from left to right', async () => {
    const chart = await placeChart(graphOf(largeFamilyProcedure()), none, elk);
    expect(chart.bands.map((band) => band.stage)).toEqual(['initiation', 'instruction', 'finalisation']);
    const [first, second] = chart.bands;
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(second?.x ?? 0);
  });

  it('moves only what it must when a phase is added', async () => {
    const before = largeFamilyProcedure();
    const chart = await placeChart(graphOf(before), none, elk);
    const added = applyCommand(
      before,
      addPhase(newPhase('new', { es: 'Audiencia', 'ca-valencia': 'Audiència' }), null),
    ).document;
    const joined = applyCommand(
      added,
      addTransition(added, 'mend', newTransition('to_new', ['new'], { kind: 'always' })),
    ).document;
    const graph = graphOf(joined);
    const after = await placeChart(graph, pinsOf(chart), elk);
    expect(faults(graph, after)).toEqual([]);
    for (const id of Object.keys(chart.nodes)) expect([id, after.nodes[id]]).toEqual([id, chart.nodes[id]]);
    for (const id of Object.keys(chart.lines)) expect([id, after.lines[id]]).toEqual([id, chart.lines[id]]);
  });

  it('puts a new phase without lines in its own band', async () => {
    const before = largeFamilyProcedure();
    const chart = await placeChart(graphOf(before), none, elk);
    const loose = {
      ...newPhase('loose', { es: 'Suelta', 'ca-valencia': 'Solta' }),
      stage: 'instruction' as const,
    };
    const graph = graphOf(applyCommand(before, addPhase(loose, null)).document);
    const after = await placeChart(graph, pinsOf(chart), elk);
    expect(faults(graph, after)).toEqual([]);
    const band = after.bands.find(({ stage }) => stage === 'instruction');
    expect(after.nodes.loose?.x).toBeGreaterThanOrEqual(band?.x ?? Number.NaN);
    expect(after.bands).toEqual(chart.bands);
  });

  it('draws again the lines of a phase that was moved by hand, around everything', async () => {
    const procedure = largeFamilyProcedure();
    const graph = graphOf(procedure);
    const chart = await placeChart(graph, none, elk);
    const pins = pinsOf(chart);
    const bottom = Math.max(...Object.values(chart.nodes).map((rect) => rect.y + rect.height));
    pins.nodes.mend = { ...(chart.nodes.mend ?? { width: 0, height: 0 }), x: 30, y: bottom + 60 } as Rect;
    const after = await placeChart(graph, pins, elk);
    expect(after.nodes.mend).toMatchObject({ x: 30, y: bottom + 60 });
    expect(faults(graph, after)).toEqual([]);
  });

  it('of 200 phases and 260 lines has no card or words over anything else', async () => {
    const procedure = largeFamilyProcedure();
    const stages = ['initiation', 'instruction', 'finalisation'] as const;
    procedure.entries = procedure.entries.map((entry) => ({ ...entry, phase: 'p0' }));
    procedure.chart.transitions = [];
    procedure.chart.phases = Array.from({ length: 200 }, (_, index) => {
      const transitions = [newTransition(`a${index}`, [`p${Math.min(199, index + 1)}`], { kind: 'always' })];
      if (index % 3 === 0)
        transitions.push(newTransition(`b${index}`, [`p${(index * 7) % 200}`], { kind: 'always' }));
      const stage = stages[Math.floor(index / 67)] ?? 'finalisation';
      return {
        ...newPhase(`p${index}`, { es: `Fase ${index}`, 'ca-valencia': `Fase ${index}` }),
        stage,
        transitions,
      };
    });
    const graph = graphOf(procedure);
    const chart = await placeChart(graph, none, elk);
    expect(faults(graph, chart).filter((fault) => !fault.startsWith('line'))).toEqual([]);
  });
});
