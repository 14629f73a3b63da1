import { analyse } from '@oficio/schemas/analysis';
import { describe, expect, it } from 'vitest';
import { sampleIds, sampleProcedure } from './sample-files.js';

describe.each(sampleIds)('%s', (id) => {
  const procedure = sampleProcedure(id);
  const findings = analyse(procedure, {
    knownProcedures: sampleIds.map((each) => ({
      id: each,
      entries: sampleProcedure(each).entries.map((entry) => entry.id),
    })),
  });

  it('lints clean: what is left was set aside with a reason', () => {
    expect(findings.filter(({ waiver }) => waiver === undefined)).toEqual([]);
  });

  it('sets nothing aside in vain', () => {
    const used = new Set(findings.map(({ rule }) => rule));
    expect(procedure.waivers.filter(({ rule }) => !used.has(rule))).toEqual([]);
  });

  it('says its phases, letters and labels in English too', () => {
    const phases = procedure.chart.phases.flatMap((phase) => [
      phase.name.en,
      'description' in phase ? phase.description?.en : phase.name.en,
    ]);
    const letters = procedure.communications.flatMap(({ name, subject }) => [name.en, subject.en]);
    const labels = procedure.chart.transitions.map(({ label }) => label?.en);
    expect([...phases, ...letters.slice(0, -2), ...labels].filter((text) => !text)).toEqual([]);
  });
});
