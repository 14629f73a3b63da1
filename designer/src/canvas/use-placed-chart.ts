import { useEffect, useMemo, useRef, useState } from 'react';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { buildGraph, type ChartModel } from './build-graph';
import type { ChartGraph, Pins, PlacedChart } from './layout/chart-graph';
import type { LayoutReply, LayoutRequest } from './layout/layout.worker';
import { browserMeasure, type Measure, roughMeasure } from './measure';
import { useWording } from './words';

export interface Drawing {
  model: ChartModel;
  chart: PlacedChart;
}

/** The measure of the browser once the font has arrived; until then a rough one. */
function useMeasure(): Measure | null {
  const [measure, setMeasure] = useState<Measure | null>(null);
  useEffect(() => {
    let here = true;
    const ready = () => here && setMeasure(() => browserMeasure());
    Promise.all([document.fonts.load('700 13px "Atkinson Hyperlegible Next"'), document.fonts.ready]).then(
      ready,
      () => setMeasure(() => roughMeasure),
    );
    return () => {
      here = false;
    };
  }, []);
  return measure;
}

/** What is on the screen stays where it is, unless the document says otherwise. */
function pinsFor(graph: ChartGraph, written: Pins, onScreen: PlacedChart | null): Pins {
  if (!onScreen) return written;
  const nodes: Pins['nodes'] = {};
  for (const { id } of graph.nodes) {
    const pin = written.nodes[id] ?? onScreen.nodes[id];
    if (pin) nodes[id] = pin;
  }
  return { nodes, lines: { ...onScreen.lines, ...written.lines } };
}

/**
 * The procedure as a drawing, laid out in a worker after each change. Stale answers are dropped. `failed` is
 * the message of a layout that did not succeed; the last good drawing stays.
 */
export function usePlacedChart(): { drawing: Drawing | null; failed: string | null } {
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const tidied = useEditor((state) => state.tidied);
  const wording = useWording();
  const measure = useMeasure();
  const worker = useRef<Worker | null>(null);
  const run = useRef(0);
  const asked = useRef({ key: '', tidied: -1 });
  const pending = useRef<ChartModel | null>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const onScreen = useRef<PlacedChart | null>(null);

  useEffect(() => {
    const created = new Worker(new URL('./layout/layout.worker.ts', import.meta.url), { type: 'module' });
    worker.current = created;
    asked.current = { key: '', tidied: -1 };
    created.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
      if (data.run !== run.current || !pending.current) return;
      if ('failed' in data) {
        setFailed(data.failed);
        return;
      }
      setFailed(null);
      onScreen.current = data.chart;
      setDrawing({ model: pending.current, chart: data.chart });
      store.setState({
        picture: {
          phases: data.chart.nodes,
          transitions: lineSpots(data.chart),
          bounds: boundsOf(data.chart),
        },
      });
    };
    created.onerror = (event) => setFailed(event.message);
    return () => created.terminate();
  }, [store]);

  const model = useMemo(
    () => (measure ? buildGraph(document, wording, measure) : null),
    [document, wording, measure],
  );

  useEffect(() => {
    if (!model || !worker.current) return;
    const written: Pins = { nodes: document.layout.phases, lines: linePins(document.layout.transitions) };
    const again = tidied !== asked.current.tidied;
    const key = JSON.stringify([model.graph, document.layout]);
    pending.current = model;
    if (key === asked.current.key && !again) {
      setDrawing((old) => old && { ...old, model });
      return;
    }
    asked.current = { key, tidied };
    const pins = pinsFor(model.graph, written, again ? null : onScreen.current);
    const request: LayoutRequest = { run: ++run.current, graph: model.graph, pins };
    worker.current.postMessage(request);
  }, [model, document.layout, tidied]);

  return { drawing, failed };
}

function lineSpots(chart: PlacedChart) {
  return Object.fromEntries(
    Object.entries(chart.lines).map(([id, { points, label }]) => [
      id,
      { points, ...(label ? { label } : {}) },
    ]),
  );
}

function linePins(
  written: Record<
    string,
    { points: { x: number; y: number }[]; label?: { x: number; y: number } | undefined }
  >,
) {
  return Object.fromEntries(
    Object.entries(written).map(([id, { points, label }]) => [id, { points, label: label ?? null }]),
  );
}

function boundsOf({ bands, size }: PlacedChart) {
  const left = Math.min(0, ...bands.map((band) => band.x));
  const right = Math.max(size.width, ...bands.map((band) => band.x + band.width));
  return { x: left, y: 0, width: right - left, height: size.height };
}
