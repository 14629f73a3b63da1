import { readFileSync } from 'node:fs';
import { compileProcedure } from '@oficio/schemas/compile';
import { procedure as procedureSchema } from '@oficio/schemas/definition';
import { describe, expect, it } from 'vitest';
import { frameFixture, officeFixture } from '../fixtures/frame.js';
import { type Language, sedeLanguages } from '../languages.js';
import { procedurePage } from '../pages/procedure.js';
import { procedureModel } from './procedure-model.js';
import type { ProcedureReading } from './reading.js';

const samples = ['ibi-large-family-new', 'ibi-large-family-continuation', 'web-accessibility'] as const;

function reading(sample: (typeof samples)[number], lang: Language): ProcedureReading {
  const file = new URL(`../../../../samples/${sample}/procedure.json`, import.meta.url);
  const definition = procedureSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const compiled = compileProcedure(definition, { version: 1, hash: sample });
  return {
    compiled,
    lang,
    units: new Map(definition.units.map((unit) => [unit.id, unit])),
    office: officeFixture(lang),
  };
}

const surroundings = { procedureNames: new Map([['home-care-telephone', 'Botón de ayuda']]), indicators: [] };

const published = samples.flatMap((sample) => sedeLanguages.map((lang) => ({ sample, lang })));

describe.each(published)('$sample in $lang', ({ sample, lang }) => {
  const read = reading(sample, lang);
  const model = procedureModel(read, surroundings);
  const html = procedurePage(frameFixture(lang, '/tramites/x'), model);

  it('publishes each phase with description, term, department and telephone', () => {
    expect(model.phases.length).toBeGreaterThan(3);
    for (const phase of model.phases) {
      expect(phase.description, phase.name).not.toBe('');
      expect(phase.maximumTime, phase.name).not.toBe('');
      expect(phase.department, phase.name).not.toBe('');
      expect(phase.phone, phase.name).not.toBe('');
    }
  });

  it('draws each door', () => {
    expect(model.pictures).toHaveLength(read.compiled.procedure.entries.length);
    for (const picture of model.pictures) expect(picture.steps.length).toBeGreaterThan(0);
  });

  it('shows no internal id and stays light', () => {
    const text = html.replaceAll(/<[^>]+>/g, ' ');
    const camelCase = [...read.compiled.index.phases.keys()].filter((id) => /[a-z][A-Z.]/.test(id));
    for (const id of camelCase) expect(text).not.toContain(id);
    expect(Buffer.byteLength(html)).toBeLessThan(75_000);
  });

  it('says what silence means and what the rules are', () => {
    expect(model.silence.every((paragraph) => paragraph.length > 10)).toBe(true);
    expect(model.legalBasis.length).toBeGreaterThan(0);
  });
});

describe('picture of the offer of the IBI discount', () => {
  it('shows the three answers of a person and their way', () => {
    const [picture] = procedureModel(reading('ibi-large-family-new', 'es'), surroundings).pictures;
    const offered = picture?.steps[0];
    expect(offered).toMatchObject({ stage: 'initiation', actor: 'citizen' });
    expect(offered?.branches?.map(({ label, leads }) => `${label}: ${leads}`)).toEqual([
      'No, gracias: end',
      'Corrige un dato: back',
    ]);
  });
});

describe('a phase that mends and goes on', () => {
  it('joins the usual way again: it is no end', () => {
    const [picture] = procedureModel(reading('ibi-large-family-new', 'es'), surroundings).pictures;
    expect(picture?.steps[1]?.branches?.[0]).toEqual({
      label: 'Falta un dato',
      note: 'Nos falta algo',
      leads: 'on',
      actor: 'town',
    });
  });
});

describe('doors', () => {
  it('are one button each when a procedure has several forms', () => {
    expect(
      procedureModel(reading('web-accessibility', 'es'), surroundings).starts.map(({ href }) => href),
    ).toEqual([
      '/es/tramites/web-accessibility/iniciar?door=report',
      '/es/tramites/web-accessibility/iniciar?door=request',
      '/es/tramites/web-accessibility/iniciar?door=claim',
    ]);
  });
});
