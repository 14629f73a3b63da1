import { describe, expect, it } from 'vitest';
import { applyCommand } from '../document/command';
import { emptyHistory, record } from '../document/history';
import { renamePhase } from '../document/phase-commands';
import { largeFamilyProcedure } from '../testing/large-family-procedure';
import { isDirty } from './editor-store';
import { openDraft } from './open-draft';

const server = largeFamilyProcedure();
const { document, entry } = applyCommand(
  server,
  renamePhase(server, 'mend', { es: 'Otra', 'ca-valencia': 'Altra' }),
);
const history = entry ? record(emptyHistory, entry) : emptyHistory;

describe('opening a draft', () => {
  it('gives back the edits that never arrived, with their history', () => {
    const opened = openDraft({ procedure: { ...server }, revision: 4 }, { document, history, revision: 4 });
    expect(opened).toMatchObject({ ok: true, document, history });
    expect(opened.ok && isDirty(opened)).toBe(true);
  });

  it('leaves aside a copy built on another revision', () => {
    const opened = openDraft({ procedure: { ...server }, revision: 5 }, { document, history, revision: 4 });
    expect(opened.ok && opened.history).toBe(emptyHistory);
    expect(opened.ok && isDirty(opened)).toBe(false);
  });

  it('is clean after a reload with everything saved', () => {
    const opened = openDraft({ procedure: { ...document }, revision: 4 }, { document, history, revision: 4 });
    expect(opened.ok && isDirty(opened)).toBe(false);
    expect(opened.ok && opened.history.past).toHaveLength(1);
  });

  it('tells what is wrong with a draft that is not a definition', () => {
    const opened = openDraft({ procedure: { formatVersion: 1 }, revision: 0 }, null);
    expect(opened.ok ? [] : opened.problems.length).not.toBe(0);
  });
});
