import type { Finding } from '@oficio/schemas/analysis';
import { useEffect } from 'react';
import { create } from 'zustand';
import { useSession } from '../api/session';
import { useEditor } from '../editor/editor-context';
import type { FindingsReply, FindingsRequest } from './findings.worker';

export type { Finding } from '@oficio/schemas/analysis';

interface Findings {
  /** Null until the first answer. */
  list: Finding[] | null;
  checking: boolean;
  failed: boolean;
}

/** What is to be solved in the open procedure; kept by `useFindingsWatch`. */
export const useFindings = create<Findings>(() => ({ list: null, checking: true, failed: false }));

/** Wait after an edit before checking; with the check itself it stays under 300 ms. */
const SETTLE_MS = 120;

/** Checks the open procedure in a worker after each edit; mount once. */
export function useFindingsWatch(): void {
  const document = useEditor((state) => state.document);
  const { town } = useSession();
  useEffect(() => {
    const worker = new Worker(new URL('./findings.worker.ts', import.meta.url), { type: 'module' });
    current = worker;
    worker.onmessage = ({ data }: MessageEvent<FindingsReply>) => {
      if (data.run !== run) return;
      useFindings.setState(
        'failed' in data
          ? { checking: false, failed: true }
          : { list: data.findings, checking: false, failed: false },
      );
    };
    worker.onerror = () => useFindings.setState({ checking: false, failed: true });
    return () => {
      worker.terminate();
      useFindings.setState({ list: null, checking: true, failed: false });
    };
  }, []);
  useEffect(() => {
    useFindings.setState({ checking: true });
    const timer = setTimeout(() => {
      const request: FindingsRequest = {
        run: ++run,
        procedure: document,
        context: { townUnits: town.units },
      };
      current?.postMessage(request);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [document, town]);
}

let current: Worker | null = null;
let run = 0;
