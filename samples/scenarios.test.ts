import { compileProcedure } from '@oficio/schemas/compile';
import { checkScenario, runScenario, takenIn, visitedIn } from '@oficio/schemas/scenario';
import { describe, expect, it } from 'vitest';
import { sampleIds, sampleProcedure, sampleScenarios, valencianCalendar } from './sample-files.js';

const calendar = valencianCalendar();

describe.each(sampleIds)('the scenarios of %s', (id) => {
  const compiled = compileProcedure(sampleProcedure(id), { version: 1, hash: id });
  const all = sampleScenarios(id);
  const played = all.map(({ file, scenario }) => {
    const trace = runScenario(compiled, scenario, calendar);
    return { file, scenario, trace, mismatches: checkScenario(scenario, trace) };
  });
  const demanded = played.filter(({ scenario }) => scenario.pending === undefined);

  it.each(demanded)('$file goes as told', ({ mismatches }) => {
    expect(mismatches).toEqual([]);
  });

  it('keeps as pending only what does not hold yet', () => {
    const kept = played.filter(({ scenario, mismatches }) => scenario.pending && mismatches.length === 0);
    expect(kept.map(({ file }) => file)).toEqual([]);
  });

  it.each(all)('$file is about this procedure, its id is its file name', ({ file, scenario }) => {
    expect([scenario.procedure, scenario.id]).toEqual([id, file.replace(/^\d+-|\.json$/g, '')]);
  });

  it('names in `covers` the transitions that it takes', () => {
    const told = played.map(({ scenario }) => [...(scenario.covers ?? [])].sort());
    expect(told).toEqual(played.map(({ trace }) => [...new Set(takenIn(trace))].sort()));
  });

  it('visits every phase and every transition', () => {
    const taken = new Set(demanded.flatMap(({ trace }) => takenIn(trace)));
    const visited = new Set(demanded.flatMap(({ trace }) => visitedIn(trace)));
    expect([...compiled.index.transitions.keys()].filter((each) => !taken.has(each))).toEqual([]);
    expect([...compiled.index.phases.keys()].filter((each) => !visited.has(each))).toEqual([]);
  });
});
