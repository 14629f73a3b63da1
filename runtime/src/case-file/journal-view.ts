import type { cases } from '@oficio/schemas/api';
import { dateInWords } from '@oficio/schemas/deadlines';
import type { LocalizedText } from '@oficio/schemas/definition';
import type { CaseEvent } from '@oficio/schemas/interpret';
import { fullName } from '@oficio/schemas/registry';
import type { z } from 'zod';
import type { JournalRow } from '../ports/index.js';
import { ERASED } from '../store/erased-rows.js';
import type { CaseFile } from './case-file.js';
import { clockName } from './clock-name.js';
import { type JournalSaying, journalSayings } from './journal-sayings.js';
import { inEachLanguage, say } from './localized.js';

type JournalLine = z.infer<typeof cases.journalRow>;
type Icon = JournalLine['icon'];

interface Sentence {
  says: LocalizedText;
  icon: Icon;
}

const names = (texts: readonly LocalizedText[]): LocalizedText =>
  inEachLanguage((language) => texts.map((text) => text[language] || text.es).join(', '));

const same = (text: string): LocalizedText => ({ es: text, 'ca-valencia': text, en: text });

/** Each date that a change of calendar moved, or spared. */
function movesInWords(file: CaseFile, event: Extract<CaseEvent, { kind: 'calendar' }>): LocalizedText {
  const { procedure } = file.compiled;
  const deadlines = event.deadlines.map(({ deadline, before, after, kept }) =>
    say(journalSayings, kept === 'past' ? 'dateStays' : 'dateMoves', {
      name: clockName({
        deadline,
        name: file.clocks.find((clock) => clock.deadline === deadline)?.name,
      }),
      before: dateInWords(before.due),
      after: dateInWords(after.due),
    }),
  );
  const tasks = event.tasks.map(({ task, before, after }) =>
    say(journalSayings, 'dateMoves', {
      name: procedure.tasks.find(({ id }) => id === task)?.name ?? task,
      before: dateInWords(before),
      after: dateInWords(after),
    }),
  );
  return names([...deadlines, ...tasks]);
}

function sentenceOf(file: CaseFile, row: JournalRow, who: LocalizedText, person: LocalizedText): Sentence {
  const { procedure } = file.compiled;
  const tell = (
    key: JournalSaying,
    icon: Icon,
    values: Record<string, string | LocalizedText> = {},
  ): Sentence => ({
    says: say(journalSayings, key, { who, person, ...values }),
    icon,
  });
  if (row.erased) return { says: ERASED, icon: 'document' };
  const { event } = row;
  if (!event) {
    const byActor: Partial<Record<JournalRow['actor']['kind'], JournalSaying>> = {
      officer: 'openedByOfficer',
      citizen: 'openedByCitizen',
      procedure: 'openedByProcedure',
    };
    return tell(byActor[row.actor.kind] ?? 'openedBySensor', 'start');
  }
  switch (event.kind) {
    case 'citizen':
      return tell(event.action, 'person');
    case 'officer': {
      const task = procedure.tasks.find(({ id }) => id === event.task);
      const outcome = task?.outcomes.find(({ id }) => id === event.outcome);
      return tell('officer', 'town', {
        task: task?.name ?? event.task,
        outcome: outcome?.label ?? event.outcome,
      });
    }
    case 'deadline': {
      const clock = file.clocks.find(({ deadline }) => deadline === event.deadline);
      return tell('deadline', 'clock', { deadline: clock?.name ?? event.deadline });
    }
    case 'answer': {
      const need = procedure.dataNeeds.find(({ id }) => id === event.dataNeed);
      const key = event.source === 'opposition' ? 'opposed' : event.result;
      return tell(key, 'administration', {
        source: need?.source.name ?? event.dataNeed,
        need: need?.name ?? event.dataNeed,
      });
    }
    case 'notification': {
      const letter = procedure.communications.find(({ id }) => id === event.communication);
      // To the chart a publication is presumed knowledge, as the ten days are; people are told which of the two it was.
      const how = event.means === 'publication' ? 'published' : event.state;
      return tell(how, 'letter', { letter: letter?.name ?? event.communication });
    }
    case 'message':
      return tell('message', 'administration');
    case 'calendar':
      return tell('calendar', 'clock', { moves: movesInWords(file, event) });
    case 'procedure':
      return tell('procedure', 'town');
  }
}

/** Where the step led, when it led somewhere that has a name. */
function ledTo(file: CaseFile, row: JournalRow): LocalizedText | null {
  const { phases } = file.compiled.index;
  const leaves = row.to
    .filter((id) => row.entered.includes(id))
    .flatMap((id) => {
      const node = phases.get(id);
      return node ? [node.phase] : [];
    });
  if (leaves.length === 0) return null;
  const ended =
    leaves.some(({ kind }) => kind === 'final') && row.effects.some(({ kind }) => kind === 'closeCase');
  return say(journalSayings, ended ? 'ends' : 'movesTo', { phases: names(leaves.map(({ name }) => name)) });
}

const suspends = (row: JournalRow): boolean => row.effects.some(({ kind }) => kind === 'suspendTerm');
const closes = (row: JournalRow): boolean => row.effects.some(({ kind }) => kind === 'closeCase');

/** The journal as sentences, newest first. Names come from the register and the accounts, not from the journal. */
export function journalView(file: CaseFile): JournalLine[] {
  const { record, dossier } = file;
  const known = dossier ? fullName(dossier.person) : record.personId;
  const person = record.erasedAt === undefined ? same(known) : ERASED;
  return file.journal
    .map((row): JournalLine => {
      const account = row.actor.kind === 'officer' ? file.accounts.get(row.actor.id ?? '') : undefined;
      const officer = account?.name ?? null;
      // An officer who records what a person decides at the counter is not who decided it.
      const atCounter = row.actor.kind === 'officer' && row.event?.kind === 'citizen';
      const name = row.actor.kind === 'citizen' ? known : officer;
      const who = atCounter
        ? say(journalSayings, 'atCounter', { person, officer: officer ?? '' })
        : name === null
          ? person
          : same(name);
      const { says, icon } = sentenceOf(file, row, who, person);
      return {
        seq: row.seq,
        at: new Date(row.at).toISOString(),
        says,
        detail: ledTo(file, row),
        actor: { kind: row.actor.kind, name },
        icon: closes(row) ? 'end' : suspends(row) ? 'pause' : icon,
        hash: row.hash,
      };
    })
    .reverse();
}
