import ELK from 'elkjs/lib/elk-api.js';
import elkWorkerUrl from 'elkjs/lib/elk-worker.min.js?url';
import type { ChartGraph, Pins, PlacedChart } from './chart-graph';
import { placeChart } from './place-chart';

export interface LayoutRequest {
  run: number;
  graph: ChartGraph;
  pins: Pins;
}
export type LayoutReply = { run: number; chart: PlacedChart } | { run: number; failed: string };

const elk = new ELK({ workerFactory: () => new Worker(elkWorkerUrl) });

self.onmessage = async ({ data }: MessageEvent<LayoutRequest>) => {
  let reply: LayoutReply;
  try {
    reply = { run: data.run, chart: await placeChart(data.graph, data.pins, elk) };
  } catch (error) {
    reply = { run: data.run, failed: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(reply);
};
