import { Readable, Writable } from 'node:stream';
import type { BatchKind } from '@oficio/schemas/deadlines';
import { describe, expect, it } from 'vitest';
import { everySampleCalendar } from '../seed/samples-folder.js';
import { answerLines } from './answer-lines.js';
import { calendarLookup } from './calendar-lookup.js';

/** Collects what is written. */
function collector() {
  const pieces: string[] = [];
  const output = new Writable({
    write: (piece, _encoding, done) => {
      pieces.push(String(piece));
      setImmediate(done);
    },
  });
  return {
    output,
    pieces,
    answers: () =>
      pieces
        .join('')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
  };
}

const lookup = calendarLookup(everySampleCalendar());
const month = '{"from":"2026-09-09","amount":1,"unit":"months","calendar":"es-vc"}';

async function answersTo(kind: BatchKind, chunks: string[] | Buffer[]) {
  const { output, answers } = collector();
  const count = await answerLines(kind, Readable.from(chunks, { objectMode: false }), output, lookup);
  return { count, answers: answers() };
}

describe('lines of a batch', () => {
  it('gives one line for each, in order, and goes on after a bad one', async () => {
    const { count, answers } = await answersTo('deadline', [`${month}\nnonsense\n\n${month}\n`]);
    expect(count).toEqual({ lines: 4, bad: 2 });
    expect(answers).toMatchObject([
      { due: '2026-10-13', unrolled: '2026-10-09' },
      { line: 2, error: expect.stringContaining('not JSON') },
      { line: 3, error: expect.stringContaining('not JSON') },
      { due: '2026-10-13' },
    ]);
  });

  it('reads lines cut anywhere, with Windows line ends, a byte order mark and no last line end', async () => {
    const bytes = Buffer.from(`\uFEFF${month}\r\n${month.replace('}', ',"x":"ñ"}')}\r\n${month}`);
    const cut = [...bytes].map((byte) => Buffer.from([byte]));
    const { count, answers } = await answersTo('deadline', cut);
    expect(count).toEqual({ lines: 3, bad: 1 });
    expect(answers[2]).toMatchObject({ due: '2026-10-13' });
  });

  it('answers nothing to nothing', async () => {
    const { output, pieces } = collector();
    expect(await answerLines('deadline', Readable.from([]), output, lookup)).toEqual({ lines: 0, bad: 0 });
    expect(pieces).toEqual([]);
  });

  it('reads no further while nobody takes the answers', async () => {
    let read = 0;
    const endless = function* () {
      for (;;) {
        read += 1;
        yield `${month}\n`;
      }
    };
    // Takes one piece and never asks for the next.
    const stuck = new Writable({ highWaterMark: 1, write: () => {} });
    void answerLines('deadline', Readable.from(endless(), { objectMode: false }), stuck, lookup);
    const settled = async () => {
      let before = -1;
      while (before !== read) {
        before = read;
        for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
      }
      return read;
    };
    expect(await settled()).toBeLessThan(2000);
  });

  it('answers notifications and maximum terms too', async () => {
    const notified = await answersTo('notification', ['{"availableOn":"2026-03-02","elected":true}']);
    expect(notified.answers).toMatchObject([{ state: 'deemedRejected', effectiveOn: '2026-03-12' }]);
    const term = await answersTo('term', ['{"from":"2026-01-15","calendar":"es-vc"}']);
    expect(term.answers).toMatchObject([{ due: '2026-04-15' }]);
  });

  it('takes the INE code of a town in place of the id of its calendar', async () => {
    const { answers } = await answersTo('deadline', [month.replace('es-vc', '46186')]);
    expect(answers).toMatchObject([{ due: '2026-10-13', warnings: [{ code: 'townDaysNotLoaded' }] }]);
  });
});
