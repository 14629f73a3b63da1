import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { createApp } from '../app.js';
import { furnish, testEngine } from '../cases/fixtures/test-engine.js';
import { testApp } from '../http/fixtures/test-app.js';
import { memoryStore } from '../store/memory/memory-store.js';
import { prometheusMetrics } from './prometheus-metrics.js';
import { waitingWork } from './waiting-work.js';

const token = 'a-token-for-the-scraper';

function counted() {
  const register = new Registry();
  return { register, metrics: prometheusMetrics(register) };
}

async function scraped() {
  const { deps, engine } = await testApp();
  const { register, metrics } = counted();
  waitingWork(register, deps.store, deps.clock);
  const app = createApp({ ...deps, metrics }, { metrics: { register, token } });
  const read = (headers: Record<string, string> = {}) => app.request('/metrics', { headers });
  return { app, deps, engine, metrics, read, authorization: `Bearer ${token}` };
}

it('tells nothing to who has not the token', async () => {
  const { read } = await scraped();
  for (const authorization of ['', 'Bearer', 'Bearer wrong', `Basic ${token}`])
    expect((await read({ authorization })).status).toBe(401);
});

it('does not exist where no token is configured', async () => {
  const { app } = await testApp();
  expect((await app.request('/metrics')).status).toBe(404);
});

it('counts requests by the pattern of their route, never by their address', async () => {
  const { app, read, authorization } = await scraped();
  await app.request('/api/cases/an-identifier-of-a-case');
  const text = await (await read({ authorization })).text();
  expect(text).toContain(
    'oficio_http_request_seconds_count{method="GET",route="/api/cases/:caseId",status="401"} 1',
  );
  expect(text).not.toContain('an-identifier-of-a-case');
});

it('tells how late the earliest deadline is, and the age of the oldest message', async () => {
  const { engine, read, authorization } = await scraped();
  await engine.open('late');
  const line = async (name: string) => {
    const text = await (await read({ authorization })).text();
    return Number(new RegExp(`^${name}\\{town="alqueria"\\} (.+)$`, 'm').exec(text)?.[1]);
  };
  expect(await line('oficio_timer_overdue_seconds')).toBe(0);
  expect(await line('oficio_outbox_pending')).toBe(1);
  const due = await engine.deps.store.timers.nextDueAt('alqueria');
  if (due === undefined) throw new Error('nothing is due');
  engine.deps.clock.moveTo(due + 90_000);
  expect(await line('oficio_timer_overdue_seconds')).toBe(90);
  expect(await line('oficio_outbox_oldest_seconds')).toBeGreaterThan(90);
});

it('keeps what the workers and the commits tell', async () => {
  const { metrics, read, authorization } = await scraped();
  metrics.command({ event: 'citizen', outcome: 'done', seconds: 0.02 });
  metrics.timerFired(40);
  metrics.effect({ kind: 'communicate', status: 'transient' });
  metrics.commit({ writes: 3, seconds: 0.004 });
  metrics.queued(7);
  const text = await (await read({ authorization })).text();
  for (const line of [
    'oficio_commands_total{event="citizen",outcome="done"} 1',
    'oficio_timer_lag_seconds_bucket{le="60"} 1',
    'oficio_effects_total{kind="communicate",status="transient"} 1',
    'oficio_commit_writes_sum 3',
    'oficio_commit_queue_depth 7',
  ])
    expect(text).toContain(line);
});

it('counts what the engine did and refused, and how late its deadlines fired', async () => {
  const { register, metrics } = counted();
  const engine = testEngine(memoryStore(), { metrics });
  await furnish(engine.deps.store);
  const opened = await engine.open('one');
  await engine.open('one');
  if (!opened.ok) throw new Error(opened.refused.code);
  const { caseId } = opened.receipt;
  await engine.send(caseId, 'too-early', { kind: 'citizen', action: 'appeal' });
  await engine.work.tick();
  engine.deps.clock.moveTo(engine.deps.clock.now() + 60 * 86_400_000);
  await engine.work.tick();
  const text = await register.metrics();
  for (const line of [
    'oficio_commands_total{event="open",outcome="done"} 1',
    'oficio_commands_total{event="open",outcome="repeated"} 1',
    'oficio_commands_total{event="citizen",outcome="event.unknown"} 1',
    'oficio_commands_total{event="deadline",outcome="done"} 1',
    'oficio_effects_total{kind="communicate",status="done"} 1',
    'oficio_timer_lag_seconds_bucket{le="86400"} 0',
    'oficio_timer_lag_seconds_count 1',
  ])
    expect(text).toContain(line);
});
