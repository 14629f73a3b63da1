import { type AnalysisContext, analyse, type Finding } from '@oficio/schemas/analysis';
import type { Procedure } from '@oficio/schemas/definition';
import { z } from 'zod';

z.config({ jitless: true });

export interface FindingsRequest {
  run: number;
  procedure: Procedure;
  context: AnalysisContext;
}
export type FindingsReply = { run: number; findings: Finding[] } | { run: number; failed: string };

self.onmessage = ({ data }: MessageEvent<FindingsRequest>) => {
  let reply: FindingsReply;
  try {
    reply = { run: data.run, findings: analyse(data.procedure, data.context) };
  } catch (error) {
    reply = { run: data.run, failed: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(reply);
};
