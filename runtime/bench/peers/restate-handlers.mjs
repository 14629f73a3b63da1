// The handlers of the case in a process of their own, in three ways. `object`: a virtual object keyed by the case
// keeps journal, snapshot, outbox and clock in its state. `workflow`: one workflow is the case and waits for each
// event as a durable promise. `xstate`: Restate's own bridge runs the chart as a machine.
import { createServer } from 'node:http2';
import * as restate from '@restatedev/restate-sdk';
import { xstate } from '@restatedev/xstate';
import { serveParent } from '../dist/http/server-process.js';
import { STEPS } from '../dist/workload/events.js';
import { rawStep } from '../dist/workload/raw-rows.js';
import { caseMachine } from './case-machine.mjs';

// The SDK counts on Node 22; the product, and so the bench, runs on Node 20 too.
Promise.withResolvers ??= () => {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
};

const TEN_DAYS = { days: 10 };

async function writeRows(ctx, step) {
  const { seq, journal, snapshot, outbox, starts } = rawStep(ctx.key, step, await ctx.date.now());
  const before = await ctx.get('seq');
  if ((before ?? 0) !== step) throw new restate.TerminalError(`step ${step} after ${before}`);
  ctx.set('seq', seq);
  ctx.set('snapshot', snapshot);
  ctx.set(`journal-${seq}`, journal);
  ctx.set(`outbox-${seq}`, outbox);
  if (starts) ctx.objectSendClient(caseObject, ctx.key, { delay: TEN_DAYS }).clock({ seq });
  return { seq };
}

const caseObject = restate.object({
  name: 'case',
  handlers: {
    open: (ctx) => writeRows(ctx, 0),
    event: (ctx, { step }) => writeRows(ctx, step),
    /** A clock of a step that is over moves nothing: nobody cancels it. */
    clock: async (ctx, { seq }) => ({ late: (await ctx.get('seq')) !== seq }),
  },
});

const caseWorkflow = restate.workflow({
  name: 'caseflow',
  handlers: {
    async run(ctx) {
      for (let step = 0; step < STEPS; step += 1) {
        if (step > 0) await ctx.promise(`event-${step}`);
        const { seq, journal, snapshot, outbox } = rawStep(ctx.key, step, await ctx.date.now());
        ctx.set('snapshot', snapshot);
        ctx.set(`journal-${seq}`, journal);
        ctx.set(`outbox-${seq}`, outbox);
        await ctx.promise(`done-${step}`).resolve(seq);
      }
    },
    event: restate.handlers.workflow.shared(async (ctx, { step }) => {
      if (step > 0) await ctx.promise(`event-${step}`).resolve(step);
      return { seq: await ctx.promise(`done-${step}`) };
    }),
  },
});

const services = { object: caseObject, workflow: caseWorkflow, xstate: xstate('chart', caseMachine) };
const [way] = process.argv.slice(2);
const server = createServer(restate.createEndpointHandler({ services: [services[way]] }));
server.listen(0, '127.0.0.1', () => {
  serveParent({ port: server.address().port }, {}, async () => void server.close());
});
